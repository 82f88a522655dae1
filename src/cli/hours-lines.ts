import { visitAnswer, type AnswerCode, type VisitAnswer } from '#core/hours/answer.ts';
import { plainStateAt, type PlainState } from '#core/hours/plain-state.ts';
import type { Note } from '#core/hours/schedule.ts';
import type { WallTime } from '#core/hours/wall-clock.ts';
import { zonedText } from '#core/hours/zoned-text.ts';
import type { HoursResult } from '#server/hours/hours-compiler.ts';
import { ZONE } from '#region';

/** What is told of a text to programs. Times are wall times with their offset (ISO 8601). */
export interface HoursLine {
	text: string;
	answer: AnswerCode;
	until: string | null;
	opens_at: string | null;
	/** Why it is unknown, or which holiday nobody confirmed. */
	reason: string | null;
	/** Characters that were read before the fault. */
	position: number | null;
	/** The plain state at that time; what is open only by the weekday of a holiday is open here. */
	state: PlainState;
	/** What the text says about it in words. */
	comment: string | null;
}

/** The answer for somebody who is at the place at that time. */
export function answerAt(result: HoursResult, at: WallTime): VisitAnswer {
	const schedule = result.ok ? result.value : null;
	return visitAnswer(schedule, { leave: at, arrive: at, stay: 0 }, 'unreadable');
}

export function hoursLine(text: string, result: HoursResult, at: WallTime): HoursLine {
	const answer = answerAt(result, at);
	const position = result.ok ? undefined : result.refusal.at;
	return {
		text,
		answer: answer.code,
		until: zoned('until' in answer ? answer.until : null),
		opens_at: zoned(opensAt(answer)),
		reason: result.ok ? reasonOf(answer) : result.refusal.code,
		position: position === undefined ? null : Number(position),
		state: result.ok ? plainStateAt(result.value, at) : 'unknown',
		comment: 'note' in answer ? wordsOf(answer.note) : null,
	};
}

function zoned(time: { day: number; minute: number } | null): string | null {
	return time && zonedText(time, ZONE);
}

function opensAt(answer: VisitAnswer): WallTime | null {
	if (answer.code === 'opens') return answer.at;
	return 'opens' in answer ? answer.opens : null;
}

function reasonOf(answer: VisitAnswer): string | null {
	if (answer.code === 'unknown') return answer.why;
	return answer.code === 'unconfirmed' ? answer.holiday : null;
}

function wordsOf(note: Note | null): string | null {
	if (note?.type === 'comment') return note.text;
	return note?.type === 'open-end' ? 'open end' : null;
}
