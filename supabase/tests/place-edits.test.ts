import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Person, type Refused, type Scene } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { INPUT, PLACE, PRODUCT, STORY } from './world.ts';

const { may, mayNot, play } = openStage();

const carers: Person[] = ['member', 'owner', 'commuter', 'moderator', 'service'];
const others: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];

const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
type Fields = Record<string, unknown>;
const edit = (id: string, base: Fields, change: Fields, note?: string) =>
	`select edit_place(${json({ id, base, change, ...(note ? { note } : {}) })}) as answer`;
const part = (noun: string, id: string, base: Fields, change: Fields, more: Fields = {}) =>
	`select edit_part(${json({ noun, id, place_id: PLACE.shop, base, change, ...more })}) as answer`;
const undo = (version: unknown) => `select undo_version(${String(version)}) as answer`;

interface Answer {
	version: number;
	place: Fields;
	record: Fields | null;
	conflicts: Fields[];
}
const answerOf = async (scene: Scene, person: Person, deed: string) =>
	(await scene.as(person, deed)).rows[0]!.answer as Answer;
const latest = async ({ as }: Scene) =>
	(await as('database', 'select max(id) as id from versions')).rows[0]!.id;
const refusalOf = async (deed: Promise<unknown>) =>
	deed.then(
		() => 'done',
		(error: Refused & { detail?: string }) => `${error.code} ${error.hint} ${error.detail}`,
	);

const phone = edit(PLACE.shop, { phone: null }, { phone: '02971 1' });

describe('fields of a place', () => {
	may(carers, 'be edited', phone);
	mayNot(others, 'edit a place of others', phone, 'PT403 place_not_yours');
	mayNot('anonymous', 'edit', phone, '42501');
	const draft = edit(PLACE.stable, { phone: null }, { phone: '1' });
	may('member', 'edit an own draft', draft);
	may('moderator', 'edit a draft of others', draft);
	const ofNobody = edit(PLACE.castle, { phone: null }, { phone: '1' });
	may('moderator', 'edit a place of nobody', ofNobody);
	mayNot(
		['member', 'owner', ...others],
		'edit a place of nobody',
		ofNobody,
		'PT403 place_not_yours',
	);
	const archived = edit(PLACE.oldShop, { phone: null }, { phone: '1' });
	may('moderator', 'edit an archived place of others', archived);
	mayNot(others, 'find out that there is an archived place', archived, 'PT404 place_not_found');
	mayNot(others, 'find out that there is a draft', draft, 'PT404 place_not_found');
	mayNot('moderator', 'edit what is not there', edit(STORY.told, {}, {}), 'PT404 place_not_found');

	test.each([
		['id', 'PT403 field_protected id'],
		['slug', 'PT403 field_protected slug'],
		['status', 'PT403 field_protected status'],
		['organisation_id', 'PT403 field_protected organisation_id'],
		['version', 'PT403 field_protected version'],
		['merged_into', 'PT403 field_protected merged_into'],
		['licence', 'PT403 field_protected licence'],
		['example', 'PT403 field_protected example'],
		['owner', 'PT422 field_unknown owner'],
	])('%s is refused by name', (field, refusal) =>
		play(async ({ as }) => {
			const deed = as('moderator', edit(PLACE.shop, { [field]: null }, { [field]: 'x' }));
			expect(await refusalOf(deed)).toBe(refusal);
		}),
	);

	test.each<[string, unknown, string]>([
		['name', { de: ' ' }, 'name'],
		['name', { de: 'Hof', fr: 'Ferme' }, 'name'],
		['name', null, 'name'],
		['easy', { de: 'x'.repeat(4001) }, 'easy'],
		['lon', 99, 'lon'],
		['lon', 'weit', 'lon'],
		['subkind', 'castle', 'subkind'],
		['email', 'hof', 'email'],
		['website', 'javascript:alert(1)', 'website'],
		['postcode', '5988', 'postcode'],
		['opening_hours', '', 'opening_hours'],
		['hours_checked_on', 'gestern', 'hours_checked_on'],
		['amenities', ['pool'], 'amenities'],
		['accessibility', [], 'accessibility'],
	])('%s is not %o', (field, value, named) =>
		play(async (scene) => {
			const { rows } = await scene.as(
				'database',
				`select * from places where id = '${PLACE.shop}'`,
			);
			const deed = scene.as(
				'member',
				edit(PLACE.shop, { [field]: rows[0]![field] }, { [field]: value }),
			);
			expect(await refusalOf(deed)).toBe(`PT422 field_unfit ${named}`);
		}),
	);

	mayNot(
		'ranger',
		'make a farm of a published nature site',
		[
			`update places set status = 'published' where id = '${PLACE.rock}'`,
			edit(
				PLACE.rock,
				{ kind: 'nature_site', subkind: 'rock' },
				{ kind: 'farm', subkind: 'farm_shop' },
			),
		],
		'PT403 publish_not_allowed',
	);

	test('two people change two fields: both are kept', () =>
		play(async (scene) => {
			await scene.as('member', phone);
			const answer = await answerOf(
				scene,
				'owner',
				edit(PLACE.shop, { opening_hours: null }, { opening_hours: 'Mo 10:00-12:00' }),
			);
			expect(answer).toMatchObject({
				version: 3,
				conflicts: [],
				place: { phone: '02971 1', opening_hours: 'Mo 10:00-12:00' },
			});
		}));

	test('two people change one field: the second hears of the first, and writes the rest', () =>
		play(async (scene) => {
			await scene.as('member', phone);
			const answer = await answerOf(
				scene,
				'owner',
				edit(PLACE.shop, { phone: null, street: null }, { phone: '02971 2', street: 'Weg 1' }),
			);
			expect(answer.place).toMatchObject({ phone: '02971 1', street: 'Weg 1' });
			expect(answer.conflicts).toEqual([
				{
					field: 'phone',
					base: null,
					theirs: '02971 1',
					yours: '02971 2',
					changed_by: 'member',
					changed_at: expect.any(String) as string,
				},
			]);
		}));

	test('the same word by two people is no conflict; sent again it changes nothing', () =>
		play(async (scene) => {
			const first = await answerOf(scene, 'member', phone);
			const before = await latest(scene);
			expect(await answerOf(scene, 'owner', phone)).toEqual(first);
			expect(await latest(scene)).toBe(before);
		}));

	test('it says only what may be edited', () =>
		play(async (scene) => {
			const { place } = await answerOf(scene, 'member', edit(PLACE.shop, {}, {}));
			expect(Object.keys(place)).not.toContain('organisation_id');
			expect(place).toMatchObject({ kind: 'farm', name: { de: 'Ort hof-laden' }, amenities: [] });
		}));
});

