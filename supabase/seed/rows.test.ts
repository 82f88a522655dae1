import { describe, expect, it } from 'vitest';
import { AMENITIES, PRODUCT_CATEGORIES, SPOKEN } from '#core/places/attributes.ts';
import { isSubkind, kindOf } from '#core/places/kinds.ts';
import { isKreis } from '#core/places/kreise.ts';
import { REGION_BOUNDS } from '#region';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { idOf } from './ids.ts';
import { photoRow, sheets } from './pictures.ts';
import { LABELS, LANDMARKS, ORGANISATIONS, PLACES } from './records.ts';
import {
	awardRows,
	inputRows,
	labelRows,
	organisationRows,
	placeRows,
	productRows,
	type Row,
	sourceRows,
	storyRows,
} from './rows.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ALL = [...PLACES, ...LANDMARKS];
const slugs = new Set(ALL.map(({ slug }) => slug));

function expectTexts(texts: unknown, languages: readonly string[], longest: number) {
	expect(Object.keys(texts as object).sort()).toEqual([...languages].sort());
	for (const text of Object.values(texts as Record<string, string>)) {
		expect(text.trim()).not.toBe('');
		expect(text.length).toBeLessThanOrEqual(longest);
	}
}
const THREE = ['de', 'en', 'nl'] as const;

describe('the demo region', () => {
	it('has all 42 heritage and 43 nature sites, 16 farms and 16 workshops, each address once', () => {
		const count = (kind: string) => ALL.filter((place) => place.kind === kind).length;
		expect(['farm', 'workshop', 'heritage', 'nature_site'].map(count)).toEqual([16, 16, 42, 43]);
		expect(slugs.size).toBe(117);
	});

	it.each(ALL.map((place) => [place.slug, place] as const))('%s fits the table', (slug, place) => {
		expect(slug).toMatch(SLUG);
		expect(slug.length).toBeLessThanOrEqual(80);
		expect(isSubkind(place.subkind) && kindOf(place.subkind)).toBe(place.kind);
		expect(isKreis(place.kreis)).toBe(true);
		expect(place.lon).toBeGreaterThan(REGION_BOUNDS.west);
		expect(place.lon).toBeLessThan(REGION_BOUNDS.east);
		expect(place.lat).toBeGreaterThan(REGION_BOUNDS.south);
		expect(place.lat).toBeLessThan(REGION_BOUNDS.north);
		expectTexts(place.summary, THREE, 800);
		expectTexts(place.easy, ['de'], 4000);
		expect(place.website ?? 'https://example.org').toMatch(/^https?:\/\/\S+$/);
	});

	it.each(PLACES.map((place) => [place.slug, place] as const))(
		'%s tells a story in three languages and names only what the tables know',
		(_, place) => {
			expectTexts(place.story.title, THREE, 200);
			expectTexts(place.story.body, THREE, 12000);
			expectTexts(place.story.person.role, THREE, 200);
			expect(AMENITIES).toEqual(expect.arrayContaining(place.amenities ?? []));
			expect(SPOKEN).toEqual(expect.arrayContaining(place.spoken ?? []));
			expect(place.postcode).toMatch(/^\d{5}$/);
			expect(place.email ?? 'x@example.org').toMatch(/@example\.org$/);
			expect(ORGANISATIONS.map(({ slug }) => slug)).toContain(place.organisation);
			for (const product of place.products) {
				expect(product.slug).toMatch(SLUG);
				expect(PRODUCT_CATEGORIES).toContain(product.category);
				expectTexts(product.name, THREE, 160);
				for (const input of product.inputs ?? []) {
					expectTexts(input.name, THREE, 160);
					if (input.from_place) expect(slugs).toContain(input.from_place);
					if (input.from_text) expectTexts(input.from_text, THREE, 160);
					expect(Boolean(input.from_place && input.from_text)).toBe(false);
					expect(input.lon === undefined).toBe(input.lat === undefined);
				}
			}
			for (const award of place.awards ?? []) {
				expect(LABELS.map(({ slug }) => slug)).toContain(award.label);
				expect(award.valid_until >= award.valid_from).toBe(true);
			}
		},
	);

	it('has one circle of supply: Hellmaar and Nettenholt feed each other', () => {
		const feeds = (from: string, to: string) =>
			PLACES.find(({ slug }) => slug === to)!.products.some(({ inputs }) =>
				inputs?.some(({ from_place }) => from_place === from),
			);
		expect(feeds('gemuesehof-hellmaar', 'pilzscheune-nettenholt')).toBe(true);
		expect(feeds('pilzscheune-nettenholt', 'gemuesehof-hellmaar')).toBe(true);
	});

	it('has labels whose issuers exist, with criteria in three languages', () => {
		for (const label of LABELS) {
			expect(ORGANISATIONS.find(({ slug }) => slug === label.issuer)?.kind).toBe('label_issuer');
			expectTexts(label.about, THREE, 1000);
			expectTexts(label.complain, THREE, 1000);
			for (const criterion of label.criteria) expectTexts(criterion.text, THREE, 1000);
		}
	});
});

