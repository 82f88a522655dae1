-- What every noun stands on: the schema of our own functions, roles, texts by language, the change sequence.

create schema if not exists app;
comment on schema app is 'Functions and tables of the house; not exposed through the API.';
revoke all on schema app from public;
grant usage on schema app to anon, authenticated, service_role;

-- Roles live in a table, never in the token: a role taken away is gone at once.
create table app.user_roles (
	user_id uuid not null references auth.users (id) on delete cascade,
	role text not null check (role in ('moderator', 'admin')),
	granted_at timestamptz not null default now(),
	primary key (user_id, role)
);
alter table app.user_roles enable row level security;
create policy "people see their own roles" on app.user_roles
	for select to authenticated using (user_id = (select auth.uid()));

create function app.has_role(variadic wanted text[]) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select 1 from app.user_roles r where r.user_id = (select auth.uid()) and r.role = any (wanted)
	)
$$;
revoke all on function app.has_role(text[]) from public;
grant execute on function app.has_role(text[]) to anon, authenticated, service_role;

-- True while a visitor's or member's own statement runs; false inside our security definer functions
-- and for the service role. Guards ask it, so that protected columns change only through functions.
create function app.is_direct() returns boolean
language sql stable set search_path = '' as $$
	select current_user in ('anon', 'authenticated')
$$;
grant execute on function app.is_direct() to anon, authenticated, service_role;

-- True for the service role, also inside definer functions; never null, so that `not` of it is safe.
create function app.is_service() returns boolean
language sql stable set search_path = '' as $$
	select coalesce(auth.role() = 'service_role', false)
$$;
grant execute on function app.is_service() to anon, authenticated, service_role;

-- Days are wall days of the region, whatever zone the server lives in.
create function app.today() returns date
language sql stable set search_path = '' as $$
	select (now() at time zone 'Europe/Berlin')::date
$$;
grant execute on function app.today() to anon, authenticated, service_role;

-- Texts that visitors read: {"de": …, "en": …, "nl": …}. German must exist and say something.
create function app.is_texts(value jsonb, longest int) returns boolean
language sql immutable set search_path = '' as $$
	-- `case` holds the order: jsonb_each of something else than an object is an error, not a "no"
	select case when jsonb_typeof(value) <> 'object' then false else
		coalesce(value ->> 'de' ~ '\S', false)
		and not exists (
			select 1 from jsonb_each(value) as entry
			where entry.key not in ('de', 'en', 'nl')
				or jsonb_typeof(entry.value) <> 'string'
				or length(entry.value #>> '{}') > longest
				-- control characters but line feed and tab have no place in a text
				or entry.value #>> '{}' ~ '[\x01-\x08\x0B-\x1F\x7F]'
		)
	end
$$;
grant execute on function app.is_texts(jsonb, int) to anon, authenticated, service_role;

create function app.is_slug(value text) returns boolean
language sql immutable set search_path = '' as $$
	select value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) between 2 and 80
$$;
grant execute on function app.is_slug(text) to anon, authenticated, service_role;

-- Every change of public data takes the next number under a lock held until commit: the order of
-- numbers is the order of commits, so a reader that asks "since 4711" misses nothing.
create sequence app.change_seq;

create function app.take_turn() returns void
language sql volatile set search_path = '' as $$
	select pg_advisory_xact_lock(471100)
$$;
revoke all on function app.take_turn() from public;

create function app.next_change() returns bigint
language plpgsql volatile security definer set search_path = '' as $$
begin
	perform app.take_turn();
	return nextval('app.change_seq');
end
$$;
revoke all on function app.next_change() from public;
grant execute on function app.next_change() to service_role;

-- Before the first row lock of a statement, so that everybody waits in the same queue. Taken only
-- after a row was locked, the lock above would make two writers wait for each other.
create function app.queue_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	perform app.take_turn();
	return null;
end
$$;

-- Columns named in the trigger are settled with the first insert: what hangs on one place is not moved
-- to another, and an id stays.
create function app.guard_settled() returns trigger
language plpgsql set search_path = '' as $$
declare
	settled text;
begin
	if app.is_direct() then
		foreach settled in array tg_argv loop
			if to_jsonb(new) -> settled is distinct from to_jsonb(old) -> settled then
				raise sqlstate 'PT403' using message = format('%s of %s does not change', settled, tg_table_name),
					hint = 'column_protected';
			end if;
		end loop;
	end if;
	return new;
end
$$;

create function app.stamp_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
	new.updated_at := now();
	return new;
end
$$;
