/** Places as those who look after them read and write them. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Conflict, Fields } from '#core/places/edit/entries.ts';
import {
	placeFields,
	productFields,
	storyFields,
	type PlaceFields,
} from '#core/places/edit/fields.ts';
import { inOrder } from '#core/places/edit/order.ts';
import type { KnownOrigin } from '#core/places/edit/preview.ts';
import { EDIT_REFUSALS, type EditRefusal } from '#core/places/edit/refusals.ts';
import type { Place } from '#core/places/place.ts';
import type { Position } from '#core/geo/position.ts';
import type { Texts } from '#core/places/texts.ts';
import { ask, orRefused, type Answer } from './hosts.ts';
import { EVERYTHING } from './places.ts';
import { fullPlaceRow, toPlace } from './place-rows.ts';
import { placeRow } from './rows.ts';

type Edits<Value> = Answer<Value, EditRefusal>;

export type PlaceStatus = v.InferOutput<typeof placeRow>['status'];

const origin = v.pick(placeRow, ['slug', 'name', 'kind', 'lon', 'lat']);

/** A place with all that may be edited of it. */
export const placeDraft = v.object({
	id: v.string(),
	slug: v.string(),
	status: placeRow.entries.status,
	/** As visitors see it, or would: written by ourselves, when it was asked for. */
	place: v.custom<Place>((value) => typeof value === 'object' && value !== null),
	fields: placeFields,
	stories: v.array(v.object({ id: v.string(), fields: storyFields })),
	products: v.array(v.object({ id: v.string(), slug: v.string(), fields: productFields })),
	/** Places that inputs name, by their ids, as far as one may see them. */
	origins: v.record(v.string(), origin),
});
export type PlaceDraft = v.InferOutput<typeof placeDraft>;

/** Reads a place as its carer: drafts, and stories nobody else sees yet, are there as well. */
export function readPlaceDraft(client: SupabaseClient, id: string): Edits<PlaceDraft> {
	const asked = client
		.from('places')
		.select(EVERYTHING)
		.eq('id', id)
		.maybeSingle()
		.then(orRefused('place_not_found'));
	return ask(asked, (data) => toDraft(v.parse(fullPlaceRow, data)), EDIT_REFUSALS);
}

function toDraft(row: v.InferOutput<typeof fullPlaceRow>): PlaceDraft {
	const origins: Record<string, KnownOrigin> = {};
	const inputsOf = (inputs: (typeof row.products)[number]['inputs']) =>
		inOrder(inputs).map(({ id, name, from_place, from_text, lon, lat, place }) => {
			if (from_place && place) origins[from_place] = place;
			return { id, name, from_place, from_text, lon, lat };
		});
	return {
		id: row.id,
		slug: row.slug,
		status: row.status,
		place: toPlace(row),
		fields: v.parse(placeFields, row),
		stories: inOrder(row.stories).map((story) => ({
			...{ id: story.id, fields: v.parse(storyFields, story) },
		})),
		products: inOrder(row.products).map(({ id, slug, inputs, ...product }) => ({
			...{ id, slug },
			fields: v.parse(productFields, { ...product, inputs: inputsOf(inputs) }),
		})),
		origins,
	};
}

/** Fields of a place as somebody saw them, and as they shall be. */
export interface PlaceEdit {
	id: string;
	base: Partial<PlaceFields>;
	change: Partial<PlaceFields>;
	/** Why, for the history. */
	note?: string | null;
}

export interface PlaceEdited {
	version: number;
	/** All fields as they are now. */
	place: PlaceFields;
	/** What somebody else has changed meanwhile; it stays as it is. */
	conflicts: Conflict[];
}

const conflict = v.object({
	field: v.string(),
	base: v.unknown(),
	theirs: v.unknown(),
	yours: v.unknown(),
	changed_by: v.nullable(v.string()),
	changed_at: v.nullable(v.string()),
});

const placeEdited = v.object({
	version: v.number(),
	place: placeFields,
	conflicts: v.array(conflict),
});

/** Changes fields of a place; each that nobody else has changed meanwhile. Sent again it changes nothing. */
export function editPlace(client: SupabaseClient, edit: PlaceEdit): Edits<PlaceEdited> {
	const p = { ...edit, note: edit.note ?? null };
	return ask(client.rpc('edit_place', { p }), (data) => v.parse(placeEdited, data), EDIT_REFUSALS);
}

