import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { cube } from '@electric-sql/pglite/contrib/cube';
import { earthdistance } from '@electric-sql/pglite/contrib/earthdistance';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { Kysely, sql } from 'kysely';
import { OwnerProblem } from '../owner-problem.ts';
import { asDatabase, type Database } from './database.ts';
import { oneAtATime } from './pglite-session.ts';
import { keepStack } from './pglite-stack.ts';

/** PGlite loads only what it is handed (pgcrypto comes by itself). Hosted projects have all of these. */
const extensions = { btree_gist, citext, cube, earthdistance, pg_trgm, unaccent };

/** As on a hosted project, so that unqualified extension operators are found there and here. */
const SEARCH_PATH = '"$user", public, extensions';

/** Numbers of the two types in PostgreSQL's own tables. */
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const JSONB = 3802;

/**
 * `2026-01-02 03:04:05+00` as PostgREST writes it: `2026-01-02T03:04:05+00:00`. Safari reads only
 * that. Infinity stays.
 */
const isoInstant = (text: string) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

/** For postgres.js: values go in as they are. */
const asText = (type: number) => ({
	to: type,
	from: [type],
	serialize: (value: unknown) => value,
	parse: isoInstant,
});

/**
 * For postgres.js: the API layer hands an object in the arguments of a function over as its text,
 * and that must not become a JSON string. Everything else is written as JSON here.
 */
const asJson = (type: number) => ({
	to: type,
	from: [type],
	serialize: (value: unknown) => (isJsonObject(value) ? value : JSON.stringify(value)),
	parse: (text: string): unknown => JSON.parse(text),
});

function isJsonObject(value: unknown): value is string {
	if (typeof value !== 'string' || !/^[[{]/.test(value)) return false;
	try {
		return typeof JSON.parse(value) === 'object';
	} catch {
		// a text that begins with a bracket
		return false;
	}
}

/**
 * Opens PGlite on a folder, or in memory.
 *
 * @param folder where the data lies; null for memory
 * @param dump gzipped tar of a data folder, unpacked into a new folder first
 * @param now where app.clock() stands still, in this session alone
 */
export async function openPglite(
	folder: string | null,
	dump?: Blob,
	now?: Date | null,
): Promise<Database> {
	const connection = await createPgliteConnection({
		...(folder ? { url: folder } : {}),
		pgliteOptions: {
			extensions,
			parsers: { [TIMESTAMP]: isoInstant, [TIMESTAMPTZ]: isoInstant },
			...(dump ? { loadDataDir: dump } : {}),
		},
	});
	const pglite = connection.driver;
	await pglite.waitReady;
	keepStack(pglite);
	await pglite.exec(`set search_path to ${SEARCH_PATH}`);
	if (now) await pglite.exec(`set app.now to '${now.toISOString()}'`);
	connection.kysely = new Kysely({ dialect: oneAtATime(pglite) });
	const database = asDatabase(connection, (text) => pglite.exec(text));
	return {
		...database,
		async scrub(tables) {
			for (const table of tables) await database.query(`vacuum full ${table}`);
			// else the old files of the journal are kept as they are, for later use
			await database.query('set wal_recycle = off');
			await database.query('select pg_switch_wal()');
			await database.query('checkpoint');
		},
		dump: async () => new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer()),
	};
}

/**
 * Opens a pool on a real PostgreSQL (15 or newer).
 *
 * @param now where app.clock() stands still, in the sessions of this pool alone
 * @throws OwnerProblem when nobody answers there
 */
export async function openPostgres(databaseUrl: string, now?: Date | null): Promise<Database> {
	const connection = createPostgresConnection({
		url: databaseUrl,
		postgresOptions: {
			max: 10,
			onnotice: () => {},
			connection: {
				search_path: SEARCH_PATH,
				TimeZone: 'UTC',
				...(now ? { 'app.now': now.toISOString() } : {}),
			},
			types: {
				timestamp: asText(TIMESTAMP),
				timestamptz: asText(TIMESTAMPTZ),
				jsonb: asJson(JSONB),
			},
		},
	});
	const database = asDatabase(connection, (text, tx) => sql.raw(text).execute(tx));
	try {
		await database.query('select 1');
	} catch (error) {
		await database.close();
		const { host, pathname } = new URL(databaseUrl);
		const { message, code } = error as NodeJS.ErrnoException;
		throw new OwnerProblem(
			`DATABASE_URL: no connection to ${host}${pathname} (${message || code}).`,
		);
	}
	return database;
}
