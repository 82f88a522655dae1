import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import {
	BYTES_MOST,
	type OwnPhoto,
	type PhotoRefusal,
	type PictureRefusal,
} from '#core/photos/photo.ts';
import { refuse, type Refusal, type Result } from '#core/result.ts';
import type { HostFailure } from '#data/supabase/hosts.ts';
import { addPhoto, mayAddPhoto } from '#data/supabase/photos.ts';
import { putFiles, removeFiles } from './bucket.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { kindOf, type PictureKind } from './picture-kind.ts';
import { isHeavier, receive, type Received } from './receive.ts';
import { render } from './render.ts';

export type UploadRefusal = PictureRefusal | PhotoRefusal | HostFailure;

const STATUS: Partial<Record<UploadRefusal, number>> = {
	signed_out: 401,
	place_not_yours: 403,
	place_not_found: 404,
	too_many_photos: 409,
	id_taken: 409,
	picture_too_heavy: 413,
	picture_too_many_pixels: 413,
	picture_heic: 415,
	picture_svg: 415,
	picture_kind_unknown: 415,
	upload_busy: 503,
	unreachable: 503,
	failed: 500,
};

/** Through which pictures come in. */
export interface PhotoDoor {
	/** As the person with this access token: the database decides what they may. */
	asPerson(accessToken: string): SupabaseClient;
	/** Writes files and row; nobody else can. */
	service: SupabaseClient;
	/** So many pictures may wait for their turn; each lies on the disk meanwhile. */
	queue: OneAtATime;
}

const query = v.object({ id: v.pipe(v.string(), v.uuid()), place: v.pipe(v.string(), v.uuid()) });

/**
 * Takes in a picture: the body is the file, `?id=` a UUID made on the device (sent twice is sent once), `?place=` the id
 * of its place, and the person's access token stands in `Authorization`.
 */
export async function answerPhoto(request: Request, door: PhotoDoor): Promise<Response> {
	const answer = await takeIn(request, door);
	if (!answer.ok) await request.body?.cancel().catch(() => {});
	const headers = { 'cache-control': 'no-store' };
	if (answer.ok) return Response.json({ photo: answer.value }, { headers });
	const { code, at }: Refusal<UploadRefusal> = answer.refusal;
	return Response.json({ code, at }, { status: STATUS[code] ?? 422, headers });
}

async function takeIn(request: Request, door: PhotoDoor): Promise<Result<OwnPhoto, UploadRefusal>> {
	const asked = v.safeParse(query, Object.fromEntries(new URL(request.url).searchParams));
	if (!asked.success) return refuse('request_unreadable');
	const [, token] = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
	if (!token) return refuse('signed_out');
	if (isHeavier(request, BYTES_MOST)) return refuse('picture_too_heavy');
	const { id, place } = asked.output;
	const allowed = await mayAddPhoto(door.asPerson(token), id, place);
	if (!allowed.ok) return allowed;
	const { photo, path } = allowed.value;
	if (photo) return { ok: true, value: photo };
	const received = await receive(request, BYTES_MOST);
	if (!received.ok) return received;
	try {
		const kind = kindOf(received.value.head);
		if (kind === 'heic' || kind === 'svg') return refuse(`picture_${kind}`);
		if (!kind) return refuse('picture_kind_unknown');
		const turn = () => hang(received.value, kind, { id, placeId: place, path }, door);
		return (await door.queue.run(turn)) ?? refuse('upload_busy');
	} finally {
		await received.value.remove();
	}
}

async function hang(
	{ file }: Received,
	kind: PictureKind,
	whose: { id: string; placeId: string; path: string },
	{ service }: PhotoDoor,
): Promise<Result<OwnPhoto, UploadRefusal>> {
	const rendered = await render(file, kind);
	if (!rendered.ok) return rendered;
	const { files, width, height } = rendered.value;
	const widths = [...files.keys()];
	await putFiles(service, whose.path, files);
	// a row is written after its files: none ever stands without them
	const photo = await addPhoto(service, { ...whose, widths, width, height });
	if (photo) return { ok: true, value: photo };
	await removeFiles(service, [{ path: whose.path, widths }]);
	return refuse('place_not_found');
}
