import type { RequestHandler } from './$types';
import { packSchedules } from '#core/hours/pack.ts';
import { suggestAlike, suggestNear } from '#core/places/suggest.ts';
import type { PlaceAnswer } from '#data/places/place-answer.ts';
import { readPlace } from '#data/supabase/places.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { locate } from '#server/locator.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { json } from '@sveltejs/kit';

const STATUS = { published: 200, moved: 200, gone: 410, unknown: 404 };

/** Everything the page of a place tells, or what stands there instead. */
export const GET: RequestHandler = async ({ params }) => {
	const answer = await look(params.slug);
	return json(answer, {
		status: STATUS[answer.state],
		// a place may be corrected or taken off at any time
		headers: { 'cache-control': 'no-cache' },
	});
};

async function look(slug: string): Promise<PlaceAnswer> {
	const found = await readPlace((await sharedBackend()).anonymous(), slug);
	if (found.state === 'moved') return { state: 'moved', slug: found.slug };

	const asked = slug.replaceAll('-', ' ');
	const { places } = await catalogue();
	if (found.state === 'archived') {
		const { name, reason } = found;
		return {
			state: 'gone',
			gone: { name, reason },
			asked,
			suggestions: suggestNear(found, places),
		};
	}
	if (found.state === 'unknown')
		return { state: 'unknown', gone: null, asked, suggestions: suggestAlike(slug, places) };

	const schedule = places.find((listing) => listing.slug === slug)?.schedule ?? null;
	return {
		state: 'published',
		place: found.place,
		locator: locate(found.place),
		hours: schedule && packSchedules([schedule]),
	};
}