describe('what is real', () => {
	it.each(LANDMARKS.map((landmark) => [landmark.slug, landmark] as const))(
		'%s names its source and invents no hours',
		(slug, landmark) => {
			expect(landmark.source).toMatch(/^Angaben der Schatzkarte-Redaktion, Lage \S/);
			expect(/ungeprüft/.test(landmark.source)).toBe(!landmark.position_confirmed);
			expect([undefined, '24/7']).toContain(landmark.opening_hours);
			const row = placeRows().find((place) => place.slug === slug)!;
			expect(row).toMatchObject({ example: false, licence: 'CC-BY-4.0', wheelchair: 'unknown' });
			expect(sourceRows().find(({ external_id }) => external_id === slug)).toMatchObject({
				source: 'editorial',
				attribution: landmark.source,
			});
		},
	);

	it('belongs to its nature park if it is a nature site, and to nobody if it is heritage', () => {
		const parks = new Map(
			organisationRows().flatMap(({ id, kind, name }) =>
				kind === 'nature_park' ? [[name, id]] : [],
			),
		);
		for (const place of placeRows().filter(({ example }) => !example)) {
			const park = place.kind === 'nature_site' ? (parks.get(place.nature_park) ?? null) : null;
			expect(place.organisation_id, String(place.slug)).toBe(park);
		}
		expect(
			placeRows().filter(({ kind, organisation_id }) => kind === 'nature_site' && organisation_id)
				.length,
		).toBeGreaterThan(25);
	});
});

describe('what is invented', () => {
	it('says so: farms, workshops, their organisations, stories and labels are examples', () => {
		const farms = placeRows().filter(({ kind }) => kind === 'farm' || kind === 'workshop');
		const invented = [...farms, ...storyRows(), ...labelRows()];
		expect(invented.every(({ example }) => example === true)).toBe(true);
		expect(
			farms.every(({ attribution }) => attribution === 'Schatzkarte Südwestfalen (Beispiel)'),
		).toBe(true);
		const real = organisationRows().filter(({ example }) => !example);
		expect(real.map(({ kind }) => kind)).toEqual(['nature_park', 'nature_park', 'nature_park']);
	});

	it('has accounts of known organisations on example.org, and a moderator', () => {
		for (const { email, password, organisation } of DEMO_ACCOUNTS) {
			expect(email).toMatch(/@example\.org$/);
			expect(password.length).toBeGreaterThanOrEqual(8);
			if (organisation) expect(ORGANISATIONS.map(({ slug }) => slug)).toContain(organisation);
		}
		expect(DEMO_ACCOUNTS.some(({ role }) => role === 'moderator')).toBe(true);
	});
});

describe('rows', () => {
	const tables: [string, Row[]][] = [
		['organisations', organisationRows()],
		['labels', labelRows()],
		['places', placeRows()],
		['sources', sourceRows()],
		['stories', storyRows()],
		['products', productRows()],
		['product_inputs', inputRows()],
		['awards', awardRows()],
		['photos', sheets().map(photoRow)],
	];

	it.each(tables)('of %s have ids of their own, always the same', (_, rows) => {
		for (const { id } of rows) expect(id).toMatch(UUID);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	it.each(tables)('of %s all name the same columns, so that no default is lost', (_, rows) => {
		const columns = (row: Row) => Object.keys(row).sort().join(' ');
		expect(new Set(rows.map(columns)).size).toBe(1);
	});

	it('refer to each other by the same ids', () => {
		const ids = new Set(placeRows().map(({ id }) => id));
		for (const { place_id } of [...sourceRows(), ...storyRows(), ...productRows(), ...awardRows()])
			expect(ids).toContain(place_id);
		expect(idOf('place', 'a')).not.toBe(idOf('story', 'a'));
	});

	it('of photos say what is drawn, by whom and under which licence', () => {
		const photos = sheets().map(photoRow);
		expect(photos.filter(({ role }) => role === 'place')).toHaveLength(117);
		expect(photos.filter(({ role }) => role === 'portrait')).toHaveLength(32);
		for (const photo of photos) {
			expect(photo.path).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
			expect(photo).toMatchObject({ drawn: true, licence: 'CC-BY-4.0' });
			expectTexts(photo.alt, THREE, 400);
		}
	});
});
