import type { Schedule, Stretch } from '../../hours/schedule.ts';
import { dayNumber } from '../../hours/wall-clock.ts';
import type { Kreis } from '../../places/kreise.ts';
import { kindOf, type Subkind } from '../../places/kinds.ts';
import { UNSAID, type Listing } from '../../places/listing.ts';

/** A listing of which only what is said is known. */
export function place(
	de: string,
	subkind: Subkind,
	[locality, municipality, kreis]: [string, string, Kreis],
	[lon, lat]: [number, number],
	other: Partial<Listing> = {},
): Listing {
	return {
		slug: de.toLowerCase().replace(/\s/g, '-'),
		name: { de },
		kind: kindOf(subkind),
		subkind,
		locality,
		municipality,
		kreis,
		lon,
		lat,
		...UNSAID,
		licence: 'CC-BY-4.0',
		...other,
	};
}

/** The Saturday on which the schedules of `daily` begin. */
export const FIRST_DAY = dayNumber('2026-11-28');

/** The same hours on each of some days: `10:00-17:00`, others than open with their kind before. */
export function daily(text: string, days = 14): Schedule {
	const pattern = text
		.split(', ')
		.filter((part) => part !== '')
		.map((part): Stretch => {
			const [, kind = 'open', from, to] = /^(?:(\w+) )?(\S+)-(\S+)$/.exec(part) ?? [];
			return {
				from: minuteOf(from!),
				to: minuteOf(to!),
				kind: kind as Stretch['kind'],
				note: null,
			};
		});
	return { firstDay: FIRST_DAY, days: new Uint16Array(days), patterns: [pattern] };
}

function minuteOf(text: string): number {
	const [hour, minute] = text.split(':').map(Number) as [number, number];
	return hour * 60 + minute;
}
