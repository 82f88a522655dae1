import { expect, test } from 'vitest';
import { STANDINGS } from '#core/hours/answer.ts';
import type { MapPlace } from './clusters.ts';
import { Gathering } from './gathering.ts';

const REGION = { west: 7, south: 50, east: 10, north: 52 };
const PLACES = ['a', 'b', 'c', 'd'].map((slug, i): MapPlace => ({
	slug,
	lon: 8 + i / 4,
	lat: 51.2,
	kind: 'farm',
	subkind: 'dairy',
	name: slug,
}));

function loaded(): Gathering {
	const gathering = new Gathering();
	gathering.load(PLACES);
	return gathering;
}

const OPEN = STANDINGS.indexOf('open');
const CLOSED = STANDINGS.indexOf('closed');
const seen = (gathering: Gathering, zoom = 10) =>
	gathering
		.within(REGION, zoom)
		.marks.map((mark) => mark.type === 'place' && `${mark.place.slug} ${mark.standing}`);

test('loaded places wait until somebody says which are shown', () => {
	expect(seen(loaded())).toEqual([]);
});

test('shown places stand as they were said to, the last word counts', () => {
	const gathering = loaded();
	gathering.show(Uint32Array.of(2, 0));
	expect(seen(gathering)).toEqual(['a null', 'c null']);
	gathering.stand(Uint8Array.of(CLOSED, OPEN, OPEN, OPEN));
	gathering.stand(Uint8Array.of(OPEN, OPEN, CLOSED, OPEN));
	expect(seen(gathering)).toEqual(['a open', 'c closed']);
});

test('in another order the same places keep their marks and clusters', () => {
	const gathering = new Gathering();
	const many = Array.from({ length: 200 }, (_, i) => ({
		...PLACES[0]!,
		lon: 8 + ((i * 37) % 100) / 100,
		lat: 51 + ((i * 61) % 89) / 100,
	}));
	gathering.load(many);
	const numbers = Uint32Array.from(many.keys());
	gathering.show(numbers);
	const before = gathering.within(REGION, 7);
	gathering.show(numbers.toReversed());
	expect(gathering.within(REGION, 7)).toEqual(before);
});

test('new places forget how the old ones stood', () => {
	const gathering = loaded();
	gathering.stand(Uint8Array.of(OPEN, OPEN, OPEN, OPEN));
	gathering.load(PLACES.slice(1));
	gathering.show(Uint32Array.of(0));
	expect(seen(gathering)).toEqual(['b null']);
});

test('places that are left out are dots, in view, from zoom 9 on', () => {
	const gathering = loaded();
	gathering.show(Uint32Array.of(1));
	expect([...gathering.within(REGION, 9).dots]).toEqual([8, 51.2, 8.5, 51.2, 8.75, 51.2]);
	expect([...gathering.within({ ...REGION, east: 8.6 }, 9).dots]).toEqual([8, 51.2, 8.5, 51.2]);
	expect(gathering.within(REGION, 8).dots).toHaveLength(0);
});

test('a view holds two thousand dots at most', () => {
	const gathering = new Gathering();
	gathering.load(Array.from({ length: 2_500 }, () => PLACES[0]!));
	expect(gathering.within(REGION, 12).dots).toHaveLength(2 * 2_000);
});
