/** Wheelchair access as OpenStreetMap grades it; `unknown` is a value of its own, never a "no". */
export const WHEELCHAIR = ['yes', 'limited', 'no', 'unknown'] as const;
export type Wheelchair = (typeof WHEELCHAIR)[number];

export const AMENITIES = [
	'parking',
	'toilet',
	'cafe',
	'shop',
	'self_service',
	'playground',
	'picnic',
	'baby_changing',
	'dogs_allowed',
	'dogs_on_leash',
	'bike_rack',
	'charging_bike',
	'bus_stop',
	'indoor',
	'water',
	'card_payment',
	'cash_only',
] as const;
export type Amenity = (typeof AMENITIES)[number];

/** Languages spoken at a place: BCP 47 primary tags. `nds` is Low German, spoken here. */
export const SPOKEN = ['de', 'en', 'nl', 'nds', 'fr', 'tr', 'pl', 'uk', 'ar'] as const;
export type Spoken = (typeof SPOKEN)[number];

export const PRODUCT_CATEGORIES = [
	'dairy',
	'eggs',
	'meat',
	'fish',
	'bread',
	'flour',
	'grain',
	'feed',
	'vegetables',
	'fruit',
	'mushrooms',
	'herbs',
	'honey',
	'wax',
	'juice',
	'cider',
	'beer',
	'spirits',
	'drinks',
	'sweets',
	'meal',
	'plants',
	'wool',
	'leather',
	'fibre',
	'textile',
	'wood',
	'basketry',
	'metal',
	'stone',
	'ceramics',
	'paper',
	'brush',
	'instrument',
	'experience',
] as const;
export type ProductCategory = (typeof PRODUCT_CATEGORIES)[number];

/** How one gets in where no hours are known: open ground, or ask who runs it. */
export const ACCESS = ['open_air_always', 'see_operator'] as const;
export type Access = (typeof ACCESS)[number];
