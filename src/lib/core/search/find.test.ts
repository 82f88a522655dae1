import { describe, expect, it } from 'vitest';
import type { Position } from '../geo/position.ts';
import type { Standing } from '../hours/answer.ts';
import type { WallTime } from '../hours/wall-clock.ts';
import type { Listing } from '../places/listing.ts';
import { find, hits } from './find.ts';
import { prepare } from './prepare.ts';
import { EVERYTHING, type FinderQuery } from './query.ts';
import { openByHour, visitAt } from './standings.ts';
import { daily, FIRST_DAY, place } from './testing/listings.ts';
import { widerCircle } from './wider-circle.ts';
import { withVisits } from './with-visits.ts';

const SUNDAY = FIRST_DAY + 1;
const at = (hour: number, minute = 0): WallTime => ({ day: SUNDAY, minute: hour * 60 + minute });
const ATTENDORN: Position = { lon: 7.9, lat: 51.12 };

const LONG = daily('09:00-22:00');
const LISTINGS = [
	place('Zum Käsekeller', 'dairy', ['Oberhundem', 'Kirchhundem', 'olpe'], [8.17, 51.08], {
		schedule: daily('10:00-17:00'),
		categories: ['dairy', 'experience'],
		amenities: ['parking', 'cafe'],
		wheelchair: 'yes',
		spoken: ['de', 'nl'],
		entryFree: true,
	}),
	place('Ölmühle', 'mill', ['Dinker', 'Welver', 'soest'], [7.99, 51.63], {
		schedule: daily('15:00-18:00'),
		amenities: ['parking'],
		wheelchair: 'limited',
		entryFree: false,
	}),
	place('Oberhof', 'farm_shop', ['Attendorn', 'Attendorn', 'olpe'], [7.9, 51.12], {
		schedule: LONG,
		categories: ['honey', 'dairy'],
		amenities: ['cafe', 'toilet', 'parking'],
		wheelchair: 'no',
		labels: [{ slug: 'bio', until: null }],
	}),
	place('Atta-Höhle', 'cave', ['Attendorn', 'Attendorn', 'olpe'], [7.91, 51.12], {
		schedule: daily('appointment 09:00-18:00'),
		spoken: ['en'],
		labels: [
			{ slug: 'bio', until: null },
			{ slug: 'regional', until: null },
		],
	}),
	place('Schmiede', 'forge', ['Altena', 'Altena', 'maerkischer-kreis'], [7.67, 51.3]),
	place('Zaunhof', 'farm_shop', ['Altena', 'Altena', 'maerkischer-kreis'], [7.68, 51.3], {
		schedule: LONG,
	}),
	place('Bäckerei', 'bakery', ['Olpe', 'Olpe', 'olpe'], [7.85, 51.03], {
		schedule: daily('unconfirmed 07:00-11:00'),
		categories: ['experience'],
	}),
];
const INDEX = prepare(LISTINGS, { language: 'de' });
const WITH_VISITS = ['zum-käsekeller', 'oberhof', 'schmiede', 'gone-from-the-catalogue'];

interface More {
	here?: Position;
	now?: WallTime;
	matches?: string[];
	/** Slugs of those with a visit to be had; null: nobody knows. */
	visits?: string[] | null;
}

function search(
	query: Partial<FinderQuery>,
	{ here, now, matches, visits = WITH_VISITS }: More = {},
) {
	const numbers = matches?.map((name) => LISTINGS.findIndex((one) => one.name.de === name));
	return find(
		INDEX,
		{ ...EVERYTHING, ...query },
		{
			here: here ?? null,
			now: now ?? at(14),
			matches: numbers ? Uint32Array.from(numbers) : null,
			visits: visits && withVisits(INDEX, new Set(visits)),
		},
	);
}

function names(query: Partial<FinderQuery>, more: More = {}): string[] {
	return Array.from(search(query, more).order, (i) => LISTINGS[i]!.name.de);
}

const sorted = (query: Partial<FinderQuery>) => names(query).sort();

