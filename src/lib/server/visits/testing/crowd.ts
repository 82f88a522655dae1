/**
 * A crowd that wants the same seats at the same moment, through HTTP, while the server is killed. Everybody asks
 * again with the same id until there is an answer; some cancel once they have one.
 */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { setTimeout as wait } from 'node:timers/promises';
import { Chance } from '../../../../../tests/bench/chance.ts';
import type { Doomed } from './doomed-server.ts';
import { unsold, wrongCount, type Guest, type Standing } from './promises.ts';

export interface CrowdOrder {
	seed: number;
	rounds: number;
	/** Requests at once in each round, each of a party of one to three. */
	guests: number;
	seats: number;
	/** How often the server is killed, spread over the rounds. */
	kills: number;
	/** The share of those who cancel as soon as they have an answer. */
	cancels?: number;
}

export interface CrowdReport {
	/** One sentence each. */
	broken: string[];
	acknowledged: number;
	/** Requests without an answer, sent again. */
	retries: number;
	kills: number;
	/** From the first request of a round to its last answer, in milliseconds. */
	slowest: number;
}

interface Wish {
	id: string;
	slot_id: string;
	token: string;
	party: number;
	name: string;
	email: string;
}

interface Answer {
	status: string;
}

/** Reserves seats: an answer, or null where it is not known whether it was done. */
export type Reserve = (
	visitor: SupabaseClient,
	wish: Wish,
	service: SupabaseClient,
) => Promise<Answer | null>;

export const reserveSeats: Reserve = (visitor, wish) =>
	ask(visitor, 'reserve_seats', { p: wish }, networkOf(wish));

async function ask(
	client: SupabaseClient,
	name: string,
	parameters: object,
	/** Where the guest comes from; a crowd comes from everywhere. */
	network?: string,
): Promise<Answer | null> {
	const asked = client.rpc(name, parameters);
	const { data, error } = await (network ? asked.setHeader('x-forwarded-for', network) : asked);
	if (!error) return data as Answer;
	// what the database itself refuses is an answer, and none of these was expected
	if (error.code?.startsWith('PT')) throw new Error(`${name} was refused: ${error.hint}`);
	return null;
}

const PLACE = '00000000-0000-4000-8000-00000000c0de';

/** Plays all rounds on a server that is running, and leaves it running. */
export async function playCrowd(
	server: Doomed,
	{ seed, rounds, guests, seats, kills, cancels = 0.05 }: CrowdOrder,
	reserve: Reserve = reserveSeats,
): Promise<CrowdReport> {
	const auth = { persistSession: false, autoRefreshToken: false };
	const visitor = createClient(server.base, server.publishable, { auth });
	const service = createClient(server.base, server.secret, { auth });
	const chance = new Chance(seed);
	const report: CrowdReport = { broken: [], acknowledged: 0, retries: 0, kills: 0, slowest: 0 };
	await makePlace(service);

	for (let round = 1; round <= rounds; round++) {
		const slot = idOf(seed * 1000 + round, 0);
		await publish(service, slot, seats, round);
		const due = Math.floor((kills * round) / rounds) - Math.floor((kills * (round - 1)) / rounds);
		/** After so many answers the server dies. */
		const deaths = Array.from({ length: due }, () =>
			Math.floor(guests * (0.1 + 0.7 * chance.next())),
		);
		const plans = Array.from({ length: guests }, (_, i) => ({
			wish: wishOf(seed * 1000 + round, i + 1, slot, 1 + chance.below(3)),
			cancels: chance.happens(cancels),
		}));

		let answered = 0;
		let revival = Promise.resolve();
		const onAnswer = () => {
			answered += 1;
			if (!deaths.includes(answered)) return;
			report.kills += 1;
			revival = revival.then(() => server.killAndRestart());
		};
		const untilAnswered = async (attempt: () => Promise<Answer | null>): Promise<Answer> => {
			for (let pause = 50; ; pause = Math.min(4_000, pause * 2)) {
				const answer = await attempt();
				if (answer) return answer;
				report.retries += 1;
				await wait(pause + chance.below(pause));
			}
		};

		const began = performance.now();
		const told = await Promise.all(
			plans.map(async ({ wish, cancels }) => {
				const { status } = await untilAnswered(() => reserve(visitor, wish, service));
				onAnswer();
				report.acknowledged += 1;
				if (!cancels) return { id: wish.id, status, cancelled: false };
				await untilAnswered(() => ask(visitor, 'cancel_reservation', { token: wish.token }));
				return { id: wish.id, status, cancelled: true };
			}),
		);
		await revival;
		report.slowest = Math.max(report.slowest, performance.now() - began);
		const broken = compare(told, await standingOf(service, slot));
		report.broken.push(...broken.map((what) => `round ${round}: ${what}`));
	}
	return report;
}

