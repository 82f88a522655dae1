-- Imports: many places at once from another source, each row for itself, as often as one likes.

-- What a source says, word for word. A table of its own because policies guard rows, not columns: the
-- source is for everybody, but its tags may name private people and their numbers.
create table public.source_tags (
	source_id uuid primary key references public.sources (id) on delete cascade,
	tags jsonb not null default '{}' check (jsonb_typeof(tags) = 'object'),
	-- what the last import wrote; a field that differs from it was changed here by hand and stays as it is
	mapped jsonb not null default '{}' check (jsonb_typeof(mapped) = 'object')
);

grant select on public.source_tags to authenticated;
grant all on public.source_tags to service_role;
alter table public.source_tags enable row level security;
create policy "members and moderators see raw tags" on public.source_tags
	for select to authenticated
	using (exists (select 1 from public.sources s where s.id = source_id and app.may_edit(s.place_id)));

-- The wanted address, or with a number from 2 where it was ever given.
create function app.free_slug(wanted text) returns text
language plpgsql stable set search_path = '' as $$
declare
	free text := wanted;
	n int := 1;
begin
	while exists (select 1 from public.place_slugs s where s.slug = free) loop
		n := n + 1;
		free := rtrim(left(wanted, 80 - length(n::text) - 1), '-') || '-' || n;
	end loop;
	return free;
end
$$;
revoke all on function app.free_slug(text) from public;
grant execute on function app.free_slug(text) to service_role;

-- A product per category where the source names no more than that: its slug is the category's.
create function app.products_of_source(place uuid) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(jsonb_agg(p.category order by p.position, p.category), '[]')
	from public.products p where p.place_id = place and p.slug = p.category
$$;
revoke all on function app.products_of_source(uuid) from public;
grant execute on function app.products_of_source(uuid) to service_role;

