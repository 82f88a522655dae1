-- People who sign in, the organisations they work for, and who belongs to which.

create table public.people (
	id uuid primary key references auth.users (id) on delete cascade,
	display_name text not null check (length(trim(display_name)) between 1 and 120),
	language text not null default 'de' check (language in ('de', 'en', 'nl')),
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
comment on table public.people is 'One row per account; never public.';

create table public.organisations (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (app.is_slug(slug)),
	name text not null check (length(trim(name)) between 2 and 200),
	kind text not null check (
		kind in ('producer', 'nature_park', 'municipality', 'association', 'tourism', 'label_issuer')
	),
	about jsonb check (about is null or app.is_texts(about, 2000)),
	website text check (website ~ '^https?://[^\s]+$' and length(website) <= 500),
	-- A trusted organisation publishes its own places without a moderator.
	trusted boolean not null default false,
	example boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);

-- Contacts of an organisation are for its members and for moderators, so they have a table of their own:
-- rows can be guarded, single columns cannot.
create table public.organisation_contacts (
	organisation_id uuid primary key references public.organisations (id) on delete cascade,
	email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 320),
	phone text check (length(phone) <= 60),
	updated_at timestamptz not null default now()
);

create table public.memberships (
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	person_id uuid not null references public.people (id) on delete cascade,
	role text not null check (role in ('owner', 'editor')),
	created_at timestamptz not null default now(),
	primary key (organisation_id, person_id)
);
create index memberships_person_idx on public.memberships (person_id);

create trigger people_updated before update on public.people
	for each row execute function app.stamp_updated_at();
create trigger organisations_updated before update on public.organisations
	for each row execute function app.stamp_updated_at();
create trigger organisation_contacts_guard before update on public.organisation_contacts
	for each row execute function app.guard_settled('organisation_id');
create trigger organisation_contacts_updated before update on public.organisation_contacts
	for each row execute function app.stamp_updated_at();

-- Definer, so that policies on memberships may ask without asking themselves.
create function app.is_member(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select 1 from public.memberships m
		where m.organisation_id = organisation and m.person_id = (select auth.uid())
	)
$$;
create function app.is_owner(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select 1 from public.memberships m
		where m.organisation_id = organisation and m.person_id = (select auth.uid()) and m.role = 'owner'
	)
$$;
create function app.is_colleague(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select 1 from public.memberships mine
		join public.memberships theirs using (organisation_id)
		where mine.person_id = (select auth.uid()) and theirs.person_id = person
	)
$$;
revoke all on function app.is_member(uuid), app.is_owner(uuid), app.is_colleague(uuid) from public;
grant execute on function app.is_member(uuid), app.is_owner(uuid), app.is_colleague(uuid)
	to anon, authenticated, service_role;

-- What an organisation is and whether it is trusted is decided by moderators.
create function app.guard_organisation() returns trigger
language plpgsql set search_path = '' as $$
begin
	if app.is_direct() and not app.has_role('moderator', 'admin') and (
		new.id, new.slug, new.kind, new.trusted, new.example
	) is distinct from (old.id, old.slug, old.kind, old.trusted, old.example) then
		raise sqlstate 'PT403' using message = 'only moderators change what an organisation is',
			hint = 'organisation_protected';
	end if;
	return new;
end
$$;
create trigger organisations_guard before update on public.organisations
	for each row execute function app.guard_organisation();

grant select, insert, update on public.people to authenticated;
grant select on public.organisations to anon, authenticated;
grant update on public.organisations to authenticated;
grant select, insert, update on public.organisation_contacts to authenticated;
grant select on public.memberships to authenticated;
grant all on public.people, public.organisations, public.organisation_contacts, public.memberships
	to service_role;

alter table public.people enable row level security;
alter table public.organisations enable row level security;
alter table public.organisation_contacts enable row level security;
alter table public.memberships enable row level security;

create policy "people see themselves and their colleagues" on public.people
	for select to authenticated
	using (id = (select auth.uid()) or app.is_colleague(id) or (select app.has_role('moderator', 'admin')));
create policy "people introduce themselves" on public.people
	for insert to authenticated with check (id = (select auth.uid()));
create policy "people rename themselves" on public.people
	for update to authenticated using (id = (select auth.uid())) with check (id = (select auth.uid()));

create policy "everybody sees organisations" on public.organisations
	for select to anon, authenticated using (true);
create policy "owners and moderators describe their organisation" on public.organisations
	for update to authenticated
	using (app.is_owner(id) or (select app.has_role('moderator', 'admin')))
	with check (app.is_owner(id) or (select app.has_role('moderator', 'admin')));

create policy "members and moderators see contacts" on public.organisation_contacts
	for select to authenticated
	using (app.is_member(organisation_id) or (select app.has_role('moderator', 'admin')));
create policy "owners add contacts" on public.organisation_contacts
	for insert to authenticated with check (app.is_owner(organisation_id));
create policy "owners change contacts" on public.organisation_contacts
	for update to authenticated
	using (app.is_owner(organisation_id)) with check (app.is_owner(organisation_id));

-- Joining and leaving are functions of a later noun (invitations); until then only the service writes here.
create policy "members see who else belongs" on public.memberships
	for select to authenticated
	using (app.is_member(organisation_id) or (select app.has_role('moderator', 'admin')));
