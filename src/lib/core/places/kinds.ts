/** The four kinds of place, in the order in which they are shown. */
export const KINDS = ['farm', 'workshop', 'heritage', 'nature_site'] as const;
export type Kind = (typeof KINDS)[number];

export function isKind(value: unknown): value is Kind {
	return KINDS.includes(value as Kind);
}

/** The glyph of a sub-kind is the name of an icon in ui/icons.ts; the marker's shape is its kind's. */
interface SubkindEntry {
	kind: Kind;
	glyph: string;
}

function table<const Name extends string>(kind: Kind, glyphs: Record<Name, string>) {
	const entries = Object.entries<string>(glyphs).map(([name, glyph]) => [name, { kind, glyph }]);
	return Object.fromEntries(entries) as Record<Name, SubkindEntry>;
}

/** One line per sub-kind. The migration of places holds the same list; a test compares them. */
export const SUBKINDS = {
	...table('farm', {
		farm_shop: 'farmshop',
		vending: 'vending',
		milk_vending: 'vending',
		dairy: 'dairy',
		beekeeping: 'bee',
		orchard: 'orchard',
		sheep: 'sheep',
		goats: 'sheep',
		cattle: 'cow',
		fish: 'fish',
		christmas_trees: 'nature',
		herb_garden: 'herbs',
		vegetables: 'vegetables',
		mushrooms: 'mushroom',
		mill_bakery: 'bakery',
		farm_cafe: 'cafe',
		riding_petting: 'horse',
		market: 'market',
		farm: 'farm',
	}),
	...table('workshop', {
		forge: 'forge',
		wire_drawing: 'wire',
		turner: 'wood',
		timber_frame: 'halftimber',
		sawmill: 'wood',
		weaver: 'textile',
		potter: 'pottery',
		slate_splitter: 'slate',
		basket_maker: 'basket',
		violin_maker: 'violin',
		saddler: 'leather',
		brush_maker: 'brush',
		paper_maker: 'paper',
		brewery: 'brewery',
		distillery: 'distillery',
		chocolate: 'sweets',
		bakery: 'bakery',
		butcher: 'butcher',
		workshop: 'craft',
	}),
	...table('heritage', {
		castle: 'castle',
		palace: 'castle',
		half_timbered: 'halftimber',
		old_town: 'halftimber',
		fortification: 'castle',
		church: 'church',
		monastery: 'church',
		museum: 'museum',
		mine: 'mine',
		industry: 'mine',
		mill: 'mill',
		heritage: 'built',
	}),
	...table('nature_site', {
		viewpoint: 'viewpoint',
		tower: 'viewpoint',
		peak: 'rock',
		rock: 'rock',
		cave: 'cave',
		gorge: 'rock',
		lake: 'lake',
		river: 'lake',
		spring: 'spring',
		waterfall: 'spring',
		moor: 'moor',
		heath: 'moor',
		forest: 'nature',
		trail: 'route',
		visitor_centre: 'visitor',
		nature_site: 'nature',
	}),
} satisfies Record<string, SubkindEntry>;

export type Subkind = keyof typeof SUBKINDS;

export function isSubkind(value: unknown): value is Subkind {
	return typeof value === 'string' && Object.hasOwn(SUBKINDS, value);
}

export function kindOf(subkind: Subkind): Kind {
	return SUBKINDS[subkind].kind;
}

export function glyphOf(subkind: Subkind): string {
	return SUBKINDS[subkind].glyph;
}

export const SUBKIND_NAMES = Object.keys(SUBKINDS) as Subkind[];
