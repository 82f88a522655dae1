import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { insertPlace, ORGANISATION, PLACE } from './world.ts';

const { may, mayNot, play } = openStage();

const rename = (place: string, slug: string) => `select rename_place_slug('${place}', '${slug}')`;
const NEW = '00000000-0000-4000-8000-00000000ffff';

describe('what stands under an address', () => {
	const stands = (slug: string, expected: unknown, before?: string) =>
		test(`${slug}${before ? `, after ${before}` : ''}`, async () => {
			await play(async ({ as }) => {
				if (before) await as('database', before);
				for (const person of ['anonymous', 'stranger', 'member'] satisfies Person[]) {
					const { rows } = await as(person, `select resolve_place_slug('${slug}') as answer`);
					expect(rows[0]!.answer).toEqual(expected);
				}
			});
		});

	stands('hof-laden', { state: 'published', slug: 'hof-laden' });
	stands('no-such-place', null);
	stands('', null);
	stands('hof-stall', null);
	stands('hof-obst', null);
	stands('hof-laden', null, `update places set status = 'draft' where id = '${PLACE.shop}'`);
	stands('hof-zwilling', { state: 'moved', slug: 'hof-laden' });
	const archived = {
		state: 'archived',
		name: { de: 'Ort hof-laden-alt' },
		reason: 'Der Laden ist zu.',
		kind: 'farm',
		kreis: 'olpe',
		lon: 8.1,
		lat: 51.2,
	};
	stands('hof-laden-frueher', archived);
	stands('hof-laden-alt', archived);
	stands(
		'hof-laden',
		{ state: 'moved', slug: 'laden' },
		`update places set slug = 'laden' where id = '${PLACE.shop}'`,
	);
	stands('hof-stall', null, `update places set status = 'archived' where id = '${PLACE.stable}'`);
	stands(
		'hof-zwilling',
		{ ...archived, name: { de: 'Ort hof-zwilling' }, reason: null },
		`delete from places where id = '${PLACE.shop}'`,
	);
	stands('burg', null, `delete from places where id = '${PLACE.castle}'`);
});

describe('who gives addresses', () => {
	may(
		['member', 'owner', 'moderator', 'service'],
		'give a place of Hof a new address',
		rename(PLACE.shop, 'laden'),
	);
	mayNot(
		['stranger', 'neighbour'],
		'give a place of Hof a new address',
		rename(PLACE.shop, 'laden'),
		'PT403 place_not_yours',
	);
	mayNot(
		['stranger', 'neighbour'],
		'learn that a draft exists',
		rename(PLACE.stable, 'stall'),
		'PT404 place_not_found',
	);
	mayNot('anonymous', 'give an address', rename(PLACE.shop, 'laden'), '42501');
	mayNot('member', 'give an address nobody can type', rename(PLACE.shop, 'Mein Laden'), '23514');

	for (const [what, slug] of [
		['another place has', 'burg'],
		['another place had', 'hof-laden-frueher'],
		['another place had before that', 'hof-laden-alt'],
		['a merged place had', 'hof-zwilling'],
		['a draft of others has', 'hof-stall'],
	]) {
		mayNot(
			'neighbour',
			`take an address that ${what}`,
			rename(PLACE.forge, slug!),
			'PT409 slug_taken',
		);
	}
	mayNot(
		'neighbour',
		'take the address of a deleted place',
		[`delete from places where id = '${PLACE.castle}'`, rename(PLACE.forge, 'burg')],
		'PT409 slug_taken',
	);
	mayNot(
		'neighbour',
		'draft under the address of a deleted place',
		[
			`delete from places where id = '${PLACE.castle}'`,
			insertPlace(NEW, { slug: 'burg', organisation: ORGANISATION.werk }),
		],
		'PT409 slug_taken',
	);
	may('neighbour', 'take the address of a deleted draft that nobody saw', [
		`delete from places where id = '${PLACE.stable}'`,
		rename(PLACE.forge, 'hof-stall'),
	]);
	may('member', 'go back to an address the place had', [
		`update places set slug = 'laden' where id = '${PLACE.shop}'`,
		rename(PLACE.shop, 'hof-laden'),
	]);
	mayNot(
		'service',
		'give an address twice either',
		`update places set slug = 'burg' where id = '${PLACE.shop}'`,
		'23505',
	);
	mayNot(
		'service',
		'reuse an address either',
		`update places set slug = 'hof-laden-alt' where id = '${PLACE.shop}'`,
		'PT409 slug_taken',
	);

	test('an address survives its place, and keeps its refusal after renaming and deleting', async () => {
		await play(async ({ as }) => {
			await as('member', rename(PLACE.shop, 'laden'));
			await as('service', `delete from places where id = '${PLACE.shop}'`);
			for (const slug of ['hof-laden', 'laden'])
				expect(await outcomeOf(as('neighbour', rename(PLACE.forge, slug)))).toBe(
					'PT409 slug_taken',
				);
		});
	});
});
