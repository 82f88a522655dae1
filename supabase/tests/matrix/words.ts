/** The words of which the matrix is written: who may do what with which rows of a table. */
import type { Person } from '../people.ts';

export const ACTIONS = ['select', 'insert', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** Who asks. The service passes every policy, so it is not among the groups below. */
export const PERSONS = [
	'anonymous',
	'stranger',
	'member',
	'owner',
	'commuter',
	'neighbour',
	'ranger',
	'issuer',
	'moderator',
	'admin',
	'service',
] as const satisfies Person[];
export type Asker = (typeof PERSONS)[number];

/** Words for several persons at once; a person's own name is a word as well. */
const GROUPS: Record<string, readonly Asker[]> = {
	everybody: PERSONS.filter((person) => person !== 'service'),
	/** nobody but the service */
	nobody: [],
	hof: ['member', 'owner', 'commuter'],
	werk: ['neighbour', 'commuter'],
	park: ['ranger'],
	siegel: ['issuer'],
	moderators: ['moderator', 'admin'],
};

/** One line of the matrix: an action on some rows, and what becomes of it for whom. */
export interface Line {
	action: Action;
	/** Names of rows; of what is added, one name for itself. */
	rows: string[];
	/** Who may; see `outcomesOf`. */
	who: string;
	/** Of an update what is set, of an insert the whole statement. */
	sql?: string;
}

/** All that may be done to one table, and the rows it is tried on. */
export interface Table {
	/** Name of a row → the condition that finds it. */
	rows: Record<string, string>;
	lines: Line[];
}

const listed = (rows: string) => rows.split(', ');

/** `see('shop, forge', 'everybody')`. `*` stands for all rows that have a name. */
export const see = (rows: string, who: string): Line => ({
	action: 'select',
	rows: listed(rows),
	who,
});
/** `change('shop', 'hof moderators', "status = 'archived'")`; without the last, a column is set to what it is. */
export const change = (rows: string, who: string, sql?: string): Line => ({
	action: 'update',
	rows: listed(rows),
	who,
	...(sql ? { sql } : {}),
});
export const remove = (rows: string, who: string): Line => ({
	action: 'delete',
	rows: listed(rows),
	who,
});
/**
 * Everything at once, without a look at any row: what nobody sees could still be changed.
 * `sql` must not read a column either.
 */
export const changeUnseen = (who: string, sql: string): Line => ({
	action: 'update',
	rows: [EVERYTHING],
	who,
	sql,
});
export const removeUnseen = (who: string): Line => ({ action: 'delete', rows: [EVERYTHING], who });
/** `add('a closure of the shop', 'hof moderators', 'insert into …')`: a row that the service can add. */
export const add = (what: string, who: string, sql: string): Line => ({
	action: 'insert',
	rows: [what],
	who,
	sql,
});

const EVERYTHING = 'everything, unseen';

/** The rows that a line is about, by name. */
export const namesOf = (table: Table, line: Line) =>
	line.rows[0] === '*' ? Object.keys(table.rows) : line.rows;

/** The condition that finds a row; an insert needs none. */
export function conditionOf(table: Table, row: string): string {
	if (row === EVERYTHING) return 'true';
	const condition = table.rows[row];
	if (!condition) throw new Error(`The matrix has no row "${row}" in this table`);
	return condition;
}

/** Conditions for rows that are known by an id. */
export const byId = (ids: Record<string, string>, column = 'id') =>
	Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, `${column} = '${id}'`]));

/** Not even the service finds the row: a view leaves it out for all. */
export const ABSENT = 'absent';

/** No row was found, or a policy refused. */
export const KEPT_OUT = 'kept out';

/**
 * `hof moderators; PT403 place_protected: neighbour`: who may, and who is refused by something else than a policy. All
 * others are kept out; the service may, unless it is named with a refusal.
 */
export function outcomesOf(who: string): Record<Asker, string> {
	const outcomes = Object.fromEntries(PERSONS.map((person) => [person, KEPT_OUT])) as Record<
		Asker,
		string
	>;
	if (who === ABSENT) return outcomes;
	outcomes.service = 'done';
	for (const clause of who.split('; ')) {
		const [words, refusal = 'done'] = clause.split(': ').reverse() as [string, string?];
		for (const word of words.split(' ')) {
			const people = GROUPS[word] ?? PERSONS.filter((person) => person === word);
			if (people.length === 0 && word !== 'nobody')
				throw new Error(`"${word}" in "${who}" is no person and no group of the matrix`);
			for (const person of people) outcomes[person] = refusal;
		}
	}
	return outcomes;
}
