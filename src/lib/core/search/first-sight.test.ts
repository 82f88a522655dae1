import { expect, it } from 'vitest';
import { UNSAID, type Listing } from '../places/listing.ts';
import { firstSight, PAGE_SIZE } from './first-sight.ts';
import { prepare } from './prepare.ts';
import { EVERYTHING } from './query.ts';

const listing = (number: number): Listing => ({
	slug: `hof-${number}`,
	name: { de: `Hof ${String(number).padStart(3, '0')}` },
	kind: 'farm',
	subkind: 'dairy',
	lon: 8,
	lat: 51,
	locality: 'Eslohe',
	municipality: 'Eslohe',
	kreis: 'hochsauerland',
	...UNSAID,
	licence: 'CC0-1.0',
});
const index = prepare(
	Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, i) => listing(i)),
	{ language: 'de', subkinds: {} },
);

const pages: [wanted: number, page: number, first: string, count: number][] = [
	[1, 1, 'hof-0', PAGE_SIZE],
	[2, 2, `hof-${PAGE_SIZE}`, PAGE_SIZE],
	[3, 3, `hof-${2 * PAGE_SIZE}`, 1],
	[9, 3, `hof-${2 * PAGE_SIZE}`, 1],
	[0, 1, 'hof-0', PAGE_SIZE],
	[Number.NaN, 1, 'hof-0', PAGE_SIZE],
];

it.each(pages)('asked for page %s it shows page %s', (wanted, page, first, count) => {
	const sight = firstSight(index, EVERYTHING, wanted);
	expect(sight).toMatchObject({ page, pages: 3, total: 2 * PAGE_SIZE + 1 });
	expect(sight.hits[0]?.listing.slug).toBe(first);
	expect(sight.hits).toHaveLength(count);
});

it('is one empty page where nothing fits', () => {
	const sight = firstSight(index, { ...EVERYTHING, text: 'zzz' }, 1);
	expect(sight).toMatchObject({ page: 1, pages: 1, total: 0, hits: [] });
});
