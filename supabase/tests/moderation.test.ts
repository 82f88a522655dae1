import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Person, type Scene } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { draft, publish, SLOT, slotId, VISITS } from './visits.ts';
import { AWARD, INPUT, LABEL, ORGANISATION, PHOTO, PLACE, PRODUCT, STORY } from './world.ts';

const { may, mayNot, play } = openStage(VISITS);
const { hof, werk } = ORGANISATION;

const id = (n: number) => `00000000-0000-4000-8000-0000000b${String(n).padStart(4, '0')}`;
const others: Person[] = ['stranger', 'member', 'owner', 'neighbour', 'ranger', 'issuer'];
const one = async ({ as }: Scene, sql: string) =>
	(await as('database', `select (${sql}) as answer`)).rows[0]!.answer;
const status = (scene: Scene, place: string) =>
	one(scene, `select status from places where id = '${place}'`);
const mails = (scene: Scene) =>
	one(
		scene,
		`select string_agg(template || ' ' || to_address || coalesce(' ' || (data ->> 'note'), ''), ', ' order by to_address)
		from app.mail_outbox where template in ('submission_decided', 'claim_decided')`,
	);
/** Does it as the moderator; answers with its number in the log. */
const decide = async (scene: Scene, sql: string) =>
	Number((await scene.as('moderator', `${sql} as entry`)).rows[0]!.entry);
const undo = (entry: number) => `select undo_decision(${entry})`;

const moderate = (place: string, decision: string, note?: string) =>
	`select moderate_place('${place}', '${decision}'${note ? `, '${note}'` : ''})`;
const merge = (survivor: string, other: string) => `select merge_places('${survivor}', '${other}')`;
const block = (subject: string, subjectId: string, reason = 'Unfug') =>
	`select block('${subject}', '${subjectId}', '${reason}')`;
const claim = `insert into claims (id, place_id, organisation_id, claimed_by, proof)
	values ('${id(1)}', '${PLACE.castle}', '${hof}', '${ACCOUNTS.owner}', 'Wir sind der Burgverein.')`;
const report = `insert into reports (id, place_id, kind, visited_on)
	values ('${id(2)}', '${PLACE.shop}', 'found_closed', app.today())`;
const waiting = `update organisations set recognised_at = null where id = '${hof}'`;

describe('who moderates', () => {
	for (const [what, before, deed] of [
		['decide on a place', '', moderate(PLACE.orchard, 'approve')],
		['decide on a claim', claim, `select decide_claim('${id(1)}', true)`],
		['recognise an organisation', waiting, `select recognise_organisation('${hof}', false)`],
		['block a place', '', block('place', PLACE.shop)],
		['block an organisation', '', block('organisation', hof)],
		['set a report aside', report, `select set_report_aside('${id(2)}')`],
		['tell two places apart', '', `select tell_apart('${PLACE.shop}', '${PLACE.forge}')`],
		['merge two places', '', merge(PLACE.shop, PLACE.forge)],
		['see open reports', report, `select * from open_reports()`],
	] as const) {
		may('moderator', what, [before || 'select 1', deed]);
		mayNot(others, what, [before || 'select 1', deed], 'PT403 moderators_only');
		mayNot('anonymous', what, [before || 'select 1', deed], '42501');
	}
	mayNot(others, 'take decisions back', undo(1), 'PT403 moderators_only');
	mayNot('anonymous', 'take decisions back', undo(1), '42501');
	mayNot('moderator', 'take back what nobody decided', undo(4711), 'PT404 decision_not_found');
	const digest = `select queue_moderation_digest()`;
	may('service', 'write the digest', digest);
	mayNot(['anonymous', 'owner', 'moderator'], 'write the digest', digest, '42501');
});

describe('the log', () => {
	const noted = `insert into moderation_log (action, place_id) values ('approve', '${PLACE.shop}')`;
	may(['moderator', 'service'], 'read it', [noted, `select from moderation_log`]);
	mayNot([...others, 'anonymous'], 'read it', [noted, `select from moderation_log`]);
	mayNot(['owner', 'moderator', 'anonymous'], 'write it by hand', noted, '42501');
	for (const deed of [`update moderation_log set note = 'x'`, `delete from moderation_log`])
		mayNot(['service', 'database'], `change it: ${deed}`, [noted, deed], 'PT403 log_append_only');
	test('says who decided, until they go', () =>
		play(async (scene) => {
			await decide(scene, moderate(PLACE.orchard, 'approve'));
			expect(await one(scene, `select actor from moderation_log`)).toBe(ACCOUNTS.moderator);
			await scene.as('moderator', `select delete_account()`);
			expect(
				await one(scene, `select action || coalesce(actor::text, '') from moderation_log`),
			).toBe('approve');
		}));
});

