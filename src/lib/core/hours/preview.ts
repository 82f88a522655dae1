import * as v from 'valibot';
import type { HoursFault } from './compiled.ts';
import type { DayPattern } from './schedule.ts';

const day = v.pipe(v.string(), v.isoDate());

/** Asks what hours mean in the coming weeks, before they are saved. */
export const previewRequest = v.object({
	text: v.string(),
	closures: v.pipe(
		v.array(
			v.object({
				kind: v.picklist(['holiday', 'closed', 'season']),
				firstDay: day,
				lastDay: day,
				reason: v.null(),
			}),
		),
		v.maxLength(50),
	),
	/** For times of the sun. */
	lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
	lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
});
export type PreviewRequest = v.InferOutput<typeof previewRequest>;

/** `busy`: too many ask at once · `unreadable`: no such request. */
export type PreviewFault = HoursFault | 'busy' | 'unreadable';

export type PreviewAnswer =
	| { ok: true; firstDay: number; days: number[]; patterns: DayPattern[] }
	/** `at`: how many characters were read before the fault, where that is known. */
	| { ok: false; code: PreviewFault; at: number | null };
