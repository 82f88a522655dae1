import { describe, expect, it } from 'vitest';
import type { Favourite } from './favourite.ts';
import {
	LINK_MOST,
	mergeFavourites,
	orderFavourites,
	readSavedFile,
	readSavedLink,
	writeSavedFile,
	writeSavedLink,
	type Order,
} from './index.ts';

/** "hof burg:Parken am Tor" → favourites saved one after the other. */
const list = (text: string): Favourite[] =>
	text
		.split(' ')
		.filter(Boolean)
		.map((word, index) => {
			const [slug, note = ''] = word.split(':');
			return { slug: slug!, name: slug!, savedAt: index, note: note.replaceAll('_', ' ') };
		});

const everything = () => true;

describe('taking another list over', () => {
	it.each([
		['adds what is new', 'hof', 'hof burg', 'burg', { added: 1, known: 1 }],
		['changes nothing where all is known', 'hof burg', 'burg', '', { added: 0, known: 1 }],
		['brings a note to what has none', 'hof', 'hof:Käse', 'hof:Käse', { added: 0, known: 1 }],
		['keeps the own note', 'hof:Käse', 'hof', '', { added: 0, known: 1 }],
		['keeps both notes', 'hof:Käse', 'hof:Brot', 'hof:Käse\nBrot', { added: 0, known: 1 }],
		['says no note twice', 'hof:Käse', 'hof:Käse', '', { added: 0, known: 1 }],
		['counts a place named twice once', '', 'hof hof', 'hof', { added: 1, known: 0 }],
	])('%s', (_, own, other, changed, counts) => {
		const merged = mergeFavourites(list(own), list(other), everything);
		const words = merged.changed.map(({ slug, note }) => (note ? `${slug}:${note}` : slug));
		expect(words.join(' ')).toBe(changed);
		expect(merged).toMatchObject(counts);
	});
	it('counts what is not on the map any more, and adds it all the same', () => {
		const merged = mergeFavourites([], list('hof burg'), (slug) => slug === 'burg');
		expect(merged).toMatchObject({ added: 2, gone: 1 });
	});
	it('does not know what is gone where there is no catalogue', () =>
		expect(mergeFavourites([], list('hof'), null).gone).toBeNull());
});

describe('a file', () => {
	it('brings back what was written', () => {
		const favourites = list('hof:Käse_holen burg');
		expect(readSavedFile(writeSavedFile(favourites))).toEqual({ ok: true, value: favourites });
	});

	const place = { slug: 'hof', name: 'Hof', savedAt: '2026-11-24T08:00:00.000Z' };
	const file = (more: object) =>
		JSON.stringify({ format: 'schatzkarte-merkliste', version: 1, places: [place], ...more });
	const cases: [string, string, string][] = [
		['as it should be', file({}), 'read'],
		['that is empty', '', 'not_a_list'],
		['that is no JSON', 'Hof;Burg', 'not_a_list'],
		['of another format', file({ format: 'geojson' }), 'not_a_list'],
		['of a newer version', file({ version: 2, places: 'elsewhere' }), 'newer_version'],
		['with a slug that is none', file({ places: [{ ...place, slug: '../etc' }] }), 'not_a_list'],
		['with a name that is none', file({ places: [{ ...place, name: 7 }] }), 'not_a_list'],
		[
			'with a time that is none',
			file({ places: [{ ...place, savedAt: 'gestern' }] }),
			'not_a_list',
		],
		['that is null', 'null', 'not_a_list'],
		['that is very large', file({ more: 'x'.repeat(2_000_000) }), 'too_large'],
	];
	it.each(cases)('%s', (_, text, expected) => {
		const read = readSavedFile(text);
		expect(read.ok ? 'read' : read.refusal.code).toBe(expected);
	});
});

describe('a link', () => {
	const read = (query: string) => readSavedLink(new URLSearchParams(query)).join(' ');
	it.each([
		['names places', 'places=hof,burg', 'hof burg'],
		['names each once', 'places=hof,hof', 'hof'],
		['leaves out what is no slug', 'places=hof,<script>,,Burg', 'hof'],
		['names nobody', 'places=', ''],
		['is none', 'kind=farm', ''],
	])('%s', (_, query, expected) => expect(read(query)).toBe(expected));
	it('brings back what was written, up to its most', () => {
		const slugs = Array.from({ length: LINK_MOST + 5 }, (_, i) => `hof-${i}`);
		const query = writeSavedLink(slugs).split('?')[1]!;
		expect(read(query)).toBe(slugs.slice(0, LINK_MOST).join(' '));
	});
});

it.each([
	['saved', 'zoo aal öhr'],
	['name', 'aal öhr zoo'],
	['distance', 'öhr aal zoo'],
] as [Order, string][])('in the order "%s"', (order, expected) => {
	const km: Record<string, number> = { öhr: 2 };
	const ordered = orderFavourites(list('öhr aal zoo'), order, ({ slug }) => km[slug] ?? null);
	expect(ordered.map(({ slug }) => slug).join(' ')).toBe(expected);
});
