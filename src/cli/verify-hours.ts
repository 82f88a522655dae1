/** `npm run verify:hours`: compiled hours against the library, over thousands of real values. */
import { existsSync, readFileSync } from 'node:fs';
import { HORIZON_BEFORE, HORIZON_DAYS } from '#core/hours/compiled.ts';
import { dayText, wallTimeAt } from '#core/hours/wall-clock.ts';
import { compareInZone } from '#server/hours/differential/compare-in-zone.ts';
import type { Tally } from '#server/hours/differential/compare.ts';
import { ZONE } from '#region';
import { runCommand } from './command.ts';
import { readColumn } from './hours-column.ts';

const FILE = '../shared/data/opening-hours-values.csv';
/** The zones of the process; the hours are always those of the place. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'UTC'];
const AT_ONCE = 2;
/** Winterberg. */
const PLACE = { lon: 8.5347, lat: 51.1946 };

await runCommand(async () => {
	if (!existsSync(FILE)) {
		console.log(`${FILE} is not there: nothing to verify. It holds values of OpenStreetMap.`);
		return;
	}
	const values = readColumn(readFileSync(FILE, 'utf8'));
	const firstDay = wallTimeAt(Date.now(), ZONE).day - HORIZON_BEFORE;
	console.log(
		`${number(values.length)} values, ${HORIZON_DAYS} days from ${dayText(firstDay)}, asked once in every hour`,
		`in processes of ${ZONES.length} zones.`,
	);
	const waiting = [...ZONES];
	const tallies: Tally[] = [];
	const work = async () => {
		for (let zone = waiting.shift(); zone; zone = waiting.shift()) {
			const start = performance.now();
			const comparison = { values, place: PLACE, firstDay, dayCount: HORIZON_DAYS };
			const tally = await compareInZone(zone, comparison);
			tallies.push(tally);
			say(zone, tally, (performance.now() - start) / 1000);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	const sum = (of: (tally: Tally) => number) => tallies.reduce((all, one) => all + of(one), 0);
	const differences = sum((tally) => tally.differences);
	console.log(
		`\n${number(sum((tally) => tally.probes))} probes, ${number(sum((tally) => tally.skipped))} skipped,`,
		`${number(sum((tally) => tally.unanswered))} unanswered,`,
		`${number(differences)} differences.`,
	);
	if (differences > 0) process.exitCode = 1;
});

function say(zone: string, tally: Tally, seconds: number): void {
	const refused = Object.entries(tally.refused).map(([reason, count]) => `${reason} ${count}`);
	const sum = sumOf(tally.refused);
	console.log(
		[
			`\n${zone} (${seconds.toFixed(0)} s)`,
			`  values       ${number(tally.values - sum)} read, ${sum} refused (${refused.join(', ')}), ${tally.bySun} by the sun`,
			`  probes       ${number(tally.probes)}, ${number(tally.skipped)} skipped (no such time in this zone), ${tally.unanswered} unanswered (the library throws)`,
			`  differences  ${number(tally.differences)}`,
			...tally.examples.map((example) => `    ${example}`),
		].join('\n'),
	);
}

function sumOf(counts: Record<string, number>): number {
	return Object.values(counts).reduce((all, count) => all + count, 0);
}

function number(value: number): string {
	return value.toLocaleString('en');
}
