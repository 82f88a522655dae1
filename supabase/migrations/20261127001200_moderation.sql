-- Moderation: what waits for a decision, what was decided, and the way back from each decision.

-- Written once. What stands under `before` is all that taking the decision back needs.
create table public.moderation_log (
	id bigint generated always as identity primary key,
	at timestamptz not null default now(),
	-- null once the account is gone
	actor uuid references public.people (id) on delete set null,
	action text not null check (action in (
		'approve', 'return', 'archive', 'merge', 'block', 'recognise', 'claim_accepted', 'claim_rejected',
		'report_seen', 'not_alike', 'undo')),
	-- no foreign keys: the log outlives what it tells of
	place_id uuid,
	organisation_id uuid,
	other_id uuid,
	note text check (length(note) <= 1000),
	before jsonb not null default '{}',
	-- the decision that this one takes back
	undoes bigint unique references public.moderation_log (id)
);
create index moderation_log_place_idx on public.moderation_log (place_id);
create index moderation_log_organisation_idx on public.moderation_log (organisation_id);
create index moderation_log_other_idx on public.moderation_log (other_id);
create index moderation_log_actor_idx on public.moderation_log (actor);

-- What may not be published for now, whoever tries.
create table public.blocks (
	-- of a place or of an organisation
	subject_id uuid primary key,
	subject text not null check (subject in ('place', 'organisation')),
	reason text not null check (length(trim(reason)) between 3 and 1000),
	blocked_at timestamptz not null default now()
);

grant select on public.moderation_log, public.blocks to authenticated;
grant all on public.moderation_log, public.blocks to service_role;
alter table public.moderation_log enable row level security;
alter table public.blocks enable row level security;
create policy "moderators read what was decided" on public.moderation_log
	for select to authenticated using ((select app.has_role('moderator', 'admin')));