describe('a story', () => {
	const title = part('story', STORY.told, { title: { de: 'Früh' } }, { title: { de: 'Früher' } });
	may(carers, 'be edited', title);
	mayNot(others, 'edit a story of others', title, 'PT403 place_not_yours');
	mayNot('anonymous', 'edit a story', title, '42501');
	const fresh = part(
		'story',
		PLACE.rock,
		{},
		{ title: { de: 'Neu' }, body: { de: 'Text' }, attribution: 'Hof' },
	);
	may('member', 'be told anew', fresh);
	mayNot(
		'commuter',
		'edit a story under the name of another place',
		`select edit_part(${json({
			...{ noun: 'story', id: STORY.told, place_id: PLACE.forge },
			...{ base: {}, change: { title: { de: 'Fremd' } } },
		})})`,
		'PT409 id_taken',
	);
	mayNot(
		'member',
		'make an example of a story',
		part('story', STORY.told, {}, { example: true }),
		'PT403 field_protected',
	);

	test('told twice it is there once', () =>
		play(async (scene) => {
			await scene.as('member', fresh);
			expect(await answerOf(scene, 'member', fresh)).toMatchObject({ conflicts: [] });
			const { count } = await scene.as(
				'database',
				`select from stories where id = '${PLACE.rock}'`,
			);
			expect(count).toBe(1);
		}));

	test('a field that is missing is named', () =>
		play(async ({ as }) => {
			const deed = as(
				'member',
				part('story', PLACE.rock, {}, { body: { de: 'Text' }, attribution: 'Hof' }),
			);
			expect(await refusalOf(deed)).toBe('PT422 field_unfit title');
		}));

	test('merges field by field', () =>
		play(async (scene) => {
			await scene.as('member', title);
			const answer = await answerOf(
				scene,
				'owner',
				part(
					'story',
					STORY.told,
					{ title: { de: 'Früh' }, body: { de: 'Um fünf.' } },
					{ title: { de: 'Spät' }, body: { de: 'Um sechs.' } },
				),
			);
			expect(answer.record).toMatchObject({ title: { de: 'Früher' }, body: { de: 'Um sechs.' } });
			expect(answer.conflicts).toMatchObject([{ field: 'title', changed_by: 'member' }]);
		}));

	test('removed by one, it is not written back by what another changed', () =>
		play(async (scene) => {
			await scene.as('member', part('story', STORY.told, {}, {}, { remove: true }));
			expect(await answerOf(scene, 'owner', title)).toEqual({ record: null, conflicts: [] });
		}));

	test('changed by one, it is not removed by who did not see it', () =>
		play(async (scene) => {
			await scene.as('member', title);
			const blind = part('story', STORY.told, { title: { de: 'Früh' } }, {}, { remove: true });
			const answer = await answerOf(scene, 'owner', blind);
			expect(answer.conflicts).toMatchObject([{ field: 'title', theirs: { de: 'Früher' } }]);
			expect(answer.record).not.toBeNull();
		}));
});

