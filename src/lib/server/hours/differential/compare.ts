import type { HoursFault } from '#core/hours/compiled.ts';
import { plainStateAt, type PlainState } from '#core/hours/plain-state.ts';
import { patternOn, type Schedule } from '#core/hours/schedule.ts';
import { DAY_MINUTES, dayText, instantOf, writeWallTime } from '#core/hours/wall-clock.ts';
import type { Position } from '#core/geo/position.ts';
import { ZONE } from '#region';
import { HoursCompiler } from '../hours-compiler.ts';
import { readHours, type ReadHours } from '../read-hours.ts';

export interface Tally {
	values: number;
	/** Values that were refused, by reason. */
	refused: Partial<Record<HoursFault, number>>;
	/** Values whose days follow the sun. */
	bySun: number;
	probes: number;
	/** Times of the wall clock that do not exist in this process's zone. */
	skipped: number;
	/** Probes at which the library throws: on some days it finds no sunrise. */
	unanswered: number;
	differences: number;
	/** The first of them, for reading. */
	examples: string[];
}

export interface Comparison {
	values: readonly string[];
	place: Position;
	/** Days since 1970-01-01. */
	firstDay: number;
	/** How many days are probed, up to the horizon. */
	dayCount: number;
}

/** Once in every hour, at one of these minutes; each weekday gets each of them in four weeks. */
const MINUTES = [0, 30, 59, 1];

/** Sun rules may be off by as many minutes. */
const SUN_TOLERANCE = 3;
const EXAMPLES = 20;

/**
 * Compares compiled hours with the library asked directly, in the zone of this process: once in every
 * hour, the wall clock of the place dressed as this process's local time. Sun rules are asked, beyond
 * that, before and after each of their edges.
 */
export async function compareWithLibrary(comparison: Comparison): Promise<Tally> {
	const { values, place, firstDay } = comparison;
	const tally: Tally = {
		values: values.length,
		refused: {},
		bySun: 0,
		probes: 0,
		skipped: 0,
		unanswered: 0,
		differences: 0,
		examples: [],
	};
	const compiler = new HoursCompiler();
	const probes = hourlyProbes(comparison);
	const differ = (what: string) => {
		tally.differences++;
		if (tally.examples.length < EXAMPLES) tally.examples.push(what);
	};
	try {
		for (const text of values) {
			const [compiled] = await compiler.compile([{ text, ...place }], firstDay);
			if (compiled!.ok) {
				const reading = readHours(text, place);
				if (reading.ok)
					new Probing(text, reading.read, compiled!.value, comparison, tally, differ).ask(probes);
				else differ(`${text}: read, although the library refuses it`);
				continue;
			}
			const { code } = compiled!.refusal;
			tally.refused[code] = (tally.refused[code] ?? 0) + 1;
			const isOurs = code !== 'syntax' && code !== 'empty';
			if (isOurs || readHours(text, place).ok)
				differ(`${text}: refused as ${code}, although the library reads it`);
		}
	} finally {
		compiler.close();
	}
	return tally;
}

/** A time of the place's wall clock, dressed as local time. `minute` may reach a little out of its day. */
interface Probe {
	day: number;
	minute: number;
	/** Null where the local clock has no such time. */
	local: Date | null;
}

function probeAt(day: number, minute: number): Probe {
	const [year, month, date] = dayText(day).split('-').map(Number);
	const local = new Date(year!, month! - 1, date, 0, minute);
	const wanted = (minute + DAY_MINUTES) % DAY_MINUTES;
	const exists = minuteOfDay(local) === wanted;
	return { day, minute, local: exists ? local : null };
}

function minuteOfDay(local: Date): number {
	return local.getHours() * 60 + local.getMinutes();
}

/** Some minute of every hour. */
function hourlyProbes({ firstDay, dayCount }: Comparison): Probe[] {
	return Array.from({ length: dayCount * 24 }, (_, hour) => {
		const day = firstDay + Math.floor(hour / 24);
		return probeAt(day, (hour % 24) * 60 + MINUTES[day % MINUTES.length]!);
	});
}

/** One text, ours and the library's. */
class Probing {
	#text: string;
	#read: ReadHours;
	#schedule: Schedule;
	#comparison: Comparison;
	#tally: Tally;
	#differ: (what: string) => void;
	#moved = new Map<number, ReadHours>();

	constructor(
		text: string,
		read: ReadHours,
		schedule: Schedule,
		comparison: Comparison,
		tally: Tally,
		differ: (what: string) => void,
	) {
		this.#text = text;
		this.#read = read;
		this.#schedule = schedule;
		this.#comparison = comparison;
		this.#tally = tally;
		this.#differ = differ;
	}

	ask(probes: readonly Probe[]): void {
		for (const probe of probes) this.#check(probe);
		if (!this.#read.isBySun) return;
		this.#tally.bySun++;
		const { firstDay, dayCount } = this.#comparison;
		for (let day = firstDay; day < firstDay + dayCount; day++)
			for (const { from, to } of patternOn(this.#schedule, day)!)
				for (const edge of [from - SUN_TOLERANCE - 1, from, to - 1, to + SUN_TOLERANCE])
					if (edge >= 0 && edge < DAY_MINUTES) this.#check(probeAt(day, edge));
	}

	#check(probe: Probe): void {
		const tally = this.#tally;
		if (!probe.local) {
			tally.skipped++;
			return;
		}
		const theirs = this.#theirs(probe, probe.local);
		if (theirs === null) {
			tally.unanswered++;
			return;
		}
		tally.probes++;
		const ours = plainStateAt(this.#schedule, probe);
		if (ours === theirs) return;
		if (this.#read.isBySun && this.#isNear(ours, probe)) return;
		this.#differ(`${this.#text}: ${ours} at ${writeWallTime(probe)}, ${theirs} in the library`);
	}

	/** What the library says to a direct question; null where it throws. */
	#theirs(probe: Probe, local: Date): PlainState | null {
		const { hours } = this.#movedFor(probe, local);
		try {
			const [isOpen, , isUnknown] = hours.getStatePair(local);
			if (isOpen) return 'open';
			return isUnknown ? 'unknown' : 'closed';
		} catch {
			return null;
		}
	}

	#isNear(ours: PlainState, { day, minute }: Probe): boolean {
		return [minute - SUN_TOLERANCE, minute + SUN_TOLERANCE].some((shifted) => {
			const near = probeAt(day, shifted);
			return near.local && this.#theirs(near, near.local) === ours;
		});
	}

	/**
	 * The library reads the sun by the clock of its process: 15 degrees further east it is an hour
	 * earlier, so the place goes east by as many hours as this clock is ahead of the place's. In the
	 * place's own zone it stays where it is.
	 */
	#movedFor({ day, minute }: Probe, local: Date): ReadHours {
		if (!this.#read.isBySun) return this.#read;
		const ahead = (instantOf({ day, minute }, ZONE) - local.getTime()) / 3_600_000;
		if (ahead === 0) return this.#read;
		let read = this.#moved.get(ahead);
		if (!read) {
			const { lon, lat } = this.#comparison.place;
			const reading = readHours(this.#text, { lon: lon + 15 * ahead, lat });
			if (!reading.ok) throw new Error('A text that was read before is read everywhere.');
			read = reading.read;
			this.#moved.set(ahead, read);
		}
		return read;
	}
}
