import type { AnswerCode } from './answer.ts';

/** In this order they stand in a list. */
export const STANDINGS = [
	'open',
	'later',
	'appointment',
	'unconfirmed',
	'unknown',
	'closed',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The group an answer belongs to. */
export function standingOf({ code }: { code: AnswerCode }): Standing {
	return STANDING_OF[code];
}

const STANDING_OF: Record<AnswerCode, Standing> = {
	open: 'open',
	opens: 'later',
	'by-appointment': 'appointment',
	unconfirmed: 'unconfirmed',
	unknown: 'unknown',
	'closes-before-arrival': 'closed',
	closed: 'closed',
};
