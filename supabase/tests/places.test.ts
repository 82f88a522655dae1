import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { openStage } from './stage.ts';
import { CLOSURE, insertPlace, ORGANISATION, PLACE, SOURCE } from './world.ts';

const { may, mayNot, play } = openStage();

const NEW = '00000000-0000-4000-8000-00000000ffff';
const outsiders: Person[] = ['anonymous', 'stranger', 'neighbour', 'ranger', 'issuer'];
const editors: Person[] = ['member', 'owner', 'commuter', 'moderator', 'service'];
const everybody: Person[] = [...outsiders, ...editors];

describe('seeing', () => {
	const see = (id: string) => `select from places where id = '${id}'`;
	may(everybody, 'see a published place', see(PLACE.shop));
	for (const [state, id] of [
		['draft', PLACE.stable],
		['submitted', PLACE.orchard],
		['archived', PLACE.oldShop],
	]) {
		mayNot(outsiders, `see a ${state} place of Hof`, see(id!));
		may(editors, `see a ${state} place of Hof`, see(id!));
	}
	mayNot('member', 'see a draft of another organisation', see(PLACE.shed));

	const history = `select from versions where place_id = '${PLACE.shop}'`;
	mayNot(outsiders, 'see the history of a place', history);
	may(editors, 'see the history of a place', history);

	may(
		everybody,
		'see sources of a published place',
		`select from sources where id = '${SOURCE.ofShop}'`,
	);
	may(
		everybody,
		'see name, licence, attribution and address of the source of a published place',
		`select from sources where id = '${SOURCE.ofShop}' and source = 'osm' and licence = 'ODbL-1.0'
		 and attribution like '%OpenStreetMap%' and url like 'https://www.openstreetmap.org/%'`,
	);
	mayNot(outsiders, 'see sources of a draft', `select from sources where id = '${SOURCE.ofDraft}'`);
	for (const [whose, id] of [
		['a published place', SOURCE.ofShop],
		['a draft', SOURCE.ofDraft],
	]) {
		const tags = `select tags, mapped from source_tags where source_id = '${id}'`;
		mayNot(outsiders, `see the raw tags of ${whose} of Hof`, tags);
		may(editors, `see the raw tags of ${whose} of Hof`, tags);
	}
	may(
		everybody,
		'see closures of a published place',
		`select from closures where id = '${CLOSURE.ofShop}'`,
	);
	mayNot(
		outsiders,
		'see closures of a draft',
		`select from closures where id = '${CLOSURE.ofDraft}'`,
	);
	may(
		everybody,
		'see addresses of a published place',
		`select from place_slugs where slug = 'hof-laden'`,
	);
	mayNot(outsiders, 'see addresses of a draft', `select from place_slugs where slug = 'hof-stall'`);
	may(
		everybody,
		'see what has left the catalogue',
		`select from place_removals where slug = 'hof-zwilling'`,
	);
});

describe('editing', () => {
	const rename = (id: string) => `update places set name = '{"de": "Neu"}' where id = '${id}'`;
	may(editors, 'edit a published place of Hof', rename(PLACE.shop));
	may(editors, 'edit a draft of Hof', rename(PLACE.stable));
	mayNot(outsiders, 'edit a published place of Hof', rename(PLACE.shop));
	mayNot(outsiders, 'edit a draft of Hof', rename(PLACE.stable));
	mayNot(
		['anonymous', 'stranger'],
		'edit everything at once',
		`update places set name = '{"de": "Neu"}'`,
	);
	mayNot('member', 'edit a place of nobody', rename(PLACE.castle));
	mayNot(
		['anonymous', 'member', 'owner', 'moderator'],
		'delete a place',
		`delete from places where id = '${PLACE.stable}'`,
	);
	may('service', 'delete a place', `delete from places where id = '${PLACE.stable}'`);

	for (const change of [
		`status = 'archived'`,
		`slug = 'anders'`,
		`organisation_id = '${ORGANISATION.werk}'`,
		`organisation_id = null`,
		`version = 99`,
		`change_seq = 99`,
		`example = true`,
		`id = '${NEW}'`,
		`published_at = now()`,
		`created_at = now()`,
	]) {
		mayNot(
			['member', 'owner', 'moderator', 'commuter'],
			`set ${change} by hand`,
			`update places set ${change} where id = '${PLACE.stable}'`,
			'PT403 place_protected',
		);
	}
	mayNot(
		['member', 'moderator'],
		'mark an archived place as merged by hand',
		`update places set merged_into = '${PLACE.shop}' where id = '${PLACE.oldShop}'`,
		'PT403 place_protected',
	);
});

