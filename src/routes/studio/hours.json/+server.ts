import type { RequestHandler } from './$types';
import { wallTimeAt } from '#core/hours/wall-clock.ts';
import { answerPreview } from '#server/hours/preview.ts';
import { sharedHoursCompiler } from '#server/hours/shared-hours-compiler.ts';
import { sharedConfig } from '#server/shared-backend.ts';
import { ZONE } from '#region';

/** What hours mean in the coming four weeks, for who is writing them. Nothing is written or remembered. */
export const POST: RequestHandler = async ({ request }) => {
	const now = (sharedConfig().now ?? new Date()).getTime();
	return answerPreview(request, sharedHoursCompiler(), wallTimeAt(now, ZONE).day);
};
