import * as v from 'valibot';
import { reservationRequest } from './reservation.ts';
import { instant, texts } from './slot.ts';

/**
 * A reservation that a visitor has asked for, as it waits on the device: what is sent, and what of the slot is shown
 * meanwhile. Its command has the id; nothing is booked before the server has said so.
 */
export const wish = v.object({
	...v.omit(reservationRequest, ['id']).entries,
	/** Milliseconds for which the form was open: nobody fills one in within a moment. */
	openedMs: v.number(),
	slot: v.object({
		slug: v.string(),
		placeName: texts,
		title: texts,
		startsAt: instant,
		endsAt: instant,
		/** Seats that were free when the form was sent off, as far as the device knew. */
		seatsLeft: v.number(),
	}),
});
export type Wish = v.InferOutput<typeof wish>;
