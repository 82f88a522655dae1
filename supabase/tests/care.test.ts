import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Scene } from './people.ts';
import { openStage } from './stage.ts';
import { ORGANISATION, PLACE } from './world.ts';

const { may, mayNot, play } = openStage();

describe('what places need', () => {
	const care = (place: string) => `select id from place_care where id = '${place}'`;
	may(
		['member', 'owner', 'commuter', 'moderator', 'service'],
		'see it of their places, drafts too',
		care(PLACE.stable),
	);
	mayNot(['stranger', 'neighbour', 'ranger'], 'see it of places of others', care(PLACE.shop));
	mayNot('anonymous', 'see it', care(PLACE.shop));

	test('counts reports since the hours were checked', () =>
		play(async ({ as }) => {
			const reports = async () =>
				(await as('member', `select open_reports from place_care where id = '${PLACE.shop}'`))
					.rows[0];
			await as(
				'database',
				`update places set hours_checked_on = app.today() - 5 where id = '${PLACE.shop}'`,
			);
			for (const [n, ago] of [
				[1, 9],
				[2, 3],
				[3, 2],
			])
				await as(
					'service',
					`select report_place('00000000-0000-4000-8000-00000000f00${n}', 'hof-laden', 'found_closed', app.today() - ${ago})`,
				);
			expect(await reports()).toEqual({ open_reports: 2 });
			await as(
				'member',
				`update places set hours_checked_on = app.today() where id = '${PLACE.shop}'`,
			);
			expect(await reports()).toEqual({ open_reports: 0 });
		}));
});

describe('many statuses at once', () => {
	const submit = (...ids: string[]) =>
		`select set_place_statuses('${JSON.stringify(ids.map((id) => ({ id, status: 'submitted' })))}') as answers`;

	test('each is accepted or refused by itself', () =>
		play(async ({ as }) => {
			const { rows } = await as(
				'member',
				submit(PLACE.stable, PLACE.forge, PLACE.shed, PLACE.orchard),
			);
			expect(rows[0]!.answers).toEqual([
				{ version: expect.any(Number) as number },
				{ refused: 'place_not_yours' },
				{ refused: 'place_not_found' },
				{ refused: 'status_unreachable' },
			]);
			const after = await as('member', `select status from places where id = '${PLACE.stable}'`);
			expect(after.rows).toEqual([{ status: 'submitted' }]);
		}));
	mayNot('anonymous', 'move anything', submit(PLACE.stable), '42501');
	mayNot(
		'member',
		'move more than a hundred',
		`select set_place_statuses((
		select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'status', 'draft')) from generate_series(1, 101)))`,
		'PT422 too_many_at_once',
	);
	mayNot(
		'member',
		'send something else than a list',
		`select set_place_statuses('{}')`,
		'PT422 too_many_at_once',
	);
});

describe('the yearly letter', () => {
	const OLD = `update places set hours_checked_on = app.today() - 400, opening_hours = 'Mo 10:00-12:00', example = false
		where id in ('${PLACE.shop}', '${PLACE.forge}')`;
	const KEY = `insert into app.care_links (token_hash, place_ids, person_id)
		values ('\\x01', array['${PLACE.shop}'::uuid], '${ACCOUNTS.owner}')`;
	const letters = async ({ as }: Scene, when = 'now()') =>
		(await as('service', `select queue_care_reminders(${when}) as written`)).rows[0]!.written;
	const mails = `select to_address, data from app.mail_outbox where template = 'care_reminder' order by id`;
	const tokenFor = async ({ as }: Scene, address: string) => {
		const { rows } = await as('database', mails);
		const mail = rows.find(({ to_address: to }) => to === address);
		return (mail!.data as { token: string }).token;
	};

	test('goes to the owners of what nobody checked for a year, once a year', () =>
		play(async (scene) => {
			await scene.as('database', OLD);
			expect(await letters(scene)).toBe(2);
			expect(await letters(scene)).toBe(0);
			expect(await letters(scene, `now() + interval '364 days'`)).toBe(0);
			expect(await letters(scene, `now() + interval '366 days'`)).toBe(2);
			const { rows } = await scene.as('database', mails);
			expect(rows).toHaveLength(4);
		}));

	test.each([
		['checked within a year', 'hours_checked_on = app.today() - 365'],
		['a draft', `status = 'draft'`],
		['without hours', 'opening_hours = null'],
		['made up', 'example = true'],
		['of nobody', 'organisation_id = null'],
	])('does not ask for what is %s', (_, set) =>
		play(async (scene) => {
			await scene.as('database', OLD);
			await scene.as('database', `update places set ${set} where id = '${PLACE.shop}'`);
			await letters(scene);
			const { rows } = await scene.as('database', mails);
			expect(rows.map((row) => row.to_address)).toEqual(['neighbour@example.org']);
		}),
	);

	test('is one for all places of an organisation', () =>
		play(async (scene) => {
			await scene.as('database', OLD);
			await scene.as(
				'database',
				`update places set organisation_id = '${ORGANISATION.hof}' where id = '${PLACE.forge}'`,
			);
			expect(await letters(scene)).toBe(1);
		}));

	test('lets its reader confirm its places, and no others', () =>
		play(async (scene) => {
			await scene.as('database', OLD);
			await letters(scene);
			const token = await tokenFor(scene, 'owner@example.org');
			const { rows } = await scene.as(
				'anonymous',
				`select confirm_hours('${token}', array['hof-laden', 'schmiede']) as places`,
			);
			expect(rows[0]!.places).toEqual([expect.objectContaining({ slug: 'hof-laden' })]);
			const checked = await scene.as(
				'database',
				`select id from places
				where hours_checked_on = app.today() and id in ('${PLACE.shop}', '${PLACE.forge}')`,
			);
			expect(checked.rows).toEqual([{ id: PLACE.shop }]);
		}));

	test('is of no use once its reader no longer owns the place, nor after sixty days', () =>
		play(async (scene) => {
			await scene.as('database', OLD);
			await letters(scene);
			const token = await tokenFor(scene, 'owner@example.org');
			await scene.as(
				'database',
				`delete from memberships where organisation_id = '${ORGANISATION.hof}' and role = 'owner'`,
			);
			const { rows } = await scene.as(
				'anonymous',
				`select confirm_hours('${token}', array['hof-laden']) as places`,
			);
			expect(rows[0]!.places).toEqual([]);
			await letters(scene, `now() + interval '61 days'`);
			await expect(scene.as('anonymous', `select care_of_link('${token}')`)).rejects.toMatchObject({
				hint: 'care_link_unknown',
			});
		}));

	mayNot(
		'anonymous',
		'guess a key',
		`select care_of_link(repeat('0', 32))`,
		'PT404 care_link_unknown',
	);
	mayNot(
		['anonymous', 'member', 'moderator'],
		'write letters',
		`select queue_care_reminders()`,
		'42501',
	);
	mayNot(['anonymous', 'owner', 'moderator'], 'read keys', [KEY, `select * from app.care_links`]);
	mayNot(['anonymous', 'owner', 'moderator'], 'read who was asked', [
		`insert into app.care_asked values ('${PLACE.shop}', now())`,
		`select * from app.care_asked`,
	]);
});
