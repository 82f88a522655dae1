/** Words for what a place offers: filters and its page need them, the list does not. */
import type { Amenity, ProductCategory } from '#core/places/attributes.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import type { Word } from './words.ts';

export const PRODUCT_WORDS: Record<ProductCategory, Word> = {
	dairy: m.product_dairy,
	eggs: m.product_eggs,
	meat: m.product_meat,
	fish: m.product_fish,
	bread: m.product_bread,
	flour: m.product_flour,
	grain: m.product_grain,
	feed: m.product_feed,
	vegetables: m.product_vegetables,
	fruit: m.product_fruit,
	mushrooms: m.product_mushrooms,
	herbs: m.product_herbs,
	honey: m.product_honey,
	wax: m.product_wax,
	juice: m.product_juice,
	cider: m.product_cider,
	beer: m.product_beer,
	spirits: m.product_spirits,
	drinks: m.product_drinks,
	sweets: m.product_sweets,
	meal: m.product_meal,
	plants: m.product_plants,
	wool: m.product_wool,
	leather: m.product_leather,
	fibre: m.product_fibre,
	textile: m.product_textile,
	wood: m.product_wood,
	basketry: m.product_basketry,
	metal: m.product_metal,
	stone: m.product_stone,
	ceramics: m.product_ceramics,
	paper: m.product_paper,
	brush: m.product_brush,
	instrument: m.product_instrument,
	experience: m.product_experience,
};

export const AMENITY_WORDS: Record<Amenity, () => string> = {
	parking: m.place_amenity_parking,
	toilet: m.place_amenity_toilet,
	cafe: m.place_amenity_cafe,
	shop: m.place_amenity_shop,
	self_service: m.place_amenity_self_service,
	playground: m.place_amenity_playground,
	picnic: m.place_amenity_picnic,
	baby_changing: m.place_amenity_baby_changing,
	dogs_allowed: m.place_amenity_dogs_allowed,
	dogs_on_leash: m.place_amenity_dogs_on_leash,
	bike_rack: m.place_amenity_bike_rack,
	charging_bike: m.place_amenity_charging_bike,
	bus_stop: m.place_amenity_bus_stop,
	indoor: m.place_amenity_indoor,
	water: m.place_amenity_water,
	card_payment: m.place_amenity_card_payment,
	cash_only: m.place_amenity_cash_only,
};

/** Languages by their own tags in the visitor's language: "Deutsch, Niederländisch". */
export function languageNames(tags: string[]): string {
	const names = new Intl.DisplayNames(getLocale(), { type: 'language' });
	return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}
