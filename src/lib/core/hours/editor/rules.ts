import { DAY_MINUTES } from '../wall-clock.ts';
import {
	MONTHS,
	openBlock,
	WEEKDAYS,
	type Block,
	type DatePoint,
	type DateRange,
	type Plan,
	type Span,
} from './form.ts';
import type { EditorRefusal } from './read.ts';
import type { Token } from './tokens.ts';

/** One rule of a text, as it stands. */
export interface Rule {
	/** Characters before it. */
	at: number;
	/** After a comma: what was open before stays so. */
	isAdded: boolean;
	dates: DateRange[] | null;
	/** Null: no weekday and no sort of holiday is named, so it is every day. */
	days: { weekdays: number[]; isHoliday: boolean; isSchool: boolean; isWithin: boolean } | null;
	plan: Plan;
}

export interface Rules {
	rules: Rule[];
	otherwise: string | null;
}

/** Thrown within this folder, and caught where reading begins. */
export class NotForTheForm extends Error {
	readonly code: EditorRefusal;
	readonly at: number;
	constructor(code: EditorRefusal, at: number) {
		super(code);
		this.code = code;
		this.at = at;
	}
}

/** Reads the rules of a text, one after the other. */
export class RuleReader {
	#tokens: readonly Token[];
	#next = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	/** @throws NotForTheForm */
	read(): Rules {
		const rules: Rule[] = [];
		let isAdded = false;
		for (;;) {
			if (this.#peek().type === 'end') return { rules, otherwise: null };
			if (this.#peek().text === '||' && rules.length > 0) return { rules, otherwise: this.#last() };
			if (this.#peek().type === 'comment' && rules.length === 0)
				return { rules, otherwise: this.#comment() };
			rules.push(this.#rule(isAdded, rules.length === 0));
			isAdded = this.#peek().text === ',';
			if (isAdded || this.#peek().text === ';') this.#next++;
			else if (this.#peek().type !== 'end' && this.#peek().text !== '||') this.#fail();
		}
	}

	/** What follows `||`: words alone, and nothing behind them. */
	#last(): string {
		this.#next++;
		if (this.#peek().type !== 'comment') this.#fail('otherwise');
		return this.#comment();
	}

	#comment(): string {
		const { text, at } = this.#take();
		if (text.trim() === '') throw new NotForTheForm('unknown_words', at);
		if (this.#peek().text === ';') this.#next++;
		if (this.#peek().type !== 'end') this.#fail('otherwise');
		return text;
	}

	#rule(isAdded: boolean, isFirst: boolean): Rule {
		const { at } = this.#peek();
		if (this.#peek().type === 'always') {
			this.#next++;
			const plan = this.#plan([openBlock(0, DAY_MINUTES)]);
			return { at, isAdded, dates: null, days: null, plan };
		}
		const dates = this.#dates();
		if (dates) this.#skip(':');
		const days = this.#days();
		if (days) this.#skip(':');
		const before = this.#next;
		const plan = this.#plan(this.#times());
		const saysWhat = this.#next > before;
		if (!saysWhat && !days) this.#fail(dates ? 'times' : 'unknown_words');
		// times alone, after other rules, are read by some as added and by others as instead
		if (!dates && !days && !isFirst) throw new NotForTheForm('order', at);
		return { at, isAdded, dates, days, plan };
	}

	// dates: `Apr-Oct`, `Apr 01-Oct 31`, `Dec 24,31`, `2026 Dec 21-2027 Jan 08`

	#dates(): DateRange[] | null {
		const ranges: DateRange[] = [];
		let month: DatePoint | null = null;
		do {
			if (ranges.length > 0) this.#next++;
			const from = this.#point(month);
			if (!from) return null;
			let to = from;
			if (this.#peek().text === '-') {
				this.#next++;
				to = this.#point(from.day === null ? null : from) ?? this.#fail('dates');
				if ((from.day === null) !== (to.day === null)) this.#fail('dates');
				if ((from.year === null) !== (to.year === null)) {
					if (to.year !== null) this.#fail('dates');
					to = { ...to, year: from.year };
				}
			}
			month = to.day === null ? null : to;
			ranges.push({ from, to });
		} while (this.#peek().text === ',' && this.#isPoint(this.#peek(1), month));
		return ranges;
	}

	#isPoint({ type, text }: Token, month: DatePoint | null): boolean {
		return monthOf(text) > 0 || (type === 'number' && (text.length === 4 || month !== null));
	}

	/** @param near a point that has just been read: a number alone is another day of its month */
	#point(near: DatePoint | null): DatePoint | null {
		let year: number | null = null;
		const token = this.#peek();
		if (near && token.type === 'number' && token.text.length <= 2)
			return { ...near, day: this.#day(near.month) };
		if (token.type === 'number') {
			if (!/^20\d\d$/.test(token.text) || monthOf(this.#peek(1).text) === 0) this.#fail('dates');
			year = Number(this.#take().text);
		}
		const month = monthOf(this.#peek().text);
		if (month === 0) {
			if (/^(week|easter)$/i.test(this.#peek().text)) this.#fail('dates');
			return null;
		}
		this.#next++;
		const hasDay = this.#peek().type === 'number' && this.#peek().text.length <= 2;
		return { year, month, day: hasDay ? this.#day(month) : null };
	}

	#day(month: number): number {
		const { text, at } = this.#take();
		const day = Number(text);
		if (day < 1 || day > DAYS_OF_MONTH[month - 1]!) throw new NotForTheForm('dates', at);
		return day;
	}

	// days: `Mo-Fr`, `Sa,Su,PH`, `SH`, `SH Fr`

	#days(): Rule['days'] {
		if (!isDay(this.#peek())) return null;
		const days = this.#dayList();
		const isSchoolAlone = days.isSchool && !days.isHoliday && days.weekdays.length === 0;
		if (!isSchoolAlone || !isDay(this.#peek())) return days;
		const within = this.#dayList();
		if (within.isSchool) this.#fail('days');
		return { ...within, isSchool: true, isWithin: true };
	}

	#dayList(): NonNullable<Rule['days']> {
		const weekdays = new Set<number>();
		let [isHoliday, isSchool] = [false, false];
		do {
			if (this.#peek().text === ',') this.#next++;
			const { text } = this.#take();
			if (/^ph$/i.test(text)) isHoliday = true;
			else if (/^sh$/i.test(text)) isSchool = true;
			else {
				const first = weekdayOf(text);
				let last = first;
				if (this.#peek().text === '-') {
					this.#next++;
					last = weekdayOf(this.#peek().text);
					if (last < 0) this.#fail('days');
					this.#next++;
				}
				for (let day = first; ; day = (day + 1) % 7) {
					weekdays.add(day);
					if (day === last) break;
				}
			}
		} while (this.#peek().text === ',' && isDay(this.#peek(1)));
		return { weekdays: [...weekdays].sort(), isHoliday, isSchool, isWithin: false };
	}

	// times: `10:00-12:30,14:00-17:00`, `10:00+`; then what is so, and why

	#times(): Block[] | null {
		if (this.#peek().type !== 'time') {
			if (/^(sunrise|sunset|sundown|dawn|dusk)$/i.test(this.#peek().text)) this.#fail('sun');
			return null;
		}
		const blocks: Block[] = [];
		do {
			if (this.#peek().text === ',') this.#next++;
			blocks.push(this.#block());
		} while (this.#peek().text === ',' && this.#peek(1).type === 'time');
		return inOrder(blocks);
	}

	#block(): Block {
		const from = this.#minute(DAY_MINUTES - 1);
		if (this.#peek().text === '+') {
			this.#next++;
			return { ...openBlock(from, 0), to: null, isOpenEnd: true };
		}
		if (this.#peek().text !== '-') this.#fail('times');
		this.#next++;
		if (this.#peek().type !== 'time') this.#fail(this.#peek().type === 'word' ? 'sun' : 'times');
		const end = this.#minute(2 * DAY_MINUTES);
		const to = end <= from ? end + DAY_MINUTES : end;
		const isOpenEnd = this.#peek().text === '+';
		if (isOpenEnd) this.#next++;
		return { ...openBlock(from, to), isOpenEnd };
	}

	#minute(most: number): number {
		const { text, at } = this.#take();
		const [hour = 0, minute = 0] = text.split(':').map(Number);
		if (minute > 59 || hour * 60 + minute > most) throw new NotForTheForm('times', at);
		return hour * 60 + minute;
	}

	#plan(blocks: Block[] | null): Plan {
		const { text, at } = this.#peek();
		const word = /^(open|off|closed|unknown)$/i.exec(text)?.[0].toLowerCase();
		if (word) this.#next++;
		let comment: string | null = null;
		if (this.#peek().type === 'comment') comment = this.#take().text.trim() || null;
		if (word === 'off' || word === 'closed') {
			// a part of a day that is shut has no place in a week of blocks
			if (blocks) throw new NotForTheForm('closed_times', at);
			return { blocks: [], reason: comment };
		}
		const kind = word === 'unknown' || (comment && !word) ? 'unknown' : 'open';
		return {
			blocks: (blocks ?? [openBlock(0, DAY_MINUTES)]).map((block) => ({ ...block, kind, comment })),
			reason: null,
		};
	}

	#skip(sign: string): void {
		if (this.#peek().text === sign) this.#next++;
	}

	#peek(ahead = 0): Token {
		return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)]!;
	}

	#take(): Token {
		const token = this.#peek();
		this.#next++;
		return token;
	}

	#fail(code: EditorRefusal = 'unknown_words'): never {
		throw new NotForTheForm(code, this.#peek().at);
	}
}

/** `29` for February: a leap year has it. */
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function inOrder(blocks: readonly Block[]): Block[] {
	return blocks.toSorted((a, b) => a.from - b.from);
}

function monthOf(text: string): number {
	return MONTHS.findIndex((month) => month.toLowerCase() === text.toLowerCase()) + 1;
}

/** In German some have other letters; `Mo`, `Fr` and `Sa` are the same. */
const GERMAN: Record<string, string> = { di: 'tu', mi: 'we', do: 'th', so: 'su' };

function weekdayOf(text: string): number {
	const word = text.toLowerCase();
	return WEEKDAYS.findIndex((day) => day.toLowerCase() === (GERMAN[word] ?? word));
}

function isDay({ type, text }: Token): boolean {
	return type === 'word' && (weekdayOf(text) >= 0 || /^(ph|sh)$/i.test(text));
}

/** What a rule is for: spans with what they tell. */
export function spansOfRule({ dates, days }: Rule, fail: () => never): Told[] {
	const ranges: Span | null = dates && { type: 'dates', ranges: dates };
	const all = WEEKDAYS.map((_, day) => day);
	if (!days) return [{ span: ranges, weekdays: all, isHoliday: true }];
	const { weekdays, isHoliday, isSchool, isWithin } = days;
	if (!isSchool) return [{ span: ranges, weekdays, isHoliday }];
	if (dates) fail();
	const school: Span = { type: 'school-holidays' };
	if (isWithin) return [{ span: school, weekdays, isHoliday }];
	const own = { span: null, weekdays, isHoliday };
	const others = { span: school, weekdays: all, isHoliday: true };
	return weekdays.length > 0 || isHoliday ? [own, others] : [others];
}

/** Which days a rule tells, of a span. */
export interface Told {
	span: Span | null;
	weekdays: number[];
	isHoliday: boolean;
}
