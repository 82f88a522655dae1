-- The catalogue tells what is open: closures are laid over the hours. And it is searched by products.

create or replace view public.catalogue_places with (security_invoker = true) as
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
		) as photo,
		-- compiled days begin a week before today, and the app may run by another clock than the database (NOW)
		coalesce((
			select jsonb_agg(
				jsonb_build_object('kind', c.kind, 'first_day', c.first_day, 'last_day', c.last_day, 'reason', c.reason)
				order by c.first_day, c.last_day, c.id
			)
			from public.closures c
			where c.place_id = p.id and c.last_day >= (select app.today()) - 14
		), '[]') as closures,
		coalesce((
			select jsonb_agg(m.name ->> 'de' order by m.position, m.slug) from public.products m where m.place_id = p.id
		), '[]') as products
	from public.places p
	where p.status = 'published';
grant select on public.catalogue_places to anon, authenticated, service_role;
