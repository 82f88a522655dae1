import type { EditRefusal } from '#core/places/edit/refusals.ts';
import type { Result } from '#core/result.ts';
import type { HostFailure } from '#data/supabase/hosts.ts';
import type { PlaceEdit, PlaceEdited } from '#data/supabase/place-edits.ts';
import type { keptTypedHours, TypedHours } from './typed-hours.ts';

export interface HoursSending {
	kept: Pick<typeof keptTypedHours, 'read' | 'keep' | 'readAll'>;
	person: string;
	/** A page looks after the hours of this place itself. */
	isHeld: (placeId: string) => boolean;
	editPlace(edit: PlaceEdit): Promise<Result<PlaceEdited, HostFailure | EditRefusal>>;
}

/** Hours as they are saved: with the day on which somebody said so. */
export const hoursEditOf = (
	id: string,
	{ base, text }: Pick<TypedHours, 'base' | 'text'>,
	checked: { was: string | null; is: string | null },
): PlaceEdit => ({
	id,
	base: { opening_hours: base || null, hours_checked_on: checked.was },
	change: { opening_hours: text || null, hours_checked_on: checked.is },
});

/** The text that somebody else wrote meanwhile; null where nobody did. */
export function otherHours({
	conflicts,
}: PlaceEdited): { theirs: string; by: string | null } | null {
	const both = conflicts.find(({ field }) => field === 'opening_hours');
	return both ? { theirs: (both.theirs as string | null) ?? '', by: both.changed_by } : null;
}

/**
 * Sends hours that shall be saved and waited for the network, of all places whose page is not open. Answers with the
 * places where two have changed them: both texts are kept, until somebody chooses.
 */
export async function sendTypedHours(sending: HoursSending): Promise<string[]> {
	const { kept, person, isHeld, editPlace } = sending;
	const contested: string[] = [];
	for (const { placeId, typed } of await kept.readAll(person)) {
		if (isHeld(placeId)) continue;
		if (typed.isContested) contested.push(placeId);
		if (!typed.isWanted || !typed.checked) continue;
		const answer = await editPlace(hoursEditOf(placeId, typed, typed.checked));
		// typed on meanwhile, in another window: that is another change
		const now = await kept.read(person, placeId);
		if (!answer.ok) {
			const isCut = ['unreachable', 'signed_out'].includes(answer.refusal.code);
			if (isCut) break;
			if (now) await kept.keep(person, placeId, { ...now, isWanted: false });
			continue;
		}
		if (otherHours(answer.value)) {
			// discarded meanwhile: there is nothing to choose from
			if (!now) continue;
			contested.push(placeId);
			await kept.keep(person, placeId, { ...now, isWanted: false, isContested: true });
			continue;
		}
		const isDone = !now || now.text === typed.text;
		await kept.keep(person, placeId, isDone ? null : { ...now, base: typed.text });
	}
	return contested;
}