describe('what was handed in', () => {
	test('is published, and its members are told', () =>
		play(async (scene) => {
			const entry = await decide(scene, moderate(PLACE.orchard, 'approve'));
			expect(await status(scene, PLACE.orchard)).toBe('published');
			expect(await mails(scene)).toBe(
				'submission_decided commuter@example.org, submission_decided member@example.org, submission_decided owner@example.org',
			);
			await scene.as('moderator', undo(entry));
			expect(await status(scene, PLACE.orchard)).toBe('submitted');
			expect(await outcomeOf(scene.as('moderator', undo(entry)))).toBe('PT409 undo_impossible');
		}));
	test('goes back with a note', () =>
		play(async (scene) => {
			const entry = await decide(scene, moderate(PLACE.orchard, 'return', 'Wo?'));
			expect(await status(scene, PLACE.orchard)).toBe('draft');
			expect(await mails(scene)).toContain('submission_decided owner@example.org Wo?');
			await scene.as('owner', `select set_place_status('${PLACE.orchard}', 'submitted')`);
			expect(await outcomeOf(scene.as('moderator', undo(entry)))).toBe('PT409 undo_impossible');
		}));
	test('is archived with a reason, and back again', () =>
		play(async (scene) => {
			const entry = await decide(scene, moderate(PLACE.shop, 'archive', 'Gibt es nicht mehr.'));
			expect(await one(scene, `select resolve_place_slug('hof-laden') ->> 'reason'`)).toBe(
				'Gibt es nicht mehr.',
			);
			await scene.as('moderator', undo(entry));
			expect(await one(scene, `select resolve_place_slug('hof-laden') ->> 'state'`)).toBe(
				'published',
			);
		}));
	mayNot(
		'moderator',
		'return it without a word',
		moderate(PLACE.orchard, 'return'),
		'PT422 note_missing',
	);
	mayNot(
		'moderator',
		'archive without a word',
		moderate(PLACE.shop, 'archive', ' '),
		'PT422 note_missing',
	);
	mayNot(
		'moderator',
		'decide otherwise',
		moderate(PLACE.shop, 'delete', 'x'),
		'PT422 decision_unfit',
	);
	mayNot(
		'moderator',
		'approve what is published',
		moderate(PLACE.shop, 'approve'),
		'PT409 status_unreachable',
	);
	mayNot('moderator', 'decide on nothing', moderate(id(9), 'approve'), 'PT404 place_not_found');
	mayNot(
		'moderator',
		'write a novel',
		moderate(PLACE.orchard, 'return', 'x'.repeat(401)),
		'PT422 note_too_long',
	);
});

describe('a claim', () => {
	const owned = (scene: Scene) =>
		one(scene, `select organisation_id from places where id = '${PLACE.castle}'`);
	test('that is accepted gives the place to the organisation, and back', () =>
		play(async (scene) => {
			await scene.as('database', claim);
			const entry = await decide(scene, `select decide_claim('${id(1)}', true, 'Willkommen')`);
			expect(await owned(scene)).toBe(hof);
			expect(await mails(scene)).toBe('claim_decided owner@example.org Willkommen');
			const again = `select decide_claim('${id(1)}', false)`;
			expect(await outcomeOf(scene.as('moderator', again))).toBe('PT409 claim_decided');
			await scene.as('moderator', undo(entry));
			expect(await owned(scene)).toBeNull();
			expect(await one(scene, `select status from claims`)).toBe('open');
		}));
	test('that is rejected changes nothing', () =>
		play(async (scene) => {
			await scene.as('database', claim);
			await decide(scene, `select decide_claim('${id(1)}', false, 'Wer?')`);
			expect(await owned(scene)).toBeNull();
			expect(await one(scene, `select status || note from claims`)).toBe('rejectedWer?');
		}));
	mayNot(
		'moderator',
		'decide on none',
		`select decide_claim('${id(9)}', true)`,
		'PT404 claim_not_found',
	);
});

describe('a new organisation', () => {
	test('is recognised, trusted, and neither again', () =>
		play(async (scene) => {
			await scene.as('database', waiting);
			const said = () =>
				one(
					scene,
					`select concat(trusted, ' ', recognised_at is not null) from organisations where id = '${hof}'`,
				);
			const entry = await decide(scene, `select recognise_organisation('${hof}', true)`);
			expect(await said()).toBe('t t');
			await scene.as('moderator', undo(entry));
			expect(await said()).toBe('f f');
		}));
});