describe('a product', () => {
	const milk = {
		...{ id: INPUT.milk, name: { de: 'Milch' }, from_place: PLACE.castle },
		...{ from_text: null, lon: null, lat: null },
	};
	const salt = {
		...{ id: PLACE.rock, name: { de: 'Salz' }, from_place: null },
		...{ from_text: { de: 'Werl' }, lon: 7.9, lat: 51.55 },
	};
	const salted = part('product', PRODUCT.cheese, { inputs: [milk] }, { inputs: [salt, milk] });
	may(carers, 'be edited with what it is made of', salted);
	mayNot(others, 'edit a product of others', salted, 'PT403 place_not_yours');

	test('writes one version, with inputs in order', () =>
		play(async (scene) => {
			const before = await latest(scene);
			await scene.as('member', salted);
			const { rows } = await scene.as(
				'database',
				`select noun, data from versions where id > ${String(before)}`,
			);
			expect(rows).toMatchObject([{ noun: 'product', data: { inputs: [salt, milk] } }]);
		}));

	test('names no draft of others', () =>
		play(async ({ as }) => {
			const from = { ...salt, from_place: PLACE.shed, from_text: null, lon: null, lat: null };
			const deed = as(
				'member',
				part('product', PRODUCT.cheese, { inputs: [milk] }, { inputs: [from] }),
			);
			expect(await refusalOf(deed)).toBe('PT422 field_unfit inputs');
		}));

	test('takes no input of another product along', () =>
		play(async ({ as }) => {
			const theirs = { ...salt, id: INPUT.steel };
			const deed = as(
				'member',
				part('product', PRODUCT.cheese, { inputs: [milk] }, { inputs: [theirs] }),
			);
			expect(await refusalOf(deed)).toBe('PT422 field_unfit inputs');
		}));

	test('a new one gets a word of its own for its address', () =>
		play(async (scene) => {
			await scene.as(
				'member',
				part(
					'product',
					PLACE.rock,
					{},
					{ name: { de: 'Käse' }, category: 'dairy' },
					{ slug: 'kaese' },
				),
			);
			const { rows } = await scene.as(
				'database',
				`select slug from products where id = '${PLACE.rock}'`,
			);
			expect(rows).toEqual([{ slug: 'kaese-2' }]);
		}));

	test('goes where it is put, unless somebody else has put it elsewhere', () =>
		play(async (scene) => {
			const put = (base: number, position: number) =>
				part('product', PRODUCT.cheese, { position: base }, { position });
			expect(await answerOf(scene, 'member', put(0, 1))).toMatchObject({ record: { position: 1 } });
			expect(await answerOf(scene, 'owner', put(0, 2))).toMatchObject({
				record: { position: 1 },
				conflicts: [{ field: 'position', theirs: 1, yours: 2, changed_by: 'member' }],
			});
			const back = await answerOf(scene, 'owner', undo(await latest(scene)));
			expect(back.record).toMatchObject({ position: 0 });
		}));

	test('an input written by itself is a step of its product', () =>
		play(async (scene) => {
			await scene.as(
				'member',
				`update product_inputs set name = '{"de": "Rohmilch"}' where id = '${INPUT.milk}'`,
			);
			const { rows } = await scene.as(
				'database',
				'select data from versions order by id desc limit 1',
			);
			expect(rows[0]!.data).toMatchObject({ inputs: [{ name: { de: 'Rohmilch' } }] });
		}));
});

