import { FolderInUse } from '#server/embedded/folder-lock.ts';
import { NewerSchema } from '#server/embedded/migrations.ts';
import { GiveUp } from './give-up.ts';

type Stop = () => Promise<unknown>;

/**
 * Runs a command: what its owner can mend is said in a sentence, everything else with its stack;
 * either way it ends with 1. Ctrl-C and SIGTERM stop it in order, a second time at once.
 *
 * @param work gets a function to say what has to be undone when the command is stopped
 */
export async function runCommand(work: (onStop: (stop: Stop) => void) => Promise<void>) {
	let stop: Stop = async () => {};
	let isStopping = false;
	for (const [signal, code] of [
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const)
		process.on(signal, () => {
			if (isStopping) process.exit(code);
			isStopping = true;
			const hadBegun = stop;
			void stop().then(
				() => process.exit(hadBegun === begin ? code : 0),
				(error: unknown) => fail(error),
			);
		});
	const begin = stop;
	try {
		await work((undo) => (stop = undo));
	} catch (error) {
		fail(error);
	}
}

function fail(error: unknown): never {
	const isForTheOwner =
		error instanceof GiveUp || error instanceof FolderInUse || error instanceof NewerSchema;
	console.error(isForTheOwner ? error.message : error);
	process.exit(1);
}
