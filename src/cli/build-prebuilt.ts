/** `node src/cli/build-prebuilt.ts`: makes build/prebuilt, the databases a first start unpacks. */
import { createClient } from '@supabase/supabase-js';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openEmbeddedBackend, type EmbeddedBackend } from '#server/embedded/embedded-backend.ts';
import { findHolder } from '#server/embedded/folder-lock.ts';
import { readMigrations } from '#server/embedded/migrations.ts';
import { DUMP_FILE, OBJECTS_FOLDER } from '#server/embedded/prebuilt.ts';
import { seedDemo } from '#seed/index.ts';

const PREBUILT_FOLDER = path.join('build', 'prebuilt');

/**
 * Makes two databases: `empty` has all migrations, `demo` the demo region as well.
 *
 * @param outDir gets a folder for each, replaced as a whole
 */
export async function buildPrebuilt(outDir: string, say: (line: string) => void): Promise<void> {
	// A fixed place, so that what an interrupted build leaves behind is swept away by the next.
	const dataDir = path.join(outDir, 'work');
	if (!(await findHolder(dataDir))) await rm(dataDir, { recursive: true, force: true });
	const backend = await openEmbeddedBackend({
		dataDir,
		siteUrl: 'http://localhost:3000',
		migrations: readMigrations(),
		say,
	});
	try {
		await write(path.join(outDir, 'empty'), backend, dataDir);
		await seedDemo(serviceOf(backend), say);
		// The sessions of those who were signed up along the way end here.
		await backend.query('delete from auth.sessions');
		await write(path.join(outDir, 'demo'), backend, dataDir);
	} finally {
		await backend.close();
		await rm(dataDir, { recursive: true, force: true });
	}
}

function serviceOf(backend: EmbeddedBackend) {
	return createClient('http://localhost', backend.keys.secret, {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
	});
}

async function write(folder: string, backend: EmbeddedBackend, dataDir: string): Promise<void> {
	const part = `${folder}.part`;
	await rm(part, { recursive: true, force: true });
	await mkdir(part, { recursive: true });
	await writeFile(path.join(part, DUMP_FILE), await backend.dump());
	const objects = path.join(dataDir, 'storage');
	if (existsSync(objects)) await rename(objects, path.join(part, OBJECTS_FOLDER));
	await rm(folder, { recursive: true, force: true });
	await rename(part, folder);
}

if (import.meta.main) await buildPrebuilt(PREBUILT_FOLDER, console.log);
