import { describe, expect, test } from 'vitest';
import type { Person, Scene } from './people.ts';
import { openStage } from './stage.ts';
import { AWARD, CLOSURE, PLACE, PRODUCT } from './world.ts';

const { mayNot, play } = openStage();

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

	test('names products in German, in the order of their place', () =>
		play(async ({ as }) => {
			await as(
				'database',
				`insert into products (place_id, slug, name, category, position) values
					('${PLACE.shop}', 'quark', '{"de": "Quark", "en": "Curd"}', 'dairy', 2),
					('${PLACE.shop}', 'butter', '{"de": "Butter"}', 'dairy', 1)`,
			);
			expect(await shop(as, 'products')).toEqual(['Käse', 'Butter', 'Quark']);
		}));

	test('knows closures until two weeks after their end, in the order of days', () =>
		play(async ({ as }) => {
			await as('database', `delete from closures where place_id = '${PLACE.shop}'`);
			await as(
				'database',
				`insert into closures (place_id, kind, first_day, last_day, reason) values
					('${PLACE.shop}', 'season', app.today() + 9, app.today() + 90, '{"de": "Brutzeit"}'),
					('${PLACE.shop}', 'closed', app.today() - 20, app.today() - 14, null),
					('${PLACE.shop}', 'closed', app.today() - 20, app.today() - 15, null)`,
			);
			const { rows } = await as(
				'database',
				`select (app.today() - 20)::text as old, (app.today() - 14)::text as just,
					(app.today() + 9)::text as soon, (app.today() + 90)::text as last`,
			);
			const { old, just, soon, last } = rows[0]!;
			expect(await shop(as, 'closures')).toEqual([
				{ kind: 'closed', first_day: old, last_day: just, reason: null },
				{ kind: 'season', first_day: soon, last_day: last, reason: { de: 'Brutzeit' } },
			]);
		}));

	// a draft has no row of its own; what hangs on it must not turn up under another either
	mayNot(
		['anonymous', 'member', 'moderator', 'service'],
		'find products or closures of a draft in the catalogue',
		[
			`with secret as (
				update products set name = '{"de": "Geheim"}' where id = '${PRODUCT.ofDraft}'
			)
			update closures set reason = '{"de": "Geheim"}' where id = '${CLOSURE.ofDraft}'`,
			`select from catalogue_places where products::text like '%Geheim%' or closures::text like '%Geheim%'`,
		],
	);
});

async function shop(as: Scene['as'], column: string): Promise<unknown> {
	const { rows } = await as(
		'anonymous',
		`select ${column} from catalogue_places where slug = 'hof-laden'`,
	);
	return rows[0]![column];
}
