import { fork } from 'node:child_process';
import path from 'node:path';
import type { Comparison, Tally } from './compare.ts';

const PROGRAM = path.resolve('src/lib/server/hours/differential/compare-child.ts');

/** In milliseconds: many times what the longest comparison takes. */
const LIMIT = 30 * 60_000;

/**
 * Compares in a process of its own that lives in a zone (IANA name), the compiling included.
 *
 * @throws Error when that process dies or goes on for half an hour
 */
export async function compareInZone(zone: string, comparison: Comparison): Promise<Tally> {
	const child = fork(PROGRAM, [], {
		execArgv: [],
		env: { TZ: zone },
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		timeout: LIMIT,
	});
	const stop = () => void child.kill();
	process.once('exit', stop);
	try {
		return await new Promise((resolve, reject) => {
			child.once('message', (tally) => resolve(tally as Tally));
			child.once('error', reject);
			child.once('exit', (code, signal) =>
				reject(new Error(`The comparison in ${zone} ended with ${signal ?? code}.`)),
			);
			child.send(comparison);
		});
	} finally {
		process.off('exit', stop);
	}
}
