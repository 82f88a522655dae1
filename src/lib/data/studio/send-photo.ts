import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { onSite } from '#base';
import {
	ownPhoto,
	PHOTO_REFUSALS,
	PICTURE_REFUSALS,
	type OwnPhoto,
	type PhotoRefusal,
	type PictureRefusal,
} from '#core/photos/photo.ts';
import { accept, refuse } from '#core/result.ts';
import type { Answer } from '#data/supabase/hosts.ts';
import type { KeptPhoto } from './kept-photos.ts';

export type UploadRefusal = PictureRefusal | PhotoRefusal;

const CODES = [
	...PICTURE_REFUSALS,
	...PHOTO_REFUSALS,
	'place_not_found',
	'place_not_yours',
	'id_taken',
	'signed_out',
] as const;

const taken = v.object({ photo: ownPhoto });
const refused = v.object({ code: v.picklist(CODES) });

/** What is on its way; by XMLHttpRequest, since it alone tells how much has been sent. */
export interface Sending {
	answer: Answer<OwnPhoto, UploadRefusal>;
	/** Breaks it off; it is answered with `unreachable` then. */
	stop(): void;
}

/** Sends a picture to the server. The same one sent again is one. `progress` hears the share that is sent. */
export function sendPhoto(
	client: SupabaseClient,
	{ id, placeId, file }: Pick<KeptPhoto, 'id' | 'placeId' | 'file'>,
	progress: (share: number) => void,
): Sending {
	const request = new XMLHttpRequest();
	let isStopped = false;
	const send = async (): Answer<OwnPhoto, UploadRefusal> => {
		const { data } = await client.auth.getSession();
		if (!data.session) return refuse(navigator.onLine ? 'signed_out' : 'unreachable');
		if (isStopped) return refuse('unreachable');
		await new Promise((done) => {
			request.open('POST', `${onSite('/studio/photos')}?id=${id}&place=${placeId}`);
			request.setRequestHeader('authorization', `Bearer ${data.session!.access_token}`);
			// what it is says its content, not we
			request.setRequestHeader('content-type', 'application/octet-stream');
			request.responseType = 'json';
			request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
			request.addEventListener('loadend', done);
			request.send(file);
		});
		return read(request);
	};
	return {
		answer: send(),
		stop() {
			isStopped = true;
			request.abort();
		},
	};
}

function read({ status, response }: XMLHttpRequest): Awaited<Answer<OwnPhoto, UploadRefusal>> {
	const photo = v.safeParse(taken, response);
	if (status === 200 && photo.success) return accept(photo.output.photo as OwnPhoto);
	const said = v.safeParse(refused, response);
	if (said.success) return refuse(said.output.code);
	// nobody answered, or somebody who is not us
	if (status === 0 || status === 200 || (status >= 502 && status <= 504))
		return refuse('unreachable');
	return refuse('failed');
}
