import { describe, expect, test } from 'vitest';
import type { Person, Scene } from './people.ts';
import { openStage } from './stage.ts';
import { insertPlace, ORGANISATION, PLACE } from './world.ts';

const IMPORT = '00000000-0000-4000-8000-000000095001';
const SECOND = '00000000-0000-4000-8000-000000095002';

/** A row of a list, as the wizard sends it; `nr` is its number in the file. */
const row = (
	nr: number,
	more: Record<string, unknown> = {},
	fields: Record<string, unknown> = {},
) => ({
	row: nr,
	external_id: `tafel-${nr}`,
	slug: `tafel-${nr}-olpe`,
	url: null,
	tags: { Name: `Tafel ${nr}`, Betreuer: 'Erika Beispiel' },
	goods: [],
	...more,
	fields: {
		kind: 'nature_site',
		subkind: 'rock',
		name: { de: `Tafel ${nr}` },
		summary: null,
		lon: 8.0,
		lat: 51.1,
		position_confirmed: true,
		street: null,
		postcode: null,
		locality: 'Olpe',
		municipality: 'Olpe',
		kreis: 'olpe',
		phone: null,
		email: null,
		website: null,
		opening_hours: null,
		hours_checked_on: null,
		entry_free: null,
		wheelchair: 'unknown',
		accessibility: {},
		amenities: [],
		spoken: [],
		provenance: {},
		products: [],
		...fields,
	},
});

type Row = ReturnType<typeof row>;

const batchOf = (rows: unknown[], head: Record<string, unknown> = {}) => {
	const p = {
		import: {
			id: IMPORT,
			organisation_id: ORGANISATION.park,
			file_name: 'tafeln.geojson',
			licence: 'CC-BY-4.0',
			attribution: 'Park',
			planned: rows.length,
			columns: { Name: 'name' },
			...head,
		},
		rows,
	};
	return `select * from jsonb_array_elements(import_batch('${JSON.stringify(p).replaceAll("'", "''")}'))`;
};
const publish = (id = IMPORT) => `select publish_import('${id}') as answer`;
const undo = (id = IMPORT) => `select undo_import('${id}') as answer`;

const importedAs = (status: string) => `
	with made as (
		insert into imports (id, organisation_id, file_name, licence, attribution, planned, status)
		values ('${IMPORT}', '${ORGANISATION.park}', 'a.csv', 'CC-BY-4.0', 'Park', 1, '${status}') returning id
	) insert into import_rows (import_id, row_no, verdict) select id, 1, 'same' from made`;
const IMPORTED = importedAs('open');

const { may, mayNot, play } = openStage();

const send = async (scene: Scene, person: Person, rows: Row[], head = {}) => {
	const { rows: answers } = await scene.as(person, batchOf(rows, head));
	return answers.map(({ value }) => value as { outcome: string; code?: string; slug?: string });
};
const outcomes = async (...of: Parameters<typeof send>) =>
	(await send(...of)).map(({ outcome, code }) => (code ? `${outcome} ${code}` : outcome));
const answerOf = async (scene: Scene, person: Person, sql: string) =>
	(await scene.as(person, sql)).rows[0]!.answer;
const places = async (scene: Scene, where: string) =>
	(await scene.as('database', `select * from places where ${where} order by slug`)).rows;

describe('who imports', () => {
	const others: Person[] = ['stranger', 'member', 'neighbour', 'issuer', 'moderator'];
	may(['ranger', 'service'], 'import into the own organisation', batchOf([row(1)]));
	mayNot(others, 'import into another', batchOf([row(1)]), 'PT403 organisation_not_yours');
	mayNot('anonymous', 'import', batchOf([row(1)]), '42501');
	for (const [what, deed] of [
		['add to', batchOf([row(1)])],
		['publish', publish()],
		['undo', undo()],
	] as const) {
		may('ranger', `${what} an import of the own organisation`, [IMPORTED, deed]);
		mayNot(others, `${what} an import of another`, [IMPORTED, deed], 'PT404 import_not_found');
	}
	mayNot('anonymous', 'publish an import', publish(), '42501');
	mayNot('anonymous', 'undo an import', undo(), '42501');
	mayNot('ranger', 'publish what is not there', publish(), 'PT404 import_not_found');

	for (const [table, column] of [
		['imports', 'id'],
		['import_rows', 'import_id'],
	] as const) {
		const look = [IMPORTED, `select from ${table} where ${column} = '${IMPORT}'`] as const;
		may(['ranger', 'moderator'], `see ${table} of the own organisation`, look);
		mayNot(['stranger', 'member', 'neighbour', 'anonymous'], `see ${table} of another`, look);
		mayNot('ranger', `write ${table} by hand`, [
			IMPORTED,
			`delete from ${table} where ${column} = '${IMPORT}'`,
		]);
	}
	mayNot(
		'ranger',
		'note an import by hand',
		`insert into imports (id, organisation_id, file_name, licence, attribution, planned)
			values ('${SECOND}', '${ORGANISATION.park}', 'a.csv', 'CC-BY-4.0', 'Park', 1)`,
		'42501',
	);
	mayNot(
		'ranger',
		'note a row by hand',
		[
			IMPORTED,
			`insert into import_rows (import_id, row_no, verdict) values ('${IMPORT}', 2, 'new')`,
		],
		'42501',
	);
});