/** A story or product, by an id made on the device; an empty base makes it anew. */
export interface PartEdit {
	noun: 'story' | 'product';
	id: string;
	placeId: string;
	base: Fields;
	change: Fields;
	/** Of a new product, for its address. */
	slug?: string;
	remove?: boolean;
}

export interface PartEdited {
	/** Its fields as they are now; null where it is gone. */
	record: Fields | null;
	conflicts: Conflict[];
}

const partEdited = v.object({
	record: v.nullable(v.record(v.string(), v.unknown())),
	conflicts: v.array(conflict),
});

export function editPart(client: SupabaseClient, edit: PartEdit): Edits<PartEdited> {
	const { placeId, ...others } = edit;
	const p = { ...others, place_id: placeId };
	return ask(client.rpc('edit_part', { p }), (data) => v.parse(partEdited, data), EDIT_REFUSALS);
}

/** Answers with the place's new version. */
export function setPlaceStatus(
	client: SupabaseClient,
	id: string,
	status: PlaceStatus,
): Edits<number> {
	const asked = client.rpc('set_place_status', { place_id: id, new_status: status });
	return ask(asked, (data) => v.parse(v.number(), data), EDIT_REFUSALS);
}

const historyStep = v.object({
	id: v.number(),
	noun: v.picklist(['place', 'story', 'product', 'award']),
	title: v.nullable(placeRow.entries.name),
	deed: v.picklist(['added', 'changed', 'removed']),
	changed_by: v.nullable(v.string()),
	changed_at: v.string(),
	note: v.nullable(v.string()),
	undoes: v.nullable(v.number()),
	undone: v.boolean(),
	undoable: v.boolean(),
	fields: v.array(v.object({ field: v.string(), before: v.unknown(), after: v.unknown() })),
});
/** What somebody did to a place, a story or a product of it. */
export type HistoryStep = v.InferOutput<typeof historyStep>;

/** Steps of a place, the newest first; those before the step `before` where it is given. */
export function readHistory(
	client: SupabaseClient,
	place: string,
	before: number | null = null,
): Edits<HistoryStep[]> {
	const asked = client.rpc('place_history', { place_id: place, before });
	return ask(asked, (data) => v.parse(v.array(historyStep), data), EDIT_REFUSALS);
}

/** Takes back what a step changed, as a step of its own. Answers with what was changed again since and stays. */
export function undoVersion(client: SupabaseClient, id: number): Edits<Conflict[]> {
	const answer = v.object({ conflicts: v.array(conflict) });
	return ask(
		client.rpc('undo_version', { version_id: id }),
		(data) => v.parse(answer, data).conflicts,
		EDIT_REFUSALS,
	);
}

/** What a place begins with. */
export interface NewPlace extends Position {
	/** Made on the device: sent twice it is made once. */
	id: string;
	slug: string;
	organisationId: string;
	kind: PlaceFields['kind'];
	subkind: PlaceFields['subkind'];
	name: Texts;
	locality: string;
	municipality: string;
	kreis: PlaceFields['kreis'];
	attribution: string;
}

/** Begins a place as a draft of an organisation. Refuses `slug_taken` where the address belongs to another. */
export function addPlace(client: SupabaseClient, place: NewPlace): Edits<null> {
	const { organisationId, ...fields } = place;
	const asked = client
		.from('places')
		.insert({ ...fields, organisation_id: organisationId, licence: 'CC-BY-4.0' })
		.then((told) => {
			// sent twice: it is there already
			if (told.error?.code === '23505' && told.error.message.includes('places_pkey'))
				return { ...told, error: null };
			if (told.error?.code === '23505')
				return { ...told, error: { ...told.error, hint: 'slug_taken', details: null } };
			return told;
		});
	return ask(asked, () => null, EDIT_REFUSALS);
}

const foundPlace = v.object({
	...v.pick(placeRow, ['id', 'slug', 'name', 'kind', 'lon', 'lat', 'municipality']).entries,
});
export type FoundPlace = v.InferOutput<typeof foundPlace>;

/** Places whose addresses these are: inputs name places by their ids, which the catalogue does not know. */
export function findPlaceBySlug(client: SupabaseClient, slug: string): Edits<FoundPlace | null> {
	const asked = client
		.from('places')
		.select('id, slug, name, kind, lon, lat, municipality')
		.eq('slug', slug)
		.maybeSingle();
	return ask(asked, (data) => v.parse(v.nullable(foundPlace), data ?? null), EDIT_REFUSALS);
}
