-- Editing: fields of a place, its stories and its products, merged field by field; what came before, and undo.

-- Why somebody changed something, and what an undo took back.
alter table public.versions
	add column note text check (length(note) <= 400),
	add column undoes bigint;

-- What the next versions of this transaction shall say; empty where nobody says anything.
create function app.version_note() returns text
language sql stable set search_path = '' as $$
	select nullif(current_setting('app.version_note', true), '')
$$;
create function app.version_undoes() returns bigint
language sql stable set search_path = '' as $$
	select nullif(current_setting('app.version_undoes', true), '')::bigint
$$;
revoke all on function app.version_note(), app.version_undoes() from public;

-- What a product is made of, as the editor knows it.
create function app.inputs_of(product uuid) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(jsonb_agg(
		jsonb_build_object('id', i.id, 'name', i.name, 'from_place', i.from_place, 'from_text', i.from_text,
			'lon', i.lon, 'lat', i.lat)
		order by i.position, i.id), '[]')
	from public.product_inputs i where i.product_id = product
$$;
revoke all on function app.inputs_of(uuid) from public;

-- A product's version carries what it is made of: an undo brings that back as well.
create or replace function app.keep_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	record jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
	owner_id uuid := (record ->> (case when tg_argv[0] = 'place' then 'id' else 'place_id' end))::uuid;
begin
	-- written by hand below, once for the product and all its inputs
	if tg_argv[0] = 'product' and current_setting('app.versions_by_hand', true) = 'on' then
		return null;
	end if;
	if tg_op = 'UPDATE' and to_jsonb(new) - array['change_seq', 'updated_at', 'version']
		= to_jsonb(old) - array['change_seq', 'updated_at', 'version'] then
		return null;
	end if;
	-- a place that is deleted takes its history along
	if tg_op = 'DELETE' and not exists (select 1 from public.places p where p.id = owner_id) then
		return null;
	end if;
	if tg_argv[0] = 'product' then
		record := record || jsonb_build_object('inputs', app.inputs_of((record ->> 'id')::uuid));
	end if;
	insert into public.versions (noun, record_id, place_id, data, changed_by, note, undoes)
	values (tg_argv[0], (record ->> 'id')::uuid, owner_id,
		case when tg_op = 'DELETE' then null else record - array['change_seq'] end, auth.uid(),
		app.version_note(), app.version_undoes());
	return null;
end
$$;

create function app.keep_product(product uuid) returns void
language sql volatile security definer set search_path = '' as $$
	insert into public.versions (noun, record_id, place_id, data, changed_by, note, undoes)
	select 'product', p.id, p.place_id,
		to_jsonb(p) || jsonb_build_object('inputs', app.inputs_of(p.id)), auth.uid(),
		app.version_note(), app.version_undoes()
	from public.products p where p.id = product
$$;
revoke all on function app.keep_product(uuid) from public;

-- Inputs that are written by themselves: one version for each product that a statement touches.
create function app.keep_product_of_inputs() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if current_setting('app.versions_by_hand', true) is distinct from 'on' then
		perform app.keep_product(t.product_id) from (select distinct c.product_id from changed c) as t;
	end if;
	return null;
end
$$;
create trigger product_inputs_version_added after insert on public.product_inputs
	referencing new table as changed for each statement execute function app.keep_product_of_inputs();
create trigger product_inputs_version_changed after update on public.product_inputs
	referencing new table as changed for each statement execute function app.keep_product_of_inputs();
create trigger product_inputs_version_removed after delete on public.product_inputs
	referencing old table as changed for each statement execute function app.keep_product_of_inputs();

-- ---------------------------------------------------------------------------------------------------
-- What may be edited

-- Columns that those who look after a place write; all others change through functions of their own.
create function app.place_fields() returns text[]
language sql immutable set search_path = '' as $$
	select array['kind', 'subkind', 'name', 'summary', 'easy', 'house_rules', 'lon', 'lat',
		'position_confirmed', 'street', 'postcode', 'locality', 'municipality', 'kreis', 'nature_park', 'period',
		'phone', 'email', 'website', 'opening_hours', 'hours_checked_on', 'access', 'entry_free', 'wheelchair',
		'accessibility', 'amenities', 'spoken']
