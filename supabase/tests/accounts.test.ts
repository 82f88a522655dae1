import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Person, type Scene } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { ORGANISATION, PLACE, PRODUCT } from './world.ts';

const { may, mayNot, play } = openStage();
const { hof, werk, park } = ORGANISATION;

const id = (n: number) => `00000000-0000-4000-8000-0000000a${String(n).padStart(4, '0')}`;
const outsiders: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];
const json = (value: object) => `'${JSON.stringify(value)}'`;
const one = async ({ as }: Scene, sql: string) =>
	(await as('database', `select (${sql}) as answer`)).rows[0]!.answer;

const register = (more: object = {}) =>
	`select * from register_organisation(${json({
		...{ id: id(1), slug: 'imkerei-sauer', name: 'Imkerei Sauer', kind: 'producer' },
		...more,
	})})`;

describe('who registers an organisation', () => {
	may(['stranger', 'member', 'moderator'], 'do so', register());
	mayNot('anonymous', 'do so', register(), '42501');
	mayNot(
		'stranger',
		'do so without a name of their own',
		[`delete from people where id = '${ACCOUNTS.stranger}'`, register()],
		'PT409 introduce_first',
	);
	for (const [what, more] of [
		['of another kind', { kind: 'label_issuer' }],
		['without a kind', { kind: null }],
		['without a name', { name: ' ' }],
		['without an address', { slug: 'Ä' }],
		['with a website that is none', { website: 'javascript:alert(1)' }],
	] as const)
		mayNot('stranger', `register one ${what}`, register(more), 'PT422 organisation_unfit');
	mayNot('stranger', 'take over one that is there', register({ id: hof }), 'PT409 id_taken');

	test('is its owner, and has it once, untrusted, however often it is sent', () =>
		play(async (scene) => {
			const { rows } = await scene.as('stranger', register());
			expect(rows[0]).toMatchObject({
				...{ slug: 'imkerei-sauer', trusted: false, recognised_at: null },
			});
			expect((await scene.as('stranger', register())).rows).toEqual(rows);
			expect(
				await one(scene, `select role from memberships where organisation_id = '${id(1)}'`),
			).toBe('owner');
			const second = await scene.as('neighbour', register({ id: id(2) }));
			expect(second.rows[0]!.slug).toBe('imkerei-sauer-2');
		}));

	test('has at most five waiting', () =>
		play(async (scene) => {
			for (let n = 1; n <= 5; n++) await scene.as('stranger', register({ id: id(n) }));
			expect(await outcomeOf(scene.as('stranger', register({ id: id(6) })))).toBe(
				'PT429 too_many_organisations',
			);
		}));

	test('publishes nothing before a moderator has looked, whatever kind it says it is', () =>
		play(async (scene) => {
			await scene.as('stranger', register({ kind: 'nature_park' }));
			await scene.as(
				'database',
				`update places set organisation_id = '${id(1)}' where id = '${PLACE.rock}'`,
			);
			const publish = () =>
				outcomeOf(scene.as('stranger', `select set_place_status('${PLACE.rock}', 'published')`));
			expect(await publish()).toBe('PT403 publish_not_allowed');
			const recognise = `update organisations set recognised_at = now() where id = '${id(1)}'`;
			expect(await outcomeOf(scene.as('stranger', recognise))).toBe('PT403 organisation_protected');
			await scene.as('moderator', recognise);
			expect(await publish()).toBe('done');
		}));
});

const invite = (more: object = {}) =>
	`select invite_member(${json({
		...{ id: id(10), organisation_id: hof, email: 'neu@example.org', role: 'editor', lang: 'de' },
		...more,
	})})`;
const tokenOf = (scene: Scene) =>
	one(
		scene,
		`select data ->> 'token' from app.mail_outbox where template = 'invitation' order by id desc limit 1`,
	);

