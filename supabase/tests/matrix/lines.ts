/**
 * Who may do what with which table, one line per action and state of a row: to be read as the promise of the database.
 *
 *     see('ofDraft', 'hof moderators')                  they find the row, nobody else does
 *     change('shop', 'hof', `slug = 'neu'`)             they may set this; without it, a column to what it is
 *     remove('ofShop', 'nobody')                        nobody but the service
 *     changeUnseen('nobody', `…`)                       all at once, of tables in which they see nothing
 *     add('one at the shop', 'hof', `insert …`)         they may add this row
 *     'owner; PT403 organisation_protected: moderators' a trigger refuses these; all not named a policy keeps out
 *
 * Who is who: `../people.ts`; groups: `words.ts`. The service may always, unless a line names it with a refusal.
 *
 * A new table: its rows in MATRIX_WORLD (or in the world of its noun), a block here, at least one line for each action.
 */
import { STUDIO_MATRIX, STUDIO_WORLD } from './studio-lines.ts';
import { add, byId, change, changeUnseen, remove, removeUnseen, see, type Table } from './words.ts';
import { ACCOUNTS } from '../people.ts';
import { guest, publish, draft, reserve, slotId, SLOT, VISITS } from '../visits.ts';
import {
	AWARD,
	CLOSURE,
	INPUT,
	insertPlace,
	LABEL,
	ORGANISATION,
	PHOTO,
	PLACE,
	PRODUCT,
	SOURCE,
	STORY,
	WORLD,
} from '../world.ts';

const idOf = (number: number) =>
	`00000000-0000-4000-8000-00000099${String(number).padStart(4, '0')}`;

const { hof, werk, park, siegel } = ORGANISATION;
const REPORT = { ofShop: idOf(1), ofCastle: idOf(2) };
const FEED = { ofShop: idOf(3) };
const SERIES = { ofShop: idOf(4) };
const BARE_SOURCE = idOf(5);
const NEW = idOf(99);

/** Written as the owner of the database: a row in every table, in every state that some line is about. */
export const MATRIX_WORLD = `${WORLD} ${VISITS}
	insert into app.user_roles (user_id, role) values ('${ACCOUNTS.admin}', 'admin');
	delete from people where id = '${ACCOUNTS.stranger}';
	delete from organisation_contacts where organisation_id = '${werk}';
	insert into organisation_contacts (organisation_id, email) values ('${park}', 'park@example.org');
	insert into sources (id, place_id, source, external_id, licence, attribution) values
		('${BARE_SOURCE}', '${PLACE.shop}', 'osm', 'node/3', 'ODbL-1.0', '© OpenStreetMap contributors');
	insert into reports (id, place_id, kind, visited_on) values
		('${REPORT.ofShop}', '${PLACE.shop}', 'found_closed', app.today()),
		('${REPORT.ofCastle}', '${PLACE.castle}', 'found_closed', app.today());
	insert into calendar_feeds (id, place_id, secret_hash) values ('${FEED.ofShop}', '${PLACE.shop}', '\\x01');
	select set_config('request.jwt.claim.role', 'service_role', true);
	${publish(PLACE.shop, [draft(slotId(50), 30)], { id: SERIES.ofShop, rrule: 'FREQ=DAILY;COUNT=1', starts_local: '2026-11-28T10:00', duration_minutes: 60 })};
	${reserve(1)};
	${reserve(2, { slot_id: SLOT.forging })};
	select set_config('request.jwt.claim.role', '', true);
	${STUDIO_WORLD}`;

const texts = (german: string) => `'{"de": "${german}"}'`;

