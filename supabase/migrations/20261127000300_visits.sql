-- Visits: slots at which a place receives guests, one by one or as a series. Seats are counted here.

-- The time by which visits are judged. A server whose clock is stopped (NOW, for tests and pictures) sets
-- app.now for its own sessions; visitors cannot, for no statement of theirs comes through the API.
create function app.clock() returns timestamptz
language sql stable set search_path = '' as $$
	select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;
grant execute on function app.clock() to anon, authenticated, service_role;

-- What the owner decides: `update app.settings set value = 30 where key = 'erase_after_days'`.
create table app.settings (
	key text primary key,
	value int not null check (value between 0 and 1000000),
	about text not null
);
insert into app.settings (key, value, about) values
	('erase_after_days', 14, 'days after a slot until names, addresses, phones and notes of its guests are erased'),
	('offer_hours', 24, 'hours for which a freed seat is kept for the one it was offered to'),
	('confirm_hours', 2, 'hours for which seats are held until the e-mail address is confirmed'),
	('attempts_per_sender', 10, 'reservations an hour from one e-mail address'),
	('attempts_per_network', 100, 'reservations an hour from one network'),
	('attempts_per_slot', 2000, 'reservations an hour for one slot');

grant select on app.settings to anon, authenticated;
grant all on app.settings to service_role;
alter table app.settings enable row level security;
create policy "everybody sees the settings" on app.settings for select to anon, authenticated using (true);

create function app.setting(wanted text) returns int
language sql stable security definer set search_path = '' as $$
	select s.value from app.settings s where s.key = wanted
$$;
revoke all on function app.setting(text) from public;
grant execute on function app.setting(text) to service_role;

-- The settings as the privacy page tells them: {"erase_after_days": 14, …}.
create function public.visit_settings() returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_object_agg(s.key, s.value) from app.settings s
$$;
revoke all on function public.visit_settings() from public;
grant execute on function public.visit_settings() to anon, authenticated, service_role;

-- The rule by which slots were made: wall time of the region. Slots are rows of their own, written exactly
-- as they were previewed; nothing here is expanded again.
create table public.series (
	-- made on the device, as the ids of slots are: sent twice is sent once
	id uuid primary key,
	place_id uuid not null references public.places (id) on delete cascade,
	rrule text not null check (rrule ~ '(^|;)FREQ=' and rrule !~ '[\s\x01-\x1F\x7F]' and length(rrule) <= 500),
	starts_local timestamp not null,
	duration_minutes int not null check (duration_minutes between 5 and 1440),
	exceptions date[] not null default '{}' check (cardinality(exceptions) <= 200),
	created_at timestamptz not null default now()
);
create index series_place_idx on public.series (place_id);

create table public.slots (
	id uuid primary key,
	place_id uuid not null references public.places (id) on delete cascade,
	series_id uuid references public.series (id) on delete set null,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	title jsonb not null check (app.is_texts(title, 120)),
	about jsonb check (about is null or app.is_texts(about, 2000)),
	-- the first name of who receives the guests
	host text check (host ~ '\S' and length(host) <= 60 and host !~ '[\x01-\x1F\x7F]'),
	languages text[] not null default '{de}' check (
		cardinality(languages) between 1 and 9
		and languages <@ array['de', 'en', 'nl', 'nds', 'fr', 'tr', 'pl', 'uk', 'ar']
	),
	capacity int not null check (capacity between 1 and 500),
	-- seats of those who are confirmed, have an offer, have still to confirm, or came
	seats_taken int not null default 0,
	party_min int not null default 1 check (party_min between 1 and 500),
	party_max int not null check (party_max <= 500),
	-- null: nobody told; 0: free
	price_cents int check (price_cents between 0 and 1000000),
	price_per text not null default 'person' check (price_per in ('person', 'party')),
	audience jsonb check (audience is null or app.is_texts(audience, 500)),
	house_rules jsonb check (house_rules is null or app.is_texts(house_rules, 1000)),
	accessibility jsonb check (accessibility is null or app.is_texts(accessibility, 1000)),
	meeting_point jsonb check (meeting_point is null or app.is_texts(meeting_point, 500)),
	book_until timestamptz not null,
	may_overlap boolean not null default false,
	confirm_email boolean not null default false,
	status text not null default 'planned' check (status in ('planned', 'cancelled', 'held')),
	cancel_reason jsonb check (cancel_reason is null or app.is_texts(cancel_reason, 500)),
	-- counts up with each change that calendars must hear of (RFC 5545)
	sequence int not null default 0,
	is_example boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	constraint slots_never_overbooked check (seats_taken between 0 and capacity),
	constraint slots_end_after_their_start check (ends_at > starts_at),
	constraint slots_party_fits check (party_max >= party_min),
	constraint slots_book_before_start check (book_until <= starts_at)
);
create index slots_place_starts_idx on public.slots (place_id, starts_at);
create index slots_starts_idx on public.slots (starts_at) where status = 'planned';
create index slots_series_idx on public.slots (series_id);

