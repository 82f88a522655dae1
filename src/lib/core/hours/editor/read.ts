import { accept, refuse, type Result } from '../../result.ts';
import { MAX_HOURS_LENGTH } from '../compiled.ts';
import { DAY_MINUTES } from '../wall-clock.ts';
import { doSpansMeet } from './dates.ts';
import { emptyForm, emptyPart, isAlike, type HoursForm, type Part, type Plan } from './form.ts';
import { inOrder, NotForTheForm, RuleReader, spansOfRule, type Rule, type Told } from './rules.ts';
import { readTokens } from './tokens.ts';

/**
 * Why a text has no form. It may still be good OSM text.
 *
 * - `unknown_words`: words or signs that the form does not know
 * - `sun`: times by sunrise and sunset
 * - `dates`: calendar weeks, Easter, or dates written in an unusual way
 * - `days`: the first Saturday of a month and the like
 * - `times`: times that do not exist, or stand in an unusual way
 * - `closed_times`: a part of a day that is shut
 * - `adds`: a rule that opens more on days that another part tells
 * - `order`: a rule that changes what an earlier one said of other days
 * - `otherwise`: more than words behind `||`
 */
export type EditorRefusal =
	| 'unknown_words'
	| 'sun'
	| 'dates'
	| 'days'
	| 'times'
	| 'closed_times'
	| 'adds'
	| 'order'
	| 'otherwise'
	| 'too_long';

/** What people write instead of hours, and what the library takes it for. */
const BARE_WORDS: Record<string, string> = {
	'nach vereinbarung': 'Nach Vereinbarung',
	'by appointment': 'by appointment',
};

/** Reads OSM text as a form; a refusal's `at` is the number of characters before what has no place in it. */
export function readForm(text: string): Result<HoursForm, EditorRefusal> {
	if (text.trim() === '') return accept(emptyForm());
	if (text.length > MAX_HOURS_LENGTH) return refuse('too_long');
	const bare = BARE_WORDS[text.trim().toLowerCase()];
	if (bare) return accept({ ...emptyForm(), otherwise: bare });
	const tokens = readTokens(text);
	if (!tokens.ok) return tokens;
	try {
		const { rules, otherwise } = new RuleReader(tokens.value).read();
		const parts = rules.reduce<Part[]>(withRule, []);
		const namesHolidays = rules.some(({ days }) => days?.isHoliday);
		return accept({ parts, otherwise, namesHolidays });
	} catch (reason) {
		if (reason instanceof NotForTheForm) return refuse(reason.code, { at: String(reason.at) });
		throw reason;
	}
}

function withRule(parts: Part[], rule: Rule): Part[] {
	const fail = (): never => {
		throw new NotForTheForm('days', rule.at);
	};
	return spansOfRule(rule, fail).reduce((all, told) => withTold(all, told, rule), parts);
}

/**
 * Puts what a rule tells into the part of its span, where nothing that stands behind it tells the same days;
 * otherwise into a part of its own at the end.
 */
function withTold(parts: Part[], told: Told, rule: Rule): Part[] {
	const { plan } = rule;
	const home = parts.findLastIndex(({ span }) => isAlike(span, told.span));
	if (rule.isAdded && plan.blocks.length > 0) {
		const meets = (part: Part, index: number) =>
			index === home ? crosses(part, told) : doMeet(part, told);
		if (parts.some(meets) || (home >= 0 && saysTwice(parts[home]!, told, plan)))
			throw new NotForTheForm('adds', rule.at);
	}
	const isFree = (part: Part, index: number) =>
		index < home || (index === home ? !overrides(part, told, plan) : isCalm(part, told, plan));
	if (home >= 0 && parts.every(isFree))
		return parts.with(home, tell(parts[home]!, told, plan, rule.isAdded));
	const own = tell(emptyPart(told.span), told, plan, false);
	if (told.span || told.weekdays.length === 0) return [...parts, own];
	// the normal week stands first, for people too
	if (home < 0 && parts.every((part) => isCalm(part, told, plan))) return [own, ...parts];
	throw new NotForTheForm('order', rule.at);
}

function tell(part: Part, told: Told, plan: Plan, isAdded: boolean): Part {
	const put = (before: Plan | null) =>
		isAdded && before && plan.blocks.length > 0
			? { blocks: inOrder([...before.blocks, ...plan.blocks]), reason: null }
			: plan;
	return {
		...part,
		days: part.days.map((before, day) => (told.weekdays.includes(day) ? put(before) : before)),
		holiday: told.isHoliday ? put(part.holiday) : part.holiday,
	};
}

/** Within a part the holiday counts last: a weekday that is told after it would have the last word in the text. */
function overrides({ holiday }: Part, told: Told, plan: Plan): boolean {
	return told.weekdays.length > 0 && !told.isHoliday && !!holiday && !isAlike(holiday, plan);
}

/** Whether the same day may be a holiday of the one and a weekday of the other. */
function crosses({ days, holiday }: Part, { weekdays, isHoliday }: Told): boolean {
	return (
		(isHoliday && !holiday && days.some((plan) => plan)) ||
		(!isHoliday && !!holiday && weekdays.length > 0)
	);
}

/** Whether an added time lies over one that says something else. */
function saysTwice({ days, holiday }: Part, told: Told, plan: Plan): boolean {
	const before = days.filter((_, day) => told.weekdays.includes(day));
	return [...before, told.isHoliday ? holiday : null].some((one) =>
		one?.blocks.some((was) =>
			plan.blocks.some(
				(is) =>
					was.from < (is.to ?? NIGHT) &&
					is.from < (was.to ?? NIGHT) &&
					(was.kind !== is.kind || was.comment !== is.comment),
			),
		),
	);
}

/** Where an end is left open, it may be as late as that. */
const NIGHT = 2 * DAY_MINUTES;

function doMeet(part: Part, told: Told): boolean {
	if (!doSpansMeet(part.span, told.span)) return false;
	const isDay = part.days.some((plan) => plan);
	return (
		part.days.some((plan, day) => plan && told.weekdays.includes(day)) ||
		(told.isHoliday && (isDay || !!part.holiday)) ||
		(!!part.holiday && told.weekdays.length > 0)
	);
}

/** Whether it is the same which of the two comes first. */
function isCalm(part: Part, told: Told, plan: Plan): boolean {
	if (!doMeet(part, told)) return true;
	return [...part.days, part.holiday].every((one) => !one || isAlike(one, plan));
}
