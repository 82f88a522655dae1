-- Photos: rows here, files in the bucket `photos`. Both are written only by the server's media endpoint,
-- which re-encodes every picture; nobody writes into the bucket directly.

create table public.photos (
	id uuid primary key default gen_random_uuid(),
	place_id uuid not null references public.places (id) on delete cascade,
	role text not null default 'place' check (role in ('place', 'portrait')),
	position int not null default 0,
	-- path in the bucket without width and ending: <path>-<width>.webp
	path text not null unique check (path ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
	widths int[] not null check (cardinality(widths) > 0),
	width int not null check (width > 0),
	height int not null check (height > 0),
	alt jsonb not null check (app.is_texts(alt, 400)),
	credit text not null check (length(trim(credit)) between 2 and 200),
	licence text not null check (length(licence) between 2 and 40),
	persons_consent text not null default 'none_shown'
		check (persons_consent in ('none_shown', 'given', 'withdrawn')),
	-- drawn by us as a stand-in, not a photograph
	drawn boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index photos_place_idx on public.photos (place_id, role, position);

create trigger photos_queue before insert or update or delete on public.photos
	for each statement execute function app.queue_change();
create trigger photos_updated before update on public.photos
	for each row execute function app.stamp_updated_at();
create trigger photos_touch after insert or update or delete on public.photos
	for each row execute function app.touch_place();

grant select on public.photos to anon, authenticated;
grant all on public.photos to service_role;

alter table public.photos enable row level security;
create policy "everybody sees photos of published places, consent not withdrawn" on public.photos
	for select to anon, authenticated
	using ((app.is_published(place_id) and persons_consent <> 'withdrawn') or app.may_edit(place_id));

-- Storage: public to read by URL, closed to direct writes (no insert, update or delete policy exists).
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('photos', 'photos', true, 10485760, array['image/webp', 'image/avif'])
on conflict (id) do nothing;
