/** `npm run verify:sync`: what travels between device and server, under thousands of schedules of mishaps. */
import { simulate as simulateOutbox } from '#data/outbox/testing/simulate.ts';
import { simulateDeltas } from '#server/catalogue/testing/simulate-deltas.ts';
import { runCommand } from './command.ts';

interface Check {
	what: string;
	schedules: number;
	/** Plays the schedule of a seed; answers with what was violated, one sentence each. */
	simulate: (seed: number) => Promise<string[]>;
}

const CHECKS: Check[] = [
	{ what: 'outbox', schedules: 1_000, simulate: simulateOutbox },
	{ what: 'catalogue', schedules: 10_000, simulate: simulateDeltas },
];

/** So many violations are printed of each check. */
const PRINTED = 20;

await runCommand(async () => {
	for (const { what, schedules, simulate } of CHECKS) {
		const start = performance.now();
		let failed = 0;
		for (let seed = 1; seed <= schedules; seed++) {
			const violations = await simulate(seed);
			if (violations.length === 0) continue;
			failed += 1;
			process.exitCode = 1;
			if (failed <= PRINTED) console.log(`  ${what}, seed ${seed}: ${violations.join('; ')}`);
		}
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(
			`${what}: ${schedules.toLocaleString('en')} schedules, ${failed} failed (${seconds} s)`,
		);
	}
});
