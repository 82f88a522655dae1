-- Reports: what visitors found at a place. Taken from anybody, read by few, changed by nobody.

create table public.reports (
	-- made on the device: sent twice is sent once
	id uuid primary key,
	place_id uuid not null references public.places (id) on delete cascade,
	kind text not null check (kind in ('still_right', 'found_closed')),
	visited_on date not null,
	note text check (note ~ '\S' and length(note) <= 300 and note !~ '[\x01-\x08\x0B-\x1F\x7F]'),
	created_at timestamptz not null default now()
);
comment on table public.reports is 'Says nothing of who reports: no account, no address, no device.';
create index reports_place_id_created_at on public.reports (place_id, created_at);

grant select on public.reports to authenticated;
grant all on public.reports to service_role;
alter table public.reports enable row level security;
create policy "members and moderators see what is reported of their places" on public.reports
	for select to authenticated using (app.may_edit(place_id));

-- Takes a report and answers with its id. One that is here already stays as it first came.
-- Raises PT404 place_not_found · PT422 report_kind_unknown, report_day_in_future, report_note_unfit ·
-- PT429 too_many_reports.
create function public.report_place(
	report_id uuid, place_slug text, report_kind text, visited date, report_note text default null
) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
	-- so many new ones of a place are taken in an hour, whoever sends them
	most constant int := 5;
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
	-- reports of one place come one after the other, so that the count below is right
	perform pg_advisory_xact_lock(471101, hashtext(place::text));
	if exists (select 1 from public.reports r where r.id = report_id) then
		return report_id;
	end if;
	if (select count(*) from public.reports r
		where r.place_id = place and r.created_at > now() - interval '1 hour') >= most then
		raise sqlstate 'PT429' using message = 'enough reports of this place for now', hint = 'too_many_reports';
	end if;
	insert into public.reports (id, place_id, kind, visited_on, note)
	values (report_id, place, report_kind, visited, report_note)
	on conflict (id) do nothing;
	return report_id;
end
$$;
revoke all on function public.report_place(uuid, text, text, date, text) from public;
grant execute on function public.report_place(uuid, text, text, date, text) to anon, authenticated, service_role;
