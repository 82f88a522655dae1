/** What the editor says is wrong, and what the database says: the same, field by field. */
import {
	faultsOf,
	LONGEST,
	placeFields,
	productFields,
	storyFields,
} from '#core/places/edit/fields.ts';
import { describe, expect, test } from 'vitest';
import type { Refused } from './people.ts';
import { openStage } from './stage.ts';
import { PLACE } from './world.ts';

const { play } = openStage();

const TEXTS = ['name', 'summary', 'easy', 'house_rules', 'title', 'body', 'person_role'];
/** A value of so many characters that says what such a field says. */
function sample(field: string, length: number): unknown {
	if (field === 'email') return `${'a'.repeat(length - 2)}@b`;
	if (field === 'website') return `https://${'a'.repeat(length - 8)}`;
	return TEXTS.includes(field) ? { de: 'ä'.repeat(length) } : 'ä'.repeat(length);
}

type Fields = Record<string, unknown>;
const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`;

/** The field the database refuses, or null. */
const refusedOf = (noun: 'place' | 'story' | 'product', change: Fields) =>
	play(async ({ as }) => {
		const { rows } = await as(
			'database',
			`select to_jsonb(p) as row from places p where id = '${PLACE.shop}'`,
		);
		const known = rows[0]!.row as Fields;
		const base = Object.fromEntries(
			Object.keys(change).map((field) => [field, known[field] ?? null]),
		);
		const edit =
			noun === 'place'
				? `select edit_place(${json({ id: PLACE.shop, base, change })})`
				: `select edit_part(${json({ noun, id: PLACE.rock, place_id: PLACE.shop, base: {}, change })})`;
		return as('member', edit).then(
			() => null,
			(error: Refused & { detail?: string }) =>
				error.hint === 'field_unfit'
					? error.detail!
					: `${error.code} ${error.hint}: ${error.message}`,
		);
	});

const STORY = { title: { de: 'a' }, body: { de: 'b' }, attribution: 'Hof' };
const PRODUCT = { name: { de: 'a' }, category: 'dairy' };

describe('a field may be as long as the editor says, and no longer', () => {
	test.each(Object.entries(LONGEST.place))('%s: %i', async (field, most) => {
		const [fits, over] = [most, most + 1].map((length) => ({ [field]: sample(field, length) }));
		expect([faultsOf('place', fits!), await refusedOf('place', fits!)]).toEqual([[], null]);
		expect(faultsOf('place', over!)).toMatchObject([{ field, code: 'too_long', most }]);
		expect(await refusedOf('place', over!)).toBe(field);
	});

	test.each(Object.entries(LONGEST.story))('%s of a story: %i', async (field, most) => {
		const [fits, over] = [most, most + 1].map((length) => ({
			...STORY,
			[field]: sample(field, length),
		}));
		expect([faultsOf('story', fits!), await refusedOf('story', fits!)]).toEqual([[], null]);
		expect(faultsOf('story', over!)).toMatchObject([{ field, code: 'too_long', most }]);
		expect(await refusedOf('story', over!)).toBe(field);
	});
});

describe('both refuse', () => {
	test.each<[string, unknown]>([
		['name', { de: ' ' }],
		['name', { de: 'a\u0007' }],
		['summary', { de: '', en: 'x' }],
		['locality', ' '],
		['postcode', '1234'],
		['email', 'hof'],
		['website', 'javascript:alert(1)'],
		['website', 'hof.de'],
		['lon', 11],
		['lat', 40],
	])('%s as %o', async (field, value) => {
		expect(faultsOf('place', { [field]: value }).map((fault) => fault.field)).toEqual([field]);
		// the position is one rule of the database
		expect(await refusedOf('place', { [field]: value })).toBe(field === 'lat' ? 'lon' : field);
	});

	test('a kind without its sub-kind', async () => {
		const change = { kind: 'farm', subkind: 'castle' };
		expect(faultsOf('place', change)).toEqual([{ field: 'subkind', code: 'kind_unfit' }]);
		expect(await refusedOf('place', change)).toBe('subkind');
	});

	test.each(['title', 'body', 'attribution'] as const)('a story without %s', async (field) => {
		const { [field]: _, ...change } = STORY;
		expect(faultsOf('story', change, true)).toEqual([{ field, code: 'missing' }]);
		expect(await refusedOf('story', change)).toBe(field);
	});

	test('a product whose input has no name', async () => {
		const input = {
			id: PLACE.rock,
			name: { de: '' },
			from_place: null,
			from_text: null,
			lon: null,
			lat: null,
		};
		const change = { ...PRODUCT, inputs: [input] };
		expect(faultsOf('product', change, true)).toEqual([{ field: 'inputs', code: 'input_unfit' }]);
		expect(await refusedOf('product', change)).toBe('inputs');
	});
});

test.each([
	['place', placeFields],
	['story', storyFields],
	['product', productFields],
] as const)('the fields of a %s are those the database knows', (noun, { entries }) =>
	play(async ({ as }) => {
		const { rows } = await as(
			'database',
			`select unnest(app.${noun}_fields()) as field order by 1`,
		);
		expect(rows.map(({ field }) => field)).toEqual(Object.keys(entries).toSorted());
	}),
);
