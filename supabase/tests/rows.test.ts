import * as schemas from '#data/supabase/rows.ts';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { openStage } from './stage.ts';
import { reserve, SLOT, VISITS } from './visits.ts';
import { ORGANISATION, PLACE } from './world.ts';

const { play, database } = openStage(`${VISITS} ${reserve(1)};`);

const TABLES = {
	places: schemas.placeRow,
	place_slugs: schemas.placeSlugRow,
	place_removals: schemas.placeRemovalRow,
	sources: schemas.sourceRow,
	source_tags: schemas.sourceTagsRow,
	closures: schemas.closureRow,
	stories: schemas.storyRow,
	photos: schemas.photoRow,
	photo_uploads: schemas.photoUploadRow,
	products: schemas.productRow,
	product_inputs: schemas.productInputRow,
	labels: schemas.labelRow,
	awards: schemas.awardRow,
	series: schemas.seriesRow,
	slots: schemas.slotRow,
	reservations: schemas.reservationRow,
	reservation_events: schemas.reservationEventRow,
	calendar_feeds: schemas.calendarFeedRow,
	imports: schemas.importRow,
	import_rows: schemas.importRowRow,
};

/** PostgreSQL does not know which columns of a view may be null. */
const VIEWS = {
	current_awards: schemas.currentAwardRow,
	catalogue_places: schemas.cataloguePlaceRow,
	place_care: schemas.placeCareRow,
	portrayed_people: schemas.portrayedPeopleRow,
	visit_slots: schemas.visitSlotRow,
};

interface Column {
	name: string;
	nullable: boolean;
}

const columnsOf = (table: string) =>
	database().query<Column>(
		`select column_name::text as name, is_nullable = 'YES' as nullable from information_schema.columns
		 where table_schema = 'public' and table_name = $1 order by column_name`,
		[table],
	);

describe('rows that are checked at the door', () => {
	test.each(Object.entries(TABLES))(
		'%s has these columns, and null where it may be',
		async (table, { entries }) => {
			const expected = Object.entries(entries)
				.map(([name, schema]) => ({ name, nullable: v.is(schema as v.GenericSchema, null) }))
				.sort((a, b) => (a.name < b.name ? -1 : 1));
			expect(await columnsOf(table)).toEqual(expected);
		},
	);

	test.each(Object.entries(VIEWS))('%s has these columns', async (view, { entries }) => {
		const names = (await columnsOf(view)).map((column) => column.name);
		expect(names.toSorted()).toEqual(Object.keys(entries).toSorted());
	});

	test.each(Object.entries({ ...TABLES, ...VIEWS }))(
		'%s passes the door as JSON, with all that it may hold',
		async (name, schema) => {
			await play(async ({ as }) => {
				for (const statement of FILLED) await as('database', statement);
				const { rows } = await as('service', `select to_json(t) as row from ${name} t`);
				expect(rows.length).toBeGreaterThan(0);
				for (const { row } of rows) expect(v.safeParse(schema, row).issues).toBeUndefined();
			});
		},
	);
});

/** Something in every column that may be empty. */
const FILLED = [
	`update places set easy = name, summary = name, house_rules = name, street = 'Weg 1', postcode = '57368',
		nature_park = 'Park', period = '1600', phone = '1', email = 'a@b', website = 'https://a.de',
		opening_hours = 'Mo 10:00-12:00', hours_checked_on = app.today(), access = 'see_operator',
		entry_free = true, accessibility = '{"step_cm": 3}', amenities = '{parking}', spoken = '{de}',
		provenance = '{"phone": "osm"}', archive_reason = 'zu'`,
	`insert into series (id, place_id, rrule, starts_local, duration_minutes, exceptions)
		values ('${SLOT.milking}', '${PLACE.shop}', 'FREQ=DAILY', '2026-11-28T10:00', 60, '{2026-11-29}')`,
	`update slots set series_id = '${SLOT.milking}', about = title, host = 'Anna', price_cents = 900, audience = title,
		house_rules = title, accessibility = title, meeting_point = title, cancel_reason = title`,
	`update reservations set phone = '1', note = 'Hund', status = 'attended', attended_party = 2, waiting_no = 1,
		checked_at = now()`,
	`insert into photo_uploads (id, place_id, path, widths, width, height, alt, credit, licence, persons_consent)
		values ('${SLOT.milking}', '${PLACE.shop}', 'hof-laden/w', '{160}', 160, 90, '{"de": "Tor"}', 'Hof', 'CC0-1.0',
			'given')`,
	`insert into calendar_feeds (place_id, secret_hash, created_by, revoked_at)
		select '${PLACE.shop}', '\\x00', id, now() from people limit 1`,
	`insert into imports (id, organisation_id, file_name, licence, attribution, planned, created_by)
		select '${PLACE.shop}', '${ORGANISATION.park}', 'a.csv', 'CC-BY-4.0', 'Park', 1, id from people limit 1`,
	`insert into import_rows (import_id, row_no, verdict, place_id, before)
		values ('${PLACE.shop}', 1, 'changed', '${PLACE.rock}', '{}')`,
];
