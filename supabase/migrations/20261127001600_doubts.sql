-- Doubts: two visitors stood before a locked door, so nobody is told any more that it is open. The record itself is
-- not touched; whoever looks after the place confirms it, or two weeks pass.

-- Days go by the same clock as visits: where it is stopped (NOW), a day of the page is a day of the database.
create or replace function app.today() returns date
language sql stable set search_path = '' as $$
	select (app.clock() at time zone 'Europe/Berlin')::date
$$;

alter table public.closures drop constraint closures_kind_check;
alter table public.closures add constraint closures_kind_check
	check (kind in ('holiday', 'closed', 'season', 'doubt'));

-- From where a report came, so that one person does not count as two. Nobody reads it but the function below; after
-- two weeks it is of no more use.
create table app.report_senders (
	report_id uuid primary key references public.reports (id) on delete cascade,
	-- of the network and the place, keyed by whoever told it; null where nobody told it
	network_hash bytea,
	created_at timestamptz not null default now()
);
create index report_senders_created_idx on app.report_senders (created_at);
grant all on app.report_senders to service_role;
alter table app.report_senders enable row level security;
create policy "nobody reads from where reports came" on app.report_senders for select to authenticated using (false);

-- A doubt is for the database to say and for an editor to dismiss.
create function app.guard_doubt() returns trigger
language plpgsql set search_path = '' as $$
begin
	if app.is_direct() and (new.kind = 'doubt' or (tg_op = 'UPDATE' and old.kind = 'doubt')) then
		raise sqlstate 'PT403' using message = 'visitors raise a doubt, nobody writes one', hint = 'column_protected';
	end if;
	return new;
end
$$;
create trigger closures_guard_doubt before insert or update on public.closures
	for each row execute function app.guard_doubt();

-- Who says that the hours are right, or writes new ones, has looked.
create function app.settle_doubts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from public.closures c where c.place_id = new.id and c.kind = 'doubt';
	return null;
end
$$;
create trigger places_settle_doubts after update on public.places
	for each row when (
		new.opening_hours is distinct from old.opening_hours or new.hours_checked_on is distinct from old.hours_checked_on
	) execute function app.settle_doubts();

-- Raises a doubt where two independent visitors, within two weeks, found a place closed after its hours were last
-- checked: from two networks, or on two days. Keys of networks change every day, so that nobody can be followed;
-- the same visitor on two days is taken for two. Owners hear of it once for each doubt.
create function app.weigh_reports(place uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
	counted_days constant int := 14;
	checked date;
	last_visit date;
	witnesses int;
begin
	select p.hours_checked_on into checked from public.places p where p.id = place;
	select max(r.visited_on) into last_visit from public.reports r
	where r.place_id = place and r.kind = 'found_closed' and r.visited_on > coalesce(checked, '-infinity');
	select count(distinct (r.visited_on, s.network_hash)) into witnesses
	from public.reports r join app.report_senders s on s.report_id = r.id
	where r.place_id = place and r.kind = 'found_closed' and r.visited_on > coalesce(checked, '-infinity')
		and r.visited_on > last_visit - counted_days;
	if witnesses < 2 or exists (select 1 from public.closures c
		where c.place_id = place and c.kind = 'doubt' and c.last_day >= last_visit) then
		return;
	end if;
	perform app.take_turn();
	delete from public.closures c where c.place_id = place and c.kind = 'doubt';
	insert into public.closures (place_id, kind, first_day, last_day)
	values (place, 'doubt', last_visit, last_visit + counted_days - 1);
	perform app.mail_person('closed_reports', place || ':' || last_visit, o.person_id, jsonb_build_object(
		'place', p.name, 'slug', p.slug, 'reports', witnesses))
	from public.places p
	join public.memberships o on o.organisation_id = p.organisation_id and o.role = 'owner'
	where p.id = place;
end
$$;
revoke all on function app.weigh_reports(uuid) from public;

drop function public.report_place(uuid, text, text, date, text);

-- Takes a report and answers with its id. One that is here already stays as it first came. Of the network only the
-- server may speak (see app.network_of).
-- Raises PT404 place_not_found · PT422 report_kind_unknown, report_day_in_future, report_note_unfit ·
-- PT429 too_many_reports.
create function public.report_place(
	report_id uuid, place_slug text, report_kind text, visited date, report_note text default null,
	network text default null
) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
	-- so many new ones of a place are taken in an hour, whoever sends them
	most constant int := 5;
	sender constant bytea := app.network_of(network);
	place uuid;
begin
	if exists (select 1 from public.reports r where r.id = report_id) then
		return report_id;
	end if;
	select p.id into place
	from public.place_slugs s join public.places p on p.id = s.place_id
	where s.slug = place_slug and p.status = 'published';
	-- a draft looks like one that does not exist
	if not found then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if coalesce(report_kind not in ('still_right', 'found_closed'), true) then
		raise sqlstate 'PT422' using message = 'no such kind of report', hint = 'report_kind_unknown';
	end if;
	if coalesce(visited > app.today(), true) then
		raise sqlstate 'PT422' using message = 'nobody was there yet', hint = 'report_day_in_future';
	end if;
	if report_note is not null and not (
		report_note ~ '\S' and length(report_note) <= 300 and report_note !~ '[\x01-\x08\x0B-\x1F\x7F]'
	) then
		raise sqlstate 'PT422' using message = 'a note has 1 to 300 characters', hint = 'report_note_unfit';
	end if;
	-- reports of one place come one after the other, so that the counts are right
	perform pg_advisory_xact_lock(471101, hashtext(place::text));
	if exists (select 1 from public.reports r where r.id = report_id) then
		return report_id;
	end if;
	if (select count(*) from public.reports r
		where r.place_id = place and r.created_at > now() - interval '1 hour') >= most then
		raise sqlstate 'PT429' using message = 'enough reports of this place for now', hint = 'too_many_reports';
	end if;
	insert into public.reports (id, place_id, kind, visited_on, note)
	values (report_id, place, report_kind, visited, report_note);
	insert into app.report_senders (report_id, network_hash) values (report_id,
		case when sender is not null then app.hash_of(encode(sender, 'hex') || place) end);
	delete from app.report_senders s where s.created_at < now() - interval '14 days';
	if report_kind = 'found_closed' then
		perform app.weigh_reports(place);
	end if;
	return report_id;
end
$$;
revoke all on function public.report_place(uuid, text, text, date, text, text) from public;
grant execute on function public.report_place(uuid, text, text, date, text, text)
	to anon, authenticated, service_role;
