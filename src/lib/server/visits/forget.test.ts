/** Somebody whose name and address pass through everything there is, and are nowhere afterwards. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { mailOutbox } from '../mail/outbox.ts';
import { Postman } from '../mail/postman.ts';
import { prepareMail } from '../mail/prepare.ts';
import { MailFolder } from '../mail/transport.ts';
import { DATABASES } from '../embedded/testing/open-for-test.ts';
import { answerReservation, answerTicket, type GuestDoor } from './answer-guest.ts';
import { VisitClock } from './clock.ts';
import { Forgetting } from './forget.ts';
import { networkOf } from './network.ts';
import { openVisits, wishFor, type OpenVisits } from './testing/open-visits.ts';

const CANARY = {
	name: 'Zinnober Kanarienvogel',
	email: 'kanarienvogel@canary.example.org',
	phone: '02375 990990990',
	note: 'Ein gelber Kanarienvogel',
};
const NEEDLES = ['kanarienvogel', 'canary.example', '990990990'];
const DAY = 86_400_000;

/** Everything that is printed while the tests run. */
let printed = '';
beforeAll(() => {
	for (const stream of [process.stdout, process.stderr]) {
		const write = stream.write.bind(stream);
		vi.spyOn(stream, 'write').mockImplementation(((chunk: string | Uint8Array, ...more: []) => {
			printed += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
			return write(chunk, ...more);
		}) as typeof stream.write);
	}
	for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
		vi.spyOn(console, method).mockImplementation((...said: unknown[]) => {
			printed += `${format(...said)}\n`;
		});
});
afterAll(() => void vi.restoreAllMocks());

let visits: OpenVisits | null = null;
afterEach(async () => visits?.close());

/** Files of the data folder that hold something of the guest. */
async function filesWithCanary(folder: string): Promise<string[]> {
	const files = await readdir(folder, { recursive: true, withFileTypes: true });
	const found = await Promise.all(
		files
			.filter((file) => file.isFile())
			.map(async (file) => {
				const name = path.join(file.parentPath, file.name);
				const content = (await readFile(name)).toString('latin1').toLowerCase();
				return NEEDLES.some((needle) => content.includes(needle)) ? [name] : [];
			}),
	);
	return found.flat();
}

/** Tables with a row that holds something of the guest, in whatever column. */
async function tablesWithCanary({ backend }: OpenVisits): Promise<string[]> {
	const tables = await backend.query<{ name: string }>(
		`select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname <> 'information_schema'`,
	);
	expect(tables.map(({ name }) => name)).toContain('app.mail_outbox');
	const found: string[] = [];
	for (const { name } of tables) {
		const [row] = await backend.query<{ hits: number }>(
			`select count(*)::int as hits from ${name} t where t::text ~* $1`,
			[NEEDLES.join('|')],
		);
		if (row!.hits > 0) found.push(name);
	}
	return found;
}

