/** Words of the domain in the visitor's language: code → message. */
import type { Kind, Subkind } from '#core/places/kinds.ts';
import { m } from './paraglide/messages.js';
import type { Locale } from './paraglide/runtime.js';

/** A word in the language of the page, or in another one. */
export type Word = (values?: Record<string, never>, options?: { locale?: Locale }) => string;

/** One place of this kind: "Hof". */
export const KIND_WORDS: Record<Kind, () => string> = {
	farm: m.kind_farm,
	workshop: m.kind_workshop,
	heritage: m.kind_heritage,
	nature_site: m.kind_nature_site,
};

/** Many of this kind: "Höfe". */
export const KINDS_WORDS: Record<Kind, Word> = {
	farm: m.kinds_farm,
	workshop: m.kinds_workshop,
	heritage: m.kinds_heritage,
	nature_site: m.kinds_nature_site,
};

export const SUBKIND_WORDS: Record<Subkind, Word> = {
	farm_shop: m.subkind_farm_shop,
	vending: m.subkind_vending,
	milk_vending: m.subkind_milk_vending,
	dairy: m.subkind_dairy,
	beekeeping: m.subkind_beekeeping,
	orchard: m.subkind_orchard,
	sheep: m.subkind_sheep,
	goats: m.subkind_goats,
	cattle: m.subkind_cattle,
	fish: m.subkind_fish,
	christmas_trees: m.subkind_christmas_trees,
	herb_garden: m.subkind_herb_garden,
	vegetables: m.subkind_vegetables,
	mushrooms: m.subkind_mushrooms,
	mill_bakery: m.subkind_mill_bakery,
	farm_cafe: m.subkind_farm_cafe,
	riding_petting: m.subkind_riding_petting,
	market: m.subkind_market,
	farm: m.subkind_farm,
	forge: m.subkind_forge,
	wire_drawing: m.subkind_wire_drawing,
	turner: m.subkind_turner,
	timber_frame: m.subkind_timber_frame,
	sawmill: m.subkind_sawmill,
	weaver: m.subkind_weaver,
	potter: m.subkind_potter,
	slate_splitter: m.subkind_slate_splitter,
	basket_maker: m.subkind_basket_maker,
	violin_maker: m.subkind_violin_maker,
	saddler: m.subkind_saddler,
	brush_maker: m.subkind_brush_maker,
	paper_maker: m.subkind_paper_maker,
	brewery: m.subkind_brewery,
	distillery: m.subkind_distillery,
	chocolate: m.subkind_chocolate,
	bakery: m.subkind_bakery,
	butcher: m.subkind_butcher,
	workshop: m.subkind_workshop,
	castle: m.subkind_castle,
	palace: m.subkind_palace,
	half_timbered: m.subkind_half_timbered,
	old_town: m.subkind_old_town,
	fortification: m.subkind_fortification,
	church: m.subkind_church,
	monastery: m.subkind_monastery,
	museum: m.subkind_museum,
	mine: m.subkind_mine,
	industry: m.subkind_industry,
	mill: m.subkind_mill,
	heritage: m.subkind_heritage,
	viewpoint: m.subkind_viewpoint,
	tower: m.subkind_tower,
	peak: m.subkind_peak,
	rock: m.subkind_rock,
	cave: m.subkind_cave,
	gorge: m.subkind_gorge,
	lake: m.subkind_lake,
	river: m.subkind_river,
	spring: m.subkind_spring,
	waterfall: m.subkind_waterfall,
	moor: m.subkind_moor,
	heath: m.subkind_heath,
	forest: m.subkind_forest,
	trail: m.subkind_trail,
	visitor_centre: m.subkind_visitor_centre,
	nature_site: m.subkind_nature_site,
};
