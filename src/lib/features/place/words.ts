/** What the place page says for the codes of the core. */
import type { AccessFact } from '#core/places/access-facts.ts';
import type { Kind } from '#core/places/kinds.ts';
import { monthStretches } from '#core/places/origins.ts';
import type { InputDistance } from '#core/places/place.ts';
import { getLocale, m } from '#i18n';
import { formatMonth } from '#ui/dates.ts';
import { formatKm } from '#ui/format.ts';

export { say } from '#i18n/say.ts';

/** Colour token of a kind. */
export function toneOf(kind: Kind): string {
	return kind === 'nature_site' ? 'nature' : kind;
}

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
