import type { ControlledTransaction, Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SERVER } from './database.ts';
import { actAs, type Scene } from './people.ts';
import { openStage } from './stage.ts';
import {
	AWARD,
	CLOSURE,
	INPUT,
	LABEL,
	ORGANISATION,
	PHOTO,
	PLACE,
	PRODUCT,
	SOURCE,
	STORY,
} from './world.ts';

const { play, database } = openStage();

async function seqOf({ as }: Scene): Promise<number> {
	const { rows } = await as('anonymous', 'select catalogue_seq()::int as seq');
	return rows[0]!.seq as number;
}

const renameTo = (id: string, name: string) =>
	`update places set name = '{"de": "${name}"}' where id = '${id}'`;

describe('the change sequence', () => {
	/** Each of these is seen by visitors. */
	const moving: Record<string, string> = {
		'a name': renameTo(PLACE.shop, 'Neu'),
		'a new place': `update places set status = 'published' where id = '${PLACE.stable}'`,
		'a place taken back': `update places set status = 'draft' where id = '${PLACE.shop}'`,
		'an archived place': `update places set status = 'archived' where id = '${PLACE.shop}'`,
		'a place that returns': `update places set status = 'published' where id = '${PLACE.oldShop}'`,
		'a deleted place': `delete from places where id = '${PLACE.castle}'`,
		'a new address': `update places set slug = 'laden' where id = '${PLACE.shop}'`,
		'a deleted organisation': `delete from organisations where id = '${ORGANISATION.hof}'`,
		'a new closure': `insert into closures (place_id, kind, first_day, last_day) values ('${PLACE.shop}', 'closed', '2026-12-01', '2026-12-01')`,
		'a longer closure': `update closures set last_day = '2027-01-06' where id = '${CLOSURE.ofShop}'`,
		'a closure taken back': `delete from closures where id = '${CLOSURE.ofShop}'`,
		'a source': `update sources set attribution = 'OSM' where id = '${SOURCE.ofShop}'`,
		'a source that is gone': `delete from sources where id = '${SOURCE.ofShop}'`,
		'a story': `update stories set position = 7 where id = '${STORY.told}'`,
		'a story taken back': `delete from stories where id = '${STORY.told}'`,
		'a photo withdrawn': `update photos set persons_consent = 'withdrawn' where id = '${PHOTO.shown}'`,
		'a photo removed': `delete from photos where id = '${PHOTO.shown}'`,
		'a product': `insert into products (place_id, slug, name, category) values ('${PLACE.shop}', 'ei', '{"de": "Ei"}', 'eggs')`,
		'a product removed': `delete from products where id = '${PRODUCT.cheese}'`,
		'an input': `insert into product_inputs (product_id, name) values ('${PRODUCT.cheese}', '{"de": "Lab"}')`,
		'a corrected input': `update product_inputs set position = 3 where id = '${INPUT.milk}'`,
		'an input removed': `delete from product_inputs where id = '${INPUT.milk}'`,
		'an award': `insert into awards (label_id, place_id, valid_from, valid_until, evidence) values ('${LABEL.regional}', '${PLACE.shop}', app.today(), app.today(), 'Besuch')`,
		'a revoked award': `update awards set revoked_on = app.today() where id = '${AWARD.valid}'`,
		'a renamed label': `update labels set name = '{"de": "Anders"}' where id = '${LABEL.regional}'`,
		'a deleted label': `delete from labels where id = '${LABEL.regional}'`,
	};
	for (const [what, change] of Object.entries(moving)) {
		test(`${what} moves it`, () =>
			play(async (scene) => {
				const before = await seqOf(scene);
				expect((await scene.as('database', change)).count).toBeGreaterThan(0);
				expect(await seqOf(scene)).toBeGreaterThan(before);
			}));
	}

	const still: Record<string, string> = {
		'an edited draft': renameTo(PLACE.stable, 'Neu'),
		'a draft handed in': `update places set status = 'submitted' where id = '${PLACE.stable}'`,
		'an archived draft': `update places set status = 'archived' where id = '${PLACE.stable}'`,
		'a deleted draft': `delete from places where id = '${PLACE.stable}'`,
		'a closure of a draft': `delete from closures where id = '${CLOSURE.ofDraft}'`,
		'a source of a draft': `delete from sources where id = '${SOURCE.ofDraft}'`,
		'a story of a draft': `update stories set position = 7 where id = '${STORY.ofDraft}'`,
		'a photo of a draft': `delete from photos where id = '${PHOTO.ofDraft}'`,
		'a product of a draft': `delete from products where id = '${PRODUCT.ofDraft}'`,
		'an input of a draft': `update product_inputs set position = 3 where id = '${INPUT.ofDraft}'`,
		'a change that changes nothing': `update places set name = name where id = '${PLACE.shop}'`,
	};
	for (const [what, change] of Object.entries(still)) {
		test(`${what} does not move it`, () =>
			play(async (scene) => {
				const before = await seqOf(scene);
				expect((await scene.as('database', change)).count).toBeGreaterThan(0);
				expect(await seqOf(scene)).toBe(before);
			}));
	}

	test('it never goes back, whatever leaves and returns', () =>
		play(async (scene) => {
			let last = await seqOf(scene);
			for (const change of [
				`update places set status = 'draft' where id = '${PLACE.shop}'`,
				`update places set status = 'published' where id = '${PLACE.shop}'`,
				`update places set slug = 'laden' where id = '${PLACE.shop}'`,
				`update places set slug = 'hof-laden' where id = '${PLACE.shop}'`,
				`delete from places where id = '${PLACE.shop}'`,
			]) {
				await scene.as('database', change);
				const seq = await seqOf(scene);
				expect(seq, change).toBeGreaterThan(last);
				last = seq;
			}
		}));
});