it.each(DATABASES)(
	'a guest is forgotten everywhere, on %s',
	async (kind) => {
		visits = await openVisits(kind);
		const { backend, dataDir, visitor, service } = visits;
		const folder = new MailFolder(dataDir);
		let now = Date.now();
		const postman = new Postman(mailOutbox(service), folder, {
			write: (mail) =>
				prepareMail(mail, {
					origin: 'https://karte.example',
					from: { name: 'Karte', email: 'karte@example.org' },
					now,
				}),
		});
		const forgetting = new Forgetting({
			...{ service, dataDir, now: () => new Date(now) },
			embedded: kind === 'PGlite' ? backend : null,
		});
		const pending: Promise<void>[] = [];
		const door: GuestDoor = {
			client: visitor,
			service,
			written({ act, reservation }) {
				if (act === 'forget') pending.push(forgetting.guest(reservation.id));
			},
		};
		const post = (body: unknown) =>
			new Request('http://localhost/reservations', { method: 'POST', body: JSON.stringify(body) });
		const reserve = (known: object) =>
			answerReservation(post({ ...wishFor(slot), ...known }), networkOf('203.0.113.7'), door);
		const use = (token: string, act: string, more = {}) =>
			answerTicket(post({ token, act, ...more }), door);
		const status = (response: Response) => response.status;

		const slot = await visits.publish({ capacity: 4 });
		const other = wishFor(slot, { party: 4 });
		const [first, second] = [wishFor(slot, CANARY), wishFor(slot, { ...CANARY, party: 1 })];

		// waits, is offered seats, accepts, changes, hears from the host, leaves
		await reserve(other);
		expect(status(await reserve(first))).toBe(200);
		expect(status(await reserve(second))).toBe(200);
		await postman.deliver();
		await use(other.token, 'cancel');
		for (const [act, more] of [['accept'], ['change', { party: 3 }]] as const)
			expect(status(await use(first.token, act, more))).toBe(200);
		expect(status(await use(first.token, 'change', { party: 400 }))).toBe(422);
		const message = { slot_id: slot, id: crypto.randomUUID(), subject: 'Regen', body: 'Stiefel!' };
		expect((await service.rpc('message_guests', message)).data).toBe(1);
		await postman.deliver();
		// a mail that the server complained of, and one that is still on its way
		await backend.query(`update app.mail_outbox set last_error = $1`, [`550 ${CANARY.email}`]);
		expect(status(await use(second.token, 'cancel'))).toBe(200);
		// the host moves it, and what is wrong is refused
		await service.rpc('edit_series', {
			p: {
				slot_ids: [slot],
				changes: { meeting_point: { de: 'Am Stall' } },
				reserved: 'move',
			},
		});
		await reserve({ ...CANARY, id: CANARY.email });
		await visitor.rpc('reserve_seats', { p: { ...CANARY, id: CANARY.email } });
		await visitor.rpc('reserve_seats', { p: { ...wishFor(slot, CANARY), slot_id: CANARY.note } });
		// what a process left lying that was ended while it wrote
		await mkdir(path.join(dataDir, 'mails'), { recursive: true });
		await writeFile(path.join(dataDir, 'mails', `9.${first.id}.eml.part`), CANARY.email);

		// as PostgreSQL does by itself now and then
		await backend.query('analyze');
		expect(await tablesWithCanary(visits)).toContain('public.reservations');
		expect(await tablesWithCanary(visits)).not.toContain('pg_catalog.pg_statistic');
		expect((await filesWithCanary(path.join(dataDir, 'mails'))).length).toBeGreaterThan(8);

		// the second one does not wait for it
		expect(status(await use(second.token, 'forget'))).toBe(200);
		await Promise.all(pending);
		expect(await folder.reservations()).not.toContain(second.id);
		expect(await folder.reservations()).toContain(first.id);

		// 17 days later
		now += 17 * DAY;
		const clock = new VisitClock({
			service,
			now: new Date(now),
			changed: () => {},
			forget: (erased) => forgetting.round(erased),
		});
		await clock.tick();

		expect(await tablesWithCanary(visits)).toEqual([]);
		expect(await filesWithCanary(dataDir)).toEqual([]);
		expect(await readdir(path.join(dataDir, 'mails'))).toEqual([]);
		expect(printed).toContain('refused by the database');
		expect(NEEDLES.filter((needle) => printed.toLowerCase().includes(needle))).toEqual([]);
		// what is left: that there were guests
		const [count] = await backend.query('select count(*)::int as n from public.reservations');
		expect(count).toEqual({ n: 3 });
		expect(status(await use(first.token, 'look'))).toBe(200);
	},
	120_000,
);

it.each(DATABASES)(
	'an account that is deleted is forgotten everywhere, on %s',
	async (kind) => {
		visits = await openVisits(kind);
		const { backend, dataDir, service } = visits;
		const forgetting = new Forgetting({
			...{ service, dataDir, now: () => new Date() },
			embedded: kind === 'PGlite' ? backend : null,
		});
		const postman = new Postman(mailOutbox(service), new MailFolder(dataDir), {
			write: (mail) =>
				prepareMail(mail, {
					origin: 'https://karte.example',
					from: { name: 'Karte', email: 'karte@example.org' },
					now: Date.now(),
				}),
		});
		const { email, name } = CANARY;
		const made = await service.auth.admin.createUser({ email, password: 'unter-der-eiche' });
		const person = visits.somebody();
		await person.auth.signInWithPassword({ email, password: 'unter-der-eiche' });
		const { error } = await person
			.from('people')
			.insert({ id: made.data.user!.id, display_name: name });
		expect(error).toBeNull();
		for (const address of [email, 'wer@example.org'])
			await service.rpc('mail_code', { address, code: '471100', lang: 'de' });
		await postman.deliver();
		expect(await tablesWithCanary(visits)).toContain('auth.users');
		expect((await filesWithCanary(path.join(dataDir, 'mails'))).length).toBe(2);

		expect((await person.rpc('delete_account')).error).toBeNull();
		await forgetting.account();
		await forgetting.round(0);
		expect(await tablesWithCanary(visits)).toEqual([]);
		expect(await filesWithCanary(dataDir)).toEqual([]);
	},
	120_000,
);
