-- Care: what places need from those who look after them, once a year by mail and at any time as a table.

-- One row for each place that somebody looks after: what is there, what is missing, what is reported.
create view public.place_care with (security_invoker = true) as
	select
		p.id, p.organisation_id, p.slug, p.status, p.kind, p.subkind, p.name, p.summary, p.easy, p.municipality,
		p.opening_hours, p.access, p.hours_checked_on, p.wheelchair, p.accessibility, p.version, p.updated_at,
		(select count(*)::int from public.photos f
			where f.place_id = p.id and not f.drawn and f.persons_consent <> 'withdrawn') as photos,
		coalesce((select jsonb_agg(s.title order by s.position) from public.stories s where s.place_id = p.id), '[]')
			as story_titles,
		-- what came in since the hours were checked last
		(select count(*)::int from public.reports r where r.place_id = p.id and r.kind = 'found_closed'
			and r.visited_on > coalesce(p.hours_checked_on, '-infinity')) as open_reports,
		exists (select 1 from public.closures c where c.place_id = p.id and c.kind = 'doubt'
			and c.last_day >= (select app.today())) as doubted,
		coalesce((
			select jsonb_agg(jsonb_build_object('slug', l.slug, 'until', a.valid_until) order by l.slug)
			from public.current_awards a join public.labels l on l.id = a.label_id where a.place_id = p.id
		), '[]') as labels,
		(select min(s.starts_at) from public.slots s
			where s.place_id = p.id and s.status = 'planned' and s.starts_at > app.clock()) as next_slot
	from public.places p
	where not app.is_direct() or app.may_edit(p.id);
grant select on public.place_care to authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- Many at once: each row is accepted or refused by itself

