import type { DayPattern, Stretch } from '#core/hours/schedule.ts';
import { clockText, DAY_MINUTES } from '#core/hours/wall-clock.ts';
import { m } from '#i18n';

/** Shorter than this is no time to come, only the seam before an open end, in minutes. */
const SEAM = 5;

/** Without the minute that an open end leaves behind. */
export function toldStretches(stretches: DayPattern): Stretch[] {
	return stretches.filter(({ from, to }) => to - from >= SEAM);
}

/** A day's hours in words, line by line: "10:00–12:30", "14:00–18:00 nach Absprache", "geschlossen". */
export function stretchWords(stretches: DayPattern | null): string[] {
	if (!stretches) return [m.answer_unknown_beyond()];
	const told = toldStretches(stretches).filter(({ kind }) => kind !== 'closed');
	if (told.length === 0) return [m.week_closed()];
	const hasOpenEnd = stretches.some(({ note }) => note?.type === 'open-end');
	const lines = told.map(wordsOf);
	return hasOpenEnd ? [...lines, m.week_open_end()] : lines;
}

const KINDS = {
	open: null,
	closed: null,
	appointment: m.week_appointment,
	unconfirmed: m.week_unconfirmed,
	unknown: m.week_unknown,
};

function wordsOf({ from, to, kind }: Stretch): string {
	const word = KINDS[kind]?.() ?? null;
	if (from === 0 && to === DAY_MINUTES) return word ?? m.week_all_day();
	const times = `${clockText(from)}–${clockText(to)}`;
	return word ? `${times} ${word}` : times;
}
