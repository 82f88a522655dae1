import { describe, expect, it } from 'vitest';
import type { ImportedFields } from './candidate.ts';
import { identityOf, placeFromOsm } from './place-from-osm.ts';

/** In Balve, whose name and postcode no other municipality has. */
const BALVE = [7.864, 51.333];

const feature = (tags: Record<string, unknown>, coordinates: unknown = BALVE) => ({
	index: 0,
	id: undefined,
	geometry: { type: 'Point', coordinates },
	properties: { id: 'node/1', ...tags },
});

function fieldsOf(tags: Record<string, unknown>, coordinates?: unknown): ImportedFields {
	const place = placeFromOsm(feature(tags, coordinates));
	if (!place.ok) throw new Error(`${place.refusal.code} ${place.refusal.at}`);
	return place.value.fields;
}

const named = (tags: Record<string, unknown>) => ({ name: 'Ahorn', ...tags });

describe('what a place is', () => {
	it.each([
		['farm farm_shop', { shop: 'farm' }],
		['farm farm_shop', { shop: 'farm', vending: 'eggs' }],
		['farm farm_cafe', { shop: 'farm', amenity: 'cafe' }],
		['farm vending', { amenity: 'vending_machine', vending: 'eggs;honey' }],
		['farm vending', { amenity: 'vending_machine', vending: 'food' }],
		['farm vending', { amenity: 'vending_machine', vending: 'cigarettes;drinks;food' }],
		['farm vending', { amenity: 'vending_machine', shop: 'farm', vending: 'milk;meat' }],
		['farm milk_vending', { amenity: 'vending_machine', vending: 'milk' }],
		['farm market', { amenity: 'marketplace' }],
		['farm beekeeping', { craft: 'beekeeper' }],
		['farm beekeeping', { shop: 'honey' }],
		['farm dairy', { shop: 'cheese', produce: 'cheese' }],
		['workshop forge', { craft: 'blacksmith' }],
		['workshop basket_maker', { craft: 'basket_maker' }],
		['workshop brewery', { craft: 'brewery' }],
		['workshop brewery', { amenity: 'restaurant', microbrewery: 'yes' }],
		['workshop bakery', { shop: 'bakery', craft: 'bakery' }],
		['workshop butcher', { shop: 'butcher', local: 'yes' }],
		['heritage castle', { historic: 'castle' }],
		['heritage palace', { historic: 'castle', castle_type: 'stately' }],
		['heritage castle', { historic: 'ruins', ruins: 'castle' }],
		['heritage mine', { historic: 'mine', disused: 'yes' }],
		['heritage mill', { man_made: 'watermill' }],
		['heritage church', { building: 'chapel', heritage: '4' }],
		['heritage museum', { tourism: 'museum' }],
		['nature_site viewpoint', { tourism: 'viewpoint' }],
		['nature_site tower', { man_made: 'tower', 'tower:type': 'observation' }],
		['nature_site visitor_centre', { tourism: 'information', information: 'visitor_centre' }],
		['nature_site cave', { natural: 'cave_entrance' }],
		['nature_site nature_site', { leisure: 'nature_reserve' }],
	])('%s: %j', (expected, tags) => {
		const { kind, subkind } = fieldsOf(named(tags));
		expect(`${kind} ${subkind}`).toBe(expected);
	});

	it.each([
		['not_a_treasure', { amenity: 'vending_machine', vending: 'cigarettes' }],
		['not_a_treasure', { amenity: 'vending_machine', vending: 'drinks;sweets' }],
		['not_a_treasure', { amenity: 'vending_machine', vending: 'parking_tickets' }],
		['not_a_treasure', { amenity: 'vending_machine' }],
		['not_a_treasure', { amenity: 'marketplace', shop: 'doityourself' }],
		['not_a_treasure', { shop: 'bakery' }],
		['not_a_treasure', { craft: 'electrician' }],
		['not_a_treasure', { tourism: 'information', information: 'guidepost' }],
		['not_a_treasure', { shop: 'constructor' }],
		['not_a_treasure', {}],
		['no_longer_exists', { 'disused:shop': 'farm' }],
		['no_longer_exists', { 'abandoned:amenity': 'vending_machine' }],
		['no_longer_exists', { shop: 'vacant' }],
		['no_longer_exists', { shop: 'farm', disused: 'yes' }],
	])('%s: %j', (code, tags) => {
		const place = placeFromOsm(feature(named(tags)));
		expect(place.ok || place.refusal.code).toBe(code);
	});
});

