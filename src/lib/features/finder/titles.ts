import type { Travel } from '#core/geo/travel.ts';
import type { Standing } from '#core/hours/answer.ts';
import { clockText, type WallTime } from '#core/hours/wall-clock.ts';
import { getLocale, m } from '#i18n';
import { dayWords } from '#i18n/when.ts';

interface Asked {
	now: WallTime;
	/** Null: now. */
	at: WallTime | null;
	travel: Travel | null;
}

/** What the groups of the list are called at the time asked for. */
export function groupTitles(asked: Asked): Record<Standing, string> {
	const isToday = asked.at === null || asked.at.day === asked.now.day;
	return {
		open: openTitle(asked),
		later: isToday ? m.group_later_now() : m.group_later(),
		appointment: m.group_appointment(),
		unconfirmed: m.group_unconfirmed(),
		unknown: m.group_unknown(),
		closed: m.group_closed(),
	};
}

function openTitle({ now, at, travel }: Asked): string {
	if (travel) return m.group_open_arrival();
	if (!at) return m.group_open_now();
	const time = clockText(at.minute);
	if (at.day === now.day) return m.group_open_today({ time });
	return m.group_open_at({ day: dayWords(at.day, now.day, getLocale()), time });
}

/** "Sonntag 14:00": the time asked for, in few words; now as it is called. */
export function timeTitle({ now, at }: Pick<Asked, 'now' | 'at'>): string {
	if (!at) return m.time_now();
	const time = clockText(at.minute);
	return at.day === now.day ? time : `${dayWords(at.day, now.day, getLocale())} ${time}`;
}

/** Says that nothing is known to be open at the time asked for; honest about what nobody told us. */
export function noneOpenWords({ now, at }: Pick<Asked, 'now' | 'at'>): string {
	if (!at) return m.group_none_open({ when: m.group_when_now() });
	const time = clockText(at.minute);
	const when =
		at.day === now.day
			? m.group_when_today({ time })
			: m.group_when({ day: dayWords(at.day, now.day, getLocale()), time });
	return m.group_none_open({ when });
}