$$;
create function app.story_fields() returns text[]
language sql immutable set search_path = '' as $$
	select array['position', 'title', 'body', 'person_name', 'person_role', 'person_consent_on', 'licence',
		'attribution']
$$;
create function app.product_fields() returns text[]
language sql immutable set search_path = '' as $$
	select array['position', 'name', 'category', 'months', 'inputs']
$$;
-- Of a record those fields alone, as the editor knows them.
create function app.only(record jsonb, fields text[]) returns jsonb
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_object_agg(f, record -> f), '{}') from unnest(fields) as f where record ? f
$$;
revoke all on function app.place_fields(), app.story_fields(), app.product_fields(), app.only(jsonb, text[])
	from public;

-- The part of an edit that says what: refuses what nobody may edit, by the field's name.
create function app.check_edit(p jsonb, fields text[], protected text[]) returns void
language plpgsql immutable set search_path = '' as $$
declare
	field text;
begin
	if jsonb_typeof(p -> 'change') is distinct from 'object' or jsonb_typeof(p -> 'base') is distinct from 'object' then
		raise sqlstate 'PT422' using message = 'an edit says what it changes and what it saw', hint = 'edit_unfit';
	end if;
	for field in select jsonb_object_keys(p -> 'change') loop
		if field = any (protected) then
			raise sqlstate 'PT403' using message = format('%s changes only through a function of its own', field),
				hint = 'field_protected', detail = field;
		end if;
		if field <> all (fields) then
			raise sqlstate 'PT422' using message = format('nobody knows a field %s', field), hint = 'field_unknown',
				detail = field;
		end if;
	end loop;
	if length(p ->> 'note') > 400 then
		raise sqlstate 'PT422' using message = 'a note has at most 400 characters', hint = 'field_unfit', detail = 'note';
	end if;
end
$$;