describe('history', () => {
	const history = `select * from jsonb_array_elements(place_history('${PLACE.shop}'))`;
	may(carers, 'read the history', history);
	mayNot(others, 'read the history of others', history, 'PT403 place_not_yours');
	mayNot('anonymous', 'read the history', history, '42501');
	const ofDraft = history.replace(PLACE.shop, PLACE.stable);
	may('moderator', 'read the history of a draft of others', ofDraft);
	mayNot(others, 'read the history of a draft of others', ofDraft, 'PT404 place_not_found');
	may(
		'moderator',
		'see what the editor shows of a draft of others',
		`select s.id, g.id, i.id
		from stories s, products g join product_inputs i on i.product_id = g.id
		where s.id = '${STORY.ofDraft}' and g.id = '${PRODUCT.ofDraft}'`,
	);

	const stepsOf = async (scene: Scene) =>
		(await scene.as('member', history)).rows.map(({ value }) => value as Fields);

	test('says who changed which field of what, and why', () =>
		play(async (scene) => {
			await scene.as('owner', edit(PLACE.shop, { phone: null }, { phone: '1' }, 'Neue Nummer'));
			const [step] = await stepsOf(scene);
			expect(step).toMatchObject({
				...{ noun: 'place', deed: 'changed', changed_by: 'owner', note: 'Neue Nummer' },
				...{
					undoable: true,
					undone: false,
					fields: [{ field: 'phone', before: null, after: '1' }],
				},
			});
		}));

	test('an undo brings back what was, is a step itself, and can be undone', () =>
		play(async (scene) => {
			await scene.as('member', phone);
			const first = await latest(scene);
			const answer = await answerOf(scene, 'owner', undo(first));
			expect(answer).toMatchObject({ conflicts: [], place: { phone: null } });
			const [now, before] = await stepsOf(scene);
			expect(now).toMatchObject({ undoes: first, changed_by: 'owner' });
			expect(before).toMatchObject({ id: first, undone: true });
			expect(await answerOf(scene, 'owner', undo(await latest(scene)))).toMatchObject({
				place: { phone: '02971 1' },
			});
		}));

	test('an undo leaves what was changed since, and says so', () =>
		play(async (scene) => {
			await scene.as(
				'member',
				edit(PLACE.shop, { phone: null, street: null }, { phone: '1', street: 'Weg 1' }),
			);
			const first = await latest(scene);
			await scene.as('owner', edit(PLACE.shop, { phone: '1' }, { phone: '2' }));
			const answer = await answerOf(scene, 'member', undo(first));
			expect(answer.place).toMatchObject({ phone: '2', street: null });
			expect(answer.conflicts).toMatchObject([
				{ field: 'phone', theirs: '2', changed_by: 'owner' },
			]);
		}));

	test('a removed product comes back with its inputs, a new story goes', () =>
		play(async (scene) => {
			await scene.as('member', `update products set position = 1 where id = '${PRODUCT.cheese}'`);
			await scene.as('member', part('product', PRODUCT.cheese, {}, {}, { remove: true }));
			const back = await answerOf(scene, 'member', undo(await latest(scene)));
			expect(back.record).toMatchObject({ name: { de: 'Käse' }, inputs: [{ id: INPUT.milk }] });
			await scene.as(
				'member',
				part(
					'story',
					PLACE.rock,
					{},
					{ title: { de: 'Neu' }, body: { de: 'x' }, attribution: 'Hof' },
				),
			);
			expect((await answerOf(scene, 'member', undo(await latest(scene)))).record).toBeNull();
		}));

	const ofShop = `(select max(id) from versions where place_id = '${PLACE.shop}')`;
	mayNot(others, 'undo a step of others', undo(ofShop), 'PT404 version_not_found');
	mayNot('anonymous', 'undo', undo(ofShop), '42501');

	test('nothing was before the beginning, and a status is no field', () =>
		play(async (scene) => {
			const first = `(select min(id) from versions where place_id = '${PLACE.shop}')`;
			const at = async (which: string) =>
				(await scene.as('database', `select ${which} as id`)).rows[0]!.id;
			expect(await outcomeOf(scene.as('member', undo(await at(first))))).toBe(
				'PT409 version_not_undoable',
			);
			await scene.as('member', `select set_place_status('${PLACE.shop}', 'draft')`);
			expect(await outcomeOf(scene.as('member', undo(await latest(scene))))).toBe(
				'PT409 version_not_undoable',
			);
		}));

	test('knows the account, not only the name', () =>
		play(async (scene) => {
			await scene.as('owner', phone);
			const { rows } = await scene.as(
				'database',
				'select changed_by from versions order by id desc limit 1',
			);
			expect(rows).toEqual([{ changed_by: ACCOUNTS.owner }]);
		}));
});