-- Takes [edit, …] as edit_place does. Answers in order with what that says, or with {"refused": hint}.
create function public.edit_places(edits jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
	edit jsonb;
	answer jsonb;
	answers jsonb := '[]'::jsonb;
	why text;
begin
	perform app.few_at_once(edits);
	for edit in select value from jsonb_array_elements(edits) loop
		begin
			answer := public.edit_place(edit);
		exception when others then
			get stacked diagnostics why = pg_exception_hint;
			if sqlstate !~ '^PT4' then raise; end if;
			answer := jsonb_build_object('refused', why);
		end;
		answers := answers || jsonb_build_array(answer);
	end loop;
	return answers;
end
$$;

-- Takes [{"id", "status"}, …]. Answers in order with {"version"} or {"refused": hint}.
create function public.set_place_statuses(wanted jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
	one jsonb;
	answers jsonb := '[]'::jsonb;
	answer jsonb;
	why text;
begin
	perform app.few_at_once(wanted);
	for one in select value from jsonb_array_elements(wanted) loop
		begin
			answer := jsonb_build_object('version', public.set_place_status((one ->> 'id')::uuid, one ->> 'status'));
		exception when others then
			get stacked diagnostics why = pg_exception_hint;
			if sqlstate !~ '^PT4' then raise; end if;
			answer := jsonb_build_object('refused', why);
		end;
		answers := answers || jsonb_build_array(answer);
	end loop;
	return answers;
end
$$;

-- Nobody holds the queue of changes for minutes. Raises PT422 too_many_at_once.
create function app.few_at_once(rows jsonb) returns void
language plpgsql immutable set search_path = '' as $$
begin
	if jsonb_typeof(rows) is distinct from 'array' or jsonb_array_length(rows) > 100 then
		raise sqlstate 'PT422' using message = 'a list of at most 100', hint = 'too_many_at_once';
	end if;
end
$$;
revoke all on function app.few_at_once(jsonb) from public;
grant execute on function app.few_at_once(jsonb) to authenticated, service_role;
revoke all on function public.edit_places(jsonb), public.set_place_statuses(jsonb) from public, anon;
grant execute on function public.edit_places(jsonb), public.set_place_statuses(jsonb)
	to authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- "Stimmt noch?": once a year, by mail, one letter for all places of an organisation

-- When somebody was asked for a place last.
create table app.care_asked (
	place_id uuid primary key references public.places (id) on delete cascade,
	asked_at timestamptz not null
);
-- The key in such a letter; only its hash is kept.
create table app.care_links (
	token_hash bytea primary key,
	place_ids uuid[] not null,
	person_id uuid not null references public.people (id) on delete cascade,
	created_at timestamptz not null default app.clock()
);
create index care_links_person_idx on app.care_links (person_id);
grant all on app.care_asked, app.care_links to service_role;
alter table app.care_asked enable row level security;
alter table app.care_links enable row level security;
create policy "nobody reads who was asked" on app.care_asked for select to authenticated using (false);
create policy "nobody reads keys of letters" on app.care_links for select to authenticated using (false);

-- Asks the owners of places whose hours nobody has checked for a year, and whom nobody has asked for a year.
-- Answers with how many letters are written.
create function public.queue_care_reminders(now timestamptz default app.clock()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	today constant date := (queue_care_reminders.now at time zone 'Europe/Berlin')::date;
	letter record;
	token text;
	written int := 0;
begin
	for letter in
		with due as (
			select p.id, p.organisation_id, p.name, p.slug
			from public.places p left join app.care_asked a on a.place_id = p.id
			where p.status = 'published' and p.opening_hours is not null and not p.example
				and coalesce(p.hours_checked_on, p.published_at::date) < today - 365
				and coalesce(a.asked_at < queue_care_reminders.now - interval '365 days', true)
		)
		select b.person_id as person, o.name as organisation, o.slug,
			array_agg(d.id order by d.slug) as places,
			jsonb_agg(d.name order by d.slug) as told
		from due d
		join public.organisations o on o.id = d.organisation_id
		join public.memberships b on b.organisation_id = o.id and b.role = 'owner'
		group by b.person_id, o.id
		order by o.slug, b.person_id
	loop
		token := app.new_secret();
		insert into app.care_links (token_hash, place_ids, person_id, created_at)
		values (app.hash_of(token), letter.places, letter.person, queue_care_reminders.now);
		perform app.mail_person('care_reminder', letter.slug || ':' || today, letter.person, jsonb_build_object(
			'organisation', letter.organisation, 'places', letter.told, 'token', token));
		insert into app.care_asked (place_id, asked_at)
		select unnest(letter.places), queue_care_reminders.now
		on conflict (place_id) do update set asked_at = excluded.asked_at;
		written := written + 1;
	end loop;
	delete from app.care_links l where l.created_at < queue_care_reminders.now - interval '60 days';
	return written;
end
$$;
comment on function public.queue_care_reminders(timestamptz) is 'Service role only.';
revoke all on function public.queue_care_reminders(timestamptz) from public, anon, authenticated;
grant execute on function public.queue_care_reminders(timestamptz) to service_role;

-- The places a letter asks about that its reader still owns.
create function app.places_of_letter(token text) returns setof public.places
language plpgsql stable security definer set search_path = '' as $$
begin
	if not exists (select 1 from app.care_links l where l.token_hash = app.hash_of(token)) then
		raise sqlstate 'PT404' using message = 'no such letter', hint = 'care_link_unknown';
	end if;
	return query
		select p.* from app.care_links l
		join public.places p on p.id = any (l.place_ids)
		join public.memberships m on m.organisation_id = p.organisation_id and m.person_id = l.person_id
			and m.role = 'owner'
		where l.token_hash = app.hash_of(token) and p.status = 'published'
		order by p.slug;
end
$$;
revoke all on function app.places_of_letter(text) from public;

-- What a letter asks about: [{"slug", "name", "opening_hours", "checked_on"}]. Raises PT404 care_link_unknown.
create function public.care_of_link(token text) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object(
		'slug', p.slug, 'name', p.name, 'opening_hours', p.opening_hours, 'checked_on', p.hours_checked_on)), '[]')
	from app.places_of_letter(token) as p
$$;

-- Says by the key of a letter that the hours of these places are still right; more it cannot. Answers like
-- care_of_link. Raises PT404 care_link_unknown.
create function public.confirm_hours(token text, slugs text[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.take_turn();
	update public.places p set hours_checked_on = app.today()
	where p.slug = any (slugs) and p.id in (select own.id from app.places_of_letter(token) as own);
	return public.care_of_link(token);
end
$$;
revoke all on function public.care_of_link(text), public.confirm_hours(text, text[]) from public;
grant execute on function public.care_of_link(text), public.confirm_hours(text, text[])
	to anon, authenticated, service_role;
