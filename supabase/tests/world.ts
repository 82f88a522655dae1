/** A small world for the cases: two producers, a nature park, a label issuer, and places in every state. */
import { ACCOUNTS } from './people.ts';

const idOf = (group: number, number: number) =>
	`00000000-0000-4000-8000-0000000${String(group).padStart(2, '0')}0${String(number).padStart(2, '0')}`;

export const ORGANISATION = {
	hof: idOf(10, 1),
	werk: idOf(10, 2),
	park: idOf(10, 3),
	siegel: idOf(10, 4),
};

export const PLACE = {
	/** published, of Hof */
	shop: idOf(20, 1),
	/** draft, of Hof */
	stable: idOf(20, 2),
	/** submitted, of Hof */
	orchard: idOf(20, 3),
	/** archived after it was published, of Hof; called hof-laden-alt before */
	oldShop: idOf(20, 4),
	/** archived and merged into the shop */
	twin: idOf(20, 5),
	/** published, of Werk */
	forge: idOf(20, 6),
	/** draft, of Werk */
	shed: idOf(20, 7),
	/** draft nature site, of the park */
	rock: idOf(20, 8),
	/** draft farm, of the park */
	parkFarm: idOf(20, 9),
	/** published, of nobody */
	castle: idOf(20, 10),
};

export const STORY = {
	told: idOf(30, 1),
	/** names a person who has not agreed */
	withoutConsent: idOf(30, 2),
	/** names a person who agrees tomorrow */
	tomorrow: idOf(30, 3),
	ofDraft: idOf(30, 4),
};

export const PHOTO = { shown: idOf(40, 1), withdrawn: idOf(40, 2), ofDraft: idOf(40, 3) };

export const PRODUCT = { cheese: idOf(50, 1), ofDraft: idOf(50, 2), knife: idOf(50, 3) };
export const INPUT = { milk: idOf(55, 1), ofDraft: idOf(55, 2), steel: idOf(55, 3) };

export const LABEL = { regional: idOf(60, 1), foreign: idOf(60, 2) };
export const AWARD = {
	valid: idOf(70, 1),
	expired: idOf(70, 2),
	revoked: idOf(70, 3),
	future: idOf(70, 4),
};

export const CLOSURE = { ofShop: idOf(80, 1), ofForge: idOf(80, 2), ofDraft: idOf(80, 3) };
export const SOURCE = { ofShop: idOf(90, 1), ofDraft: idOf(90, 2) };

interface Seeded {
	slug: string;
	organisation?: string;
	status?: string;
	kind?: string;
	subkind?: string;
}

/** Values of one more place; everything that no case asks about is the same for all. */
export function placeValues(id: string, place: Seeded): string {
	const organisation = place.organisation ? `'${place.organisation}'` : 'null';
	const { slug, status = 'draft', kind = 'farm', subkind = 'farm_shop' } = place;
	return `('${id}', '${slug}', ${organisation}, '${status}', '${kind}', '${subkind}',
		'{"de": "Ort ${slug}"}', 8.1, 51.2, 'Dorf', 'Gemeinde', 'olpe', 'CC-BY-4.0', 'Hof')`;
}

export const PLACE_COLUMNS = `(id, slug, organisation_id, status, kind, subkind,
	name, lon, lat, locality, municipality, kreis, licence, attribution)`;

/** A statement that adds one place. */
export const insertPlace = (id: string, place: Seeded) =>
	`insert into places ${PLACE_COLUMNS} values ${placeValues(id, place)}`;

const { hof, werk, park, siegel } = ORGANISATION;
const names = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[];
const idsOf = ACCOUNTS;