describe('what a nameless place is called', () => {
	const machine = (vending: string, more = {}) => ({
		amenity: 'vending_machine',
		vending,
		...more,
	});
	it.each([
		['Eierautomat in Balve', machine('eggs')],
		['Milchautomat in Balve', machine('milk')],
		['Honigautomat in Balve', machine('drinks;honey')],
		['Lebensmittelautomat in Balve', machine('eggs;honey')],
		['Lebensmittelautomat in Balve', machine('food;milk')],
		['Eierautomat in Garbeck', machine('eggs', { 'addr:suburb': 'Garbeck' })],
		['Eierautomat Hühnerhof Lunte', machine('eggs', { operator: 'Hühnerhof Lunte' })],
		['Eierautomat Hof Ebbinghoff', machine('eggs', { operator: 'Hof Ebbinghoff' })],
		['Eierautomat in Balve', machine('eggs', { operator: 'Imbröck, Johannes' })],
		['Eierautomat in Balve', machine('eggs', { operator: 'Familie Hofmann' })],
		['Eierautomat in Balve', machine('eggs', { operator: 'Peter Dieckhof' })],
		['Hofladen in Balve', { shop: 'farm', operator: 'Petra Hagenkötter' }],
		['Hofladen Landlust', { shop: 'farm', operator: 'Hofladen Landlust' }],
		['Imkerei in Balve', { craft: 'beekeeper', operator: 'Rolf Nettel' }],
		['Marktplatz in Balve', { amenity: 'marketplace' }],
	])('%s', (expected, tags) => {
		const { name, provenance } = fieldsOf(tags);
		expect(name.de).toBe(expected);
		expect(name.en && name.nl && provenance.name).toBe('made_from_tags');
	});

	it('keeps a name that is there, in its languages, and makes none where kind gives none', () => {
		expect(fieldsOf({ shop: 'farm', name: 'Hof', 'name:nl': 'Boerderij' }).name).toEqual({
			de: 'Hof',
			nl: 'Boerderij',
		});
		const castle = placeFromOsm(feature({ historic: 'castle' }));
		expect(castle.ok || castle.refusal.code).toBe('no_name');
	});
});

/** Tags beside those of a farm shop → fields they make. */
const makes = (tags: Record<string, unknown>, expected: Partial<ImportedFields>) =>
	expect(fieldsOf(named({ shop: 'farm', ...tags }))).toMatchObject(expected);

it.each<[string, Record<string, unknown>, Partial<ImportedFields>]>([
	['hours stay as entered', { opening_hours: 'Jeden  Donnerstag' }, { hours: 'Jeden  Donnerstag' }],
	[
		'the check date of the hours wins',
		{ opening_hours: '24/7', check_date: '2024-01-01', 'check_date:opening_hours': '2025-04-11' },
		{ hoursCheckedOn: '2025-04-11' },
	],
	[
		'half a date is none',
		{ opening_hours: '24/7', check_date: '2025-04' },
		{ hoursCheckedOn: null },
	],
	[
		'a day that is none',
		{ opening_hours: '24/7', check_date: '2025-02-30' },
		{ hoursCheckedOn: null },
	],
	['no hours, nothing checked', { check_date: '2025-04-11' }, { hoursCheckedOn: null }],
	['designated means yes', { wheelchair: 'designated' }, { wheelchair: 'yes' }],
	['an odd grade is unknown', { wheelchair: 'maybe' }, { wheelchair: 'unknown' }],
	['no grade is unknown', {}, { wheelchair: 'unknown', accessibility: {} }],
	[
		'a toilet for wheelchairs',
		{ toilets: 'yes', 'toilets:wheelchair': 'yes' },
		{ accessibility: { toilet: 'wheelchair' }, amenities: ['toilet', 'shop'] },
	],
	[
		'steps and doors with their units',
		{ 'wheelchair:step_height': '6 cm', 'wheelchair:entrance_width': '0.92' },
		{ accessibility: { stepCm: 6, doorCm: 92 } },
	],
	[
		'amenities',
		{ self_service: 'yes', dog: 'leashed', changing_table: 'yes', 'payment:cards': 'yes' },
		{ amenities: ['shop', 'self_service', 'baby_changing', 'dogs_on_leash', 'card_payment'] },
	],
	[
		'products by category, each once',
		{ product: 'milk;bakery_products;unicorns', produce: 'eggs, cheese' },
		{ products: ['eggs', 'dairy', 'bread'] },
	],
	['sold food', { 'food:honey': 'yes', 'food:meat': 'no' }, { products: ['honey'] }],
	[
		'contact:* before its bare twin',
		{ phone: '+49 1', 'contact:phone': '+49 221 4710299', 'contact:email': 'a@hof.example' },
		{ phone: '+49 221 4710299', email: 'a@hof.example' },
	],
	[
		'a mobile number where no other is',
		{ mobile: '+49 171 3920099' },
		{ phone: '+49 171 3920099' },
	],
	['a number without its country', { phone: '0221/4710299; 0151 1' }, { phone: '+49 221/4710299' }],
	['a number that is none', { phone: 'bei Nachbars' }, { phone: null }],
	[
		'the number of the operator, not of the place',
		{ 'operator:phone': '+49 271 1' },
		{ phone: null },
	],
	['an address of the web without scheme', { website: 'hof.de' }, { website: 'https://hof.de' }],
	['a script is no address', { website: 'javascript:alert(1)' }, { website: null }],
	['nor is one with quotes', { website: 'https://hof.de/"onload=' }, { website: null }],
	[
		'a description that is an address',
		{ description: 'https://hof-am-berg.example/' },
		{ summary: null, website: 'https://hof-am-berg.example/' },
	],
	['a description', { description: ' Eier,\n Honig ' }, { summary: { de: 'Eier, Honig' } }],
	['a direction mark in it', { description: 'Eier\u202Eginoh' }, { summary: { de: 'Eier ginoh' } }],
	[
		'an address',
		{ 'addr:street': 'Benkamp', 'addr:housenumber': '2', 'addr:suburb': 'Garbeck' },
		{ street: 'Benkamp 2', locality: 'Garbeck', municipality: 'Balve' },
	],
	[
		'a hamlet without streets',
		{ 'addr:place': 'Auf dem Wiebusch', 'addr:housenumber': '1' },
		{ street: 'Auf dem Wiebusch 1', locality: 'Balve' },
	],
	['a place said to be uncertain', { FIXME: 'check Position' }, { positionConfirmed: false }],
	['a fee', { fee: 'no', 'language:nl': 'yes' }, { entryFree: true, spoken: ['nl'] }],
])('%s', (_, tags, expected) => makes(tags, expected));

