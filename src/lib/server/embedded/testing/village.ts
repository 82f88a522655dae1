import type { Migration } from '../migrations.ts';

/** A schema as small as can be that still has every kind of thing our own one is made of. */
const schema = `
create extension if not exists btree_gist with schema extensions;

create table public.farms (
	id uuid primary key default gen_random_uuid(),
	slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
	name text not null,
	is_public boolean not null default false,
	owner_id uuid default auth.uid(),
	facts jsonb not null default '{}',
	since timestamptz not null default '2026-01-02T03:04:05Z'
);
create table public.animals (
	id int generated always as identity primary key,
	farm_id uuid not null references public.farms (id) on delete cascade,
	name text not null
);
create table public.tours (
	id uuid primary key default gen_random_uuid(),
	farm_id uuid not null references public.farms (id) on delete cascade,
	during tstzrange not null,
	seats int not null,
	taken int not null default 0,
	constraint tours_overlap exclude using gist (farm_id with =, during with &&)
);

alter table public.farms enable row level security;
alter table public.animals enable row level security;
alter table public.tours enable row level security;
create policy "everybody sees public farms" on public.farms for select using (is_public or owner_id = (select auth.uid()));
create policy "people found farms of their own" on public.farms for insert to authenticated with check (owner_id = (select auth.uid()));
create policy "everybody sees animals" on public.animals for select using (true);
create policy "everybody sees tours" on public.tours for select using (true);

create function public.take_seat(p_tour uuid) returns int
language plpgsql security definer set search_path = '' as $$
declare v_left int;
begin
	update public.tours set taken = taken + 1 where id = p_tour and taken < seats returning seats - taken into v_left;
	if not found then raise sqlstate 'PT409' using message = 'no seat left', hint = 'slot_full', detail = '0'; end if;
	return v_left;
end $$;
create function public.complain(p_word text) returns void
language plpgsql set search_path = '' as $$
begin raise exception 'complaint: %', p_word using hint = 'be_kind', detail = 'said once'; end $$;
create function public.who_am_i() returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('role', current_user::text, 'uid', auth.uid())
$$;
create function public.for_the_app_only() returns int language sql as 'select 1';
revoke all on function public.for_the_app_only() from public, anon, authenticated;
grant execute on function public.for_the_app_only() to service_role;
`;

const buckets = `
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
	('pictures', 'pictures', true, 1000000, array['image/webp', 'application/octet-stream']),
	('letters', 'letters', false, 100000, null);
create policy "people read what is their own" on storage.objects for select to authenticated
	using ((storage.foldername(name))[1] = (select auth.uid())::text);
create policy "people add to their own folder" on storage.objects for insert to authenticated
	with check ((storage.foldername(name))[1] = (select auth.uid())::text);
create policy "people replace what is their own" on storage.objects for update to authenticated
	using ((storage.foldername(name))[1] = (select auth.uid())::text)
	with check ((storage.foldername(name))[1] = (select auth.uid())::text);
create policy "people remove what is their own" on storage.objects for delete to authenticated
	using ((storage.foldername(name))[1] = (select auth.uid())::text);
`;

export const VILLAGE: readonly Migration[] = [
	{ version: '20260101000000', name: 'village', sql: schema },
	{ version: '20260101000100', name: 'buckets', sql: buckets },
];
