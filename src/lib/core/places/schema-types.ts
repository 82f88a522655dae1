import { kindOf, type Kind, type Subkind } from './kinds.ts';

/** What every place of a kind is to schema.org; all are worth a visit. */
const OF_KIND: Record<Kind, string[]> = {
	farm: ['LocalBusiness', 'TouristAttraction'],
	workshop: ['LocalBusiness', 'TouristAttraction'],
	heritage: ['LandmarksOrHistoricalBuildings', 'TouristAttraction'],
	nature_site: ['TouristAttraction'],
};

/** The closer type, where schema.org has one that surely fits. */
const OF_SUBKIND: Partial<Record<Subkind, string>> = {
	farm_shop: 'GroceryStore',
	dairy: 'GroceryStore',
	market: 'GroceryStore',
	mill_bakery: 'Bakery',
	farm_cafe: 'CafeOrCoffeeShop',
	brewery: 'Brewery',
	distillery: 'Distillery',
	bakery: 'Bakery',
	butcher: 'Store',
	chocolate: 'Store',
	church: 'Church',
	museum: 'Museum',
	lake: 'LakeBodyOfWater',
	river: 'RiverBodyOfWater',
	waterfall: 'Waterfall',
	peak: 'Mountain',
};

/** schema.org types of a place, general ones first. */
export function schemaTypes(subkind: Subkind): string[] {
	const closer = OF_SUBKIND[subkind];
	return closer ? [...OF_KIND[kindOf(subkind)], closer] : OF_KIND[kindOf(subkind)];
}