describe('a batch', () => {
	const refused: [string, string, string][] = [
		[
			'more than 50 rows',
			batchOf(Array.from({ length: 51 }, (_, i) => row(i + 1))),
			'too_many_rows',
		],
		['no licence', batchOf([row(1)], { licence: null }), 'import_unfit'],
		['no attribution', batchOf([row(1)], { attribution: ' ' }), 'import_unfit'],
		['an id that is none', batchOf([row(1)], { id: 'x' }), 'import_unfit'],
		['no rows', `select import_batch('{"import": {}}')`, 'import_unfit'],
	];
	for (const [what, deed, hint] of refused) mayNot('ranger', `send ${what}`, deed, `PT422 ${hint}`);
	mayNot(
		'ranger',
		'add to what is published',
		[importedAs('published'), batchOf([row(2)])],
		'PT409 import_over',
	);

	test('makes drafts of the organisation, with source and raw fields', () =>
		play(async (scene) => {
			expect(await outcomes(scene, 'ranger', [row(1), row(2)])).toEqual(['new', 'new']);
			expect(await places(scene, `slug like 'tafel-%'`)).toMatchObject(
				[1, 2].map((nr) => ({
					status: 'draft',
					organisation_id: ORGANISATION.park,
					name: { de: `Tafel ${nr}` },
					licence: 'CC-BY-4.0',
					attribution: 'Park',
					published_at: null,
				})),
			);
			const { rows } = await scene.as(
				'ranger',
				`select external_id, tags ->> 'Betreuer' as who from sources join source_tags on source_id = id
				 where external_id like 'tafel-%' order by 1`,
			);
			expect(rows).toEqual([
				{ external_id: 'tafel-1', who: 'Erika Beispiel' },
				{ external_id: 'tafel-2', who: 'Erika Beispiel' },
			]);
		}));

	test('sent twice is written once, also in parts', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1), row(2)]);
			expect(await outcomes(scene, 'ranger', [row(1), row(2), row(3)])).toEqual([
				'new',
				'new',
				'new',
			]);
			expect(await places(scene, `slug like 'tafel-%'`)).toHaveLength(3);
			const { rows } = await scene.as('ranger', `select outcome from imports`);
			expect(rows).toEqual([{ outcome: { new: 3, changed: 0 } }]);
		}));

	test('refuses a row by name, and leaves nothing of it', () =>
		play(async (scene) => {
			const answers = await send(scene, 'ranger', [
				row(1, {}, { lon: 1 }),
				row(2, {}, { name: { en: 'Board' } }),
				row(3, {}, { locality: null }),
				row(4),
			]);
			expect(answers).toMatchObject([
				{ outcome: 'refused', code: 'database_rule', at: 'places_position_on_the_map' },
				{ outcome: 'refused', code: 'database_rule', at: 'places_name_check' },
				{ outcome: 'refused', code: 'database_rule' },
				{ outcome: 'new', slug: 'tafel-4-olpe' },
			]);
			expect(await places(scene, `slug like 'tafel-%'`)).toHaveLength(1);
			// mended, it is taken
			expect(await outcomes(scene, 'ranger', [row(1)])).toEqual(['new']);
		}));

	test('changes what the list says anew, and keeps what was changed by hand', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1, {}, { phone: '+49 1', website: 'https://a.de' })]);
			await scene.as('ranger', `update places set phone = '+49 2' where slug = 'tafel-1-olpe'`);
			const again = row(1, {}, { phone: '+49 3', website: 'https://b.de' });
			expect(await send(scene, 'ranger', [again], { id: SECOND })).toMatchObject([
				{ outcome: 'changed', fields: ['website'] },
			]);
			expect(await places(scene, `slug = 'tafel-1-olpe'`)).toMatchObject([
				{ phone: '+49 2', website: 'https://b.de' },
			]);
		}));

	test('takes chosen fields over into a place of the organisation, and finds it again', () =>
		play(async (scene) => {
			const chosen = row(
				1,
				{ place_id: PLACE.rock, take: ['street', 'organisation_id', 'status', 'slug'] },
				{
					street: 'Weg 1',
					phone: '+49 1',
					status: 'published',
					slug: 'neu',
					organisation_id: ORGANISATION.hof,
				},
			);
			expect(await send(scene, 'ranger', [chosen])).toMatchObject([
				{ outcome: 'changed', fields: ['street'], slug: 'park-fels' },
			]);
			expect(await places(scene, `id = '${PLACE.rock}'`)).toMatchObject([
				{
					...{ street: 'Weg 1', phone: null, slug: 'park-fels', status: 'draft' },
					organisation_id: ORGANISATION.park,
				},
			]);
			expect(await outcomes(scene, 'ranger', [chosen], { id: SECOND })).toEqual(['same']);
		}));

	test('leaves the places of others alone, whatever it says', () =>
		play(async (scene) => {
			const foreign = row(1, { place_id: PLACE.shop, take: ['phone'] }, { phone: '+49 666' });
			const nobodys = row(2, { place_id: PLACE.castle, take: ['phone'] }, { phone: '+49 666' });
			const hidden = row(3, { place_id: PLACE.shed, take: ['phone'] }, { phone: '+49 666' });
			const unknown = row(4, { place_id: IMPORT, take: ['phone'] });
			expect(await outcomes(scene, 'ranger', [foreign, nobodys, hidden, unknown])).toEqual(
				Array(4).fill('refused place_not_yours'),
			);
			expect(await places(scene, `phone = '+49 666'`)).toEqual([]);
		}));

	test('two organisations have the same object each for itself', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1)]);
			const head = { id: SECOND, organisation_id: ORGANISATION.werk };
			expect(await send(scene, 'neighbour', [row(1)], head)).toMatchObject([
				{ outcome: 'new', slug: 'tafel-1-olpe-2' },
			]);
		}));

	test('makes no farm of a published nature site that a moderator did not see', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1)]);
			await scene.as('ranger', publish());
			const farm = row(1, {}, { kind: 'farm', subkind: 'farm_shop' });
			expect(await outcomes(scene, 'ranger', [farm], { id: SECOND })).toEqual([
				'refused publish_not_allowed',
			]);
			expect(await places(scene, `slug = 'tafel-1-olpe'`)).toMatchObject([{ kind: 'nature_site' }]);
		}));
});

