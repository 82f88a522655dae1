/** Who the tests act as. Ids are fixed, so that a case can name anybody in plain SQL. */
import type { Database } from '#server/embedded/database.ts';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';

export const ACCOUNTS = {
	/** signed in, belongs nowhere */
	stranger: '00000000-0000-4000-8000-000000000001',
	/** editor of the producer Hof, which is not trusted */
	member: '00000000-0000-4000-8000-000000000002',
	/** owner of Hof */
	owner: '00000000-0000-4000-8000-000000000003',
	/** owner of Werk, a trusted producer */
	neighbour: '00000000-0000-4000-8000-000000000004',
	/** editor of the nature park */
	ranger: '00000000-0000-4000-8000-000000000005',
	/** editor of the organisation that issues the label */
	issuer: '00000000-0000-4000-8000-000000000006',
	moderator: '00000000-0000-4000-8000-000000000007',
	/** editor of both Hof and Werk */
	commuter: '00000000-0000-4000-8000-000000000008',
	/** is one only where a world gives the role, as that of the matrix does */
	admin: '00000000-0000-4000-8000-000000000009',
} as const;

/** `database` is its owner: past every policy, for what was before and what is left after. */
export type Person = keyof typeof ACCOUNTS | 'anonymous' | 'service' | 'database';

export type Row = Record<string, unknown>;

export interface Outcome {
	rows: Row[];
	/** Rows answered or changed. */
	count: number;
}

/** What a refused statement says. */
export interface Refused extends Error {
	code: string;
	hint?: string | null;
}

/** One transaction in which several people act, one after the other. */
export interface Scene {
	as(person: Person, sql: string): Promise<Outcome>;
}

class Undo extends Error {}

/** Plays a scene and leaves no trace of it. */
export async function play<Result>(
	database: Database,
	scene: (scene: Scene) => Promise<Result>,
): Promise<Result> {
	let result: Result;
	const kysely = database.connection.kysely as Kysely<unknown>;
	try {
		await kysely.transaction().execute(async (tx) => {
			result = await scene({ as: (person, sql) => actAs(tx, person, sql) });
			throw new Undo();
		});
	} catch (error) {
		if (!(error instanceof Undo)) throw error;
	}
	return result!;
}

/** Runs a statement with the role and claims of a request by that person; a refusal undoes only itself. */
export async function actAs(
	tx: Transaction<unknown>,
	person: Person,
	sql: string,
): Promise<Outcome> {
	await run(tx, 'savepoint act');
	try {
		await run(tx, requestOf(person));
		const { rows, numAffectedRows } = await tx.executeQuery<Row>(CompiledQuery.raw(sql));
		await run(tx, requestOf('database'));
		await run(tx, 'release savepoint act');
		return { rows, count: Math.max(rows.length, Number(numAffectedRows ?? 0)) };
	} catch (error) {
		await run(tx, 'rollback to savepoint act');
		throw error;
	}
}

function requestOf(person: Person): string {
	const set = Object.entries(settingsOf(person)).map(
		([name, value]) => `set_config('${name}', '${value}', true)`,
	);
	return `select ${set.join(', ')}`;
}

/** The settings of PostgREST and of the embedded layer alike. */
export function settingsOf(person: Person): Record<string, string> {
	const role = roleOf(person);
	const id = person in ACCOUNTS ? ACCOUNTS[person as keyof typeof ACCOUNTS] : '';
	const claims = role === 'none' ? '' : JSON.stringify({ role, ...(id ? { sub: id } : {}) });
	return {
		'request.jwt.claims': claims,
		'request.jwt.claim.sub': id,
		'request.jwt.claim.role': role === 'none' ? '' : role,
		role,
	};
}

function roleOf(person: Person): string {
	if (person === 'database') return 'none';
	if (person === 'anonymous') return 'anon';
	return person === 'service' ? 'service_role' : 'authenticated';
}

const run = (tx: Transaction<unknown>, sql: string) => tx.executeQuery(CompiledQuery.raw(sql));
