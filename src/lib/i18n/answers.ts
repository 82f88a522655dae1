/** Whether a place is worth going to, in words: the same in the list, on the page and in the feed. */
import type { Unknown, VisitAnswer } from '#core/hours/answer.ts';
import type { Note } from '#core/hours/schedule.ts';
import { DAY_MINUTES, clockText, type WallTime } from '#core/hours/wall-clock.ts';
import { textIn } from '#core/places/texts.ts';
import type { IconName } from '#ui/icons.ts';
import { m } from './paraglide/messages.js';
import { getLocale, type Locale } from './paraglide/runtime.js';
import { dateWords, HOLIDAY_WORDS, timeWords } from './when.ts';

export interface SaidAnswer {
	icon: IconName;
	/** Colour token of the state. */
	tone: `st-${'open' | 'later' | 'appt' | 'late' | 'holiday' | 'unknown' | 'closed'}`;
	text: string;
	detail: string | null;
}

/** What an answer is said in relation to. */
export interface Saying {
	now: WallTime;
	/** The time that was asked for; the same as `now` where nobody chose another. */
	asked: WallTime;
	/** Open ground without a gate: what never closes is then "always accessible". */
	outdoors?: boolean;
	/** Without it, the visitor's language. */
	locale?: Locale;
}

/** From how many minutes before the end on it is said in minutes. */
const COUNTED = 60;

/** An answer in words. Nothing is said to be open that the answer does not say is. */
export function sayAnswer(answer: VisitAnswer, saying: Saying): SaidAnswer {
	const { now, asked, outdoors = false, locale = getLocale() } = saying;
	const inLocale = { locale };
	const timeOf = (time: WallTime) => timeWords(time, { spoken: asked.day, today: now.day, locale });

	switch (answer.code) {
		case 'open': {
			const detail = answer.note && noteWords(answer.note, locale);
			const { until } = answer;
			if (!until) {
				const always = outdoors ? m.answer_open_outdoors : m.answer_open_always;
				return { icon: 's-open', tone: 'st-open', text: always({}, inLocale), detail };
			}
			if (!answer.soon) {
				const text = m.answer_open_until({ when: timeOf(until) }, inLocale);
				return { icon: 's-open', tone: 'st-open', text, detail };
			}
			const left = minutesBetween(now, until);
			const isNow = asked.day === now.day && asked.minute === now.minute;
			const text =
				isNow && left < COUNTED
					? m.answer_closes_in({ count: left }, inLocale)
					: m.answer_closes_at({ time: timeOf(until) }, inLocale);
			return { icon: 's-late', tone: 'st-late', text, detail };
		}
		case 'opens': {
			const { at, holiday } = answer;
			const text =
				at.day === now.day && at.day === asked.day
					? m.answer_opens_today({ time: clockText(at.minute) }, inLocale)
					: m.answer_opens({ when: timeOf(at) }, inLocale);
			const detail = holiday && m.answer_holiday_hours({}, inLocale);
			return { icon: 's-later', tone: 'st-later', text, detail };
		}
		case 'closes-before-arrival': {
			const isBefore = minutesBetween(answer.until, answer.arrive) >= 0;
			const words = isBefore ? m.answer_closes_before : m.answer_closes_just_after;
			const detail = timeOf(answer.until);
			return { icon: 's-late', tone: 'st-late', text: words({}, inLocale), detail };
		}
		case 'by-appointment': {
			const { note, opens } = answer;
			const detail = joined(
				note && !isPlainAppointment(note) && noteWords(note, locale),
				opens && m.answer_without_appointment({ when: timeOf(opens) }, inLocale),
			);
			return { icon: 's-appt', tone: 'st-appt', text: m.answer_appointment({}, inLocale), detail };
		}
		case 'unconfirmed': {
			const { holiday, until, note } = answer;
			const name = holiday ? HOLIDAY_WORDS[holiday] : m.holiday_any;
			const text = isDoubt(note)
				? m.answer_doubted({}, inLocale)
				: m.answer_unconfirmed({ holiday: name({}, inLocale) }, inLocale);
			const detail = isDoubt(note)
				? m.answer_doubt({}, inLocale)
				: until && m.answer_unconfirmed_usual({ when: timeOf(until) }, inLocale);
			return { icon: 's-holiday', tone: 'st-holiday', text, detail };
		}
		case 'closed': {
			const { opens, note, long, holiday } = answer;
			const text = opens
				? m.answer_closed_until(
						{
							what: breakWords(note, long, locale),
							when: long ? dateWords(opens.day, now.day, locale) : timeOf(opens),
						},
						inLocale,
					)
				: breakWords(note, false, locale);
			const detail = joined(
				holiday &&
					m.answer_unconfirmed({ holiday: HOLIDAY_WORDS[holiday]({}, inLocale) }, inLocale),
				note && noteWords(note, locale),
				!opens && !isDoubt(note) && m.answer_no_opening({}, inLocale),
			);
			return { icon: 's-closed', tone: 'st-closed', text, detail };
		}
		case 'unknown': {
			const { why, note } = answer;
			const detail = (note && noteWords(note, locale)) ?? WHY_UNKNOWN[why]({}, inLocale);
			return {
				icon: 's-unknown',
				tone: 'st-unknown',
				text: m.answer_unknown({}, inLocale),
				detail,
			};
		}
	}
}

/** What somebody said to a stretch of time; null where a kind of closure says it already. */
export function noteWords(note: Note, locale: Locale = getLocale()): string | null {
	switch (note.type) {
		case 'comment':
			return note.text;
		case 'open-end':
			return m.answer_open_end({}, { locale });
		case 'closure':
			if (isDoubt(note)) return m.answer_doubt({}, { locale });
			return note.reason && textIn(note.reason, locale).text;
	}
}

const isDoubt = (note: Note | null) => note?.type === 'closure' && note.kind === 'doubt';

/** "Betriebsferien", "Schutzzeit", "Saisonpause" (`long`) or just "Geschlossen". */
export function breakWords(note: Note | null, long: boolean, locale: Locale = getLocale()): string {
	const closure = note?.type === 'closure' ? note.kind : 'closed';
	if (closure === 'holiday') return m.answer_break_holiday({}, { locale });
	if (closure === 'season') return m.answer_break_season({}, { locale });
	return (long ? m.answer_break_long : m.answer_closed)({}, { locale });
}

const WHY_UNKNOWN: Record<Unknown, typeof m.answer_unknown> = {
	unsaid: m.answer_unknown_unsaid,
	operator: m.answer_unknown_operator,
	unreadable: m.answer_unknown_unreadable,
	stated: m.answer_unknown_stated,
	beyond: m.answer_unknown_beyond,
};

/** A comment that says no more than the kind of the stretch does. */
function isPlainAppointment(note: Note): boolean {
	return (
		note.type === 'comment' &&
		/^(nach|auf) (Absprache|Vereinbarung|Anfrage)$|^(by|on) appointment$|^op afspraak$/i.test(
			note.text,
		)
	);
}

function joined(...parts: (string | false | null)[]): string | null {
	return parts.filter(Boolean).join(' · ') || null;
}

function minutesBetween(a: WallTime, b: WallTime): number {
	return (b.day - a.day) * DAY_MINUTES + b.minute - a.minute;
}
