-- Places: the noun everything else hangs on.

create table public.places (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (app.is_slug(slug)),
	organisation_id uuid references public.organisations (id) on delete set null,
	status text not null default 'draft' check (status in ('draft', 'submitted', 'published', 'archived')),
	kind text not null,
	subkind text not null,
	name jsonb not null check (app.is_texts(name, 160)),
	summary jsonb check (summary is null or app.is_texts(summary, 800)),
	-- Leichte Sprache: a text of its own, not a summary
	easy jsonb check (easy is null or app.is_texts(easy, 4000)),
	house_rules jsonb check (house_rules is null or app.is_texts(house_rules, 2000)),
	lon double precision not null,
	lat double precision not null,
	position_confirmed boolean not null default true,
	street text check (length(street) <= 160),
	postcode text check (postcode ~ '^[0-9]{5}$'),
	locality text not null check (length(trim(locality)) between 1 and 120),
	municipality text not null check (length(trim(municipality)) between 1 and 120),
	kreis text not null check (
		kreis in ('soest', 'hochsauerland', 'maerkischer-kreis', 'olpe', 'siegen-wittgenstein')
	),
	nature_park text check (length(nature_park) <= 120),
	period text check (length(period) <= 80),
	phone text check (length(phone) <= 60),
	email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 320),
	website text check (website ~ '^https?://[^\s]+$' and length(website) <= 500),
	-- the OpenStreetMap text as entered, never rewritten
	opening_hours text check (length(opening_hours) between 1 and 1000),
	hours_checked_on date,
	access text check (access in ('open_air_always', 'see_operator')),
	entry_free boolean,
	wheelchair text not null default 'unknown' check (wheelchair in ('yes', 'limited', 'no', 'unknown')),
	-- step_cm, door_cm, toilet …: what is absent is unknown
	accessibility jsonb not null default '{}'
		check (jsonb_typeof(accessibility) = 'object' and length(accessibility::text) <= 4000),
	amenities text[] not null default '{}' check (amenities <@ array[
		'parking', 'toilet', 'cafe', 'shop', 'self_service', 'playground', 'picnic', 'baby_changing',
		'dogs_allowed', 'dogs_on_leash', 'bike_rack', 'charging_bike', 'bus_stop', 'indoor', 'water',
		'card_payment', 'cash_only']),
	spoken text[] not null default '{}'
		check (spoken <@ array['de', 'en', 'nl', 'nds', 'fr', 'tr', 'pl', 'uk', 'ar']),
	example boolean not null default false,
	licence text not null check (length(licence) between 2 and 40),
	attribution text not null check (length(trim(attribution)) between 2 and 300),
	-- field → source, where a field does not come from the record's own source
	provenance jsonb not null default '{}'
		check (jsonb_typeof(provenance) = 'object' and length(provenance::text) <= 8000),
	archive_reason text check (length(archive_reason) <= 400),
	merged_into uuid references public.places (id) on delete set null,
	version int not null default 1,
	change_seq bigint not null default 0,
	published_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	constraint places_position_on_the_map check (lon between 5.5 and 10.5 and lat between 49.5 and 53),
	constraint places_subkind_fits_kind check (
		(kind = 'farm' and subkind in (
			'farm_shop', 'vending', 'milk_vending', 'dairy', 'beekeeping', 'orchard', 'sheep', 'goats',
			'cattle', 'fish', 'christmas_trees', 'herb_garden', 'vegetables', 'mushrooms', 'mill_bakery',
			'farm_cafe', 'riding_petting', 'market', 'farm'))
		or (kind = 'workshop' and subkind in (
			'forge', 'wire_drawing', 'turner', 'timber_frame', 'sawmill', 'weaver', 'potter',
			'slate_splitter', 'basket_maker', 'violin_maker', 'saddler', 'brush_maker', 'paper_maker',
			'brewery', 'distillery', 'chocolate', 'bakery', 'butcher', 'workshop'))
		or (kind = 'heritage' and subkind in (
			'castle', 'palace', 'half_timbered', 'old_town', 'fortification', 'church', 'monastery',
			'museum', 'mine', 'industry', 'mill', 'heritage'))
		or (kind = 'nature_site' and subkind in (
			'viewpoint', 'tower', 'peak', 'rock', 'cave', 'gorge', 'lake', 'river', 'spring',
			'waterfall', 'moor', 'heath', 'forest', 'trail', 'visitor_centre', 'nature_site'))
	),
	constraint places_only_archived_are_merged check (merged_into is null or status = 'archived')
);
create index places_change_idx on public.places (change_seq) where status = 'published';
create index places_organisation_idx on public.places (organisation_id);
create index places_position_idx on public.places (lon, lat) where status = 'published';
create index places_merged_into_idx on public.places (merged_into) where merged_into is not null;

