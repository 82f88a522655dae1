/** Photos as their owners look after them: who may add, describe, order, delete, and take consent back. */
import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { outcomeOf, openStage } from './stage.ts';
import { PHOTO, PLACE } from './world.ts';

const WAITING = '00000000-0000-4000-8000-000000041001';
const OTHER = '00000000-0000-4000-8000-000000041002';
const NEW = '00000000-0000-4000-8000-000000041003';

const { may, mayNot, play } = openStage(`
	insert into photo_uploads (id, place_id, path, widths, width, height) values
		('${WAITING}', '${PLACE.shop}', 'hof-laden/w', '{160,480}', 480, 320);
	insert into photos (id, place_id, position, path, widths, width, height, alt, credit, licence) values
		('${OTHER}', '${PLACE.shop}', 2, 'hof-laden/o', '{480}', 480, 320, '{"de": "Stall"}', 'Hof', 'CC-BY-4.0');
`);

const outsiders: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];
const editors: Person[] = ['member', 'owner', 'commuter', 'moderator'];
const call = (name: string, ...values: string[]) =>
	`select ${name}(${values.map((value) => `'${value}'`).join(', ')})`;
const say = (id: string, said: Record<string, unknown>) =>
	call('describe_photo', JSON.stringify({ id, ...said }));
const ALL_SAID = {
	alt: { de: 'Das Tor' },
	credit: 'Hof',
	licence: 'CC-BY-4.0',
	persons_consent: 'none_shown',
};

describe('a picture that waits for words', () => {
	const see = `select from photo_uploads where id = '${WAITING}'`;
	may([...editors, 'service'], 'see it', see);
	mayNot(['anonymous', ...outsiders], 'see it', see);
	mayNot(['anonymous', ...outsiders, ...editors], 'see it in the catalogue', [
		`delete from photos`,
		`select from catalogue_places where photo is not null`,
	]);
	const writers: Person[] = ['anonymous', ...outsiders, ...editors];
	mayNot(
		writers,
		'note one past the media endpoint',
		`insert into photo_uploads (id, place_id, path, widths, width, height)
		values ('${NEW}', '${PLACE.shop}', 'hof-laden/n', '{160}', 160, 90)`,
		'42501',
	);
	mayNot(
		writers,
		'note one by the function of the endpoint',
		`select add_photo('${NEW}', '${PLACE.shop}', 'hof-laden/n', '{160}', 160, 90)`,
		'42501',
	);
	mayNot(writers, 'change it by hand', `update photo_uploads set credit = 'ich'`);
	mayNot(writers, 'remove it by hand', `delete from photo_uploads`);

	test('is shown once all is said, with the consent that was given', async () => {
		await play(async ({ as }) => {
			const shown = async () => {
				const found = await as('anonymous', `select from photos where id = '${WAITING}'`);
				return found.count;
			};
			for (const [field, value] of Object.entries(ALL_SAID)) {
				expect(await shown(), field).toBe(0);
				await as('member', say(WAITING, { [field]: value }));
			}
			expect(await shown()).toBe(1);
			const { rows } = await as(
				'member',
				`select said, said_by from photo_consents where photo_id = '${WAITING}'`,
			);
			expect(rows).toEqual([
				{ said: 'none_shown', said_by: '00000000-0000-4000-8000-000000000002' },
			]);
			// its files stay: they are the photo's now
			expect((await as('service', 'select from take_photo_removals()')).count).toBe(0);
		});
	});
	may('member', 'take back what was said of it', [
		`update photo_uploads set alt = '{"de": "Tor"}', credit = 'Hof'`,
		say(WAITING, { alt: null, credit: null }),
	]);
});

