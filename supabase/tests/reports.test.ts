import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { PLACE } from './world.ts';

const { may, mayNot, play } = openStage();

const strangers: Person[] = ['anonymous', 'stranger', 'neighbour', 'issuer'];
const readers: Person[] = ['member', 'owner', 'commuter', 'moderator', 'service'];

const id = (number: number) =>
	`00000000-0000-4000-8000-00000000f0${String(number).padStart(2, '0')}`;

interface Said {
	id?: string;
	slug?: string;
	kind?: string;
	on?: string;
	note?: string;
}
const report = ({ id: ownId = id(1), slug = 'hof-laden', kind, on, note }: Said = {}) =>
	`select report_place('${ownId}', '${slug}', '${kind ?? 'still_right'}', ${on ?? 'app.today()'}, ${note ?? 'null'})`;
const all = `select id, kind, note from reports order by id`;

describe('reporting', () => {
	may([...strangers, ...readers], 'report what they found at a place', report());
	may('anonymous', 'report with a note', report({ note: `'Zettel an der Tür'` }));
	may('anonymous', 'report a visit of long ago', report({ on: `'2026-01-01'` }));
	may('anonymous', 'report under an address the place had before', [
		`update places set slug = 'hof-laden-neu' where id = '${PLACE.shop}'`,
		report(),
	]);

	for (const [what, slug] of [
		['a draft', 'hof-stall'],
		['a submitted place', 'hof-obst'],
		['an archived place', 'hof-laden-frueher'],
		['a place that never was', 'hof-nirgendwo'],
	])
		mayNot('anonymous', `report ${what}`, report({ slug: slug! }), 'PT404 place_not_found');

	test('drafts, and what does not exist, are refused in the same words', async () => {
		const words = (slug: string) =>
			play(async ({ as }) => {
				try {
					await as('anonymous', report({ slug }));
				} catch (error) {
					return (error as Error).message;
				}
			});
		expect(await words('hof-stall')).toBeTruthy();
		expect(await words('hof-stall')).toBe(await words('hof-nirgendwo'));
	});

	const unfit: [string, Said, string][] = [
		['of another kind', { kind: 'lovely' }, 'PT422 report_kind_unknown'],
		['a visit of tomorrow', { on: 'app.today() + 1' }, 'PT422 report_day_in_future'],
		['a visit without a day', { on: 'null' }, 'PT422 report_day_in_future'],
		['with a note of blanks', { note: `'  '` }, 'PT422 report_note_unfit'],
		['with 301 characters', { note: `repeat('x', 301)` }, 'PT422 report_note_unfit'],
		['with control characters', { note: `E'a\\x07'` }, 'PT422 report_note_unfit'],
	];
	for (const [what, said, refusal] of unfit)
		mayNot('anonymous', `report ${what}`, report(said), refusal);
});

test('sent twice is sent once, and stays as it first came', () =>
	play(async ({ as }) => {
		await as('anonymous', report({ note: `'Erst'` }));
		await as('anonymous', report({ note: `'Dann'`, kind: 'found_closed' }));
		const { rows } = await as('database', all);
		expect(rows).toEqual([{ id: id(1), kind: 'still_right', note: 'Erst' }]);
	}));

test('the sixth new report of a place within an hour is refused, a known one is not', () =>
	play(async ({ as }) => {
		for (let number = 1; number <= 5; number++) await as('anonymous', report({ id: id(number) }));
		expect(await outcomeOf(as('stranger', report({ id: id(6) })))).toBe('PT429 too_many_reports');
		await as('anonymous', report({ id: id(3) }));
		await as('anonymous', report({ id: id(6), slug: 'burg' }));
		await as('database', `update reports set created_at = now() - interval '61 minutes'`);
		await as('anonymous', report({ id: id(7) }));
		expect((await as('database', all)).count).toBe(7);
	}));

describe('what was reported', () => {
	mayNot(strangers, 'read reports', [report(), all]);
	may(readers, 'read reports of their own places', [report(), all]);
	mayNot('member', 'read reports of places of others', [report({ slug: 'burg' }), all]);

	const people: Person[] = [...strangers, 'member', 'owner', 'moderator'];
	mayNot(
		people,
		'write a report past the function',
		`insert into reports (id, place_id, kind, visited_on)
		 values ('${id(9)}', '${PLACE.shop}', 'still_right', app.today())`,
		'42501',
	);
	const change = [report(), `update reports set note = 'Anders'`] as const;
	const remove = [report(), `delete from reports`] as const;
	mayNot(people, 'change a report', change);
	mayNot(people, 'delete a report', remove);
});
