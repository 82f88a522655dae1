import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerReservation, answerTicket, type GuestDoor } from './answer-guest.ts';
import { networkOf } from './network.ts';
import { openVisits, wishFor, type OpenVisits } from './testing/open-visits.ts';

let visits: OpenVisits;
let door: GuestDoor;
const written = vi.fn<GuestDoor['written']>();
beforeAll(async () => {
	visits = await openVisits();
	door = { client: visits.visitor, service: visits.service, written };
});
afterAll(() => visits.close());
beforeEach(() => written.mockClear());

const post = (body: unknown) =>
	new Request('http://localhost/reservations', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
const read = async (response: Response) => ({
	status: response.status,
	...((await response.json()) as Record<string, never>),
});
const reserve = async (body: unknown, network: string | null = null) =>
	read(await answerReservation(post(body), network, door));
const use = async (token: string, act: string, more: object = {}) =>
	read(await answerTicket(post({ token, act, ...more }), door));

describe('who wants to come', () => {
	it('gets a reservation, and the same one when it is sent again', async () => {
		const slot = await visits.publish();
		const wish = wishFor(slot, { name: '  Käthe\tMüller ', phone: '' });
		const first = await reserve(wish);
		expect(first).toMatchObject({
			status: 200,
			reservation: {
				...{ id: wish.id, status: 'confirmed', party: 2, name: 'Käthe Müller', phone: null },
				...{ position: null, seatsLeft: 4 },
				slot: { id: slot, place: { slug: 'hof-ahorn', street: 'Weg 1' } },
			},
		});
		expect(await reserve(wish)).toEqual(first);
		expect(written.mock.calls.map(([{ act }]) => act)).toEqual(['reserve', 'reserve']);
	});

	it('gets a place on the waiting list where seats are not free', async () => {
		const slot = await visits.publish({ capacity: 2 });
		await reserve(wishFor(slot));
		expect(await reserve(wishFor(slot))).toMatchObject({
			status: 200,
			reservation: { status: 'waiting', position: 1, seatsLeft: 0 },
		});
	});

	it('is told what is wrong, with the field', async () => {
		const slot = await visits.publish({ party_min: 2, party_max: 4 });
		const nowhere = '00000000-0000-4000-8000-00000000dead';
		const cases: [Record<string, unknown>, object][] = [
			[{ party: 1 }, { status: 422, code: 'party_too_small', at: 'party', values: { least: 2 } }],
			[{ party: 5 }, { status: 422, code: 'party_too_large', at: 'party', values: { most: 4 } }],
			[
				{ party: 5_000_000_000 },
				{ status: 422, code: 'party_too_large', at: 'party', values: { most: 4 } },
			],
			[{ name: ' ' }, { status: 422, code: 'name_missing', at: 'name', values: { most: 120 } }],
			[{ email: 'a@b' }, { status: 422, code: 'email_unfit', at: 'email' }],
			[{ email: 'a@b.de,c@d.de' }, { status: 422, code: 'email_unfit', at: 'email' }],
			[
				{ note: 'x'.repeat(501) },
				{ status: 422, code: 'note_too_long', at: 'note', values: { most: 500 } },
			],
			[{ token: 'short' }, { status: 422, code: 'token_unfit' }],
			[{ slotId: nowhere }, { status: 404, code: 'slot_not_found' }],
			[{ id: 'none' }, { status: 422, code: 'request_unreadable' }],
		];
		for (const [known, answer] of cases)
			expect(await reserve(wishFor(slot, known))).toEqual(answer);
		expect(written).not.toHaveBeenCalled();
	});

	it('may type what a database cannot keep', async () => {
		const slot = await visits.publish();
		const answer = await reserve(wishFor(slot, { note: 'eins\u0000zwei \ud800' }));
		expect(answer).toMatchObject({ status: 200, reservation: { note: 'eins zwei \ufffd' } });
	});

	it('is not read where it is no JSON, or too much', async () => {
		const slot = await visits.publish();
		for (const body of ['', 'website=1', '[]', wishFor(slot, { note: 'x'.repeat(17_000) })])
			expect(await reserve(body)).toEqual({ status: 422, code: 'request_unreadable' });
		const endless = new ReadableStream<Uint8Array>({
			pull: (queue) => queue.enqueue(new Uint8Array(4096).fill(32)),
		});
		const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
		const request = new Request('http://localhost/reservations', init);
		expect((await answerReservation(request, null, door)).status).toBe(422);
	});

	it('is no machine', async () => {
		const slot = await visits.publish();
		for (const trap of [{ website: 'https://cheap.example' }, { openedMs: 1_999 }])
			expect(await reserve(wishFor(slot, trap))).toEqual({
				status: 429,
				code: 'too_many_attempts',
			});
		expect(
			await visits.backend.query('select 1 from app.attempts where slot_id = $1', [slot]),
		).toEqual([]);
	});

	it('is stopped where too many come from one network, which nobody can read afterwards', async () => {
		const slot = await visits.publish({ capacity: 500 });
		await visits.backend.query(
			`update app.settings set value = 2 where key = 'attempts_per_network'`,
		);
		const network = networkOf('203.0.113.7');
		for (const i of [1, 2, 3]) {
			const { status } = await reserve(wishFor(slot, { email: `n${i}@example.org` }), network);
			expect(status).toBe(i === 3 ? 429 : 200);
		}
		expect((await reserve(wishFor(slot), networkOf('203.0.113.8'))).status).toBe(200);
		await visits.backend.query(
			`update app.settings set value = 100 where key = 'attempts_per_network'`,
		);
	});

	it('hears the same, byte by byte, whether the address is known or not', async () => {
		const [one, other] = [await visits.publish(), await visits.publish()];
		await reserve(wishFor(one, { email: 'known@example.org' }));
		const answers = [];
		for (const email of ['known@example.org', 'other@example.org']) {
			// the second slot is a new one for both, so that seats and codes are alike
			const wish = wishFor(other, { email });
			const response = await answerReservation(post(wish), null, door);
			const text = await response.text();
			const { code } = (JSON.parse(text) as { reservation: { code: string } }).reservation;
			const own = [wish.id, email, code];
			answers.push({
				status: response.status,
				headers: [...response.headers],
				text: own
					.reduce((known, word) => known.replaceAll(word, '*'.repeat(word.length)), text)
					// how many seats others have left, and when the slot last changed
					.replace(/"seatsLeft":\d/, '')
					.replace(/"updatedAt":"[^"]+"/, ''),
			});
		}
		expect(answers[0]).toEqual(answers[1]);
	});
});

describe('who has a ticket', () => {
	it('looks, changes, cancels and is forgotten', async () => {
		const slot = await visits.publish();
		const { token, id } = wishFor(slot);
		await reserve(wishFor(slot, { token, id }));
		written.mockClear();
		expect(await use(token, 'look')).toMatchObject({
			status: 200,
			reservation: { id, status: 'confirmed' },
		});
		expect(await use(token, 'change', { party: 3 })).toMatchObject({ reservation: { party: 3 } });
		expect(await use(token, 'change', { party: 9 })).toEqual({
			status: 422,
			...{ code: 'party_too_large', at: 'party', values: { most: 6 } },
		});
		expect(await use(token, 'cancel')).toMatchObject({ reservation: { status: 'cancelled' } });
		expect(await use(token, 'change', { party: 2 })).toEqual({
			...{ status: 409, code: 'reservation_over' },
		});
		expect(await use(token, 'forget')).toMatchObject({ reservation: { name: null, email: null } });
		expect(written.mock.calls.map(([{ act }]) => act)).toEqual([
			...['look', 'change', 'cancel', 'forget'],
		]);
	});

	it('accepts what was offered, and confirms only by the mail', async () => {
		const slot = await visits.publish({ capacity: 2 });
		const [first, second] = [wishFor(slot), wishFor(slot)];
		await reserve(first);
		await reserve(second);
		expect(await use(second.token, 'accept')).toEqual({ status: 409, code: 'no_offer' });
		await use(first.token, 'cancel');
		expect(await use(second.token, 'look')).toMatchObject({ reservation: { status: 'offered' } });
		expect(await use(second.token, 'accept')).toMatchObject({
			reservation: { status: 'confirmed' },
		});

		const careful = await visits.publish({ confirm_email: true });
		const wish = wishFor(careful);
		expect(await reserve(wish)).toMatchObject({ reservation: { status: 'unconfirmed' } });
		expect(await use(wish.token, 'confirm')).toEqual({ status: 409, code: 'confirm_by_mail' });
	});

	it('needs one that there is', async () => {
		for (const token of ['', "' or 1=1", 'a'.repeat(22)])
			expect(await use(token, 'look')).toEqual({ status: 404, code: 'reservation_not_found' });
		for (const [act, more] of [['steal'], ['change'], ['change', { party: -1 }]] as const)
			expect(await use('a'.repeat(22), act, more)).toEqual({
				...{ status: 422, code: 'request_unreadable' },
			});
	});
});

it('what goes wrong is told without what the guest typed', async () => {
	const failing = {
		rpc: async () => ({
			data: null,
			error: { code: '23514', message: 'row of kaethe@example.org', details: 'Käthe Müller' },
		}),
	} as unknown as GuestDoor['client'];
	const wish = wishFor('00000000-0000-4000-8000-00000000dead');
	const answer = answerReservation(post(wish), null, {
		client: failing,
		service: failing,
		written,
	});
	await expect(answer).rejects.toThrow(/^reserve_seats answered 23514$/);

	const odd = {
		rpc: async () => ({ data: { id: 1, email: 'kaethe@example.org' }, error: null }),
	} as unknown as GuestDoor['client'];
	const error = await answerReservation(post(wish), null, {
		client: odd,
		service: odd,
		written,
	}).catch(String);
	expect(error).toMatch(/^Error: The answer of reserve_seats is not as it should be: id, /);
	expect(error).not.toContain('kaethe');
});
