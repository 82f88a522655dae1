import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderObjects } from './folder-objects.ts';

let folder: string;
let objects: FolderObjects;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'schatzkarte-objects-'));
	objects = new FolderObjects(folder);
	const bytes = new TextEncoder().encode('ein Bild');
	await objects.uploadObject('photos', 'hof/1.webp', undefined, bytes, 'image/webp', 'no-cache');
});
afterEach(() => rm(folder, { recursive: true }));

it('an object that is deleted while somebody reads it is read to its end', async () => {
	const object = (await objects.find('photos', 'hof/1.webp'))!;
	const body = await object.open({ start: 4, end: 7 });
	await objects.deleteObject('photos', 'hof/1.webp');
	expect(await new Response(body).text()).toBe('Bild');
	expect(await objects.find('photos', 'hof/1.webp')).toBeNull();
});

it('an object that was deleted after it was found says so before anything is sent', async () => {
	const object = (await objects.find('photos', 'hof/1.webp'))!;
	await objects.deleteObject('photos', 'hof/1.webp');
	await expect(object.open()).rejects.toMatchObject({ code: 'ENOENT' });
});
