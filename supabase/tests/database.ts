/** A fresh database for tests: PGlite in memory, or one of its own on the server of TEST_DATABASE_URL. */
import { readMigrations } from '#server/embedded/migrations.ts';
import { openPglite } from '#server/embedded/open-database.ts';
import { openScratchDatabase, type ScratchDatabase } from '#server/embedded/scratch-database.ts';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A real server answers several connections at once; PGlite has one. */
export const SERVER = process.env.TEST_DATABASE_URL;

/**
 * The API layer hands every grant to everybody, and so do a hosted project's default privileges:
 * the tests live under the same weather, where policies and triggers are the only guard.
 */
const EVERY_GRANT = ['public', 'app', 'storage']
	.map(
		(schema) => `
			grant usage on schema ${schema} to anon, authenticated, service_role;
			grant all on all tables in schema ${schema} to anon, authenticated, service_role;`,
	)
	.join('\n');

/** Opens a database with all migrations of the project. Closing it removes it. */
export async function openDatabase(): Promise<ScratchDatabase> {
	const whereabouts = SERVER ? { server: SERVER } : { empty: await emptyPglite() };
	const database = await openScratchDatabase(readMigrations(), whereabouts);
	await database.transaction((tx) => tx.script(EVERY_GRANT));
	return database;
}

/** PGlite needs up to ten seconds for its first files, and the same ones each time: kept once per version. */
async function emptyPglite(): Promise<Blob> {
	const { version } = JSON.parse(
		readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'),
	) as { version: string };
	const file = path.resolve('node_modules/.cache/schatzkarte', `empty-pglite-${version}.tar.gz`);
	if (!existsSync(file)) {
		const pglite = await openPglite(null);
		mkdirSync(path.dirname(file), { recursive: true });
		// Two test files may come here at once; each renames a whole file into place.
		writeFileSync(`${file}.${process.pid}`, await pglite.dump!());
		renameSync(`${file}.${process.pid}`, file);
		await pglite.close();
	}
	// read whole: a blob that stands for the file is lost once another test file renames its own over it
	return new Blob([readFileSync(file)]);
}
