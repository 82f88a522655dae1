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

const HOUR_MS = 60 * MINUTE_MS;

/**
 * Zones with the summer time of the European Union, and how far ahead of UTC they are in winter. Asking Intl for the
 * first time takes a phone as long as drawing the whole list; what the directive says (2000/84/EC) can be calculated.
 */
const EU_ZONES: Record<string, number> = { 'Europe/Berlin': HOUR_MS };
/** Since then all of them change at the same instants. */
const EU_SINCE = Date.UTC(1996, 0, 1);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
	const ahead = EU_ZONES[zone];
	if (ahead !== undefined && instant >= EU_SINCE)
		return isEuSummer(instant) ? ahead + HOUR_MS : ahead;
	let clock = clocks.get(zone);
	if (!clock) clocks.set(zone, (clock = clockOf(zone)));
	return askOffset(Math.floor(instant / MINUTE_MS) * MINUTE_MS, clock);
}

/** From the last Sunday of March to the last of October, each at one o'clock UTC (2000/84/EC, articles 2 and 3). */
function isEuSummer(instant: number): boolean {
	const year = new Date(instant).getUTCFullYear();
	return instant >= lastSunday(year, 3) + HOUR_MS && instant < lastSunday(year, 10) + HOUR_MS;
}

/** Its first instant; months from 1. */
function lastSunday(year: number, month: number): number {
	const lastDay = Date.UTC(year, month, 0) / DAY_MS;
	return (lastDay - ((weekdayOf(lastDay) + 1) % 7)) * DAY_MS;
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
