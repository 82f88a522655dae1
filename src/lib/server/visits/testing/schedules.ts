/**
 * Guests, hosts and the clock at one slot, in an order that chance decides; after each step what must hold is
 * looked up. A schedule is its seed: it can be played again.
 */
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { Chance } from '../../../../../tests/bench/chance.ts';
import type { Database } from '../../embedded/database.ts';
import { brokenPromises, type Standing } from './promises.ts';

const PLACE = '00000000-0000-4000-8000-00000000ca5e';
const SLOT = '00000000-0000-4000-8000-0000000051a7';
const BEGIN = Date.parse('2026-11-28T08:00:00Z');
const HOUR = 3_600_000;

/** Writes the one place all schedules take place at. Once per database. */
export async function prepareSchedules(database: Database): Promise<void> {
	await database.query(`insert into public.places
		(id, slug, status, kind, subkind, name, lon, lat, locality, municipality, kreis, licence, attribution)
		values ('${PLACE}', 'spielplatz', 'published', 'farm', 'farm_shop', '{"de": "Spielplatz"}', 8.1, 51.2, 'Dorf',
			'Gemeinde', 'olpe', 'CC-BY-4.0', 'Spiel')`);
	await database.query(`update app.settings set value = 1000000 where key like 'attempts_%'`);
}

class Undo extends Error {}

/**
 * Plays the schedule of a seed and leaves no trace of it.
 *
 * @param spoil SQL that makes the database worse first, to see whether anybody notices
 * @returns what was broken, one sentence each
 */
export async function playSchedule(
	database: Database,
	seed: number,
	spoil?: string,
): Promise<string[]> {
	const broken: string[] = [];
	try {
		await (database.connection.kysely as Kysely<unknown>).transaction().execute(async (tx) => {
			const schedule = new Schedule(tx, new Chance(seed));
			if (spoil) await schedule.run(spoil);
			broken.push(...(await schedule.play()));
			throw new Undo();
		});
	} catch (error) {
		// what fails otherwise than by refusing is broken as well
		if (!(error instanceof Undo)) broken.push((error as Error).message);
	}
	return broken;
}

class Schedule {
	#tx: Transaction<unknown>;
	#chance: Chance;
	#now = BEGIN;
	#startsAt: number;
	#guests = 0;
	#confirms: boolean;
	/** Whether the slot was settled since time last passed. */
	#settled = true;

	constructor(tx: Transaction<unknown>, chance: Chance) {
		this.#tx = tx;
		this.#chance = chance;
		this.#startsAt = BEGIN + (2 + chance.below(96)) * HOUR;
		this.#confirms = chance.happens(0.25);
	}

	async play(): Promise<string[]> {
		await this.#open();
		let before = await this.#look();
		const steps = 6 + this.#chance.below(20);
		for (let step = 1; step <= steps; step++) {
			const deed = this.#chance.common(this.#deeds);
			const said = await deed();
			const after = await this.#look();
			const broken = brokenPromises(before, after, this.#settled);
			if (broken.length > 0) return broken.map((what) => `step ${step}, ${said}: ${what}`);
			before = after;
		}
		return [];
	}

	/** Ordered by how often they happen. */
	#deeds = [
		() => this.#reserve(this.#guests++),
		() => this.#call('cancel_reservation', this.#token()),
		() => this.#pass(),
		() => this.#call('change_party', this.#token(), this.#party()),
		() => this.#acceptOrConfirm(),
		() => this.#resize(),
		() => this.#reserve(this.#guest()),
		() => this.#checkIn(),
		() => this.#settle(),
		() => this.#call('forget_me', this.#token()),
		() => this.#call('walk_in', text(idOf(900 + this.#guests++)), text(SLOT), this.#party()),
		() => this.#move(),
		() => this.#callOff(),
	];

