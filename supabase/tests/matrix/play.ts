/**
 * Tries the lines of the matrix. Every probe plays inside the database in a block that is undone, with the role and
 * claims of a request by that person: thousands of them take seconds.
 */
import type { Database, Transaction } from '#server/embedded/database.ts';
import { settingsOf } from '../people.ts';
import type { Relation } from './catalog.ts';
import {
	conditionOf,
	KEPT_OUT,
	namesOf,
	outcomesOf,
	PERSONS,
	type Action,
	type Asker,
	type Line,
	type Table,
} from './words.ts';

export interface Probe {
	table: string;
	/** `public.places, update shop` */
	what: string;
	action: Action;
	person: Asker;
	deed: string;
	expected: string;
}

/** The lines of the matrix as single probes, those of a view or table after each other. */
export function probesOf(matrix: Record<string, Table>, relations: Relation[]): Probe[] {
	return relations.flatMap((relation) =>
		(matrix[relation.name]?.lines ?? []).flatMap((line) =>
			namesOf(matrix[relation.name]!, line).flatMap((row) =>
				probesOfRow(relation, line, row, matrix[relation.name]!),
			),
		),
	);
}

function probesOfRow({ name, column }: Relation, line: Line, row: string, table: Table): Probe[] {
	const { action, sql, who } = line;
	const outcomes = outcomesOf(who);
	const what = `${name}, ${action} ${row}${action === 'update' && sql ? ` (${sql})` : ''}`;
	const deed = action === 'insert' ? sql! : deedOf(line, name, conditionOf(table, row), column);
	return PERSONS.map((person) => ({
		table: name,
		what,
		action,
		person,
		deed,
		expected: outcomes[person],
	}));
}

function deedOf(line: Line, name: string, condition: string, column: string): string {
	if (line.action === 'select') return `select 1 from ${name} where ${condition}`;
	if (line.action === 'delete') return `delete from ${name} where ${condition}`;
	return `update ${name} set ${line.sql ?? `${column} = ${column}`} where ${condition}`;
}

/** Plays all probes, undoing each, and says in sentences what came otherwise than written. */
export async function findDeviations(tx: Transaction, probes: Probe[]): Promise<string[]> {
	await tx.script(PLAY);
	const outcomes = await tx.query<{ outcome: string }>(
		'select outcome from pg_temp.play($1::text::jsonb) as outcome',
		[JSON.stringify(probes.map(({ person, deed }) => ({ deed, settings: settingsOf(person) })))],
	);
	return probes.flatMap(({ what, person, expected }, index) => {
		const { outcome } = outcomes[index]!;
		return outcome === expected ? [] : [`${what}: ${person} is "${outcome}", not "${expected}"`];
	});
}

export type Transactions = Pick<Database, 'query' | 'transaction'>;

class Undo extends Error {}

/** A transaction that leaves no trace. */
export async function undone<Result>(
	database: Transactions,
	work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
	let result: Result;
	try {
		await database.transaction(async (tx) => {
			result = await work(tx);
			throw new Undo();
		});
	} catch (error) {
		if (!(error instanceof Undo)) throw error;
	}
	return result!;
}

/**
 * One probe after the other: as that person, then undone together with role and claims. `done` when rows were found or
 * changed; `kept out` when none was or a policy refused; else the refusal, as `PT403 place_protected`.
 */
const PLAY = `
create or replace function pg_temp.play(probes jsonb) returns setof text language plpgsql as $play$
declare
	probe jsonb;
	touched bigint;
	code text;
	said text;
begin
	for probe in select value from jsonb_array_elements(probes) loop
		begin
			perform set_config(key, value, true) from jsonb_each_text(probe -> 'settings');
			execute probe ->> 'deed';
			get diagnostics touched = row_count;
			set constraints all immediate;
			raise sqlstate 'UNDO0' using message = case when touched > 0 then 'done' else '${KEPT_OUT}' end;
		exception when others then
			get stacked diagnostics code = returned_sqlstate, said = pg_exception_hint;
			return next case
				when code = 'UNDO0' then sqlerrm
				when code = '42501' then '${KEPT_OUT}'
				else concat_ws(' ', code, nullif(said, ''))
			end;
		end;
	end loop;
end
$play$;`;