-- Where somebody edits: raises PT404 place_not_found · PT403 place_not_yours.
create function app.open_place(place_id uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
	if app.is_service() and exists (select 1 from public.places p where p.id = place_id) then
		return;
	end if;
	-- a draft one may not see must look like one that does not exist
	if not exists (select 1 from public.places p
		where p.id = place_id and (p.status = 'published' or app.may_edit(p.id))) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if not app.may_edit(place_id) then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
end
$$;

-- Fields that somebody else has changed meanwhile to something else, with who and when. `present` is the record
-- as it is; core/places/edit/merge.ts has the same rule for the device.
create function app.conflicts_of(noun text, record uuid, present jsonb, p jsonb) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(jsonb_agg(
		jsonb_build_object('field', c.key, 'base', p -> 'base' -> c.key, 'theirs', present -> c.key, 'yours', c.value,
			'changed_by', last.name, 'changed_at', last.changed_at)
		order by c.key), '[]')
	from jsonb_each(p -> 'change') as c
	left join lateral (
		select who.display_name as name, step.changed_at
		from (
			select v.id, v.changed_by, v.changed_at, v.data -> c.key as value,
				lag(v.data -> c.key) over (order by v.id) as before,
				row_number() over (order by v.id) as nr
			from public.versions v where v.noun = conflicts_of.noun and v.record_id = conflicts_of.record
		) as step
		left join public.people who on who.id = step.changed_by
		where step.nr = 1 or step.value is distinct from step.before
		order by step.id desc limit 1
	) as last on true
	where coalesce(present -> c.key, 'null') <> coalesce(p -> 'base' -> c.key, 'null')
		and coalesce(present -> c.key, 'null') <> c.value
$$;

-- Of an edit what is to be written: neither in conflict nor so already.
create function app.accepted_of(present jsonb, p jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select coalesce(jsonb_object_agg(c.key, c.value), '{}')
	from jsonb_each(p -> 'change') as c
	where coalesce(present -> c.key, 'null') = coalesce(p -> 'base' -> c.key, 'null')
		and coalesce(present -> c.key, 'null') <> c.value
$$;

-- The name of the field that a rule of a table is about, from the name of the rule.
create function app.field_of_rule(rule text, col text, tab text) returns text
language sql immutable set search_path = '' as $$
	select coalesce(nullif(col, ''), case rule
		when 'places_position_on_the_map' then 'lon'
		when 'places_subkind_fits_kind' then 'subkind'
		else nullif(regexp_replace(rule, '^' || tab || '_(.+)_check[0-9]*$', '\1'), '') end)
$$;

revoke all on function app.check_edit(jsonb, text[], text[]), app.open_place(uuid),
	app.conflicts_of(text, uuid, jsonb, jsonb), app.accepted_of(jsonb, jsonb),
	app.field_of_rule(text, text, text) from public;

-- ---------------------------------------------------------------------------------------------------
-- Fields of a place

-- Takes {"id", "base": {field: value as the editor saw it}, "change": {field: new value}, "note": text or null}.
-- Where the present value is still `base`, or the new one already, it is written; where somebody else has changed
-- it meanwhile it stays and is told. Sent again it changes nothing. Answers
-- {"version", "place": {all fields}, "conflicts": [{"field", "base", "theirs", "yours", "changed_by", "changed_at"}]}.
-- Raises PT404 place_not_found · PT403 place_not_yours, field_protected, publish_not_allowed · PT422 edit_unfit,
-- field_unknown, field_unfit (detail: the field).
create function public.edit_place(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	place public.places%rowtype;
	edited public.places%rowtype;
	present jsonb;
	accepted jsonb;
	conflicts jsonb;
	said text;
	col text;
	field text;
begin
	perform app.take_turn();
	perform app.open_place((p ->> 'id')::uuid);
	perform app.check_edit(p, app.place_fields(), array(
		select a.attname::text from pg_catalog.pg_attribute a
		where a.attrelid = 'public.places'::regclass and a.attnum > 0 and a.attname <> all (app.place_fields())
	));
	select * into place from public.places q where q.id = (p ->> 'id')::uuid for update;
	present := to_jsonb(place);
	accepted := app.accepted_of(present, p);
	conflicts := app.conflicts_of('place', place.id, present, p);

	if accepted <> '{}' then
		begin
			edited := place;
			-- one by one: a value of a wrong type is refused with its name
			for field in select jsonb_object_keys(accepted) loop
				edited := jsonb_populate_record(edited, app.only(accepted, array[field]));
			end loop;
			-- a nature park publishes nature sites: it may not make a farm of one afterwards
			if edited.kind <> place.kind and place.status = 'published'
				and not (app.is_service() or app.may_publish(edited)) then
				raise sqlstate 'PT403' using message = 'a moderator changes the kind of this published place',
					hint = 'publish_not_allowed';
			end if;
			field := null;
			perform set_config('app.version_note', coalesce(p ->> 'note', ''), true);
			update public.places q set (
				kind, subkind, name, summary, easy, house_rules, lon, lat, position_confirmed, street, postcode,
				locality, municipality, kreis, nature_park, period, phone, email, website, opening_hours,
				hours_checked_on, access, entry_free, wheelchair, accessibility, amenities, spoken
			) = (
				edited.kind, edited.subkind, edited.name, edited.summary, edited.easy, edited.house_rules, edited.lon,
				edited.lat, edited.position_confirmed, edited.street, edited.postcode, edited.locality,
				edited.municipality, edited.kreis, edited.nature_park, edited.period, edited.phone, edited.email,
				edited.website, edited.opening_hours, edited.hours_checked_on, edited.access, edited.entry_free,
				edited.wheelchair, edited.accessibility, edited.amenities, edited.spoken
			) where q.id = place.id returning * into place;
			perform set_config('app.version_note', '', true);
		exception when data_exception or integrity_constraint_violation then
			get stacked diagnostics said = constraint_name, col = column_name;
			raise sqlstate 'PT422' using message = 'a field is not as it must be', hint = 'field_unfit',
				detail = coalesce(field, app.field_of_rule(said, col, 'places'));
		end;
	end if;
	return jsonb_build_object('version', place.version, 'place', app.only(to_jsonb(place), app.place_fields()),
		'conflicts', conflicts);
end
$$;
revoke all on function public.edit_place(jsonb) from public, anon;
grant execute on function public.edit_place(jsonb) to authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- Stories and products

create function app.story_record(story uuid) returns jsonb
language sql stable set search_path = '' as $$
	select app.only(to_jsonb(s), app.story_fields()) from public.stories s where s.id = story
$$;
create function app.product_record(product uuid) returns jsonb
language sql stable set search_path = '' as $$
	select app.only(to_jsonb(g), app.product_fields()) || jsonb_build_object('inputs', app.inputs_of(g.id))
	from public.products g where g.id = product
$$;
revoke all on function app.story_record(uuid), app.product_record(uuid) from public;

create function app.write_story(place uuid, story uuid, accepted jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
	row public.stories%rowtype;
begin
	select * into row from public.stories s where s.id = story;
	row := jsonb_populate_record(row, accepted);
	insert into public.stories (
		id, place_id, position, title, body, person_name, person_role, person_consent_on, licence, attribution
	) values (
		story, place, coalesce(row.position, 0), row.title, row.body, row.person_name, row.person_role,
		row.person_consent_on, coalesce(row.licence, 'CC-BY-4.0'), row.attribution
	) on conflict (id) do update set
		position = excluded.position, title = excluded.title, body = excluded.body,
		person_name = excluded.person_name, person_role = excluded.person_role,
		person_consent_on = excluded.person_consent_on, licence = excluded.licence,
		attribution = excluded.attribution;
end
$$;

-- The wanted word, or with a number from 2 where another product of the place has it.
create function app.free_product_slug(place uuid, wanted text) returns text
language plpgsql stable set search_path = '' as $$
declare
	free text := wanted;
	n int := 1;
begin
	while exists (select 1 from public.products g where g.place_id = place and g.slug = free) loop
		n := n + 1;
		free := rtrim(left(wanted, 80 - length(n::text) - 1), '-') || '-' || n;
	end loop;
	return free;
end
$$;

create function app.write_product(place uuid, product uuid, accepted jsonb, wanted_slug text) returns void
language plpgsql volatile set search_path = '' as $$
declare
	row public.products%rowtype;
begin
	perform set_config('app.versions_by_hand', 'on', true);
	select * into row from public.products g where g.id = product;
	row := jsonb_populate_record(row, accepted - 'inputs');
	insert into public.products (id, place_id, slug, position, name, category, months)
	values (product, place, coalesce(row.slug, app.free_product_slug(place, wanted_slug)),
		coalesce(row.position, 0), row.name, row.category, coalesce(row.months, '{}'))
	on conflict (id) do update set
		position = excluded.position, name = excluded.name, category = excluded.category, months = excluded.months;
	if accepted ? 'inputs' then
		-- An input names only places one may see: the foreign key must not tell which drafts exist. What is there
		-- already may stay, though its place has become a draft.
		if exists (
			select 1 from jsonb_to_recordset(accepted -> 'inputs') as i (id uuid, from_place uuid)
			where i.from_place is not null and not app.is_published(i.from_place) and not app.may_edit(i.from_place)
				and not app.is_service() and not exists (select 1 from public.product_inputs old
					where old.id = i.id and old.product_id = product and old.from_place = i.from_place)
		) or exists (
			select 1 from jsonb_to_recordset(accepted -> 'inputs') as i (id uuid)
			join public.product_inputs other on other.id = i.id where other.product_id <> product
		) then
			raise sqlstate 'PT422' using message = 'an input names what is not there', hint = 'field_unfit',
				detail = 'inputs';
		end if;
		delete from public.product_inputs i where i.product_id = product and not exists (
			select 1 from jsonb_to_recordset(accepted -> 'inputs') as kept (id uuid) where kept.id = i.id);
		insert into public.product_inputs (id, product_id, position, name, from_place, from_text, lon, lat)
		select (i.value ->> 'id')::uuid, product, i.nr - 1, nullif(i.value -> 'name', 'null'),
			(i.value ->> 'from_place')::uuid, nullif(i.value -> 'from_text', 'null'),
			(i.value ->> 'lon')::double precision, (i.value ->> 'lat')::double precision
		from jsonb_array_elements(accepted -> 'inputs') with ordinality as i (value, nr)
		on conflict (id) do update set
			position = excluded.position, name = excluded.name, from_place = excluded.from_place,
			from_text = excluded.from_text, lon = excluded.lon, lat = excluded.lat;
	end if;
	perform set_config('app.versions_by_hand', '', true);
	perform app.keep_product(product);
end
$$;
revoke all on function app.write_story(uuid, uuid, jsonb), app.free_product_slug(uuid, text),
	app.write_product(uuid, uuid, jsonb, text) from public;

-- A story or a product, by an id made on the device. Takes {"noun": "story" | "product", "id", "place_id",
-- "base", "change", "note", "slug": of a new product, "remove": true to delete it}; an empty base makes it anew.
-- Merges as edit_place does. Answers {"record": {its fields} or null where it is gone, "conflicts": […]}.
-- Removing stays undone where somebody else has changed a field of `base` meanwhile: that is told as conflict.
-- Raises PT404 place_not_found · PT403 place_not_yours, field_protected · PT409 id_taken · PT422 edit_unfit,
-- field_unknown, field_unfit (detail: the field).
create function public.edit_part(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	noun constant text := p ->> 'noun';
	part constant uuid := (p ->> 'id')::uuid;
	place constant uuid := (p ->> 'place_id')::uuid;
	removing constant boolean := coalesce((p ->> 'remove')::boolean, false);
	fields text[];
	present jsonb;
	accepted jsonb;
	conflicts jsonb := '[]'::jsonb;
	said text;
	col text;
begin
	if noun is null or noun not in ('story', 'product') or part is null then
		raise sqlstate 'PT422' using message = 'an edit says what it changes', hint = 'edit_unfit';
	end if;
	fields := case noun when 'story' then app.story_fields() else app.product_fields() end;
	perform app.take_turn();
	perform app.open_place(place);
	perform app.check_edit(p, fields, array['id', 'place_id', 'slug', 'example', 'created_at', 'updated_at']);
	-- an id of elsewhere is nobody's business here
	if exists (select 1 from public.stories s where s.id = part and (noun <> 'story' or s.place_id <> place))
		or exists (select 1 from public.products g where g.id = part and (noun <> 'product' or g.place_id <> place)) then
		raise sqlstate 'PT409' using message = 'this id belongs to something else', hint = 'id_taken';
	end if;
	present := case noun when 'story' then app.story_record(part) else app.product_record(part) end;
	perform set_config('app.version_note', coalesce(p ->> 'note', ''), true);

	if removing then
		if present is not null then
			-- whoever changed it meanwhile did not know that it goes
			conflicts := app.conflicts_of(noun, part, present,
				jsonb_build_object('base', p -> 'base', 'change', (
					select coalesce(jsonb_object_agg(k, 'null'::jsonb), '{}') from jsonb_object_keys(p -> 'base') as k
					where present -> k is distinct from p -> 'base' -> k)));
			if conflicts = '[]' then
				delete from public.stories s where noun = 'story' and s.id = part;
				delete from public.products g where noun = 'product' and g.id = part;
				present := null;
			end if;
		end if;
	elsif present is null and p -> 'base' <> '{}' then
		-- somebody else has removed it: what was written stays with its writer
		null;
	else
		accepted := app.accepted_of(coalesce(present, '{}'), p);
		if present is not null then
			conflicts := app.conflicts_of(noun, part, present, p);
		end if;
		if accepted <> '{}' or present is null then
			begin
				if noun = 'story' then
					perform app.write_story(place, part, accepted);
				else
					perform app.write_product(place, part, accepted,
						coalesce(p ->> 'slug', p -> 'change' ->> 'category', 'produkt'));
				end if;
			exception when data_exception or integrity_constraint_violation then
				get stacked diagnostics said = constraint_name, col = column_name;
				raise sqlstate 'PT422' using message = 'a field is not as it must be', hint = 'field_unfit',
					detail = case when said like 'product_inputs%' then 'inputs' else
						app.field_of_rule(said, col, case noun when 'story' then 'stories' else 'products' end) end;
			end;
			present := case noun when 'story' then app.story_record(part) else app.product_record(part) end;
		end if;
	end if;
	perform set_config('app.version_note', '', true);
	return jsonb_build_object('record', present, 'conflicts', conflicts);
end
$$;
revoke all on function public.edit_part(jsonb) from public, anon;
grant execute on function public.edit_part(jsonb) to authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- History and undo

-- Steps of a place, the newest first, before the version `before` (null: the newest of all): who changed which
-- fields of what, and when. A field that was not told is null. Raises PT404 place_not_found · PT403 place_not_yours.
create function public.place_history(place_id uuid, before bigint default null, most int default 30) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	perform app.open_place(place_id);
	return (
		select coalesce(jsonb_agg(to_jsonb(h) order by h.id desc), '[]') from (
			select v.id, v.noun, v.record_id,
				coalesce(v.data -> 'name', v.data -> 'title', was.data -> 'name', was.data -> 'title') as title,
				case when v.data is null then 'removed' when was.data is null then 'added' else 'changed' end as deed,
				who.display_name as changed_by, v.changed_at, v.note, v.undoes,
				exists (select 1 from public.versions u where u.undoes = v.id) as undone,
				v.noun in ('place', 'story', 'product') and (v.noun <> 'place' or was.data is not null) and (
					v.data is null or was.data is null or exists (
						select 1 from unnest(app.place_fields() || app.story_fields() || app.product_fields()) as f
						where v.data -> f is distinct from was.data -> f and was.data ? f)
				) as undoable,
				case when v.data is null or was.data is null then '[]'::jsonb else (
					select coalesce(jsonb_agg(jsonb_build_object('field', f.key, 'before', was.data -> f.key, 'after', f.value)
						order by f.key), '[]')
					from jsonb_each(v.data) as f
					where f.value is distinct from was.data -> f.key
						and f.key not in ('updated_at', 'version', 'created_at', 'published_at')
						and (f.key <> 'inputs' or was.data ? 'inputs')
				) end as fields
			from public.versions v
			left join lateral (
				select w.data from public.versions w
				where w.noun = v.noun and w.record_id = v.record_id and w.id < v.id
				order by w.id desc limit 1
			) as was on true
			left join public.people who on who.id = v.changed_by
			where v.place_id = place_history.place_id and (before is null or v.id < before)
			order by v.id desc limit least(greatest(most, 1), 100)
		) as h
	);
end
$$;
revoke all on function public.place_history(uuid, bigint, int) from public, anon;
grant execute on function public.place_history(uuid, bigint, int) to authenticated, service_role;

-- Takes back what one version changed, as a new version: field by field, so that what came after stays. Answers as
-- edit_place or edit_part do; conflicts are fields that were changed again since.
-- Raises PT404 version_not_found · PT403 publish_not_allowed · PT409 version_not_undoable.
create function public.undo_version(version_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	step public.versions%rowtype;
	was jsonb;
	fields text[];
	p jsonb;
	answer jsonb;
begin
	select * into step from public.versions v where v.id = version_id;
	if not found or not (app.is_service() or app.may_edit(step.place_id)) then
		raise sqlstate 'PT404' using message = 'no such version', hint = 'version_not_found';
	end if;
	select v.data into was from public.versions v
	where v.noun = step.noun and v.record_id = step.record_id and v.id < step.id
	order by v.id desc limit 1;
	fields := case step.noun when 'place' then app.place_fields() when 'story' then app.story_fields()
		when 'product' then app.product_fields() else '{}' end;
	-- versions of products once said nothing of what they are made of
	if step.noun = 'product' and was is not null and step.data is not null and not was ? 'inputs' then
		fields := array_remove(fields, 'inputs');
	end if;
	p := jsonb_build_object('noun', step.noun, 'id', step.record_id, 'place_id', step.place_id, 'change', '{}'::jsonb,
		'base', '{}'::jsonb);
	if step.noun <> 'place' and was is null and step.data is not null then
		p := p || jsonb_build_object('remove', true, 'base', app.only(step.data, fields));
	elsif step.noun <> 'place' and step.data is null and was is not null then
		p := p || jsonb_build_object('change', app.only(was, fields), 'slug', was ->> 'slug');
	elsif was is not null and step.data is not null then
		fields := array(select f from unnest(fields) as f where was -> f is distinct from step.data -> f);
		p := p || jsonb_build_object('change', app.only(was, fields), 'base', app.only(step.data, fields));
	end if;
	if p -> 'change' = '{}' and not p ? 'remove' then
		raise sqlstate 'PT409' using message = 'there is nothing to take back', hint = 'version_not_undoable';
	end if;
	perform set_config('app.version_undoes', step.id::text, true);
	answer := case step.noun when 'place' then public.edit_place(p) else public.edit_part(p) end;
	perform set_config('app.version_undoes', '', true);
	return answer;
end
$$;
revoke all on function public.undo_version(bigint) from public, anon;
grant execute on function public.undo_version(bigint) to authenticated, service_role;
