import {
	editOf,
	PLACE_AMONG,
	settle,
	type Entries,
	type Fields,
} from '#core/places/edit/entries.ts';
import type { PlaceFields } from '#core/places/edit/fields.ts';
import type { EditRefusal } from '#core/places/edit/refusals.ts';
import { slugify } from '#core/places/slug.ts';
import type { Texts } from '#core/places/texts.ts';
import type { Refusal, Result } from '#core/result.ts';
import type { HostFailure } from '#data/supabase/hosts.ts';
import type { PartEdit, PartEdited, PlaceEdit, PlaceEdited } from '#data/supabase/place-edits.ts';
import type { TypedPart, TypedPlace } from './typed-places.ts';

type Failure = HostFailure | EditRefusal;

export interface Sending {
	editPlace(edit: PlaceEdit): Promise<Result<PlaceEdited, Failure>>;
	editPart(edit: PartEdit): Promise<Result<PartEdited, Failure>>;
	/** What is typed by now: somebody may be typing on. */
	read(): TypedPlace;
	/** Takes what is left of it. */
	put(typed: TypedPlace): void;
}

/** A refusal, and of which story or product it is; null: of the place itself. */
export interface Refused {
	refusal: Refusal<Failure>;
	partId: string | null;
}

/**
 * Sends what was typed, the place first. What arrives is taken away at once, so that a network that breaks in between
 * leaves the rest. Sent again it changes nothing. Answers with why it stopped, or null.
 */
export async function sendTyped(sending: Sending): Promise<Refused | null> {
	const { placeId, entries, parts } = sending.read();
	const edit = editOf(entries);
	if (edit) {
		const answer = await sending.editPlace({
			id: placeId,
			base: edit.base as Partial<PlaceFields>,
			change: edit.change as Partial<PlaceFields>,
		});
		if (!answer.ok) return { refusal: answer.refusal, partId: null };
		const now = sending.read();
		const { conflicts } = answer.value;
		sending.put({ ...now, entries: settle(now.entries, edit.change, conflicts) });
	}
	for (const part of parts) {
		const sent = partEditOf(part, placeId);
		if (!sent) continue;
		const answer = await sending.editPart(sent);
		if (!answer.ok) return { refusal: answer.refusal, partId: part.id };
		const now = sending.read();
		sending.put({
			...now,
			parts: now.parts.flatMap((one) =>
				one.id === part.id ? (settlePart(one, part, sent, answer.value) ?? []) : one,
			),
		});
	}
	return null;
}

/** What is to be sent of a part; null where nothing is, or somebody has to decide first. */
function partEditOf(part: TypedPart, placeId: string): PartEdit | null {
	const { noun, id, entries, isNew } = part;
	if (part.isGone) return null;
	if (part.isRemoved) {
		if (Object.values(entries).some(({ theirs }) => theirs)) return null;
		return { noun, id, placeId, base: basesOf(entries), change: {}, remove: true };
	}
	const edit = editOf(entries);
	if (!edit) return null;
	const { base, change } = edit;
	if (!isNew) return { noun, id, placeId, base, change };
	const name = change.name as Texts | undefined;
	return {
		noun,
		id,
		placeId,
		base: {},
		change,
		...(name && { slug: slugify(name.de) || 'produkt' }),
	};
}

/** What was seen of it. Whoever has only put it elsewhere meanwhile has not written on it. */
const basesOf = ({ [PLACE_AMONG]: _, ...entries }: Entries): Fields =>
	Object.fromEntries(Object.entries(entries).map(([field, { base }]) => [field, base]));

/** What is left of a part once the server has answered; null where nothing is. */
function settlePart(
	now: TypedPart,
	before: TypedPart,
	sent: PartEdit,
	{ record, conflicts }: PartEdited,
): TypedPart | null {
	if (sent.remove) {
		if (record === null) return now.isRemoved ? null : { ...now, isGone: true };
		// changed by somebody else meanwhile: it stays until the person has seen that
		return { ...now, isRemoved: false, entries: {} };
	}
	if (record === null) return isOnlyMoved(now) ? null : { ...now, isGone: true };
	// whoever was faster has put it where it stands
	const open = conflicts.filter(({ field }) => field !== PLACE_AMONG);
	const entries = settle(now.entries, sent.change, open);
	const isDone = Object.keys(entries).length === 0 && now.isRemoved === before.isRemoved;
	return isDone ? null : { ...now, isNew: false, entries };
}

/** Nobody misses the place of what is gone. */
export const isOnlyMoved = ({ isNew, isRemoved, entries }: TypedPart): boolean =>
	!isNew && !isRemoved && Object.keys(entries).every((field) => field === PLACE_AMONG);

/** What is left after sending needs no network, but a decision. */
export function needsDecision({ entries, parts }: TypedPlace): boolean {
	const isOpen = (all: Entries) => Object.values(all).some(({ theirs }) => theirs);
	return isOpen(entries) || parts.some((part) => part.isGone || isOpen(part.entries));
}
