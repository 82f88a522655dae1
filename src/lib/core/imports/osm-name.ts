import type { ProductCategory } from '../places/attributes.ts';
import { slugify } from '../places/slug.ts';
import type { Subkind } from '../places/kinds.ts';
import type { Texts } from '../places/texts.ts';
import { NO_GOODS_OF_THE_REGION } from './osm-products.ts';

type Words = Required<Texts>;

/** What a place without a name is called: plain words for what it is. Others need a name of their own. */
const NAMELESS: Partial<Record<Subkind, Words>> = {
	farm_shop: { de: 'Hofladen', en: 'Farm shop', nl: 'Boerderijwinkel' },
	vending: { de: 'Lebensmittelautomat', en: 'Food vending machine', nl: 'Voedselautomaat' },
	milk_vending: { de: 'Milchautomat', en: 'Milk vending machine', nl: 'Melkautomaat' },
	market: { de: 'Marktplatz', en: 'Market place', nl: 'Marktplein' },
	beekeeping: { de: 'Imkerei', en: 'Beekeeper', nl: 'Imkerij' },
	dairy: { de: 'Käserei', en: 'Cheese dairy', nl: 'Kaasmakerij' },
	farm_cafe: { de: 'Hofcafé', en: 'Farm café', nl: 'Boerderijcafé' },
	forge: { de: 'Schmiede', en: 'Forge', nl: 'Smederij' },
	sawmill: { de: 'Sägewerk', en: 'Sawmill', nl: 'Zagerij' },
	potter: { de: 'Töpferei', en: 'Pottery', nl: 'Pottenbakkerij' },
	viewpoint: { de: 'Aussichtspunkt', en: 'Viewpoint', nl: 'Uitzichtpunt' },
};

/** A machine with one sort of goods is called after it. */
const MACHINES: Partial<Record<ProductCategory, Words>> = {
	eggs: { de: 'Eierautomat', en: 'Egg vending machine', nl: 'Eierautomaat' },
	honey: { de: 'Honigautomat', en: 'Honey vending machine', nl: 'Honingautomaat' },
	meat: { de: 'Fleischautomat', en: 'Meat vending machine', nl: 'Vleesautomaat' },
	bread: { de: 'Brotautomat', en: 'Bread vending machine', nl: 'Broodautomaat' },
	vegetables: { de: 'Gemüseautomat', en: 'Vegetable vending machine', nl: 'Groenteautomaat' },
	fruit: { de: 'Obstautomat', en: 'Fruit vending machine', nl: 'Fruitautomaat' },
	dairy: { de: 'Milchautomat', en: 'Milk vending machine', nl: 'Melkautomaat' },
};

/**
 * A name for a place that has none, from its tags and where it lies: `Eierautomat in Balve`, or with
 * a business behind it `Eierautomat Hof Ebbinghoff`. Null where even the plain word is not known.
 */
export function nameFor(
	subkind: Subkind,
	categories: readonly ProductCategory[],
	business: string | null,
	locality: string,
): Words | null {
	const goods = categories.filter((category) => !NO_GOODS_OF_THE_REGION.has(category));
	const [only] = goods.length === 1 ? goods : [];
	const words = (subkind === 'vending' && only && MACHINES[only]) || NAMELESS[subkind];
	if (!words) return null;
	if (business && slugify(business).includes(slugify(words.de)))
		return { de: business, en: business, nl: business };
	return business
		? {
				de: `${words.de} ${business}`,
				en: `${words.en} ${business}`,
				nl: `${words.nl} ${business}`,
			}
		: {
				de: `${words.de} in ${locality}`,
				en: `${words.en} in ${locality}`,
				nl: `${words.nl} in ${locality}`,
			};
}

const FORMS = 'gmbh|gbr|kg|ag|ohg|ug|e\\.? ?v|eg|gut|hof|höfe|bauer(?= )|bio|stadt|gemeinde';
const TRADES =
	'farm|molkerei|metzgerei|fleischerei|fleischwaren|wursthandwerk|bäckerei|imkerei|verein|laden|shop|markt|' +
	'automaten?|gärtnerei|mühle|käserei|brennerei|brauerei|genossenschaft|stiftung|museum|verband|betrieb';
/** Words of their own, endings of trades, and `…hof` at the beginning: at the end it is a surname. */
const BUSINESS = new RegExp(
	`(?<!\\p{L})(${FORMS})(?!\\p{L})|(${TRADES})(?!\\p{L})|^\\p{L}+hof(?!\\p{L})`,
	'iu',
);

/**
 * The operator as we may show it. Mappers often write a private person there (`Rolf Nettel`,
 * `Imbröck, Johannes`, `Familie Ebbinghoff`): whatever does not clearly name a business stays unshown.
 */
export function businessOf(operator: string | null): string | null {
	return operator && BUSINESS.test(operator) && !/^familie /i.test(operator) ? operator : null;
}
