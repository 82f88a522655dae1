import type { VisitAnswer } from '#core/hours/answer.ts';
import type { HoursFault } from '#core/hours/compiled.ts';
import { holidayOn, type Holiday } from '#core/hours/holidays.ts';
import { endOf, patternOn, type Note, type Schedule, type Stretch } from '#core/hours/schedule.ts';
import { clockText, DAY_MINUTES, type WallTime } from '#core/hours/wall-clock.ts';
import type { HoursResult } from '#server/hours/hours-compiler.ts';
import { answerAt } from './hours-lines.ts';

const HOLIDAYS: Record<Holiday, string> = {
	new_year: "New Year's Day",
	good_friday: 'Good Friday',
	easter_monday: 'Easter Monday',
	labour_day: 'Labour Day',
	ascension_day: 'Ascension Day',
	whit_monday: 'Whit Monday',
	corpus_christi: 'Corpus Christi',
	german_unity: 'Day of German Unity',
	all_saints: "All Saints' Day",
	christmas_day: 'Christmas Day',
	boxing_day: 'Boxing Day',
};

const FAULTS: Record<HoursFault, string> = {
	empty: 'It says nothing.',
	too_long: 'It is longer than 1000 characters.',
	syntax: 'It cannot be read.',
	unsupported: 'It can be read, but its days cannot be told.',
	too_complex: 'Telling its days takes too long.',
	interrupted: 'It was interrupted.',
};

const KINDS: Record<Stretch['kind'], string> = {
	open: '',
	appointment: ' by appointment',
	unconfirmed: ' not confirmed for the holiday',
	unknown: ' not certain',
	closed: ' closed',
};

const HOLIDAYS_AHEAD = 4;

/** What a text says, in English, for whoever reads it in a terminal. */
export function explainHours(text: string, result: HoursResult, at: WallTime): string {
	if (!result.ok) {
		const { code, at: position } = result.refusal;
		const marker = position === undefined ? [] : [`${' '.repeat(Number(position))}^`];
		return [text, ...marker, `${FAULTS[code]} So its hours are unknown. (${code})`].join('\n');
	}
	const schedule = result.value;
	const week = Array.from({ length: 7 }, (_, index) => at.day + index);
	return [
		text,
		'',
		`${longDay(at.day)}, ${clockText(at.minute)}: ${sayAnswer(answerAt(result, at), at)}`,
		'',
		'The week from then',
		...week.map((day) => dayLine(schedule, day)),
		'',
		'Holidays after that',
		...holidaysAfter(schedule, at.day + 7).map((day) => dayLine(schedule, day)),
	].join('\n');
}

function sayAnswer(answer: VisitAnswer, at: WallTime): string {
	const time = (when: { day: number; minute: number }) =>
		when.day === at.day
			? clockText(when.minute)
			: `${shortDay(when.day)} ${clockText(when.minute)}`;
	switch (answer.code) {
		case 'open':
			return `open${answer.until ? ` until ${time(answer.until)}` : ''}${said(answer.note)}`;
		case 'opens':
			return `closed, opens at ${time(answer.at)}`;
		case 'closes-before-arrival':
			return `closes at ${time(answer.until)}`;
		case 'by-appointment':
			return `by appointment${said(answer.note)}`;
		case 'unconfirmed':
			return 'open on other days, but not confirmed for the holiday';
		case 'unknown':
			return `unknown${answer.why === 'beyond' ? ', too far away' : ''}${said(answer.note)}`;
		case 'closed':
			return `closed${answer.opens ? ` until ${time(answer.opens)}` : ''}${said(answer.note)}`;
	}
}

function said(note: Note | null): string {
	if (note?.type === 'comment') return ` "${note.text}"`;
	return note?.type === 'open-end' ? ' (open end)' : '';
}

function dayLine(schedule: Schedule, day: number): string {
	const pattern = patternOn(schedule, day);
	const holiday = holidayOn(day);
	const stretches = pattern?.length ? pattern.map(sayStretch).join(', ') : 'closed';
	return `  ${shortDay(day).padEnd(16)}  ${stretches}${holiday ? `  (${HOLIDAYS[holiday]})` : ''}`;
}

function sayStretch({ from, to, kind, note }: Stretch): string {
	const isWhole = from === 0 && to === DAY_MINUTES;
	const time = isWhole ? 'all day' : `${clockText(from)}–${clockText(to)}`;
	return `${time}${KINDS[kind]}${said(note)}`;
}

function holidaysAfter(schedule: Schedule, first: number): number[] {
	const days: number[] = [];
	for (let day = first; day < endOf(schedule) && days.length < HOLIDAYS_AHEAD; day++)
		if (holidayOn(day)) days.push(day);
	return days;
}

const DATE = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const written = (day: number, options: Intl.DateTimeFormatOptions) =>
	new Date(day * DAY_MINUTES * 60_000).toLocaleDateString('en-GB', options).replace(',', '');

const shortDay = (day: number) => written(day, { ...DATE, weekday: 'short' });
const longDay = (day: number) => written(day, { ...DATE, weekday: 'long', month: 'long' });
