import * as v from 'valibot';
import { count, instant, reservationStatus, ticketSlot, texts } from '#core/visits/index.ts';

/** What the outbox keeps of a mail until it is sent, in the core's names. */
export const mailData = v.object({
	reservationId: v.pipe(v.string(), v.uuid()),
	status: reservationStatus,
	name: v.nullable(v.string()),
	party: count,
	code: v.string(),
	/** Opens the ticket; each mail has one of its own. */
	token: v.string(),
	offeredUntil: v.nullable(instant),
	position: v.nullable(count),
	slot: ticketSlot,
	/** Of `slot_cancelled`. */
	reason: v.optional(v.nullable(texts)),
	/** Of `slot_changed`: how it was before. */
	old: v.optional(
		v.object({ startsAt: instant, endsAt: instant, meetingPoint: v.nullable(texts) }),
	),
	/** Of `message`: in the host's words. */
	subject: v.optional(v.string()),
	body: v.optional(v.string()),
});
export type MailData = v.InferOutput<typeof mailData>;
