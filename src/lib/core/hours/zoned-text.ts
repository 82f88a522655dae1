import { instantOf, wallTimeAt, writeWallTime, DAY_MINUTES } from './wall-clock.ts';

/**
 * A wall time with the offset of its zone, as ISO 8601 and RFC 3339 want it: `2026-12-26T17:00:00+01:00`.
 * The end of a day (`minute` 1440) is the next one's midnight.
 */
export function zonedText(time: { day: number; minute: number }, zone: string): string {
	const instant = instantOf(time, zone);
	const wall = wallTimeAt(instant, zone);
	const ahead = wall.day * DAY_MINUTES + wall.minute - instant / 60_000;
	const two = (number: number) => String(number).padStart(2, '0');
	const minutes = Math.abs(ahead);
	const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	return `${writeWallTime(wall)}:00${offset}`;
}
