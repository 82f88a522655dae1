import * as v from 'valibot';
import { reservationStatus } from './reservation.ts';
import { count, instant, uuid, type Slot } from './slot.ts';

/** A reservation as the host sees it: who comes, with how many, and whether they are there. */
export const guest = v.object({
	id: uuid,
	slotId: uuid,
	status: reservationStatus,
	party: count,
	/** How many of them came; null as long as nobody has said. */
	attendedParty: v.nullable(count),
	/** These four are null once they are forgotten, and where nobody told. */
	name: v.nullable(v.string()),
	email: v.nullable(v.string()),
	phone: v.nullable(v.string()),
	note: v.nullable(v.string()),
	lang: v.picklist(['de', 'en', 'nl']),
	code: v.string(),
	waitingNo: v.nullable(v.number()),
	walkIn: v.boolean(),
	/** When somebody last said who came. */
	checkedAt: v.nullable(instant),
});
export type Guest = v.InferOutput<typeof guest>;

/** What a host says at the door: so many came. 0: nobody did; null: taken back. */
export const checkIn = v.object({
	reservationId: uuid,
	slotId: uuid,
	came: v.nullable(count),
	at: instant,
});
export type CheckIn = v.InferOutput<typeof checkIn>;

/** The list with what was said on this device and has not arrived: the last word for each guest. */
export function layCheckIns(guests: readonly Guest[], said: readonly CheckIn[]): Guest[] {
	const words = new Map(said.map((word) => [word.reservationId, word]));
	return guests.map((one) => {
		const word = words.get(one.id);
		if (!word) return one;
		const { came, at } = word;
		const status = came === null ? 'confirmed' : came === 0 ? 'missed' : 'attended';
		return { ...one, status, attendedParty: came, checkedAt: at };
	});
}

/**
 * When something was said. Never before what is known already: a clock that is slow would not be heard.
 *
 * @param now by the device's clock, ISO 8601
 */
export function saidAt({ checkedAt }: Pick<Guest, 'checkedAt'>, now: string): string {
	return checkedAt && Date.parse(checkedAt) > Date.parse(now) ? checkedAt : now;
}

export interface DoorTally {
	/** People, not parties. */
	here: number;
	expected: number;
	free: number;
}

/** How it stands at the door. Seats that are held for an answer are neither expected nor free. */
export function tallyGuests(
	guests: readonly Guest[],
	{ capacity }: Pick<Slot, 'capacity'>,
): DoorTally {
	const seats = (...statuses: Guest['status'][]) =>
		guests
			.filter(({ status }) => statuses.includes(status))
			.reduce((sum, { party }) => sum + party, 0);
	const here = guests
		.filter(({ status }) => status === 'attended')
		.reduce((sum, { attendedParty, party }) => sum + (attendedParty ?? party), 0);
	const expected = seats('confirmed');
	const taken = seats('confirmed', 'attended', 'offered', 'unconfirmed');
	return { here, expected, free: Math.max(0, capacity - taken) };
}

/** In the order of the door: who is to come, who is there, who may still come, who waits, who did not come. */
const ORDER: Partial<Record<Guest['status'], number>> = {
	confirmed: 0,
	attended: 1,
	offered: 2,
	unconfirmed: 2,
	waiting: 3,
	missed: 4,
};

/** Whom a host has to know of, in order; who cancelled or came too late is none of them. */
export function doorList(guests: readonly Guest[]): Guest[] {
	return guests
		.filter(({ status }) => status in ORDER)
		.toSorted(
			(a, b) =>
				ORDER[a.status]! - ORDER[b.status]! ||
				(a.waitingNo ?? 0) - (b.waitingNo ?? 0) ||
				(a.name ?? '').localeCompare(b.name ?? '') ||
				(a.id < b.id ? -1 : 1),
		);
}

/** Whether a guest can be checked in: has seats, or held them. */
export function mayCheckIn({ status }: Pick<Guest, 'status'>): boolean {
	return ['confirmed', 'offered', 'unconfirmed', 'attended', 'missed'].includes(status);
}