/** Written as the owner of the database. */
export const WORLD = `
insert into auth.users (id, email) values
	${names.map((name) => `('${idsOf[name]}', '${name}@example.org')`).join(', ')};
insert into people (id, display_name) values
	${names.map((name) => `('${idsOf[name]}', '${name}')`).join(', ')};
insert into app.user_roles (user_id, role) values ('${idsOf.moderator}', 'moderator');

insert into organisations (id, slug, name, kind, trusted) values
	('${hof}', 'hof', 'Hof', 'producer', false),
	('${werk}', 'werk', 'Werk', 'producer', true),
	('${park}', 'park', 'Park', 'nature_park', false),
	('${siegel}', 'siegel', 'Siegel', 'label_issuer', false);
insert into organisation_contacts (organisation_id, email) values
	('${hof}', 'hof@example.org'), ('${werk}', 'werk@example.org');
insert into memberships (organisation_id, person_id, role) values
	('${hof}', '${idsOf.member}', 'editor'), ('${hof}', '${idsOf.owner}', 'owner'),
	('${werk}', '${idsOf.neighbour}', 'owner'), ('${park}', '${idsOf.ranger}', 'editor'),
	('${siegel}', '${idsOf.issuer}', 'editor'),
	('${hof}', '${idsOf.commuter}', 'editor'), ('${werk}', '${idsOf.commuter}', 'editor');

insert into places ${PLACE_COLUMNS} values
	${[
		placeValues(PLACE.shop, { slug: 'hof-laden', organisation: hof, status: 'published' }),
		placeValues(PLACE.stable, { slug: 'hof-stall', organisation: hof }),
		placeValues(PLACE.orchard, { slug: 'hof-obst', organisation: hof, status: 'submitted' }),
		placeValues(PLACE.oldShop, { slug: 'hof-laden-alt', organisation: hof, status: 'published' }),
		placeValues(PLACE.twin, { slug: 'hof-zwilling', organisation: hof, status: 'published' }),
		placeValues(PLACE.forge, {
			slug: 'werk-schmiede',
			organisation: werk,
			status: 'published',
			kind: 'workshop',
			subkind: 'forge',
		}),
		placeValues(PLACE.shed, {
			slug: 'werk-schuppen',
			organisation: werk,
			kind: 'workshop',
			subkind: 'turner',
		}),
		placeValues(PLACE.rock, {
			slug: 'park-fels',
			organisation: park,
			kind: 'nature_site',
			subkind: 'rock',
		}),
		placeValues(PLACE.parkFarm, { slug: 'park-hof', organisation: park }),
		placeValues(PLACE.castle, {
			slug: 'burg',
			status: 'published',
			kind: 'heritage',
			subkind: 'castle',
		}),
	].join(', ')};
update places set slug = 'hof-laden-frueher' where id = '${PLACE.oldShop}';
update places set status = 'archived', archive_reason = 'Der Laden ist zu.' where id = '${PLACE.oldShop}';
update places set status = 'archived', merged_into = '${PLACE.shop}' where id = '${PLACE.twin}';

insert into sources (id, place_id, source, external_id, licence, attribution, url) values
	('${SOURCE.ofShop}', '${PLACE.shop}', 'osm', 'node/1', 'ODbL-1.0', '© OpenStreetMap contributors',
		'https://www.openstreetmap.org/node/1'),
	('${SOURCE.ofDraft}', '${PLACE.stable}', 'osm', 'node/2', 'ODbL-1.0', '© OpenStreetMap contributors',
		'https://www.openstreetmap.org/node/2');
insert into source_tags (source_id, tags, mapped) values
	('${SOURCE.ofShop}', '{"operator": "Erika Beispiel"}', '{"phone": "+49 151 1"}'),
	('${SOURCE.ofDraft}', '{"operator": "Erika Beispiel"}', '{"phone": "+49 151 1"}');
insert into closures (id, place_id, kind, first_day, last_day) values
	('${CLOSURE.ofShop}', '${PLACE.shop}', 'holiday', '2026-12-24', '2026-12-31'),
	('${CLOSURE.ofForge}', '${PLACE.forge}', 'holiday', '2026-12-24', '2026-12-31'),
	('${CLOSURE.ofDraft}', '${PLACE.stable}', 'holiday', '2026-12-24', '2026-12-31');

insert into stories (id, place_id, title, body, person_name, person_consent_on, attribution) values
	('${STORY.told}', '${PLACE.shop}', '{"de": "Früh"}', '{"de": "Um fünf."}', 'Anna', '2026-01-02', 'Hof'),
	('${STORY.withoutConsent}', '${PLACE.shop}', '{"de": "Spät"}', '{"de": "Um elf."}', 'Bert', null, 'Hof'),
	('${STORY.tomorrow}', '${PLACE.shop}', '{"de": "Bald"}', '{"de": "Morgen."}', 'Carla', app.today() + 1, 'Hof'),
	('${STORY.ofDraft}', '${PLACE.stable}', '{"de": "Noch nicht"}', '{"de": "Leer."}', null, null, 'Hof');
insert into photos (id, place_id, path, widths, width, height, alt, credit, licence, persons_consent) values
	('${PHOTO.shown}', '${PLACE.shop}', 'hof-laden/a', '{480}', 480, 320, '{"de": "Theke"}', 'Hof', 'CC-BY-4.0', 'given'),
	('${PHOTO.withdrawn}', '${PLACE.shop}', 'hof-laden/b', '{480}', 480, 320, '{"de": "Kind"}', 'Hof', 'CC-BY-4.0', 'withdrawn'),
	('${PHOTO.ofDraft}', '${PLACE.stable}', 'hof-stall/a', '{480}', 480, 320, '{"de": "Kuh"}', 'Hof', 'CC-BY-4.0', 'none_shown');
insert into products (id, place_id, slug, name, category) values
	('${PRODUCT.cheese}', '${PLACE.shop}', 'kaese', '{"de": "Käse"}', 'dairy'),
	('${PRODUCT.ofDraft}', '${PLACE.stable}', 'milch', '{"de": "Milch"}', 'dairy'),
	('${PRODUCT.knife}', '${PLACE.forge}', 'messer', '{"de": "Messer"}', 'metal');
insert into product_inputs (id, product_id, name, from_place) values
	('${INPUT.milk}', '${PRODUCT.cheese}', '{"de": "Milch"}', '${PLACE.castle}'),
	('${INPUT.ofDraft}', '${PRODUCT.ofDraft}', '{"de": "Heu"}', null),
	('${INPUT.steel}', '${PRODUCT.knife}', '{"de": "Stahl"}', null);

insert into labels (id, slug, issuer_id, name, about, criteria, complain, validity_months) values
	('${LABEL.regional}', 'regional', '${siegel}', '{"de": "Regional"}', '{"de": "Von hier."}',
		'[{"slug": "anteil", "text": {"de": "Sechzig Prozent."}}]', '{"de": "Schreib uns."}', 24),
	('${LABEL.foreign}', 'fremd', '${werk}', '{"de": "Fremd"}', '{"de": "Von dort."}',
		'[{"slug": "anteil", "text": {"de": "Zehn Prozent."}}]', '{"de": "Schreib uns."}', 24);
insert into awards (id, label_id, place_id, valid_from, valid_until, evidence, revoked_on) values
	('${AWARD.valid}', '${LABEL.regional}', '${PLACE.castle}', app.today() - 10, app.today(), 'Besuch', null),
	('${AWARD.expired}', '${LABEL.regional}', '${PLACE.castle}', app.today() - 99, app.today() - 1, 'Besuch', null),
	('${AWARD.revoked}', '${LABEL.regional}', '${PLACE.castle}', app.today() - 9, app.today() + 9, 'Besuch', app.today()),
	('${AWARD.future}', '${LABEL.regional}', '${PLACE.castle}', app.today() + 1, app.today() + 9, 'Besuch', null);
insert into storage.objects (bucket_id, name) values ('photos', 'hof-laden/a-480.webp');
`;