export const MATRIX: Record<string, Table> = {
	'public.places': {
		rows: byId(PLACE),
		lines: [
			see('shop, forge, castle', 'everybody'),
			see('stable, orchard, oldShop, twin', 'hof moderators'),
			see('shed', 'werk moderators'),
			see('rock, parkFarm', 'park moderators'),
			add('a draft of Hof', 'hof', insertPlace(NEW, { slug: 'neu', organisation: hof })),
			add('a draft of Werk', 'werk', insertPlace(NEW, { slug: 'neu', organisation: werk })),
			add('a draft of nobody', 'nobody', insertPlace(NEW, { slug: 'neu' })),
			add(
				'a published place',
				'PT403 place_protected: everybody',
				insertPlace(NEW, { slug: 'neu', organisation: hof, status: 'published' }),
			),
			change('shop, stable, orchard, oldShop, twin', 'hof moderators', `period = '1850'`),
			change('forge, shed', 'werk moderators', `period = '1850'`),
			change('rock, parkFarm', 'park moderators', `period = '1850'`),
			change('castle', 'moderators', `period = '1850'`),
			change('stable', 'PT403 place_protected: hof moderators', `status = 'published'`),
			change('shop', 'PT403 place_protected: hof moderators', `organisation_id = '${werk}'`),
			change('shop', 'PT403 place_protected: hof moderators', `slug = 'neu'`),
			remove('*', 'nobody'),
		],
	},
	'public.place_slugs': {
		rows: byId({ ofShop: 'hof-laden', ofDraft: 'hof-stall', former: 'hof-laden-alt' }, 'slug'),
		lines: [
			see('ofShop', 'everybody'),
			see('ofDraft, former', 'hof moderators'),
			add('a second address', 'nobody', `insert into place_slugs values ('neu', '${PLACE.shop}')`),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.place_removals': {
		rows: byId({ ofOldShop: 'hof-laden-frueher' }, 'slug'),
		lines: [
			see('ofOldShop', 'everybody'),
			add('a removal', 'nobody', `insert into place_removals values ('neu', 1)`),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.sources': {
		rows: byId({ ...SOURCE, bare: BARE_SOURCE }),
		lines: [
			see('ofShop, bare', 'everybody'),
			see('ofDraft', 'hof moderators'),
			add(
				'a source of the shop',
				'nobody',
				`insert into sources (place_id, source, external_id, licence, attribution)
				 values ('${PLACE.shop}', 'osm', 'node/9', 'ODbL-1.0', 'OSM')`,
			),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.source_tags': {
		rows: byId(SOURCE, 'source_id'),
		lines: [
			see('ofShop, ofDraft', 'hof moderators'),
			add('tags', 'nobody', `insert into source_tags (source_id) values ('${BARE_SOURCE}')`),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.closures': {
		rows: byId(CLOSURE),
		lines: [
			see('ofShop, ofForge', 'everybody'),
			see('ofDraft', 'hof moderators'),
			add('one of the shop', 'hof moderators', closureOf(PLACE.shop)),
			add('one of a draft', 'hof moderators', closureOf(PLACE.stable)),
			add('one of the castle', 'moderators', closureOf(PLACE.castle)),
			change('ofShop, ofDraft', 'hof moderators', `kind = 'closed'`),
			change('ofForge', 'werk moderators', `kind = 'closed'`),
			change('ofShop', 'PT403 column_protected: hof moderators', `place_id = '${PLACE.forge}'`),
			remove('ofShop, ofDraft', 'hof moderators'),
			remove('ofForge', 'werk moderators'),
		],
	},
	'public.versions': {
		rows: {
			ofShop: `noun = 'place' and record_id = '${PLACE.shop}'`,
			ofDraft: `noun = 'place' and record_id = '${PLACE.stable}'`,
			ofCastle: `noun = 'place' and record_id = '${PLACE.castle}'`,
			ofStory: `noun = 'story' and record_id = '${STORY.withoutConsent}'`,
		},
		lines: [
			see('ofShop, ofDraft, ofStory', 'hof moderators'),
			see('ofCastle', 'moderators'),
			add(
				'a version',
				'nobody',
				`insert into versions (noun, record_id, place_id) values ('place', '${PLACE.shop}', '${PLACE.shop}')`,
			),
			change('*', 'nobody', `changed_by = changed_by`),
			remove('*', 'nobody'),
		],
	},
	'public.stories': {
		rows: byId(STORY),
		lines: [
			see('told', 'everybody'),
			see('withoutConsent, tomorrow, ofDraft', 'hof moderators'),
			add('one of the shop', 'hof moderators', storyOf(PLACE.shop)),
			add('one of the forge', 'werk moderators', storyOf(PLACE.forge)),
			add('one of a draft', 'hof moderators', storyOf(PLACE.stable)),
			change('*', 'hof moderators', `person_consent_on = app.today()`),
			change('told', 'PT403 column_protected: hof moderators', `place_id = '${PLACE.forge}'`),
			remove('*', 'hof moderators'),
		],
	},
	'public.photos': {
		rows: byId(PHOTO),
		lines: [
			see('shown', 'everybody'),
			see('withdrawn, ofDraft', 'hof moderators'),
			add(
				'one of the shop',
				'nobody',
				`insert into photos (place_id, path, widths, width, height, alt, credit, licence)
				 values ('${PLACE.shop}', 'hof-laden/z', '{480}', 480, 320, ${texts('Theke')}, 'Hof', 'CC-BY-4.0')`,
			),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.products': {
		rows: byId(PRODUCT),
		lines: [
			see('cheese, knife', 'everybody'),
			see('ofDraft', 'hof moderators'),
			add('one of the shop', 'hof moderators', productOf(PLACE.shop)),
			add('one of the forge', 'werk moderators', productOf(PLACE.forge)),
			add('one of a draft', 'hof moderators', productOf(PLACE.stable)),
			change('cheese, ofDraft', 'hof moderators', `category = 'meat'`),
			change('knife', 'werk moderators', `category = 'meat'`),
			change('cheese', 'PT403 column_protected: hof moderators', `place_id = '${PLACE.forge}'`),
			remove('cheese, ofDraft', 'hof moderators'),
			remove('knife', 'werk moderators'),
		],
	},
	'public.product_inputs': {
		rows: byId(INPUT),
		lines: [
			see('milk, steel', 'everybody'),
			see('ofDraft', 'hof moderators'),
			add('one of the cheese', 'hof moderators', inputOf(PRODUCT.cheese, `'${PLACE.castle}'`)),
			add('one of the knife', 'werk moderators', inputOf(PRODUCT.knife, 'null')),
			add('one of a draft', 'hof moderators', inputOf(PRODUCT.ofDraft, 'null')),
			// commuters belong to Hof and to Werk, whose draft this is
			add(
				'one from a draft of others',
				'commuter moderators',
				inputOf(PRODUCT.cheese, `'${PLACE.shed}'`),
			),
			change('milk, ofDraft', 'hof moderators', `position = 2`),
			change('steel', 'werk moderators', `position = 2`),
			change('milk', 'commuter moderators', `from_place = '${PLACE.shed}'`),
			change('milk', 'PT403 column_protected: hof moderators', `product_id = '${PRODUCT.knife}'`),
			remove('milk, ofDraft', 'hof moderators'),
			remove('steel', 'werk moderators'),
		],
	},
	'public.labels': {
		rows: byId(LABEL),
		lines: [
			see('*', 'everybody'),
			add(
				'a label',
				'nobody',
				`insert into labels (slug, issuer_id, name, about, criteria, complain, validity_months)
				 select 'neu', '${siegel}', name, about, criteria, complain, 12
				 from jsonb_populate_record(null::labels, '{"name": {"de": "Neu"}, "about": {"de": "Neu"},
					"criteria": [{"slug": "anteil", "text": {"de": "Alles."}}], "complain": {"de": "Schreib."}}')`,
			),
			change('regional', 'siegel moderators', `validity_months = 12`),
			change('foreign', 'werk moderators', `validity_months = 12`),
			change('regional', 'PT403 column_protected: siegel moderators', `issuer_id = '${werk}'`),
			remove('*', 'nobody'),
		],
	},
	'public.awards': {
		rows: byId(AWARD),
		lines: [
			see('valid', 'everybody'),
			see('expired, revoked, future', 'siegel moderators'),
			add('the own label for the shop', 'siegel', awardOf(LABEL.regional, PLACE.shop)),
			add('the own label for a draft of others', 'nobody', awardOf(LABEL.regional, PLACE.stable)),
			add('the label of Werk for the forge', 'werk', awardOf(LABEL.foreign, PLACE.forge)),
			change('*', 'siegel moderators', `evidence = 'Noch ein Besuch'`),
			change('revoked', 'PT403 award_revoked: siegel moderators', `revoked_on = null`),
			change('valid', 'PT403 column_protected: siegel moderators', `place_id = '${PLACE.shop}'`),
			remove('*', 'nobody'),
		],
	},
	'public.current_awards': {
		rows: byId(AWARD),
		lines: [
			see('valid', 'everybody'),
			see('expired, revoked, future', 'absent'),
			add(
				'the own label for the shop',
				'siegel',
				awardOf(LABEL.regional, PLACE.shop).replace('into awards', 'into current_awards'),
			),
			change('valid', 'siegel moderators'),
			remove('valid', 'nobody'),
		],
	},
	'public.catalogue_places': {
		rows: byId({ shop: 'hof-laden', castle: 'burg', draft: 'hof-stall' }, 'slug'),
		lines: [
			see('shop, castle', 'everybody'),
			see('draft', 'absent'),
			// a view without the column for it
			add(
				'a place that nobody is named for',
				'23502: service',
				`insert into catalogue_places (slug, name, kind, subkind, lon, lat, locality, municipality, kreis, licence)
				 values ('neu', ${texts('Neu')}, 'farm', 'farm', 8.1, 51.2, 'Dorf', 'Gemeinde', 'olpe', 'CC-BY-4.0')`,
			),
			change('shop', 'hof moderators', `entry_free = true`),
			change('castle', 'moderators', `entry_free = true`),
			remove('shop, castle', 'nobody'),
		],
	},
	'public.portrayed_people': {
		rows: {
			withConsent: `slug = 'hof-laden' and 'Anna' = any (names)`,
			withoutConsent: `'Bert' = any (names)`,
			tomorrow: `'Carla' = any (names)`,
		},
		lines: [see('withConsent', 'everybody'), see('withoutConsent, tomorrow', 'absent')],
	},
	'public.attributions': {
		rows: {
			places: `noun = 'place'`,
			photos: `noun = 'photo'`,
			'withdrawn photos': `noun = 'photo' and records > 1`,
			stories: `noun = 'story'`,
			'stories without consent': `noun = 'story' and records > 1`,
		},
		lines: [
			see('places, photos, stories', 'everybody'),
			see('withdrawn photos, stories without consent', 'hof moderators'),
		],
	},
	'public.organisations': {
		rows: byId(ORGANISATION),
		lines: [
			see('*', 'everybody'),
			add(
				'an organisation',
				'nobody',
				`insert into organisations (slug, name, kind) values ('neu', 'Neu', 'producer')`,
			),
			change('hof', 'owner moderators', `website = 'https://hof.example'`),
			change('werk', 'neighbour moderators', `website = 'https://werk.example'`),
			change('park, siegel', 'moderators', `website = 'https://park.example'`),
			change('hof', 'moderators; PT403 organisation_protected: owner', `trusted = true`),
			change('hof', 'moderators; PT403 organisation_protected: owner', `kind = 'nature_park'`),
			remove('*', 'nobody'),
		],
	},
	'public.organisation_contacts': {
		rows: byId({ ofHof: hof, ofPark: park }, 'organisation_id'),
		lines: [
			see('ofHof', 'hof moderators'),
			see('ofPark', 'park moderators'),
			add(
				'that of Werk',
				'neighbour',
				`insert into organisation_contacts (organisation_id, email) values ('${werk}', 'werk@example.org')`,
			),
			change('ofHof', 'owner', `phone = '1'`),
			change('ofPark', 'nobody', `phone = '1'`),
			change('ofHof', 'PT403 column_protected: owner', `organisation_id = '${werk}'`),
			remove('*', 'nobody'),
		],
	},
	'public.memberships': {
		rows: {
			member: membership(hof, 'member'),
			owner: membership(hof, 'owner'),
			neighbour: membership(werk, 'neighbour'),
			ranger: membership(park, 'ranger'),
		},
		lines: [
			see('member, owner', 'hof moderators'),
			see('neighbour', 'werk moderators'),
			see('ranger', 'park moderators'),
			add(
				'somebody to Hof',
				'nobody',
				`insert into memberships values ('${hof}', '${ACCOUNTS.ranger}', 'editor')`,
			),
			add(
				'oneself to Park',
				'nobody',
				`insert into memberships select '${park}', coalesce(auth.uid(), '${ACCOUNTS.issuer}'), 'owner'`,
			),
			change('*', 'nobody', `role = 'owner'`),
			remove('*', 'nobody'),
		],
	},
	'public.people': {
		rows: byId({
			member: ACCOUNTS.member,
			commuter: ACCOUNTS.commuter,
			ranger: ACCOUNTS.ranger,
			admin: ACCOUNTS.admin,
		}),
		lines: [
			see('member', 'hof moderators'),
			see('commuter', 'hof werk moderators'),
			see('ranger', 'park moderators'),
			see('admin', 'moderators'),
			add(
				'the stranger, who has just registered',
				'stranger',
				`insert into people (id, display_name) values ('${ACCOUNTS.stranger}', 'Neu')`,
			),
			change('member', 'member', `language = 'en'`),
			change('commuter', 'commuter', `language = 'en'`),
			change('ranger', 'ranger', `language = 'en'`),
			change('admin', 'admin', `language = 'en'`),
			remove('*', 'nobody'),
		],
	},
	'public.reports': {
		rows: byId(REPORT),
		lines: [
			see('ofShop', 'hof moderators'),
			see('ofCastle', 'moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into reports (id, place_id, kind, visited_on) values ('${NEW}', '${PLACE.shop}', 'still_right', app.today())`,
			),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.series': {
		rows: byId(SERIES),
		lines: [
			see('ofShop', 'hof moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into series (id, place_id, rrule, starts_local, duration_minutes)
				 values ('${NEW}', '${PLACE.shop}', 'FREQ=DAILY', '2026-11-28T10:00', 60)`,
			),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'public.slots': {
		rows: byId(SLOT),
		lines: [
			see('milking, tasting, forging, off, closed', 'everybody'),
			see('hidden', 'hof moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into slots (id, place_id, starts_at, ends_at, title, capacity, party_max, book_until)
				 values ('${NEW}', '${PLACE.shop}', now() + interval '90 days', now() + interval '90 days 1 hour',
					${texts('Neu')}, 10, 10, now())`,
			),
			change('*', 'nobody', `capacity = 500`),
			remove('milking, tasting, forging, hidden', 'nobody'),
		],
	},
	'public.visit_slots': {
		rows: byId({
			milking: SLOT.milking,
			forging: SLOT.forging,
			off: SLOT.off,
			hidden: SLOT.hidden,
		}),
		lines: [see('milking, forging, off', 'everybody'), see('hidden', 'absent')],
	},
	'public.reservations': {
		rows: byId({ milking: guest(1), forging: guest(2) }),
		lines: [
			see('milking', 'hof moderators'),
			see('forging', 'werk moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into reservations (id, slot_id, status, party, code)
				 values ('${NEW}', '${SLOT.milking}', 'confirmed', 2, 'ABCDEF')`,
			),
			change('*', 'nobody', `party = 3`),
			remove('*', 'nobody'),
		],
	},
	'public.reservation_events': {
		rows: byId({ milking: guest(1), forging: guest(2) }, 'reservation_id'),
		lines: [
			see('milking', 'hof moderators'),
			see('forging', 'werk moderators'),
			add(
				'one past the functions',
				'nobody',
				`insert into reservation_events (reservation_id, slot_id, at, kind, party, actor)
				 values ('${guest(1)}', '${SLOT.milking}', now(), 'changed', 2, 'host')`,
			),
			change('*', 'PT403 events_append_only: service', `party = 3`),
			remove('*', 'PT403 events_append_only: service'),
		],
	},
	'public.calendar_feeds': {
		rows: byId(FEED),
		lines: [
			see('ofShop', 'hof moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into calendar_feeds (place_id, secret_hash) values ('${PLACE.shop}', '\\x02')`,
			),
			change('*', 'nobody', `revoked_at = null`),
			remove('*', 'nobody'),
		],
	},
	'app.user_roles': {
		rows: byId({ moderator: ACCOUNTS.moderator, admin: ACCOUNTS.admin }, 'user_id'),
		lines: [
			see('moderator', 'moderator'),
			see('admin', 'admin'),
			add(
				'a role for oneself',
				'nobody',
				`insert into app.user_roles (user_id, role)
				 select coalesce(auth.uid(), '${ACCOUNTS.stranger}'), case auth.uid() when '${ACCOUNTS.admin}' then 'moderator' else 'admin' end`,
			),
			change('*', 'nobody'),
			remove('*', 'nobody'),
		],
	},
	'app.settings': {
		rows: byId({ erasing: 'erase_after_days' }, 'key'),
		lines: [
			see('erasing', 'everybody'),
			add('a setting', 'nobody', `insert into app.settings values ('neu', 1, 'neu')`),
			change('erasing', 'nobody', `value = 100`),
			remove('erasing', 'nobody'),
		],
	},
	'app.mail_outbox': {
		rows: byId({ toGuest: guest(1) }, 'reservation_id'),
		lines: [
			see('toGuest', 'admin'),
			add(
				'a mail',
				'nobody',
				`insert into app.mail_outbox (dedupe_key, template, lang) values ('neu', 'message', 'de')`,
			),
			change('*', 'nobody', `to_address = 'x@example.org'`),
			remove('*', 'nobody'),
		],
	},
	'app.ticket_keys': {
		rows: { ofGuest: `reservation_id = '${guest(1)}' and not by_mail` },
		lines: [
			see('ofGuest', 'nobody'),
			add(
				'a key',
				'nobody',
				`insert into app.ticket_keys (token_hash, reservation_id, by_mail) values ('\\x03', '${guest(1)}', true)`,
			),
			change('*', 'nobody', `by_mail = true`),
			changeUnseen('nobody', `by_mail = true`),
			remove('*', 'nobody'),
			removeUnseen('nobody'),
		],
	},
	'app.attempts': {
		rows: byId({ ofGuest: SLOT.milking }, 'slot_id'),
		lines: [
			see('ofGuest', 'nobody'),
			add(
				'an attempt',
				'nobody',
				`insert into app.attempts (slot_id, sender_hash, at) values ('${SLOT.milking}', '\\x04', now())`,
			),
			change('*', 'nobody', `at = now()`),
			changeUnseen('nobody', `at = now()`),
			remove('*', 'nobody'),
			removeUnseen('nobody'),
		],
	},
	...STUDIO_MATRIX,
	'storage.objects': {
		rows: byId({ ofShop: 'hof-laden/a-480.webp' }, 'name'),
		lines: [
			see('ofShop', 'nobody'),
			add(
				'a file',
				'nobody',
				`insert into storage.objects (bucket_id, name) values ('photos', 'hof-laden/z-480.webp')`,
			),
			change('*', 'nobody', `name = 'hof-laden/y-480.webp'`),
			changeUnseen('nobody', `name = 'hof-laden/y-480.webp'`),
			remove('*', 'nobody'),
			removeUnseen('nobody'),
		],
	},
	'storage.buckets': {
		rows: byId({ photos: 'photos', basemap: 'basemap' }),
		lines: [
			see('*', 'nobody'),
			add('a bucket', 'nobody', `insert into storage.buckets (id, name) values ('neu', 'neu')`),
			change('*', 'nobody', `public = false`),
			changeUnseen('nobody', `public = false`),
			remove('basemap', 'nobody'),
			// a bucket with files in it stays
			removeUnseen('23503: service'),
		],
	},
};

function closureOf(place: string): string {
	return `insert into closures (place_id, kind, first_day, last_day) values ('${place}', 'closed', '2027-01-01', '2027-01-02')`;
}

function storyOf(place: string): string {
	return `insert into stories (place_id, title, body, attribution)
		values ('${place}', ${texts('Neu')}, ${texts('Neu.')}, 'Hof')`;
}

function productOf(place: string): string {
	return `insert into products (place_id, slug, name, category) values ('${place}', 'neu', ${texts('Neu')}, 'dairy')`;
}

function inputOf(product: string, from: string): string {
	return `insert into product_inputs (product_id, name, from_place) values ('${product}', ${texts('Neu')}, ${from})`;
}

function awardOf(label: string, place: string): string {
	return `insert into awards (label_id, place_id, valid_from, valid_until, evidence)
		values ('${label}', '${place}', app.today(), app.today(), 'Besuch')`;
}

function membership(organisation: string, person: keyof typeof ACCOUNTS): string {
	return `organisation_id = '${organisation}' and person_id = '${ACCOUNTS[person]}'`;
}