describe('describing', () => {
	may(editors, 'describe a photo of Hof', say(PHOTO.shown, ALL_SAID));
	may('service', 'describe a photo of Hof', say(PHOTO.shown, ALL_SAID));
	mayNot('anonymous', 'describe a photo', say(PHOTO.shown, ALL_SAID), '42501');
	mayNot(outsiders, 'describe a photo', say(PHOTO.shown, ALL_SAID), 'PT403 place_not_yours');
	for (const hidden of [PHOTO.ofDraft, PHOTO.withdrawn, WAITING, NEW])
		mayNot(
			outsiders,
			`tell a hidden photo (${hidden.slice(-4)}) from none`,
			say(hidden, ALL_SAID),
			'PT404 photo_not_found',
		);
	for (const [said, refusal] of [
		[{ alt: { en: 'Gate' } }, 'alt_unfit'],
		[{ alt: null }, 'alt_unfit'],
		[{ alt: 'Tor' }, 'alt_unfit'],
		[{ alt: { de: 'x'.repeat(401) } }, 'alt_unfit'],
		[{ credit: ' ' }, 'credit_unfit'],
		[{ credit: null }, 'credit_unfit'],
		[{ licence: 'mine' }, 'licence_unknown'],
		[{ licence: null }, 'licence_unknown'],
		[{ persons_consent: 'withdrawn' }, 'consent_unfit'],
		[{ persons_consent: null }, 'consent_unfit'],
		[{ focus_x: 101 }, 'focus_unfit'],
		[{ focus_y: 'oben' }, 'focus_unfit'],
		[{ path: 'a/b' }, 'photo_unfit'],
	] as const)
		mayNot(
			'member',
			`say ${JSON.stringify(said).slice(0, 40)}`,
			say(PHOTO.shown, said),
			`PT422 ${refusal}`,
		);
	mayNot(
		'member',
		'describe what was withdrawn',
		say(PHOTO.withdrawn, ALL_SAID),
		'PT409 consent_withdrawn',
	);
	test('says nothing new to the catalogue when nothing is new', async () => {
		await play(async ({ as }) => {
			const seq = async () => {
				const { rows } = await as(
					'database',
					`select change_seq from places where id = '${PLACE.shop}'`,
				);
				return rows[0]!.change_seq;
			};
			const before = await seq();
			await as('member', say(PHOTO.shown, { alt: { de: 'Theke' }, credit: 'Hof' }));
			expect(await seq()).toBe(before);
			await as('member', say(PHOTO.shown, { focus_x: 12.4 }));
			expect(await seq()).not.toBe(before);
		});
	});
});

describe('the order', () => {
	const order = `select order_photos('${PLACE.shop}', '{${OTHER},${NEW},${PHOTO.shown}}')`;
	may([...editors, 'service'], 'order the photos of Hof', order);
	mayNot('anonymous', 'order photos', order, '42501');
	mayNot(outsiders, 'order the photos of Hof', order, 'PT403 place_not_yours');
	mayNot(
		outsiders,
		'tell a draft from no place',
		`select order_photos('${PLACE.stable}', '{}')`,
		'PT404 place_not_found',
	);
	test('decides which one the list shows', async () => {
		await play(async ({ as }) => {
			const photo = async () => {
				const { rows } = await as(
					'anonymous',
					`select photo from catalogue_places where slug = 'hof-laden'`,
				);
				return rows[0]!.photo;
			};
			expect(await photo()).toBe('hof-laden/a');
			await as('member', order);
			expect(await photo()).toBe('hof-laden/o');
		});
	});
});

describe('adding', () => {
	const add = (place: string, id = NEW) => call('may_add_photo', id, place);
	may(editors, 'add a photo to Hof', add(PLACE.shop));
	may(['member', 'moderator'], 'add a photo to a draft', add(PLACE.stable));
	mayNot('anonymous', 'add a photo', add(PLACE.shop), '42501');
	mayNot(outsiders, 'add a photo to Hof', add(PLACE.shop), 'PT403 place_not_yours');
	mayNot(outsiders, 'tell a draft from no place', add(PLACE.stable), 'PT404 place_not_found');
	mayNot(
		'commuter',
		'add the photo of another place',
		add(PLACE.forge, PHOTO.shown),
		'PT409 id_taken',
	);
	mayNot(
		'member',
		'add more than sixty',
		[
			`insert into photo_uploads (id, place_id, path, widths, width, height)
			select gen_random_uuid(), '${PLACE.shop}', 'hof-laden/n' || n, '{160}', 160, 90 from generate_series(1, 60) as n`,
			add(PLACE.shop),
		],
		'PT409 too_many_photos',
	);
	test('answers with what has arrived already, and adds it once', async () => {
		await play(async ({ as }) => {
			const note = `select add_photo('${NEW}', '${PLACE.shop}', 'hof-laden/n', '{160}', 160, 90) as photo`;
			for (const time of ['first', 'second'])
				expect((await as('service', note)).rows, time).toMatchObject([
					{ photo: { id: NEW, path: 'hof-laden/n', alt: null } },
				]);
			const { rows } = await as(
				'member',
				`select may_add_photo('${NEW}', '${PLACE.shop}') as told`,
			);
			expect(rows).toMatchObject([{ told: { photo: { id: NEW } } }]);
		});
	});
});

