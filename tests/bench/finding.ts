import OpeningHours from 'opening_hours';
import { HORIZON_BEFORE } from '#core/hours/compiled.ts';
import { dayNumber, type WallTime } from '#core/hours/wall-clock.ts';
import { packSchedules, unpackSchedules } from '#core/hours/pack.ts';
import { distanceKm, type Position } from '#core/geo/position.ts';
import type { Listing } from '#core/places/listing.ts';
import { find, hits, prepare } from '#core/search/finding.ts';
import { EVERYTHING, type FinderQuery, type SearchIndex } from '#core/search/index.ts';
import { standingsAt } from '#core/search/standings.ts';
import { TextIndex } from '#core/search/words.ts';
import { searchWording } from '#i18n/search-wording.ts';
import { HoursCompiler } from '#server/hours/hours-compiler.ts';
import { brotliCompressSync, constants } from 'node:zlib';
import { COMPOUNDS } from '#core/search/testing/compounds.ts';
import { shortest, type Line } from './line.ts';

const HERE: Position = { lon: 8.13, lat: 51.21 };
const TODAY = dayNumber('2026-11-24');
const NOW: WallTime = { day: TODAY, minute: 10 * 60 };
const WORDING = { language: 'de' } as const;

const QUERIES: Record<string, Partial<FinderQuery>> = {
	'all by distance': {},
	'two kinds in one Kreis, Sunday at two': {
		kinds: ['farm', 'workshop'],
		kreise: ['olpe'],
		at: { day: TODAY + 5, minute: 14 * 60 },
	},
	'café, wheelchair, by bike': { amenities: ['cafe'], wheelchair: 'limited', travel: 'bike' },
	'by opening': { sort: 'opening' },
	'with visits': { visits: true },
};

/** The listings with their hours compiled, as the server does it. */
export async function withSchedules(listings: readonly Listing[]): Promise<Listing[]> {
	const compiler = new HoursCompiler();
	try {
		const asked = listings.map(({ hours, lon, lat }) => ({ text: hours ?? '', lon, lat }));
		const results = await compiler.compile(asked, TODAY - HORIZON_BEFORE);
		return listings.map((listing, i) => {
			const result = results[i]!;
			return { ...listing, schedule: result.ok ? result.value : null };
		});
	} finally {
		compiler.close();
	}
}

export async function benchFinding(listings: readonly Listing[]): Promise<Line[]> {
	const index = prepare(listings, WORDING);
	const lines: Line[] = [
		{
			what: 'prepare for searching, once',
			measured: await shortest(() => prepare(listings, WORDING)),
			unit: 'ms',
		},
		await openAt(listings),
	];
	for (const [what, part] of Object.entries(QUERIES)) {
		const query = { ...EVERYTHING, ...part };
		lines.push({
			what: `filter + group + sort: ${what}`,
			measured: await shortest(() => look(index, query, HERE)),
			unit: 'ms',
			goal: 16,
			others: { naive: await shortest(() => findNaively(listings, query, HERE), 3) },
		});
	}
	lines.push({
		what: 'filter + group + sort: all by name',
		measured: await shortest(() => look(index, EVERYTHING, null)),
		unit: 'ms',
		goal: 16,
		others: { naive: await shortest(() => findNaively(listings, EVERYTHING, null), 3) },
	});
	return lines;
}

/** The whole of it at ten times as many places. */
export async function benchManyPlaces(listings: readonly Listing[]): Promise<Line[]> {
	const index = prepare(listings, WORDING);
	return [
		{
			what: `filter + group + sort: all ${listings.length} by distance`,
			measured: await shortest(() => look(index, EVERYTHING, HERE)),
			unit: 'ms',
			goal: 50,
		},
	];
}

function look(index: SearchIndex, query: FinderQuery, here: Position | null) {
	const sight = { here, now: NOW };
	// every twentieth place receives guests
	const visits = Uint8Array.from(index.listings, (_, i) => Number(i % 20 === 0));
	return hits(index, find(index, query, { ...sight, matches: null, visits }), query, sight, 0, 50);
}

