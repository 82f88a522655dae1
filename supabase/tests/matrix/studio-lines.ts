/** Lines of the matrix for the tables behind the studio: accounts, moderation, imports, care. */
import { ACCOUNTS } from '../people.ts';
import { ORGANISATION, PLACE } from '../world.ts';
import { add, byId, change, changeUnseen, remove, removeUnseen, see, type Table } from './words.ts';

const idOf = (number: number) =>
	`00000000-0000-4000-8000-00000098${String(number).padStart(4, '0')}`;

const { hof, park } = ORGANISATION;
const INVITATION = { toHof: idOf(1), toPark: idOf(2) };
const CLAIM = { ofHof: idOf(3), ofPark: idOf(4) };
const IMPORT = { ofHof: idOf(5), ofPark: idOf(6) };
const DECISION = { aboutShop: '471100' };
const REPORTED = idOf(7);
const UPLOAD = { ofShop: idOf(8), ofRock: idOf(9) };
const NEW = idOf(99);

/** A row in every table, in every state that some line is about. */
export const STUDIO_WORLD = `
	insert into invitations (id, organisation_id, role, email, token_hash, expires_at) values
		('${INVITATION.toHof}', '${hof}', 'editor', 'neu@example.org', '\\x11', now() + interval '1 day'),
		('${INVITATION.toPark}', '${park}', 'editor', 'neu@example.org', '\\x12', now() + interval '1 day');
	insert into claims (id, place_id, organisation_id, claimed_by, proof) values
		('${CLAIM.ofHof}', '${PLACE.castle}', '${hof}', '${ACCOUNTS.owner}', 'Wir wohnen darin.'),
		('${CLAIM.ofPark}', '${PLACE.castle}', '${park}', '${ACCOUNTS.ranger}', 'Sie liegt im Park.');
	insert into moderation_log (id, actor, action, place_id) overriding system value values
		(${DECISION.aboutShop}, '${ACCOUNTS.moderator}', 'approve', '${PLACE.shop}');
	insert into blocks (subject_id, subject, reason) values
		('${PLACE.shed}', 'place', 'Gibt es nicht.'), ('${park}', 'organisation', 'Wird geprüft.');
	insert into imports (id, organisation_id, file_name, licence, attribution, planned) values
		('${IMPORT.ofHof}', '${hof}', 'hof.csv', 'CC0-1.0', 'Hof', 1),
		('${IMPORT.ofPark}', '${park}', 'park.csv', 'CC0-1.0', 'Park', 1);
	insert into import_rows (import_id, row_no, verdict, place_id) values
		('${IMPORT.ofHof}', 1, 'new', '${PLACE.stable}'), ('${IMPORT.ofPark}', 1, 'new', '${PLACE.rock}');
	insert into reports (id, place_id, kind, visited_on) values
		('${REPORTED}', '${PLACE.forge}', 'found_closed', app.today());
	insert into app.report_senders (report_id) values ('${REPORTED}');
	insert into app.care_asked (place_id, asked_at) values ('${PLACE.shop}', now());
	insert into app.care_links (token_hash, place_ids, person_id) values
		('\\x13', array['${PLACE.shop}'::uuid], '${ACCOUNTS.owner}');
	insert into photo_uploads (id, place_id, path, widths, width, height) values
		('${UPLOAD.ofShop}', '${PLACE.shop}', 'hof-laden/w', '{160}', 160, 90),
		('${UPLOAD.ofRock}', '${PLACE.rock}', 'park-fels/w', '{160}', 160, 90);
	insert into photo_consents (photo_id, place_id, said) values
		('${UPLOAD.ofShop}', '${PLACE.shop}', 'given'), ('${UPLOAD.ofRock}', '${PLACE.rock}', 'given');
	insert into app.photo_removals (path, widths) values ('hof-laden/x', '{160}');`;

/** Nobody but the service reads, adds, changes or removes: what the functions alone know. */
function closedToAll(rows: Record<string, string>, insert: string, set: string): Table {
	return {
		rows,
		lines: [
			see('*', 'nobody'),
			add('a row', 'nobody', insert),
			change('*', 'nobody'),
			changeUnseen('nobody', set),
			remove('*', 'nobody'),
			removeUnseen('nobody'),
		],
	};
}