describe('find', () => {
	it.each<[string, Partial<FinderQuery>, string[]]>([
		['kind', { kinds: ['farm'] }, ['Oberhof', 'Zaunhof', 'Zum Käsekeller']],
		['kinds', { kinds: ['nature_site', 'heritage'] }, ['Atta-Höhle', 'Ölmühle']],
		['sub-kind', { subkinds: ['farm_shop'] }, ['Oberhof', 'Zaunhof']],
		['sub-kind of its kind', { kinds: ['farm'], subkinds: ['dairy'] }, ['Zum Käsekeller']],
		[
			'sub-kind of another kind',
			{ kinds: ['farm'], subkinds: ['forge'] },
			['Oberhof', 'Schmiede', 'Zaunhof', 'Zum Käsekeller'],
		],
		['Kreise', { kreise: ['soest', 'maerkischer-kreis'] }, ['Schmiede', 'Zaunhof', 'Ölmühle']],
		[
			'any product',
			{ products: ['honey', 'experience'] },
			['Bäckerei', 'Oberhof', 'Zum Käsekeller'],
		],
		['all amenities', { amenities: ['parking', 'cafe'] }, ['Oberhof', 'Zum Käsekeller']],
		['wheelchair', { wheelchair: 'yes' }, ['Zum Käsekeller']],
		['at least limited', { wheelchair: 'limited' }, ['Zum Käsekeller', 'Ölmühle']],
		['free entry', { free: true }, ['Zum Käsekeller']],
		['visits to be had', { visits: true }, ['Oberhof', 'Schmiede', 'Zum Käsekeller']],
		['any language', { spoken: ['en', 'nl'] }, ['Atta-Höhle', 'Zum Käsekeller']],
		['any label', { labels: ['regional', 'bio'] }, ['Atta-Höhle', 'Oberhof']],
		['a label that nobody holds', { labels: ['gold'] }, []],
		['visits and a Kreis', { visits: true, kreise: ['olpe'] }, ['Oberhof', 'Zum Käsekeller']],
		['two facets', { kinds: ['farm'], kreise: ['soest'] }, []],
		[
			'what is in view',
			{ bounds: { west: 7.6, south: 51.1, east: 7.9, north: 51.4 } },
			['Oberhof', 'Schmiede', 'Zaunhof'],
		],
		['a circle', { near: ATTENDORN, radius: 5 }, ['Atta-Höhle', 'Oberhof']],
	])('filters by %s', (_, query, expected) => expect(sorted(query)).toEqual(expected));

	it.each<[string, FinderQuery['near'], Position | undefined, number]>([
		['the point of the address before the device', ATTENDORN, { lon: 7.67, lat: 51.3 }, 2],
		['the device', null, { lon: 7.67, lat: 51.3 }, 2],
		['nothing where neither is known', null, undefined, LISTINGS.length],
	])('draws the circle around %s', (_, near, here, count) =>
		expect(names({ near, radius: 5 }, { here })).toHaveLength(count),
	);

	it('narrows nothing by visits as long as nobody knows them', () => {
		const unknown = search({ visits: true, kinds: ['farm'] }, { visits: null });
		expect(unknown.order).toHaveLength(3);
		expect(unknown.counts.visits).toBeNull();
		expect(names({ visits: true }, { visits: [] })).toEqual([]);
	});

	it('takes from the matches of the words only', () => {
		const matches = ['Oberhof', 'Schmiede', 'Zaunhof'];
		expect(names({ text: 'x', kinds: ['farm'] }, { matches })).toEqual(['Oberhof', 'Zaunhof']);
	});
});

describe('the counts', () => {
	it('tell what each choice of a facet would find under all the others', () => {
		const { counts, order } = search({ kinds: ['farm'], kreise: ['olpe'], amenities: ['cafe'] });
		expect(order).toHaveLength(2);
		expect(counts.kinds).toEqual({ farm: 2, workshop: 0, heritage: 0, nature_site: 0 });
		expect(counts.kreise).toMatchObject({ olpe: 2, 'maerkischer-kreis': 0 });
		expect(counts.subkinds).toMatchObject({ farm_shop: 1, dairy: 1, forge: 0 });
		expect(counts.amenities).toMatchObject({ cafe: 2, parking: 2, toilet: 1, picnic: 0 });
		expect(counts.products).toMatchObject({ dairy: 2, honey: 1, experience: 1, wool: 0 });
		expect(counts.wheelchair).toEqual({ yes: 1, limited: 1 });
		expect(counts.free).toBe(1);
		expect(counts.visits).toBe(2);
		expect(counts.spoken).toMatchObject({ de: 1, nl: 1, en: 0 });
		expect(counts.labels).toEqual({ bio: 1, regional: 0 });
	});

	it.each<[string, Partial<FinderQuery>]>([
		['one kind', { kinds: ['farm'] }],
		['a sub-kind', { subkinds: ['farm_shop'] }],
		['a product', { products: ['honey'] }],
		['an amenity', { amenities: ['parking'] }],
		['wheelchair', { wheelchair: 'yes' }],
		['free entry', { free: true }],
		['visits', { visits: true }],
		['a language', { spoken: ['nl'] }],
		['a label', { labels: ['bio'] }],
		['a view', { bounds: { west: 7.6, south: 51.1, east: 7.9, north: 51.4 } }],
		['a circle and a product', { near: ATTENDORN, radius: 30, products: ['dairy'] }],
	])('are what is found when it is chosen, with %s chosen already', (_, query) => {
		const { counts } = search(query);
		const finds = (more: Partial<FinderQuery>) => search({ ...query, ...more }).order.length;
		expect(counts.kreise.olpe).toBe(finds({ kreise: ['olpe'] }));
		expect(counts.kinds.farm).toBe(finds({ kinds: ['farm'], subkinds: [] }));
		expect(counts.subkinds.mill).toBe(finds({ kinds: [], subkinds: ['mill'] }));
		expect(counts.products.dairy).toBe(finds({ products: ['dairy'] }));
		const amenities = [...(query.amenities ?? []), 'cafe' as const];
		expect(counts.amenities.cafe).toBe(finds({ amenities }));
		expect(counts.wheelchair.yes).toBe(finds({ wheelchair: 'yes' }));
		expect(counts.wheelchair.limited).toBe(finds({ wheelchair: 'limited' }));
		expect(counts.free).toBe(finds({ free: true }));
		expect(counts.visits).toBe(finds({ visits: true }));
		expect(counts.spoken.en).toBe(finds({ spoken: ['en'] }));
		expect(counts.labels.bio).toBe(finds({ labels: ['bio'] }));
	});
});