describe('publishing an import', () => {
	test('shows what the organisation may publish, and hands the rest in', () =>
		play(async (scene) => {
			const farm = row(3, {}, { kind: 'farm', subkind: 'farm_shop' });
			await send(scene, 'ranger', [row(1), row(2), farm]);
			const told = { published: 2, submitted: 1 };
			expect(await answerOf(scene, 'ranger', publish())).toEqual(told);
			expect(await answerOf(scene, 'ranger', publish())).toEqual(told);
			const { rows } = await scene.as(
				'database',
				`select slug, status from places where slug like 'tafel-%' order by 1`,
			);
			expect(rows.map(({ status }) => status)).toEqual(['published', 'published', 'submitted']);
		}));

	test('an organisation that is not trusted publishes nothing by it', () =>
		play(async (scene) => {
			await send(scene, 'member', [row(1)], { organisation_id: ORGANISATION.hof });
			expect(await answerOf(scene, 'member', publish())).toEqual({ published: 0, submitted: 1 });
		}));

	test('leaves alone what an import only changed', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1, { place_id: PLACE.rock, take: ['name'] })]);
			await scene.as('ranger', publish());
			expect(await places(scene, `id = '${PLACE.rock}'`)).toMatchObject([{ status: 'draft' }]);
		}));
});

/** Every row of every public table but those named, as text. */
async function dump(
	scene: Scene,
	without: Record<string, string>,
): Promise<Record<string, unknown>> {
	const { rows } = await scene.as(
		'database',
		`select tablename::text as name from pg_tables where schemaname = 'public' order by 1`,
	);
	const tables: Record<string, unknown> = {};
	for (const { name } of rows as { name: string }[]) {
		const left = without[name];
		const { rows: all } = await scene.as(
			'database',
			`select to_jsonb(t)::text as row from public.${name} t ${left ? `where not (${left})` : ''} order by 1`,
		);
		tables[name] = all.map((one) => one.row);
	}
	return tables;
}

