import { answerBytes } from '../byte-answer.ts';
import type { Statements } from './database.ts';
import { isMissing, type FolderObjects, type StoredObject } from './folder-objects.ts';

const PUBLIC_OBJECT = /^\/storage\/v1\/object\/public\/([^/]+)\/(.+)$/;

/**
 * Answers GET and HEAD of public objects with ETag, 304, Range and 416, which the API layer ignores;
 * without them neither map archives nor resumed downloads work.
 *
 * @returns null when the request is for something else
 */
export async function answerPublicObject(
	request: Request,
	objects: FolderObjects,
	database: Statements,
): Promise<Response | null> {
	if (request.method !== 'GET' && request.method !== 'HEAD') return null;
	const url = new URL(request.url);
	const [, bucket, key] = (PUBLIC_OBJECT.exec(url.pathname) ?? []).map(decodeOrNull);
	if (!bucket || !key) return null;

	const rows = await database.query(
		`select 1 from storage.objects o join storage.buckets b on b.id = o.bucket_id
		 where b.public and b.id = $1 and o.name = $2`,
		[bucket, key],
	);
	const object = rows.length > 0 ? await objects.find(bucket, key) : null;
	if (!object) return notFound();

	try {
		return await answerBytes(request, object, headersOf(object, url.searchParams.get('download')));
	} catch (error) {
		if (isMissing(error)) return notFound(); // withdrawn in this very moment
		throw error;
	}
}

function headersOf(object: StoredObject, download: string | null): Headers {
	const headers = new Headers({
		'cache-control': object.cacheControl,
		'content-type': object.mimetype,
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
	});
	if (download !== null) {
		const name = encodeURIComponent(download || object.key.split('/').at(-1)!);
		headers.set('content-disposition', `attachment; filename*=UTF-8''${name}`);
	}
	return headers;
}

/** Storage's own way to say it: status 400, the real one inside. */
const notFound = () =>
	Response.json(
		{ statusCode: '404', error: 'not_found', message: 'Object not found' },
		{ status: 400, headers: { 'access-control-allow-origin': '*' } },
	);

function decodeOrNull(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}