describe('the groups', () => {
	it('stand in their order, by name within', () => {
		const { groups } = search({});
		expect(names({})).toEqual([
			...['Oberhof', 'Zaunhof', 'Zum Käsekeller'],
			'Ölmühle',
			'Atta-Höhle',
			'Schmiede',
			'Bäckerei',
		]);
		expect(groups).toEqual({
			open: 3,
			later: 1,
			appointment: 1,
			unconfirmed: 0,
			unknown: 1,
			closed: 1,
		} satisfies Record<Standing, number>);
	});

	it.each<[string, WallTime, Partial<Record<Standing, number>>]>([
		['in the early morning', at(8), { open: 0, later: 4, unconfirmed: 1, unknown: 1 }],
		['in the evening', at(20), { open: 2, later: 0, closed: 4, unknown: 1 }],
		['beyond what is known', { day: FIRST_DAY + 14, minute: 600 }, { unknown: 7 }],
	])('follow the time asked: %s', (_, time, expected) =>
		expect(search({ at: time }).groups).toMatchObject(expected),
	);

	it('tell how every listing stands, found or not, as the hits do', () => {
		const found = search({ kinds: ['farm'] });
		const all = search({});
		expect([...found.standings]).toEqual([...all.standings]);
		const sight = { here: null, now: at(14) };
		for (const { listing, standing } of hits(INDEX, all, EVERYTHING, sight)) {
			const number = all.standings[LISTINGS.indexOf(listing)];
			expect(['open', 'later', 'appointment', 'unconfirmed', 'unknown', 'closed'][number!]).toBe(
				standing,
			);
		}
	});

	it('count what is open when one arrives', () => {
		const query: Partial<FinderQuery> = { near: ATTENDORN, at: at(16, 40) };
		const standing = (more: Partial<FinderQuery>) => {
			const found = search({ ...query, ...more });
			const list = hits(
				INDEX,
				found,
				{ ...EVERYTHING, ...query, ...more },
				{ here: null, now: at(9) },
			);
			return list.find(({ listing }) => listing.name.de === 'Zum Käsekeller')!;
		};
		expect(standing({})).toMatchObject({ standing: 'open', answer: { code: 'open' } });
		expect(standing({ travel: 'car' })).toMatchObject({
			standing: 'closed',
			answer: { code: 'closes-before-arrival', until: at(17) },
		});
		// nobody knows from where: then it is how it is at that time
		expect(standing({ travel: 'car', near: null })).toMatchObject({ standing: 'open' });
	});
});

