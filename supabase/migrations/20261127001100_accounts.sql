-- Organisations that people register, invitations to them, and leaving again. All of it by function.

-- When a moderator looked at an organisation; null: somebody has registered it, and it waits. Until then nothing it
-- has is published without a moderator, whatever kind it says it is.
alter table public.organisations add column recognised_at timestamptz default now();

create or replace function app.may_publish(place public.places) returns boolean
language sql stable security definer set search_path = '' as $$
	select app.has_role('moderator', 'admin') or exists (
		select 1 from public.organisations o
		where o.id = place.organisation_id and app.is_member(o.id) and o.recognised_at is not null
			and (o.trusted or (o.kind = 'nature_park' and place.kind = 'nature_site'))
	)
$$;

create or replace function app.guard_organisation() returns trigger
language plpgsql set search_path = '' as $$
begin
	if app.is_direct() and not app.has_role('moderator', 'admin') and (
		new.id, new.slug, new.kind, new.trusted, new.example, new.recognised_at
	) is distinct from (old.id, old.slug, old.kind, old.trusted, old.example, old.recognised_at) then
		raise sqlstate 'PT403' using message = 'only moderators change what an organisation is',
			hint = 'organisation_protected';
	end if;
	return new;
end
$$;

create table public.invitations (
	-- made on the device: sent twice is sent once
	id uuid primary key,
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	role text not null check (role in ('owner', 'editor')),
	-- emptied once it is of no more use
	email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 320),
	token_hash bytea not null unique,
	invited_by uuid references public.people (id) on delete set null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	accepted_at timestamptz,
	revoked_at timestamptz,
	constraint invitations_end_once check (accepted_at is null or revoked_at is null)
);
create index invitations_organisation_idx on public.invitations (organisation_id);
create index invitations_invited_by_idx on public.invitations (invited_by);

-- That a place belongs to an organisation, said by somebody with a proof, and decided by a moderator.
create table public.claims (
	id uuid primary key,
	place_id uuid not null references public.places (id) on delete cascade,
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	claimed_by uuid references public.people (id) on delete set null,
	proof text not null check (length(trim(proof)) between 10 and 2000),
	status text not null default 'open' check (status in ('open', 'accepted', 'rejected', 'withdrawn')),
	note text check (length(note) <= 1000),
	created_at timestamptz not null default now(),
	decided_at timestamptz
);
create index claims_place_idx on public.claims (place_id);
create index claims_organisation_idx on public.claims (organisation_id);
create index claims_claimed_by_idx on public.claims (claimed_by);
create unique index claims_one_open_idx on public.claims (place_id, organisation_id) where status = 'open';

grant select on public.invitations, public.claims to authenticated;
grant all on public.invitations, public.claims to service_role;
alter table public.invitations enable row level security;
alter table public.claims enable row level security;

create policy "owners see whom they have invited" on public.invitations
	for select to authenticated using (app.is_owner(organisation_id));
create policy "members and moderators see claims" on public.claims
	for select to authenticated
	using (app.is_member(organisation_id) or (select app.has_role('moderator', 'admin')));

-- ---------------------------------------------------------------------------------------------------
-- Who may

-- Lets those pass who have signed in and said their name. Raises PT401 signed_out · PT409 introduce_first.
create function app.require_person() returns uuid
language plpgsql stable set search_path = '' as $$
declare
	me constant uuid := auth.uid();
begin
	if me is null then
		raise sqlstate 'PT401' using message = 'sign in first', hint = 'signed_out';
	end if;
	if not exists (select 1 from public.people p where p.id = me) then
		raise sqlstate 'PT409' using message = 'say your name first', hint = 'introduce_first';
	end if;
	return me;
end
$$;
revoke all on function app.require_person() from public;