	async #open() {
		const capacity = 1 + this.#chance.below(10);
		await this.run(`select set_config('request.jwt.claim.role', 'service_role', true)`);
		await this.#setClock();
		await this.run(`insert into public.slots
			(id, place_id, starts_at, ends_at, title, capacity, party_max, book_until, confirm_email)
			values ('${SLOT}', '${PLACE}', ${instant(this.#startsAt)}, ${instant(this.#startsAt + HOUR)}, '{"de": "Spiel"}',
				${capacity}, 6, ${instant(this.#startsAt - this.#chance.below(2) * HOUR)}, ${this.#confirms})`);
	}

	#reserve(number: number) {
		const filled = {
			id: idOf(number),
			slot_id: SLOT,
			token: tokenOf(number),
			party: this.#party(),
			name: 'Gast',
			email: `gast-${number}@example.org`,
		};
		return this.#call('reserve_seats', text(JSON.stringify(filled)));
	}

	/** By the link in the newest mail, as people do it. */
	#acceptOrConfirm() {
		const deed = this.#chance.one(['accept_offer', 'confirm_email']);
		return this.#call(
			deed,
			`(select m.data ->> 'token' from app.mail_outbox m where m.reservation_id = '${idOf(this.#guest())}'
				order by m.id desc limit 1)`,
		);
	}

	#checkIn() {
		const came = this.#chance.one(['0', '1', '2', 'null']);
		return this.#call('check_in', text(idOf(this.#guest())), came, instant(this.#now));
	}

	#resize() {
		const order = { slot_ids: [SLOT], changes: { capacity: 1 + this.#chance.below(12) } };
		return this.#call('edit_series', text(JSON.stringify(order)));
	}

	async #move() {
		const startsAt = this.#startsAt + (this.#chance.below(48) - 12) * HOUR;
		const iso = (at: number) => new Date(at).toISOString();
		const times = [{ id: SLOT, starts_at: iso(startsAt), ends_at: iso(startsAt + HOUR) }];
		const order = { slot_ids: [SLOT], times, reserved: 'move' };
		const said = await this.#call('edit_series', text(JSON.stringify(order)));
		if (said.endsWith('done')) this.#startsAt = startsAt;
		return said;
	}

	#callOff() {
		// seldom, for nothing happens afterwards
		if (this.#chance.happens(0.7)) return this.#settle();
		return this.#call('cancel_slots', `array['${SLOT}']::uuid[]`, text('{"de": "Sturm"}'));
	}

	#settle() {
		return this.#call('settle_slots');
	}

	/** Time passes, and nobody looks. */
	async #pass() {
		const hours = this.#chance.one([0.5, 1, 2, 3, 6, 24, 25]);
		this.#now += hours * HOUR;
		this.#settled = false;
		await this.#setClock();
		return `${hours} hours pass`;
	}

	#setClock() {
		return this.run(
			`select set_config('app.now', ${text(new Date(this.#now).toISOString())}, true)`,
		);
	}

	/** Calls a function; a refusal undoes only itself. */
	async #call(name: string, ...parameters: (string | number)[]): Promise<string> {
		await this.run('savepoint deed');
		try {
			await this.run(`select public.${name}(${parameters.join(', ')})`);
			await this.run('release savepoint deed');
			this.#settled = true;
			return `${name} done`;
		} catch (error) {
			const { code, hint, message } = error as { code?: string; hint?: string; message: string };
			if (!code?.startsWith('PT')) throw new Error(`${name}: ${message}`, { cause: error });
			await this.run('rollback to savepoint deed');
			return `${name} refused (${hint})`;
		}
	}

	async #look(): Promise<Standing> {
		const [row] = await this.run(`select jsonb_build_object(
			'now', extract(epoch from app.clock()),
			'slot', (select to_jsonb(s) || jsonb_build_object('begins', extract(epoch from s.starts_at))
				from public.slots s where s.id = '${SLOT}'),
			'guests', (select coalesce(jsonb_agg(r), '[]') from public.reservations r where r.slot_id = '${SLOT}'),
			'events', (select coalesce(jsonb_agg(e order by e.id), '[]') from public.reservation_events e
				where e.slot_id = '${SLOT}')) as standing`);
		return row!.standing as Standing;
	}

	async run(statement: string): Promise<Record<string, unknown>[]> {
		return (await this.#tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement)))
			.rows;
	}

	#guest = () => this.#chance.below(Math.max(1, this.#guests));
	#token = () => text(tokenOf(this.#guest()));
	#party = () => 1 + this.#chance.below(5);
}

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const tokenOf = (number: number) => `schedule-${String(number).padStart(16, '0')}`;
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const instant = (at: number) => `${text(new Date(at).toISOString())}::timestamptz`;
