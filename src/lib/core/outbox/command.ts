import * as v from 'valibot';
import { report } from '../reports/report.ts';
import { wish } from '../visits/wish.ts';

/**
 * Where a command stands.
 *
 * ```
 *            begin             taken
 *  waiting ────────→ sending ────────→ done
 *     ↑                 │  ↺ no answer: it is sent again, with the same id
 *     │  edit, resend   │ refused
 *     └──── refused ←───┘
 * ```
 *
 * `sending` means: it has left, and nobody knows yet what became of it. Only an answer ends that, so
 * a command in this state can neither be changed nor taken back.
 */
const state = v.variant('is', [
	v.object({ is: v.literal('waiting') }),
	v.object({ is: v.literal('sending') }),
	/** `code` as the server said it, which may be newer than this app. */
	v.object({ is: v.literal('refused'), code: v.string() }),
	/** `at`: milliseconds since 1970, by the device's clock. */
	v.object({ is: v.literal('done'), at: v.number() }),
]);
export type CommandState = v.InferOutput<typeof state>;

const common = {
	/** UUID made on the device: sent twice is sent once. */
	id: v.pipe(v.string(), v.uuid()),
	/** Milliseconds since 1970 by the device's clock, for reading; the order is in `turn`. */
	madeAt: v.number(),
	/** Its number in the queue. Clocks jump, numbers do not. */
	turn: v.pipe(v.number(), v.integer()),
	/** What it is about, as it was shown. */
	about: v.string(),
	state,
};
const reportCommand = v.object({ ...common, kind: v.literal('report'), payload: report });
const reserveCommand = v.object({ ...common, kind: v.literal('reserve'), payload: wish });

/** What a visitor wants the server to know, kept on the device until it does. */
export const command = v.variant('kind', [reportCommand, reserveCommand]);
export type ReportCommand = v.InferOutput<typeof reportCommand>;
/** Once the server has it there is a ticket: of the wish nothing stays. */
export type ReserveCommand = v.InferOutput<typeof reserveCommand>;
export type Command = ReportCommand | ReserveCommand;

type DraftOf<One extends Command> = Pick<One, 'id' | 'kind' | 'about' | 'payload'>;
/** What makes a command; the queue gives it its turn. */
export type Draft = DraftOf<ReportCommand> | DraftOf<ReserveCommand>;

/** No answer that counts: nobody knows whether the command has arrived. */
export const UNANSWERED = ['no_network', 'server_error'] as const;
export type Unanswered = (typeof UNANSWERED)[number];

export function isUnanswered(code: string): code is Unanswered {
	return (UNANSWERED as readonly string[]).includes(code);
}
