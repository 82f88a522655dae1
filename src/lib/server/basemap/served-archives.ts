import { readFileSync, type Stats } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { onSite } from '#base';
import { archiveManifest, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { answerJson } from '../answer-json.ts';
import { answerBytes, openFile } from '../byte-answer.ts';
import type { ByteRange } from '../byte-range.ts';
import { sharedConfig } from '../shared-backend.ts';

/** Where `npm run basemap` puts archives, and the app looks for them. */
export const archiveFolder = (dataDir: string): string => path.join(dataDir, 'basemap');

/** Only names that carry the hash of their content: they can be kept for ever. */
const ARCHIVE = /^region-([0-9a-f]{16})\.pmtiles$/;
const MANIFEST = /^region-[0-9a-f]{16}\.json$/;

const NOT_KEPT = { 'cache-control': 'no-cache' };

/** Answers GET and HEAD of an archive or a manifest in the folder; 404 for every other name. */
export async function answerFile(
	request: Request,
	folder: string,
	name: string,
): Promise<Response> {
	const file = path.join(folder, name);
	if (MANIFEST.test(name)) return answerManifest(request, await readManifest(file));
	const [, version] = ARCHIVE.exec(name) ?? [];
	const facts = version ? await factsOf(file) : null;
	if (!facts) return answerManifest(request, null);
	const headers = new Headers({
		'content-type': 'application/vnd.pmtiles',
		'cache-control': 'public, max-age=31536000, immutable',
	});
	const etag = `"${version}-${facts.size}"`;
	const open = (range?: ByteRange) => openFile(file, range);
	return answerBytes(request, { size: facts.size, etag, modified: facts.mtime, open }, headers);
}

/** Not kept without asking: an archive that is made anew keeps its name, but not its day. */
export function answerManifest(request: Request, manifest: ArchiveManifest | null): Response {
	if (!manifest) return Response.json({ code: 'no_archive' }, { status: 404, headers: NOT_KEPT });
	return answerJson(request, manifest);
}

/** Manifest of the newest archive in the folder; null where there is none. */
export async function newestArchive(folder: string): Promise<ArchiveManifest | null> {
	return (await archivesIn(folder)).at(-1) ?? null;
}

/**
 * The base map that pages show: what the operator has set, else the newest archive in the data folder;
 * null for our own overview.
 */
export async function basemapAddress(): Promise<string | null> {
	const { basemapUrl, dataDir } = sharedConfig();
	if (basemapUrl) return basemapUrl;
	const newest = await newestArchive(archiveFolder(dataDir));
	return newest && onSite(`/basemap/${newest.file}`);
}

/**
 * Removes all archives but the newest, and the one that BASEMAP_URL may name. Only before anybody is served: a map that is open goes on reading
 * the archive that it began with.
 *
 * @returns the names of the archives that were removed
 */
export async function removeOlderArchives(
	folder: string,
	basemapUrl: string | null,
): Promise<string[]> {
	const older = (await archivesIn(folder))
		.slice(0, -1)
		.map(({ file }) => file)
		.filter((file) => !basemapUrl?.endsWith(`/${file}`));
	for (const file of older) {
		// the manifest first: without it the archive counts as not there
		await rm(path.join(folder, file.replace(/\.pmtiles$/, '.json')), { force: true });
		await rm(path.join(folder, file), { force: true });
	}
	return older;
}

/** Whole archives of the folder, the oldest first. An archive without its manifest is not finished. */
async function archivesIn(folder: string): Promise<ArchiveManifest[]> {
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
		throw error;
	});
	const manifests = names
		.filter((name) => MANIFEST.test(name))
		.filter((name) => names.includes(name.replace(/\.json$/, '.pmtiles')));
	const read = await Promise.all(manifests.map((name) => readManifest(path.join(folder, name))));
	return read
		.filter((manifest) => manifest !== null)
		.sort((a, b) => a.builtAt.localeCompare(b.builtAt));
}

/** Every page asks; the files change once in months. */
const known = new Map<string, { modified: number; manifest: ArchiveManifest | null }>();

/** Null where it is no manifest, or that of another archive. */
async function readManifest(file: string): Promise<ArchiveManifest | null> {
	const facts = await factsOf(file);
	if (!facts) return null;
	const before = known.get(file);
	if (before?.modified === facts.mtimeMs) return before.manifest;
	const read = v.safeParse(
		v.pipe(v.string(), v.parseJson(), archiveManifest),
		readFileSync(file, 'utf8'),
	);
	const isOwn = read.success && read.output.file === `${path.basename(file, '.json')}.pmtiles`;
	const manifest = isOwn ? read.output : null;
	known.set(file, { modified: facts.mtimeMs, manifest });
	return manifest;
}

async function factsOf(file: string): Promise<Stats | null> {
	const facts = await stat(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	return facts?.isFile() ? facts : null;
}
