-- Photos as their owners look after them: pictures that wait for words, who agreed to be shown, crop, order,
-- and files that have to go from the bucket.

-- What of a picture must stay in sight when it is cropped, in percent from its upper left corner.
alter table public.photos
	add column focus_x smallint not null default 50 check (focus_x between 0 and 100),
	add column focus_y smallint not null default 40 check (focus_y between 0 and 100);

-- Pictures that are in the bucket and not yet fit to be shown: somebody still has to say what is seen, who took
-- it, on which terms, and whether those who are seen agree. Once all is said they become photos.
create table public.photo_uploads (
	id uuid primary key,
	place_id uuid not null references public.places (id) on delete cascade,
	path text not null unique check (path ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
	widths int[] not null check (cardinality(widths) > 0),
	width int not null check (width > 0),
	height int not null check (height > 0),
	focus_x smallint not null default 50 check (focus_x between 0 and 100),
	focus_y smallint not null default 40 check (focus_y between 0 and 100),
	alt jsonb check (alt is null or app.is_texts(alt, 400)),
	credit text check (length(trim(credit)) between 2 and 200),
	licence text check (length(licence) between 2 and 40),
	persons_consent text check (persons_consent in ('none_shown', 'given')),
	created_at timestamptz not null default now()
);
create index photo_uploads_place_idx on public.photo_uploads (place_id, created_at);

-- Who said when that those who are seen agree, or no longer do. Outlives the picture; nobody changes it.
create table public.photo_consents (
	id bigint generated always as identity primary key,
	photo_id uuid not null,
	place_id uuid not null references public.places (id) on delete cascade,
	said text not null check (said in ('none_shown', 'given', 'withdrawn')),
	said_by uuid references auth.users (id) on delete set null,
	said_at timestamptz not null default now()
);
create index photo_consents_photo_idx on public.photo_consents (photo_id, said_at);
create index photo_consents_place_idx on public.photo_consents (place_id);
create index photo_consents_said_by_idx on public.photo_consents (said_by);

-- Files of the bucket that belong to nothing any more. The server takes them out; rows go with the files.
create table app.photo_removals (
	path text primary key,
	widths int[] not null,
	noted_at timestamptz not null default now()
);

grant select on public.photo_uploads, public.photo_consents to authenticated;
grant all on public.photo_uploads, public.photo_consents to service_role;

alter table public.photo_uploads enable row level security;
create policy "members and moderators see pictures that wait for words" on public.photo_uploads
	for select to authenticated using (app.may_edit(place_id));

alter table public.photo_consents enable row level security;
create policy "members and moderators see who agreed" on public.photo_consents
	for select to authenticated using (app.may_edit(place_id));

alter table app.photo_removals enable row level security;
create policy "nobody reads which files have to go" on app.photo_removals for select to authenticated using (false);

-- ---------------------------------------------------------------------------------------------------
-- Triggers: whichever way a picture goes, its files go, too

create function app.note_photo_removal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	-- what was waiting for words has them now
	if tg_table_name = 'photo_uploads' and exists (select 1 from public.photos p where p.path = old.path) then
		return null;
	end if;
	insert into app.photo_removals (path, widths) values (old.path, old.widths)
	on conflict (path) do update set widths = excluded.widths, noted_at = now();
	return null;
end
$$;
create trigger photos_removal after delete on public.photos
	for each row execute function app.note_photo_removal();
create trigger photos_withdrawal after update of persons_consent on public.photos
	for each row when (new.persons_consent = 'withdrawn' and old.persons_consent <> 'withdrawn')
	execute function app.note_photo_removal();
create trigger photo_uploads_removal after delete on public.photo_uploads
	for each row execute function app.note_photo_removal();

-- Pictures whose consent was withdrawn before there was this list.
insert into app.photo_removals (path, widths)
select p.path, p.widths from public.photos p where p.persons_consent = 'withdrawn'
on conflict (path) do nothing;

-- ---------------------------------------------------------------------------------------------------
-- Functions for members

-- The place of a picture, for who may look after it. Raises PT404 photo_not_found · PT403 place_not_yours.
create function app.open_photo(wanted uuid) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
	place uuid;
	shown boolean := false;
begin
	-- before any row, as everybody who writes what belongs to a place
	perform app.take_turn();
	select p.place_id, p.persons_consent <> 'withdrawn' into place, shown from public.photos p where p.id = wanted;
	if not found then
		select u.place_id, false into place, shown from public.photo_uploads u where u.id = wanted;
	end if;
	if place is not null and (app.is_service() or app.may_edit(place)) then
		return place;
	end if;
	if shown and app.is_published(place) then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
	raise sqlstate 'PT404' using message = 'no such photo', hint = 'photo_not_found';
end
$$;
revoke all on function app.open_photo(uuid) from public;

-- A picture as its owners see it, waiting or shown.
create function app.photo_of(wanted uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('id', p.id, 'position', p.position, 'path', p.path, 'widths', p.widths, 'width', p.width,
		'height', p.height, 'focus_x', p.focus_x, 'focus_y', p.focus_y, 'alt', p.alt, 'credit', p.credit,
		'licence', p.licence, 'persons_consent', p.persons_consent)
	from public.photos p where p.id = wanted
	union all
	select jsonb_build_object('id', u.id, 'position', null, 'path', u.path, 'widths', u.widths, 'width', u.width,
		'height', u.height, 'focus_x', u.focus_x, 'focus_y', u.focus_y, 'alt', u.alt, 'credit', u.credit,
		'licence', u.licence, 'persons_consent', u.persons_consent)
	from public.photo_uploads u where u.id = wanted
$$;
revoke all on function app.photo_of(uuid) from public;

-- Whether somebody may add a picture to a place: asked by the media endpoint, as the person whose picture it is.
-- Answers with the path its files get, and with the picture where it has arrived already.
-- Raises PT404 place_not_found · PT403 place_not_yours · PT409 too_many_photos, id_taken.
create function public.may_add_photo(id uuid, place_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	place public.places%rowtype;
	known uuid;
	told jsonb;
begin
	select p.* into place from public.places p where p.id = may_add_photo.place_id;
	if not found or not (place.status = 'published' or app.may_edit(place.id)) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if not app.may_edit(place.id) then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
	select coalesce(
		(select p.place_id from public.photos p where p.id = may_add_photo.id),
		(select u.place_id from public.photo_uploads u where u.id = may_add_photo.id)) into known;
	if known <> place.id or may_add_photo.id is null then
		raise sqlstate 'PT409' using message = 'this id belongs to another photo', hint = 'id_taken';
	end if;
	if known is null and 60 <= (select count(*) from public.photos p where p.place_id = place.id)
		+ (select count(*) from public.photo_uploads u where u.place_id = place.id) then
		raise sqlstate 'PT409' using message = 'a place has at most 60 photos', hint = 'too_many_photos';
	end if;
	if known is not null then
		told := app.photo_of(may_add_photo.id);
	end if;
	return jsonb_build_object('photo', told,
		'path', place.slug || '/' || left(replace(may_add_photo.id::text, '-', ''), 16));
end
$$;

-- Says what is seen on a picture and what may be done with it: {"id", "alt"?, "credit"?, "licence"?,
-- "persons_consent"?, "focus_x"?, "focus_y"?}; what is left out stays. A picture that waits is shown as soon as
-- all is said. Answers with the picture.
-- Raises PT404 photo_not_found · PT403 place_not_yours · PT409 consent_withdrawn · PT422 alt_unfit, credit_unfit,
-- licence_unknown, consent_unfit, focus_unfit, photo_unfit.
create function public.describe_photo(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	known constant text[] := array['id', 'alt', 'credit', 'licence', 'persons_consent', 'focus_x', 'focus_y'];
	licences constant text[] := array['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'shown-here-only'];
	place uuid;
	waiting public.photo_uploads%rowtype;
	photo public.photos%rowtype;
	-- what was said before may be taken back only as long as nobody sees it
	may_be_null boolean;
	axis text;
begin
	if coalesce(jsonb_typeof(p) <> 'object', true) or p - known <> '{}' then
		raise sqlstate 'PT422' using message = 'nothing else can be said of a photo', hint = 'photo_unfit';
	end if;
	place := app.open_photo((p ->> 'id')::uuid);
	select u.* into waiting from public.photo_uploads u where u.id = (p ->> 'id')::uuid;
	may_be_null := found;
	select s.* into photo from public.photos s where s.id = (p ->> 'id')::uuid;
	if photo.persons_consent = 'withdrawn' then
		raise sqlstate 'PT409' using message = 'consent was withdrawn', hint = 'consent_withdrawn';
	end if;
	if p ? 'alt' and not (may_be_null and p -> 'alt' = 'null') and not app.is_texts(p -> 'alt', 400) then
		raise sqlstate 'PT422' using message = 'what is seen is told in German, in at most 400 characters', hint = 'alt_unfit';
	end if;
	if p ? 'credit' and not (may_be_null and p -> 'credit' = 'null') and (
		coalesce(length(trim(p ->> 'credit')) not between 2 and 200, true) or p ->> 'credit' ~ '[\x01-\x1F\x7F]') then
		raise sqlstate 'PT422' using message = 'a credit has 2 to 200 characters', hint = 'credit_unfit';
	end if;
	if p ? 'licence' and not (may_be_null and p -> 'licence' = 'null')
		and not coalesce(p ->> 'licence' = any (licences), false)
		-- what it stands under already it may keep
		and p ->> 'licence' is distinct from photo.licence then
		raise sqlstate 'PT422' using message = 'no such licence', hint = 'licence_unknown';
	end if;
	if p ? 'persons_consent' and not (may_be_null and p -> 'persons_consent' = 'null')
		and not coalesce(p ->> 'persons_consent' in ('none_shown', 'given'), false) then
		raise sqlstate 'PT422' using message = 'either nobody is seen, or they agree', hint = 'consent_unfit';
	end if;
	foreach axis in array array['focus_x', 'focus_y'] loop
		if p ? axis and not coalesce(jsonb_typeof(p -> axis) = 'number' and (p ->> axis)::numeric between 0 and 100, false) then
			raise sqlstate 'PT422' using message = 'a focus is two numbers from 0 to 100', hint = 'focus_unfit';
		end if;
	end loop;

	if may_be_null then
		waiting := jsonb_populate_record(waiting, p || app.whole_focus(p));
		waiting.credit := trim(waiting.credit);
		update public.photo_uploads u set alt = waiting.alt, credit = waiting.credit, licence = waiting.licence,
			persons_consent = waiting.persons_consent, focus_x = waiting.focus_x, focus_y = waiting.focus_y
		where u.id = waiting.id;
		if waiting.alt is not null and waiting.credit is not null and waiting.licence is not null
			and waiting.persons_consent is not null then
			insert into public.photos (id, place_id, position, path, widths, width, height, focus_x, focus_y, alt, credit,
				licence, persons_consent)
			select waiting.id, place, coalesce(max(s.position), 0) + 1, waiting.path, waiting.widths, waiting.width,
				waiting.height, waiting.focus_x, waiting.focus_y, waiting.alt, waiting.credit, waiting.licence,
				waiting.persons_consent
			from public.photos s where s.place_id = place;
			delete from public.photo_uploads u where u.id = waiting.id;
		end if;
	else
		photo := jsonb_populate_record(photo, p || app.whole_focus(p));
		-- the same said again is no change of public data
		update public.photos s set alt = photo.alt, credit = trim(photo.credit), licence = photo.licence,
			persons_consent = photo.persons_consent, focus_x = photo.focus_x, focus_y = photo.focus_y
		where s.id = photo.id and (s.alt, s.credit, s.licence, s.persons_consent, s.focus_x, s.focus_y) is distinct from
			(photo.alt, trim(photo.credit), photo.licence, photo.persons_consent, photo.focus_x, photo.focus_y);
	end if;
	if p ->> 'persons_consent' is not null and p ->> 'persons_consent' is distinct from (
		select c.said from public.photo_consents c where c.photo_id = (p ->> 'id')::uuid order by c.id desc limit 1) then
		insert into public.photo_consents (photo_id, place_id, said, said_by)
		values ((p ->> 'id')::uuid, place, p ->> 'persons_consent', auth.uid());
	end if;
	return app.photo_of((p ->> 'id')::uuid);
end
$$;

-- A focus in whole numbers.
create function app.whole_focus(p jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select jsonb_strip_nulls(jsonb_build_object('focus_x', round((p ->> 'focus_x')::numeric),
		'focus_y', round((p ->> 'focus_y')::numeric)))
$$;
revoke all on function app.whole_focus(jsonb) from public;

-- Puts the photos of a place in this order; those that are not named come after, as they were. Answers with
-- the ids in their order. Raises PT404 place_not_found · PT403 place_not_yours.
create function public.order_photos(place_id uuid, photo_ids uuid[]) returns uuid[]
language plpgsql volatile security definer set search_path = '' as $$
declare
	place public.places%rowtype;
begin
	perform app.take_turn();
	select p.* into place from public.places p where p.id = order_photos.place_id;
	if not found or not (place.status = 'published' or app.is_service() or app.may_edit(place.id)) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if not (app.is_service() or app.may_edit(place.id)) then
		raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
	end if;
	update public.photos s set position = o.at from (
		select p.id, row_number() over (order by array_position(photo_ids, p.id) nulls last, p.position, p.created_at, p.id) as at
		from public.photos p where p.place_id = place.id and p.role = 'place'
	) as o where s.id = o.id and s.position <> o.at;
	return array(select p.id from public.photos p where p.place_id = place.id and p.role = 'place' order by p.position);
end
$$;

-- Takes a picture away, its files too. Raises PT404 photo_not_found · PT403 place_not_yours.
create function public.delete_photo(id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.open_photo(delete_photo.id);
	delete from public.photos p where p.id = delete_photo.id;
	delete from public.photo_uploads u where u.id = delete_photo.id;
end
$$;

-- Somebody who is seen no longer agrees: the picture goes, with its words and its files; that it was asked for,
-- by whom and when, stays. Raises PT404 photo_not_found · PT403 place_not_yours.
create function public.withdraw_photo_consent(id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	place constant uuid := app.open_photo(withdraw_photo_consent.id);
begin
	insert into public.photo_consents (photo_id, place_id, said, said_by)
	values (withdraw_photo_consent.id, place, 'withdrawn', auth.uid());
	delete from public.photos p where p.id = withdraw_photo_consent.id;
	delete from public.photo_uploads u where u.id = withdraw_photo_consent.id;
end
$$;

revoke all on function public.may_add_photo(uuid, uuid), public.describe_photo(jsonb),
	public.order_photos(uuid, uuid[]), public.delete_photo(uuid), public.withdraw_photo_consent(uuid)
	from public, anon;
grant execute on function public.may_add_photo(uuid, uuid), public.describe_photo(jsonb),
	public.order_photos(uuid, uuid[]), public.delete_photo(uuid), public.withdraw_photo_consent(uuid)
	to authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- Functions for the service

-- Notes a picture whose files lie in the bucket. The same id again changes nothing. Answers with the picture.
create function public.add_photo(id uuid, place_id uuid, path text, widths int[], width int, height int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.take_turn();
	if not exists (select 1 from public.photos p where p.id = add_photo.id) then
		insert into public.photo_uploads (id, place_id, path, widths, width, height)
		values (add_photo.id, add_photo.place_id, add_photo.path, add_photo.widths, add_photo.width, add_photo.height)
		on conflict on constraint photo_uploads_pkey do nothing;
	end if;
	return app.photo_of(add_photo.id);
end
$$;
comment on function public.add_photo(uuid, uuid, text, int[], int, int) is 'Service role only.';

-- Files that have to go, the oldest first; none of a picture that is there again.
create function public.take_photo_removals(most int default 100) returns table (path text, widths int[])
language sql stable security definer set search_path = '' as $$
	select r.path, r.widths from app.photo_removals r
	where not exists (select 1 from public.photos p where p.path = r.path and p.persons_consent <> 'withdrawn')
		and not exists (select 1 from public.photo_uploads u where u.path = r.path)
	order by r.noted_at, r.path limit most
$$;
comment on function public.take_photo_removals(int) is 'Service role only.';

-- They are gone from the bucket.
create function public.photos_removed(paths text[]) returns void
language sql volatile security definer set search_path = '' as $$
	delete from app.photo_removals r where r.path = any (paths)
$$;
comment on function public.photos_removed(text[]) is 'Service role only.';

revoke all on function public.add_photo(uuid, uuid, text, int[], int, int), public.take_photo_removals(int),
	public.photos_removed(text[]) from public, anon, authenticated;
grant execute on function public.add_photo(uuid, uuid, text, int[], int, int), public.take_photo_removals(int),
	public.photos_removed(text[]) to service_role;
