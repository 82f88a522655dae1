/**
 * `npm run verify:policies`: no policy is missing unnoticed. Each one is dropped in a transaction of its own, and what
 * the matrix (supabase/tests/matrix/lines.ts) says of its table must come out otherwise. Then the other way round: each
 * action on each table is opened to everybody.
 *
 * On PGlite; with TEST_DATABASE_URL on that PostgreSQL, in a database of its own that it drops.
 */
import { openDatabase } from '../../supabase/tests/database.ts';
import { findBare, findGaps, readRelations } from '../../supabase/tests/matrix/catalog.ts';
import { MATRIX, MATRIX_WORLD } from '../../supabase/tests/matrix/lines.ts';
import { dropEach, openEach, type Mutation } from '../../supabase/tests/matrix/mutations.ts';
import { findDeviations, probesOf, undone } from '../../supabase/tests/matrix/play.ts';
import { runCommand } from './command.ts';

await runCommand(async (onStop) => {
	const database = await openDatabase();
	onStop(() => database.close());
	try {
		await database.transaction((tx) => tx.script(MATRIX_WORLD));
		const began = performance.now();
		const probes = probesOf(MATRIX, await readRelations(database));
		const wrong = [
			...(await findGaps(database, MATRIX)),
			...(await findBare(database)),
			...(await undone(database, (tx) => findDeviations(tx, probes))),
		];
		for (const what of wrong) console.log(`  ${what}`);
		const tables = Object.keys(MATRIX).length;
		report('matrix', `${count(probes.length)} probes of ${tables} tables and views`, wrong, began);

		await verify('dropped', 'policies', dropEach(database, MATRIX), (mutation) => {
			const { table, action, policy, deviations } = mutation;
			console.log(
				`  ${[table.padEnd(30), action, String(deviations.length).padStart(3)].join(' ')}  ${policy}`,
			);
		});
		await verify('opened', 'actions', openEach(database, MATRIX));
	} finally {
		await database.close();
	}
});

/** @param print each one with the number of probes that noticed */
async function verify(
	what: string,
	nouns: string,
	mutations: AsyncGenerator<Mutation>,
	print: (mutation: Mutation) => void = () => {},
): Promise<void> {
	const began = performance.now();
	const unnoticed: string[] = [];
	let played = 0;
	for await (const mutation of mutations) {
		played += 1;
		print(mutation);
		const { table, action, policy, deviations } = mutation;
		if (deviations.length === 0) unnoticed.push(`${table}, ${action}: ${policy}`);
	}
	for (const which of unnoticed) console.log(`  nobody notices · ${which}`);
	report(what, `${count(played)} ${nouns}`, unnoticed, began, 'unnoticed');
}

function report(
	what: string,
	played: string,
	wrong: string[],
	since: number,
	word = 'otherwise than written',
) {
	if (wrong.length > 0) process.exitCode = 1;
	const seconds = ((performance.now() - since) / 1000).toFixed(1);
	console.log(`${what}: ${played}, ${wrong.length} ${word} (${seconds} s)`);
}

function count(number: number): string {
	return number.toLocaleString('en');
}
