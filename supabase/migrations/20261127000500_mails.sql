-- Mails to guests: written with the change they tell of, in its transaction; sent by the server afterwards.

create table app.mail_outbox (
	id bigint generated always as identity primary key,
	-- what makes a mail the same: written twice is sent once
	dedupe_key text not null unique,
	reservation_id uuid references public.reservations (id) on delete cascade,
	template text not null check (template in (
		'reserved', 'waiting', 'offered', 'offer_expired', 'changed', 'cancelled_by_guest', 'slot_cancelled',
		'slot_changed', 'reminder', 'message', 'confirm_email')),
	lang text not null check (lang in ('de', 'en', 'nl')),
	-- address and data are emptied once sent
	to_address text,
	data jsonb not null default '{}',
	attempts int not null default 0,
	not_before timestamptz not null default now(),
	next_attempt_at timestamptz not null default now(),
	created_at timestamptz not null default now(),
	sent_at timestamptz,
	-- given up after so many attempts; an admin looks after it
	dead_at timestamptz,
	last_error text
);
create index mail_outbox_reservation_idx on app.mail_outbox (reservation_id);
create index mail_outbox_due_idx on app.mail_outbox (next_attempt_at) where sent_at is null and dead_at is null;

grant all on app.mail_outbox to service_role;
alter table app.mail_outbox enable row level security;
create policy "admins see the mail" on app.mail_outbox
	for select to authenticated using ((select app.has_role('admin')));

-- Writes a mail to a guest, with a key of its own for the links in it. Key: what tells it from others of the same
-- template; more: what only this template needs. Guests without an address (walk-ins, forgotten ones) get none.
create function app.mail_guest(which text, guest uuid, key text, more jsonb default '{}') returns void
language plpgsql volatile set search_path = '' as $$
declare
	token constant text := app.new_secret();
begin
	insert into app.mail_outbox (dedupe_key, reservation_id, template, lang, to_address, data)
	select concat_ws(':', which, guest, nullif(key, '')), r.id, which, r.lang, r.email, jsonb_build_object(
			'reservation_id', r.id, 'status', r.status, 'name', r.name, 'party', r.party, 'code', r.code, 'token', token,
			'offered_until', r.offered_until,
			'position', case when r.status = 'waiting' then (
				select count(*) from public.reservations w
				where w.slot_id = r.slot_id and w.status = 'waiting' and w.waiting_no <= r.waiting_no) end,
			'slot', app.slot_facts(r.slot_id)
		) || more
	from public.reservations r where r.id = guest and r.email is not null
	on conflict (dedupe_key) do nothing;
	if found then
		insert into app.ticket_keys (token_hash, reservation_id, by_mail) values (app.hash_of(token), guest, true);
	end if;
end
$$;
revoke all on function app.mail_guest(text, uuid, text, jsonb) from public;

-- Hands out mails that are due. Who took one and does not say what became of it within ten minutes has died:
-- then it is handed out again.
create function public.take_mails(most int default 20)
returns table (id bigint, template text, lang text, to_address text, data jsonb, attempts int, created_at timestamptz)
language sql volatile security definer set search_path = '' as $$
	with taken as (
		update app.mail_outbox m set attempts = m.attempts + 1, next_attempt_at = now() + interval '10 minutes'
		where m.id in (
			select due.id from app.mail_outbox due
			where due.sent_at is null and due.dead_at is null and due.next_attempt_at <= now() and due.not_before <= now()
			order by due.id limit least(most, 500)
			for update skip locked
		)
		returning m.*
	)
	select t.id, t.template, t.lang, t.to_address, t.data, t.attempts, t.created_at from taken t order by t.id
$$;

create function public.mail_sent(mail bigint) returns void
language sql volatile security definer set search_path = '' as $$
	update app.mail_outbox m
	set sent_at = coalesce(m.sent_at, now()), to_address = null, data = '{}', last_error = null, dead_at = null
	where m.id = mail
$$;

