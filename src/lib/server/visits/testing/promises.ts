/** What must hold at a slot, whatever happened before. Told from the rows alone; no function of the database is asked. */

export interface Guest {
	id: string;
	status: string;
	party: number;
	waiting_no: number | null;
}

/** A slot with everybody who ever reserved, and what happened to them in order. */
export interface Standing {
	/** In seconds, as `begins`. */
	now: number;
	slot: { capacity: number; seats_taken: number; status: string; begins: number };
	guests: Guest[];
	events: { reservation_id: string; kind: string; party: number }[];
}

const HOLDING = ['confirmed', 'offered', 'unconfirmed', 'attended'];
const holds = (guest: Guest | undefined) => guest !== undefined && HOLDING.includes(guest.status);
const waits = (guest: Guest | undefined) => guest?.status === 'waiting';

/**
 * What is not as promised, one sentence each.
 *
 * @param settled whether the slot was settled after time last passed; before that, seats may wait for it
 */
export function brokenPromises(before: Standing, after: Standing, settled: boolean): string[] {
	return [
		...wrongCount(after),
		...(settled ? unsold(after) : []),
		...overtaken(before, after),
		...anotherStory(after),
	];
}

/** Never one too many, and the counter is the sum. */
export function wrongCount({ slot, guests }: Pick<Standing, 'slot' | 'guests'>): string[] {
	const sum = guests.filter(holds).reduce((seats, { party }) => seats + party, 0);
	const broken: string[] = [];
	if (sum > slot.capacity) broken.push(`${sum} seats given away of ${slot.capacity}`);
	if (slot.seats_taken !== sum) broken.push(`${slot.seats_taken} seats counted, ${sum} held`);
	return broken;
}

/** No seat stays free while somebody waits whom it would do. */
export function unsold({ slot, guests, now }: Omit<Standing, 'events'>): string[] {
	const free = slot.capacity - slot.seats_taken;
	const waiting = guests.filter(waits);
	if (waiting.length > 0 && (slot.status !== 'planned' || now >= slot.begins))
		return ['somebody waits for a slot that is over'];
	return waiting
		.filter(({ party }) => party <= free)
		.map(({ party }) => `${free} seats are free, and a party of ${party} waits`);
}

/** Nobody got seats that would have done for somebody who came before and still waits. */
function overtaken(before: Standing, after: Standing): string[] {
	const was = new Map(before.guests.map((guest) => [guest.id, guest]));
	const stillWaiting = after.guests.filter((guest) => waits(guest) && waits(was.get(guest.id)));
	const served = after.guests.filter(
		(guest) => holds(guest) && (!was.has(guest.id) || waits(was.get(guest.id))),
	);
	return served.flatMap((guest) =>
		stillWaiting
			.filter(({ waiting_no }) => guest.waiting_no === null || waiting_no! < guest.waiting_no)
			// as large as it was: who makes the party smaller waits from then on for fewer seats
			.filter(({ id, party }) => Math.max(party, was.get(id)!.party) <= guest.party)
			.map(({ party }) => `a party of ${guest.party} was served before one of ${party}`),
	);
}

/** What each kind of event makes of a reservation; the others leave it as it is. */
const BECOMES: Record<string, string[]> = {
	reserved: ['confirmed', 'unconfirmed'],
	waiting: ['waiting'],
	offered: ['offered'],
	accepted: ['confirmed'],
	confirmed_email: ['confirmed'],
	cancelled: ['cancelled'],
	expired: ['expired'],
	checked_in: ['attended'],
	unchecked: ['confirmed'],
	missed: ['missed'],
	walk_in: ['attended'],
};

/** The events, told one after the other, end where the reservations are. */
function anotherStory({ guests, events }: Standing): string[] {
	const told = new Map<string, { statuses: string[]; party: number }>();
	for (const { reservation_id, kind, party } of events) {
		const statuses = BECOMES[kind] ?? told.get(reservation_id)?.statuses ?? [];
		told.set(reservation_id, { statuses, party });
	}
	return guests.flatMap(({ id, status, party }) => {
		const story = told.get(id);
		return story && story.statuses.includes(status) && story.party === party
			? []
			: [`${status} ${party}, but told is ${story?.statuses.join('/')} ${story?.party}`];
	});
}