-- Definer, so that the policy of blocks does not go through those of places.
create function app.is_member_of_subject(subject uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select app.is_member(subject) or exists (
		select 1 from public.places p where p.id = subject and app.is_member(p.organisation_id))
$$;
revoke all on function app.is_member_of_subject(uuid) from public;
grant execute on function app.is_member_of_subject(uuid) to authenticated, service_role;
create policy "moderators and those it is about see what is blocked" on public.blocks
	for select to authenticated
	using ((select app.has_role('moderator', 'admin')) or app.is_member_of_subject(subject_id));

-- ---------------------------------------------------------------------------------------------------
-- Triggers

-- Only who decided may be forgotten, together with the account.
create function app.guard_log() returns trigger
language plpgsql set search_path = '' as $$
begin
	if tg_op = 'UPDATE' and new.actor is null and to_jsonb(new) - 'actor' = to_jsonb(old) - 'actor' then
		return new;
	end if;
	raise sqlstate 'PT403' using message = 'the log is written once', hint = 'log_append_only';
end
$$;
create trigger moderation_log_guard before update or delete on public.moderation_log
	for each row execute function app.guard_log();

-- PT409, so that one blocked row refuses itself alone in an import.
create function app.refuse_blocked() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.status = 'published' and exists (
		select 1 from public.blocks b where b.subject_id in (new.id, new.organisation_id)) then
		raise sqlstate 'PT409' using message = 'a moderator has blocked this place', hint = 'place_blocked';
	end if;
	return new;
end
$$;
create trigger places_a_blocked before insert or update of status, organisation_id on public.places
	for each row execute function app.refuse_blocked();

-- ---------------------------------------------------------------------------------------------------
-- Deciding

-- Lets moderators pass. Raises PT403 moderators_only.
create function app.require_moderator() returns void
language plpgsql stable set search_path = '' as $$
begin
	if not app.has_role('moderator', 'admin') then
		raise sqlstate 'PT403' using message = 'moderators decide', hint = 'moderators_only';
	end if;
end
$$;
revoke all on function app.require_moderator() from public;

create function app.log_decision(entry public.moderation_log) returns bigint
language sql volatile set search_path = '' as $$
	insert into public.moderation_log (actor, action, place_id, organisation_id, other_id, note, before, undoes)
	values (
		(select p.id from public.people p where p.id = auth.uid()), entry.action, entry.place_id, entry.organisation_id,
		entry.other_id, nullif(trim(entry.note), ''), coalesce(entry.before, '{}'), entry.undoes
	) returning id
$$;
revoke all on function app.log_decision(public.moderation_log) from public;

-- The log takes what jsonb says: {"action", "place_id", …}.
create function app.decided(p jsonb) returns bigint
language sql volatile set search_path = '' as $$
	select app.log_decision(jsonb_populate_record(null::public.moderation_log, p))
$$;
revoke all on function app.decided(jsonb) from public;

-- Decides on a place: `approve` publishes it, `return` makes it a draft again and says why, `archive` takes it off.
-- Its members are written to. Answers with the number in the log.
-- Raises PT403 moderators_only · PT404 place_not_found · PT409 status_unreachable, place_blocked ·
-- PT422 decision_unfit, note_missing.
create function public.moderate_place(place_id uuid, decision text, note text default null) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	place public.places%rowtype;
	entry bigint;
begin
	perform app.require_moderator();
	perform app.take_turn();
	select * into place from public.places p where p.id = moderate_place.place_id for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if coalesce(decision not in ('approve', 'return', 'archive'), true) then
		raise sqlstate 'PT422' using message = 'a place is approved, returned or archived', hint = 'decision_unfit';
	end if;
	if decision <> 'approve' and coalesce(note !~ '\S', true) then
		raise sqlstate 'PT422' using message = 'say why', hint = 'note_missing';
	end if;
	if length(note) > 400 then
		raise sqlstate 'PT422' using message = 'a note has at most 400 characters', hint = 'note_too_long';
	end if;
	perform public.set_place_status(place.id,
		case decision when 'approve' then 'published' when 'return' then 'draft' else 'archived' end,
		case when decision = 'archive' then trim(note) end);
	entry := app.decided(jsonb_build_object('action', decision, 'place_id', place.id,
		'organisation_id', place.organisation_id, 'note', note, 'before', jsonb_build_object('status', place.status,
			'archive_reason', place.archive_reason, 'merged_into', place.merged_into)));
	if decision <> 'archive' and place.organisation_id is not null then
		perform app.mail_members_of('submission_decided', entry::text, place.organisation_id, jsonb_build_object(
			'place', place.name, 'slug', place.slug, 'published', decision = 'approve', 'note', nullif(trim(note), '')));
	end if;
	return entry;
end
$$;
revoke all on function public.moderate_place(uuid, text, text) from public, anon;
grant execute on function public.moderate_place(uuid, text, text) to authenticated;

-- Decides on a claim: accepted, the place belongs to the organisation from now on. Who claimed is written to.
-- Raises PT403 moderators_only · PT404 claim_not_found · PT409 claim_decided · PT422 note_too_long.
create function public.decide_claim(claim_id uuid, accepted boolean, note text default null) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	claim public.claims;
	place public.places%rowtype;
	entry bigint;
begin
	perform app.require_moderator();
	perform app.take_turn();
	select * into claim from public.claims c where c.id = claim_id for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such claim', hint = 'claim_not_found';
	end if;
	if claim.status <> 'open' then
		raise sqlstate 'PT409' using message = 'this claim is decided', hint = 'claim_decided';
	end if;
	if length(note) > 400 then
		raise sqlstate 'PT422' using message = 'a note has at most 400 characters', hint = 'note_too_long';
	end if;
	select * into place from public.places p where p.id = claim.place_id for update;
	update public.claims c set status = case when accepted then 'accepted' else 'rejected' end,
		note = nullif(trim(decide_claim.note), ''), decided_at = now()
	where c.id = claim.id;
	if accepted then
		update public.places p set organisation_id = claim.organisation_id where p.id = claim.place_id;
	end if;
	entry := app.decided(jsonb_build_object(
		'action', case when accepted then 'claim_accepted' else 'claim_rejected' end, 'place_id', place.id,
		'organisation_id', claim.organisation_id, 'other_id', claim.id, 'note', note,
		'before', jsonb_build_object('organisation_id', place.organisation_id)));
	perform app.mail_person('claim_decided', entry::text, claim.claimed_by, jsonb_build_object(
		'place', place.name, 'slug', place.slug, 'accepted', accepted, 'note', nullif(trim(note), ''),
		'organisation', (select o.name from public.organisations o where o.id = claim.organisation_id)));
	return entry;
end
$$;
revoke all on function public.decide_claim(uuid, boolean, text) from public, anon;
grant execute on function public.decide_claim(uuid, boolean, text) to authenticated;

-- Says that an organisation is what it says (it no longer waits), and whether it publishes by itself.
-- Raises PT403 moderators_only · PT404 organisation_not_found.
create function public.recognise_organisation(organisation_id uuid, trust boolean, note text default null)
returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	organisation public.organisations;
begin
	perform app.require_moderator();
	select * into organisation from public.organisations o where o.id = organisation_id for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such organisation', hint = 'organisation_not_found';
	end if;
	update public.organisations o set trusted = trust, recognised_at = coalesce(o.recognised_at, now())
	where o.id = organisation.id;
	return app.decided(jsonb_build_object('action', 'recognise', 'organisation_id', organisation.id, 'note', left(note, 1000),
		'before', jsonb_build_object('trusted', organisation.trusted, 'recognised_at', organisation.recognised_at)));
end
$$;
revoke all on function public.recognise_organisation(uuid, boolean, text) from public, anon;
grant execute on function public.recognise_organisation(uuid, boolean, text) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- Blocking

-- Takes a place, or all places of an organisation, off the map until somebody takes the block back.
-- Raises PT403 moderators_only · PT404 subject_not_found · PT409 already_blocked · PT422 note_missing.
create function public.block(subject text, subject_id uuid, reason text) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	published uuid[];
begin
	perform app.require_moderator();
	perform app.take_turn();
	if not coalesce(case subject
		when 'place' then exists (select 1 from public.places p where p.id = block.subject_id)
		when 'organisation' then exists (select 1 from public.organisations o where o.id = block.subject_id) end, false) then
		raise sqlstate 'PT404' using message = 'nothing to block', hint = 'subject_not_found';
	end if;
	if coalesce(length(trim(reason)) not between 3 and 1000, true) then
		raise sqlstate 'PT422' using message = 'say why', hint = 'note_missing';
	end if;
	if exists (select 1 from public.blocks b where b.subject_id = block.subject_id) then
		raise sqlstate 'PT409' using message = 'this is blocked', hint = 'already_blocked';
	end if;
	select coalesce(array_agg(p.id order by p.id), '{}') into published from public.places p
	where block.subject_id in (p.id, p.organisation_id) and p.status = 'published';
	update public.places p set status = 'draft' where p.id = any (published);
	insert into public.blocks (subject_id, subject, reason) values (block.subject_id, block.subject, trim(block.reason));
	return app.decided(jsonb_build_object('action', 'block', 'note', reason,
		case subject when 'place' then 'place_id' else 'organisation_id' end, subject_id,
		'before', jsonb_build_object('published', to_jsonb(published))));
end
$$;
revoke all on function public.block(text, uuid, text) from public, anon;
grant execute on function public.block(text, uuid, text) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- Setting aside

-- Notes that somebody has looked at a report. Raises PT403 moderators_only · PT404 report_not_found.
create function public.set_report_aside(report_id uuid, note text default null) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	place uuid;
begin
	perform app.require_moderator();
	select r.place_id into place from public.reports r where r.id = report_id;
	if not found then
		raise sqlstate 'PT404' using message = 'no such report', hint = 'report_not_found';
	end if;
	return app.decided(jsonb_build_object('action', 'report_seen', 'place_id', place, 'other_id', report_id,
		'note', left(note, 1000)));
end
$$;
revoke all on function public.set_report_aside(uuid, text) from public, anon;
grant execute on function public.set_report_aside(uuid, text) to authenticated;

-- Notes that two places are two places. Raises PT403 moderators_only.
create function public.tell_apart(place_id uuid, other_id uuid) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.require_moderator();
	return app.decided(jsonb_build_object('action', 'not_alike', 'place_id', least(place_id, other_id),
		'other_id', greatest(place_id, other_id)));
end
$$;
revoke all on function public.tell_apart(uuid, uuid) from public, anon;
grant execute on function public.tell_apart(uuid, uuid) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- Merging

-- Moves these rows of a table, which all have a place_id, from one place to the other; answers with their ids. A table
-- that comes with a later migration has none yet.
create function app.move_rows(noun text, from_place uuid, to_place uuid) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
	moved jsonb;
begin
	if to_regclass(format('public.%I', noun)) is null then
		return '[]'::jsonb;
	end if;
	execute format('with moved as (update public.%I t set place_id = $2 where t.place_id = $1 returning t.id)
		select coalesce(jsonb_agg(m.id), ''[]'') from moved m', noun)
	into moved using from_place, to_place;
	return moved;
end
$$;
revoke all on function app.move_rows(text, uuid, uuid) from public;

-- Moves these rows back, as far as they are still where they were moved to.
create function app.move_rows_back(noun text, ids jsonb, from_place uuid, to_place uuid) returns void
language plpgsql volatile set search_path = '' as $$
begin
	if to_regclass(format('public.%I', noun)) is null then
		return;
	end if;
	execute format('update public.%I t set place_id = $2
		where t.place_id = $1 and to_jsonb(t.id) <@ $3', noun) using from_place, to_place, ids;
end
$$;
revoke all on function app.move_rows_back(text, jsonb, uuid, uuid) from public;

-- Makes one place of two: all that hangs on the other moves to the survivor, and its addresses lead there.
-- Raises PT403 moderators_only · PT404 place_not_found · PT409 merge_impossible · PT422 note_too_long.
create function public.merge_places(survivor uuid, other uuid, note text default null) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	kept public.places%rowtype;
	gone public.places%rowtype;
	noun text;
	before jsonb;
	renamed jsonb;
	beside jsonb;
begin
	perform app.require_moderator();
	perform app.take_turn();
	select * into kept from public.places p where p.id = survivor for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	select * into gone from public.places p where p.id = other for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if survivor = other or kept.status = 'archived' or gone.merged_into is not null then
		raise sqlstate 'PT409' using message = 'these two cannot be made one', hint = 'merge_impossible';
	end if;
	if length(note) > 400 then
		raise sqlstate 'PT422' using message = 'a note has at most 400 characters', hint = 'note_too_long';
	end if;
	before := jsonb_build_object('status', gone.status, 'archive_reason', gone.archive_reason);

	-- a product that both have stays twice until somebody looks, under an address of its own
	with renamed as (
		update public.products p set slug = left(p.slug, 70) || '-' || left(md5(p.id::text), 6)
		where p.place_id = other and p.slug in (select o.slug from public.products o where o.place_id = survivor)
		returning p.id
	) select coalesce(jsonb_agg(r.id), '[]') into renamed from renamed r;
	-- two visits at one time are allowed to be
	with beside as (
		update public.slots s set may_overlap = true
		where s.place_id = other and s.status = 'planned' and not s.may_overlap and exists (
			select 1 from public.slots o where o.place_id = survivor and o.status = 'planned'
				and o.starts_at < s.ends_at and o.ends_at > s.starts_at)
		returning s.id
	) select coalesce(jsonb_agg(b.id), '[]') into beside from beside b;
	before := before || jsonb_build_object('renamed', renamed, 'beside', beside);

	foreach noun in array array['stories', 'photos', 'products', 'sources', 'closures', 'series', 'slots', 'reports',
		'calendar_feeds', 'photo_uploads', 'photo_consents'] loop
		before := before || jsonb_build_object(noun, app.move_rows(noun, other, survivor));
	end loop;
	with moved as (
		update public.awards a set place_id = survivor
		where a.place_id = other and not exists (select 1 from public.awards o
			where o.place_id = survivor and o.label_id = a.label_id and o.valid_from = a.valid_from)
		returning a.id
	) select before || jsonb_build_object('awards', coalesce(jsonb_agg(m.id), '[]')) into before from moved m;
	with moved as (
		update public.claims c set place_id = survivor
		where c.place_id = other and not (c.status = 'open' and exists (select 1 from public.claims o
			where o.place_id = survivor and o.organisation_id = c.organisation_id and o.status = 'open'))
		returning c.id
	) select before || jsonb_build_object('claims', coalesce(jsonb_agg(m.id), '[]')) into before from moved m;
	with moved as (
		update public.product_inputs i set from_place = survivor where i.from_place = other returning i.id
	) select before || jsonb_build_object('inputs', coalesce(jsonb_agg(m.id), '[]')) into before from moved m;

	update public.places p set status = 'archived', archive_reason = nullif(trim(note), ''), merged_into = survivor
	where p.id = other;
	return app.decided(jsonb_build_object('action', 'merge', 'place_id', survivor, 'other_id', other,
		'organisation_id', kept.organisation_id, 'note', note, 'before', before));
end
$$;
revoke all on function public.merge_places(uuid, uuid, text) from public, anon;
grant execute on function public.merge_places(uuid, uuid, text) to authenticated;

create function app.unmerge(entry public.moderation_log) returns void
language plpgsql volatile set search_path = '' as $$
declare
	noun text;
begin
	if not exists (select 1 from public.places p where p.id = entry.other_id and p.merged_into = entry.place_id) then
		raise sqlstate 'PT409' using message = 'these two are no longer one', hint = 'undo_impossible';
	end if;
	foreach noun in array array['stories', 'photos', 'products', 'sources', 'closures', 'series', 'slots', 'reports', 'claims',
		'calendar_feeds', 'awards', 'photo_uploads', 'photo_consents'] loop
		perform app.move_rows_back(noun, entry.before -> noun, entry.place_id, entry.other_id);
	end loop;
	update public.product_inputs i set from_place = entry.other_id
	where i.from_place = entry.place_id and to_jsonb(i.id) <@ (entry.before -> 'inputs');
	update public.products p set slug = left(p.slug, -7)
	where p.place_id = entry.other_id and to_jsonb(p.id) <@ (entry.before -> 'renamed')
		and p.slug like '%-' || left(md5(p.id::text), 6);
	update public.slots s set may_overlap = false
	where s.place_id = entry.other_id and to_jsonb(s.id) <@ (entry.before -> 'beside');
	update public.places p set merged_into = null, status = entry.before ->> 'status',
		archive_reason = entry.before ->> 'archive_reason'
	where p.id = entry.other_id;
end
$$;
revoke all on function app.unmerge(public.moderation_log) from public;

-- An old address leads to the survivor of the survivor, however many there are.
create or replace function public.resolve_place_slug(wanted text) returns jsonb
language sql stable security definer set search_path = '' as $$
	with recursive trail as (
		select p.id, p.merged_into, 0 as step
		from public.place_slugs s join public.places p on p.id = s.place_id where s.slug = wanted
		union all
		select p.id, p.merged_into, t.step + 1
		from trail t join public.places p on p.id = t.merged_into where t.step < 20
	)
	select case
		when p.status = 'published' and p.slug = wanted then jsonb_build_object('state', 'published', 'slug', p.slug)
		when p.status = 'published' then jsonb_build_object('state', 'moved', 'slug', p.slug)
		when survivor.status = 'published' then jsonb_build_object('state', 'moved', 'slug', survivor.slug)
		when p.status = 'archived' and p.published_at is not null then jsonb_build_object(
			'state', 'archived', 'name', p.name, 'reason', p.archive_reason,
			'kind', p.kind, 'kreis', p.kreis, 'lon', p.lon, 'lat', p.lat)
	end
	from public.place_slugs s
	join public.places p on p.id = s.place_id
	left join public.places survivor on survivor.id = (select t.id from trail t order by t.step desc limit 1)
	where s.slug = wanted
$$;

-- ---------------------------------------------------------------------------------------------------
-- Taking back

-- Takes a decision back, unless something else has happened to its subject since. Answers with the number in the log.
-- Raises PT403 moderators_only · PT404 decision_not_found · PT409 undo_impossible.
create function public.undo_decision(entry_id bigint, note text default null) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
	entry public.moderation_log;
	place public.places%rowtype;
	reached text;
begin
	perform app.require_moderator();
	perform app.take_turn();
	select * into entry from public.moderation_log l where l.id = entry_id;
	if not found then
		raise sqlstate 'PT404' using message = 'no such decision', hint = 'decision_not_found';
	end if;
	if entry.action = 'undo' or exists (select 1 from public.moderation_log l where l.undoes = entry.id) then
		raise sqlstate 'PT409' using message = 'this was taken back', hint = 'undo_impossible';
	end if;
	select * into place from public.places p where p.id = entry.place_id for update;
	case entry.action
		when 'approve', 'return', 'archive' then
			reached := case entry.action when 'approve' then 'published' when 'return' then 'draft' else 'archived' end;
			if place.status is distinct from reached or place.merged_into is not null then
				raise sqlstate 'PT409' using message = 'the place has moved on', hint = 'undo_impossible';
			end if;
			update public.places p set status = entry.before ->> 'status',
				archive_reason = entry.before ->> 'archive_reason', merged_into = (entry.before ->> 'merged_into')::uuid
			where p.id = place.id;
		when 'merge' then
			perform app.unmerge(entry);
		when 'claim_accepted', 'claim_rejected' then
			if entry.action = 'claim_accepted' then
				if place.organisation_id is distinct from entry.organisation_id then
					raise sqlstate 'PT409' using message = 'the place has moved on', hint = 'undo_impossible';
				end if;
				update public.places p set organisation_id = (
					select o.id from public.organisations o where o.id = (entry.before ->> 'organisation_id')::uuid)
				where p.id = place.id;
			end if;
			if exists (select 1 from public.claims c join public.claims mine on mine.id = entry.other_id
				where c.place_id = mine.place_id and c.organisation_id = mine.organisation_id and c.status = 'open') then
				raise sqlstate 'PT409' using message = 'the place is claimed again', hint = 'undo_impossible';
			end if;
			update public.claims c set status = 'open', note = null, decided_at = null where c.id = entry.other_id;
		when 'recognise' then
			update public.organisations o set trusted = (entry.before ->> 'trusted')::boolean,
				recognised_at = (entry.before ->> 'recognised_at')::timestamptz
			where o.id = entry.organisation_id;
		when 'block' then
			delete from public.blocks b where b.subject_id = coalesce(entry.place_id, entry.organisation_id);
			if not found then
				raise sqlstate 'PT409' using message = 'nothing is blocked', hint = 'undo_impossible';
			end if;
			-- what its members have taken off the map themselves since then stays off
			update public.places p set status = 'published'
			where to_jsonb(p.id) <@ (entry.before -> 'published') and p.status = 'draft'
				and not exists (select 1 from public.blocks b where b.subject_id in (p.id, p.organisation_id));
		else
			-- a report, or two that are not alike: they wait again as soon as this stands in the log
			null;
	end case;
	return app.decided(jsonb_build_object('action', 'undo', 'place_id', entry.place_id,
		'organisation_id', entry.organisation_id, 'other_id', entry.other_id, 'note', left(note, 1000), 'undoes', entry.id));
end
$$;
revoke all on function public.undo_decision(bigint, text) from public, anon;
grant execute on function public.undo_decision(bigint, text) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- What waits

-- Reports of a locked door from the last month that nobody has looked at.
create function app.is_report_open(report public.reports) returns boolean
language sql stable set search_path = '' as $$
	select report.kind = 'found_closed' and report.created_at > now() - interval '30 days' and not exists (
		select 1 from public.moderation_log l
		where l.action = 'report_seen' and l.other_id = report.id
			and not exists (select 1 from public.moderation_log u where u.undoes = l.id))
$$;
revoke all on function app.is_report_open(public.reports) from public;

create function app.waiting_decisions() returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'submissions', (select count(*) from public.places p where p.status = 'submitted'),
		'claims', (select count(*) from public.claims c where c.status = 'open'),
		'organisations', (select count(*) from public.organisations o where o.recognised_at is null),
		'reports', (select count(*) from public.reports r where app.is_report_open(r)))
$$;
revoke all on function app.waiting_decisions() from public;

-- Reports that wait for somebody to look at them, the newest first: for moderators.
create function public.open_reports() returns setof public.reports
language plpgsql stable security definer set search_path = '' as $$
begin
	perform app.require_moderator();
	return query select r.* from public.reports r where app.is_report_open(r)
		order by r.created_at desc, r.id limit 200;
end
$$;
revoke all on function public.open_reports() from public, anon;
grant execute on function public.open_reports() to authenticated;

-- Writes to each moderator what waits, from seven in the morning on and once a day; nothing where nothing waits.
-- Answers with how many were written.
create function public.queue_moderation_digest(now timestamptz default app.clock()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	waiting constant jsonb := app.waiting_decisions();
	morning constant timestamp := queue_moderation_digest.now at time zone 'Europe/Berlin';
	before constant bigint := (select count(*) from app.mail_outbox m where m.template = 'moderation_digest');
begin
	if extract(hour from morning) < 7
		or not exists (select 1 from jsonb_each_text(waiting) as w where w.value::int > 0) then
		return 0;
	end if;
	perform app.mail_person('moderation_digest', morning::date::text, who.user_id, waiting)
	from (select distinct r.user_id from app.user_roles r) as who;
	return (select count(*) from app.mail_outbox m where m.template = 'moderation_digest') - before;
end
$$;
comment on function public.queue_moderation_digest(timestamptz) is 'Service role only.';
revoke all on function public.queue_moderation_digest(timestamptz) from public, anon, authenticated;
grant execute on function public.queue_moderation_digest(timestamptz) to service_role;
