import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Person } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { insertPlace, ORGANISATION, PLACE } from './world.ts';

const { may, mayNot, play } = openStage();

const set = (place: string, status: string, reason?: string) =>
	`select set_place_status('${place}', '${status}'${reason ? `, '${reason}'` : ''})`;
const UNKNOWN = '00000000-0000-4000-8000-00000000ffff';

describe('who publishes', () => {
	mayNot(
		['member', 'owner'],
		'publish: the organisation is not trusted',
		set(PLACE.stable, 'published'),
		'PT403 publish_not_allowed',
	);
	may(['member', 'owner'], 'hand a draft in', set(PLACE.stable, 'submitted'));
	may(['moderator', 'service'], 'publish a draft of Hof', set(PLACE.stable, 'published'));
	may('moderator', 'publish what was handed in', set(PLACE.orchard, 'published'));
	may(
		'neighbour',
		'publish a place of the own, trusted organisation',
		set(PLACE.shed, 'published'),
	);
	may(
		'commuter',
		'publish a place of the trusted one of two organisations',
		set(PLACE.shed, 'published'),
	);
	mayNot(
		'commuter',
		'publish a place of the other one',
		set(PLACE.stable, 'published'),
		'PT403 publish_not_allowed',
	);
	may('ranger', 'publish a nature site of the own park', set(PLACE.rock, 'published'));
	mayNot(
		'ranger',
		'publish a farm of the own park',
		set(PLACE.parkFarm, 'published'),
		'PT403 publish_not_allowed',
	);
	mayNot(
		'ranger',
		'make a farm of a published nature site',
		[
			`update places set status = 'published' where id = '${PLACE.rock}'`,
			`update places set kind = 'farm', subkind = 'farm_shop' where id = '${PLACE.rock}'`,
		],
		'PT403 publish_not_allowed',
	);
	may('ranger', 'say what kind of nature site it is', [
		`update places set status = 'published' where id = '${PLACE.rock}'`,
		`update places set subkind = 'peak' where id = '${PLACE.rock}'`,
	]);
	may('member', 'take a published place back', set(PLACE.shop, 'draft'));
	may('member', 'archive a published place', set(PLACE.shop, 'archived', 'Wir hören auf.'));
	mayNot(
		'member',
		'bring an archived place back',
		set(PLACE.oldShop, 'published'),
		'PT403 publish_not_allowed',
	);
	mayNot(
		'member',
		'publish after leaving the trusted organisation',
		[
			`delete from memberships where person_id = '${ACCOUNTS.commuter}' and organisation_id = '${ORGANISATION.werk}'`,
			set(PLACE.shed, 'published'),
		],
		'PT404 place_not_found',
	);
});

describe('who is told what', () => {
	const outsiders: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];
	mayNot(outsiders, 'archive a place of Hof', set(PLACE.shop, 'archived'), 'PT403 place_not_yours');
	for (const [state, id] of [
		['unknown', UNKNOWN],
		['draft', PLACE.stable],
		['submitted', PLACE.orchard],
		['archived', PLACE.oldShop],
	])
		mayNot(
			outsiders,
			`learn from a status that a place is ${state}`,
			set(id!, 'published'),
			'PT404 place_not_found',
		);
	mayNot('anonymous', 'ask for a status at all', set(PLACE.shop, 'archived'), '42501');

	test('a draft of others and a place that does not exist answer with the same words', async () => {
		const wordsOf = (place: string, sql: (place: string) => string) =>
			play(async ({ as }) => {
				try {
					await as('stranger', sql(place));
				} catch (error) {
					return (error as Error).message;
				}
			});
		for (const sql of [
			(place: string) => set(place, 'archived'),
			(place: string) => `select rename_place_slug('${place}', 'ganz-neu')`,
		]) {
			const words = await wordsOf(UNKNOWN, sql);
			expect(words).toBeTruthy();
			expect(await wordsOf(PLACE.stable, sql)).toBe(words);
		}
	});

	test('who carries no claims is not taken for the service', async () => {
		await play(async ({ as }) => {
			await as('database', `select set_config('request.jwt.claims', '', true)`);
			expect(await outcomeOf(as('database', set(PLACE.stable, 'published')))).toBe(
				'PT404 place_not_found',
			);
		});
	});
});

describe('which ways lead from status to status', () => {
	const states = ['draft', 'submitted', 'published', 'archived'];
	const reachable: Record<string, string[]> = {
		draft: ['submitted', 'published', 'archived'],
		submitted: ['draft', 'published', 'archived'],
		published: ['draft', 'archived'],
		archived: ['draft', 'published'],
	};
	const id = UNKNOWN;
	for (const from of states) {
		for (const to of [...states, 'gone', '']) {
			const deed = [
				insertPlace(id, { slug: 'weg', organisation: ORGANISATION.hof, status: from }),
				set(id, to),
			] as const;
			if (reachable[from]!.includes(to)) may('moderator', `go from ${from} to ${to}`, deed);
			else mayNot('moderator', `go from ${from} to '${to}'`, deed, 'PT409 status_unreachable');
		}
	}

	test('a place that comes back is merged into nothing and gives no reason any more', async () => {
		await play(async ({ as }) => {
			await as('moderator', set(PLACE.twin, 'published'));
			const { rows } = await as(
				'database',
				`select merged_into, archive_reason from places where id = '${PLACE.twin}'`,
			);
			expect(rows).toEqual([{ merged_into: null, archive_reason: null }]);
		});
	});

	test('the answer is the new version', async () => {
		await play(async ({ as }) => {
			const { rows } = await as('moderator', set(PLACE.stable, 'published'));
			expect(rows).toEqual([{ set_place_status: 2 }]);
		});
	});
});
