import type { Subkind } from '#core/places/kinds.ts';
import { CRAFT_FIRE } from './craft-fire.ts';
import { CRAFT_HAND } from './craft-hand.ts';
import { FARM_ANIMALS } from './farm-animals.ts';
import { FARM_FIELDS } from './farm-fields.ts';
import { HERITAGE_STRONG } from './heritage-strong.ts';
import { HERITAGE_TOWN } from './heritage-town.ts';
import { NATURE_HIGH } from './nature-high.ts';
import { NATURE_WATER } from './nature-water.ts';
import type { Scene } from './scene.ts';

export const SCENES = {
	...FARM_ANIMALS,
	...FARM_FIELDS,
	...CRAFT_FIRE,
	...CRAFT_HAND,
	...HERITAGE_STRONG,
	...HERITAGE_TOWN,
	...NATURE_HIGH,
	...NATURE_WATER,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;

/** What is drawn for a place of which only the sub-kind is known; chance picks among several. */
export const SCENES_OF: Record<Subkind, readonly SceneName[]> = {
	farm_shop: ['farmStall'],
	vending: ['eggHut'],
	milk_vending: ['milkHut'],
	dairy: ['cheese'],
	beekeeping: ['hives'],
	orchard: ['orchard'],
	sheep: ['flock'],
	goats: ['goats'],
	cattle: ['highlandCattle'],
	fish: ['ponds'],
	christmas_trees: ['christmasTrees'],
	herb_garden: ['herbGarden'],
	vegetables: ['vegetables'],
	mushrooms: ['mushroomLogs'],
	mill_bakery: ['waterMill'],
	farm_cafe: ['cafeTable'],
	riding_petting: ['petting'],
	market: ['marketStalls'],
	farm: ['pasture'],
	forge: ['forge'],
	wire_drawing: ['wire'],
	turner: ['lathe'],
	timber_frame: ['frame'],
	sawmill: ['sawmill'],
	weaver: ['loom'],
	potter: ['pottery'],
	slate_splitter: ['slate'],
	basket_maker: ['baskets'],
	violin_maker: ['violins'],
	saddler: ['saddle'],
	brush_maker: ['brushes'],
	paper_maker: ['paper'],
	brewery: ['kettle'],
	distillery: ['still'],
	chocolate: ['chocolate'],
	bakery: ['oven'],
	butcher: ['farmStall'],
	workshop: ['lathe'],
	castle: ['castle'],
	palace: ['palace'],
	half_timbered: ['timberManor', 'timberRow'],
	old_town: ['timberRow', 'townOnHill'],
	fortification: ['townWall'],
	church: ['villageChurch', 'hallChurch'],
	monastery: ['abbey'],
	museum: ['museum'],
	mine: ['mine'],
	industry: ['furnace'],
	mill: ['waterMill'],
	heritage: ['timberManor'],
	viewpoint: ['peak'],
	tower: ['stoneTower', 'steelTower', 'woodenTower'],
	peak: ['peak'],
	rock: ['rocks'],
	cave: ['cave'],
	gorge: ['gorge'],
	lake: ['lake', 'reservoir'],
	river: ['gorge'],
	spring: ['spring'],
	waterfall: ['spring'],
	moor: ['moor'],
	heath: ['heath'],
	forest: ['beeches'],
	trail: ['signpost'],
	visitor_centre: ['signpost'],
	nature_site: ['plateau'],
};
