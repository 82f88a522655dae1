import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import {
	openEmbeddedBackend,
	type EmbeddedBackend,
	type EmbeddedOptions,
} from '../embedded-backend.ts';
import { VILLAGE } from './village.ts';

/** PGlite always; a real PostgreSQL too where TEST_DATABASE_URL names one. */
export const DATABASES = process.env.TEST_DATABASE_URL
	? (['PGlite', 'PostgreSQL'] as const)
	: (['PGlite'] as const);

export type DatabaseKind = (typeof DATABASES)[number];

/** A folder of its own, for as long as the test wants it. */
export function makeFolder(): { folder: string; remove(): void } {
	const folder = mkdtempSync(path.join(tmpdir(), 'schatzkarte-test-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens the village in a folder and a database of its own; `close` takes both away. */
export async function openForTest(
	kind: DatabaseKind,
	more: Partial<EmbeddedOptions> = {},
): Promise<{ backend: EmbeddedBackend; dataDir: string; close(): Promise<void> }> {
	const { folder, remove } = makeFolder();
	const database = kind === 'PostgreSQL' ? await createDatabase() : null;
	const backend = await openEmbeddedBackend({
		dataDir: folder,
		siteUrl: 'http://localhost',
		migrations: VILLAGE,
		databaseUrl: database?.url,
		...more,
	});
	return {
		backend,
		dataDir: folder,
		async close() {
			await backend.close();
			await database?.drop();
			remove();
		},
	};
}

/** An empty database on the server of TEST_DATABASE_URL. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
	const server = process.env.TEST_DATABASE_URL!;
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const ask = async (statement: string) => {
		const sql = postgres(server, { max: 1 });
		await sql.unsafe(statement);
		await sql.end();
	};
	await ask(`create database ${name}`);
	const url = new URL(server);
	url.pathname = name;
	return { url: url.href, drop: () => ask(`drop database ${name} with (force)`) };
}