/** How places stand at a chosen time, against asking the library for each of them. */
async function openAt(listings: readonly Listing[]): Promise<Line> {
	// every place with hours of its own: of most that are made up, as of most that are real, none are known
	const timed = listings.filter(({ hours, schedule }) => schedule && hours !== '24/7');
	const index = prepare(
		listings.map((listing, i) => {
			const { hours, schedule } = timed[i % timed.length]!;
			return { ...listing, hours, schedule };
		}),
		WORDING,
	);
	const time = { day: TODAY + 5, minute: 14 * 60 };
	const address = { country_code: 'de', state: 'Nordrhein-Westfalen' };
	const place = { lat: '51.21', lon: '8.13', address };
	const parsed = new Map<string, OpeningHours>();
	for (const { hours } of timed)
		// its types ask for numbers, but numbers are ignored
		if (!parsed.has(hours!)) parsed.set(hours!, new OpeningHours(hours!, place as never));
	// each time another minute: what it remembers of the last one helps nobody who drags the time
	let minute = 0;
	const asked = await shortest(() => {
		let open = 0;
		for (const { hours } of index.listings)
			if (parsed.get(hours!)!.getState(new Date(2026, 10, 29, 8, minute++ % 720))) open++;
		return open;
	}, 2);
	return {
		what: `open-at over ${index.listings.length} places`,
		measured: await shortest(() => standingsAt(index, time, null, null), 300),
		unit: 'ms',
		goal: 1,
		others: { 'the library, already parsed': asked },
	};
}

/** Compressed size of the schedules on their own, for each different text; without those by the sun. */
export function benchSchedules(listings: readonly Listing[]): Line[] {
	const distinct = [
		...new Set(
			listings
				.filter(({ hours }) => hours && !/sun|dawn|dusk/.test(hours))
				.flatMap(({ schedule }) => schedule ?? []),
		),
	];
	const text = JSON.stringify(packSchedules(distinct));
	const packed = brotliCompressSync(text, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
	}).length;
	const start = performance.now();
	unpackSchedules(JSON.parse(text));
	return [
		{
			what: `compiled schedules, ${distinct.length} different texts`,
			measured: packed / distinct.length,
			unit: 'B/text',
			goal: 30,
		},
		{ what: 'unpack them', measured: performance.now() - start, unit: 'ms' },
	];
}

const LETTERS = [...'abcdefghijklmnopqrstuvwz'];

/** Searching while typing: how long the slowest twentieth of the questions take, and what is found. */
export async function benchWords(listings: readonly Listing[]): Promise<Line[]> {
	const wording = searchWording('de');
	const words = listings.slice(0, 176).map(({ name }, i) => name.de.slice(0, 3 + (i % 8)));
	const questions = [...LETTERS, ...words];
	const start = performance.now();
	const index = new TextIndex(listings, wording);
	const made = performance.now() - start;
	questions.forEach((question) => index.search(question));
	const times = questions
		.map((question) => {
			const begin = performance.now();
			index.search(question);
			return performance.now() - begin;
		})
		.sort((a, b) => a - b);
	const one = (name: string) => [{ ...listings[0]!, name: { de: name }, products: [] }];
	const found = COMPOUNDS.filter(
		({ part, compound }) => new TextIndex(one(compound), wording).search(part).length > 0,
	).length;
	return [
		{ what: 'words: make the index, in a worker', measured: made, unit: 'ms' },
		{
			what: `words: 95 % of ${questions.length} questions take less than`,
			measured: times[Math.floor(times.length * 0.95)]!,
			unit: 'ms',
			goal: 10,
		},
		{
			what: 'words: compounds missed',
			measured: ((COMPOUNDS.length - found) / COMPOUNDS.length) * 100,
			unit: '%',
			goal: 1,
			note: `of ${COMPOUNDS.length} pairs`,
		},
	];
}

/** As one would write it without an index. */
function findNaively(listings: readonly Listing[], query: FinderQuery, here: Position | null) {
	const found = listings.filter(
		(listing) =>
			(!query.kinds.length || query.kinds.includes(listing.kind)) &&
			(!query.kreise.length || query.kreise.includes(listing.kreis)) &&
			query.amenities.every((amenity) => listing.amenities.includes(amenity)),
	);
	return here
		? found.sort((a, b) => distanceKm(here, a) - distanceKm(here, b))
		: found.sort((a, b) => a.name.de.localeCompare(b.name.de, 'de'));
}