-- Writes the products of an import: goods = [{"category", "name"}], in the order of the source.
create function app.write_source_products(place uuid, goods jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	delete from public.products p
	where p.place_id = place and p.slug = p.category
		and not exists (select 1 from jsonb_array_elements(goods) as g where g ->> 'category' = p.category);
	insert into public.products (place_id, slug, category, name, position)
	select place, g ->> 'category', g ->> 'category', g -> 'name', (nr - 1)::int
	from jsonb_array_elements(goods) with ordinality as listed (g, nr)
	on conflict (place_id, slug) do nothing;
end
$$;
revoke all on function app.write_source_products(uuid, jsonb) from public;
grant execute on function app.write_source_products(uuid, jsonb) to service_role;

-- One row of an import. Answers {"outcome": "new" | "changed" | "same", "slug", "fields"}.
--
-- Fields are columns of places, and `products` as a list of categories. What the source changed since
-- the last import and nobody changed here is written; the rest stays (core/imports/changes.ts has the
-- same rule for the preview).
create function app.import_place(batch jsonb, entry jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	fields constant jsonb := entry -> 'fields';
	goods constant jsonb := coalesce(entry -> 'goods', '[]');
	publish constant boolean := coalesce((batch ->> 'publish')::boolean, false);
	origin public.sources%rowtype;
	said public.source_tags%rowtype;
	place public.places%rowtype;
	ours jsonb;
	changes jsonb;
	changed text[];
begin
	select * into origin from public.sources s
	where s.source = batch ->> 'source' and s.external_id = entry ->> 'external_id';

	if not found then
		place := jsonb_populate_record(null::public.places, fields);
		insert into public.places (
			slug, organisation_id, status, kind, subkind, name, summary, lon, lat, position_confirmed, street,
			postcode, locality, municipality, kreis, phone, email, website, opening_hours, hours_checked_on,
			entry_free, wheelchair, accessibility, amenities, spoken, provenance, licence, attribution
		) values (
			app.free_slug(entry ->> 'slug'), (batch ->> 'organisation_id')::uuid,
			case when publish then 'published' else 'draft' end,
			place.kind, place.subkind, place.name, place.summary, place.lon, place.lat, place.position_confirmed,
			place.street, place.postcode, place.locality, place.municipality, place.kreis, place.phone,
			place.email, place.website, place.opening_hours, place.hours_checked_on, place.entry_free,
			place.wheelchair, place.accessibility, place.amenities, place.spoken, place.provenance,
			batch ->> 'licence', batch ->> 'attribution'
		) returning * into place;
		insert into public.sources (
			place_id, source, external_id, licence, attribution, url, retrieved_on
		) values (
			place.id, batch ->> 'source', entry ->> 'external_id', batch ->> 'licence', batch ->> 'attribution',
			entry ->> 'url', (batch ->> 'retrieved_on')::date
		) returning * into origin;
		insert into public.source_tags (source_id, tags, mapped) values (origin.id, entry -> 'tags', fields);
		perform app.write_source_products(place.id, goods);
		return jsonb_build_object('outcome', 'new', 'slug', place.slug);
	end if;

	select * into place from public.places p where p.id = origin.place_id for update;
	select * into said from public.source_tags t where t.source_id = origin.id;
	ours := to_jsonb(place) || jsonb_build_object('products', app.products_of_source(place.id));
	select coalesce(jsonb_object_agg(f.key, f.value), '{}'), coalesce(array_agg(f.key order by f.key), '{}')
	into changes, changed
	from jsonb_each(fields) as f
	where f.value is distinct from said.mapped -> f.key
		and ours -> f.key is not distinct from said.mapped -> f.key;
	if changed = '{}' and said.tags is distinct from entry -> 'tags' then
		changed := array['tags'];
	end if;
	if publish and place.status = 'draft' then
		changed := changed || 'status'::text;
		place.status := 'published';
	end if;

	if changes - 'products' <> '{}' or 'status' = any (changed) then
		place := jsonb_populate_record(place, changes - 'products');
		update public.places p set (
			status, kind, subkind, name, summary, lon, lat, position_confirmed, street, postcode, locality,
			municipality, kreis, phone, email, website, opening_hours, hours_checked_on, entry_free, wheelchair,
			accessibility, amenities, spoken, provenance
		) = (
			place.status, place.kind, place.subkind, place.name, place.summary, place.lon, place.lat,
			place.position_confirmed, place.street, place.postcode, place.locality, place.municipality,
			place.kreis, place.phone, place.email, place.website, place.opening_hours, place.hours_checked_on,
			place.entry_free, place.wheelchair, place.accessibility, place.amenities, place.spoken,
			place.provenance
		) where p.id = place.id;
	end if;
	if changes ? 'products' then
		perform app.write_source_products(place.id, goods);
	end if;
	if said.tags is distinct from entry -> 'tags' or said.mapped is distinct from fields then
		update public.sources s set url = entry ->> 'url', retrieved_on = (batch ->> 'retrieved_on')::date
		where s.id = origin.id;
		insert into public.source_tags (source_id, tags, mapped) values (origin.id, entry -> 'tags', fields)
		on conflict (source_id) do update set tags = excluded.tags, mapped = excluded.mapped;
	end if;
	return jsonb_build_object(
		'outcome', case when changed = '{}' then 'same' else 'changed' end, 'slug', place.slug, 'fields', changed
	);
end
$$;
revoke all on function app.import_place(jsonb, jsonb) from public;
grant execute on function app.import_place(jsonb, jsonb) to service_role;

grant execute on function app.take_turn() to service_role;

-- Writes a batch: {"source", "licence", "attribution", "organisation_id", "publish", "retrieved_on",
-- "rows": [{"external_id", "slug", "url", "tags", "fields", "goods"}]}. Answers one outcome per row, in
-- order. A row that breaks a rule of the database is refused with its name and leaves nothing behind.
create function public.import_places(batch jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry jsonb;
	outcome jsonb;
	outcomes jsonb := '[]'::jsonb;
	rule text;
begin
	-- two imports at once: one waits for the other, so that neither writes the same object again
	perform app.take_turn();
	for entry in select value from jsonb_array_elements(batch -> 'rows') loop
		begin
			outcome := app.import_place(batch, entry);
		exception
			when integrity_constraint_violation or data_exception or sqlstate 'PT409' then
				get stacked diagnostics rule = constraint_name;
				outcome := jsonb_build_object(
					'outcome', 'refused', 'code', 'database_rule', 'at', coalesce(nullif(rule, ''), sqlerrm)
				);
		end;
		outcomes := outcomes || jsonb_build_array(outcome || jsonb_build_object('external_id', entry ->> 'external_id'));
	end loop;
	return outcomes;
end
$$;
revoke all on function public.import_places(jsonb) from public, anon, authenticated;
grant execute on function public.import_places(jsonb) to service_role;
