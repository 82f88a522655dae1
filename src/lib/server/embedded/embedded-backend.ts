import { App, setExperimental, type EmailDriver } from '@supabase/lite';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { understandClient } from './client-requests.ts';
import { inLanguageOf } from './code-letters.ts';
import { answerCreateAccount } from './create-account.ts';
import type { Database, Statements } from './database.ts';
import { FolderObjects } from './folder-objects.ts';
import { lockFolder } from './folder-lock.ts';
import { layGround } from './ground.ts';
import { readOrMakeKeys, type Keys } from './keys.ts';
import { migrate, type Migration } from './migrations.ts';
import { openPglite, openPostgres } from './open-database.ts';
import { outboxIn } from './outbox.ts';
import { findPrebuilt, unpackObjects } from './prebuilt.ts';
import { answerPublicObject } from './public-objects.ts';
import { answerSigning } from './signed-urls.ts';

export interface EmbeddedOptions {
	/** Holds database, objects, keys and letters. Made where it is missing. */
	dataDir: string;
	/** Where visitors reach the app: stands in mails. */
	siteUrl: string;
	/** Where this machine reaches it: stands in the lock file, for commands. */
	localUrl?: string;
	/** `postgres://…`: that database instead of PGlite in the data folder. */
	databaseUrl?: string | undefined;
	migrations: readonly Migration[];
	/** Where the clock stands still, for tests and pictures: the database judges visits by it, too. */
	now?: Date | null;
	/** Folder with a database made beforehand, unpacked into an empty data folder. Ignored where missing. */
	prebuilt?: string | undefined;
	/** Fills a database that is new and did not come prebuilt. Runs again if it was interrupted. */
	populate?: ((backend: EmbeddedBackend) => Promise<void>) | undefined;
	/** Carries the codes with which people sign in; else they are lined up in the data folder. */
	letters?: ((database: Statements) => EmailDriver) | undefined;
	/** Told what happens, in one short English line each. */
	say?: (line: string) => void;
}

export interface EmbeddedBackend extends Statements {
	readonly keys: Keys;
	/** Answers what a hosted project would answer under /rest/v1, /auth/v1 and /storage/v1. */
	fetch(request: Request): Promise<Response>;
	owns(pathname: string): boolean;
	/** The whole database as a gzipped tar; throws on a real PostgreSQL. */
	dump(): Promise<Uint8Array>;
	/** Leaves nothing on the disk of what was deleted from these tables; does nothing on a real PostgreSQL. */
	scrub(tables: readonly string[]): Promise<void>;
	close(): Promise<void>;
}

/** While this file lies there, the first filling has not come to its end. */
const UNFINISHED = 'UNFINISHED';

/** So long a code is good for signing in. */
const CODE_SECONDS = 600;

/** A page never holds more rows than this, as on a hosted project. */
const MAX_ROWS = 1000;

/**
 * Opens the embedded backend: a Supabase-compatible API over PGlite (or PostgreSQL) and a folder.
 *
 * @throws FolderInUse when another process holds the data folder
 * @throws NewerSchema when the data belongs to a newer version of the app
 */
export async function openEmbeddedBackend(options: EmbeddedOptions): Promise<EmbeddedBackend> {
	const { dataDir, databaseUrl, say = () => {} } = options;
	makeOwnFolder(dataDir);
	const unlock = await lockFolder(dataDir, options.localUrl ?? options.siteUrl);
	try {
		const keys = await readOrMakeKeys(dataDir);
		const unfinished = path.join(dataDir, UNFINISHED);
		const wasInterrupted = existsSync(unfinished);
		const storageDir = path.join(dataDir, 'storage');
		const pgDir = path.join(dataDir, 'pg');
		if (wasInterrupted && !databaseUrl) {
			say('The first filling was interrupted: beginning anew.');
			rmSync(pgDir, { recursive: true, force: true });
			rmSync(storageDir, { recursive: true, force: true });
		}
		const isNewFolder = !databaseUrl && !existsSync(pgDir);
		if (isNewFolder) writeFileSync(unfinished, '');
		const prebuilt = isNewFolder ? await findPrebuilt(options.prebuilt) : null;
		if (prebuilt) {
			say('Unpacking the prepared database …');
			await unpackObjects(prebuilt, storageDir);
		}

		const database = databaseUrl
			? await openPostgres(databaseUrl, options.now)
			: await openPglite(pgDir, prebuilt?.dump, options.now);
		try {
			const objects = new FolderObjects(storageDir);
			const app = await makeApp(options, keys, database, objects);
			const { applied, wasEmpty } = await prepare(app, database, options.migrations);
			if (applied.length > 0) say(`Migrations applied: ${applied.join(', ')}.`);
			if (wasEmpty) writeFileSync(unfinished, '');

			const backend = assemble(app, database, objects, keys, unlock);
			await warmUp(backend);
			if (wasEmpty || (wasInterrupted && databaseUrl)) await options.populate?.(backend);
			rmSync(unfinished, { force: true });
			return backend;
		} catch (error) {
			await database.close();
			throw error;
		}
	} catch (error) {
		unlock();
		throw error;
	}
}

