import type { Connection } from '@supabase/lite';
import { CompiledQuery, type Kysely } from 'kysely';
import { answerLikePostgrest } from './sql-errors.ts';

/** Runs SQL as the owner of the database, past every policy: for migrations, seeds and snapshots only. */
export interface Statements {
	/** One statement with `$1, $2 …` for values. */
	query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Transaction extends Statements {
	/** Many statements without values, as they stand in a file. */
	script(text: string): Promise<void>;
}

/** One open database, whichever kind. */
export interface Database extends Statements {
	/** What the API layer works on. */
	readonly connection: Connection;
	/** All or nothing: a throw rolls back. */
	transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
	/** The whole data folder as a gzipped tar; only PGlite can. */
	dump?(): Promise<Uint8Array>;
	/**
	 * Writes these tables anew and begins a new journal, so that nothing of what was deleted or changed is left on the
	 * disk; only PGlite can. Everybody else waits for some hundredths of a second.
	 */
	scrub?(tables: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

type RunScript = (text: string, tx: Kysely<unknown>) => Promise<unknown>;

/** Puts our few verbs around a connection and mends its error codes. */
export function asDatabase(connection: Connection, runScript: RunScript): Database {
	answerLikePostgrest(connection);
	const kysely = connection.kysely as Kysely<unknown>;
	return {
		connection,
		...statementsOf(kysely),
		transaction: (work) =>
			kysely
				.transaction()
				.execute((tx) =>
					work({ ...statementsOf(tx), script: async (text) => void (await runScript(text, tx)) }),
				),
		close: () => connection.close(),
	};
}

function statementsOf(kysely: Kysely<unknown>): Statements {
	return {
		async query<Row>(text: string, values: readonly unknown[] = []) {
			const result = await kysely.executeQuery(CompiledQuery.raw(text, [...values]));
			return result.rows as Row[];
		},
	};
}