interface Told {
	id: string;
	status: string;
	cancelled: boolean;
}

/** What may have become of somebody who was told this, since others cancelled. */
const MAY_BE: Record<string, string[]> = {
	confirmed: ['confirmed'],
	waiting: ['waiting', 'offered'],
	// asked again after an answer that was lost
	offered: ['offered'],
};

function compare(told: Told[], standing: Standing): string[] {
	const now = new Map(standing.guests.map((guest) => [guest.id, guest]));
	const lost = told.flatMap(({ id, status, cancelled }) => {
		const is = now.get(id)?.status ?? 'not there';
		const may = cancelled ? ['cancelled'] : (MAY_BE[status] ?? []);
		return may.includes(is) ? [] : [`told ${cancelled ? 'cancelled' : status}, but is ${is}`];
	});
	const extra = standing.guests.length - told.length;
	return [
		...[...new Set(lost)].map((what) => `${lost.filter((one) => one === what).length} × ${what}`),
		...(extra > 0 ? [`${extra} reservations more than requests`] : []),
		...wrongCount(standing),
		...unsold(standing).slice(0, 1),
		...twiceTold(standing),
	];
}

function twiceTold({ events, guests }: Standing): string[] {
	const begun = events.filter(({ kind }) => kind === 'reserved' || kind === 'waiting').length;
	return begun === guests.length ? [] : [`${begun} reservations told, ${guests.length} there`];
}

async function standingOf(service: SupabaseClient, slot: string): Promise<Standing> {
	const one = await must(
		service
			.from('slots')
			.select('capacity, seats_taken, status, starts_at')
			.eq('id', slot)
			.single(),
	);
	return {
		now: Date.now() / 1000,
		slot: { ...one, begins: Date.parse(one.starts_at) / 1000 },
		guests: await every<Guest>(service, 'reservations', 'id, status, party, waiting_no', slot),
		events: await every(service, 'reservation_events', 'id, reservation_id, kind, party', slot),
	};
}

async function every<Row>(
	service: SupabaseClient,
	table: string,
	columns: string,
	slot: string,
): Promise<Row[]> {
	const rows: Row[] = [];
	for (;;) {
		const page = await must(
			service
				.from(table)
				.select(columns)
				.eq('slot_id', slot)
				.order('id')
				.range(rows.length, rows.length + 999),
		);
		rows.push(...(page as Row[]));
		if (page.length < 1000) return rows;
	}
}

async function makePlace(service: SupabaseClient): Promise<void> {
	const place = {
		id: PLACE,
		slug: 'gedraenge',
		status: 'published',
		kind: 'farm',
		subkind: 'farm_shop',
		name: { de: 'Gedränge' },
		lon: 8.1,
		lat: 51.2,
		locality: 'Dorf',
		municipality: 'Gemeinde',
		kreis: 'olpe',
		licence: 'CC-BY-4.0',
		attribution: 'Gedränge',
	};
	await must(service.from('places').upsert(place).select('id'));
}

async function publish(
	service: SupabaseClient,
	id: string,
	capacity: number,
	round: number,
): Promise<void> {
	const at = (hours: number) =>
		new Date(Date.now() + (48 + 2 * round + hours) * 3_600_000).toISOString();
	const slot = { id, starts_at: at(0), ends_at: at(1), title: { de: 'Gedränge' }, capacity };
	const order = {
		place_id: PLACE,
		series: null,
		slots: [{ ...slot, party_max: 3, may_overlap: true }],
	};
	await must(service.rpc('publish_series', { p: order }));
}

async function must<Data>(
	answer: PromiseLike<{ data: Data; error: { message: string } | null }>,
): Promise<NonNullable<Data>> {
	const { data, error } = await answer;
	if (error) throw new Error(error.message);
	return data!;
}

const wishOf = (round: number, number: number, slot: string, party: number): Wish => ({
	id: idOf(round, number),
	slot_id: slot,
	token: `crowd-${String(round).padStart(8, '0')}-${String(number).padStart(12, '0')}`,
	party,
	name: `Gast ${number}`,
	email: `gast-${round}-${number}@example.org`,
});

/** An IPv6 network of its own for each guest. */
const networkOf = ({ id }: Wish) => `2001:db8:${Number(id.slice(-4))}:${Number(id.slice(0, 8))}::1`;

const idOf = (round: number, number: number) =>
	`${String(round).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
