import { describe, expect, it } from 'vitest';
import { accept, refuse } from '../result.ts';
import type { ImportedFields } from './candidate.ts';
import { judge, type Known, type KnownPlace } from './judge.ts';
import { placeFromOsm, type ReadCandidate } from './place-from-osm.ts';

let ids = 0;

/** A candidate of these tags, so many metres north of a point in Kreis Olpe. */
function candidate(tags: Record<string, unknown>, metresNorth = 0): ReadCandidate {
	const place = placeFromOsm({
		index: 0,
		id: undefined,
		geometry: { type: 'Point', coordinates: [8.0, 51.1 + metresNorth / 111_195] },
		properties: { id: `node/${++ids}`, ...tags },
	});
	if (!place.ok) throw new Error(place.refusal.code);
	return place.value;
}

const shop = (name: string | undefined, metres = 0, more = {}) =>
	candidate({ shop: 'farm', ...(name ? { name } : {}), ...more }, metres);
const machine = (name: string | undefined, metres = 0, more = {}) =>
	candidate(
		{ amenity: 'vending_machine', vending: 'eggs', ...(name ? { name } : {}), ...more },
		metres,
	);

/** The candidate as a place that an earlier import made. */
function known(
	{ externalId, fields, tags, hasMadeName }: ReadCandidate,
	ours: Partial<ImportedFields> = {},
	more: Partial<KnownPlace> = {},
): KnownPlace {
	return {
		...{ lon: fields.lon, lat: fields.lat, subkind: fields.subkind, hasMadeName },
		...{ slug: 'schon-da', name: fields.name.de, status: 'published', example: false },
		origin: { externalId, tags, last: fields, ours: { ...fields, ...ours } },
		...more,
	};
}

const base = (...places: KnownPlace[]): Known => ({
	places,
	isSlugTaken: (slug) => places.some((place) => place.slug === slug),
});

const verdicts = (candidates: ReadCandidate[], there = base(), publish = false) =>
	judge(candidates.map(accept), there, { publish });

describe('two places near each other', () => {
	it.each<[string, [ReadCandidate, ReadCandidate], string]>([
		['the same name', [shop('Hof Ahorn'), shop('Hof Ahorn', 90)], 'same_name'],
		['the same name, further off', [shop('Hof Ahorn'), shop('Hof Ahorn', 110)], 'new'],
		[
			'the trade before it',
			[shop('Konrad Moellering'), shop('Imkerei Konrad Möllering', 16)],
			'same_name',
		],
		['a letter less', [shop('Landpartie'), shop('Hofladen Landparti', 5)], 'same_name'],
		['two farms of one hamlet', [shop('Hof Moos'), shop('Hof Decker', 20)], 'new'],
		['two surnames alike', [shop('Hof Müller'), shop('Hof Möller', 20)], 'new'],
		['only common words', [shop('Hofladen'), shop('Hofladen', 20)], 'same_name'],
		['a machine of the same farm', [shop('Hof Ebbinghoff'), machine('Hof Ebbinghoff', 5)], 'new'],
		[
			'a nameless machine of the same farm',
			[shop('Hof Ebbinghoff'), machine(undefined, 5, { operator: 'Hof Ebbinghoff' })],
			'new',
		],
		['two nameless machines', [machine(undefined), machine(undefined, 20)], 'new'],
		['two nameless machines on one spot', [machine(undefined), machine(undefined, 3)], 'same_spot'],
		[
			'nameless machines with other goods on one spot',
			[machine(undefined), machine(undefined, 3, { vending: 'milk' })],
			'new',
		],
	])('%s', (_, pair, expected) => {
		const [, second] = verdicts(pair);
		expect(second?.verdict === 'duplicate' ? second.why : second?.verdict).toBe(expected);
	});

	it('names the place that is there already, and how far it is', () => {
		const there = known(shop('Hof Ahorn'), {}, { origin: null });
		expect(verdicts([shop('Hofladen Ahorn', 40)], base(there))).toEqual([
			{ verdict: 'duplicate', slug: 'schon-da', why: 'same_name', metres: 40 },
		]);
	});

	it('takes no invented example and no archived place for a real one', () => {
		const example = known(shop('Hof Ahorn'), {}, { origin: null, example: true });
		const gone = known(shop('Hof Ahorn'), {}, { origin: null, status: 'archived' });
		expect(verdicts([shop('Hof Ahorn')], base(example, gone))).toMatchObject([{ verdict: 'new' }]);
	});

	it('takes an object once that stands in the file twice', () => {
		const one = shop('Hof Ahorn');
		expect(verdicts([one, one])).toMatchObject([
			{ verdict: 'new', slug: 'hof-ahorn-lennestadt' },
			{ verdict: 'duplicate', slug: 'hof-ahorn-lennestadt', why: 'same_object' },
		]);
	});
});

describe('an object that was imported before', () => {
	const before = shop('Hof Ahorn', 0, { phone: '+49 2732 1', opening_hours: 'Fr' });
	const again = (fields: Partial<ImportedFields>, tags = before.tags): ReadCandidate => ({
		...before,
		tags,
		fields: { ...before.fields, ...fields },
	});

	it.each<[string, ReadCandidate, Partial<ImportedFields>, unknown]>([
		['nothing changed', again({}), {}, 'same'],
		['changed here by hand', again({}), { phone: '+49 2732 99' }, 'same'],
		['changed at the source', again({ hours: 'Sa' }), {}, ['hours']],
		['changed on both sides', again({ hours: 'Sa' }), { hours: 'So' }, 'same'],
		['each side something else', again({ hours: 'Sa' }), { phone: '+49 2732 99' }, ['hours']],
		['lost at the source', again({ phone: null }), {}, ['phone']],
		['other unshown tags', again({}, { ...before.tags, note: 'x' }), {}, ['tags']],
		['the same tags in another order', again({}, reversed(before.tags)), {}, 'same'],
	])('%s', (_, now, ours, expected) => {
		const [verdict] = verdicts([now], base(known(before, ours)));
		expect(verdict?.verdict === 'changed' ? verdict.fields : verdict?.verdict).toEqual(expected);
	});

	it.each([
		['draft', true, 'changed'],
		['draft', false, 'same'],
		['published', true, 'same'],
		['archived', true, 'same'],
	])('as a %s, publish %s: %s', (status, publish, expected) => {
		const there = base(known(before, {}, { status }));
		expect(verdicts([again({})], there, publish)).toMatchObject([{ verdict: expected }]);
	});
});

it('gives new places addresses that nobody has', () => {
	const there = base(
		known(shop('Anders', 500), {}, { slug: 'hof-ahorn-lennestadt', origin: null }),
	);
	const slugs = verdicts([shop('Hof Ahorn'), shop('Hof Ahorn', 300)], there).map(
		(one) => one.verdict === 'new' && one.slug,
	);
	expect(slugs).toEqual(['hof-ahorn-lennestadt-2', 'hof-ahorn-lennestadt-3']);
});

it('passes refusals on', () => {
	const refusal = refuse('no_geometry', { at: 'x' });
	expect(judge([refusal], base(), { publish: true })).toEqual([
		{ verdict: 'refused', code: 'no_geometry', at: 'x' },
	]);
});

const reversed = (tags: Record<string, string>) =>
	Object.fromEntries(Object.entries(tags).reverse());
