import { expect, it } from 'vitest';
import { dayNumber } from '#core/hours/wall-clock.ts';
import { place } from '#core/search/testing/listings.ts';
import { wordingWith } from '#core/search/testing/wording.ts';
import { makeSlot } from '#core/visits/make-slot.ts';
import { Searchable } from '#server/search/searchable.ts';
import { readFeedRequest } from './feed-request.ts';
import { placesFeed } from './places-feed.ts';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const WHERE: Parameters<typeof place>[2] = ['Balve', 'Balve', 'maerkischer-kreis'];
const region = new Searchable(
	{
		digest: '0'.repeat(16),
		version: '1',
		seq: 1,
		builtAt: '2026-11-27T12:00:00Z',
		places: ['Free', 'Full', 'Off', 'Closed', 'None'].map((name) =>
			place(name, 'farm_shop', WHERE, [7.86, 51.33]),
		),
	},
	wordingWith({}),
);
const slotAt = (slug: string, known: Parameters<typeof makeSlot>[0] = {}) =>
	makeSlot({
		id: slug,
		startsAt: '2026-11-28T09:00:00Z',
		place: { slug, name: { de: slug } },
		...known,
	});
const SLOTS = [
	slotAt('free'),
	slotAt('full', { seatsLeft: 0 }),
	slotAt('off', { status: 'cancelled' }),
	slotAt('closed', { startsAt: '2026-11-27T11:30:00Z' }),
	slotAt('unpublished'),
];

it.each([
	['visits=yes', ['free', 'full']],
	['', ['closed', 'free', 'full', 'none', 'off']],
])('asked for "%s" it has the places in whose rows the app tells a visit', (search, slugs) => {
	const asked = readFeedRequest(new URLSearchParams(search));
	if (!asked.ok) throw new Error(JSON.stringify(asked.errors));
	const feed = placesFeed(region, asked.value, {
		now: { day: dayNumber('2026-11-27'), minute: 780 },
		origin: 'https://karte.example',
		credits: new Map(),
		visits: region.withVisits(SLOTS, NOW),
	});
	expect(feed.features.map(({ properties }) => properties?.slug)).toEqual(slugs);
	expect(feed).toMatchObject({ count: slugs.length });
});
