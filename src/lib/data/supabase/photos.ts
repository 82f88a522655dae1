/** Photos as their owners look after them, and as the server takes them in and out of the bucket. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ownPhoto, PHOTO_REFUSALS, type OwnPhoto, type PhotoRefusal } from '#core/photos/photo.ts';
import { accept } from '#core/result.ts';
import { ask, type Answer } from './hosts.ts';
import { toCamel } from './visit-rows.ts';

const COLUMNS =
	'id, path, widths, width, height, focus_x, focus_y, alt, credit, licence, persons_consent';

const toPhoto = (row: unknown): OwnPhoto => {
	const photo = v.parse(ownPhoto, { position: null, ...(toCamel(row) as object) });
	return { ...photo, alt: photo.alt as OwnPhoto['alt'] };
};
const toPhotos = (rows: unknown) => v.parse(v.array(v.unknown()), rows).map(toPhoto);

/** All pictures of a place that its owners can do something about: those that are shown in order, then those that wait. */
export async function readOwnPhotos(client: SupabaseClient, place: string): Answer<OwnPhoto[]> {
	const [shown, waiting] = await Promise.all([
		ask(
			client
				.from('photos')
				.select(`position, ${COLUMNS}`)
				.eq('place_id', place)
				.eq('role', 'place')
				.neq('persons_consent', 'withdrawn')
				.order('position')
				.order('created_at'),
			toPhotos,
		),
		ask(
			client.from('photo_uploads').select(COLUMNS).eq('place_id', place).order('created_at'),
			toPhotos,
		),
	]);
	if (!shown.ok) return shown;
	return waiting.ok ? accept([...shown.value, ...waiting.value]) : waiting;
}

/** Where the files of the bucket stand, without trailing slash. */
export function photosAddress(client: SupabaseClient): string {
	return client.storage.from('photos').getPublicUrl('x').data.publicUrl.slice(0, -2);
}

/** What is said anew; what is left out stays. */
export type Saying = Pick<OwnPhoto, 'id'> &
	Partial<Pick<OwnPhoto, 'alt' | 'credit' | 'licence' | 'personsConsent' | 'focusX' | 'focusY'>>;

export function describePhoto(
	client: SupabaseClient,
	{ personsConsent, focusX, focusY, ...said }: Saying,
): Answer<OwnPhoto, PhotoRefusal> {
	const p = {
		...said,
		...(personsConsent !== undefined && { persons_consent: personsConsent }),
		...(focusX !== undefined && { focus_x: focusX }),
		...(focusY !== undefined && { focus_y: focusY }),
	};
	return ask(client.rpc('describe_photo', { p }), toPhoto, PHOTO_REFUSALS);
}

/** Answers with the ids in their order. */
export function orderPhotos(client: SupabaseClient, place: string, ids: string[]) {
	const asked = client.rpc('order_photos', { place_id: place, photo_ids: ids });
	return ask(asked, (data) => v.parse(v.array(v.string()), data));
}

export function deletePhoto(client: SupabaseClient, id: string): Answer<null, PhotoRefusal> {
	return ask(client.rpc('delete_photo', { id }), () => null, PHOTO_REFUSALS);
}

export function withdrawConsent(client: SupabaseClient, id: string): Answer<null, PhotoRefusal> {
	return ask(client.rpc('withdraw_photo_consent', { id }), () => null, PHOTO_REFUSALS);
}

const permission = v.object({ path: v.string(), photo: v.nullable(v.unknown()) });

/** Whether this person may add a picture: where its files go, and what it is where it has arrived already. */
export function mayAddPhoto(client: SupabaseClient, id: string, place: string) {
	const asked = client.rpc('may_add_photo', { id, place_id: place });
	return ask(
		asked,
		(data) => {
			const { path, photo } = v.parse(permission, data);
			return { path, photo: photo ? toPhoto(photo) : null };
		},
		PHOTO_REFUSALS,
	);
}

export interface NewPhoto {
	id: string;
	placeId: string;
	path: string;
	widths: number[];
	width: number;
	height: number;
}

/** For the service: notes a picture whose files lie in the bucket. Null where the place is gone meanwhile. */
export async function addPhoto(
	service: SupabaseClient,
	{ placeId, ...photo }: NewPhoto,
): Promise<OwnPhoto | null> {
	const { data, error } = await service.rpc('add_photo', { ...photo, place_id: placeId });
	if (error?.code === '23503') return null;
	if (error) throw new Error(`The photo ${photo.path} could not be noted: ${error.message}`);
	return toPhoto(data);
}

const removal = v.object({ path: v.string(), widths: v.array(v.number()) });
export type Removal = v.InferOutput<typeof removal>;

/** For the service: files that have to go from the bucket, the oldest first. */
export async function takePhotoRemovals(service: SupabaseClient, most: number): Promise<Removal[]> {
	const { data } = await service.rpc('take_photo_removals', { most }).throwOnError();
	return v.parse(v.array(removal), data);
}

/** For the service: they are gone. */
export async function photosRemoved(service: SupabaseClient, paths: string[]): Promise<void> {
	await service.rpc('photos_removed', { paths }).throwOnError();
}