describe('undoing an import', () => {
	/** What stays of every import: itself, with what became of it. */
	const BOOK = { imports: 'true' };
	/**
	 * Devices have had what was public, and hear only by a removal that it is gone: without it, an undone place would
	 * stay on their maps for ever.
	 */
	const HEARD = { ...BOOK, place_removals: `slug like 'tafel-%'` };

	test.each([
		['drafts', false, BOOK],
		['published places', true, HEARD],
	])('of %s leaves every public table as it was', (_, isPublished, without) =>
		play(async (scene) => {
			const before = await dump(scene, without);
			const all = Array.from({ length: 60 }, (_, i) =>
				row(i + 1, { goods: [{ category: 'eggs', name: { de: 'Eier' } }] }, { products: ['eggs'] }),
			);
			await send(scene, 'ranger', all.slice(0, 50));
			await send(scene, 'ranger', all.slice(50));
			if (isPublished) await scene.as('ranger', publish());
			expect(await dump(scene, without)).not.toEqual(before);
			const told = { removed: 60, restored: 0, kept: [] };
			expect(await answerOf(scene, 'ranger', undo())).toEqual(told);
			expect(await dump(scene, without)).toEqual(before);
			// asked again, it answers the same
			expect(await answerOf(scene, 'ranger', undo())).toEqual(told);
			const { rows } = await scene.as('database', `select slug from place_removals`);
			expect(rows.filter(({ slug }) => String(slug).startsWith('tafel-'))).toHaveLength(
				isPublished ? 60 : 0,
			);
		}),
	);

	test('gives its addresses free', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1)]);
			await scene.as('ranger', publish());
			await scene.as('ranger', undo());
			expect(await send(scene, 'ranger', [row(1)], { id: SECOND })).toMatchObject([
				{ slug: 'tafel-1-olpe' },
			]);
			await scene.as('ranger', publish(SECOND));
			const { rows } = await scene.as(
				'database',
				`select from place_removals where slug = 'tafel-1-olpe'`,
			);
			expect(rows).toEqual([]);
		}));

	test('sets back what it changed; the history tells both', () =>
		play(async (scene) => {
			const without = {
				imports: 'true',
				places: `id = '${PLACE.rock}'`,
				versions: `place_id = '${PLACE.rock}'`,
			};
			const before = await dump(scene, without);
			const [was] = await places(scene, `id = '${PLACE.rock}'`);
			await send(scene, 'ranger', [
				row(1, { place_id: PLACE.rock, take: ['phone', 'name'] }, { phone: '+49 1' }),
				row(2),
			]);
			expect(await answerOf(scene, 'ranger', undo())).toEqual({
				removed: 1,
				restored: 1,
				kept: [],
			});
			expect(await dump(scene, without)).toEqual(before);
			const [is] = await places(scene, `id = '${PLACE.rock}'`);
			const counters = { version: 0, change_seq: 0, updated_at: 0 };
			expect({ ...is, ...counters }).toEqual({ ...was, ...counters });
			const { rows } = await scene.as(
				'database',
				`select data ->> 'phone' as phone from versions where place_id = '${PLACE.rock}' order by id`,
			);
			expect(rows.map(({ phone }) => phone)).toEqual([null, '+49 1', null]);
		}));

	test('sets a source back that an earlier import had brought', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1, {}, { phone: '+49 1' })]);
			const without = { imports: 'true', places: 'true', versions: 'true', import_rows: 'true' };
			const before = await dump(scene, { ...without, sources: 'true' });
			await send(scene, 'ranger', [row(1, { tags: { Name: 'anders' } }, { phone: '+49 2' })], {
				id: SECOND,
			});
			await scene.as('ranger', undo(SECOND));
			expect(await dump(scene, { ...without, sources: 'true' })).toEqual(before);
			expect(await places(scene, `slug = 'tafel-1-olpe'`)).toMatchObject([{ phone: '+49 1' }]);
		}));

	test('lets a place be two objects of a list, and forgets only the one it took', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1)]);
			const [{ id }] = (await places(scene, `slug = 'tafel-1-olpe'`)) as [{ id: string }];
			const again = row(2, { place_id: id, take: ['phone'] }, { phone: '+49 1' });
			expect(await outcomes(scene, 'ranger', [again], { id: SECOND })).toEqual(['changed']);
			await scene.as('ranger', undo(SECOND));
			const { rows } = await scene.as(
				'database',
				`select external_id from sources where place_id = '${id}'`,
			);
			expect(rows).toEqual([{ external_id: 'tafel-1' }]);
			expect(await answerOf(scene, 'ranger', undo())).toMatchObject({ removed: 1, kept: [] });
		}));

	const touches: [string, string][] = [
		['renamed', `update places set name = '{"de": "Anders"}' where slug = 'tafel-1-olpe'`],
		[
			'given hours',
			`update places set opening_hours = 'Mo-Fr 10:00-12:00' where slug = 'tafel-1-olpe'`,
		],
		[
			'told a story about',
			`insert into stories (place_id, title, body, attribution)
			 select id, '{"de": "Früh"}', '{"de": "Um fünf."}', 'Park' from places where slug = 'tafel-1-olpe'`,
		],
		[
			'closed for a day',
			`insert into closures (place_id, kind, first_day, last_day)
			 select id, 'closed', '2026-12-24', '2026-12-24' from places where slug = 'tafel-1-olpe'`,
		],
		[
			'given a product',
			`insert into products (place_id, slug, name, category)
			 select id, 'honig', '{"de": "Honig"}', 'honey' from places where slug = 'tafel-1-olpe'`,
		],
	];
	test.each(touches)('keeps and names a place that somebody has %s since', (_, deed) =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1), row(2)]);
			await scene.as('ranger', deed);
			expect(await answerOf(scene, 'ranger', undo())).toMatchObject({
				removed: 1,
				kept: [{ slug: 'tafel-1-olpe' }],
			});
			expect(await places(scene, `slug like 'tafel-%'`)).toHaveLength(1);
		}),
	);

	test('keeps a changed place where somebody worked on the same field', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [
				row(1, { place_id: PLACE.rock, take: ['phone'] }, { phone: '+49 1' }),
			]);
			await scene.as('ranger', `update places set phone = '+49 2' where id = '${PLACE.rock}'`);
			expect(await answerOf(scene, 'ranger', undo())).toMatchObject({
				restored: 0,
				kept: [{ slug: 'park-fels' }],
			});
			expect(await places(scene, `id = '${PLACE.rock}'`)).toMatchObject([{ phone: '+49 2' }]);
		}));

	test('sets its own field back where somebody worked on another', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [
				row(1, { place_id: PLACE.rock, take: ['phone'] }, { phone: '+49 1' }),
			]);
			await scene.as('ranger', `update places set street = 'Weg 9' where id = '${PLACE.rock}'`);
			expect(await answerOf(scene, 'ranger', undo())).toMatchObject({ restored: 1, kept: [] });
			expect(await places(scene, `id = '${PLACE.rock}'`)).toMatchObject([
				{ phone: null, street: 'Weg 9' },
			]);
		}));

	test('a place that a moderator published is not touched by that', () =>
		play(async (scene) => {
			await send(scene, 'member', [row(1)], { organisation_id: ORGANISATION.hof });
			await scene.as('member', publish());
			await scene.as(
				'moderator',
				`select set_place_status(id, 'published') from places where slug = 'tafel-1-olpe'`,
			);
			expect(await answerOf(scene, 'member', undo())).toMatchObject({ removed: 1, kept: [] });
		}));

	test('what was given to somebody else stays theirs', () =>
		play(async (scene) => {
			await send(scene, 'ranger', [row(1)]);
			await scene.as(
				'database',
				`update places set organisation_id = '${ORGANISATION.werk}' where slug = 'tafel-1-olpe'`,
			);
			expect(await answerOf(scene, 'ranger', undo())).toMatchObject({ removed: 0 });
			expect(await places(scene, `slug = 'tafel-1-olpe'`)).toHaveLength(1);
		}));

	mayNot(
		'ranger',
		'publish what was undone',
		[importedAs('undone'), publish()],
		'PT409 import_over',
	);
	test('names no draft of others as taken', () =>
		play(async (scene) => {
			await scene.as(
				'database',
				insertPlace(SECOND, { slug: 'tafel-1-olpe', organisation: ORGANISATION.hof }),
			);
			expect(await send(scene, 'ranger', [row(1)])).toMatchObject([{ slug: 'tafel-1-olpe-2' }]);
		}));
});
