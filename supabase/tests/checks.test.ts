import {
	ACCESS,
	AMENITIES,
	PRODUCT_CATEGORIES,
	SPOKEN,
	WHEELCHAIR,
} from '#core/places/attributes.ts';
import { KINDS, SUBKINDS } from '#core/places/kinds.ts';
import { KREISE } from '#core/places/kreise.ts';
import { describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';
import { insertPlace, LABEL, ORGANISATION, PHOTO, PLACE, PRODUCT, SOURCE } from './world.ts';

const { may, mayNot, play, database } = openStage();

describe('texts', () => {
	const texts = (value: string, expected: boolean) =>
		test(`${value.length > 80 ? `${value.slice(0, 60)}…` : value} ${expected ? 'is' : 'is not'} a text by language`, () =>
			play(async ({ as }) => {
				const literal = `'${value.replaceAll("'", "''")}'`;
				const { rows } = await as('database', `select app.is_texts(${literal}, 100) as is`);
				expect(rows).toEqual([{ is: expected }]);
			}));
	const de = (text: string) => JSON.stringify({ de: text });

	texts('{"de": "Hof"}', true);
	texts('{"de": "Hof", "en": "Farm", "nl": "Boerderij"}', true);
	texts('{"de": "Hof", "en": ""}', true);
	texts(de('Zeile\nZeile\tTab'), true);
	texts(de('x'.repeat(100)), true);
	texts(de('Straße „Zur Öl­mühle“ 🐑'), true);
	texts(de('x'.repeat(101)), false);
	texts(JSON.stringify({ de: 'Hof', nl: 'x'.repeat(101) }), false);
	texts('{}', false);
	texts('{"en": "Farm"}', false);
	texts('{"de": ""}', false);
	texts(de('  \n\t '), false);
	texts('{"de": null}', false);
	texts('{"de": 5}', false);
	texts('{"de": ["Hof"]}', false);
	texts('{"de": "Hof", "fr": "Ferme"}', false);
	texts('{"de": "Hof", "en": null}', false);
	for (const control of ['\u0001', '\b', '\u000b', '\r', '\u001b', '\u007f'])
		texts(de(`a${control}b`), false);
	texts('null', false);
	texts('[]', false);
	texts('["de"]', false);
	texts('"Hof"', false);
	texts('5', false);
});

describe('what no place may say', () => {
	// a draft: nobody is asked yet who may publish another kind
	const set = (column: string, value: string) =>
		`update places set ${column} = ${value} where id = '${PLACE.stable}'`;
	for (const [column, value] of [
		['name', `'[]'`],
		['name', `'{"en": "Farm"}'`],
		['summary', `'{"de": ""}'`],
		['subkind', `'castle'`],
		['kind', `'heritage'`],
		['kind', `'hotel'`],
		['lon', '51.2'],
		['lat', '8.1'],
		['lon', `'NaN'`],
		['lat', `'infinity'`],
		['kreis', `'unna'`],
		['postcode', `'5700'`],
		['locality', `' '`],
		['website', `'javascript:alert(1)'`],
		['website', `'https://a b'`],
		['website', `E'https://a\\n<script>'`],
		['website', `'https://' || repeat('a', 500)`],
		['email', `'nobody'`],
		['email', `'a@b@c'`],
		['opening_hours', `''`],
		['opening_hours', `repeat('x', 1001)`],
		['wheelchair', `'maybe'`],
		['access', `'always'`],
		['amenities', `'{parking,pool}'`],
		['amenities', `'{NULL}'`],
		['spoken', `'{klingon}'`],
		['accessibility', `'[]'`],
		['accessibility', `jsonb_build_object('x', repeat('x', 4000))`],
		['provenance', `'5'`],
		['licence', `''`],
		['attribution', `' '`],
	] as const)
		mayNot(['member', 'service'], `say ${column} = ${value}`, set(column, value), '23514');

	for (const slug of ['', 'a', 'Burg', 'burg-', '-burg', 'burg--1', 'bürg', 'a/b', 'x'.repeat(81)])
		mayNot(
			'service',
			`stand under '${slug}'`,
			`update places set slug = '${slug}' where id = '${PLACE.shop}'`,
			'23514',
		);
	mayNot(
		'service',
		'be merged and published',
		`update places set merged_into = '${PLACE.castle}' where id = '${PLACE.shop}'`,
		'23514',
	);
	may(
		'service',
		'be new with everything in order',
		insertPlace('00000000-0000-4000-8000-00000000ffff', {
			slug: 'neu',
			organisation: ORGANISATION.hof,
		}),
	);
});

describe('what no other record may say', () => {
	const says = (sql: string, refusal = '23514') => mayNot('service', sql, sql, refusal);
	says(
		`insert into closures (place_id, kind, first_day, last_day) values ('${PLACE.shop}', 'holiday', '2026-12-02', '2026-12-01')`,
	);
	says(
		`insert into sources (place_id, source, external_id, licence, attribution) values ('${PLACE.castle}', 'osm', 'node/1', 'ODbL-1.0', 'OSM')`,
		'23505',
	);
	says(`update sources set source = 'Open Street Map' where id = '${SOURCE.ofShop}'`);
	says(`update sources set url = 'ftp://x' where id = '${SOURCE.ofShop}'`);
	says(`update stories set body = '{"de": " "}'`);
	says(`update photos set path = '../geheim' where id = '${PHOTO.shown}'`);
	says(`update photos set widths = '{}' where id = '${PHOTO.shown}'`);
	says(`update photos set persons_consent = 'maybe' where id = '${PHOTO.shown}'`);
	says(`update products set months = '{0}' where id = '${PRODUCT.cheese}'`);
	says(`update products set category = 'software' where id = '${PRODUCT.cheese}'`);
	says(`update product_inputs set lon = 8.1`);
	says(`update product_inputs set from_text = '{"de": "Alpen"}' where from_place is not null`);
	for (const criteria of [
		'[]',
		'{}',
		'[1]',
		'[{"slug": "x y", "text": {"de": "A"}}]',
		'[{"slug": "anteil"}]',
		'[{"text": {"de": "A"}}]',
	])
		says(`update labels set criteria = '${criteria}' where id = '${LABEL.regional}'`);
	says(`update awards set valid_until = valid_from - 1`);
	says(`update organisations set kind = 'party'`);
});

/** All texts that stand in quotes in the check constraints of a table that speak of this column. */
async function wordsOf(table: string, column: string): Promise<string[]> {
	const rows = await database().query<{ definition: string }>(
		`select pg_get_constraintdef(c.oid) as definition
		 from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
		 where c.contype = 'c' and c.conrelid = $1::regclass and a.attname = $2`,
		[`public.${table}`, column],
	);
	return rows.flatMap(({ definition }) =>
		[...definition.matchAll(/'([^']*)'/g)].map(([, word]) => word!),
	);
}

describe('lists that stand in the core and in the database', () => {
	const same = (table: string, column: string, list: readonly string[]) =>
		test(`${table}.${column}`, async () => {
			expect((await wordsOf(table, column)).toSorted()).toEqual(list.toSorted());
		});
	same('places', 'kreis', KREISE);
	same('places', 'wheelchair', WHEELCHAIR);
	same('places', 'access', ACCESS);
	same('places', 'amenities', AMENITIES);
	same('places', 'spoken', SPOKEN);
	same('products', 'category', PRODUCT_CATEGORIES);
	same('places', 'subkind', [...KINDS, ...Object.keys(SUBKINDS)]);

	test('every sub-kind belongs to one kind, and to no other', async () => {
		const fits: string[] = [];
		await play(async ({ as }) => {
			for (const kind of KINDS) {
				for (const subkind of Object.keys(SUBKINDS)) {
					const deed = as(
						'database',
						`update places set kind = '${kind}', subkind = '${subkind}' where id = '${PLACE.shop}'`,
					);
					if (
						await deed.then(
							() => true,
							() => false,
						)
					)
						fits.push(`${kind} ${subkind}`);
				}
			}
		});
		const expected = Object.entries(SUBKINDS).map(([subkind, { kind }]) => `${kind} ${subkind}`);
		expect(fits.toSorted()).toEqual(expected.toSorted());
	});
});
