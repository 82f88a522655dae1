import type { Amenity, Spoken, Wheelchair } from '../places/attributes.ts';
import { SPOKEN } from '../places/attributes.ts';
import type { Tags } from './tags.ts';

/** What is absent is unknown. */
export interface KnownAccess {
	stepCm?: number;
	doorCm?: number;
	toilet?: 'wheelchair' | 'yes' | 'no';
}

const YES = /^(yes|designated|permissive|customers)$/;

/** The tag and the values that say a place has this. */
const AMENITY_TAGS: [Amenity, key: string, value: RegExp][] = [
	['parking', 'parking', /^(yes|surface|customers)$/],
	['toilet', 'toilets', YES],
	['cafe', 'amenity', /^(cafe|restaurant|biergarten)$/],
	['cafe', 'cafe', YES],
	['shop', 'shop', /^(farm|honey|bakery|butcher|cheese|dairy)$/],
	['self_service', 'amenity', /^vending_machine$/],
	['self_service', 'self_service', /^(yes|only)$/],
	['self_service', 'supervised', /^no$/],
	['playground', 'playground', YES],
	['picnic', 'picnic_table', YES],
	['baby_changing', 'changing_table', YES],
	['dogs_allowed', 'dog', YES],
	['dogs_on_leash', 'dog', /^leashed$/],
	['bike_rack', 'bicycle_parking', /^(?!no$)/],
	['bus_stop', 'bus_stop', YES],
	['indoor', 'indoor', /^(yes|room)$/],
	['water', 'drinking_water', YES],
	['card_payment', 'payment:cards', YES],
	['card_payment', 'payment:debit_cards', YES],
	['card_payment', 'payment:credit_cards', YES],
	['card_payment', 'payment:contactless', YES],
	['cash_only', 'payment:cash', /^only$/],
];

export function amenitiesOf(tags: Tags): Amenity[] {
	const named = AMENITY_TAGS.flatMap(([amenity, key, value]) => {
		const said = tags.get(key);
		return said !== undefined && value.test(said) ? [amenity] : [];
	});
	return [...new Set(named)];
}

export function wheelchairOf(tags: Tags): Wheelchair {
	const value = tags.get('wheelchair');
	if (value === 'yes' || value === 'designated') return 'yes';
	return value === 'limited' || value === 'no' ? value : 'unknown';
}

export function accessibilityOf(tags: Tags): KnownAccess {
	const known: KnownAccess = {};
	const step = centimetres(tags.get('wheelchair:step_height') ?? tags.get('step_height'));
	const door = centimetres(tags.get('wheelchair:entrance_width') ?? tags.get('door:width'));
	if (step !== null) known.stepCm = step;
	if (door !== null) known.doorCm = door;
	if (/^(yes|designated)$/.test(tags.get('toilets:wheelchair') ?? '')) known.toilet = 'wheelchair';
	else if (YES.test(tags.get('toilets') ?? '')) known.toilet = 'yes';
	else if (tags.get('toilets') === 'no') known.toilet = 'no';
	return known;
}

/** OpenStreetMap measures in metres where no unit stands there. */
function centimetres(value: string | undefined): number | null {
	const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(m|cm|mm)?$/.exec(value ?? '') ?? [];
	if (number === undefined) return null;
	const cm = Math.round(Number(number) * { m: 100, cm: 1, mm: 0.1 }[unit ?? 'm']!);
	return cm <= 500 ? cm : null;
}

export function spokenOf(tags: Tags): Spoken[] {
	return SPOKEN.filter((language) => tags.get(`language:${language}`) === 'yes');
}

export function entryFreeOf(tags: Tags): boolean | null {
	const fee = tags.get('fee');
	return fee === 'no' ? true : fee === 'yes' ? false : null;
}
