/** What the catalog of the database knows of tables and policies, and what the matrix has forgotten of it. */
import type { Statements } from '#server/embedded/database.ts';
import { ABSENT, namesOf, type Action, type Table } from './words.ts';

/** A table or view of ours as the catalog of the database knows it. */
export interface Relation {
	name: string;
	isView: boolean;
	secured: boolean;
	actions: Action[];
	/** The first column that may be set to what it is. */
	column: string;
}

export interface Policy {
	table: string;
	name: string;
	action: Action;
}

/** Every table and view in `public`, `app` and `storage`, and the actions that it can answer at all. */
export async function readRelations(database: Statements): Promise<Relation[]> {
	return database.query<Relation>(
		`select n.nspname || '.' || c.relname as name, c.relkind = 'v' as "isView", c.relrowsecurity as secured,
			array_remove(array[
				'select',
				case when pg_relation_is_updatable(c.oid, false) & 8 > 0 then 'insert' end,
				case when pg_relation_is_updatable(c.oid, false) & 4 > 0 then 'update' end,
				case when pg_relation_is_updatable(c.oid, false) & 16 > 0 then 'delete' end
			], null) as actions,
			(select a.attname::text from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
				order by a.attnum limit 1) as column
		 from pg_class c join pg_namespace n on n.oid = c.relnamespace
		 where n.nspname in ('public', 'app', 'storage') and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
	);
}

export async function readPolicies(database: Statements): Promise<Policy[]> {
	return database.query<Policy>(
		`select schemaname || '.' || tablename as table, policyname::text as name, lower(cmd) as action
		 from pg_policies where schemaname in ('public', 'app', 'storage') order by 1, cmd, 2`,
	);
}

/** What the lines forgot, in sentences: a table without lines, an action without a line, a row that is not there. */
export async function findGaps(tx: Statements, matrix: Record<string, Table>): Promise<string[]> {
	const relations = await readRelations(tx);
	const known = new Set(relations.map((relation) => relation.name));
	const gaps = Object.keys(matrix)
		.filter((name) => !known.has(name))
		.map((name) => `${name} is in the matrix, but not in the database`);
	for (const { name, actions } of relations) {
		const table = matrix[name];
		if (!table) {
			gaps.push(`${name} has no lines: say in supabase/tests/matrix/lines.ts who may do what`);
			continue;
		}
		for (const action of actions)
			if (!table.lines.some((line) => line.action === action))
				gaps.push(`${name}: no line says who may ${action}`);
		const used = new Set(table.lines.flatMap((line) => namesOf(table, line)));
		for (const [row, condition] of Object.entries(table.rows)) {
			if (!used.has(row)) gaps.push(`${name}: no line says who may do what with "${row}"`);
			const absent = table.lines.some((line) => line.who === ABSENT && line.rows.includes(row));
			const [{ found }] = (await tx.query<{ found: number }>(
				`select count(*)::int as found from ${name} where ${condition}`,
			)) as [{ found: number }];
			if (found !== (absent ? 0 : 1))
				gaps.push(`${name}: "${row}" should be one row of the test's world, but is ${found}`);
		}
	}
	return gaps;
}

/** Tables whose rows are guarded by nothing that says who may: a policy was forgotten, or was dropped. */
export async function findBare(tx: Statements): Promise<string[]> {
	const policies = new Set((await readPolicies(tx)).map((policy) => policy.table));
	return (await readRelations(tx))
		.filter(({ name, isView }) => !isView && !name.startsWith('storage.'))
		.filter(({ name, secured }) => !secured || !policies.has(name))
		.map(({ name }) => `${name} has no policy: not even one that says that nobody may`);
}