-- Old addresses keep answering: a slug the public once knew is never given again. That of a deleted
-- place stays, without a place.
create table public.place_slugs (
	slug text primary key check (app.is_slug(slug)),
	place_id uuid references public.places (id) on delete set null,
	created_at timestamptz not null default now()
);
create index place_slugs_place_idx on public.place_slugs (place_id);

-- Where a record comes from, for everybody to read: OpenStreetMap's data keeps its own licence here.
create table public.sources (
	id uuid primary key default gen_random_uuid(),
	place_id uuid not null references public.places (id) on delete cascade,
	source text not null check (source ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
	external_id text not null check (length(external_id) between 1 and 200),
	licence text not null check (length(licence) between 2 and 40),
	attribution text not null check (length(trim(attribution)) between 2 and 300),
	url text check (url ~ '^https?://[^\s]+$' and length(url) <= 500),
	retrieved_on date,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (source, external_id)
);
create index sources_place_idx on public.sources (place_id);

-- Company holidays, "closed today", a nature protection season: laid over the hours.
create table public.closures (
	id uuid primary key default gen_random_uuid(),
	place_id uuid not null references public.places (id) on delete cascade,
	kind text not null check (kind in ('holiday', 'closed', 'season')),
	first_day date not null,
	last_day date not null,
	reason jsonb check (reason is null or app.is_texts(reason, 300)),
	created_at timestamptz not null default now(),
	check (last_day >= first_day)
);
create index closures_place_idx on public.closures (place_id);

-- What has left the catalogue, by the name the catalogue knows it: the slug.
create table public.place_removals (
	slug text primary key,
	change_seq bigint not null,
	removed_at timestamptz not null default now()
);
create index place_removals_change_idx on public.place_removals (change_seq);

-- Who changed what and when; an undo writes a new version.
create table public.versions (
	id bigint generated always as identity primary key,
	noun text not null check (noun in ('place', 'story', 'product', 'award')),
	record_id uuid not null,
	place_id uuid not null references public.places (id) on delete cascade,
	-- the record as it was after the change; null when it was deleted
	data jsonb,
	changed_by uuid,
	changed_at timestamptz not null default now()
);
create index versions_place_idx on public.versions (place_id, id);

-- ---------------------------------------------------------------------------------------------------
-- Who may see, who may edit

create function app.is_published(place uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select 1 from public.places p where p.id = place and p.status = 'published')
$$;
-- A member of the place's organisation, or a moderator.
create function app.may_edit(place uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select app.has_role('moderator', 'admin') or exists (
		select 1 from public.places p where p.id = place and app.is_member(p.organisation_id)
	)
$$;
revoke all on function app.is_published(uuid), app.may_edit(uuid) from public;
grant execute on function app.is_published(uuid), app.may_edit(uuid) to anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- Triggers: protected columns, versions, the change sequence, removals

create function app.guard_place() returns trigger
language plpgsql set search_path = '' as $$
begin
	if tg_op = 'INSERT' then
		if app.is_direct() then
			if new.status <> 'draft' then
				raise sqlstate 'PT403' using message = 'a new place begins as a draft', hint = 'place_protected';
			end if;
			new.version := 1;
			new.change_seq := 0;
			new.published_at := null;
			new.archive_reason := null;
			new.merged_into := null;
			new.example := false;
			new.created_at := now();
			new.updated_at := now();
		end if;
		return new;
	end if;
	if app.is_direct() and (
		new.id, new.slug, new.status, new.organisation_id, new.version, new.change_seq, new.merged_into,
		new.example, new.published_at, new.created_at
	) is distinct from (
		old.id, old.slug, old.status, old.organisation_id, old.version, old.change_seq, old.merged_into,
		old.example, old.published_at, old.created_at
	) then
		raise sqlstate 'PT403' using
			message = 'id, slug, status, organisation, version and counters change only through functions',
			hint = 'place_protected';
	end if;
	-- a nature park publishes nature sites: it may not make a farm of one afterwards
	if app.is_direct() and new.status = 'published' and new.kind <> old.kind and not app.may_publish(new) then
		raise sqlstate 'PT403' using message = 'a moderator changes the kind of this published place',
			hint = 'publish_not_allowed';
	end if;
	return new;
end
$$;
create trigger places_a_guard before insert or update on public.places
	for each row execute function app.guard_place();

-- Counts the version up when the content changed, and stamps the change sequence when the public sees it.
create function app.stamp_place() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	content_changed boolean := tg_op = 'INSERT'
		or to_jsonb(new) - array['version', 'change_seq', 'updated_at']
			is distinct from to_jsonb(old) - array['version', 'change_seq', 'updated_at'];
begin
	if content_changed and tg_op = 'UPDATE' then
		new.version := old.version + 1;
		new.updated_at := now();
	end if;
	if new.status = 'published' and (tg_op = 'INSERT' or old.status <> 'published') then
		new.published_at := coalesce(new.published_at, now());
	end if;
	if new.status = 'published' and (content_changed or new.change_seq <> old.change_seq) then
		new.change_seq := app.next_change();
	end if;
	return new;
end
$$;
create trigger places_b_stamp before insert or update on public.places
	for each row execute function app.stamp_place();

create function app.follow_place() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if tg_op = 'INSERT' or (tg_op = 'UPDATE' and new.slug <> old.slug) then
		insert into public.place_slugs (slug, place_id) values (new.slug, new.id)
			on conflict (slug) do nothing;
		if not exists (select 1 from public.place_slugs s where s.slug = new.slug and s.place_id = new.id) then
			raise sqlstate 'PT409' using message = format('the address %s belongs to another place', new.slug),
				hint = 'slug_taken';
		end if;
	end if;
	if tg_op <> 'DELETE' and new.status = 'published' then
		delete from public.place_removals r where r.slug = new.slug;
	end if;
	if tg_op <> 'INSERT' and old.status = 'published'
		and (tg_op = 'DELETE' or new.status <> 'published' or new.slug <> old.slug) then
		insert into public.place_removals (slug, change_seq) values (old.slug, app.next_change())
			on conflict (slug) do update set change_seq = excluded.change_seq, removed_at = now();
	end if;
	return null;
end
$$;
create trigger places_follow after insert or update or delete on public.places
	for each row execute function app.follow_place();

-- An address that nobody outside ever saw is free again when its draft is deleted.
create function app.forget_draft_slugs() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if old.published_at is null then
		delete from public.place_slugs s where s.place_id = old.id;
	end if;
	return old;
end
$$;
create trigger places_forget before delete on public.places
	for each row execute function app.forget_draft_slugs();

create function app.keep_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	record jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
	owner_id uuid := (record ->> (case when tg_argv[0] = 'place' then 'id' else 'place_id' end))::uuid;
begin
	if tg_op = 'UPDATE' and to_jsonb(new) - array['change_seq', 'updated_at', 'version']
		= to_jsonb(old) - array['change_seq', 'updated_at', 'version'] then
		return null;
	end if;
	-- a place that is deleted takes its history along
	if tg_op = 'DELETE' and not exists (select 1 from public.places p where p.id = owner_id) then
		return null;
	end if;
	insert into public.versions (noun, record_id, place_id, data, changed_by)
	values (tg_argv[0], (record ->> 'id')::uuid, owner_id,
		case when tg_op = 'DELETE' then null else record - array['change_seq'] end, auth.uid());
	return null;
end
$$;
create trigger places_version after insert or update on public.places
	for each row execute function app.keep_version('place');

-- Whatever belongs to a place and travels with it moves the place forward in the change sequence.
create function app.touch_place() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update public.places p set change_seq = change_seq + 1
	where p.status = 'published'
		and p.id in (
			case when tg_op <> 'INSERT' then old.place_id end,
			case when tg_op <> 'DELETE' then new.place_id end
		);
	return null;
end
$$;
create trigger sources_updated before update on public.sources
	for each row execute function app.stamp_updated_at();
create trigger sources_touch after insert or update or delete on public.sources
	for each row execute function app.touch_place();
create trigger closures_guard before update on public.closures
	for each row execute function app.guard_settled('id', 'place_id', 'created_at');
create trigger closures_touch after insert or update or delete on public.closures
	for each row execute function app.touch_place();

create trigger places_queue before insert or update or delete on public.places
	for each statement execute function app.queue_change();
create trigger sources_queue before insert or update or delete on public.sources
	for each statement execute function app.queue_change();
create trigger closures_queue before insert or update or delete on public.closures
	for each statement execute function app.queue_change();

-- ---------------------------------------------------------------------------------------------------
-- Grants and policies

grant select on public.places, public.place_slugs, public.sources, public.closures, public.place_removals
	to anon, authenticated;
grant insert, update on public.places to authenticated;
grant insert, update, delete on public.closures to authenticated;
grant select on public.versions to authenticated;
grant all on public.places, public.place_slugs, public.sources, public.closures, public.place_removals,
	public.versions to service_role;

alter table public.places enable row level security;
alter table public.place_slugs enable row level security;
alter table public.sources enable row level security;
alter table public.closures enable row level security;
alter table public.place_removals enable row level security;
alter table public.versions enable row level security;

create policy "everybody sees published places, members also their own drafts" on public.places
	for select to anon, authenticated
	using (
		status = 'published'
		or (select app.has_role('moderator', 'admin'))
		or app.is_member(organisation_id)
	);
create policy "members draft places of their own organisation" on public.places
	for insert to authenticated
	with check (status = 'draft' and app.is_member(organisation_id));
create policy "members and moderators edit places" on public.places
	for update to authenticated
	using (app.is_member(organisation_id) or (select app.has_role('moderator', 'admin')))
	with check (app.is_member(organisation_id) or (select app.has_role('moderator', 'admin')));

create policy "everybody sees addresses of what they may see" on public.place_slugs
	for select to anon, authenticated
	using (app.is_published(place_id) or app.may_edit(place_id));
create policy "everybody sees sources of published places" on public.sources
	for select to anon, authenticated
	using (app.is_published(place_id) or app.may_edit(place_id));

create policy "everybody sees closures of published places" on public.closures
	for select to anon, authenticated
	using (app.is_published(place_id) or app.may_edit(place_id));
create policy "members and moderators close a place" on public.closures
	for insert to authenticated with check (app.may_edit(place_id));
create policy "members and moderators change a closure" on public.closures
	for update to authenticated using (app.may_edit(place_id)) with check (app.may_edit(place_id));
create policy "members and moderators open again" on public.closures
	for delete to authenticated using (app.may_edit(place_id));

create policy "everybody sees what has left the catalogue" on public.place_removals
	for select to anon, authenticated using (true);
create policy "members and moderators see the history" on public.versions
	for select to authenticated using (app.may_edit(place_id));

-- ---------------------------------------------------------------------------------------------------
-- Functions: the only way to a new status or address

-- Rule: a trusted organisation publishes its own places, a nature park its own nature sites; else a moderator.
create function app.may_publish(place public.places) returns boolean
language sql stable security definer set search_path = '' as $$
	select app.has_role('moderator', 'admin') or exists (
		select 1 from public.organisations o
		where o.id = place.organisation_id and app.is_member(o.id)
			and (o.trusted or (o.kind = 'nature_park' and place.kind = 'nature_site'))
	)
$$;
revoke all on function app.may_publish(public.places) from public;
grant execute on function app.may_publish(public.places) to authenticated, service_role;

-- Moves a place to another status and answers with the place's new version.
-- Raises PT404 place_not_found · PT403 place_not_yours, publish_not_allowed · PT409 status_unreachable.
create function public.set_place_status(place_id uuid, new_status text, reason text default null)
returns int
language plpgsql security definer set search_path = '' as $$
declare
	place public.places%rowtype;
	service constant boolean := app.is_service();
	reached int;
begin
	perform app.take_turn();
	select * into place from public.places p where p.id = place_id for update;
	-- a draft one may not see must look like one that does not exist
	if not found or not (service or place.status = 'published' or app.may_edit(place_id)) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if not (service or app.may_edit(place_id)) then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
	if new_status = 'published' and not (service or app.may_publish(place)) then
		raise sqlstate 'PT403' using message = 'a moderator publishes this place', hint = 'publish_not_allowed';
	end if;
	if not (place.status, new_status) in (
		('draft', 'submitted'), ('draft', 'published'), ('draft', 'archived'),
		('submitted', 'draft'), ('submitted', 'published'), ('submitted', 'archived'),
		('published', 'draft'), ('published', 'archived'),
		('archived', 'draft'), ('archived', 'published')
	) then
		raise sqlstate 'PT409' using message = format('%s does not become %s', place.status, new_status),
			hint = 'status_unreachable';
	end if;
	update public.places p set status = new_status,
		archive_reason = case when new_status = 'archived' then reason end,
		merged_into = case when new_status = 'archived' then p.merged_into end
	where p.id = place_id returning p.version into reached;
	return reached;
end
$$;
revoke all on function public.set_place_status(uuid, text, text) from public, anon;
grant execute on function public.set_place_status(uuid, text, text) to authenticated, service_role;

-- Gives a place a new address; the old one keeps answering.
-- Raises PT404 place_not_found · PT403 place_not_yours · PT409 slug_taken.
create function public.rename_place_slug(place_id uuid, new_slug text) returns void
language plpgsql security definer set search_path = '' as $$
declare
	editor constant boolean := app.is_service() or app.may_edit(place_id);
begin
	perform app.take_turn();
	-- a draft one may not see must look like one that does not exist
	if not exists (select 1 from public.places p where p.id = place_id and (editor or p.status = 'published')) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if not editor then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
	if exists (select 1 from public.place_slugs s where s.slug = new_slug
		and s.place_id is distinct from rename_place_slug.place_id) then
		raise sqlstate 'PT409' using message = format('the address %s belongs to another place', new_slug),
			hint = 'slug_taken';
	end if;
	update public.places p set slug = new_slug where p.id = place_id;
end
$$;
revoke all on function public.rename_place_slug(uuid, text) from public, anon;
grant execute on function public.rename_place_slug(uuid, text) to authenticated, service_role;

-- What stands under an address: {"state": "published" | "moved" | "archived", …} or null.
-- Definer, because an archived place is no longer visible but its address must explain itself.
create function public.resolve_place_slug(wanted text) returns jsonb
language sql stable security definer set search_path = '' as $$
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
	left join public.places survivor on survivor.id = p.merged_into
	where s.slug = wanted
$$;
revoke all on function public.resolve_place_slug(text) from public;
grant execute on function public.resolve_place_slug(text) to anon, authenticated, service_role;
