import { DAY_MINUTES, wallTimeAt, weekdayOf, writeWallTime } from '../hours/wall-clock.ts';
import type { SlotDraft } from './series.ts';
import type { NewSlot, SlotDetails } from './slot.ts';

const SATURDAY = 5;

/** What most hosts begin with; each is one tap away from something else. */
const FIRST = { minute: 10 * 60, durationMinutes: 90, capacity: 8, closesBefore: 60 };

/** What is known of a place before its first slot. */
export interface DraftGround {
	placeId: string;
	title: SlotDetails['title'];
	host: string | null;
	/** Languages spoken at the place. */
	languages: SlotDetails['languages'];
}

/**
 * A slot that is nearly right, so that day, time, seats, repeat and publish are all there is to tap: as
 * the last one was, on the next such weekday that is still free for it; for who has none yet, next Saturday at ten.
 *
 * @param now milliseconds since 1970
 */
export function slotDraft(
	last: NewSlot | null,
	ground: DraftGround,
	now: number,
	zone: string,
): SlotDraft {
	const today = wallTimeAt(now, zone).day;
	if (!last) {
		const day = nextWeekday(SATURDAY, today);
		return {
			...fixed(ground, writeWallTime({ day, minute: FIRST.minute })),
			durationMinutes: FIRST.durationMinutes,
			closesBefore: FIRST.closesBefore,
			details: {
				title: ground.title,
				about: null,
				host: ground.host,
				languages: ground.languages.length > 0 ? ground.languages : ['de'],
				capacity: FIRST.capacity,
				partyMin: 1,
				partyMax: null,
				priceCents: null,
				pricePer: 'person',
				audience: null,
				houseRules: null,
				accessibility: null,
				meetingPoint: null,
				confirmEmail: false,
				mayOverlap: false,
			},
		};
	}
	const { id: _, startsAt, endsAt, bookUntil, ...details } = last;
	const begun = wallTimeAt(Date.parse(startsAt), zone);
	const day = nextWeekday(weekdayOf(begun.day), Math.max(today, begun.day));
	const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
	return {
		...fixed(ground, writeWallTime({ day, minute: begun.minute })),
		durationMinutes: Math.min(minutes(startsAt, endsAt), DAY_MINUTES),
		closesBefore: minutes(bookUntil, startsAt),
		details,
	};
}

/** Each slot is published by itself unless somebody asks for more. */
const fixed = ({ placeId }: DraftGround, startsLocal: string) => ({
	placeId,
	startsLocal,
	rule: null,
	exceptions: [],
});

/** The next day of a weekday (0 Monday … 6 Sunday) after `day`. */
function nextWeekday(weekday: number, day: number): number {
	return day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7);
}