/** Owner only, but a folder that was there for other things keeps its rights. */
function makeOwnFolder(dataDir: string): void {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const entries = readdirSync(dataDir);
	if (entries.length === 0 || entries.includes('keys.json')) chmodSync(dataDir, 0o700);
}

async function makeApp(
	{ dataDir, siteUrl, letters }: EmbeddedOptions,
	keys: Keys,
	database: Database,
	objects: FolderObjects,
): Promise<App> {
	const app = new App({
		connection: database.connection,
		api: { schemas: ['public'], max_rows: MAX_ROWS },
		auth: {
			enabled: true,
			jwt_secret: keys.jwtSecret,
			publishable_key: keys.publishable,
			secret_key: keys.secret,
			site_url: siteUrl,
			additional_redirect_urls: [`${siteUrl}/**`],
			minimum_password_length: 8,
			email: { enable_confirmations: false, otp_length: 6, otp_expiry: CODE_SECONDS },
		},
		storage: { enabled: true, file_size_limit: '50MiB' },
		options: {
			// Otherwise a request from this machine without any key would be the service role.
			server: { admin: false },
			drivers: { email: letters?.(database) ?? outboxIn(dataDir) },
		},
	});
	app._storageAdapter = objects;
	// Switched on after the beginning of init(), which would print a warning about the switch.
	const ready = app.init();
	setExperimental('storage', true);
	return ready;
}

async function prepare(app: App, database: Database, migrations: readonly Migration[]) {
	await layGround(app, database);
	const outcome = await migrate(database, migrations);
	await app.connection.clearSchemaCache();
	return outcome;
}

const OWN = ['/rest/v1', '/auth/v1', '/storage/v1'];

function assemble(
	app: App,
	database: Database,
	objects: FolderObjects,
	keys: Keys,
	unlock: () => void,
): EmbeddedBackend {
	let closing: Promise<void> | undefined;
	return {
		keys,
		query: database.query,
		async fetch(request) {
			const response =
				(await answerPublicObject(request, objects, database)) ??
				(await answerCreateAccount(request, keys.secret, database, app.fetch)) ??
				(await answerSigning(request, app.fetch)) ??
				(await inLanguageOf(request, async () => app.fetch(await understandClient(request))));
			return lockDown(request, response);
		},
		owns: (pathname) => OWN.some((own) => pathname === own || pathname.startsWith(`${own}/`)),
		dump: () => {
			if (!database.dump) throw new Error('Only PGlite can be dumped as a folder; use pg_dump.');
			return database.dump();
		},
		scrub: async (tables) => database.scrub?.(tables),
		close: () => (closing ??= database.close().finally(unlock)),
	};
}

/** Uploaded files share our origin: whatever they contain, they may not run there. */
function lockDown(request: Request, response: Response): Response {
	if (!new URL(request.url).pathname.startsWith('/storage/v1/object/')) return response;
	const headers = new Headers(response.headers);
	headers.set('content-security-policy', "default-src 'none'; sandbox");
	headers.set('x-content-type-options', 'nosniff');
	return new Response(response.body, { status: response.status, headers });
}

/**
 * The API layer sets its grants and reads the schema with the first request; two first requests
 * at once get into each other's way. This one comes before all.
 */
async function warmUp(backend: EmbeddedBackend): Promise<void> {
	const [table] = await backend.query<{ tablename: string }>(
		`select tablename from pg_tables where schemaname = 'public' order by 1 limit 1`,
	);
	const address = `http://localhost/rest/v1/${table?.tablename ?? 'nothing'}?limit=1`;
	await backend.fetch(new Request(address, { headers: { apikey: backend.keys.secret } }));
}
