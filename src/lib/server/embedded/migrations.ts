import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { OwnerProblem } from '../owner-problem.ts';
import type { Database } from './database.ts';

export interface Migration {
	/** Fourteen digits, as the Supabase CLI names its files. */
	version: string;
	name: string;
	sql: string;
}

/** Where the project keeps its migrations; commands and server run from the project's folder. */
export const MIGRATIONS_FOLDER = path.join('supabase', 'migrations');

const FILE_NAME = /^(\d{14})_(.+)\.sql$/;

/** Reads `<version>_<name>.sql` files in the order of their versions. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): Migration[] {
	return readdirSync(folder)
		.sort()
		.flatMap((file) => {
			const [, version, name] = FILE_NAME.exec(file) ?? [];
			if (!version || !name) return [];
			return [{ version, name, sql: readFileSync(path.join(folder, file), 'utf8') }];
		});
}

/** The database knows migrations that this code does not: it belongs to a newer version of the app. */
export class NewerSchema extends OwnerProblem {
	override name = 'NewerSchema';
	constructor(unknown: readonly string[]) {
		super(
			`The database was made by a newer version of the app (migration ${unknown.join(', ')} is unknown here). ` +
				'Start that version, or choose another data folder with DATA_DIR.',
		);
	}
}

/** Any number that only we use: two processes on one PostgreSQL do not migrate at the same time. */
const MIGRATION_LOCK = 4_711_2026;

/**
 * Brings the database to the newest migration, one transaction per file, recorded as the
 * Supabase CLI does it, so that `supabase migration list` reads the same history.
 *
 * @returns names of the files applied, and whether the database was without any before
 * @throws NewerSchema before anything is written
 */
export async function migrate(
	database: Database,
	migrations: readonly Migration[],
): Promise<{ applied: string[]; wasEmpty: boolean }> {
	const known = new Set(migrations.map((migration) => migration.version));
	const before = await versionsOf(database);
	const unknown = before.filter((version) => !known.has(version));
	if (unknown.length > 0) throw new NewerSchema(unknown);

	const applied: string[] = [];
	for (const { version, name, sql } of migrations) {
		if (before.includes(version)) continue;
		await database.transaction(async (tx) => {
			await tx.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
			const done = await tx.query(
				'select 1 from supabase_migrations.schema_migrations where version = $1',
				[version],
			);
			if (done.length > 0) return;
			await explain(`${version}_${name}.sql`, () => tx.script(sql));
			await tx.query(
				'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3::text])',
				[version, name, sql],
			);
			applied.push(name);
		});
	}
	return { applied, wasEmpty: before.length === 0 };
}

async function versionsOf(database: Database): Promise<string[]> {
	const rows = await database.query<{ version: string }>(
		'select version from supabase_migrations.schema_migrations order by version',
	);
	return rows.map((row) => row.version);
}

/** A failing migration says which file it is; the database's own words follow. */
async function explain(file: string, run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		throw new Error(`Migration ${file} failed: ${(error as Error).message}`, { cause: error });
	}
}
