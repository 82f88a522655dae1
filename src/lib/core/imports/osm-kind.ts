import type { Subkind } from '../places/kinds.ts';
import { accept, refuse, type Result } from '../result.ts';
import { categoriesOf, NO_GOODS_OF_THE_REGION } from './osm-products.ts';
import { listOf, type Tags } from './tags.ts';

export type KindRefusal = 'no_longer_exists' | 'not_a_treasure';

type Values = Partial<Record<string, Subkind>>;

/** One tag that says by itself what a place is. The first line that fits wins: what people come for. */
const BY_TAG: [key: string, values: Values][] = [
	[
		'craft',
		{
			beekeeper: 'beekeeping',
			blacksmith: 'forge',
			wire_drawer: 'wire_drawing',
			turner: 'turner',
			wood_turner: 'turner',
			carpenter: 'timber_frame',
			sawmill: 'sawmill',
			weaver: 'weaver',
			handweaver: 'weaver',
			pottery: 'potter',
			stonemason: 'workshop',
			basket_maker: 'basket_maker',
			violin_maker: 'violin_maker',
			luthier: 'violin_maker',
			saddler: 'saddler',
			leather: 'saddler',
			brush_maker: 'brush_maker',
			bookbinder: 'workshop',
			paper_maker: 'paper_maker',
			brewery: 'brewery',
			distillery: 'distillery',
			confectionery: 'chocolate',
			chocolatier: 'chocolate',
			bakery: 'bakery',
			butcher: 'butcher',
			shoemaker: 'workshop',
			winery: 'workshop',
			cider: 'workshop',
			oil_mill: 'workshop',
			grinding_mill: 'mill_bakery',
			cheese: 'dairy',
			glassblower: 'workshop',
			goldsmith: 'workshop',
			organ_builder: 'workshop',
			cooper: 'workshop',
			candlemaker: 'workshop',
			clockmaker: 'workshop',
			tailor: 'workshop',
			dressmaker: 'workshop',
			toolmaker: 'workshop',
			bell_foundry: 'workshop',
		},
	],
	['shop', { honey: 'beekeeping', farm: 'farm_shop' }],
	['tourism', { museum: 'museum', gallery: 'museum', viewpoint: 'viewpoint' }],
	['zoo', { petting_zoo: 'riding_petting' }],
	['information', { visitor_centre: 'visitor_centre', office: 'visitor_centre' }],
	[
		'historic',
		{
			manor: 'palace',
			mine: 'mine',
			mine_shaft: 'mine',
			adit: 'mine',
			mill: 'mill',
			church: 'church',
			chapel: 'church',
			monastery: 'monastery',
			abbey: 'monastery',
			city_gate: 'fortification',
			citywalls: 'fortification',
			fort: 'fortification',
			tower: 'fortification',
			industrial: 'industry',
			blast_furnace: 'industry',
			monument: 'heritage',
			memorial: 'heritage',
			wayside_cross: 'heritage',
			charcoal_pile: 'heritage',
			farm: 'heritage',
			building: 'heritage',
			archaeological_site: 'heritage',
		},
	],
	['man_made', { watermill: 'mill', windmill: 'mill' }],
	['leisure', { horse_riding: 'riding_petting', bird_hide: 'viewpoint' }],
	[
		'natural',
		{
			cave_entrance: 'cave',
			spring: 'spring',
			rock: 'rock',
			stone: 'rock',
			cliff: 'rock',
			peak: 'peak',
			gorge: 'gorge',
			heath: 'heath',
			water: 'lake',
		},
	],
	['waterway', { waterfall: 'waterfall' }],
	['leisure', { nature_reserve: 'nature_site' }],
	['boundary', { protected_area: 'nature_site', national_park: 'nature_site' }],
];

/** Shops that are everywhere: only with a sign that they make or grow what they sell. */
const FOOD_MAKERS: Values = {
	bakery: 'bakery',
	pastry: 'bakery',
	butcher: 'butcher',
	cheese: 'dairy',
	dairy: 'dairy',
	deli: 'workshop',
	wine: 'workshop',
	greengrocer: 'vegetables',
	chocolate: 'chocolate',
	confectionery: 'chocolate',
	pottery: 'potter',
};