-- ---------------------------------------------------------------------------------------------------
-- Triggers

-- Two slots of one place overlap only if one of them says that it may. After the statement, so that a whole
-- series can be moved by an hour; in turn for each place, so that two who publish at once see each other.
create function app.refuse_overlap() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	other uuid;
begin
	if new.status <> 'planned' or new.may_overlap then
		return null;
	end if;
	perform app.take_turn_at(new.place_id);
	select s.id into other from public.slots s
	where s.place_id = new.place_id and s.id <> new.id and s.status = 'planned' and not s.may_overlap
		and s.starts_at < new.ends_at and s.ends_at > new.starts_at
	order by s.starts_at limit 1;
	if found then
		raise sqlstate 'PT409' using message = 'two slots of this place overlap', hint = 'slot_overlaps',
			detail = jsonb_build_array(new.id, other);
	end if;
	return null;
end
$$;

-- Who writes slots of one place comes one after the other; reservations do not wait for it.
create function app.take_turn_at(place uuid) returns void
language sql volatile set search_path = '' as $$
	select pg_advisory_xact_lock(471102, hashtext(place::text))
$$;
revoke all on function app.take_turn_at(uuid) from public;

create trigger slots_overlap after insert or update of starts_at, ends_at, status, may_overlap, place_id
	on public.slots for each row execute function app.refuse_overlap();
create trigger slots_updated before update on public.slots
	for each row execute function app.stamp_updated_at();

-- ---------------------------------------------------------------------------------------------------
-- Grants and policies

grant select on public.series to authenticated;
grant select on public.slots to anon, authenticated;
grant all on public.series, public.slots to service_role;
alter table public.series enable row level security;
alter table public.slots enable row level security;

create policy "members and moderators see the rule of a series" on public.series
	for select to authenticated using (app.may_edit(place_id));
create policy "everybody sees slots of published places" on public.slots
	for select to anon, authenticated
	using (app.is_published(place_id) or app.may_edit(place_id));

-- ---------------------------------------------------------------------------------------------------
-- Functions

-- Lets members and moderators pass. A draft looks like one that does not exist.
-- Raises PT404 place_not_found · PT403 place_not_yours.
create function app.require_host(place uuid) returns void
language plpgsql stable set search_path = '' as $$
declare
	ours constant boolean := app.is_service() or app.may_edit(place);
begin
	if not exists (select 1 from public.places p where p.id = place and (ours or p.status = 'published')) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if not ours then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
end
$$;
revoke all on function app.require_host(uuid) from public;

-- Takes n more seats of a slot, or gives -n back: the one statement that counts. False: so many are not free.
create function app.take_seats(slot uuid, n int) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
	update public.slots s set seats_taken = s.seats_taken + n
	where s.id = slot and s.seats_taken + n <= s.capacity;
	return found;
end
$$;
revoke all on function app.take_seats(uuid, int) from public;

