/** What the hours editor says for codes. */
import type { EditorRefusal } from '#core/hours/editor/index.ts';
import type { PreviewFault } from '#core/hours/preview.ts';
import { getLocale, m } from '#i18n';

export const KEPT_WORDS: Record<EditorRefusal, () => string> = {
	unknown_words: m.hours_edit_kept_unknown_words,
	sun: m.hours_edit_kept_sun,
	dates: m.hours_edit_kept_dates,
	days: m.hours_edit_kept_days,
	times: m.hours_edit_kept_times,
	closed_times: m.hours_edit_kept_closed_times,
	adds: m.hours_edit_kept_adds,
	order: m.hours_edit_kept_order,
	otherwise: m.hours_edit_kept_otherwise,
	too_long: m.hours_edit_fault_too_long,
};

export const FAULT_WORDS: Record<PreviewFault | 'unreachable', () => string> = {
	empty: m.hours_say_nothing,
	too_long: m.hours_edit_fault_too_long,
	syntax: m.hours_edit_fault_syntax,
	unsupported: m.hours_edit_fault_unsupported,
	too_complex: m.hours_edit_fault_too_complex,
	interrupted: m.hours_edit_fault_busy,
	busy: m.hours_edit_fault_busy,
	unreadable: m.hours_edit_fault_busy,
	unreachable: m.hours_edit_fault_offline,
};

/** 1 January 2024 was a Monday. */
export function weekday(day: number, width: 'short' | 'long'): string {
	const date = new Date(Date.UTC(2024, 0, 1 + day));
	return date.toLocaleDateString(getLocale(), { weekday: width, timeZone: 'UTC' });
}

export function monthName(month: number): string {
	return new Date(Date.UTC(2024, month - 1)).toLocaleDateString(getLocale(), {
		month: 'long',
		timeZone: 'UTC',
	});
}

/** `14:00` as minutes; null for what is no time. */
export function readClock(text: string): number | null {
	const [, hour, minute] = /^(\d\d):(\d\d)/.exec(text) ?? [];
	return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** For a time field: the end of a day is its beginning there. */
export function clockValue(minute: number): string {
	const within = minute % 1440;
	const two = (number: number) => String(number).padStart(2, '0');
	return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}