describe('a block', () => {
	test('takes a place off, lets nobody publish it, and is taken back', () =>
		play(async (scene) => {
			const entry = await decide(scene, block('place', PLACE.forge));
			expect(await status(scene, PLACE.forge)).toBe('draft');
			const publishIt = `select set_place_status('${PLACE.forge}', 'published')`;
			for (const person of ['neighbour', 'moderator', 'service'] as const)
				expect(await outcomeOf(scene.as(person, publishIt))).toBe('PT409 place_blocked');
			const again = scene.as('moderator', block('place', PLACE.forge));
			expect(await outcomeOf(again)).toBe('PT409 already_blocked');
			await scene.as('moderator', undo(entry));
			expect(await status(scene, PLACE.forge)).toBe('published');
		}));
	test('of an organisation holds for all it has, and all it gets', () =>
		play(async (scene) => {
			const entry = await decide(scene, block('organisation', hof));
			expect(await status(scene, PLACE.shop)).toBe('draft');
			const given = `update places set organisation_id = '${hof}' where id = '${PLACE.castle}'`;
			expect(await outcomeOf(scene.as('service', given))).toBe('PT409 place_blocked');
			expect(await outcomeOf(scene.as('moderator', moderate(PLACE.orchard, 'approve')))).toBe(
				'PT409 place_blocked',
			);
			await scene.as('moderator', undo(entry));
			expect(await status(scene, PLACE.shop)).toBe('published');
			expect(await status(scene, PLACE.stable)).toBe('draft');
		}));
	mayNot(
		'moderator',
		'block without a word',
		block('place', PLACE.shop, ' '),
		'PT422 note_missing',
	);
	mayNot('moderator', 'block what is not there', block('place', id(9)), 'PT404 subject_not_found');
	mayNot('moderator', 'block a person', block('person', ACCOUNTS.owner), 'PT404 subject_not_found');
	const blocked = `insert into blocks (subject_id, subject, reason) values ('${PLACE.shop}', 'place', 'Unfug'), ('${hof}', 'organisation', 'Unfug')`;
	may(['member', 'owner', 'moderator', 'service'], 'see what is blocked', [
		blocked,
		`select from blocks`,
	]);
	mayNot(['anonymous', 'stranger', 'neighbour'], 'see what is blocked', [
		blocked,
		`select from blocks`,
	]);
	mayNot(['owner', 'moderator', 'anonymous'], 'block by hand', blocked, '42501');
	mayNot(['owner', 'moderator'], 'lift a block by hand', [blocked, `delete from blocks`]);
});

