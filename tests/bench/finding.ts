import { distanceKm, type Position } from '#core/geo/position.ts';
import type { Listing } from '#core/places/listing.ts';
import { EVERYTHING, find, hits, prepare, type FinderQuery } from '#core/search/index.ts';
import { shortest, type Line } from './line.ts';

const HERE: Position = { lon: 8.13, lat: 51.21 };
const WORDING = { language: 'de', subkinds: {} } as const;

const QUERIES: Record<string, Partial<FinderQuery>> = {
	'all by distance': {},
	'two kinds in one Kreis by distance': { kinds: ['farm', 'workshop'], kreise: ['olpe'] },
	'text by distance': { text: 'hofladen' },
};

export async function benchFinding(listings: readonly Listing[]): Promise<Line[]> {
	const index = prepare(listings, WORDING);
	const lines: Line[] = [
		{
			what: 'prepare for searching, once',
			measured: await shortest(() => prepare(listings, WORDING)),
			unit: 'ms',
		},
	];
	for (const [what, part] of Object.entries(QUERIES)) {
		const query = { ...EVERYTHING, ...part };
		lines.push({
			what: `filter + sort: ${what}`,
			measured: await shortest(() => hits(index, find(index, query, HERE), HERE, 0, 50)),
			unit: 'ms',
			goal: 16,
			others: { naive: await shortest(() => findNaively(listings, query, HERE)) },
		});
	}
	lines.push({
		what: 'filter + sort: all by name',
		measured: await shortest(() => hits(index, find(index, EVERYTHING), null, 0, 50)),
		unit: 'ms',
		goal: 16,
		others: { naive: await shortest(() => findNaively(listings, EVERYTHING, null), 3) },
	});
	return lines;
}

/** As one would write it without an index. */
function findNaively(listings: readonly Listing[], query: FinderQuery, here: Position | null) {
	const word = query.text.toLocaleLowerCase('de');
	const found = listings.filter(
		(listing) =>
			(!query.kinds.length || query.kinds.includes(listing.kind)) &&
			(!query.kreise.length || query.kreise.includes(listing.kreis)) &&
			`${listing.name.de} ${listing.locality}`.toLocaleLowerCase('de').includes(word),
	);
	return here
		? found.sort((a, b) => distanceKm(here, a) - distanceKm(here, b))
		: found.sort((a, b) => a.name.de.localeCompare(b.name.de, 'de'));
}
