-- The people of whom published stories tell, for searching by name. Apart from the catalogue, which holds
-- no personal data, and as the policy of stories allows: who takes consent back is gone with the next look.
create view public.portrayed_people with (security_invoker = true) as
	select p.slug, array_agg(distinct s.person_name order by s.person_name) as names
	from public.stories s join public.places p on p.id = s.place_id
	where p.status = 'published' and s.person_name is not null and s.person_consent_on <= (select app.today())
	group by p.slug;
grant select on public.portrayed_people to anon, authenticated, service_role;
