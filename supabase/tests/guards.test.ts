/** Rules about the database itself: what a new migration must not forget. */
import { describe, expect, test } from 'vitest';
import { openStage } from './stage.ts';

const { database } = openStage();

/** The query names what is wrong; nothing is. */
const nothing = (what: string, query: string) =>
	test(`no ${what}`, async () => {
		expect((await database().query<{ name: string }>(query)).map((row) => row.name)).toEqual([]);
	});

const OURS = `('public', 'app')`;

describe('in our schemas there is', () => {
	nothing(
		'table without row level security',
		`select oid::regclass::text as name from pg_class
		 where relkind in ('r', 'p') and relnamespace::regnamespace::text in ${OURS} and not relrowsecurity`,
	);
	nothing(
		'policy for all actions: one per action, each a sentence',
		`select tablename || ': ' || policyname as name from pg_policies where schemaname in ${OURS} and cmd = 'ALL'`,
	);
	nothing(
		'second policy for the same action: they would add up unseen',
		`select tablename || ' ' || cmd as name from pg_policies where schemaname in ${OURS}
		 group by tablename, cmd having count(*) > 1`,
	);
	nothing(
		'update policy without a look at the row as it will be',
		`select tablename || ': ' || policyname as name from pg_policies
		 where schemaname in ${OURS} and cmd = 'UPDATE' and with_check is null`,
	);
	nothing(
		'policy that asks auth.uid() once per row',
		`select tablename || ': ' || policyname as name from pg_policies, lateral (values (qual), (with_check)) as part (text)
		 where schemaname in ${OURS} and replace(lower(text), 'select auth.uid()', '') like '%auth.uid()%'`,
	);
	nothing(
		'function whose names another schema could answer: search_path is empty in all',
		`select p.oid::regprocedure::text as name from pg_proc p
		 where p.pronamespace::regnamespace::text in ${OURS}
		 and not coalesce(p.proconfig @> array['search_path=""'], false)`,
	);
	nothing(
		'view that looks with the eyes of its owner',
		`select oid::regclass::text as name from pg_class
		 where relkind = 'v' and relnamespace::regnamespace::text in ${OURS}
		 and not coalesce(reloptions @> array['security_invoker=true'], false)`,
	);
	nothing(
		'table that writes past the queue of the change sequence although it touches places',
		`select distinct t.tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
		 where (p.proname like 'touch_%' or p.proname = 'follow_place') and not exists (
			select from pg_trigger q join pg_proc queue on queue.oid = q.tgfoid
			where q.tgrelid = t.tgrelid and queue.proname = 'queue_change')`,
	);
	nothing(
		'table that hangs on a place and says nothing when it changes',
		`select c.conrelid::regclass::text as name from pg_constraint c
		 where c.contype = 'f' and c.confrelid = 'public.places'::regclass
		 and c.conrelid::regclass::text not in ('places', 'public.places', 'place_slugs', 'versions', 'product_inputs',
			'reports', 'app.care_asked', 'series', 'slots', 'calendar_feeds', 'claims', 'import_rows', 'photo_uploads',
			'photo_consents')
		 and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
			where t.tgrelid = c.conrelid and p.proname = 'touch_place')`,
	);
	nothing(
		'foreign key without an index behind it',
		`select c.conrelid::regclass || '.' || a.attname as name
		 from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		 where c.contype = 'f' and c.connamespace::regnamespace::text in ${OURS}
		 and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`,
	);
});

test('functions that run with the rights of their owner are few and known', async () => {
	const rows = await database().query<{ name: string }>(
		`select p.proname as name from pg_proc p
		 where p.prosecdef and p.pronamespace::regnamespace::text in ${OURS}
		 and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))
		 and p.prorettype <> 'trigger'::regtype
		 order by 1`,
	);
	expect(rows.map((row) => row.name)).toEqual([
		'accept_invitation',
		'accept_offer',
		'block',
		'cancel_reservation',
		'cancel_slots',
		'care_of_link',
		'catalogue_seq',
		'change_party',
		'check_in',
		'claim_place',
		'confirm_email',
		'confirm_hours',
		'dead_mails',
		'decide_claim',
		'delete_account',
		'delete_photo',
		'describe_photo',
		'edit_part',
		'edit_place',
		'edit_series',
		'forget_me',
		'has_role',
		'import_batch',
		'invite_member',
		'is_colleague',
		'is_host_of',
		'is_member',
		'is_member_of_subject',
		'is_owner',
		'is_published',
		'issues_label',
		'leave_organisation',
		'look_at_invitation',
		'make_calendar_feed',
		'may_add_photo',
		'may_edit',
		'may_publish',
		'merge_places',
		'message_guests',
		'moderate_place',
		'open_reports',
		'order_photos',
		'own_roles',
		'place_history',
		'place_of_product',
		'publish_import',
		'publish_series',
		'recognise_organisation',
		'register_organisation',
		'remove_member',
		'rename_place_slug',
		'report_place',
		'reservation_of',
		'reserve_seats',
		'resolve_place_slug',
		'retry_mails',
		'revoke_calendar_feed',
		'revoke_invitation',
		'seats_of',
		'set_member_role',
		'set_place_status',
		'set_report_aside',
		'tell_apart',
		'undo_decision',
		'undo_import',
		'undo_version',
		'visit_settings',
		'walk_in',
		'what_goes_with_me',
		'withdraw_claim',
		'withdraw_photo_consent',
	]);
});