describe('who invites', () => {
	may('owner', 'invite', invite());
	mayNot(
		['member', 'commuter', 'moderator', ...outsiders],
		'invite',
		invite(),
		'PT403 owners_only',
	);
	mayNot('anonymous', 'invite', invite(), '42501');
	mayNot('owner', 'invite elsewhere', invite({ organisation_id: werk }), 'PT403 owners_only');
	mayNot(
		'owner',
		'invite to what is not there',
		invite({ organisation_id: id(99) }),
		'PT404 organisation_not_found',
	);
	for (const more of [{ email: 'keine' }, { email: null }, { role: 'admin' }, { lang: 'fr' }])
		mayNot('owner', `invite with ${JSON.stringify(more)}`, invite(more), 'PT422 invitation_unfit');
	const see = `select from invitations`;
	may('owner', 'see whom they have invited', [`${made()}`, see]);
	mayNot(['anonymous', 'member', 'moderator', ...outsiders], 'see who is invited', [made(), see]);
	mayNot(['owner', 'stranger'], 'write an invitation by hand', made(), '42501');

	test('does so once, however often it is sent, and at most twenty times a day', () =>
		play(async (scene) => {
			await scene.as('owner', invite());
			await scene.as('owner', invite());
			expect(await one(scene, `select count(*)::int from app.mail_outbox`)).toBe(1);
			for (let n = 11; n < 30; n++) await scene.as('owner', invite({ id: id(n) }));
			expect(await outcomeOf(scene.as('owner', invite({ id: id(30) })))).toBe(
				'PT429 too_many_invitations',
			);
		}));
});

/** An invitation written by the owner of the database. */
function made() {
	return `insert into invitations (id, organisation_id, role, email, token_hash, expires_at)
		values ('${id(10)}', '${hof}', 'editor', 'neu@example.org', '\\x01', now() + interval '1 day')`;
}

describe('an invitation', () => {
	const accept = (token: unknown) => `select accept_invitation('${token}') as answer`;
	const look = (token: unknown) => `select look_at_invitation('${token}') as answer`;

	test('lets one person in, once, and keeps no address afterwards', () =>
		play(async (scene) => {
			await scene.as('owner', invite());
			const token = await tokenOf(scene);
			const facts = { organisation: 'Hof', slug: 'hof', role: 'editor', inviter: 'owner' };
			expect((await scene.as('stranger', look(token))).rows).toEqual([{ answer: facts }]);
			expect((await scene.as('stranger', accept(token))).rows).toEqual([{ answer: facts }]);
			const edit = `update places set street = 'Weg 1' where id = '${PLACE.stable}'`;
			expect(await outcomeOf(scene.as('stranger', edit))).toBe('done');
			for (const again of [accept(token), look(token)])
				expect(await outcomeOf(scene.as('ranger', again))).toBe('PT409 invitation_used');
			expect(await one(scene, `select email from invitations`)).toBeNull();
			expect(await outcomeOf(scene.as('owner', `select revoke_invitation('${id(10)}')`))).toBe(
				'PT409 invitation_used',
			);
		}));

	test('takes nothing from who belongs already, and makes an editor owner', () =>
		play(async (scene) => {
			await scene.as('owner', invite());
			await scene.as('owner', accept(await tokenOf(scene)));
			await scene.as('owner', invite({ id: id(11), role: 'owner' }));
			await scene.as('member', accept(await tokenOf(scene)));
			expect(
				await one(
					scene,
					`select string_agg(role, ' ' order by person_id) from memberships where organisation_id = '${hof}'`,
				),
			).toBe('owner owner editor');
		}));

	test('ends after two weeks, or when it is taken back', () =>
		play(async (scene) => {
			await scene.as('owner', invite());
			const token = await tokenOf(scene);
			expect(
				await one(scene, `select expires_at - created_at = interval '14 days' from invitations`),
			).toBe(true);
			await scene.as('database', `update invitations set expires_at = now()`);
			expect(await outcomeOf(scene.as('stranger', accept(token)))).toBe('PT409 invitation_expired');
			const revoke = `select revoke_invitation('${id(10)}')`;
			for (const person of ['member', 'neighbour'] as const)
				expect(await outcomeOf(scene.as(person, revoke))).toBe('PT404 invitation_not_found');
			await scene.as('owner', revoke);
			await scene.as('owner', revoke);
			expect(await outcomeOf(scene.as('stranger', accept(token)))).toBe(
				'PT404 invitation_not_found',
			);
			expect(await one(scene, `select count(*)::int from app.mail_outbox`)).toBe(0);
		}));

	test('is for who has said their name', () =>
		play(async (scene) => {
			await scene.as('owner', invite());
			await scene.as('database', `delete from people where id = '${ACCOUNTS.stranger}'`);
			expect(await outcomeOf(scene.as('stranger', accept(await tokenOf(scene))))).toBe(
				'PT409 introduce_first',
			);
		}));

	mayNot('stranger', 'come by a guessed one', accept('x'), 'PT404 invitation_not_found');
	mayNot('anonymous', 'accept one', accept('x'), '42501');
	mayNot('anonymous', 'look at one', look('x'), '42501');
	mayNot(
		['anonymous', 'owner', 'moderator'],
		'forget invitations',
		`select forget_invitations()`,
		'42501',
	);
	may('service', 'forget invitations', `select forget_invitations()`);
});

