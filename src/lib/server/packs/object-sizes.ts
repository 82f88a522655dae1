import type { SupabaseClient } from '@supabase/supabase-js';
import type { Statements } from '#server/embedded/database.ts';

/** Bytes of the files of the photo bucket, by their path in it; asked for the photos at these paths. */
export type ObjectSizes = (paths: readonly string[]) => Promise<Map<string, number>>;

const BUCKET = 'photos';

/** Of the embedded backend: its own table knows them all. */
export function sizesInDatabase(database: Statements): ObjectSizes {
	return async () => {
		const rows = await database.query<{ name: string; size: string | null }>(
			`select name, metadata->>'size' as size from storage.objects where bucket_id = $1`,
			[BUCKET],
		);
		return sizesOf(rows.map(({ name, size }) => [name, size]));
	};
}

/** Folders that are listed at the same time. */
const HANDS = 4;
/** Storage lists no more files at once than it is asked for. */
const PAGE = 1000;

/** Of a hosted project, whose storage lists one folder at a time. */
export function sizesInBucket(service: SupabaseClient): ObjectSizes {
	return async (paths) => {
		const folders = [...new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))))];
		const found: [string, unknown][] = [];
		const work = async () => {
			for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
				found.push(...(await listFolder(service, folder)));
		};
		await Promise.all(Array.from({ length: HANDS }, work));
		return sizesOf(found);
	};
}

async function listFolder(service: SupabaseClient, folder: string): Promise<[string, unknown][]> {
	const files: [string, unknown][] = [];
	for (let offset = 0; ; offset += PAGE) {
		const { data, error } = await service.storage
			.from(BUCKET)
			.list(folder, { limit: PAGE, offset });
		if (error) throw new Error(`The photos of ${folder} could not be listed: ${error.message}`);
		for (const { name, metadata } of data)
			// a project answers with the name in the folder, the embedded backend with the whole path
			files.push([`${folder}/${name.slice(name.lastIndexOf('/') + 1)}`, metadata?.size]);
		if (data.length < PAGE) return files;
	}
}

const sizesOf = (rows: [string, unknown][]) =>
	new Map(
		rows
			.map(([name, size]): [string, number] => [name, Number(size ?? NaN)])
			.filter(([, size]) => Number.isInteger(size)),
	);
