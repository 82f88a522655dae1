import * as v from 'valibot';
import { inOrder } from '#core/places/edit/order.ts';
import type {
	Accessibility,
	LabelHeld,
	Origin,
	Photo,
	Place,
	ProductInput,
	Story,
} from '#core/places/place.ts';
import {
	closureRow,
	currentAwardRow,
	labelRow,
	photoRow,
	placeRow,
	productInputRow,
	productRow,
	sourceRow,
	storyRow,
} from './rows.ts';

const inputRow = v.object({
	...productInputRow.entries,
	/** Null too where that place is not published: a draft is not given away. */
	place: v.nullable(v.pick(placeRow, ['slug', 'name', 'kind', 'lon', 'lat'])),
});

const heldRow = v.object({
	...currentAwardRow.entries,
	label: v.object({ ...labelRow.entries, issuer: v.nullable(v.object({ name: v.string() })) }),
});

/** A place with everything that belongs to it, as one query gives it. */
export const fullPlaceRow = v.object({
	...placeRow.entries,
	organisation: v.nullable(
		v.object({ slug: v.string(), name: v.string(), website: v.nullable(v.string()) }),
	),
	stories: v.array(storyRow),
	photos: v.array(photoRow),
	sources: v.array(sourceRow),
	closures: v.array(closureRow),
	products: v.array(v.object({ ...productRow.entries, inputs: v.array(inputRow) })),
	awards: v.array(heldRow),
});
type FullPlaceRow = v.InferOutput<typeof fullPlaceRow>;

export function toPlace(row: FullPlaceRow): Place {
	const photos = inOrder(row.photos).filter((photo) => photo.persons_consent !== 'withdrawn');
	const ofRole = (role: 'place' | 'portrait') =>
		photos.filter((photo) => photo.role === role).map(toPhoto);
	return {
		slug: row.slug,
		kind: row.kind,
		subkind: row.subkind,
		name: row.name,
		summary: row.summary,
		easy: row.easy,
		houseRules: row.house_rules,
		lon: row.lon,
		lat: row.lat,
		positionConfirmed: row.position_confirmed,
		street: row.street,
		postcode: row.postcode,
		locality: row.locality,
		municipality: row.municipality,
		kreis: row.kreis,
		naturePark: row.nature_park,
		period: row.period,
		phone: row.phone,
		email: row.email,
		website: row.website,
		hours: row.opening_hours,
		hoursCheckedOn: row.hours_checked_on,
		access: row.access,
		entryFree: row.entry_free,
		wheelchair: row.wheelchair,
		accessibility: toAccessibility(row.accessibility),
		amenities: row.amenities,
		spoken: row.spoken,
		example: row.example,
		licence: row.licence,
		attribution: row.attribution,
		changedAt: row.updated_at,
		organisation: row.organisation,
		stories: inOrder(row.stories).map(toStory),
		products: inOrder(row.products).map((product) => ({
			slug: product.slug,
			name: product.name,
			category: product.category,
			months: product.months,
			inputs: inOrder(product.inputs).map(toInput),
		})),
		labels: row.awards.map(toLabel).sort((a, b) => a.slug.localeCompare(b.slug)),
		photos: ofRole('place'),
		portraits: ofRole('portrait'),
		sources: row.sources.map((source) => ({
			source: source.source,
			externalId: source.external_id,
			licence: source.licence,
			attribution: source.attribution,
			url: source.url,
			retrievedOn: source.retrieved_on,
		})),
		closures: row.closures.map((closure) => ({
			kind: closure.kind,
			firstDay: closure.first_day,
			lastDay: closure.last_day,
			reason: closure.reason,
		})),
	};
}

const measures = v.object({
	step_cm: v.fallback(v.nullable(v.number()), null),
	door_cm: v.fallback(v.nullable(v.number()), null),
	toilet: v.fallback(v.nullable(v.picklist(['wheelchair', 'yes', 'no'])), null),
});

/** Facts of a form we do not know are unknown facts: an access fact is never guessed. */
function toAccessibility(row: FullPlaceRow['accessibility']): Accessibility {
	const { step_cm, door_cm, toilet } = v.parse(measures, {
		step_cm: row.step_cm,
		door_cm: row.door_cm,
		toilet: row.toilet,
	});
	return { stepCm: step_cm, doorCm: door_cm, toilet };
}

function toStory(row: FullPlaceRow['stories'][number]): Story {
	// Without the day of consent the person is not shown, whoever may read the row.
	const shown = row.person_name !== null && row.person_consent_on !== null;
	return {
		title: row.title,
		body: row.body,
		person: shown ? { name: row.person_name!, role: row.person_role } : null,
		licence: row.licence,
		attribution: row.attribution,
	};
}

function toPhoto(row: FullPlaceRow['photos'][number]): Photo {
	const { path, width, height, alt, credit, licence, drawn } = row;
	const widths = row.widths.toSorted((a, b) => a - b);
	const focus = { x: row.focus_x, y: row.focus_y };
	return { path, widths, width, height, focus, alt, credit, licence, drawn };
}

function toInput(row: v.InferOutput<typeof inputRow>): ProductInput {
	return { name: row.name, origin: toOrigin(row) };
}

function toOrigin({ place, from_text, lon, lat }: v.InferOutput<typeof inputRow>): Origin | null {
	if (place) return { type: 'place', ...place };
	if (!from_text) return null;
	return {
		type: 'named',
		name: from_text,
		position: lon === null || lat === null ? null : { lon, lat },
	};
}

function toLabel({ label, ...award }: v.InferOutput<typeof heldRow>): LabelHeld {
	return {
		slug: label.slug,
		name: label.name,
		about: label.about,
		criteria: label.criteria,
		complain: label.complain,
		issuer: label.issuer?.name ?? null,
		from: award.valid_from,
		until: award.valid_until,
		evidence: award.evidence,
		example: label.example,
	};
}
