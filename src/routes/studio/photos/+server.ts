import type { RequestHandler } from './$types';
import { answerPhoto } from '#server/media/answer-photo.ts';
import { photoDoor } from '#server/media/shared-photos.ts';

/** Takes in a picture of a place from who looks after it: the one way into the bucket. */
export const POST: RequestHandler = async ({ request }) => answerPhoto(request, await photoDoor());
