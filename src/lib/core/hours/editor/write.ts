import { clockText, DAY_MINUTES } from '../wall-clock.ts';
import {
	isAlike,
	MONTHS,
	planOfAll,
	WEEKDAYS,
	type Block,
	type DatePoint,
	type DateRange,
	type HoursForm,
	type Part,
	type Plan,
	type Span,
} from './form.ts';
import { groupsOf } from './parts.ts';
import { readForm } from './read.ts';

/** The text of a form: the very one it was read from, as long as the form says nothing else. */
export function saveForm(form: HoursForm, original: string): string {
	const before = readForm(original);
	return before.ok && isAlike(before.value, form) ? original : writeForm(form);
}

/** A form as clean OSM text. */
export function writeForm(form: HoursForm): string {
	const said = quoted(form.otherwise);
	if (form.parts.every(isSilent)) return said;
	const short = writeParts(form, true);
	const isNamed = /\bPH\b/.test(short);
	const rules = form.namesHolidays && !isNamed ? writeParts(form, false) : short;
	// nothing but closed days
	const text = rules === '' ? 'off' : rules;
	return said ? `${text} || ${said}` : text;
}

const isSilent = ({ days, holiday }: Part) => !holiday && days.every((plan) => !plan);

function writeParts(form: HoursForm, isShort: boolean): string {
	const keepsClosed = form.otherwise !== null;
	return form.parts
		.filter((part) => !isSilent(part))
		.flatMap((part, index) => rulesOf(part, { isShort, isFirst: index === 0, keepsClosed, form }))
		.join('; ');
}

interface Manner {
	/** Whether a span that is the same on all days is written without them. */
	isShort: boolean;
	isFirst: boolean;
	/** Whether a closed day has to be told although nothing opened it. */
	keepsClosed: boolean;
	form: HoursForm;
}

function rulesOf(part: Part, manner: Manner): string[] {
	const all = planOfAll(part);
	if (all && part.span && manner.isShort) return rule(spanText(part.span), '', all);
	if (all && !part.span && manner.form.parts.length === 1 && isAlways(all)) return ['24/7'];
	if (all && !part.span && !manner.form.namesHolidays) return rule('', '', all);
	const isNight = part.days.some((plan) =>
		plan?.blocks.some(({ to, isOpenEnd }) => isOpenEnd || to! > DAY_MINUTES),
	);
	const isTold = (plan: Plan | null): plan is Plan => {
		if (!plan) return false;
		// in the normal week what is not told is closed
		const goesWithout = manner.isFirst && !part.span && !manner.keepsClosed && !isNight;
		return plan.blocks.length > 0 || plan.reason !== null || !goesWithout;
	};
	const span = part.span ? spanText(part.span) : '';
	// the holiday has the last word, and so have the days it shares a rule with
	return groupsOf({ ...part, days: part.days.map((plan) => (isTold(plan) ? plan : null)) }).flatMap(
		({ days, isHoliday, plan }) =>
			rule(span, [dayText(days), isHoliday ? 'PH' : ''].filter(Boolean).join(), plan),
	);
}

const isAlways = ({ blocks }: Plan) =>
	blocks.length === 1 &&
	isAlike(blocks[0], {
		from: 0,
		to: DAY_MINUTES,
		isOpenEnd: false,
		kind: 'open',
		comment: null,
	} satisfies Block);

/** A plan of blocks with different words takes a rule for each, the later ones added by a comma. */
function rule(span: string, days: string, { blocks, reason }: Plan): string[] {
	const head = [span, days].filter(Boolean).join(' ');
	const say = (...words: string[]) => [head, ...words].filter(Boolean).join(' ');
	if (blocks.length === 0) return [say('off', quoted(reason))];
	const runs: Block[][] = [];
	for (const block of blocks) {
		const run = runs.find(([one]) => one!.kind === block.kind && one!.comment === block.comment);
		if (run) run.push(block);
		else runs.push([block]);
	}
	const written = runs.map((run) => {
		const { kind, comment } = run[0]!;
		const isPlain = kind === 'open' && !comment;
		const state = isPlain || (kind === 'unknown' && comment) ? '' : kind;
		return say(run.map(blockText).join(), state, quoted(comment));
	});
	return [written.join(', ')];
}

/** Quotes cannot stand within quotes. */
function quoted(words: string | null): string {
	return words ? `"${words.replaceAll('"', "'")}"` : '';
}

function blockText({ from, to, isOpenEnd }: Block): string {
	if (to === null) return `${clockText(from)}+`;
	return `${clockText(from)}-${clockText(to)}${isOpenEnd ? '+' : ''}`;
}

/** `Mo-Fr`, `Tu,Th`: runs are shortened. */
function dayText(days: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const day of days) {
		const run = runs.at(-1);
		if (run && run[1] === day - 1) run[1] = day;
		else runs.push([day, day]);
	}
	return runs
		.map(([first, last]) =>
			first === last ? WEEKDAYS[first] : `${WEEKDAYS[first]}-${WEEKDAYS[last]}`,
		)
		.join();
}

function spanText(span: Span): string {
	return span.type === 'dates' ? span.ranges.map(rangeText).join() : 'SH';
}

function rangeText({ from, to }: DateRange): string {
	return isAlike(from, to) ? pointText(from) : `${pointText(from)}-${pointText(to)}`;
}

function pointText({ year, month, day }: DatePoint): string {
	const date = day === null ? '' : String(day).padStart(2, '0');
	return [year ?? '', MONTHS[month - 1], date].filter(Boolean).join(' ');
}
