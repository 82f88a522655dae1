-- Imports of members: a list of places of their organisation, sent in batches, published together, undone in one step.

create table public.imports (
	-- made on the device: begun twice is begun once
	id uuid primary key,
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	file_name text not null check (length(trim(file_name)) between 1 and 200),
	licence text not null check (length(licence) between 2 and 40),
	attribution text not null check (length(trim(attribution)) between 2 and 300),
	-- rows of the file that were to be taken over
	planned int not null check (planned between 0 and 20000),
	-- heading → what it means: the next list with the same headings is read alike
	columns jsonb not null default '{}'
		check (jsonb_typeof(columns) = 'object' and length(columns::text) <= 40000),
	status text not null default 'open' check (status in ('open', 'published', 'undone')),
	-- {"new", "changed", "published", "submitted", "removed", "restored", "kept": [{"slug", "name"}]}
	outcome jsonb not null default '{}' check (jsonb_typeof(outcome) = 'object'),
	created_by uuid references public.people (id) on delete set null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index imports_organisation_idx on public.imports (organisation_id, created_at desc);
create index imports_created_by_idx on public.imports (created_by);

-- What an import did, row by row, so that a row that is sent twice counts once and all can be undone.
create table public.import_rows (
	import_id uuid not null references public.imports (id) on delete cascade,
	row_no int not null check (row_no between 1 and 1000000),
	verdict text not null check (verdict in ('new', 'changed', 'same')),
	place_id uuid references public.places (id) on delete set null,
	-- columns of the place, its products and its source as they were; null where the place is new
	before jsonb,
	-- the same columns as the import left them
	after jsonb not null default '{}',
	-- the newest version of the place at that time
	last_version bigint not null default 0,
	primary key (import_id, row_no)
);
create index import_rows_place_idx on public.import_rows (place_id);

create trigger imports_updated before update on public.imports
	for each row execute function app.stamp_updated_at();

grant select on public.imports, public.import_rows to authenticated;
grant all on public.imports, public.import_rows to service_role;
alter table public.imports enable row level security;
alter table public.import_rows enable row level security;

create policy "members and moderators see imports" on public.imports
	for select to authenticated
	using (app.is_member(organisation_id) or (select app.has_role('moderator', 'admin')));
create policy "members and moderators see what an import did" on public.import_rows
	for select to authenticated
	using (exists (select 1 from public.imports i where i.id = import_id));

-- ---------------------------------------------------------------------------------------------------
-- What the functions are made of

-- Under what name an organisation's own objects stand in `sources`. Each has a name of its own: nobody takes an
-- object of somebody else, and nobody learns from a refusal what others have drafted.
create function app.import_source(organisation uuid) returns text
language sql immutable set search_path = '' as $$
	select 'import-' || replace(organisation::text, '-', '')
$$;
revoke all on function app.import_source(uuid) from public;

-- Everything of a place that an import may touch.
create function app.imported_state(place uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'kind', p.kind, 'subkind', p.subkind, 'name', p.name, 'summary', p.summary, 'lon', p.lon, 'lat', p.lat,
		'position_confirmed', p.position_confirmed, 'street', p.street, 'postcode', p.postcode,
		'locality', p.locality, 'municipality', p.municipality, 'kreis', p.kreis, 'phone', p.phone,
		'email', p.email, 'website', p.website, 'opening_hours', p.opening_hours,
		'hours_checked_on', p.hours_checked_on, 'entry_free', p.entry_free, 'wheelchair', p.wheelchair,
		'accessibility', p.accessibility, 'amenities', p.amenities, 'spoken', p.spoken,
		'provenance', p.provenance, 'products', app.products_of_source(p.id))
	from public.places p where p.id = place
$$;
revoke all on function app.imported_state(uuid) from public;

-- An object of a source with the place it became and what it said; null where it is not known. A place may be several
-- objects of one source, where somebody has said that they are the same.
create function app.imported_origin(wanted text, object text) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('source', to_jsonb(s), 'said', to_jsonb(t))
	from public.sources s left join public.source_tags t on t.source_id = s.id
	where s.source = wanted and s.external_id = object
$$;
revoke all on function app.imported_origin(text, text) from public;

create function app.last_version(place uuid) returns bigint
language sql stable set search_path = '' as $$
	select coalesce(max(v.id), 0) from public.versions v where v.place_id = place
$$;
revoke all on function app.last_version(uuid) from public;

-- The import, for those who belong to its organisation; for everybody else there is none.
create function app.own_import(wanted uuid) returns public.imports
language plpgsql set search_path = '' as $$
declare
	found_import public.imports%rowtype;
begin
	perform app.take_turn();
	select * into found_import from public.imports i where i.id = wanted for update;
	if not found or not (app.is_service() or app.is_member(found_import.organisation_id)) then
		raise sqlstate 'PT404' using message = 'no such import', hint = 'import_not_found';
	end if;
	return found_import;
end
$$;
revoke all on function app.own_import(uuid) from public;

-- Takes fields over into a place that did not come from this source, because somebody says that it is the same.
create function app.take_over(batch jsonb, entry jsonb, target uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
	place public.places%rowtype;
	origin uuid;
	taken jsonb;
	ours jsonb;
begin
	select * into place from public.places p where p.id = target for update;
	ours := app.imported_state(target);
	-- only what an import may touch, only what was chosen, only what differs
	select coalesce(jsonb_object_agg(f.key, f.value), '{}') into taken
	from jsonb_each(entry -> 'fields') as f
	where ours ? f.key and entry -> 'take' ? f.key and f.value is distinct from ours -> f.key;
	if taken - 'products' <> '{}' then
		place := jsonb_populate_record(place, taken - 'products');
		update public.places p set (
			kind, subkind, name, summary, lon, lat, position_confirmed, street, postcode, locality,
			municipality, kreis, phone, email, website, opening_hours, hours_checked_on, entry_free, wheelchair,
			accessibility, amenities, spoken, provenance
		) = (
			place.kind, place.subkind, place.name, place.summary, place.lon, place.lat,
			place.position_confirmed, place.street, place.postcode, place.locality, place.municipality,
			place.kreis, place.phone, place.email, place.website, place.opening_hours, place.hours_checked_on,
			place.entry_free, place.wheelchair, place.accessibility, place.amenities, place.spoken,
			place.provenance
		) where p.id = target;
	end if;
	if taken ? 'products' then
		perform app.write_source_products(target, coalesce(entry -> 'goods', '[]'));
	end if;
	-- so that the next list finds it again
	insert into public.sources (
		place_id, source, external_id, licence, attribution, url, retrieved_on
	) values (
		target, batch ->> 'source', entry ->> 'external_id', batch ->> 'licence', batch ->> 'attribution',
		entry ->> 'url', (batch ->> 'retrieved_on')::date
	) returning id into origin;
	insert into public.source_tags (source_id, tags, mapped)
	values (origin, entry -> 'tags', entry -> 'fields');
	return jsonb_build_object(
		'outcome', case when taken = '{}' then 'same' else 'changed' end, 'slug', place.slug,
		'fields', (select coalesce(jsonb_agg(k order by k), '[]') from jsonb_object_keys(taken) as k)
	);
end
$$;
revoke all on function app.take_over(jsonb, jsonb, uuid) from public;

-- Writes one row. The place it goes to is told by its source's id, or chosen as `place_id`.
create function app.import_row(batch jsonb, entry jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	organisation constant uuid := (batch ->> 'organisation_id')::uuid;
	target uuid;
	place public.places%rowtype;
	before jsonb;
	origin constant jsonb := app.imported_origin(batch ->> 'source', entry ->> 'external_id');
	kind_before text;
	answer jsonb;
begin
	if length(entry ->> 'tags') > 200000 then
		raise sqlstate 'PT422' using message = 'the row says too much', hint = 'row_too_large';
	end if;
	target := coalesce(origin -> 'source' ->> 'place_id', entry ->> 'place_id')::uuid;
	if target is not null then
		select * into place from public.places p where p.id = target for update;
		-- given to somebody else since, or never theirs
		if not found or place.organisation_id is distinct from organisation then
			raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
		end if;
		kind_before := place.kind;
		before := app.imported_state(target);
	end if;

	if target is not null and origin is null then
		answer := app.take_over(batch, entry, target);
	else
		answer := app.import_place(batch, entry);
	end if;

	select * into place from public.places p where p.slug = answer ->> 'slug';
	-- past the guard of places, which asks only members' own statements
	if place.status = 'published' and kind_before <> place.kind and not (app.is_service() or app.may_publish(place)) then
		raise sqlstate 'PT403' using message = 'a moderator changes the kind of this published place',
			hint = 'publish_not_allowed';
	end if;
	insert into public.import_rows (import_id, row_no, verdict, place_id, before, after, last_version)
	values (
		(batch ->> 'id')::uuid, (entry ->> 'row')::int, answer ->> 'outcome', place.id,
		case when before is not null then jsonb_build_object(
			'state', before, 'origin', origin, 'external_id', entry ->> 'external_id') end,
		app.imported_state(place.id), app.last_version(place.id)
	);
	return answer || jsonb_build_object('place_id', place.id);
end
$$;
revoke all on function app.import_row(jsonb, jsonb) from public;

-- ---------------------------------------------------------------------------------------------------
-- Functions for members

-- Writes up to 50 rows of an import as drafts of its organisation, and begins the import with the first of them:
-- {"import": {"id", "organisation_id", "file_name", "licence", "attribution", "planned", "columns", "retrieved_on"},
--  "rows": [{"row", "external_id", "slug", "url", "tags", "fields", "goods", "place_id", "take"}]}.
-- Answers [{"row", "outcome": "new" | "changed" | "same" | "refused", "slug", "fields", "code", "at"}] in order. A row
-- that was written before answers as it did then, and nothing is written; one that breaks a rule leaves nothing behind.
-- Raises PT403 organisation_not_yours · PT404 import_not_found · PT409 import_over · PT422 import_unfit, too_many_rows.
create function public.import_batch(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	head constant jsonb := p -> 'import';
	batch jsonb;
	known public.imports%rowtype;
	entry jsonb;
	answer jsonb;
	answers jsonb := '[]'::jsonb;
	rule text;
	told text;
begin
	perform app.take_turn();
	if jsonb_typeof(head) is distinct from 'object' or jsonb_typeof(p -> 'rows') is distinct from 'array' then
		raise sqlstate 'PT422' using message = 'an import needs its head and its rows', hint = 'import_unfit';
	end if;
	if jsonb_array_length(p -> 'rows') > 50 then
		raise sqlstate 'PT422' using message = 'at most 50 rows at once', hint = 'too_many_rows';
	end if;
	begin
		select * into known from public.imports i where i.id = (head ->> 'id')::uuid for update;
		if known.id is null then
			if not (app.is_service() or app.is_member((head ->> 'organisation_id')::uuid)) then
				raise sqlstate 'PT403' using message = 'you do not belong to this organisation',
					hint = 'organisation_not_yours';
			end if;
			insert into public.imports (
				id, organisation_id, file_name, licence, attribution, planned, columns, created_by
			) values (
				(head ->> 'id')::uuid, (head ->> 'organisation_id')::uuid, head ->> 'file_name', head ->> 'licence',
				head ->> 'attribution', (head ->> 'planned')::int, coalesce(head -> 'columns', '{}'),
				(select pe.id from public.people pe where pe.id = auth.uid())
			) returning * into known;
		end if;
	exception
		when integrity_constraint_violation or data_exception then
			get stacked diagnostics rule = constraint_name;
			raise sqlstate 'PT422' using message = 'the import lacks something', hint = 'import_unfit',
				detail = coalesce(rule, '');
	end;
	known := app.own_import(known.id);
	if known.status <> 'open' then
		raise sqlstate 'PT409' using message = 'this import is over', hint = 'import_over';
	end if;

	batch := jsonb_build_object(
		'id', known.id, 'organisation_id', known.organisation_id, 'source', app.import_source(known.organisation_id),
		'licence', known.licence, 'attribution', known.attribution, 'publish', false,
		'retrieved_on', app.today());
	for entry in select value from jsonb_array_elements(p -> 'rows') loop
		select jsonb_build_object('outcome', r.verdict, 'slug', pl.slug) into answer
		from public.import_rows r left join public.places pl on pl.id = r.place_id
		where r.import_id = known.id and r.row_no = (entry ->> 'row')::int;
		if answer is null then
			begin
				answer := app.import_row(batch, entry) - 'place_id';
			exception
				when integrity_constraint_violation or data_exception or sqlstate 'PT403' or sqlstate 'PT409'
					or sqlstate 'PT422' then
					get stacked diagnostics rule = constraint_name, told = pg_exception_hint;
					answer := jsonb_build_object(
						'outcome', 'refused', 'code', coalesce(nullif(told, ''), 'database_rule'),
						'at', nullif(rule, ''));
			end;
		end if;
		answers := answers || jsonb_build_array(answer || jsonb_build_object('row', (entry ->> 'row')::int));
		answer := null;
	end loop;
	update public.imports i set outcome = i.outcome || (
		select jsonb_build_object(
			'new', count(*) filter (where r.verdict = 'new'),
			'changed', count(*) filter (where r.verdict = 'changed'))
		from public.import_rows r where r.import_id = known.id)
	where i.id = known.id;
	return answers;
end
$$;
revoke all on function public.import_batch(jsonb) from public, anon;
grant execute on function public.import_batch(jsonb) to authenticated, service_role;

-- Publishes all new places of an import together. What its members may not publish is handed to the moderators.
-- Answers {"published", "submitted"}, also when asked again. Raises PT404 import_not_found · PT409 import_over.
create function public.publish_import(import_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	known public.imports%rowtype := app.own_import(import_id);
	place public.places%rowtype;
	published int := 0;
	submitted int := 0;
begin
	if known.status = 'undone' then
		raise sqlstate 'PT409' using message = 'this import was undone', hint = 'import_over';
	end if;
	if known.status = 'open' then
		for place in
			select pl.* from public.import_rows r join public.places pl on pl.id = r.place_id
			where r.import_id = known.id and r.verdict = 'new' and pl.status = 'draft'
				and pl.organisation_id = known.organisation_id
			order by r.row_no
		loop
			if app.is_service() or app.may_publish(place) then
				perform public.set_place_status(place.id, 'published');
				published := published + 1;
			else
				perform public.set_place_status(place.id, 'submitted');
				submitted := submitted + 1;
			end if;
		end loop;
		update public.imports i set status = 'published', outcome = i.outcome
			|| jsonb_build_object('published', published, 'submitted', submitted)
		where i.id = known.id returning * into known;
	end if;
	return jsonb_build_object(
		'published', coalesce((known.outcome ->> 'published')::int, 0),
		'submitted', coalesce((known.outcome ->> 'submitted')::int, 0));
end
$$;
revoke all on function public.publish_import(uuid) from public, anon;
grant execute on function public.publish_import(uuid) to authenticated, service_role;

-- Whether somebody has done something with a place since an import made it: changed what it says or what hangs on
-- it, or hung anything on it. That it was published or handed in changes nothing of it.
create function app.is_touched(done public.import_rows) returns boolean
language plpgsql stable set search_path = '' as $$
declare
	passing constant text[] := array[
		'status', 'published_at', 'version', 'change_seq', 'updated_at', 'archive_reason'];
	hanging record;
	is_there boolean;
	made jsonb;
begin
	-- as the import left it, without what publishing changes; whoever has set something back has touched nothing
	select v.data - passing into made
	from public.versions v where v.place_id = done.place_id and v.noun = 'place' and v.id <= done.last_version
	order by v.id desc limit 1;
	if exists (
		select 1 from public.places p where p.id = done.place_id
			and (p.status = 'archived' or to_jsonb(p) - passing is distinct from made)
	) or exists (
		select 1 from public.versions v
		where v.place_id = done.place_id and v.id > done.last_version and v.noun = 'product'
	) then
		return true;
	end if;
	-- Whatever of public refers to a place, also in tables that came after this one; what the house notes for itself
	-- lies in app. Left out is what an import or the database itself writes, what has a version (above), and what
	-- visitors found at a place that should not have been there.
	for hanging in
		select c.conrelid::regclass as tab, a.attname as col
		from pg_catalog.pg_constraint c
		join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confrelid = 'public.places'::regclass
			and c.connamespace = 'public'::regnamespace
			and c.conrelid not in (
				'public.place_slugs'::regclass, 'public.versions'::regclass, 'public.sources'::regclass,
				'public.import_rows'::regclass, 'public.products'::regclass, 'public.reports'::regclass)
	loop
		execute format('select exists (select 1 from %s t where t.%I = $1)', hanging.tab, hanging.col)
			into is_there using done.place_id;
		if is_there then
			return true;
		end if;
	end loop;
	return (select count(*) from public.sources s where s.place_id = done.place_id) > 1;
end
$$;
revoke all on function app.is_touched(public.import_rows) from public;

-- Sets a place back to what it was before the import. False where somebody changed one of these fields since.
create function app.restore_place(done public.import_rows, source_name text) returns boolean
language plpgsql set search_path = '' as $$
declare
	ours constant jsonb := app.imported_state(done.place_id);
	was constant jsonb := done.before -> 'state';
	origin constant jsonb := done.before -> 'origin';
	place public.places%rowtype;
	back jsonb;
begin
	select coalesce(jsonb_object_agg(f.key, f.value), '{}') into back
	from jsonb_each(was) as f where f.value is distinct from done.after -> f.key;
	if exists (select 1 from jsonb_object_keys(back) as k where ours -> k is distinct from done.after -> k) then
		return false;
	end if;
	if back - 'products' <> '{}' then
		select * into place from public.places p where p.id = done.place_id for update;
		place := jsonb_populate_record(place, back - 'products');
		update public.places p set (
			kind, subkind, name, summary, lon, lat, position_confirmed, street, postcode, locality,
			municipality, kreis, phone, email, website, opening_hours, hours_checked_on, entry_free, wheelchair,
			accessibility, amenities, spoken, provenance
		) = (
			place.kind, place.subkind, place.name, place.summary, place.lon, place.lat,
			place.position_confirmed, place.street, place.postcode, place.locality, place.municipality,
			place.kreis, place.phone, place.email, place.website, place.opening_hours, place.hours_checked_on,
			place.entry_free, place.wheelchair, place.accessibility, place.amenities, place.spoken,
			place.provenance
		) where p.id = done.place_id;
	end if;
	if back ? 'products' then
		delete from public.products p where p.place_id = done.place_id and p.slug = p.category
			and not back -> 'products' ? p.category;
	end if;
	if jsonb_typeof(origin) is distinct from 'object' then
		delete from public.sources s where s.place_id = done.place_id and s.source = source_name
			and s.external_id = done.before ->> 'external_id';
	else
		update public.sources s set url = origin -> 'source' ->> 'url',
			retrieved_on = (origin -> 'source' ->> 'retrieved_on')::date
		where s.id = (origin -> 'source' ->> 'id')::uuid;
		update public.source_tags t set tags = origin -> 'said' -> 'tags', mapped = origin -> 'said' -> 'mapped'
		where t.source_id = (origin -> 'source' ->> 'id')::uuid;
	end if;
	return true;
end
$$;
revoke all on function app.restore_place(public.import_rows, text) from public;

-- Undoes an import in one step. Its new places go as if they had never been, with addresses and history; what it
-- changed is set back. What somebody has worked on since stays and is named. Of a place that was public a removal
-- stays, because devices have it and must hear that it is gone; and the import itself stays, with its outcome.
-- Answers {"removed", "restored", "kept": [{"slug", "name"}]}, also when asked again. Raises PT404 import_not_found.
create function public.undo_import(import_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	known public.imports%rowtype := app.own_import(import_id);
	done public.import_rows%rowtype;
	place public.places%rowtype;
	removed int := 0;
	restored int := 0;
	kept jsonb := '[]'::jsonb;
begin
	if known.status = 'undone' then
		return jsonb_build_object('removed', known.outcome -> 'removed', 'restored', known.outcome -> 'restored',
			'kept', known.outcome -> 'kept');
	end if;
	-- the last first: a place that two rows changed goes back step by step
	for done in
		select r.* from public.import_rows r where r.import_id = known.id order by r.row_no desc
	loop
		select * into place from public.places p where p.id = done.place_id for update;
		-- deleted since, or given to somebody else
		continue when not found;
		if done.before is null then
			if place.organisation_id is distinct from known.organisation_id or app.is_touched(done) then
				kept := jsonb_build_array(jsonb_build_object('slug', place.slug, 'name', place.name)) || kept;
				continue;
			end if;
			delete from public.place_slugs s where s.place_id = place.id;
			delete from public.places p where p.id = place.id;
			removed := removed + 1;
		elsif place.organisation_id is not distinct from known.organisation_id
			and app.restore_place(done, app.import_source(known.organisation_id)) then
			restored := restored + (done.verdict = 'changed')::int;
		else
			kept := jsonb_build_array(jsonb_build_object('slug', place.slug, 'name', place.name)) || kept;
		end if;
	end loop;
	delete from public.import_rows r where r.import_id = known.id;
	update public.imports i set status = 'undone', outcome = i.outcome
		|| jsonb_build_object('removed', removed, 'restored', restored, 'kept', kept)
	where i.id = known.id;
	return jsonb_build_object('removed', removed, 'restored', restored, 'kept', kept);
end
$$;
revoke all on function public.undo_import(uuid) from public, anon;
grant execute on function public.undo_import(uuid) to authenticated, service_role;