describe('drafting', () => {
	const draft = (more: object) =>
		insertPlace(NEW, { slug: 'neu', organisation: ORGANISATION.hof, ...more });
	may(['member', 'owner', 'commuter'], 'draft a place of the own organisation', draft({}));
	mayNot(
		['anonymous', 'stranger', 'neighbour', 'moderator'],
		'draft a place of Hof',
		draft({}),
		'42501',
	);
	mayNot('member', 'draft a place of Werk', draft({ organisation: ORGANISATION.werk }), '42501');
	mayNot('member', 'draft a place of nobody', draft({ organisation: undefined }), '42501');
	for (const status of ['submitted', 'published', 'archived'])
		mayNot('member', `begin with a ${status} place`, draft({ status }), 'PT403 place_protected');
	mayNot('member', 'take the address of another place', draft({ slug: 'hof-laden' }), '23505');
	mayNot(
		'member',
		'take an address that another place had',
		draft({ slug: 'hof-laden-alt' }),
		'PT409 slug_taken',
	);

	test('what a member writes into counters of a new place is not kept', async () => {
		await play(async ({ as }) => {
			await as(
				'member',
				draft({})
					.replace(
						'attribution) values',
						'attribution, version, change_seq, published_at, archive_reason, example, created_at) values',
					)
					.replace(/'Hof'\)$/, `'Hof', 7, 999999, now(), 'weg', true, '2000-01-01')`),
			);
			const { rows } = await as(
				'database',
				`select version, change_seq::int, published_at, archive_reason, example, created_at > '2020-01-01' as now
				 from places where id = '${NEW}'`,
			);
			expect(rows).toEqual([
				{
					version: 1,
					change_seq: 0,
					published_at: null,
					archive_reason: null,
					example: false,
					now: true,
				},
			]);
		});
	});
});

describe('closures and sources', () => {
	const close = (place: string) =>
		`insert into closures (place_id, kind, first_day, last_day) values ('${place}', 'closed', '2026-12-01', '2026-12-01')`;
	may(['member', 'moderator'], 'close a place of Hof', close(PLACE.shop));
	mayNot(
		['anonymous', 'stranger', 'neighbour'],
		'close a place of Hof',
		close(PLACE.shop),
		'42501',
	);
	may('member', 'open a place of Hof again', `delete from closures where id = '${CLOSURE.ofShop}'`);
	mayNot(
		['anonymous', 'stranger', 'neighbour'],
		'open a place of Hof again',
		`delete from closures where id = '${CLOSURE.ofShop}'`,
	);
	mayNot(
		['anonymous', 'stranger', 'neighbour'],
		'shorten a closure of Hof',
		`update closures set last_day = first_day where id = '${CLOSURE.ofShop}'`,
	);
	may(
		'member',
		'shorten a closure of Hof',
		`update closures set last_day = first_day where id = '${CLOSURE.ofShop}'`,
	);
	mayNot(
		['member', 'commuter', 'moderator'],
		'lay a closure over another place',
		`update closures set place_id = '${PLACE.forge}' where id = '${CLOSURE.ofShop}'`,
		'PT403 column_protected',
	);

	const writers: Person[] = ['anonymous', 'stranger', 'member', 'owner', 'moderator'];
	const source = `insert into sources (place_id, source, external_id, licence, attribution)
		values ('${PLACE.shop}', 'osm', 'node/9', 'CC0-1.0', 'ich')`;
	mayNot(writers, 'add a source', source, '42501');
	mayNot(writers, 'change a source', `update sources set licence = 'CC0-1.0'`);
	mayNot(writers, 'remove a source', `delete from sources`);
	may('service', 'add a source', source);

	const tags = [
		`delete from source_tags`,
		`insert into source_tags (source_id, tags) values ('${SOURCE.ofShop}', '{"shop": "farm"}')`,
	] as const;
	mayNot(writers, 'add raw tags', tags, '42501');
	mayNot(writers, 'change raw tags', `update source_tags set tags = '{}'`);
	mayNot(writers, 'remove raw tags', `delete from source_tags`);
	may('service', 'add raw tags', tags);
});

describe('what only triggers write', () => {
	const writers: Person[] = ['anonymous', 'stranger', 'member', 'owner', 'moderator'];
	mayNot(
		writers,
		'write history',
		`insert into versions (noun, record_id, place_id, data) values ('place', '${PLACE.shop}', '${PLACE.shop}', '{}')`,
		'42501',
	);
	mayNot(writers, 'rewrite history', `update versions set data = '{}'`);
	mayNot(writers, 'erase history', `delete from versions`);
	mayNot(
		writers,
		'give away an address',
		`insert into place_slugs (slug, place_id) values ('meins', '${PLACE.shop}')`,
		'42501',
	);
	mayNot(writers, 'move an address', `update place_slugs set place_id = '${PLACE.shop}'`);
	mayNot(writers, 'remove an address', `delete from place_slugs`);
	mayNot(
		writers,
		'remove a place from the catalogue',
		`insert into place_removals (slug, change_seq) values ('burg', 1)`,
		'42501',
	);
	mayNot(writers, 'change a removal', `update place_removals set change_seq = 0`);
	mayNot(writers, 'undo a removal', `delete from place_removals`);
});
