/** Slots for the cases about visits, and what guests and hosts do with them, as statements. */
import type { Outcome, Row, Scene } from './people.ts';
import { PLACE } from './world.ts';

const idOf = (group: number, number: number) =>
	`00000000-0000-4000-8000-0000000${group}${String(number).padStart(3, '0')}`;

/** Guests have numbers: these are their ids, and the tokens of their devices. */
export const guest = (number: number) => idOf(31, number);
export const token = (number: number) =>
	`device-${String(number).padStart(3, '0')}-0123456789abcdef`;

export const slotId = (number: number) => idOf(21, number);

export const SLOT = {
	/** ten seats at the shop of Hof, in three days */
	milking: slotId(1),
	/** four seats at the shop, in four days; addresses have to be confirmed */
	tasting: slotId(2),
	/** at the forge of Werk */
	forging: slotId(3),
	/** at a draft of Hof */
	hidden: slotId(4),
	/** was cancelled */
	off: slotId(5),
	/** bookings are closed, but it has not begun */
	closed: slotId(6),
};

const NOON = new Date().setUTCHours(12, 0, 0, 0);

/** The instant so many days and hours after today's noon, in UTC. */
export const at = (days: number, hours = 0) =>
	new Date(NOON + days * 86_400_000 + hours * 3_600_000).toISOString();

/** A slot of an hour as a host's device sends it. */
export const draft = (id: string, days: number, more: Row = {}) => ({
	id,
	starts_at: at(days),
	ends_at: at(days, 1),
	title: { de: 'Beim Melken' },
	capacity: 10,
	...more,
});

const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** One statement of a host that publishes. */
export const publish = (place: string, slots: Row[], series: Row | null = null) =>
	`select * from publish_series(${json({ place_id: place, series, slots })})`;

/** For `openStage`: written as the owner of the database, after the world. */
export const VISITS = `
	select set_config('request.jwt.claim.role', 'service_role', true);
	${publish(PLACE.shop, [draft(SLOT.milking, 3), draft(SLOT.tasting, 4, { capacity: 4, confirm_email: true }), draft(SLOT.off, 5), draft(SLOT.closed, 6, { book_until: at(2) })])};
	${publish(PLACE.forge, [draft(SLOT.forging, 3, { party_min: 2, party_max: 4 })])};
	${publish(PLACE.stable, [draft(SLOT.hidden, 3)])};
	select cancel_slots(array['${SLOT.off}']::uuid[], '{"de": "Die Kuh ist krank."}');
	update slots set book_until = now() - interval '1 minute' where id = '${SLOT.closed}';
	select set_config('request.jwt.claim.role', '', true);`;

/** What a guest fills in. */
export const filled = (number: number, more: Row = {}) => ({
	id: guest(number),
	slot_id: SLOT.milking,
	token: token(number),
	party: 2,
	name: `Gast ${number}`,
	email: `gast-${number}@example.org`,
	...more,
});

export const reserve = (number: number, more: Row = {}) =>
	`select reserve_seats(${json(filled(number, more))}) as answer`;
export const look = (number: number) => `select reservation_of('${token(number)}') as answer`;
export const cancel = (number: number) => `select cancel_reservation('${token(number)}') as answer`;
export const change = (number: number, party: number) =>
	`select change_party('${token(number)}', ${party}) as answer`;
export const confirm = (mailed: string) => `select confirm_email('${mailed}') as answer`;
export const accept = (number: number) => `select accept_offer('${token(number)}') as answer`;

export const edit = (slots: string[], changes: Row, more: Row = {}) =>
	`select * from edit_series(${json({ slot_ids: slots, changes, ...more })})`;
export const callOff = (slots: string[]) =>
	`select * from cancel_slots(array[${slots.map((id) => `'${id}'`).join(', ')}]::uuid[], '{"de": "Sturm."}')`;
export const checkIn = (number: number, came: number | null, when = 'now()') =>
	`select (check_in('${guest(number)}', ${came}, ${when})).*`;
export const walkIn = (number: number, slot: string, party: number) =>
	`select (walk_in('${guest(number)}', '${slot}', ${party}, 'Nachbarn')).*`;

/** From here on the database takes it for so many days and hours after today's noon. */
export const setClock = ({ as }: Scene, days: number, hours = 0) =>
	as('database', `select set_config('app.now', '${at(days, hours)}', true)`);

/** What a guest is answered. */
export interface Ticket {
	id: string;
	status: string;
	party: number;
	code: string;
	name: string | null;
	email: string | null;
	position: number | null;
	offered_until: string | null;
	seats_left: number;
	slot: Row;
}
export const ticket = async (deed: Promise<Outcome>) => (await deed).rows[0]!.answer as Ticket;

/** `1 confirmed 2, 2 waiting 3 · 2 taken`: who is what with how many, and how many seats the slot counts. */
export async function standing({ as }: Scene, slot = SLOT.milking): Promise<string> {
	const { rows } = await as(
		'database',
		`select right(id::text, 3)::int as guest, status, party from reservations
		 where slot_id = '${slot}' order by id`,
	);
	const { rows: counted } = await as(
		'database',
		`select seats_taken from slots where id = '${slot}'`,
	);
	const guests = rows.map((row) => `${row.guest} ${row.status} ${row.party}`).join(', ');
	return `${guests} · ${counted[0]!.seats_taken} taken`;
}

/** Which mails were written, in order: `1 reserved, 2 waiting`. */
export async function mails({ as }: Scene): Promise<string> {
	const { rows } = await as(
		'database',
		`select right(reservation_id::text, 3)::int as guest, template from app.mail_outbox order by id`,
	);
	return rows.map((row) => `${row.guest} ${row.template}`).join(', ');
}

/** What happened to whom, in order: `1 reserved 2, 1 cancelled 2`. */
export async function events({ as }: Scene): Promise<string> {
	const { rows } = await as(
		'database',
		`select right(reservation_id::text, 3)::int as guest, kind, party from reservation_events order by id`,
	);
	return rows.map((row) => `${row.guest} ${row.kind} ${row.party}`).join(', ');
}

/** The token in the newest mail to a guest. */
export async function mailedToken({ as }: Scene, number: number): Promise<string> {
	const { rows } = await as(
		'database',
		`select data ->> 'token' as token from app.mail_outbox
		 where reservation_id = '${guest(number)}' order by id desc limit 1`,
	);
	return rows[0]!.token as string;
}
