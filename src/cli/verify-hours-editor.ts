/** `npm run verify:hours-editor`: real values through the form of the hours editor and back. */
import { existsSync, readFileSync } from 'node:fs';
import { HORIZON_BEFORE } from '#core/hours/compiled.ts';
import { wallTimeAt } from '#core/hours/wall-clock.ts';
import { roundTrips } from '#server/hours/round-trip.ts';
import { ZONE } from '#region';
import { runCommand } from './command.ts';
import { readCounted } from './hours-column.ts';

const FILE = '../shared/data/opening-hours-values.csv';
const EXAMPLES = 20;

await runCommand(async () => {
	if (!existsSync(FILE)) {
		console.log(`${FILE} is not there: nothing to verify. It holds values of OpenStreetMap.`);
		return;
	}
	const values = readCounted(readFileSync(FILE, 'utf8'));
	const firstDay = wallTimeAt(Date.now(), ZONE).day - HORIZON_BEFORE;
	const trips = await roundTrips(values, firstDay);
	const weight = (some: readonly { count: number }[]) =>
		some.reduce((sum, { count }) => sum + count, 0);
	const all = weight(trips);
	const say = (words: string, some: readonly { count: number }[]) =>
		console.log(
			`  ${words.padEnd(28)} ${number(some.length).padStart(6)} values, ${number(weight(some)).padStart(6)} places, ${((100 * weight(some)) / all).toFixed(1)} %`,
		);
	console.log(`${number(trips.length)} values of ${number(all)} places`);
	const shown = trips.filter(({ kept }) => !kept);
	const kept = trips.filter((trip) => trip.kept);
	const failed = trips.filter(({ failure }) => failure);
	say(
		'saved unchanged, byte-equal',
		trips.filter(({ isUntouched }) => isUntouched),
	);
	say('shown as a form', shown);
	say('kept as text', kept);
	for (const reason of new Set(kept.map((trip) => trip.kept!)))
		say(
			`  ${reason}`,
			kept.filter((trip) => trip.kept === reason),
		);
	console.log(
		`Written anew: ${number(trips.reduce((sum, { probes }) => sum + probes, 0))} hourly probes, ${number(failed.length)} failures.`,
	);
	for (const { text, failure } of failed.slice(0, EXAMPLES))
		console.log(`    ${text}\n      ${failure}`);
	if (process.argv.includes('--kept'))
		for (const { text, count, kept: reason } of kept) console.log(`${reason}\t${count}\t${text}`);
	if (failed.length > 0) process.exitCode = 1;
});

function number(value: number): string {
	return value.toLocaleString('en');
}
