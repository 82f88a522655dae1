import type { RequestHandler } from './$types';
import { base } from '#base';
import { PHOTO_CHOICES } from '#core/packs/region-pack.ts';
import { answerJson } from '#server/answer-json.ts';
import { listPhotos } from '#server/packs/region-pack.ts';
import { sharedPhotoFiles } from '#server/packs/shared-photo-files.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { json } from '@sveltejs/kit';

/** Address and size of each photo of a choice; what is no longer named may no longer be kept. */
export const GET: RequestHandler = async ({ request, url }) => {
	const choice = PHOTO_CHOICES.find((one) => one === url.searchParams.get('choice'));
	if (!choice) return json({ code: 'invalid_parameter', at: 'choice' }, { status: 400 });
	const { mode, url: project } = await sharedBackend();
	const folder = `${mode === 'hosted' ? project : base}/storage/v1/object/public/photos`;
	const photos = listPhotos(await sharedPhotoFiles(), choice, folder);
	return answerJson(request, photos);
};
