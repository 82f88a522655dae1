/** Guests as the app answers them, from the form to the mail in the folder, with a clock that stands still. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeFolder } from '../embedded/testing/open-for-test.ts';
import { MailFolder } from '../mail/transport.ts';
import { readConfig } from '../config.ts';
import { closeSharedBackend, shareBackend, sharedBackend } from '../shared-backend.ts';
import { answerReservation, answerTicket } from './answer-guest.ts';
import { guestDoor, sharedSlots, startVisits, visitNow } from './shared-visits.ts';
import { wishFor } from './testing/open-visits.ts';

const NOW = '2031-05-01T10:00:00Z';
const PLACE = '00000000-0000-4000-8000-00000000aa01';
const SLOT = '00000000-0000-4000-8000-00000000bb01';
const { folder, remove } = makeFolder();

beforeAll(async () => {
	const read = readConfig({ DATA_DIR: folder, DEMO: 'off', NOW });
	if (!read.ok) throw new Error(read.problems.join());
	const backend = await shareBackend(read.config);
	await backend.embedded!.query(`insert into public.places
		(id, slug, status, kind, subkind, name, lon, lat, locality, municipality, kreis, licence, attribution)
		values ('${PLACE}', 'hof', 'published', 'farm', 'farm_shop', '{"de": "Hof"}', 8.1, 51.2, 'Dorf', 'Gemeinde', 'olpe',
			'CC-BY-4.0', 'Hof')`);
	const slot = { id: SLOT, title: { de: 'Käse' }, capacity: 4 };
	const times = { starts_at: '2031-05-10T10:00:00Z', ends_at: '2031-05-10T11:00:00Z' };
	const order = { place_id: PLACE, series: null, slots: [{ ...slot, ...times }] };
	await backend.service().rpc('publish_series', { p: order }).throwOnError();
	await startVisits();
});
afterAll(async () => {
	await closeSharedBackend();
	remove();
});

const post = (body: unknown) =>
	new Request('http://localhost/reservations', { method: 'POST', body: JSON.stringify(body) });

it('a reservation is seen by all at once, its mail written, and both forgotten', async () => {
	expect(visitNow()).toBe(Date.parse(NOW));
	const seatsLeft = async () => (await sharedSlots().latest()).map((slot) => slot.seatsLeft);
	expect(await seatsLeft()).toEqual([4]);
	const wish = wishFor(SLOT);
	expect((await answerReservation(post(wish), null, await guestDoor())).status).toBe(200);
	expect(await seatsLeft()).toEqual([2]);
	const mails = new MailFolder(folder);
	await vi.waitFor(async () => expect(await mails.list()).toHaveLength(1), 5_000);
	expect((await mails.list())[0]).toMatchObject({ to: wish.email, at: Date.parse(NOW) });

	await answerTicket(post({ token: wish.token, act: 'forget' }), await guestDoor());
	expect(await seatsLeft()).toEqual([4]);
	await vi.waitFor(async () => expect(await mails.list()).toEqual([]), 5_000);
	// until the next round, which a process that ends before it has to make up for
	expect(existsSync(path.join(folder, 'FORGETTING'))).toBe(true);
	await closeSharedBackend();
	await sharedBackend();
	await startVisits();
	await vi.waitFor(() => expect(existsSync(path.join(folder, 'FORGETTING'))).toBe(false), 5_000);
});