describe('taking away', () => {
	for (const name of ['delete_photo', 'withdraw_photo_consent']) {
		may([...editors, 'service'], name, call(name, PHOTO.shown));
		may('member', `${name} of what waits`, call(name, WAITING));
		mayNot('anonymous', name, call(name, PHOTO.shown), '42501');
		mayNot(outsiders, name, call(name, PHOTO.shown), 'PT403 place_not_yours');
		mayNot(outsiders, `${name} of a draft`, call(name, PHOTO.ofDraft), 'PT404 photo_not_found');
	}
	const removals = 'select path, widths from take_photo_removals()';
	test.each([
		['delete_photo', call('delete_photo', PHOTO.shown)],
		['withdraw_photo_consent', call('withdraw_photo_consent', PHOTO.shown)],
		[
			'the column alone',
			`update photos set persons_consent = 'withdrawn' where id = '${PHOTO.shown}'`,
		],
		['the place', `delete from places where id = '${PLACE.shop}'`],
	])('%s takes picture, catalogue and files along', async (_, deed) => {
		await play(async ({ as }) => {
			await as('service', deed);
			expect(
				await outcomeOf(as('anonymous', `select from photos where id = '${PHOTO.shown}'`)),
			).toBe('nothing found');
			expect(
				await outcomeOf(as('service', `select from catalogue_places where photo = 'hof-laden/a'`)),
			).toBe('nothing found');
			expect((await as('service', removals)).rows).toContainEqual({
				path: 'hof-laden/a',
				widths: [480],
			});
			await as('service', `select photos_removed('{hof-laden/a}')`);
			expect((await as('service', removals)).rows).not.toContainEqual(
				expect.objectContaining({ path: 'hof-laden/a' }),
			);
		});
	});
	test('keeps who took consent back, and when, not what was seen', async () => {
		await play(async ({ as }) => {
			await as('member', call('withdraw_photo_consent', PHOTO.shown));
			const { rows } = await as(
				'owner',
				`select said, said_by, said_at is not null as dated from photo_consents where photo_id = '${PHOTO.shown}'`,
			);
			expect(rows).toEqual([
				{ said: 'withdrawn', said_by: '00000000-0000-4000-8000-000000000002', dated: true },
			]);
			expect(
				await outcomeOf(as('database', `select from photos where id = '${PHOTO.shown}'`)),
			).toBe('nothing found');
		});
	});
	const everybody: Person[] = ['anonymous', ...outsiders, ...editors];
	mayNot(everybody, 'see which files have to go', removals, '42501');
	mayNot(everybody, 'read the list of such files', [
		`insert into app.photo_removals values ('a/b', '{160}')`,
		`select from app.photo_removals`,
	]);
	mayNot(everybody, 'say that files are gone', `select photos_removed('{a}')`, '42501');
	const consents: [string, string] = [
		`insert into photo_consents (photo_id, place_id, said) values ('${NEW}', '${PLACE.shop}', 'given')`,
		`select from photo_consents`,
	];
	may([...editors, 'service'], 'see who agreed', consents);
	mayNot(['anonymous', ...outsiders], 'see who agreed', consents);
	mayNot(everybody, 'write down consent by hand', consents[0], '42501');
	mayNot(everybody, 'change what was agreed', [
		consents[0],
		`update photo_consents set said = 'given'`,
	]);
	mayNot(everybody, 'delete what was agreed', [consents[0], `delete from photo_consents`]);
});
