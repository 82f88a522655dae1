/** What the place page says for the codes of the core. */
import type { AccessFact } from '#core/places/access-facts.ts';
import type { Amenity } from '#core/places/attributes.ts';
import type { Kind } from '#core/places/kinds.ts';
import { monthStretches } from '#core/places/origins.ts';
import type { InputDistance } from '#core/places/place.ts';
import { textIn, type Texts } from '#core/places/texts.ts';
import { getLocale, m } from '#i18n';
import { formatMonth } from '#ui/dates.ts';
import { formatKm } from '#ui/format.ts';

/** A text in the visitor's language; `lang` only where it is in another one than the page. */
export function say(texts: Texts): { text: string; lang: string | undefined } {
	const { text, lang } = textIn(texts, getLocale());
	return { text, lang: lang === getLocale() ? undefined : lang };
}

/** Colour token of a kind. */
export function toneOf(kind: Kind): string {
	return kind === 'nature_site' ? 'nature' : kind;
}

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

export function accessWords({ about, answer, cm }: AccessFact): string {
	switch (about) {
		case 'wheelchair':
			return {
				yes: m.place_wheelchair_yes,
				limited: m.place_wheelchair_limited,
				no: m.place_wheelchair_no,
				unknown: m.place_wheelchair_unknown,
			}[answer]();
		case 'step':
			if (cm === undefined) return m.place_step_unknown();
			return cm === 0 ? m.place_step_none() : m.place_step_high({ cm });
		case 'door':
			return cm === undefined ? m.place_door_unknown() : m.place_door({ cm });
		case 'toilet':
			return {
				yes: m.place_toilet_yes,
				limited: m.place_toilet_limited,
				no: m.place_toilet_no,
				unknown: m.place_toilet_unknown,
			}[answer]();
		case 'parking':
			return answer === 'yes' ? m.place_parking_yes() : m.place_parking_unknown();
	}
}

/** "eigener Betrieb", "14 km", "Herkunft nicht genannt". */
export function distanceWords(distance: InputDistance): string {
	if (distance.type === 'own') return m.place_origin_own();
	if (distance.type === 'unknown') return m.place_origin_unknown();
	return m.distance_km({ km: formatKm(distance.km, getLocale()) });
}

/** "Mai–Sep, Nov"; empty for all year. */
export function monthsWords(months: number[]): string {
	return monthStretches(months)
		.map(({ first, last }) => (first === last ? [first] : [first, last]))
		.map((ends) => ends.map((month) => formatMonth(month, getLocale())).join('–'))
		.join(', ');
}

/** Languages by their own tags in the visitor's language: "Deutsch, Niederländisch". */
export function languageNames(tags: string[]): string {
	const names = new Intl.DisplayNames(getLocale(), { type: 'language' });
	return tags.map((tag) => names.of(tag) ?? tag).join(', ');
}