const role = (person: keyof typeof ACCOUNTS, wanted: string, organisation = hof) =>
	`select set_member_role('${organisation}', '${ACCOUNTS[person]}', '${wanted}')`;
const remove = (person: keyof typeof ACCOUNTS) =>
	`select remove_member('${hof}', '${ACCOUNTS[person]}')`;
const leave = (organisation: string, places?: string) =>
	`select leave_organisation('${organisation}'${places ? `, '${places}'` : ''})`;

describe('roles', () => {
	may('owner', 'make a member owner', role('member', 'owner'));
	may('owner', 'show a member the door', remove('member'));
	mayNot(
		['member', 'commuter', 'moderator', ...outsiders],
		'give roles',
		role('member', 'owner'),
		'PT403 owners_only',
	);
	mayNot(
		['member', 'moderator', 'stranger'],
		'show anybody the door',
		remove('commuter'),
		'PT403 owners_only',
	);
	mayNot('anonymous', 'give roles', role('member', 'owner'), '42501');
	mayNot('anonymous', 'show anybody the door', remove('member'), '42501');
	mayNot('owner', 'give a role that is none', role('member', 'admin'), 'PT422 role_unfit');
	mayNot('owner', 'give strangers a role', role('stranger', 'owner'), 'PT404 member_not_found');
	mayNot('owner', 'show strangers the door', remove('stranger'), 'PT404 member_not_found');
	mayNot('owner', 'step down as the last one', role('owner', 'editor'), 'PT409 last_owner');
	mayNot('owner', 'remove themselves as the last one', remove('owner'), 'PT409 last_owner');
});

describe('leaving', () => {
	may('member', 'leave', leave(hof));
	mayNot('stranger', 'leave where they do not belong', leave(hof), 'PT404 member_not_found');
	mayNot('anonymous', 'leave', leave(hof), '42501');
	mayNot('owner', 'leave as the last owner without a word', leave(hof), 'PT409 last_owner');
	mayNot('owner', 'say something else of the places', leave(hof, 'sell'), 'PT422 places_unfit');

	test('after handing over the organisation goes on', () =>
		play(async (scene) => {
			await scene.as('owner', role('member', 'owner'));
			await scene.as('owner', leave(hof));
			expect(await outcomeOf(scene.as('member', leave(hof)))).toBe('PT409 last_owner');
			expect(
				await one(scene, `select organisation_id from places where id = '${PLACE.shop}'`),
			).toBe(hof);
		}));

	test.each([
		['keep', 'published', 'draft'],
		['archive', 'archived', 'archived'],
	])('the last owner may %s the places, and the organisation ends', (places, shop, stable) =>
		play(async (scene) => {
			await scene.as('owner', leave(hof, places));
			const status = (place: string) =>
				one(
					scene,
					`select status || ' ' || coalesce(organisation_id::text, '-') from places where id = '${place}'`,
				);
			expect(await status(PLACE.shop)).toBe(`${shop} -`);
			expect(await status(PLACE.stable)).toBe(`${stable} -`);
			expect(await one(scene, `select count(*)::int from organisations where id = '${hof}'`)).toBe(
				0,
			);
			const edit = `update places set street = 'Weg 1' where id = '${PLACE.shop}'`;
			expect(await outcomeOf(scene.as('member', edit))).toBe('nothing found');
		}),
	);
});

const claim = (more: object = {}) =>
	`select claim_place(${json({
		...{ id: id(20), place_id: PLACE.castle, organisation_id: hof },
		...{ proof: 'Wir sind der Burgverein, siehe Impressum.', ...more },
	})})`;

