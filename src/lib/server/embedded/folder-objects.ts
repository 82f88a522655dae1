import type { App } from '@supabase/lite';
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openFile } from '../byte-answer.ts';
import type { ByteRange } from '../byte-range.ts';

type StorageAdapter = NonNullable<App['_storageAdapter']>;
type Body = Parameters<StorageAdapter['uploadObject']>[3];

/** What lies beside the bytes of an object. */
interface Label {
	bucket: string;
	key: string;
	mimetype: string;
	cacheControl: string;
}

export interface StoredObject extends Label {
	size: number;
	modified: Date;
	/** Strong, with its quotes. Changes whenever the bytes are written anew. */
	etag: string;
	/** The bytes, or some of them; rejects with ENOENT where somebody has deleted them since they were found. */
	open(range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
}

export const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Storage objects as files of a folder:
 *
 *     objects/3f/3fa9…e1         the bytes
 *     objects/3f/3fa9…e1.json    bucket, key, type, cache rule
 *
 * The name is a hash of bucket and key, so no key can leave the folder, be too long or collide
 * with a folder. The adapter that comes with the API layer writes in place, forgets the type and
 * answers ranges wrongly.
 */
export class FolderObjects implements StorageAdapter {
	readonly driver = null;
	#folder: string;

	constructor(folder: string) {
		this.#folder = path.resolve(folder);
	}

	/** The object, or null where no bytes lie under that name. */
	async find(bucket: string, key: string): Promise<StoredObject | null> {
		const file = this.#fileOf(bucket, key);
		try {
			const [facts, label] = await Promise.all([stat(file), readFile(`${file}.json`, 'utf8')]);
			return {
				...(JSON.parse(label) as Label),
				size: facts.size,
				modified: facts.mtime,
				etag: `"${hash(`${facts.size}:${facts.mtimeMs}`).slice(0, 32)}"`,
				open: async (range) => (facts.size === 0 ? new Blob([]).stream() : openFile(file, range)),
			};
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}

	async getObject(bucket: string, key: string) {
		const object = await this.#require(bucket, key);
		return { httpStatusCode: 200, metadata: metadataOf(object), body: await object.open() };
	}

	async headObject(bucket: string, key: string) {
		return metadataOf(await this.#require(bucket, key));
	}

	async uploadObject(
		bucket: string,
		key: string,
		_version: string | undefined,
		body: Body,
		mimetype: string,
		cacheControl: string,
	) {
		const bytes = body instanceof Uint8Array ? body : await bytesOf(body);
		await this.#place({ bucket, key, mimetype, cacheControl }, (part) =>
			writeFile(part, bytes, { flush: true, mode: 0o600 }),
		);
		return this.headObject(bucket, key);
	}

	async copyObject(
		sourceBucket: string,
		source: string,
		_version: string | undefined,
		bucket: string,
		key: string,
	) {
		const { mimetype, cacheControl } = await this.#require(sourceBucket, source);
		await this.#place({ bucket, key, mimetype, cacheControl }, (part) =>
			copyFile(this.#fileOf(sourceBucket, source), part),
		);
		const { lastModified, eTag } = await this.headObject(bucket, key);
		return { httpStatusCode: 200, lastModified, eTag };
	}

	async deleteObject(bucket: string, key: string) {
		const file = this.#fileOf(bucket, key);
		await rm(file, { force: true });
		await rm(`${file}.json`, { force: true });
	}

	async deleteObjects(bucket: string, keys: string[]) {
		for (const key of keys) await this.deleteObject(bucket, key);
	}

	async privateAssetUrl(bucket: string, key: string) {
		return `file://${this.#fileOf(bucket, key)}`;
	}

	/** Whole or not at all: written beside, then renamed. */
	async #place(label: Label, write: (part: string) => Promise<void>) {
		const file = this.#fileOf(label.bucket, label.key);
		const part = `${file}.${randomUUID()}.part`;
		await mkdir(path.dirname(file), { recursive: true });
		try {
			await writeFile(`${part}.json`, JSON.stringify(label), { flush: true, mode: 0o600 });
			await write(part);
			await rename(`${part}.json`, `${file}.json`);
			await rename(part, file);
		} finally {
			await Promise.all([rm(part, { force: true }), rm(`${part}.json`, { force: true })]);
		}
	}

	async #require(bucket: string, key: string): Promise<StoredObject> {
		const object = await this.find(bucket, key);
		if (!object) throw new Error(`No bytes stored for ${bucket}/${key}.`);
		return object;
	}

	#fileOf(bucket: string, key: string): string {
		const name = hash(`${bucket}/${key}`);
		return path.join(this.#folder, 'objects', name.slice(0, 2), name);
	}
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const bytesOf = async (body: Exclude<Body, Uint8Array>) =>
	new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());

function metadataOf(object: StoredObject) {
	return {
		cacheControl: object.cacheControl,
		contentLength: object.size,
		size: object.size,
		mimetype: object.mimetype,
		lastModified: object.modified,
		eTag: object.etag,
	};
}
