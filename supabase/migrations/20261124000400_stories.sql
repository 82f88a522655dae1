-- Stories: what happened at a place, told of a person who agreed.

create table public.stories (
	id uuid primary key default gen_random_uuid(),
	place_id uuid not null references public.places (id) on delete cascade,
	position int not null default 0,
	title jsonb not null check (app.is_texts(title, 200)),
	-- Markdown, a safe subset; drawn by the app, never as raw HTML
	body jsonb not null check (app.is_texts(body, 12000)),
	person_name text check (length(person_name) <= 120),
	person_role jsonb check (person_role is null or app.is_texts(person_role, 200)),
	-- the day the portrayed person agreed; before it, or without it, the story is not public
	person_consent_on date,
	licence text not null default 'CC-BY-4.0' check (length(licence) between 2 and 40),
	attribution text not null check (length(trim(attribution)) between 2 and 300),
	example boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index stories_place_idx on public.stories (place_id, position);

create trigger stories_queue before insert or update or delete on public.stories
	for each statement execute function app.queue_change();
create trigger stories_guard before update on public.stories
	for each row execute function app.guard_settled('id', 'place_id', 'example', 'created_at');
create trigger stories_updated before update on public.stories
	for each row execute function app.stamp_updated_at();
create trigger stories_touch after insert or update or delete on public.stories
	for each row execute function app.touch_place();
create trigger stories_version after insert or update or delete on public.stories
	for each row execute function app.keep_version('story');

grant select on public.stories to anon, authenticated;
grant insert, update, delete on public.stories to authenticated;
grant all on public.stories to service_role;

alter table public.stories enable row level security;
create policy "everybody reads stories of published places, with consent" on public.stories
	for select to anon, authenticated
	using (
		(app.is_published(place_id) and (person_name is null or person_consent_on <= (select app.today())))
		or app.may_edit(place_id)
	);
create policy "members and moderators tell stories" on public.stories
	for insert to authenticated with check (app.may_edit(place_id));
create policy "members and moderators edit stories" on public.stories
	for update to authenticated using (app.may_edit(place_id)) with check (app.may_edit(place_id));
create policy "members and moderators take stories back" on public.stories
	for delete to authenticated using (app.may_edit(place_id));
