import type { Listing } from './listing.ts';
import type { Place } from './place.ts';

/**
 * As much of a place as its listing tells: for a device without network that has the catalogue, but not
 * this place's page. Whoever shows it says that there is more.
 */
export function outlineOf(listing: Listing): Place {
	const { slug, kind, subkind, name, lon, lat, locality, municipality, kreis } = listing;
	const { hours, access, entryFree, wheelchair, amenities, spoken } = listing;
	const { positionConfirmed, example, licence } = listing;
	return {
		...{ slug, kind, subkind, name, lon, lat, locality, municipality, kreis },
		...{ hours, access, entryFree, wheelchair, amenities, spoken },
		...{ positionConfirmed, example, licence },
		summary: null,
		easy: null,
		houseRules: null,
		street: null,
		postcode: null,
		naturePark: null,
		period: null,
		phone: null,
		email: null,
		website: null,
		hoursCheckedOn: null,
		accessibility: { stepCm: null, doorCm: null, toilet: null },
		attribution: '',
		changedAt: '',
		organisation: null,
		stories: [],
		products: [],
		labels: [],
		photos: [],
		portraits: [],
		sources: [],
		closures: [],
	};
}
