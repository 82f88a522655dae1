import { describe, expect, test } from 'vitest';
import type { Person, Row, Scene } from './people.ts';
import { openStage } from './stage.ts';
import {
	cancel,
	events,
	filled,
	guest,
	look,
	mails,
	reserve,
	setClock,
	SLOT,
	standing,
	ticket,
	token,
	VISITS,
	walkIn,
} from './visits.ts';

const { may, mayNot, play } = openStage(VISITS);

const everybody: Person[] = ['anonymous', 'stranger', 'neighbour', 'member', 'owner', 'moderator'];

const take = async ({ as }: Scene, most = 20) =>
	(await as('service', `select * from take_mails(${most})`)).rows as (Row & { id: number })[];

describe('the outbox', () => {
	mayNot(everybody, 'read mails', [reserve(1), `select from app.mail_outbox`]);
	for (const deed of [
		`select from take_mails(1)`,
		`select mail_sent(1)`,
		`select mail_failed(1, 'x')`,
		`select queue_reminders()`,
		`select erase_contacts()`,
		`select settle_slots()`,
	])
		mayNot(everybody, `do the server's work: ${deed}`, deed, '42501');
	mayNot(
		everybody.slice(1),
		'read what could not be sent',
		`select from dead_mails()`,
		'PT403 admins_only',
	);
	mayNot('anonymous', 'read what could not be sent', `select from dead_mails()`, '42501');
	mayNot(
		everybody.slice(1),
		'send again what was given up',
		`select retry_mails('{1}')`,
		'PT403 admins_only',
	);
	mayNot('anonymous', 'send again what was given up', `select retry_mails('{1}')`, '42501');
	mayNot('anonymous', 'ask for roles', `select own_roles()`, '42501');
	may('moderator', 'as an admin, send again what was given up', [
		`insert into app.user_roles (user_id, role) select user_id, 'admin' from app.user_roles`,
		`select retry_mails('{1}')`,
	]);
	may('moderator', 'as an admin, read what could not be sent', [
		`with made as (insert into app.mail_outbox (dedupe_key, template, lang, dead_at) values ('x', 'message', 'de', now()))
		 insert into app.user_roles (user_id, role) select user_id, 'admin' from app.user_roles`,
		`select from dead_mails()`,
	]);

	test('hands a mail to one who takes it, and forgets address and data once it is sent', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1, { lang: 'nl' }));
			const [mail, ...rest] = await take(scene);
			expect(rest).toEqual([]);
			expect(mail).toMatchObject({
				template: 'reserved',
				lang: 'nl',
				to_address: 'gast-1@example.org',
				attempts: 1,
				data: {
					reservation_id: guest(1),
					name: 'Gast 1',
					party: 2,
					token: expect.stringMatching(/^[0-9a-f]{32}$/),
					slot: { id: SLOT.milking, sequence: 0, place: { slug: 'hof-laden' } },
				},
			});
			expect(await take(scene)).toEqual([]);
			await scene.as('service', `select mail_sent(${mail!.id})`);
			await scene.as('service', `select mail_sent(${mail!.id})`);
			const { rows } = await scene.as(
				'database',
				`select to_address, data, sent_at is not null as sent from app.mail_outbox`,
			);
			expect(rows).toEqual([{ to_address: null, data: {}, sent: true }]);
		}));

	test('the link in a mail opens the ticket', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			const [mail] = await take(scene);
			const mailed = (mail!.data as { token: string }).token;
			expect(mailed).not.toBe(token(1));
			const answer = scene.as('anonymous', `select reservation_of('${mailed}') as answer`);
			expect(await ticket(answer)).toMatchObject({ id: guest(1) });
		}));

	test('hands out again what nobody reported on, and waits longer after each failure', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			const [mail] = await take(scene);
			const due = async () =>
				(
					await scene.as(
						'database',
						`select round(extract(epoch from next_attempt_at - now()) / 60) as minutes,
					dead_at is not null as dead, last_error from app.mail_outbox`,
					)
				).rows[0]!;
			expect(Number((await due()).minutes)).toBe(10);
			await scene.as('service', `select mail_failed(${mail!.id}, 'no route')`);
			expect(Number((await due()).minutes)).toBe(2);
			for (let attempt = 2; attempt <= 10; attempt++) {
				await scene.as('database', `update app.mail_outbox set next_attempt_at = now()`);
				expect(await take(scene)).toHaveLength(1);
				await scene.as('service', `select mail_failed(${mail!.id}, 'no route')`);
			}
			expect(await due()).toMatchObject({ dead: true, last_error: 'no route' });
			await scene.as('database', `update app.mail_outbox set next_attempt_at = now()`);
			expect(await take(scene)).toEqual([]);

			const retry = `select retry_mails('{${mail!.id}, 4711}') as retried`;
			expect((await scene.as('service', retry)).rows).toEqual([{ retried: 1 }]);
			expect((await scene.as('service', retry)).rows).toEqual([{ retried: 0 }]);
			const [again] = await take(scene);
			expect(again).toMatchObject({ id: mail!.id, attempts: 1, to_address: 'gast-1@example.org' });
		}));

	test('does not send again what has nobody to go to any more', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('database', `update app.mail_outbox set dead_at = now(), to_address = null`);
			const retry = `select retry_mails((select array_agg(id) from app.mail_outbox)) as retried`;
			expect((await scene.as('service', retry)).rows).toEqual([{ retried: 0 }]);
		}));
});