const TOBACCO = new Set(['cigarettes', 'e-cigarettes', 'tobacco']);

/** What stood there is gone: `disused:shop=farm`, `shop=vacant`. */
const GONE =
	/^(disused|abandoned|demolished|removed|razed|was|closed):(shop|amenity|craft|tourism|leisure)$/;

/** What kind of place the tags describe; refused by name where it is none of ours, or gone. */
export function subkindOf(tags: Tags): Result<Subkind, KindRefusal> {
	const subkind = findSubkind(tags);
	const isRuin = tags.has('historic') || tags.has('natural');
	const isClosed = ['disused', 'abandoned'].some((key) => tags.get(key) === 'yes') && !isRuin;
	const gone = [...tags.keys()].find((key) => GONE.test(key));
	if (tags.get('shop') === 'vacant') return refuse('no_longer_exists', { at: 'shop=vacant' });
	if (isClosed || (gone && !subkind)) return refuse('no_longer_exists', gone ? { at: gone } : {});
	return subkind ? accept(subkind) : refuse('not_a_treasure', whatItIs(tags));
}

function findSubkind(tags: Tags): Subkind | null {
	const amenity = tags.get('amenity');
	if (amenity === 'vending_machine') return machine(tags);
	const isFarm = tags.get('shop') === 'farm' || tags.get('landuse') === 'farmyard';
	if (isFarm && /^(cafe|restaurant|biergarten)$/.test(amenity ?? '')) return 'farm_cafe';
	// a square that a builders' merchant uses is no market
	if (amenity === 'marketplace') return tags.has('shop') && !isFarm ? null : 'market';
	if (tags.get('microbrewery') === 'yes') return 'brewery';
	if (/^(castle|ruins)$/.test(tags.get('historic') ?? '')) return castleOrRuin(tags);
	if (tags.get('tower:type') === 'observation') return 'tower';
	if (tags.get('wetland') === 'bog') return 'moor';
	for (const [key, values] of BY_TAG) {
		const value = tags.get(key) ?? '';
		if (Object.hasOwn(values, value)) return values[value]!;
	}
	const maker = tags.get('shop') ?? '';
	if (Object.hasOwn(FOOD_MAKERS, maker) && makesItself(tags)) return FOOD_MAKERS[maker]!;
	return tags.has('heritage') && tags.has('building') ? protectedBuilding(tags) : null;
}

/** A machine is worth a way when it holds something of the region; cigarettes and snacks are not. */
function machine(tags: Tags): Subkind | null {
	const goods = listOf(tags.get('vending')).filter((item) => !TOBACCO.has(item));
	const categories = categoriesOf(tags).filter((one) => !NO_GOODS_OF_THE_REGION.has(one));
	if (!goods.includes('food') && categories.length === 0) return null;
	return goods.length > 0 && goods.every((item) => /^(raw_)?milk$/.test(item))
		? 'milk_vending'
		: 'vending';
}

function castleOrRuin(tags: Tags): Subkind {
	const type = `${tags.get('castle_type') ?? ''} ${tags.get('ruins') ?? ''}`;
	if (/stately|palace|manor/.test(type)) return 'palace';
	return tags.get('historic') === 'castle' || type.includes('castle') ? 'castle' : 'heritage';
}

function protectedBuilding(tags: Tags): Subkind {
	const building = tags.get('building') ?? '';
	if (/church|chapel/.test(building)) return 'church';
	if (/watermill|windmill|mill/.test(building)) return 'mill';
	return 'heritage';
}

function makesItself(tags: Tags): boolean {
	return (
		['craft', 'produce', 'product'].some((key) => tags.has(key)) ||
		['regional', 'local'].some((key) => tags.get(key) === 'yes')
	);
}

function whatItIs(tags: Tags): { at?: string } {
	for (const key of ['shop', 'vending', 'amenity', 'craft', 'tourism', 'information', 'historic']) {
		const value = tags.get(key);
		if (value) return { at: `${key}=${value.slice(0, 60)}` };
	}
	return {};
}
