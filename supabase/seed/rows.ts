/** The records of the demo region as rows of the tables. Pure: no database is asked. */
import { idOf } from './ids.ts';
import {
	LABELS,
	LANDMARKS,
	type LandmarkRecord,
	ORGANISATIONS,
	type PlaceRecord,
	PLACES,
} from './records.ts';

export type Row = Record<string, unknown> & { id: string };

const LICENCE = 'CC-BY-4.0';
const OURS = 'Schatzkarte Südwestfalen';
const EXAMPLE = `${OURS} (Beispiel)`;
/** The day our own facts about landmarks were put together. */
const COMPILED_ON = '2026-11-24';
/** The invented people agreed on an invented day. */
const CONSENT_ON = '2025-10-01';
/** Its owner's account publishes without a moderator, so that a demo can show both ways. */
const TRUSTED = 'hof-wennebrink-beispiel';

export const placeId = (slug: string) => idOf('place', slug);
export const organisationId = (slug: string) => idOf('organisation', slug);

export const organisationRows = (): Row[] =>
	ORGANISATIONS.map(({ slug, name, kind, about, website, example }) => ({
		id: organisationId(slug),
		slug,
		name,
		kind,
		about: about ?? null,
		website: website ?? null,
		trusted: slug === TRUSTED,
		example,
	}));

export const contactRows = () =>
	ORGANISATIONS.flatMap(({ slug, email }) =>
		email ? [{ organisation_id: organisationId(slug), email }] : [],
	);

export const labelRows = (): Row[] =>
	LABELS.map(({ issuer, ...label }) => ({
		id: idOf('label', label.slug),
		issuer_id: organisationId(issuer),
		...label,
		example: true,
	}));

export const placeRows = (): Row[] => [
	...PLACES.map((place) => ({
		...commonColumns(place),
		organisation_id: organisationId(place.organisation),
		house_rules: place.house_rules ?? null,
		position_confirmed: true,
		street: place.street,
		postcode: place.postcode,
		nature_park: null,
		period: null,
		phone: place.phone ?? null,
		email: place.email ?? null,
		hours_checked_on: place.hours_checked_on ?? null,
		access: null,
		wheelchair: place.wheelchair ?? 'unknown',
		accessibility: place.accessibility ?? {},
		amenities: place.amenities ?? [],
		spoken: place.spoken ?? [],
		example: true,
		attribution: EXAMPLE,
	})),
	...LANDMARKS.map((landmark) => ({
		...commonColumns(landmark),
		organisation_id: parkOf(landmark),
		house_rules: null,
		position_confirmed: landmark.position_confirmed,
		street: null,
		postcode: null,
		nature_park: landmark.nature_park ?? null,
		period: landmark.period ?? null,
		phone: null,
		email: null,
		hours_checked_on: null,
		access: landmark.access,
		wheelchair: 'unknown',
		accessibility: {},
		amenities: [],
		spoken: [],
		example: false,
		attribution: OURS,
	})),
];

function commonColumns(place: PlaceRecord | LandmarkRecord) {
	return {
		id: placeId(place.slug),
		slug: place.slug,
		status: 'published',
		kind: place.kind,
		subkind: place.subkind,
		name: { de: place.name },
		summary: place.summary,
		easy: place.easy,
		lon: place.lon,
		lat: place.lat,
		locality: place.locality,
		municipality: place.municipality,
		kreis: place.kreis,
		website: place.website ?? null,
		opening_hours: place.opening_hours ?? null,
		licence: LICENCE,
	};
}

/** A nature park looks after the nature sites within it; heritage has owners of its own. */
function parkOf({ kind, nature_park }: LandmarkRecord): string | null {
	const park = ORGANISATIONS.find((organisation) => organisation.name === nature_park);
	return kind === 'nature_site' && park ? organisationId(park.slug) : null;
}

export const sourceRows = (): Row[] => [
	...PLACES.map(({ slug }) => sourceRow(slug, 'demo', EXAMPLE, null)),
	...LANDMARKS.map(({ slug, source }) => sourceRow(slug, 'editorial', source, COMPILED_ON)),
];

const sourceRow = (slug: string, source: string, attribution: string, day: string | null): Row => ({
	id: idOf('source', slug),
	place_id: placeId(slug),
	source,
	external_id: slug,
	licence: LICENCE,
	attribution,
	retrieved_on: day,
});

export const storyRows = (): Row[] =>
	PLACES.map(({ slug, story }) => ({
		id: idOf('story', slug),
		place_id: placeId(slug),
		title: story.title,
		body: story.body,
		person_name: story.person.name,
		person_role: story.person.role,
		person_consent_on: CONSENT_ON,
		licence: LICENCE,
		attribution: EXAMPLE,
		example: true,
	}));

const productId = (place: string, product: string) => idOf('product', `${place}/${product}`);

export const productRows = (): Row[] =>
	PLACES.flatMap((place) =>
		place.products.map(({ slug, name, category, months }, position) => ({
			id: productId(place.slug, slug),
			place_id: placeId(place.slug),
			slug,
			position,
			name,
			category,
			months: months ?? [],
		})),
	);

export const inputRows = (): Row[] =>
	PLACES.flatMap((place) =>
		place.products.flatMap((product) =>
			(product.inputs ?? []).map((input, position) => ({
				id: idOf('input', `${place.slug}/${product.slug}/${position}`),
				product_id: productId(place.slug, product.slug),
				position,
				name: input.name,
				from_place: input.from_place ? placeId(input.from_place) : null,
				from_text: input.from_text ?? null,
				lon: input.lon ?? null,
				lat: input.lat ?? null,
			})),
		),
	);

export const awardRows = (): Row[] =>
	PLACES.flatMap((place) =>
		(place.awards ?? []).map(({ label, valid_from, valid_until, evidence }) => ({
			id: idOf('award', `${place.slug}/${label}/${valid_from}`),
			label_id: idOf('label', label),
			place_id: placeId(place.slug),
			valid_from,
			valid_until,
			evidence,
		})),
	);