-- Lets owners pass. Raises PT404 organisation_not_found · PT403 owners_only.
create function app.require_owner(organisation uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
	if not exists (select 1 from public.organisations o where o.id = organisation) then
		raise sqlstate 'PT404' using message = 'no such organisation', hint = 'organisation_not_found';
	end if;
	if not (app.is_service() or app.is_owner(organisation)) then
		raise sqlstate 'PT403' using message = 'only owners of an organisation may', hint = 'owners_only';
	end if;
end
$$;
revoke all on function app.require_owner(uuid) from public;

-- Who comes and goes at an organisation does so one after the other: two last owners cannot leave at once.
create function app.take_turn_of(organisation uuid) returns void
language sql volatile set search_path = '' as $$
	select pg_advisory_xact_lock(471103, hashtext(organisation::text))
$$;
revoke all on function app.take_turn_of(uuid) from public;

create function app.is_last_owner(organisation uuid, person uuid) returns boolean
language sql stable set search_path = '' as $$
	select exists (select 1 from public.memberships m
			where m.organisation_id = organisation and m.person_id = person and m.role = 'owner')
		and not exists (select 1 from public.memberships m
			where m.organisation_id = organisation and m.person_id <> person and m.role = 'owner')
$$;
revoke all on function app.is_last_owner(uuid, uuid) from public;

-- ---------------------------------------------------------------------------------------------------
-- Registering

-- Registers an organisation, with the caller as its owner: {"id", "slug", "name", "kind", "website"}. The slug is made
-- of the name on the device; a number follows where it is taken. Sent twice is registered once. Answers with its row.
-- Raises PT401 signed_out · PT409 introduce_first, id_taken · PT422 organisation_unfit ·
-- PT429 too_many_organisations.
create function public.register_organisation(p jsonb) returns public.organisations
language plpgsql volatile security definer set search_path = '' as $$
declare
	-- so many may wait for a moderator
	most constant int := 5;
	me constant uuid := app.require_person();
	wanted constant text := p ->> 'slug';
	free text := wanted;
	n int := 1;
	made public.organisations;
begin
	perform pg_advisory_xact_lock(471104);
	select * into made from public.organisations o where o.id = (p ->> 'id')::uuid;
	if found then
		if not app.is_owner(made.id) then
			raise sqlstate 'PT409' using message = 'this id belongs to another organisation', hint = 'id_taken';
		end if;
		return made;
	end if;
	if coalesce(p ->> 'kind' not in ('producer', 'nature_park', 'municipality', 'association'), true)
		or not coalesce(app.is_slug(wanted), false) then
		raise sqlstate 'PT422' using message = 'an organisation has a name and one of four kinds',
			hint = 'organisation_unfit';
	end if;
	if (select count(*) from public.memberships m join public.organisations o on o.id = m.organisation_id
		where m.person_id = me and o.recognised_at is null) >= most then
		raise sqlstate 'PT429' using message = 'enough organisations wait for a moderator', hint = 'too_many_organisations';
	end if;
	while exists (select 1 from public.organisations o where o.slug = free) loop
		n := n + 1;
		free := rtrim(left(wanted, 80 - length(n::text) - 1), '-') || '-' || n;
	end loop;
	begin
		insert into public.organisations (id, slug, name, kind, website, trusted, recognised_at)
		values ((p ->> 'id')::uuid, free, trim(p ->> 'name'), p ->> 'kind', nullif(trim(p ->> 'website'), ''), false, null)
		returning * into made;
	exception when data_exception or check_violation or not_null_violation then
		raise sqlstate 'PT422' using message = 'an organisation has a name and one of four kinds',
			hint = 'organisation_unfit';
	end;
	insert into public.memberships (organisation_id, person_id, role) values (made.id, me, 'owner');
	return made;
end
$$;
revoke all on function public.register_organisation(jsonb) from public, anon;
grant execute on function public.register_organisation(jsonb) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- Inviting

-- Invites somebody by mail: {"id", "organisation_id", "email", "role", "lang"}. Whether the address has an account is not
-- looked at. The token stands in the mail alone, its hash here.
-- Raises PT401 signed_out · PT404 organisation_not_found · PT403 owners_only · PT422 invitation_unfit ·
-- PT429 too_many_invitations · PT409 introduce_first, id_taken.
create function public.invite_member(p jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	most_a_day constant int := 20;
	me constant uuid := app.require_person();
	organisation constant uuid := (p ->> 'organisation_id')::uuid;
	token constant text := app.new_secret();
	address constant text := trim(p ->> 'email');
begin
	perform app.require_owner(organisation);
	perform app.take_turn_of(organisation);
	if exists (select 1 from public.invitations i where i.id = (p ->> 'id')::uuid) then
		if not exists (select 1 from public.invitations i
			where i.id = (p ->> 'id')::uuid and i.organisation_id = organisation) then
			raise sqlstate 'PT409' using message = 'this id belongs to another invitation', hint = 'id_taken';
		end if;
		return;
	end if;
	if (select count(*) from public.invitations i
		where i.organisation_id = organisation and i.created_at > now() - interval '1 day') >= most_a_day then
		raise sqlstate 'PT429' using message = 'enough invitations for today', hint = 'too_many_invitations';
	end if;
	begin
		insert into public.invitations (id, organisation_id, role, email, token_hash, invited_by, expires_at)
		values ((p ->> 'id')::uuid, organisation, p ->> 'role', coalesce(address, ''), app.hash_of(token), me,
			now() + interval '14 days');
		perform app.mail_member('invitation', p ->> 'id', address, p ->> 'lang', jsonb_build_object(
			'organisation', (select o.name from public.organisations o where o.id = organisation),
			'role', p ->> 'role', 'token', token,
			'inviter', (select n.display_name from public.people n where n.id = me)));
	exception when data_exception or check_violation or not_null_violation then
		raise sqlstate 'PT422' using message = 'an invitation has an address, a role and a language',
			hint = 'invitation_unfit';
	end;
end
$$;
revoke all on function public.invite_member(jsonb) from public, anon;
grant execute on function public.invite_member(jsonb) to authenticated;

-- Takes an invitation back. Raises PT404 invitation_not_found · PT409 invitation_used.
create function public.revoke_invitation(id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	found_one public.invitations;
begin
	select * into found_one from public.invitations i
	where i.id = revoke_invitation.id and app.is_owner(i.organisation_id) for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such invitation', hint = 'invitation_not_found';
	end if;
	if found_one.accepted_at is not null then
		raise sqlstate 'PT409' using message = 'somebody came by this invitation', hint = 'invitation_used';
	end if;
	update public.invitations i set revoked_at = coalesce(i.revoked_at, now()), email = null
	where i.id = revoke_invitation.id;
	delete from app.mail_outbox m where m.dedupe_key = 'invitation:' || revoke_invitation.id and m.sent_at is null;
end
$$;
revoke all on function public.revoke_invitation(uuid) from public, anon;
grant execute on function public.revoke_invitation(uuid) to authenticated;

-- The invitation a token opens. Raises PT404 invitation_not_found · PT409 invitation_used, invitation_expired.
create function app.open_invitation(token text) returns public.invitations
language plpgsql stable set search_path = '' as $$
declare
	opened public.invitations;
begin
	select * into opened from public.invitations i
	where i.token_hash = app.hash_of(token) and i.revoked_at is null;
	if not found then
		raise sqlstate 'PT404' using message = 'no such invitation', hint = 'invitation_not_found';
	end if;
	if opened.accepted_at is not null then
		raise sqlstate 'PT409' using message = 'somebody came by this invitation', hint = 'invitation_used';
	end if;
	if opened.expires_at <= now() then
		raise sqlstate 'PT409' using message = 'this invitation is over', hint = 'invitation_expired';
	end if;
	return opened;
end
$$;
revoke all on function app.open_invitation(text) from public;

create function app.invitation_facts(invitation public.invitations) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('organisation', o.name, 'slug', o.slug, 'role', invitation.role,
		'inviter', (select p.display_name from public.people p where p.id = invitation.invited_by))
	from public.organisations o where o.id = invitation.organisation_id
$$;
revoke all on function app.invitation_facts(public.invitations) from public;

-- What an invitation is to: {"organisation", "slug", "role", "inviter"}. Raises as app.open_invitation.
create function public.look_at_invitation(token text) returns jsonb
language sql stable security definer set search_path = '' as $$
	select app.invitation_facts(app.open_invitation(token))
$$;
revoke all on function public.look_at_invitation(text) from public, anon;
grant execute on function public.look_at_invitation(text) to authenticated;

-- Joins by an invitation; who belongs already loses nothing by it. Answers as look_at_invitation.
-- Raises PT401 signed_out · PT409 introduce_first, and as app.open_invitation.
create function public.accept_invitation(token text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	me constant uuid := app.require_person();
	opened public.invitations := app.open_invitation(token);
begin
	perform app.take_turn_of(opened.organisation_id);
	-- somebody else may have come by it while we waited
	opened := app.open_invitation(token);
	insert into public.memberships (organisation_id, person_id, role) values (opened.organisation_id, me, opened.role)
	on conflict (organisation_id, person_id) do update
	set role = case when excluded.role = 'owner' then 'owner' else public.memberships.role end;
	update public.invitations i set accepted_at = now(), email = null where i.id = opened.id;
	return app.invitation_facts(opened);
end
$$;
revoke all on function public.accept_invitation(text) from public, anon;
grant execute on function public.accept_invitation(text) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- Roles, handing over, leaving

-- Makes a member owner or editor. Handing over: make somebody owner, then leave.
-- Raises PT404 organisation_not_found, member_not_found · PT403 owners_only · PT409 last_owner · PT422 role_unfit.
create function public.set_member_role(organisation_id uuid, person_id uuid, new_role text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.require_owner(organisation_id);
	perform app.take_turn_of(organisation_id);
	if coalesce(new_role not in ('owner', 'editor'), true) then
		raise sqlstate 'PT422' using message = 'one is owner or editor', hint = 'role_unfit';
	end if;
	if new_role = 'editor' and app.is_last_owner(organisation_id, person_id) then
		raise sqlstate 'PT409' using message = 'somebody has to be owner', hint = 'last_owner';
	end if;
	update public.memberships m set role = new_role
	where m.organisation_id = set_member_role.organisation_id and m.person_id = set_member_role.person_id;
	if not found then
		raise sqlstate 'PT404' using message = 'nobody of that id belongs here', hint = 'member_not_found';
	end if;
end
$$;
revoke all on function public.set_member_role(uuid, uuid, text) from public, anon;
grant execute on function public.set_member_role(uuid, uuid, text) to authenticated;

-- Shows somebody else the door. Raises PT404 organisation_not_found, member_not_found · PT403 owners_only ·
-- PT409 last_owner.
create function public.remove_member(organisation_id uuid, person_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.require_owner(organisation_id);
	perform app.take_turn_of(organisation_id);
	if app.is_last_owner(organisation_id, person_id) then
		raise sqlstate 'PT409' using message = 'somebody has to be owner', hint = 'last_owner';
	end if;
	delete from public.memberships m
	where m.organisation_id = remove_member.organisation_id and m.person_id = remove_member.person_id;
	if not found then
		raise sqlstate 'PT404' using message = 'nobody of that id belongs here', hint = 'member_not_found';
	end if;
end
$$;
revoke all on function public.remove_member(uuid, uuid) from public, anon;
grant execute on function public.remove_member(uuid, uuid) to authenticated;

-- Ends an organisation. Its places stay on the map without anybody (`keep`: moderators look after them), or leave it
-- (`archive`). Raises PT422 places_unfit.
create function app.dissolve(organisation uuid, places text) returns void
language plpgsql volatile set search_path = '' as $$
begin
	if coalesce(places not in ('keep', 'archive'), true) then
		raise sqlstate 'PT422' using message = 'places are kept or archived', hint = 'places_unfit';
	end if;
	perform app.take_turn();
	if places = 'archive' then
		update public.places p set status = 'archived' where p.organisation_id = organisation and p.status <> 'archived';
	end if;
	delete from public.organisations o where o.id = organisation;
end
$$;
revoke all on function app.dissolve(uuid, text) from public;

-- Leaves an organisation. The last owner says what becomes of the places (`keep`, `archive`): it ends with that.
-- Raises PT401 signed_out · PT404 member_not_found · PT409 introduce_first, last_owner · PT422 places_unfit.
create function public.leave_organisation(organisation_id uuid, places text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	me constant uuid := app.require_person();
begin
	perform app.take_turn_of(organisation_id);
	if not app.is_member(organisation_id) then
		raise sqlstate 'PT404' using message = 'you do not belong here', hint = 'member_not_found';
	end if;
	if app.is_last_owner(organisation_id, me) then
		if places is null then
			raise sqlstate 'PT409' using message = 'somebody has to be owner', hint = 'last_owner';
		end if;
		perform app.dissolve(organisation_id, places);
	end if;
	delete from public.memberships m
	where m.organisation_id = leave_organisation.organisation_id and m.person_id = me;
end
$$;
revoke all on function public.leave_organisation(uuid, text) from public, anon;
grant execute on function public.leave_organisation(uuid, text) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- Claiming a place

-- Says that a published place belongs to one's organisation: {"id", "place_id", "organisation_id", "proof"}.
-- Raises PT401 signed_out · PT404 place_not_found, organisation_not_found · PT403 owners_only · PT422 proof_unfit ·
-- PT409 introduce_first, already_yours, claim_open, id_taken · PT429 too_many_claims.
create function public.claim_place(p jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	most_open constant int := 10;
	me constant uuid := app.require_person();
	organisation constant uuid := (p ->> 'organisation_id')::uuid;
	place public.places%rowtype;
begin
	perform app.require_owner(organisation);
	perform app.take_turn_of(organisation);
	if exists (select 1 from public.claims c where c.id = (p ->> 'id')::uuid) then
		if not exists (select 1 from public.claims c
			where c.id = (p ->> 'id')::uuid and c.organisation_id = organisation) then
			raise sqlstate 'PT409' using message = 'this id belongs to another claim', hint = 'id_taken';
		end if;
		return;
	end if;
	select * into place from public.places o where o.id = (p ->> 'place_id')::uuid;
	-- a draft one may not see must look like one that does not exist
	if not found or not (place.status = 'published' or app.may_edit(place.id)) then
		raise sqlstate 'PT404' using message = 'no such place', hint = 'place_not_found';
	end if;
	if place.organisation_id = organisation then
		raise sqlstate 'PT409' using message = 'this place is yours', hint = 'already_yours';
	end if;
	if exists (select 1 from public.claims c
		where c.place_id = place.id and c.organisation_id = organisation and c.status = 'open') then
		raise sqlstate 'PT409' using message = 'this claim is being looked at', hint = 'claim_open';
	end if;
	if (select count(*) from public.claims c where c.organisation_id = organisation and c.status = 'open') >= most_open then
		raise sqlstate 'PT429' using message = 'enough claims are being looked at', hint = 'too_many_claims';
	end if;
	begin
		insert into public.claims (id, place_id, organisation_id, claimed_by, proof)
		values ((p ->> 'id')::uuid, place.id, organisation, me, trim(p ->> 'proof'));
	exception when data_exception or check_violation or not_null_violation then
		raise sqlstate 'PT422' using message = 'a proof has 10 to 2000 characters', hint = 'proof_unfit';
	end;
end
$$;
revoke all on function public.claim_place(jsonb) from public, anon;
grant execute on function public.claim_place(jsonb) to authenticated;

-- Takes a claim back that nobody has decided. Raises PT404 claim_not_found · PT409 claim_decided.
create function public.withdraw_claim(id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	claim public.claims;
begin
	select * into claim from public.claims c
	where c.id = withdraw_claim.id and app.is_owner(c.organisation_id) for update;
	if not found then
		raise sqlstate 'PT404' using message = 'no such claim', hint = 'claim_not_found';
	end if;
	if claim.status in ('accepted', 'rejected') then
		raise sqlstate 'PT409' using message = 'a moderator has decided', hint = 'claim_decided';
	end if;
	update public.claims c set status = 'withdrawn', decided_at = now() where c.id = withdraw_claim.id;
end
$$;
revoke all on function public.withdraw_claim(uuid) from public, anon;
grant execute on function public.withdraw_claim(uuid) to authenticated;

-- ---------------------------------------------------------------------------------------------------
-- An account goes

-- What hangs on an account, told before it is deleted:
-- [{"id", "name", "slug", "places", "colleagues", "is_last_owner"}].
create function public.what_goes_with_me() returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(jsonb_agg(jsonb_build_object(
		'id', o.id, 'name', o.name, 'slug', o.slug,
		'places', (select count(*) from public.places p where p.organisation_id = o.id and p.status <> 'archived'),
		'colleagues', (select count(*) from public.memberships c
			where c.organisation_id = o.id and c.person_id <> mine.person_id),
		'is_last_owner', app.is_last_owner(o.id, mine.person_id)
	) order by o.name), '[]')
	from public.memberships mine join public.organisations o on o.id = mine.organisation_id
	where mine.person_id = (select auth.uid())
$$;
revoke all on function public.what_goes_with_me() from public, anon;
grant execute on function public.what_goes_with_me() to authenticated;

-- Takes out of everything who somebody was: histories keep what was done, not by whom.
create function app.forget_person(person uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
	address constant text := (select u.email from auth.users u where u.id = person);
begin
	update public.versions v set changed_by = null where v.changed_by = person;
	update app.mail_outbox m set to_address = null, data = '{}', last_error = null
	where lower(m.to_address) = lower(address) and m.reservation_id is null;
	update public.invitations i set email = null where lower(i.email) = lower(address);
	-- what the sign-in itself writes down of somebody
	if to_regclass('auth.audit_log_entries') is not null then
		begin
			execute 'delete from auth.audit_log_entries a
				where a.payload ->> ''actor_id'' = $1 or lower(a.payload ->> ''actor_username'') = lower($2)'
			using person::text, address;
		exception when insufficient_privilege then
			null; -- a hosted project keeps them for itself, and erases them by its own rule
		end;
	end if;
	delete from auth.users u where u.id = person;
end
$$;
revoke all on function app.forget_person(uuid) from public;

-- Deletes the account of who asks. For each organisation that would be left without an owner: what becomes of its
-- places, {"<organisation>": "keep" | "archive"}.
-- Raises PT401 signed_out · PT409 last_owner (detail: names of those nothing was said of) · PT422 places_unfit.
create function public.delete_account(places jsonb default '{}') returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
	me constant uuid := auth.uid();
	organisation uuid;
	unsaid text;
begin
	if me is null then
		raise sqlstate 'PT401' using message = 'sign in first', hint = 'signed_out';
	end if;
	for organisation in
		select m.organisation_id from public.memberships m where m.person_id = me order by m.organisation_id
	loop
		perform app.take_turn_of(organisation);
	end loop;
	select string_agg(o.name, ', ' order by o.name) into unsaid
	from public.memberships m join public.organisations o on o.id = m.organisation_id
	where m.person_id = me and app.is_last_owner(o.id, me) and not places ? o.id::text;
	if unsaid is not null then
		raise sqlstate 'PT409' using message = 'somebody has to be owner', hint = 'last_owner', detail = unsaid;
	end if;
	for organisation in
		select m.organisation_id from public.memberships m
		where m.person_id = me and app.is_last_owner(m.organisation_id, me)
	loop
		perform app.dissolve(organisation, places ->> organisation::text);
	end loop;
	perform app.forget_person(me);
end
$$;
revoke all on function public.delete_account(jsonb) from public, anon;
grant execute on function public.delete_account(jsonb) to authenticated;

-- Invitations that nobody took up are forgotten a month after they were written. Answers with how many.
create function public.forget_invitations(now timestamptz default app.clock()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	forgotten int;
begin
	delete from public.invitations i where i.created_at < forget_invitations.now - interval '30 days';
	get diagnostics forgotten = row_count;
	return forgotten;
end
$$;
comment on function public.forget_invitations(timestamptz) is 'Service role only.';
revoke all on function public.forget_invitations(timestamptz) from public, anon, authenticated;
grant execute on function public.forget_invitations(timestamptz) to service_role;
