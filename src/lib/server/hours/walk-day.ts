import { isSameNote, type Note, type Stretch, type StretchKind } from '#core/hours/schedule.ts';
import { DAY_MINUTES } from '#core/hours/wall-clock.ts';
import { asksForAppointment } from './appointment.ts';
import type { ReadHours } from './read-hours.ts';

/** The library's words for `10:00+`. */
const OPEN_END = 'Specified as open end. Closing time was guessed.';

const MINUTE_MS = 60_000;

/** The Date of a wall time in this process, whose local time is UTC and stands for the wall clock. */
export function dressed(day: number, minute: number): Date {
	return new Date((day * DAY_MINUTES + minute) * MINUTE_MS);
}

/** Minutes of a Date since the midnight of a day. */
export function minuteOf(date: Date, day: number): number {
	return Math.round(date.getTime() / MINUTE_MS) - day * DAY_MINUTES;
}

/**
 * What a text says of a day (days since 1970-01-01), in order. Each day is asked anew: where the
 * library errs about its next change, it errs no longer than a day.
 *
 * @throws what the library throws where it cannot tell the days of a text that it has read
 */
export function walkDay({ hours, comments }: ReadHours, day: number): Stretch[] {
	const stretches: Stretch[] = [];
	const iterator = hours.getIterator(dressed(day, 0));
	const end = dressed(day + 1, 0);
	for (let from = 0, goesOn = true; goesOn;) {
		const isUnknown = iterator.getUnknown();
		const note = noteOf(iterator.getComment(), isUnknown, comments);
		const kind = kindOf(iterator.getState(), isUnknown, note);
		goesOn = iterator.advance(end);
		const to = goesOn ? minuteOf(iterator.getDate(), day) : DAY_MINUTES;
		const guessed = note?.type === 'open-end' ? guessedEnd(hours, day, from, to) : to;
		if (kind !== 'closed' || note) lay(stretches, { from, to: guessed, kind, note });
		if (guessed < to) lay(stretches, { from: guessed, to, kind: 'closed', note });
		from = to;
	}
	return stretches;
}

/**
 * After a closing time that is left open (`09:00-18:00+`) the library takes the place for closed from the
 * next minute on, when it is asked for that minute; walking through the day it does not say so.
 */
function guessedEnd(hours: ReadHours['hours'], day: number, from: number, to: number): number {
	const next = dressed(day, from + 1);
	const isClosed = from + 1 < to && !hours.getState(next) && !hours.getUnknown(next);
	return isClosed ? from + 1 : to;
}

/** The library also tells apart what it has different names of holidays for; we do not. */
function lay(stretches: Stretch[], next: Stretch): void {
	const last = stretches.at(-1);
	if (last?.to === next.from && last.kind === next.kind && isSameNote(last.note, next.note))
		last.to = next.to;
	else if (next.from < next.to) stretches.push(next);
}

function kindOf(isOpen: boolean, isUnknown: boolean, note: Note | null): StretchKind {
	if (isOpen) return 'open';
	if (!isUnknown) return 'closed';
	return note?.type === 'comment' && asksForAppointment(note.text) ? 'appointment' : 'unknown';
}

/** The library also names the holiday that a rule is for: those are not words of the text. */
function noteOf(
	comment: string | undefined,
	isUnknown: boolean,
	comments: ReadonlySet<string>,
): Note | null {
	const text = comment?.trim() ?? '';
	if (comments.has(text)) return { type: 'comment', text };
	return text === OPEN_END && isUnknown ? { type: 'open-end' } : null;
}
