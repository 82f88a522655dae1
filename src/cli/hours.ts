/** `npm run hours`: what a text of opening hours says. */
import { HORIZON_BEFORE } from '#core/hours/compiled.ts';
import { HoursCompiler } from '#server/hours/hours-compiler.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { explainHours } from './hours-explained.ts';
import { hoursLine } from './hours-lines.ts';
import { HOURS_OPTIONS, readHoursOrder, type HoursOrder } from './hours-order.ts';

const HELP = `What a text of opening hours says, in the words of the app.

  npm run hours -- "Mo-Fr 09:00-18:00; Su,PH 13:00-17:00" [--at 2026-12-26T11:00]
      [--lon 8.5347 --lat 51.1946] [--json]

    The answer at that time, the week from then and the holidays after it. What cannot be read is
    shown with the place where reading stopped.

    --at TIME        a time by the region's clock, or an instant with its zone; default: now
    --lon, --lat     where, for sunrise and sunset; default: the middle of the region
    --json           one JSON document on the standard output

  npm run hours -- --file values.csv [--at TIME] [--lon --lat] --jsonl

    One JSON line for each value of the column opening_hours, or of each line of a file without
    such a header. A value that cannot be read gets its line too, with the reason.

With npm run --silent nothing but the answer stands on the standard output.`;

/** So many texts at a time are in memory. */
const BATCH = 100;

// `… | head` closes the pipe before we are done: no reason to fall over.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

await runCommand(async (onStop) => {
	const args = process.argv.slice(2);
	if (args.length === 0 || args[0] === 'help') return console.log(HELP);
	const { values, positionals } = readArguments(args, HOURS_OPTIONS, 'hours');
	if (values.help) return console.log(HELP);
	const order = readHoursOrder(positionals, values, new Date());
	const compiler = new HoursCompiler();
	onStop(async () => compiler.close());
	try {
		await answerAll(compiler, order);
	} finally {
		compiler.close();
	}
});

async function answerAll(compiler: HoursCompiler, order: HoursOrder): Promise<void> {
	const { texts, at, place } = order;
	for (let start = 0; start < texts.length; start += BATCH) {
		const batch = texts.slice(start, start + BATCH);
		const requests = batch.map((text) => ({ text, ...place }));
		const results = await compiler.compile(requests, at.day - HORIZON_BEFORE);
		results.forEach((result, index) => {
			const text = batch[index]!;
			if (order.form === 'explain') console.log(explainHours(text, result, at));
			else
				console.log(
					JSON.stringify(hoursLine(text, result, at), null, order.form === 'document' ? '\t' : 0),
				);
		});
	}
}