-- Publishes exactly these rows, or none:
--
--     {"place_id", "series": null | {"id", "rrule", "starts_local", "duration_minutes", "exceptions"},
--      "slots": [{"id", "starts_at", "ends_at", "title", "capacity", …}]}
--
-- Answers with the rows. Ids that are here already stay as they are.
-- Raises PT404 place_not_found · PT403 place_not_yours · PT409 slot_overlaps, id_taken ·
-- PT422 no_slots, too_many_slots, slot_in_past, slot_too_long, slot_unfit.
create function public.publish_series(p jsonb) returns setof public.slots
language plpgsql volatile security definer set search_path = '' as $$
declare
	place constant uuid := (p ->> 'place_id')::uuid;
	rule constant jsonb := nullif(p -> 'series', 'null');
	drafts public.slots[];
	said text;
begin
	perform app.require_host(place);
	if coalesce(jsonb_typeof(p -> 'slots') <> 'array', true) or jsonb_array_length(p -> 'slots') = 0 then
		raise sqlstate 'PT422' using message = 'nothing to publish', hint = 'no_slots';
	end if;
	if jsonb_array_length(p -> 'slots') > 200 then
		raise sqlstate 'PT422' using message = 'at most 200 slots at once', hint = 'too_many_slots';
	end if;
	perform app.take_turn_at(place);
	-- what the checks of the table refuse is told in our own words
	begin
		select array_agg(d) into drafts
		from jsonb_populate_recordset(null::public.slots, p -> 'slots') as d;
		if exists (select 1 from unnest(drafts) as d where d.starts_at <= app.clock()
			and not exists (select 1 from public.slots s where s.id = d.id)) then
			raise sqlstate 'PT422' using message = 'a slot begins in the future', hint = 'slot_in_past';
		end if;
		if exists (select 1 from unnest(drafts) as d where d.ends_at > d.starts_at + interval '24 hours') then
			raise sqlstate 'PT422' using message = 'a slot lasts at most a day', hint = 'slot_too_long';
		end if;
		if rule is not null then
			insert into public.series (id, place_id, rrule, starts_local, duration_minutes, exceptions)
			select r.id, place, r.rrule, r.starts_local, r.duration_minutes, coalesce(r.exceptions, '{}')
			from jsonb_populate_record(null::public.series, rule) as r
			on conflict (id) do nothing;
		end if;
		insert into public.slots (
			id, place_id, series_id, starts_at, ends_at, title, about, host, languages, capacity, party_min, party_max,
			price_cents, price_per, audience, house_rules, accessibility, meeting_point, book_until, may_overlap,
			confirm_email, is_example
		)
		select d.id, place, (rule ->> 'id')::uuid, d.starts_at, d.ends_at, d.title, d.about, d.host,
			coalesce(d.languages, '{de}'), d.capacity, coalesce(d.party_min, 1), coalesce(d.party_max, d.capacity),
			d.price_cents, coalesce(d.price_per, 'person'), d.audience, d.house_rules, d.accessibility, d.meeting_point,
			coalesce(d.book_until, d.starts_at), coalesce(d.may_overlap, false), coalesce(d.confirm_email, false),
			(select o.example from public.places o where o.id = place)
		from unnest(drafts) as d
		on conflict (id) do nothing;
	exception when data_exception or integrity_constraint_violation then
		get stacked diagnostics said = message_text;
		raise sqlstate 'PT422' using message = 'a slot or its series is not as it must be', hint = 'slot_unfit',
			detail = said;
	end;
	if exists (select 1 from unnest(drafts) as d join public.slots s on s.id = d.id where s.place_id <> place)
		or exists (select 1 from public.series s where s.id = (rule ->> 'id')::uuid and s.place_id <> place) then
		raise sqlstate 'PT409' using message = 'this id belongs to another place', hint = 'id_taken';
	end if;
	return query select s.* from public.slots s
		where s.id in (select d.id from unnest(drafts) as d) order by s.starts_at, s.id;
end
$$;
revoke all on function public.publish_series(jsonb) from public, anon;
grant execute on function public.publish_series(jsonb) to authenticated, service_role;