describe('a claim', () => {
	may('owner', 'claim a place for Hof', claim());
	may('owner', 'claim a place of others', claim({ place_id: PLACE.forge }));
	mayNot(
		['member', 'moderator', ...outsiders],
		'claim a place for Hof',
		claim(),
		'PT403 owners_only',
	);
	mayNot('anonymous', 'claim a place', claim(), '42501');
	mayNot(
		'owner',
		'claim a draft of others',
		claim({ place_id: PLACE.shed }),
		'PT404 place_not_found',
	);
	mayNot('owner', 'claim what is not there', claim({ place_id: id(99) }), 'PT404 place_not_found');
	mayNot('owner', 'claim the own place', claim({ place_id: PLACE.shop }), 'PT409 already_yours');
	mayNot('owner', 'claim without a proof', claim({ proof: 'meins' }), 'PT422 proof_unfit');

	const told = `insert into claims (id, place_id, organisation_id, proof)
		values ('${id(20)}', '${PLACE.castle}', '${hof}', 'Wir sind der Burgverein.')`;
	const see = `select from claims`;
	may(['owner', 'member', 'moderator', 'service'], 'see claims of Hof', [told, see]);
	mayNot(['anonymous', ...outsiders], 'see claims of Hof', [told, see]);
	mayNot(['owner', 'moderator', 'stranger'], 'write a claim by hand', told, '42501');
	mayNot(['owner', 'moderator'], 'decide by hand', [told, `update claims set status = 'accepted'`]);
	const withdraw = `select withdraw_claim('${id(20)}')`;
	may('owner', 'take a claim back', [told, withdraw]);
	mayNot(
		['member', 'moderator', 'stranger'],
		'take it back',
		[told, withdraw],
		'PT404 claim_not_found',
	);
	mayNot('anonymous', 'take it back', [told, withdraw], '42501');

	test('is made once, however often it is sent, and one at a time', () =>
		play(async (scene) => {
			await scene.as('owner', claim());
			await scene.as('owner', claim());
			expect(await outcomeOf(scene.as('owner', claim({ id: id(21) })))).toBe('PT409 claim_open');
			await scene.as('owner', withdraw);
			expect(await outcomeOf(scene.as('owner', claim({ id: id(21) })))).toBe('done');
		}));
});

describe('an account that goes', () => {
	const goes = `select delete_account()`;
	const goesWith = (places: object) => `select delete_account(${json(places)})`;
	may(['stranger', 'member', 'moderator'], 'delete the own account', goes);
	mayNot('anonymous', 'delete an account', goes, '42501');
	mayNot('owner', 'leave places without a word', goes, 'PT409 last_owner');
	mayNot('anonymous', 'ask what goes along', `select what_goes_with_me()`, '42501');
	for (const inner of [
		`app.forget_person('${ACCOUNTS.stranger}')`,
		`app.dissolve('${hof}', 'keep')`,
	])
		mayNot(['owner', 'moderator', 'service'], `call ${inner}`, `select ${inner}`, '42501');

	test('is told before what goes along', () =>
		play(async (scene) => {
			const { rows } = await scene.as('owner', `select what_goes_with_me() as answer`);
			expect(rows[0]!.answer).toEqual([
				{ id: hof, name: 'Hof', slug: 'hof', places: 3, colleagues: 2, is_last_owner: true },
			]);
		}));

	test('leaves no trace of who it was, and what they did stays', () =>
		play(async (scene) => {
			await scene.as('owner', `update products set months = '{1}' where id = '${PRODUCT.cheese}'`);
			await scene.as('owner', invite({ email: 'neighbour@example.org' }));
			await scene.as('owner', claim());
			await scene.as('owner', goesWith({ [hof]: 'keep' }));
			const hits = await one(
				scene,
				`select count(*)::int from (
					select to_jsonb(v) as r from versions v union all select to_jsonb(p) from people p
					union all select to_jsonb(u) from auth.users u union all select to_jsonb(m) from app.mail_outbox m
					union all select to_jsonb(i) from invitations i union all select to_jsonb(c) from claims c
				) everything where r::text like '%${ACCOUNTS.owner}%' or r::text like '%owner@example%'`,
			);
			expect(hits).toBe(0);
			expect(
				await one(
					scene,
					`select count(*)::int from versions where record_id = '${PRODUCT.cheese}'`,
				),
			).toBeGreaterThan(0);
			expect(await one(scene, `select status from places where id = '${PLACE.shop}'`)).toBe(
				'published',
			);
			expect(
				await one(
					scene,
					`select count(*)::int from organisations where id in ('${werk}', '${park}')`,
				),
			).toBe(2);
		}));
});
