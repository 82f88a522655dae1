import type { PGlite } from '@electric-sql/pglite';
import {
	CompiledQuery,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult,
} from 'kysely';

/** How long a request may wait for its turn before it fails, in milliseconds. */
const LONGEST_WAIT = 30_000;

/**
 * PGlite has exactly one session. The API layer as shipped lets requests share it freely, so that
 *
 *     A: begin   A: set role anna   B: begin   B: set role bert   A: select …   (as bert, in B's transaction)
 *
 * This dialect hands the session to one holder at a time: a transaction, or a single statement.
 */
export function oneAtATime(pglite: PGlite): Dialect {
	return {
		createAdapter: () => new PostgresAdapter(),
		createDriver: () => new TurnTakingDriver(pglite),
		createIntrospector: (kysely) => new PostgresIntrospector(kysely),
		createQueryCompiler: () => new PostgresQueryCompiler(),
	};
}

class TurnTakingDriver implements Driver {
	#pglite: PGlite;
	/** Settles when everybody who came so far has given the session back. */
	#queue: Promise<void> = Promise.resolve();
	#turns = new WeakMap<DatabaseConnection, () => void>();

	constructor(pglite: PGlite) {
		this.#pglite = pglite;
	}

	async init() {}
	async destroy() {}

	async acquireConnection(): Promise<DatabaseConnection> {
		const giveBack = await this.#takeTurn();
		const session = new Session(this.#pglite);
		this.#turns.set(session, giveBack);
		return session;
	}

	async releaseConnection(session: DatabaseConnection) {
		this.#turns.get(session)?.();
	}

	async beginTransaction(session: DatabaseConnection) {
		await session.executeQuery(CompiledQuery.raw('begin'));
	}
	async commitTransaction(session: DatabaseConnection) {
		await session.executeQuery(CompiledQuery.raw('commit'));
	}
	async rollbackTransaction(session: DatabaseConnection) {
		await session.executeQuery(CompiledQuery.raw('rollback'));
	}

	#takeTurn(): Promise<() => void> {
		let giveBack = () => {};
		const done = new Promise<void>((resolve) => (giveBack = resolve));
		const before = this.#queue;
		this.#queue = before.then(() => done);
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				giveBack();
				reject(new Error(`The database was busy for more than ${LONGEST_WAIT / 1000} seconds.`));
			}, LONGEST_WAIT);
			void before.then(() => {
				clearTimeout(timer);
				resolve(giveBack);
			});
		});
	}
}

class Session implements DatabaseConnection {
	#pglite: PGlite;

	constructor(pglite: PGlite) {
		this.#pglite = pglite;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		const result = await this.#pglite.query<Row>(query.sql, [...query.parameters]);
		return { rows: result.rows, numAffectedRows: BigInt(result.affectedRows ?? 0) };
	}

	// eslint-disable-next-line require-yield
	async *streamQuery(): AsyncIterableIterator<never> {
		throw new Error('PGlite cannot stream rows.');
	}
}