describe('where a place is', () => {
	it.each<[string, Record<string, unknown>, number[], Partial<ImportedFields>]>([
		[
			'by its position, said to be a guess',
			{},
			BALVE,
			{
				municipality: 'Balve',
				kreis: 'maerkischer-kreis',
				postcode: null,
				provenance: { municipality: 'nearest_centre' },
			},
		],
		[
			'by its town, which fills a single postcode',
			{ 'addr:city': 'Balve' },
			BALVE,
			{ postcode: '58802', provenance: { postcode: 'municipality' } },
		],
		[
			'by its town under the short name, with several postcodes',
			{ 'addr:city': 'Menden' },
			[7.8298, 51.4538],
			{ municipality: 'Menden (Sauerland)', postcode: null, provenance: {} },
		],
		[
			'by its postcode',
			{ 'addr:postcode': '59846' },
			[7.93, 51.33],
			{ municipality: 'Sundern (Sauerland)', kreis: 'hochsauerland', postcode: '59846' },
		],
		[
			'not by a namesake far away',
			{ 'addr:city': 'Olpe' },
			BALVE,
			{ municipality: 'Balve', kreis: 'maerkischer-kreis' },
		],
	])('%s', (_, tags, coordinates, expected) => {
		expect(fieldsOf(named({ shop: 'farm', ...tags }), coordinates)).toMatchObject(expected);
	});

	it('is refused in Dortmund, which lies within the bounds', () => {
		const place = placeFromOsm(feature(named({ shop: 'farm' }), [7.46, 51.51]));
		expect(place.ok || place.refusal.code).toBe('outside_region');
	});
});

it('shows no private operator, but keeps the tag', () => {
	const place = placeFromOsm(
		feature({ shop: 'farm', operator: 'Rolf Nettel', phone: '+49 271 1' }),
	);
	if (!place.ok) throw new Error(place.refusal.code);
	expect(JSON.stringify(place.value.fields)).not.toContain('Nettel');
	expect(place.value.tags.operator).toBe('Rolf Nettel');
});

it.each([
	['markup_in_text', { name: '<script>alert(1)</script>' }, 'name'],
	['markup_in_text', { name: 'Hof &lt;b&gt;' }, 'name'],
	['markup_in_text', { name: 'Hof', description: 'a <img src=x onerror=y>' }, 'description'],
	['markup_in_text', { name: 'Hof', opening_hours: '</p>24/7' }, 'opening_hours'],
	['text_too_long', { name: 'x'.repeat(161) }, 'name'],
	['tag_too_long', { name: 'Hof', note: 'x'.repeat(2001) }, 'note'],
])('refuses %s in %j', (code, tags, at) => {
	const place = placeFromOsm(feature({ shop: 'farm', ...tags }));
	expect(place.ok ? null : place.refusal).toMatchObject({ code, at });
});

it('takes a smaller-than sign for what it is', () => {
	expect(fieldsOf({ shop: 'farm', name: 'Hof <3 Ahorn' }).name.de).toBe('Hof <3 Ahorn');
});

it.each([
	['node/1', { properties: { id: 'node/1' } }],
	['way/2', { properties: { '@id': 'way/2' } }],
	['relation/3', { id: 'relation/3', properties: {} }],
	[null, { id: 7, properties: {} }],
	[null, { properties: { id: 'node/1; drop table' } }],
	[null, { properties: null }],
])(
	'knows a feature as %s',
	(expected, { id, properties }: { id?: unknown; properties: unknown }) => {
		expect(identityOf({ index: 0, id, geometry: null, properties })).toBe(expected);
	},
);