describe('two places that are one', () => {
	/** What stands where, in one line. */
	const where = (scene: Scene) =>
		one(
			scene,
			`select string_agg(thing || '@' || case place_id when '${PLACE.forge}' then 'forge' when '${PLACE.shop}' then 'shop'
				else 'elsewhere' end, ' ' order by thing) from (
				select 'story' as thing, place_id from stories where id = '${STORY.told}'
				union all select 'photo', place_id from photos where id = '${PHOTO.shown}'
				union all select 'consent', place_id from photo_consents where photo_id = '${PHOTO.shown}' and said = 'none_shown'
				union all select 'cheese:' || slug, place_id from products where id = '${PRODUCT.cheese}'
				union all select 'slot' || case when may_overlap then '*' else '' end, place_id from slots where id = '${SLOT.milking}'
				union all select 'source', place_id from sources where external_id = 'node/1'
				union all select 'closure', place_id from closures where id::text like '%80001'
				union all select 'report', place_id from reports where id = '${id(2)}'
				union all select 'award', place_id from awards where id = '${AWARD.valid}'
				union all select 'input', from_place from product_inputs where id = '${INPUT.milk}'
			) things`,
		);

	test('become one with all that hangs on them, and two again', () =>
		play(async (scene) => {
			await scene.as('database', report);
			await scene.as(
				'database',
				`insert into products (place_id, slug, name, category) values ('${PLACE.forge}', 'kaese', '{"de": "Käse"}', 'dairy')`,
			);
			await scene.as(
				'database',
				`update awards set place_id = '${PLACE.shop}' where label_id = '${LABEL.regional}'`,
			);
			await scene.as(
				'database',
				`update product_inputs set from_place = '${PLACE.shop}' where id = '${INPUT.milk}'`,
			);
			await scene.as(
				'database',
				`insert into photo_consents (photo_id, place_id, said) values ('${PHOTO.shown}', '${PLACE.shop}', 'none_shown')`,
			);
			const before = await where(scene);
			expect(before).toBe(
				'award@shop cheese:kaese@shop closure@shop consent@shop input@shop photo@shop report@shop slot@shop source@shop story@shop',
			);
			const entry = await decide(scene, merge(PLACE.forge, PLACE.shop));
			expect(String(await where(scene)).replace(/kaese-\w{6}/, 'kaese-…')).toBe(
				'award@forge cheese:kaese-…@forge closure@forge consent@forge input@forge photo@forge report@forge slot*@forge source@forge story@forge',
			);
			expect(await one(scene, `select resolve_place_slug('hof-laden')`)).toEqual({
				...{ state: 'moved', slug: 'werk-schmiede' },
			});
			expect(
				await one(
					scene,
					`select changed_by from versions where noun = 'story' order by id desc limit 1`,
				),
			).toBe(ACCOUNTS.moderator);
			await scene.as('moderator', undo(entry));
			expect(await where(scene)).toBe(before);
			expect(await one(scene, `select resolve_place_slug('hof-laden') ->> 'state'`)).toBe(
				'published',
			);
			expect(await outcomeOf(scene.as('moderator', undo(entry)))).toBe('PT409 undo_impossible');
		}));

	test('keep what came to the survivor meanwhile', () =>
		play(async (scene) => {
			const entry = await decide(scene, merge(PLACE.forge, PLACE.shop));
			await scene.as('neighbour', publish(PLACE.forge, [draft(slotId(90), 20)]));
			await scene.as('moderator', undo(entry));
			expect(await one(scene, `select place_id from slots where id = '${slotId(90)}'`)).toBe(
				PLACE.forge,
			);
		}));

	test('lead on, however often they were merged', () =>
		play(async (scene) => {
			await decide(scene, merge(PLACE.forge, PLACE.shop));
			const entry = await decide(scene, merge(PLACE.castle, PLACE.forge));
			for (const old of ['hof-zwilling', 'hof-laden', 'werk-schmiede'])
				expect(await one(scene, `select resolve_place_slug('${old}') ->> 'slug'`)).toBe('burg');
			await scene.as('moderator', undo(entry));
			expect(await one(scene, `select resolve_place_slug('hof-laden') ->> 'slug'`)).toBe(
				'werk-schmiede',
			);
		}));

	for (const [what, deed] of [
		['a place with itself', merge(PLACE.shop, PLACE.shop)],
		['into one that is archived', merge(PLACE.oldShop, PLACE.shop)],
		['what was merged', merge(PLACE.shop, PLACE.twin)],
	] as const)
		mayNot('moderator', `merge ${what}`, deed, 'PT409 merge_impossible');
	mayNot('moderator', 'merge into nothing', merge(id(9), PLACE.shop), 'PT404 place_not_found');
	mayNot('moderator', 'merge nothing', merge(PLACE.shop, id(9)), 'PT404 place_not_found');

	test('that are not alike are told apart whichever comes first', () =>
		play(async (scene) => {
			await decide(scene, `select tell_apart('${PLACE.forge}', '${PLACE.shop}')`);
			expect(await one(scene, `select place_id < other_id from moderation_log`)).toBe(true);
		}));
});

describe('what waits', () => {
	test('is a locked door that nobody has looked at, until somebody has', () =>
		play(async (scene) => {
			await scene.as('database', report);
			const open = async () => (await scene.as('moderator', `select * from open_reports()`)).count;
			expect(await open()).toBe(1);
			const entry = await decide(scene, `select set_report_aside('${id(2)}', 'angerufen')`);
			expect(await open()).toBe(0);
			await scene.as('moderator', undo(entry));
			expect(await open()).toBe(1);
		}));

	test('is written to moderators once a day, from seven in the morning on', () =>
		play(async (scene) => {
			const digest = async (when: string) =>
				Number(
					(await scene.as('service', `select queue_moderation_digest('${when}') as n`)).rows[0]!.n,
				);
			expect(await digest('2026-11-27T06:59:00+01:00')).toBe(0);
			expect(await digest('2026-11-27T07:00:00+01:00')).toBe(1);
			expect(await digest('2026-11-27T23:00:00+01:00')).toBe(0);
			expect(
				await one(scene, `select to_address || (data ->> 'submissions') from app.mail_outbox`),
			).toBe('moderator@example.org1');
			await decide(scene, moderate(PLACE.orchard, 'approve'));
			expect(await digest('2026-11-28T07:00:00+01:00')).toBe(0);
		}));

	mayNot(
		'moderator',
		'set aside what is not there',
		`select set_report_aside('${id(9)}')`,
		'PT404 report_not_found',
	);
	may(
		'neighbour',
		'have a trusted organisation all along',
		`select from organisations where id = '${werk}' and trusted`,
	);
});
