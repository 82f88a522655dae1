import type { ProductCategory } from '../places/attributes.ts';
import type { Texts } from '../places/texts.ts';
import { listOf, type Tags } from './tags.ts';

/** What mappers write for goods, by our category. German words are there too: people write them. */
const GOODS: Partial<Record<ProductCategory, string[]>> = {
	dairy: words('milk raw_milk milk_products dairy cheese butter yogurt yoghurt quark milch käse'),
	eggs: words('egg eggs eier'),
	meat: words(
		'meat beef pork veal lamb mutton poultry chicken turkey goose duck game venison sausage sausages',
		'steak steaks ham barbecue bbq grillwaren grillfleisch fleisch wurst wild',
	),
	fish: words('fish trout smoked_fish fisch forellen'),
	bread: words('bread bakery bakery_products baked_goods pastry brot backwaren'),
	flour: words('flour mehl noodles pasta nudeln'),
	grain: words('grain cereal cereals wheat rye spelt oat oats barley getreide'),
	feed: words('feed hay straw animal_feed heu stroh'),
	vegetables: words(
		'vegetable vegetables potato potatoes asparagus pumpkin pumpkins onion onions carrot carrots tomato',
		'tomatoes cabbage salad lettuce bean beans gemüse kartoffeln spargel',
	),
	fruit: words(
		'fruit fruits apple apples pear pears cherry cherries plum plums berry berries strawberry',
		'strawberries blueberry blueberries raspberries banana grapes obst äpfel erdbeeren',
	),
	mushrooms: words('mushroom mushrooms pilze'),
	herbs: words('herb herbs tea spices kräuter'),
	honey: words('honey honig'),
	wax: words('wax beeswax candles'),
	juice: words('juice juices apple_juice saft'),
	cider: words('cider'),
	beer: words('beer bier'),
	spirits: words('spirits liquor schnapps liqueur'),
	drinks: words('drinks beverages drink water coffee wine getränke'),
	sweets: words('sweets candy chocolate ice_cream jam marmalade marmelade eis'),
	meal: words('meal meals soup pizza'),
	plants: words('plants flowers flower christmas_tree christmas_trees seeds blumen'),
	wool: words('wool yarn wolle'),
	leather: words('leather'),
	textile: words('clothes textile textiles'),
	wood: words('wood firewood timber holz brennholz'),
	basketry: words('baskets'),
	ceramics: words('pottery ceramics'),
};

function words(...lines: string[]): string[] {
	return lines.flatMap((line) => line.split(' '));
}

const CATEGORY_OF = new Map(
	Object.entries(GOODS).flatMap(([category, names]) =>
		names.map((name) => [name, category as ProductCategory] as const),
	),
);

/** What a machine holds besides: nothing of it says what the region makes. */
export const NO_GOODS_OF_THE_REGION = new Set<ProductCategory>(['drinks', 'sweets']);

/** The categories that the tags name, in the order in which they name them. Unknown words say nothing. */
export function categoriesOf(tags: Tags): ProductCategory[] {
	const lists = ['vending', 'produce', 'product', 'sells'].flatMap((key) => listOf(tags.get(key)));
	const sold = [...tags].flatMap(([key, value]) =>
		key.startsWith('food:') && value === 'yes' ? [key.slice('food:'.length)] : [],
	);
	const honey = tags.get('shop') === 'honey' ? ['honey'] : [];
	const named = [...lists, ...sold, ...honey].flatMap((word) => CATEGORY_OF.get(word) ?? []);
	return [...new Set(named)];
}

/** The plain word for a category, as a product's name where the source tells no more than that. */
export const CATEGORY_WORDS: Record<ProductCategory, Texts & { en: string; nl: string }> = {
	dairy: { de: 'Milchprodukte', en: 'Dairy products', nl: 'Zuivel' },
	eggs: { de: 'Eier', en: 'Eggs', nl: 'Eieren' },
	meat: { de: 'Fleisch und Wurst', en: 'Meat and sausages', nl: 'Vlees en worst' },
	fish: { de: 'Fisch', en: 'Fish', nl: 'Vis' },
	bread: { de: 'Brot und Gebäck', en: 'Bread and baked goods', nl: 'Brood en gebak' },
	flour: { de: 'Mehl und Nudeln', en: 'Flour and pasta', nl: 'Meel en pasta' },
	grain: { de: 'Getreide', en: 'Grain', nl: 'Graan' },
	feed: { de: 'Futter', en: 'Feed', nl: 'Voer' },
	vegetables: { de: 'Gemüse und Kartoffeln', en: 'Vegetables', nl: 'Groenten' },
	fruit: { de: 'Obst', en: 'Fruit', nl: 'Fruit' },
	mushrooms: { de: 'Pilze', en: 'Mushrooms', nl: 'Paddenstoelen' },
	herbs: { de: 'Kräuter und Tee', en: 'Herbs and tea', nl: 'Kruiden en thee' },
	honey: { de: 'Honig', en: 'Honey', nl: 'Honing' },
	wax: { de: 'Wachs und Kerzen', en: 'Wax and candles', nl: 'Was en kaarsen' },
	juice: { de: 'Saft', en: 'Juice', nl: 'Sap' },
	cider: { de: 'Cidre', en: 'Cider', nl: 'Cider' },
	beer: { de: 'Bier', en: 'Beer', nl: 'Bier' },
	spirits: { de: 'Spirituosen', en: 'Spirits', nl: 'Sterke drank' },
	drinks: { de: 'Getränke', en: 'Drinks', nl: 'Dranken' },
	sweets: { de: 'Süßes', en: 'Sweets', nl: 'Zoetigheid' },
	meal: { de: 'Gerichte', en: 'Meals', nl: 'Gerechten' },
	plants: { de: 'Pflanzen', en: 'Plants', nl: 'Planten' },
	wool: { de: 'Wolle', en: 'Wool', nl: 'Wol' },
	leather: { de: 'Leder', en: 'Leather', nl: 'Leer' },
	fibre: { de: 'Fasern', en: 'Fibre', nl: 'Vezels' },
	textile: { de: 'Textilien', en: 'Textiles', nl: 'Textiel' },
	wood: { de: 'Holz', en: 'Wood', nl: 'Hout' },
	basketry: { de: 'Korbwaren', en: 'Basketry', nl: 'Vlechtwerk' },
	metal: { de: 'Metallarbeiten', en: 'Metalwork', nl: 'Metaalwerk' },
	stone: { de: 'Steinarbeiten', en: 'Stonework', nl: 'Steenwerk' },
	ceramics: { de: 'Keramik', en: 'Ceramics', nl: 'Keramiek' },
	paper: { de: 'Papier', en: 'Paper', nl: 'Papier' },
	brush: { de: 'Bürsten', en: 'Brushes', nl: 'Borstels' },
	instrument: { de: 'Instrumente', en: 'Instruments', nl: 'Instrumenten' },
	experience: { de: 'Erlebnis', en: 'Experience', nl: 'Belevenis' },
};
