/** Opening hours in a sentence: "Von April bis Oktober mittwochs bis sonntags 11–18 Uhr, an Feiertagen 13–17 Uhr." */
import {
	groupsOf,
	kindOfPart,
	type Block,
	type DatePoint,
	type DateRange,
	type Group,
	type HoursForm,
	type Part,
	type Plan,
	type Span,
} from '#core/hours/editor/index.ts';
import { clockText, DAY_MINUTES } from '#core/hours/wall-clock.ts';
import { formatDay } from '#ui/dates.ts';
import { m } from './paraglide/messages.js';
import { getLocale, type Locale } from './paraglide/runtime.js';

/** All that a form says, in sentences; null where it says nothing. */
export function hoursSentence(form: HoursForm, locale: Locale = getLocale()): string | null {
	const sentences = form.parts.flatMap((part) => partWords(part, locale) ?? []);
	if (form.otherwise) {
		const words = form.otherwise;
		sentences.push(
			sentences.length > 0 ? m.hours_say_otherwise({ words }, { locale }) : capital(words, locale),
		);
	}
	return sentences.length > 0 ? sentences.map((one) => one.replace(/\.?$/, '.')).join(' ') : null;
}

function partWords(part: Part, locale: Locale): string | null {
	const groups = groupsOf(part).filter(
		// that a normal week is closed on the other days goes without saying
		({ plan, isHoliday }) => part.span || isHoliday || plan.blocks.length > 0 || plan.reason,
	);
	if (groups.length === 0) return null;
	const isOne = groups.length === 1 && groups[0]!.isHoliday && groups[0]!.days.length === 7;
	const said =
		isOne && kindOfPart(part) === 'exception'
			? planWords(groups[0]!.plan, locale)
			: groups
					.map((group) => `${groupWords(group, locale)} ${planWords(group.plan, locale)}`)
					.join(', ');
	return capital(part.span ? `${spanWords(part.span, locale)} ${said}` : said, locale);
}

const DAYS = [
	m.hours_say_monday,
	m.hours_say_tuesday,
	m.hours_say_wednesday,
	m.hours_say_thursday,
	m.hours_say_friday,
	m.hours_say_saturday,
	m.hours_say_sunday,
];

/** "mittwochs bis sonntags", "dienstags und freitags", "täglich und an Feiertagen". */
function groupWords({ days, isHoliday }: Group, locale: Locale): string {
	const word = (day: number) => DAYS[day]!({}, { locale });
	const runs: number[][] = [];
	for (const day of days) {
		const run = runs.at(-1);
		if (run?.at(-1) === day - 1) run.push(day);
		else runs.push([day]);
	}
	const said = runs.flatMap((run) =>
		run.length < 3
			? run.map(word)
			: m.hours_say_run({ first: word(run[0]!), last: word(run.at(-1)!) }, { locale }),
	);
	const all = days.length === 7 ? [m.hours_say_daily({}, { locale })] : said;
	return list(isHoliday ? [...all, m.hours_say_holidays({}, { locale })] : all, locale);
}

/** "10–12:30 und 14–17 Uhr", "geschlossen", "rund um die Uhr". */
export function planWords({ blocks, reason }: Plan, locale: Locale = getLocale()): string {
	const closed = m.hours_say_closed({}, { locale });
	if (blocks.length === 0) return reason ? withWords(closed, reason, locale) : closed;
	const isPlain = blocks.every(
		(block) => block.to !== null && !block.isOpenEnd && !block.comment && !isAllDay(block),
	);
	if (!isPlain || blocks.some(({ kind }) => kind === 'unknown'))
		return list(
			blocks.map((block) => blockWords(block, locale)),
			locale,
		);
	const times = list(
		blocks.map((block) => rangeWords(block, locale)),
		locale,
	);
	return m.hours_say_times({ times }, { locale });
}

const isAllDay = ({ from, to }: Block) => from === 0 && to === DAY_MINUTES;

function blockWords(block: Block, locale: Locale): string {
	const { comment, kind } = block;
	if (isAllDay(block) && !block.isOpenEnd) {
		if (comment && kind === 'unknown') return quoted(comment, locale);
		const always = m.hours_say_always({}, { locale });
		return comment ? withWords(always, comment, locale) : always;
	}
	const said = timesOf(block, locale);
	if (comment) return withWords(said, comment, locale);
	return kind === 'unknown'
		? withWords(said, m.hours_say_unsure({}, { locale }), locale, false)
		: said;
}

function timesOf(block: Block, locale: Locale): string {
	if (block.to === null) return m.hours_say_from({ time: clock(block.from, locale) }, { locale });
	const times = m.hours_say_times({ times: rangeWords(block, locale) }, { locale });
	return block.isOpenEnd ? m.hours_say_longer({ times }, { locale }) : times;
}

const rangeWords = ({ from, to }: Block, locale: Locale) =>
	`${clock(from, locale)}–${clock(to!, locale)}`;

/** German leaves out minutes that are none. */
function clock(minute: number, locale: Locale): string {
	const text = clockText(minute);
	return locale === 'de' && text.endsWith(':00') ? String(Number(text.slice(0, 2))) : text;
}

const quoted = (words: string, locale: Locale) => m.hours_say_quoted({ words }, { locale });

function withWords(said: string, words: string, locale: Locale, isQuoted = true): string {
	return `${said} (${isQuoted ? quoted(words, locale) : words})`;
}

// spans

/** "von April bis Oktober", "am 24. Dezember", "in den Schulferien". */
export function spanWords(span: Span, locale: Locale = getLocale()): string {
	if (span.type === 'school-holidays') return m.hours_say_school({}, { locale });
	return list(
		span.ranges.map((range) => datesWords(range, locale)),
		locale,
	);
}

function datesWords({ from, to }: DateRange, locale: Locale): string {
	const isOne = JSON.stringify(from) === JSON.stringify(to);
	const first = pointWords(from, locale, from.year !== to.year || isOne);
	const last = pointWords(to, locale, true);
	const inLocale = { locale };
	if (from.day === null)
		return isOne
			? m.hours_say_in_month({ month: first }, inLocale)
			: m.hours_say_months({ first, last }, inLocale);
	return isOne
		? m.hours_say_on_day({ day: first }, inLocale)
		: m.hours_say_dates({ first, last }, inLocale);
}

function pointWords({ year, month, day }: DatePoint, locale: Locale, saysYear: boolean): string {
	const two = (value: number) => String(value).padStart(2, '0');
	// 2024 is a leap year: it has each day that a year may have
	return formatDay(`${year ?? 2024}-${two(month)}-${two(day ?? 1)}`, locale, {
		month: 'long',
		...(day !== null && { day: 'numeric' }),
		...(year !== null && saysYear && { year: 'numeric' }),
	});
}

function list(words: string[], locale: Locale): string {
	return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(words);
}

export function capital(words: string, locale: Locale = getLocale()): string {
	return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
