-- What the catalogue is built from: one row per published place, as anybody may see it.

create view public.catalogue_places with (security_invoker = true) as
	select
		p.change_seq, p.slug, p.name, p.kind, p.subkind, p.lon, p.lat, p.locality, p.municipality, p.kreis,
		p.opening_hours, p.access, p.wheelchair, p.amenities, p.spoken, p.entry_free, p.example,
		p.position_confirmed, p.licence,
		coalesce((
			select jsonb_agg(distinct c.category order by c.category) from public.products c where c.place_id = p.id
		), '[]') as categories,
		coalesce((
			select jsonb_agg(jsonb_build_object('slug', l.slug, 'until', a.valid_until) order by l.slug)
			from public.current_awards a join public.labels l on l.id = a.label_id
			where a.place_id = p.id
		), '[]') as labels,
		(
			select f.path from public.photos f
			where f.place_id = p.id and f.role = 'place' and f.persons_consent <> 'withdrawn'
			order by f.position, f.path limit 1
		) as photo
	from public.places p
	where p.status = 'published';
grant select on public.catalogue_places to anon, authenticated, service_role;

-- Where the change sequence stands for public data: cheap enough to ask twice a second.
create function public.catalogue_seq() returns bigint
language sql stable security definer set search_path = '' as $$
	select greatest(
		coalesce((select max(change_seq) from public.places where status = 'published'), 0),
		coalesce((select max(change_seq) from public.place_removals), 0)
	)
$$;
revoke all on function public.catalogue_seq() from public;
grant execute on function public.catalogue_seq() to anon, authenticated, service_role;

-- Whom the published data is owed to, and how much of it: what the about page lists.
create view public.attributions with (security_invoker = true) as
	select 'place' as noun, licence, attribution, count(*)::int as records
	from public.places where status = 'published' group by licence, attribution
	union all
	select 'story', licence, attribution, count(*)::int from public.stories group by licence, attribution
	union all
	select 'photo', licence, credit, count(*)::int from public.photos group by licence, credit;
grant select on public.attributions to anon, authenticated, service_role;
