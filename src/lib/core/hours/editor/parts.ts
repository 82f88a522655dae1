import {
	emptyPart,
	isAlike,
	planOfAll,
	type Block,
	type DateRange,
	type HoursForm,
	type Part,
	type Plan,
} from './form.ts';

/**
 * What a part is for who edits it.
 *
 * - `week`: the normal week · `season`: a week of its own for some of the year, or the school holidays
 * - `exception`: one day, or some days that are all alike · `holiday`: public holidays alone
 */
export type PartKind = 'week' | 'season' | 'exception' | 'holiday';

/** An open time that is told for longer than so many days is a season. */
const EXCEPTION_DAYS = 21;

export function kindOfPart(part: Part): PartKind {
	if (!part.span) return part.days.some((plan) => plan) ? 'week' : 'holiday';
	const all = planOfAll(part);
	if (!all || part.span.type === 'school-holidays') return 'season';
	const isShort = part.span.ranges.every((range) => lengthOf(range) <= EXCEPTION_DAYS);
	return all.blocks.length === 0 || isShort ? 'exception' : 'season';
}

/** About: a month has thirty days. */
function lengthOf({ from, to }: DateRange): number {
	if (from.day === null || to.day === null) return 30;
	const months = ((to.month - from.month + 12) % 12) * 30;
	return months + to.day - from.day + 1;
}

/** The form with another part in the place of one; null takes it away. */
export function withPart(form: HoursForm, index: number, part: Part | null): HoursForm {
	const parts = part ? form.parts.with(index, part) : form.parts.toSpliced(index, 1);
	return { ...form, parts };
}

/** The number of the normal week, and the form with one where it had none. */
export function withWeek(form: HoursForm): { form: HoursForm; index: number } {
	const index = form.parts.findIndex((part) => kindOfPart(part) === 'week');
	if (index >= 0) return { form, index };
	return { form: { ...form, parts: [emptyPart(null), ...form.parts] }, index: 0 };
}

/**
 * Seasons come before what is said of holidays, so that a holiday is one in every season. One that is there is not
 * added again.
 */
export function addSeason(form: HoursForm, part: Part): { form: HoursForm; index: number } {
	const there = form.parts.findIndex(
		(one) => kindOfPart(one) === 'season' && isAlike(one.span, part.span),
	);
	if (there >= 0) return { form, index: there };
	const before = form.parts.findIndex((one) => ['holiday', 'exception'].includes(kindOfPart(one)));
	const index = before < 0 ? form.parts.length : before;
	// said within the normal week, a season that comes later would have the last word on holidays
	const parts = form.parts.map((one) => (one.span ? one : { ...one, holiday: null }));
	const holiday = holidayPlan(form);
	const isTold = form.parts.some((one) => !one.span && kindOfPart(one) === 'week' && one.holiday);
	const next = { ...form, parts: (isTold ? parts : form.parts).toSpliced(index, 0, part) };
	return { form: isTold ? withHoliday(next, holiday) : next, index };
}

/** Exceptions have the last word. */
export function addException(form: HoursForm, part: Part): HoursForm {
	return { ...form, parts: [...form.parts, part] };
}

/** What is said of public holidays all year round; null where nothing is. */
export function holidayPlan({ parts }: HoursForm): Plan | null {
	return parts.findLast(({ span, holiday }) => !span && holiday)?.holiday ?? null;
}

export function withHoliday(form: HoursForm, plan: Plan | null): HoursForm {
	const bare = form.parts
		.map((part) => (part.span ? part : { ...part, holiday: null }))
		.filter((part) => part.span || part.days.some((day) => day));
	// a span that is the same on all days is written without naming holidays
	const isNamed = plan !== null || bare.some((part) => part.holiday && !planOfAll(part));
	const named = { ...form, namesHolidays: isNamed };
	if (!plan) return { ...named, parts: bare };
	const isSeasonal = bare.some((part) => kindOfPart(part) === 'season');
	const week = bare.findIndex((part) => kindOfPart(part) === 'week');
	if (week >= 0 && !isSeasonal)
		return { ...named, parts: bare.with(week, { ...bare[week]!, holiday: plan }) };
	const before = bare.findIndex((part) => kindOfPart(part) === 'exception');
	const own = { ...emptyPart(null), holiday: plan };
	return { ...named, parts: bare.toSpliced(before < 0 ? bare.length : before, 0, own) };
}

/** Days that are told alike, with the holiday where it is too: as one says them in one breath. */
export interface Group {
	days: number[];
	isHoliday: boolean;
	plan: Plan;
}

/** In the order of the week, the holiday last. */
export function groupsOf({ days, holiday }: Part): Group[] {
	const groups: Group[] = [];
	days.forEach((plan, day) => {
		if (!plan) return;
		const group = groups.find((one) => isAlike(one.plan, plan));
		if (group) group.days.push(day);
		else groups.push({ days: [day], isHoliday: false, plan });
	});
	if (!holiday) return groups;
	const shared = groups.findIndex(({ plan }) => isAlike(plan, holiday));
	const last = shared < 0 ? { days: [], plan: holiday } : groups.splice(shared, 1)[0]!;
	return [...groups, { ...last, isHoliday: true }];
}

/** A block after the last one of a day, where there is room; in the middle of the day where it has none. */
export function nextBlock(blocks: readonly Block[]): Block {
	const last = blocks.at(-1);
	const plain = { isOpenEnd: false, kind: 'open', comment: null } as const;
	if (!last) return { ...plain, from: 10 * 60, to: 17 * 60 };
	const from = Math.min((last.to ?? last.from + 60) + 60, 22 * 60);
	return { ...plain, from, to: Math.min(from + 120, 24 * 60) };
}
