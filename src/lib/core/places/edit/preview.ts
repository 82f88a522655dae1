import type { Kind } from '../kinds.ts';
import type { Accessibility, Origin, Place, Product, ProductInput, Story } from '../place.ts';
import type { Position } from '../../geo/position.ts';
import type { Texts } from '../texts.ts';
import type { InputFields, PlaceFields, ProductFields, StoryFields } from './fields.ts';

/** A place that an input may come from, as far as it is known here. */
export type KnownOrigin = { slug: string; name: Texts; kind: Kind } & Position;

export interface Edited {
	fields: PlaceFields;
	stories: StoryFields[];
	products: (ProductFields & { slug: string })[];
	/** By the id that inputs name. */
	origins: Readonly<Record<string, KnownOrigin>>;
}

/** The place as visitors will see it once all is saved, on `today` (`YYYY-MM-DD`). */
export function previewOf(place: Place, edited: Edited, today: string): Place {
	const { fields, origins } = edited;
	return {
		...place,
		kind: fields.kind,
		subkind: fields.subkind,
		name: fields.name,
		summary: fields.summary,
		easy: fields.easy,
		houseRules: fields.house_rules,
		lon: fields.lon,
		lat: fields.lat,
		positionConfirmed: fields.position_confirmed,
		street: fields.street,
		postcode: fields.postcode,
		locality: fields.locality,
		municipality: fields.municipality,
		kreis: fields.kreis,
		naturePark: fields.nature_park,
		period: fields.period,
		phone: fields.phone,
		email: fields.email,
		website: fields.website,
		hours: fields.opening_hours,
		hoursCheckedOn: fields.hours_checked_on,
		access: fields.access,
		entryFree: fields.entry_free,
		wheelchair: fields.wheelchair,
		accessibility: measuresOf(fields.accessibility),
		amenities: fields.amenities,
		spoken: fields.spoken,
		stories: edited.stories.filter((story) => isTold(story, today)).map(toStory),
		products: edited.products.map((product) => toProduct(product, origins)),
	};
}

/** Whether visitors see a story: who is portrayed must have agreed. */
export function isTold({ person_name, person_consent_on }: StoryFields, today: string): boolean {
	return !person_name || (person_consent_on !== null && person_consent_on <= today);
}

function toStory({
	title,
	body,
	person_name,
	person_role,
	licence,
	attribution,
}: StoryFields): Story {
	const person = person_name ? { name: person_name, role: person_role } : null;
	return { title, body, person, licence, attribution };
}

function toProduct(product: Edited['products'][number], origins: Edited['origins']): Product {
	const { slug, name, category, months, inputs } = product;
	return { slug, name, category, months, inputs: inputs.map((input) => toInput(input, origins)) };
}

function toInput(
	{ name, from_place, from_text, lon, lat }: InputFields,
	origins: Edited['origins'],
): ProductInput {
	const known = from_place ? origins[from_place] : undefined;
	let origin: Origin | null = null;
	if (known) origin = { type: 'place', ...known };
	else if (from_text)
		origin = {
			type: 'named',
			name: from_text,
			position: lon === null || lat === null ? null : { lon, lat },
		};
	return { name, origin };
}

const TOILETS = ['wheelchair', 'yes', 'no'] as const;

/** Facts of a form we do not know are unknown facts: an access fact is never guessed. */
function measuresOf({ step_cm, door_cm, toilet }: PlaceFields['accessibility']): Accessibility {
	return {
		stepCm: typeof step_cm === 'number' ? step_cm : null,
		doorCm: typeof door_cm === 'number' ? door_cm : null,
		toilet: TOILETS.find((one) => one === toilet) ?? null,
	};
}