describe('a reader that knows everything up to a number', () => {
	/** What it is told to add and to remove. */
	async function news({ as }: Scene, since: number) {
		const changed = await as(
			'anonymous',
			`select slug from catalogue_places where change_seq > ${since} order by slug`,
		);
		const removed = await as(
			'anonymous',
			`select slug from place_removals where change_seq > ${since} order by slug`,
		);
		return [changed, removed].map(({ rows }) => rows.map((row) => row.slug).join(' '));
	}
	const learns = (changes: string[], changed: string, removed: string) =>
		test(`learns: changed ${changed || 'nothing'}, gone ${removed || 'nothing'}`, () =>
			play(async (scene) => {
				const since = await seqOf(scene);
				for (const change of changes) await scene.as('database', change);
				expect(await news(scene, since)).toEqual([changed, removed]);
			}));
	const archive = `update places set status = 'archived' where id = '${PLACE.shop}'`;
	const publish = `update places set status = 'published' where id = '${PLACE.shop}'`;
	const rename = `update places set slug = 'laden' where id = '${PLACE.shop}'`;
	const renameBack = `update places set slug = 'hof-laden' where id = '${PLACE.shop}'`;

	learns([], '', '');
	learns([renameTo(PLACE.shop, 'Neu')], 'hof-laden', '');
	learns([archive], '', 'hof-laden');
	learns([archive, publish], 'hof-laden', '');
	learns([rename], 'laden', 'hof-laden');
	learns([rename, renameBack], 'hof-laden', 'laden');
	learns([archive, rename, publish], 'laden', 'hof-laden');
	// its milk went into the cheese of the shop, which has to say something else now
	learns([`delete from places where id = '${PLACE.castle}'`], 'hof-laden', 'burg');
	learns([`delete from products where id = '${PRODUCT.cheese}'`], 'hof-laden', '');
});

describe.skipIf(!SERVER)('two connections at once (needs TEST_DATABASE_URL)', () => {
	type Transaction = ControlledTransaction<unknown>;

	/** Two transactions that are over afterwards, also when the test fails in between. */
	async function together(work: (first: Transaction, second: Transaction) => Promise<void>) {
		const kysely = database().connection.kysely as Kysely<unknown>;
		const both: Transaction[] = [];
		try {
			for (let i = 0; i < 2; i++) both.push(await kysely.startTransaction().execute());
			await work(both[0]!, both[1]!);
		} finally {
			for (const transaction of both)
				if (!transaction.isCommitted) await transaction.rollback().execute();
		}
	}

	/** True once somebody stands in the queue for the change sequence. */
	async function somebodyWaits() {
		for (let tries = 0; tries < 200; tries++) {
			const waiting = await database()
				.query(`select from pg_locks where locktype = 'advisory' and not granted
				and database = (select oid from pg_database where datname = current_database())`);
			if (waiting.length > 0) return true;
		}
		return false;
	}

	test('numbers are in the order of commits', async () => {
		await together(async (first, second) => {
			await actAs(first, 'member', renameTo(PLACE.shop, 'Eins'));
			const later = actAs(second, 'neighbour', renameTo(PLACE.forge, 'Zwei'));
			expect(await somebodyWaits()).toBe(true);
			await first.commit().execute();
			await later;
			await second.commit().execute();
		});
		const rows = await database().query<{ slug: string }>(
			`select slug from places where id in ('${PLACE.shop}', '${PLACE.forge}') order by change_seq`,
		);
		expect(rows.map((row) => row.slug)).toEqual(['hof-laden', 'werk-schmiede']);
	});

	test('writers who meet crosswise wait for each other in turn, without a deadlock', async () => {
		await together(async (first, second) => {
			await actAs(first, 'service', renameTo(PLACE.shop, 'Drei'));
			const crosswise = (async () => {
				await actAs(second, 'service', renameTo(PLACE.forge, 'Vier'));
				await actAs(second, 'service', renameTo(PLACE.shop, 'Fünf'));
				await actAs(second, 'moderator', `select set_place_status('${PLACE.castle}', 'archived')`);
				await second.commit().execute();
			})();
			expect(await somebodyWaits()).toBe(true);
			await actAs(first, 'service', `delete from closures where place_id = '${PLACE.forge}'`);
			await actAs(first, 'service', renameTo(PLACE.forge, 'Sechs'));
			await actAs(first, 'moderator', `select rename_place_slug('${PLACE.castle}', 'schloss')`);
			await first.commit().execute();
			await crosswise;
		});
		const rows = await database().query<{ name: string }>(
			`select name ->> 'de' as name from places where id in ('${PLACE.shop}', '${PLACE.forge}') order by slug`,
		);
		expect(rows.map((row) => row.name)).toEqual(['Fünf', 'Vier']);
	});
});
