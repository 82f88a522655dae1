import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { OwnerProblem } from '#server/owner-problem.ts';

/**
 * Runs a script in a Node of its own, so that two heavy jobs use two cores. It ends with us.
 *
 * @throws OwnerProblem with everything the script printed, when it fails
 */
export async function runNode(args: readonly string[]): Promise<void> {
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
	const stop = () => void child.kill();
	process.once('exit', stop);
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	process.off('exit', stop);
	if (code !== 0)
		throw new OwnerProblem(
			`node ${args.join(' ')} failed:`,
			stripVTControlCharacters(printed).trim(),
		);
}
