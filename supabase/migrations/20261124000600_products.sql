-- Products and what they are made of: the value chain.

create table public.products (
	id uuid primary key default gen_random_uuid(),
	place_id uuid not null references public.places (id) on delete cascade,
	slug text not null check (app.is_slug(slug)),
	position int not null default 0,
	name jsonb not null check (app.is_texts(name, 160)),
	category text not null check (category in (
		'dairy', 'eggs', 'meat', 'fish', 'bread', 'flour', 'grain', 'feed', 'vegetables', 'fruit',
		'mushrooms', 'herbs', 'honey', 'wax', 'juice', 'cider', 'beer', 'spirits', 'drinks', 'sweets',
		'meal', 'plants', 'wool', 'leather', 'fibre', 'textile', 'wood', 'basketry', 'metal', 'stone',
		'ceramics', 'paper', 'brush', 'instrument', 'experience')),
	-- months in which it is to be had; empty means all year
	months int[] not null default '{}' check (months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (place_id, slug)
);

create table public.product_inputs (
	id uuid primary key default gen_random_uuid(),
	product_id uuid not null references public.products (id) on delete cascade,
	position int not null default 0,
	name jsonb not null check (app.is_texts(name, 160)),
	-- another place of ours, or a named origin with a position
	from_place uuid references public.places (id) on delete set null,
	from_text jsonb check (from_text is null or app.is_texts(from_text, 160)),
	lon double precision check (lon between -180 and 180),
	lat double precision check (lat between -90 and 90),
	check ((lon is null) = (lat is null)),
	check (from_place is null or from_text is null)
);
create index product_inputs_product_idx on public.product_inputs (product_id, position);
create index product_inputs_from_place_idx on public.product_inputs (from_place);

create trigger products_queue before insert or update or delete on public.products
	for each statement execute function app.queue_change();
create trigger products_guard before update on public.products
	for each row execute function app.guard_settled('id', 'place_id', 'created_at');
create trigger products_updated before update on public.products
	for each row execute function app.stamp_updated_at();
create trigger products_touch after insert or update or delete on public.products
	for each row execute function app.touch_place();
create trigger products_version after insert or update or delete on public.products
	for each row execute function app.keep_version('product');

create function app.place_of_product(product uuid) returns uuid
language sql stable security definer set search_path = '' as $$
	select p.place_id from public.products p where p.id = product
$$;
revoke all on function app.place_of_product(uuid) from public;
grant execute on function app.place_of_product(uuid) to anon, authenticated, service_role;

create function app.touch_place_of_input() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update public.places p set change_seq = change_seq + 1
	where p.status = 'published' and p.id in (
		select made.place_id from public.products made where made.id in (
			case when tg_op <> 'INSERT' then old.product_id end,
			case when tg_op <> 'DELETE' then new.product_id end
		)
	);
	return null;
end
$$;
create trigger product_inputs_queue before insert or update or delete on public.product_inputs
	for each statement execute function app.queue_change();
create trigger product_inputs_guard before update on public.product_inputs
	for each row execute function app.guard_settled('id', 'product_id');
create trigger product_inputs_touch after insert or update or delete on public.product_inputs
	for each row execute function app.touch_place_of_input();

grant select on public.products, public.product_inputs to anon, authenticated;
grant insert, update, delete on public.products, public.product_inputs to authenticated;
grant all on public.products, public.product_inputs to service_role;

alter table public.products enable row level security;
alter table public.product_inputs enable row level security;

create policy "everybody sees products of published places" on public.products
	for select to anon, authenticated using (app.is_published(place_id) or app.may_edit(place_id));
create policy "members and moderators add products" on public.products
	for insert to authenticated with check (app.may_edit(place_id));
create policy "members and moderators edit products" on public.products
	for update to authenticated using (app.may_edit(place_id)) with check (app.may_edit(place_id));
create policy "members and moderators remove products" on public.products
	for delete to authenticated using (app.may_edit(place_id));

create policy "everybody sees what published products are made of" on public.product_inputs
	for select to anon, authenticated
	using (app.is_published(app.place_of_product(product_id)) or app.may_edit(app.place_of_product(product_id)));
-- An input names only places one may see: the foreign key must not tell which drafts exist.
create policy "members and moderators name inputs" on public.product_inputs
	for insert to authenticated
	with check (
		app.may_edit(app.place_of_product(product_id))
		and (from_place is null or app.is_published(from_place) or app.may_edit(from_place))
	);
create policy "members and moderators change inputs" on public.product_inputs
	for update to authenticated
	using (app.may_edit(app.place_of_product(product_id)))
	with check (
		app.may_edit(app.place_of_product(product_id))
		and (from_place is null or app.is_published(from_place) or app.may_edit(from_place))
	);
create policy "members and moderators remove inputs" on public.product_inputs
	for delete to authenticated using (app.may_edit(app.place_of_product(product_id)));