describe('the order within a group', () => {
	it.each<[string, Partial<FinderQuery>, More, string[]]>([
		['by name', {}, {}, ['Oberhof', 'Zaunhof', 'Zum Käsekeller']],
		[
			'the best match first',
			{ text: 'x' },
			{ matches: ['Zum Käsekeller', 'Oberhof', 'Zaunhof'] },
			['Zum Käsekeller', 'Oberhof', 'Zaunhof'],
		],
		[
			'the nearest first',
			{ text: 'x' },
			{ matches: ['Zum Käsekeller', 'Oberhof', 'Zaunhof'], here: { lon: 7.7, lat: 51.3 } },
			['Zaunhof', 'Oberhof', 'Zum Käsekeller'],
		],
		[
			'the nearest to the point of the address',
			{ near: ATTENDORN },
			{ here: { lon: 7.7, lat: 51.3 } },
			['Oberhof', 'Zum Käsekeller', 'Zaunhof'],
		],
		[
			'by name when asked',
			{ near: { lon: 8.17, lat: 51.08 }, sort: 'name', text: 'x' },
			{ matches: ['Zum Käsekeller', 'Zaunhof', 'Oberhof'] },
			['Oberhof', 'Zaunhof', 'Zum Käsekeller'],
		],
		[
			'who closes last first, then the nearest',
			{ near: { lon: 7.7, lat: 51.3 }, sort: 'opening' },
			{},
			['Zaunhof', 'Oberhof', 'Zum Käsekeller'],
		],
		[
			'who opens soonest first, of those closed',
			{ at: at(23), sort: 'opening', kreise: ['olpe', 'soest'] },
			{},
			['Oberhof', 'Zum Käsekeller', 'Ölmühle'],
		],
	])('is %s', (_, query, more, expected) =>
		expect(names(query, more).filter((name) => expected.includes(name))).toEqual(expected),
	);

	it('keeps the order of names for places at one spot', () => {
		const twins = ['C', 'A', 'B'].map((name) =>
			place(name, 'farm', ['Olpe', 'Olpe', 'olpe'], [7.85, 51.03]),
		);
		const index = prepare(twins, { language: 'de' });
		const sight = { here: { lon: 8, lat: 51 }, now: at(14), matches: null, visits: null };
		const { order } = find(index, EVERYTHING, sight);
		expect(Array.from(order, (i) => twins[i]!.slug)).toEqual(['a', 'b', 'c']);
	});

	it('goes by the name in the visitor’s language', () => {
		const english = LISTINGS.map((listing): Listing =>
			listing.name.de === 'Zum Käsekeller'
				? { ...listing, name: { de: 'Zum Käsekeller', en: 'A cheese cellar' } }
				: listing,
		);
		const index = prepare(english, { language: 'en' });
		const { order } = find(index, EVERYTHING, {
			here: null,
			now: at(14),
			matches: null,
			visits: null,
		});
		expect(order[0]).toBe(0);
	});
});

describe('hits', () => {
	it('say how far each is, and hand out a page', () => {
		const found = search({ near: ATTENDORN, kreise: ['olpe'], at: at(23) });
		const sight = { here: null, now: at(14) };
		const query = { near: ATTENDORN, at: at(23), travel: null };
		const [first, second] = hits(INDEX, found, query, sight, 0, 2);
		expect(first).toMatchObject({ km: 0, listing: { name: { de: 'Oberhof' } } });
		expect(second!.km).toBeCloseTo(0.7, 1);
		expect(hits(INDEX, found, query, sight, 1, 1)).toEqual([second]);
	});

	it('say why nothing is known', () => {
		const found = search({ subkinds: ['forge'] });
		const [hit] = hits(INDEX, found, EVERYTHING, { here: null, now: at(14) });
		expect(hit!.answer).toEqual({ code: 'unknown', why: 'unsaid', note: null });
	});
});

describe('widerCircle', () => {
	const none = new Uint8Array(LISTINGS.length);
	it.each<[string, Partial<FinderQuery>, Uint8Array | null, ReturnType<typeof widerCircle>]>([
		['the next that holds any', { kinds: ['workshop'] }, null, { km: 25, count: 1 }],
		['the first that holds any', { kreise: ['soest'] }, null, { km: 100, count: 1 }],
		['none where nothing fits', { visits: true }, none, null],
		['none around nowhere', { near: null }, null, null],
		['none without a circle', { radius: null }, null, null],
	])('is %s', (_, part, visits, expected) => {
		const query = { ...EVERYTHING, near: ATTENDORN, radius: 5, ...part };
		const sight = { here: null, now: at(14), matches: null, visits };
		expect(widerCircle(INDEX, query, sight)).toEqual(expected);
	});
});

describe('openByHour', () => {
	it.each<[string, Partial<FinderQuery>, number[]]>([
		['of all', {}, [0, 2, 3, 4, 2]],
		['of farms', { kinds: ['farm'] }, [0, 2, 3, 3, 2]],
		['for who leaves then by car', { near: ATTENDORN, travel: 'car' }, [1, 3, 3, 2, 2]],
	])('counts the places open at half past: %s', (_, part, expected) => {
		const query = { ...EVERYTHING, ...part };
		const found = search(part);
		expect(openByHour(INDEX, found, SUNDAY, [8, 9, 12, 16, 20], query, null)).toEqual(expected);
	});
});

describe('visitAt', () => {
	const leave = at(23, 30);

	it.each<[string, Parameters<typeof visitAt>, WallTime, number]>([
		['just there', [leave, 10, null], leave, 0],
		['from nobody knows where', [leave, null, 'bike'], leave, 0],
		['on the way past midnight', [leave, 10, 'bike'], { day: SUNDAY + 1, minute: 24 }, 15],
		['at midnight', [leave, 5.5, 'bike'], { day: SUNDAY + 1, minute: 0 }, 15],
	])('knows when one arrives who is %s', (_, asked, arrive, stay) =>
		expect(visitAt(...asked)).toEqual({ leave, arrive, stay }),
	);
});
