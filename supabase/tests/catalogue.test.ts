import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { openStage } from './stage.ts';
import { AWARD, PLACE } from './world.ts';

const { play } = openStage();

describe('the catalogue', () => {
	test('says the same to everybody, whatever else they may see', () =>
		play(async ({ as }) => {
			const read = async (person: Person) =>
				(await as(person, 'select * from catalogue_places order by slug')).rows;
			const visible = await read('anonymous');
			expect(visible.map((row) => row.slug)).toEqual(['burg', 'hof-laden', 'werk-schmiede']);
			for (const person of ['member', 'issuer', 'moderator', 'service'] satisfies Person[])
				expect(await read(person), person).toEqual(visible);
		}));

	test('knows what a place offers, its valid labels and its first photo', () =>
		play(async ({ as }) => {
			await as(
				'database',
				`update awards set place_id = '${PLACE.shop}' where id in ('${AWARD.valid}', '${AWARD.expired}')`,
			);
			const { rows } = await as(
				'anonymous',
				`select categories, labels -> 0 ->> 'slug' as label, jsonb_array_length(labels) as count, photo
				 from catalogue_places where slug = 'hof-laden'`,
			);
			expect(rows).toEqual([
				{ categories: ['dairy'], label: 'regional', count: 1, photo: 'hof-laden/a' },
			]);
		}));
});
