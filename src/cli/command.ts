import { OwnerProblem } from '#server/owner-problem.ts';

type Stop = () => Promise<unknown>;

/**
 * Runs a command: what its owner can mend is said in a sentence, everything else with its stack;
 * either way it ends with 1. Ctrl+C and SIGTERM stop it in order; a second time, at once.
 *
 * @param work is handed a function to say what has to be undone when the command is stopped
 */
export async function runCommand(work: (onStop: (stop: Stop) => void) => Promise<void>) {
	let stop: Stop | null = null;
	for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
		process.on(signal, () => {
			if (!stop) process.exit(code);
			const once = stop;
			stop = null;
			once().then(() => process.exit(0), fail);
		});
	try {
		await work((undo) => (stop = undo));
	} catch (error) {
		fail(error);
	}
}

function fail(error: unknown): never {
	console.error(error instanceof OwnerProblem ? error.message : error);
	process.exit(1);
}