describe('a reminder', () => {
	const remind = `select queue_reminders() as reminded`;
	test('goes out the day before, once, to who has known it for longer', () =>
		play(async (scene) => {
			await setClock(scene, 0);
			await scene.as('anonymous', reserve(1));
			await scene.as('anonymous', reserve(2));
			await scene.as('anonymous', cancel(2));
			const count = async () => Number((await scene.as('service', remind)).rows[0]!.reminded);
			await setClock(scene, 1, 23);
			expect(await count()).toBe(0);
			await setClock(scene, 2, 1);
			await scene.as('anonymous', reserve(3));
			expect([await count(), await count()]).toEqual([1, 0]);
			expect(await mails(scene)).toMatch(/3 reserved, 1 reminder$/);
		}));
});

describe('forgetting', () => {
	const canary = {
		name: 'Kanarie Vogel',
		email: 'kanarie@example.org',
		phone: '0151 4711',
		note: 'Kanariengelb',
	};
	const hits = async ({ as }: Scene) => {
		const { rows } = await as(
			'database',
			`select (select coalesce(jsonb_agg(r), '[]') from reservations r)
			|| (select coalesce(jsonb_agg(m), '[]') from app.mail_outbox m)
			|| (select coalesce(jsonb_agg(e), '[]') from reservation_events e)
			|| (select coalesce(jsonb_agg(a), '[]') from app.attempts a) as everything`,
		);
		return JSON.stringify(rows).match(/kanarie|4711/gi)?.length ?? 0;
	};

	test('fourteen days after the slot nothing tells who came, but how many did', () =>
		play(async (scene) => {
			await setClock(scene, 0);
			await scene.as('anonymous', reserve(1, canary));
			await scene.as('anonymous', reserve(2, { ...canary, slot_id: SLOT.forging }));
			await scene.as('member', walkIn(3, SLOT.milking, 2).replace('Nachbarn', canary.name));
			const [mail, second] = await take(scene);
			await scene.as('service', `select mail_sent(${mail!.id})`);
			await scene.as(
				'service',
				`select mail_failed(${second!.id}, '550 <kanarie@example.org> unknown')`,
			);
			const erase = async () =>
				Number((await scene.as('service', `select erase_contacts() as erased`)).rows[0]!.erased);
			await setClock(scene, 17);
			expect(await erase()).toBe(0);
			expect(await hits(scene)).toBeGreaterThan(0);
			await setClock(scene, 17, 1);
			expect(await erase()).toBe(3);
			expect(await hits(scene)).toBe(0);
			expect(await erase()).toBe(0);
			expect(await standing(scene)).toBe('1 confirmed 2, 3 attended 2 · 4 taken');
			expect(await events(scene)).toMatch(/1 erased 2, 2 erased 2, 3 erased 2$/);
		}));

	test('the setting decides after how many days', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1, canary));
			await scene.as(
				'database',
				`update app.settings set value = 0 where key = 'erase_after_days'`,
			);
			await setClock(scene, 3, 1);
			await scene.as('service', `select erase_contacts()`);
			expect(await hits(scene)).toBe(0);
		}));

	test('by the ticket it is done at once and twice, and the seats go to the next', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1, { ...canary, party: 9 }));
			await scene.as('anonymous', reserve(2, { party: 5 }));
			const forget = `select forget_me('${token(1)}') as answer`;
			const answer = await ticket(scene.as('anonymous', forget));
			expect(answer).toMatchObject({ status: 'cancelled', name: null, email: null });
			expect(await ticket(scene.as('anonymous', forget))).toEqual(answer);
			expect(await hits(scene)).toBe(0);
			expect(await standing(scene)).toBe('1 cancelled 9, 2 offered 5 · 5 taken');
			expect(await ticket(scene.as('anonymous', look(1)))).toEqual(answer);
			expect(await mails(scene)).toBe('2 waiting, 2 offered');
		}));
	mayNot(
		'anonymous',
		'forget whom nobody knows',
		`select forget_me('${token(1)}')`,
		'PT404 reservation_not_found',
	);
	test('a guest sees before what is kept', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1, canary));
			const { name, email } = filled(1, canary);
			expect(await ticket(scene.as('anonymous', look(1)))).toMatchObject({ name, email });
		}));
});
