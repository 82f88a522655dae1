import { App, setExperimental } from '@supabase/lite';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import type { Database } from './database.ts';
import { FolderObjects } from './folder-objects.ts';
import { layGround } from './ground.ts';
import { migrate, type Migration } from './migrations.ts';
import { openPglite, openPostgres } from './open-database.ts';

/** A database for tests and checks; `close` removes it. */
export interface ScratchDatabase extends Database {
	/** `postgres://…` for other programs; null in memory. */
	readonly url: string | null;
}

interface Whereabouts {
	/** `postgres://…` of a role that may create databases; the one it names stays untouched. Else PGlite in memory. */
	server?: string | undefined;
	/** Dump of an empty PGlite: spares it the seconds in which it makes its first files. */
	empty?: Blob;
}

/** Opens a database with these migrations and nothing else in it. */
export async function openScratchDatabase(
	migrations: readonly Migration[],
	{ server, empty }: Whereabouts = {},
): Promise<ScratchDatabase> {
	if (server) return openOn(server, migrations);
	return { ...(await fill(await openPglite(null, empty), migrations)), url: null };
}

async function openOn(server: string, migrations: readonly Migration[]): Promise<ScratchDatabase> {
	const name = `schatzkarte_${randomBytes(6).toString('hex')}`;
	const url = new URL(server);
	url.pathname = `/${name}`;
	await onServer(server, (maintenance) => maintenance.query(`create database ${name}`));
	const drop = () =>
		onServer(server, (maintenance) => maintenance.query(`drop database ${name} with (force)`));
	try {
		const database = await inTurn(server, async () =>
			fill(await openPostgres(url.href), migrations),
		);
		return {
			...database,
			url: url.href,
			close: async () => {
				await database.close();
				await drop();
			},
		};
	} catch (error) {
		await drop();
		throw error;
	}
}

async function onServer<Result>(
	server: string,
	work: (maintenance: Database) => Promise<Result>,
): Promise<Result> {
	const maintenance = await openPostgres(server);
	try {
		return await work(maintenance);
	} finally {
		await maintenance.close();
	}
}

/** Roles belong to the whole server: two scratch databases must not make them at the same moment. */
function inTurn<Result>(server: string, work: () => Promise<Result>): Promise<Result> {
	return onServer(server, (maintenance) =>
		maintenance.transaction(async (tx) => {
			await tx.query('select pg_advisory_xact_lock(4711)');
			return work();
		}),
	);
}

async function fill(database: Database, migrations: readonly Migration[]): Promise<Database> {
	try {
		setExperimental('storage', true);
		const app = new App({
			connection: database.connection,
			auth: { enabled: true },
			storage: { enabled: true },
		});
		// Without one the layer makes no schema `storage`. Nothing is ever put there.
		app._storageAdapter = new FolderObjects(os.devNull);
		await layGround(app, database);
		await migrate(database, migrations);
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}
