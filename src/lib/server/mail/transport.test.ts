import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareMail, senderOf } from './prepare.ts';
import { mailRow } from './testing/mail-rows.ts';
import { openMailServer } from './testing/mail-server.ts';
import { MailFolder, smtpTransport } from './transport.ts';

const FRAME = {
	origin: 'https://karte.example',
	from: { name: 'Schatzkarte Südwestfalen', email: 'karte@example.org' },
	now: Date.parse('2026-11-27T12:00:00Z'),
};
const RESERVATION = mailRow().reservation_id;
const waiting = { id: 42, template: 'reserved', lang: 'de', to: 'kaethe@example.org' };
const prepare = (known = {}, frame = {}) =>
	prepareMail({ ...waiting, data: mailRow(), ...known }, { ...FRAME, ...frame });

describe('a mail server', () => {
	it('gets the mail as it was written', async () => {
		const server = await openMailServer();
		const transport = smtpTransport(server.url);
		await transport.send(prepare());
		transport.close();
		await server.close();
		expect(server.delivered).toHaveLength(1);
		const [{ from, to, content }] = server.delivered as [(typeof server.delivered)[0]];
		expect([from, to]).toEqual(['karte@example.org', ['kaethe@example.org']]);
		expect(content).toMatch(/^From: =\?UTF-8\?.*<karte@example\.org>\r$/m);
		expect(content).toContain(`Message-ID: <42.${RESERVATION}@example.org>`);
		expect(content).toContain('Date: Fri, 27 Nov 2026 12:00:00 +0000');
		expect(content).toContain('Auto-Submitted: auto-generated');
		expect(content).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
		for (const type of ['text/plain', 'text/html'])
			expect(content).toContain(`Content-Type: ${type}`);
	});

	it('says so where it does not take it', async () => {
		const server = await openMailServer({ RCPT: '550 no such user' });
		const transport = smtpTransport(server.url);
		await expect(transport.send(prepare())).rejects.toThrow('550');
		transport.close();
		await server.close();
	});

	it.each(['a@b.de,c@d.de', 'A <a@b.de>', 'a@b.de\r\nBcc: c@d.de', ''])(
		'is never asked to write to "%s"',
		async (to) => {
			const transport = smtpTransport('smtp://127.0.0.1:1');
			await expect(transport.send(prepare({ to }))).rejects.toThrow('The address is none.');
		},
	);
});

describe('the folder of mails', () => {
	let dataDir: string;
	beforeEach(async () => (dataDir = await mkdtemp(path.join(tmpdir(), 'mails-'))));
	afterEach(() => rm(dataDir, { recursive: true }));
	const files = () => readdir(path.join(dataDir, 'mails'));

	it('keeps a mail as a file that mail programs open, readable by its owner alone', async () => {
		await new MailFolder(dataDir).send(prepare());
		expect((await files()).sort()).toEqual([`42.${RESERVATION}.eml`, `42.${RESERVATION}.json`]);
		const file = path.join(dataDir, 'mails', `42.${RESERVATION}.eml`);
		expect(await readFile(file, 'utf8')).toMatch(/^To: kaethe@example\.org\r$/m);
		expect((await stat(file)).mode & 0o077).toBe(0);
	});

	it('writes the same mail once, however often it is sent', async () => {
		const folder = new MailFolder(dataDir);
		await folder.send(prepare());
		await folder.send(prepare());
		expect(await files()).toHaveLength(2);
	});

	it('shows what lies there, the newest first', async () => {
		const folder = new MailFolder(dataDir);
		expect(await folder.list()).toEqual([]);
		await folder.send(prepare());
		await folder.send(prepare({ id: 43, template: 'reminder' }, { now: FRAME.now + 1 }));
		expect((await folder.list()).map(({ key, to, subject }) => [key, to, subject])).toEqual([
			['43', 'kaethe@example.org', 'Bald ist es so weit: Käse machen, Samstag, 28. November'],
			['42', 'kaethe@example.org', 'Du bist dabei: Käse machen, Samstag, 28. November'],
		]);
	});

	it('goes by the numbers where the clock stands still, and names what comes along', async () => {
		const folder = new MailFolder(dataDir);
		for (const id of [9, 10, 42]) await folder.send(prepare({ id }));
		const mails = await folder.list();
		expect(mails.map(({ key }) => key)).toEqual(['42', '10', '9']);
		expect(mails[0]!.attachments).toEqual(['visit.ics']);
		expect(await folder.reservations()).toEqual([RESERVATION]);
	});

	it('keeps what goes to somebody with an account until it is old, whoever is forgotten', async () => {
		const folder = new MailFolder(dataDir);
		await folder.send(prepare({ template: 'sign_in_code', data: { code: '471100' } }));
		expect((await files()).sort()).toEqual(['42.member.eml', '42.member.json']);
		expect(await folder.reservations()).toEqual([]);
		await folder.forgetBefore(FRAME.now + 1);
		expect(await files()).toEqual([]);
	});

	it('forgets a guest, or what is old', async () => {
		const other = '00000000-0000-4000-8000-00000000000b';
		const folder = new MailFolder(dataDir);
		await folder.forget([RESERVATION]);
		await folder.send(prepare());
		await folder.send(prepare({ id: 43, data: mailRow({ reservation_id: other }) }));
		await folder.forget([RESERVATION]);
		expect((await folder.list()).map(({ key }) => key)).toEqual(['43']);
		await folder.forgetBefore(FRAME.now);
		expect(await files()).toHaveLength(2);
		await folder.forgetBefore(FRAME.now + 1);
		expect(await files()).toEqual([]);
	});
});

describe('a mail that is not as it must be', () => {
	it.each([
		['of a template that nobody knows', { template: 'hello' }, 'template'],
		['in another language', { lang: 'fr' }, 'lang'],
		['without an address', { to: null }, 'to'],
		['of nothing', { data: {} }, 'data.reservation_id'],
		['without its code', { data: mailRow({ code: null }) }, 'code'],
	])('%s is refused by the names of its fields', (_, known, field) => {
		expect(() => prepare(known)).toThrow(`Not as the template needs it: ${field}`);
	});
});

it.each([
	[{ mailFrom: 'hof@example.org' }, 'hof@example.org'],
	[{ smtpUrl: 'smtps://karte%40example.org:secret@mail.example.org' }, 'karte@example.org'],
	[{ smtpUrl: 'smtp://user:secret@mail.example.org' }, 'schatzkarte@karte.example'],
	[{}, 'schatzkarte@karte.example'],
])('with %o mails come from %s', (known, email) => {
	const settings = { mailFrom: null, smtpUrl: null, origin: 'https://karte.example', ...known };
	expect(senderOf(settings, 'Karte')).toEqual({ name: 'Karte', email });
});
