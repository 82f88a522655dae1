/**
 * Opening hours are written by the clock on the wall of the place. Which instant a wall time is
 * depends on the place's zone alone, never on the zone of the device.
 */
export interface WallTime {
	/** Days since 1970-01-01. */
	day: number;
	/** Minutes since midnight, 0…1439. */
	minute: number;
}

export const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/** The wall time at an instant (milliseconds since 1970, UTC) in a zone (IANA name). */
export function wallTimeAt(instant: number, zone: string): WallTime {
	const minutes = Math.floor((instant + offsetAt(instant, zone)) / MINUTE_MS);
	const day = Math.floor(minutes / DAY_MINUTES);
	return { day, minute: minutes - day * DAY_MINUTES };
}

/**
 * The instant (milliseconds since 1970, UTC) of a wall time; `minute` may reach into the next days.
 * An hour that comes twice in autumn means its first coming, one that is skipped in spring is read by
 * the clock before it (RFC 5545 §3.3.5).
 */
export function instantOf({ day, minute }: WallTime, zone: string): number {
	const asUtc = day * DAY_MS + minute * MINUTE_MS;
	const before = offsetAt(asUtc - DAY_MS, zone);
	const after = offsetAt(asUtc + DAY_MS, zone);
	const [first, second] = [Math.max(before, after), Math.min(before, after)];
	if (offsetAt(asUtc - first, zone) === first) return asUtc - first;
	if (offsetAt(asUtc - second, zone) === second) return asUtc - second;
	return asUtc - before;
}

/** The number of a day written `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** `YYYY-MM-DD` of a day's number. */
export function dayText(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Monday … 6 Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

/** `14:05`; the end of a day is `24:00`, past midnight it goes on as `01:00`. */
export function clockText(minute: number): string {
	const within = minute > DAY_MINUTES ? minute - DAY_MINUTES : minute;
	const two = (number: number) => String(number).padStart(2, '0');
	return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

const WALL_TEXT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/;

/** Reads `2026-11-29T14:00`; null for anything else, days that do not exist included. */
export function readWallTime(text: string): WallTime | null {
	const [, date = '', hour, minute] = WALL_TEXT.exec(text) ?? [];
	const day = dayNumber(date);
	if (Number.isNaN(day) || dayText(day) !== date) return null;
	return { day, minute: Number(hour) * 60 + Number(minute) };
}

export function writeWallTime({ day, minute }: WallTime): string {
	return `${dayText(day)}T${clockText(minute)}`;
}

/** The clock of a zone, and how far ahead it is at the beginning of days (UTC, since 1970). */
interface ZoneClock {
	format: Intl.DateTimeFormat;
	ahead: Map<number, number>;
}

const clocks = new Map<string, ZoneClock>();

/**
 * How far the zone's clock is ahead of UTC at an instant, in milliseconds. Asking Intl takes as long as drawing a row of
 * the list, so it is asked once a day; only within a day on which the clock is changed the instant itself counts.
 */
function offsetAt(instant: number, zone: string): number {
	let clock = clocks.get(zone);
	if (!clock) clocks.set(zone, (clock = { format: clockOf(zone), ahead: new Map() }));
	const day = Math.floor(instant / DAY_MS);
	const ahead = aheadOn(day, clock);
	if (ahead === aheadOn(day + 1, clock)) return ahead;
	return askOffset(Math.floor(instant / MINUTE_MS) * MINUTE_MS, clock.format);
}

function aheadOn(day: number, { format, ahead }: ZoneClock): number {
	let known = ahead.get(day);
	if (known === undefined) ahead.set(day, (known = askOffset(day * DAY_MS, format)));
	return known;
}

const clockOf = (zone: string) =>
	new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
	});

function askOffset(instant: number, format: Intl.DateTimeFormat): number {
	const part: Record<string, number> = {};
	for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
	return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute) - instant;
}