export const STUDIO_MATRIX: Record<string, Table> = {
	'public.photo_uploads': {
		rows: byId(UPLOAD),
		lines: [
			see('ofShop', 'hof moderators'),
			see('ofRock', 'park moderators'),
			add(
				'one of the shop',
				'nobody',
				`insert into photo_uploads (id, place_id, path, widths, width, height)
				 values ('${NEW}', '${PLACE.shop}', 'hof-laden/y', '{160}', 160, 90)`,
			),
			change('*', 'nobody'),
			changeUnseen('nobody', `width = 1`),
			remove('*', 'nobody'),
			removeUnseen('nobody'),
		],
	},
	'public.photo_consents': {
		rows: byId(UPLOAD, 'photo_id'),
		lines: [
			see('ofShop', 'hof moderators'),
			see('ofRock', 'park moderators'),
			add(
				'one of the shop',
				'nobody',
				`insert into photo_consents (photo_id, place_id, said) values ('${NEW}', '${PLACE.shop}', 'given')`,
			),
			change('*', 'nobody'),
			changeUnseen('nobody', `said = 'given'`),
			remove('*', 'nobody'),
			removeUnseen('nobody'),
		],
	},
	'app.photo_removals': closedToAll(
		byId({ ofShop: 'hof-laden/x' }, 'path'),
		`insert into app.photo_removals (path, widths) values ('hof-laden/y', '{160}')`,
		`widths = '{480}'`,
	),
	'public.invitations': {
		rows: byId(INVITATION),
		lines: [
			see('toHof', 'owner'),
			see('toPark', 'nobody'),
			add(
				'one past the function',
				'nobody',
				`insert into invitations (id, organisation_id, role, token_hash, expires_at)
				 values ('${NEW}', '${hof}', 'owner', '\\x14', now() + interval '1 day')`,
			),
			change('*', 'nobody', `role = 'owner'`),
			remove('*', 'nobody'),
		],
	},
	'public.claims': {
		rows: byId(CLAIM),
		lines: [
			see('ofHof', 'hof moderators'),
			see('ofPark', 'park moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into claims (id, place_id, organisation_id, proof)
				 values ('${NEW}', '${PLACE.forge}', '${hof}', 'Das sagen wir so.')`,
			),
			change('*', 'nobody', `status = 'accepted'`),
			remove('*', 'nobody'),
		],
	},
	'public.moderation_log': {
		rows: byId(DECISION),
		lines: [
			see('aboutShop', 'moderators'),
			add('a decision', 'nobody', `insert into moderation_log (action) values ('approve')`),
			change('*', 'PT403 log_append_only: service', `note = 'anders'`),
			remove('*', 'PT403 log_append_only: service'),
		],
	},
	'public.blocks': {
		rows: byId({ ofShed: PLACE.shed, ofPark: park }, 'subject_id'),
		lines: [
			see('ofShed', 'werk moderators'),
			see('ofPark', 'park moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into blocks (subject_id, subject, reason) values ('${PLACE.shop}', 'place', 'Darum.')`,
			),
			change('*', 'nobody', `reason = 'Anders.'`),
			remove('*', 'nobody'),
		],
	},
	'public.imports': {
		rows: byId(IMPORT),
		lines: [
			see('ofHof', 'hof moderators'),
			see('ofPark', 'park moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into imports (id, organisation_id, file_name, licence, attribution, planned)
				 values ('${NEW}', '${hof}', 'x.csv', 'CC0-1.0', 'Hof', 1)`,
			),
			change('*', 'nobody', `status = 'undone'`),
			remove('*', 'nobody'),
		],
	},
	'public.import_rows': {
		rows: byId(IMPORT, 'import_id'),
		lines: [
			see('ofHof', 'hof moderators'),
			see('ofPark', 'park moderators'),
			add(
				'one past the function',
				'nobody',
				`insert into import_rows (import_id, row_no, verdict) values ('${IMPORT.ofHof}', 2, 'new')`,
			),
			change('*', 'nobody', `verdict = 'same'`),
			remove('*', 'nobody'),
		],
	},
	'public.place_care': {
		rows: byId({ shop: PLACE.shop, stable: PLACE.stable, shed: PLACE.shed, castle: PLACE.castle }),
		lines: [
			see('shop, stable', 'hof moderators'),
			see('shed', 'werk moderators'),
			see('castle', 'moderators'),
			// what is written through it goes by the policies of places, and needs columns it does not have
			add('a place', '23502: service', `insert into place_care (slug) values ('neu')`),
			change('shop, stable', 'hof moderators'),
			change('shed', 'werk moderators'),
			change('castle', 'moderators'),
			remove('*', 'nobody'),
		],
	},
	'app.report_senders': closedToAll(
		byId({ ofForge: REPORTED }, 'report_id'),
		`insert into app.report_senders (report_id) select id from public.reports r
		 where not exists (select 1 from app.report_senders s where s.report_id = r.id) limit 1`,
		`created_at = now()`,
	),
	'app.care_asked': closedToAll(
		byId({ ofShop: PLACE.shop }, 'place_id'),
		`insert into app.care_asked values ('${PLACE.forge}', now())`,
		`asked_at = now()`,
	),
	'app.care_links': closedToAll(
		byId({ ofOwner: ACCOUNTS.owner }, 'person_id'),
		`insert into app.care_links (token_hash, place_ids, person_id)
		 values ('\\x15', '{}', '${ACCOUNTS.neighbour}')`,
		`created_at = now()`,
	),
};
