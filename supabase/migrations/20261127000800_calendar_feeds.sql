-- Calendar feeds: a host's own slots in the host's own calendar, by a link that only the host knows.

create table public.calendar_feeds (
	id uuid primary key default gen_random_uuid(),
	place_id uuid not null references public.places (id) on delete cascade,
	secret_hash bytea not null unique,
	created_by uuid references public.people (id) on delete set null,
	created_at timestamptz not null default now(),
	revoked_at timestamptz
);
create index calendar_feeds_place_idx on public.calendar_feeds (place_id);
create index calendar_feeds_created_by_idx on public.calendar_feeds (created_by);

grant select on public.calendar_feeds to authenticated;
grant all on public.calendar_feeds to service_role;
alter table public.calendar_feeds enable row level security;
create policy "members and moderators see which feeds there are" on public.calendar_feeds
	for select to authenticated using (app.may_edit(place_id));

-- Makes a feed and answers {"id", "secret"}: the secret is told this once.
-- Raises PT404 place_not_found · PT403 place_not_yours · PT409 too_many_feeds.
create function public.make_calendar_feed(place_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	secret constant text := app.new_secret();
	feed uuid;
begin
	perform app.require_host(make_calendar_feed.place_id);
	if (select count(*) from public.calendar_feeds f
		where f.place_id = make_calendar_feed.place_id and f.revoked_at is null) >= 20 then
		raise sqlstate 'PT409' using message = 'revoke a feed first', hint = 'too_many_feeds';
	end if;
	insert into public.calendar_feeds (place_id, secret_hash, created_by)
	values (make_calendar_feed.place_id, app.hash_of(secret),
		(select p.id from public.people p where p.id = auth.uid()))
	returning id into feed;
	return jsonb_build_object('id', feed, 'secret', secret);
end
$$;

-- Raises PT404 feed_not_found.
create function public.revoke_calendar_feed(id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
	update public.calendar_feeds f set revoked_at = coalesce(f.revoked_at, now())
	where f.id = revoke_calendar_feed.id and (app.is_service() or app.may_edit(f.place_id));
	if not found then
		raise sqlstate 'PT404' using message = 'no such feed', hint = 'feed_not_found';
	end if;
end
$$;

-- What a feed shows: {"place": {…}, "slots": [{…, "seats_taken", "capacity", "parties"}]} from 30 days ago on, or null.
-- Counts, no names: calendars are passed on to others.
create function public.calendar_feed(secret text) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'place', jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name),
		'slots', coalesce((
			select jsonb_agg(app.slot_facts(s.id) || jsonb_build_object(
				'capacity', s.capacity, 'seats_taken', s.seats_taken, 'created_at', s.created_at,
				'parties', (select count(*) from public.reservations r
					where r.slot_id = s.id and app.holds_seats(r.status))
			) order by s.starts_at, s.id)
			from public.slots s
			where s.place_id = p.id and s.ends_at > app.clock() - interval '30 days'
		), '[]')
	)
	from public.calendar_feeds f join public.places p on p.id = f.place_id
	where f.secret_hash = app.hash_of(secret) and f.revoked_at is null
$$;
comment on function public.calendar_feed(text) is 'Service role only.';

revoke all on function public.make_calendar_feed(uuid), public.revoke_calendar_feed(uuid) from public, anon;
grant execute on function public.make_calendar_feed(uuid), public.revoke_calendar_feed(uuid)
	to authenticated, service_role;
revoke all on function public.calendar_feed(text) from public, anon, authenticated;
grant execute on function public.calendar_feed(text) to service_role;
