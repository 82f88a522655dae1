import { expect, it } from 'vitest';
import { firstSight } from './first-sight.ts';
import { nothingSeen, PAGE_SIZE, SIGHT_HOURS } from './sight.ts';
import { prepare } from './prepare.ts';
import { EVERYTHING } from './query.ts';
import { daily, FIRST_DAY, place } from './testing/listings.ts';

const schedule = daily('10:00-17:00');
const listings = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, i) =>
	place(
		`Hof ${String(i).padStart(3, '0')}`,
		'dairy',
		['Eslohe', 'Eslohe', 'hochsauerland'],
		[8, 51],
		{
			slug: `hof-${i}`,
			schedule,
		},
	),
);
const index = prepare(listings, { language: 'de' });
const sight = { here: null, now: { day: FIRST_DAY, minute: 600 }, matches: null, visits: null };

const pages: [wanted: number, page: number, first: string, count: number][] = [
	[1, 1, 'hof-0', PAGE_SIZE],
	[2, 2, `hof-${PAGE_SIZE}`, PAGE_SIZE],
	[3, 3, `hof-${2 * PAGE_SIZE}`, 1],
	[9, 3, `hof-${2 * PAGE_SIZE}`, 1],
	[0, 1, 'hof-0', PAGE_SIZE],
	[Number.NaN, 1, 'hof-0', PAGE_SIZE],
];

it.each(pages)('asked for page %s it shows page %s', (wanted, page, first, count) => {
	const seen = firstSight(index, EVERYTHING, sight, wanted);
	expect(seen).toMatchObject({ page, pages: 3, total: 2 * PAGE_SIZE + 1 });
	expect(seen.hits[0]?.listing.slug).toBe(first);
	expect(seen.hits).toHaveLength(count);
});

it('is one empty page where nothing fits', () => {
	const none = { ...sight, matches: new Uint32Array() };
	const first = firstSight(index, { ...EVERYTHING, text: 'zzz' }, none, 1);
	expect(first).toMatchObject({ page: 1, pages: 1, total: 0, hits: [] });
});

it('carries answers instead of schedules, and how many are open by the hour', () => {
	const first = firstSight(index, EVERYTHING, sight, 3);
	const until = { day: FIRST_DAY, minute: 17 * 60 };
	expect(first.hits[0]).toMatchObject({
		listing: { schedule: null },
		answer: { code: 'open', until },
		standing: 'open',
	});
	expect(first.groups.open).toBe(listings.length);
	const open = SIGHT_HOURS.map((hour) => (hour >= 10 && hour < 17 ? listings.length : 0));
	expect(first.openByHour).toEqual(open);
});

it('of no places at all says what a device without a catalogue begins with', () => {
	const sight = { here: null, now: { day: 0, minute: 0 }, matches: null, visits: null };
	expect(nothingSeen()).toEqual(firstSight(prepare([], { language: 'de' }), EVERYTHING, sight, 1));
});