-- Next time after 2, 4, 8 … minutes, at most six hours; given up after ten.
create function public.mail_failed(mail bigint, error text) returns void
language sql volatile security definer set search_path = '' as $$
	update app.mail_outbox m set last_error = left(error, 500),
		next_attempt_at = now() + least(make_interval(mins => (2 ^ least(m.attempts, 10))::int), interval '6 hours'),
		dead_at = case when m.attempts >= 10 then now() end
	where m.id = mail and m.sent_at is null
$$;
comment on function public.take_mails(int) is 'Service role only.';
comment on function public.mail_sent(bigint) is 'Service role only.';
comment on function public.mail_failed(bigint, text) is 'Service role only.';
revoke all on function public.take_mails(int), public.mail_sent(bigint), public.mail_failed(bigint, text)
	from public, anon, authenticated;
grant execute on function public.take_mails(int), public.mail_sent(bigint), public.mail_failed(bigint, text)
	to service_role;

-- Mails that could not be sent, the newest first: for admins.
create function public.dead_mails()
returns table (id bigint, template text, lang text, to_address text, attempts int, created_at timestamptz,
	dead_at timestamptz, last_error text)
language plpgsql stable security definer set search_path = '' as $$
begin
	if not (app.is_service() or app.has_role('admin')) then
		raise sqlstate 'PT403' using message = 'admins look after the mail', hint = 'admins_only';
	end if;
	return query select m.id, m.template, m.lang, m.to_address, m.attempts, m.created_at, m.dead_at, m.last_error
		from app.mail_outbox m where m.dead_at is not null order by m.dead_at desc, m.id desc limit 200;
end
$$;
revoke all on function public.dead_mails() from public, anon;
grant execute on function public.dead_mails() to authenticated, service_role;

-- Sends once more what had been given up, from the first attempt on. Answers with how many go out again: what was sent
-- meanwhile, and whose guest was forgotten, does not.
create function public.retry_mails(ids bigint[]) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	retried int;
begin
	if not (app.is_service() or app.has_role('admin')) then
		raise sqlstate 'PT403' using message = 'admins look after the mail', hint = 'admins_only';
	end if;
	update app.mail_outbox m set dead_at = null, attempts = 0, next_attempt_at = now(), last_error = null
	where m.id = any (ids) and m.dead_at is not null and m.to_address is not null;
	get diagnostics retried = row_count;
	return retried;
end
$$;
revoke all on function public.retry_mails(bigint[]) from public, anon;
grant execute on function public.retry_mails(bigint[]) to authenticated, service_role;

-- What somebody may do besides looking after their own places: `moderator`, `admin`.
create function public.own_roles() returns setof text
language sql stable security definer set search_path = '' as $$
	select r.role from app.user_roles r where r.user_id = (select auth.uid()) order by 1
$$;
revoke all on function public.own_roles() from public, anon;
grant execute on function public.own_roles() to authenticated;

-- A reminder to everybody who comes within the next day and has known it for longer. Answers with how many.
create function public.queue_reminders(now timestamptz default app.clock()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest record;
	reminded int := 0;
begin
	for guest in
		select r.id, s.starts_at from public.reservations r join public.slots s on s.id = r.slot_id
		where s.status = 'planned' and r.status = 'confirmed' and r.email is not null
			and s.starts_at > queue_reminders.now and s.starts_at <= queue_reminders.now + interval '24 hours'
			and r.created_at < s.starts_at - interval '24 hours'
			and not exists (select 1 from app.mail_outbox m
				where m.dedupe_key = concat_ws(':', 'reminder', r.id, extract(epoch from s.starts_at)::bigint))
		order by r.id
	loop
		perform app.mail_guest('reminder', guest.id, extract(epoch from guest.starts_at)::bigint::text);
		reminded := reminded + 1;
	end loop;
	return reminded;
end
$$;
comment on function public.queue_reminders(timestamptz) is 'Service role only.';
revoke all on function public.queue_reminders(timestamptz) from public, anon, authenticated;
grant execute on function public.queue_reminders(timestamptz) to service_role;
