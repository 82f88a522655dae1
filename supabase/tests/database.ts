/** A fresh database for tests: PGlite in memory, or one of its own on the server of TEST_DATABASE_URL. */
import { readMigrations } from '#server/embedded/migrations.ts';
import { openScratchDatabase, type ScratchDatabase } from '#server/embedded/scratch-database.ts';

/** A real server answers several connections at once; PGlite has one. */
export const SERVER = process.env.TEST_DATABASE_URL;

/**
 * The API layer hands every grant to everybody, and so do a hosted project's default privileges:
 * the tests live under the same weather, where policies and triggers are the only guard.
 */
const EVERY_GRANT = ['public', 'app', 'storage']
	.map(
		(schema) => `grant all on all tables in schema ${schema} to anon, authenticated, service_role;`,
	)
	.join('\n');

/** Opens a database with all migrations of the project. Closing it removes it. */
export async function openDatabase(): Promise<ScratchDatabase> {
	const database = await openScratchDatabase(readMigrations(), SERVER);
	await database.transaction((tx) => tx.script(EVERY_GRANT));
	return database;
}
