-- Labels with open criteria, and their awards to places. An expired or revoked award disappears by itself.

-- [{"slug": …, "text": {"de": …}}, …]: at least one thing that can be checked.
create function app.is_criteria(value jsonb) returns boolean
language sql immutable set search_path = '' as $$
	select case when jsonb_typeof(value) <> 'array' then false else
		jsonb_array_length(value) between 1 and 40
		and not exists (
			select 1 from jsonb_array_elements(value) as entry
			where not coalesce(app.is_slug(entry ->> 'slug') and app.is_texts(entry -> 'text', 1000), false)
		)
	end
$$;
grant execute on function app.is_criteria(jsonb) to anon, authenticated, service_role;

create table public.labels (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (app.is_slug(slug)),
	issuer_id uuid references public.organisations (id) on delete set null,
	name jsonb not null check (app.is_texts(name, 120)),
	about jsonb not null check (app.is_texts(about, 1000)),
	criteria jsonb not null check (app.is_criteria(criteria)),
	complain jsonb not null check (app.is_texts(complain, 1000)),
	validity_months int not null check (validity_months between 1 and 120),
	example boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index labels_issuer_idx on public.labels (issuer_id);

create table public.awards (
	id uuid primary key default gen_random_uuid(),
	label_id uuid not null references public.labels (id) on delete cascade,
	place_id uuid not null references public.places (id) on delete cascade,
	valid_from date not null,
	valid_until date not null,
	evidence text not null check (length(trim(evidence)) between 2 and 600),
	revoked_on date,
	revoked_reason text check (length(revoked_reason) <= 400),
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (label_id, place_id, valid_from),
	check (valid_until >= valid_from)
);
create index awards_place_idx on public.awards (place_id);

-- A revocation is final: a label is awarded anew, so that the history stays true.
create function app.guard_award() returns trigger
language plpgsql set search_path = '' as $$
begin
	if app.is_direct() and old.revoked_on is not null and new.revoked_on is distinct from old.revoked_on then
		raise sqlstate 'PT403' using message = 'a revoked award stays revoked', hint = 'award_revoked';
	end if;
	return new;
end
$$;

-- The catalogue knows labels by slug and name.
create function app.touch_places_of_label() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update public.places p set change_seq = change_seq + 1
	where p.status = 'published'
		and p.id in (select a.place_id from public.awards a where a.label_id = new.id);
	return null;
end
$$;

create trigger labels_queue before insert or update or delete on public.labels
	for each statement execute function app.queue_change();
create trigger awards_queue before insert or update or delete on public.awards
	for each statement execute function app.queue_change();
create trigger labels_guard before update on public.labels
	for each row execute function app.guard_settled('id', 'slug', 'issuer_id', 'example', 'created_at');
create trigger awards_guard before update on public.awards
	for each row execute function app.guard_settled('id', 'label_id', 'place_id', 'created_at');
create trigger awards_guard_revocation before update on public.awards
	for each row execute function app.guard_award();
create trigger labels_touch after update on public.labels
	for each row execute function app.touch_places_of_label();
create trigger labels_updated before update on public.labels
	for each row execute function app.stamp_updated_at();
create trigger awards_updated before update on public.awards
	for each row execute function app.stamp_updated_at();
create trigger awards_touch after insert or update or delete on public.awards
	for each row execute function app.touch_place();
create trigger awards_version after insert or update or delete on public.awards
	for each row execute function app.keep_version('award');

create function app.issues_label(label uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select 1 from public.labels l where l.id = label and app.is_member(l.issuer_id))
$$;
revoke all on function app.issues_label(uuid) from public;
grant execute on function app.issues_label(uuid) to anon, authenticated, service_role;

grant select on public.labels, public.awards to anon, authenticated;
grant insert, update on public.awards to authenticated;
grant update on public.labels to authenticated;
grant all on public.labels, public.awards to service_role;

alter table public.labels enable row level security;
alter table public.awards enable row level security;

create policy "everybody sees labels and their criteria" on public.labels
	for select to anon, authenticated using (true);
create policy "issuers and moderators describe their labels" on public.labels
	for update to authenticated
	using (app.is_member(issuer_id) or (select app.has_role('moderator', 'admin')))
	with check (app.is_member(issuer_id) or (select app.has_role('moderator', 'admin')));

create policy "everybody sees awards that are valid today" on public.awards
	for select to anon, authenticated
	using (
		(app.is_published(place_id) and revoked_on is null
			and (select app.today()) between valid_from and valid_until)
		or app.may_edit(place_id) or app.issues_label(label_id)
	);
create policy "issuers award their own labels" on public.awards
	for insert to authenticated
	with check (app.issues_label(label_id) and (app.is_published(place_id) or app.may_edit(place_id)));
create policy "issuers and moderators extend or revoke awards" on public.awards
	for update to authenticated
	using (app.issues_label(label_id) or (select app.has_role('moderator', 'admin')))
	with check (app.issues_label(label_id) or (select app.has_role('moderator', 'admin')));

-- Readers of valid awards come through here; whoever edits sees the others in the table.
create view public.current_awards with (security_invoker = true) as
	select id, label_id, place_id, valid_from, valid_until, evidence
	from public.awards
	where revoked_on is null and (select app.today()) between valid_from and valid_until;
grant select on public.current_awards to anon, authenticated, service_role;
