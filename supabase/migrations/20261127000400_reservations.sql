-- Reservations: who comes to which slot. Guests have no account; what they hold is a token made on their device.
--
--     reserve ── seats free ──> confirmed <── link opened ── unconfirmed ── 2 hours ──> expired
--        └─────── full ───────> waiting ── seat freed ──> offered ── accepted ──> confirmed
--                                                            └── 24 hours ──> expired
--     confirmed ── checked in ──> attended        confirmed ── did not come ──> missed
--     all but these two ── guest, or host with the slot ──> cancelled
--
-- Every function first settles the slot: locks its row, lets end what has ended by time and offers freed seats.
-- So all that happens to one slot happens one after the other, and nothing depends on a clock that ticks.

-- Whether a mail could arrive there: one address, without a name beside it. As isEmail of the core.
create function app.is_email(text text) returns boolean
language sql immutable set search_path = '' as $$
	select length(text) <= 254 and text !~ '[\x01-\x1F\x7F]'
		and text ~ '^[^\s@,;:<>()"\[\]\\]+@[^\s@,;:<>()"\[\]\\.]+(\.[^\s@,;:<>()"\[\]\\.]+)+$'
$$;

create table public.reservations (
	id uuid primary key,
	slot_id uuid not null references public.slots (id) on delete cascade,
	status text not null check (
		status in ('confirmed', 'waiting', 'offered', 'unconfirmed', 'cancelled', 'expired', 'attended', 'missed')
	),
	party int not null check (party between 1 and 500),
	attended_party int check (attended_party between 0 and 500),
	-- these four are null after erasing
	name text check (name ~ '\S' and length(name) <= 120 and name !~ '[\x01-\x1F\x7F]'),
	email text check (app.is_email(email)),
	phone text check (length(phone) <= 40 and phone !~ '[\x01-\x1F\x7F]'),
	note text check (length(note) <= 500 and note !~ '[\x01-\x08\x0B-\x1F\x7F]'),
	lang text not null default 'de' check (lang in ('de', 'en', 'nl')),
	-- told at the door where no QR code can be read; letters that are not mistaken for one another
	code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{6}$'),
	-- who came first; kept after the wait is over
	waiting_no bigint,
	-- until when seats are held for somebody who has still to say yes
	offered_until timestamptz,
	is_walk_in boolean not null default false,
	-- when the host said who came; what was said earlier elsewhere and arrives later does not count
	checked_at timestamptz,
	created_at timestamptz not null default app.clock(),
	updated_at timestamptz not null default now(),
	erased_at timestamptz,
	unique (slot_id, code),
	constraint reservations_wait_in_order check (status <> 'waiting' or waiting_no is not null),
	constraint reservations_held_until check ((status in ('offered', 'unconfirmed')) = (offered_until is not null)),
	constraint reservations_counted_at_the_door check ((status in ('attended', 'missed')) = (attended_party is not null)),
	constraint reservations_erased check (erased_at is null or (name, email, phone, note) is null)
);
comment on table public.reservations is 'Seen by hosts alone; no guest knows of another.';
create index reservations_slot_status_idx on public.reservations (slot_id, status, waiting_no);
create index reservations_held_until_idx on public.reservations (offered_until) where offered_until is not null;

create sequence app.waiting_seq;

-- What happened, in order. No personal data: it stays when guests are forgotten.
create table public.reservation_events (
	id bigint generated always as identity primary key,
	reservation_id uuid not null references public.reservations (id) on delete cascade,
	slot_id uuid not null references public.slots (id) on delete cascade,
	at timestamptz not null,
	kind text not null check (kind in (
		'reserved', 'waiting', 'offered', 'accepted', 'confirmed_email', 'changed', 'cancelled', 'expired',
		'checked_in', 'unchecked', 'missed', 'walk_in', 'moved', 'erased')),
	party int not null,
	actor text not null check (actor in ('guest', 'host', 'clock'))
);
create index reservation_events_reservation_idx on public.reservation_events (reservation_id, id);
create index reservation_events_slot_idx on public.reservation_events (slot_id, id);

-- Whoever shows one of these tokens is the guest: the one made on the device, and one more for each mail. Only
-- hashes are here, so a link in a mail cannot be made again: the next mail brings its own.
create table app.ticket_keys (
	token_hash bytea primary key,
	reservation_id uuid not null references public.reservations (id) on delete cascade,
	-- came by mail: who shows it reads that mailbox
	by_mail boolean not null,
	made_at timestamptz not null default now()
);
create index ticket_keys_reservation_idx on app.ticket_keys (reservation_id);

-- Kept for an hour, to see who tries too often. Networks and addresses as hashes.
create table app.attempts (
	id bigint generated always as identity primary key,
	slot_id uuid not null references public.slots (id) on delete cascade,
	sender_hash bytea not null,
	network_hash bytea,
	at timestamptz not null
);
create index attempts_slot_idx on app.attempts (slot_id, at);
create index attempts_sender_idx on app.attempts (sender_hash, at);
create index attempts_network_idx on app.attempts (network_hash, at);

-- ---------------------------------------------------------------------------------------------------
-- Triggers

create trigger reservations_updated before update on public.reservations
	for each row execute function app.stamp_updated_at();

-- An event is written once. It goes only when its slot goes, and then by the foreign key, one trigger deeper.
create function app.guard_event() returns trigger
language plpgsql set search_path = '' as $$
begin
	if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
		return old;
	end if;
	raise sqlstate 'PT403' using message = 'events are written once', hint = 'events_append_only';
end
$$;
create trigger reservation_events_guard before update or delete on public.reservation_events
	for each row execute function app.guard_event();

-- ---------------------------------------------------------------------------------------------------
-- Grants and policies

grant select on public.reservations, public.reservation_events to authenticated;
grant all on public.reservations, public.reservation_events to service_role;
alter table public.reservations enable row level security;
alter table public.reservation_events enable row level security;
alter table app.ticket_keys enable row level security;
alter table app.attempts enable row level security;

-- Definer, so that policies ask once and not through the policies of slots.
create function app.is_host_of(slot uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select 1 from public.slots s where s.id = slot and app.may_edit(s.place_id))
$$;
revoke all on function app.is_host_of(uuid) from public;
grant execute on function app.is_host_of(uuid) to authenticated, service_role;

create policy "members and moderators see who comes to their slots" on public.reservations
	for select to authenticated using (app.is_host_of(slot_id));
create policy "members and moderators see what happened at their slots" on public.reservation_events
	for select to authenticated using (app.is_host_of(slot_id));
create policy "nobody reads keys" on app.ticket_keys for select to authenticated using (false);
create policy "nobody reads attempts" on app.attempts for select to authenticated using (false);

-- ---------------------------------------------------------------------------------------------------
-- Settling

-- Writes down what happened to a reservation, as it is now; answers with the number of the event.
create function app.note_event(guest uuid, what text, who text, moment timestamptz default app.clock()) returns bigint
language sql volatile set search_path = '' as $$
	insert into public.reservation_events (reservation_id, slot_id, at, kind, party, actor)
	select r.id, r.slot_id, moment, what, r.party, who from public.reservations r where r.id = guest
	returning id
$$;
revoke all on function app.note_event(uuid, text, text, timestamptz) from public;

-- Locks a slot and brings it to this moment; answers with the slot, or null.
--
-- 1. Offers, and seats held for an unconfirmed address, end by time.
-- 2. Free seats are offered to those who wait, strictly in order; a party that does not fit is passed over and
--    keeps its place. Also after bookings have closed: the host planned with these seats anyway.
-- 3. When the slot begins the wait is over; when it ends it was held.
create function app.settle_slot(wanted uuid, moment timestamptz default app.clock()) returns public.slots
language plpgsql volatile set search_path = '' as $$
declare
	slot public.slots%rowtype;
	guest record;
	free int;
	deadline timestamptz;
begin
	select * into slot from public.slots s where s.id = wanted for update;
	if not found or slot.status <> 'planned' then
		return slot;
	end if;

	for guest in
		select r.id, r.status, r.party from public.reservations r
		where r.slot_id = wanted and r.status in ('offered', 'unconfirmed') and r.offered_until <= moment
		order by r.offered_until, r.id
	loop
		update public.reservations r set status = 'expired', offered_until = null where r.id = guest.id;
		perform app.take_seats(wanted, -guest.party);
		perform app.note_event(guest.id, 'expired', 'clock', moment);
		if guest.status = 'offered' then
			perform app.mail_guest('offer_expired', guest.id, '');
		end if;
	end loop;

	if moment >= slot.starts_at then
		for guest in
			select r.id from public.reservations r where r.slot_id = wanted and r.status = 'waiting' order by r.waiting_no
		loop
			update public.reservations r set status = 'expired' where r.id = guest.id;
			perform app.note_event(guest.id, 'expired', 'clock', moment);
		end loop;
		if moment >= slot.ends_at then
			update public.slots s set status = 'held' where s.id = wanted;
		end if;
	else
		select s.capacity - s.seats_taken into free from public.slots s where s.id = wanted;
		deadline := least(moment + make_interval(hours => app.setting('offer_hours')), slot.starts_at);
		for guest in
			select r.id, r.party from public.reservations r
			where r.slot_id = wanted and r.status = 'waiting' and r.party <= free order by r.waiting_no
		loop
			exit when free = 0;
			continue when guest.party > free or not app.take_seats(wanted, guest.party);
			free := free - guest.party;
			update public.reservations r set status = 'offered', offered_until = deadline where r.id = guest.id;
			perform app.note_event(guest.id, 'offered', 'clock', moment);
			perform app.mail_guest('offered', guest.id, '');
		end loop;
	end if;
	select * into slot from public.slots s where s.id = wanted;
	return slot;
end
$$;
revoke all on function app.settle_slot(uuid, timestamptz) from public;

-- Settles every slot that waits for it; answers with how many. For the service, now and then: mails about offers
-- go out also where nobody looks.
create function public.settle_slots(now timestamptz default app.clock()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	slot uuid;
	settled int := 0;
begin
	delete from app.attempts a where a.at < settle_slots.now - interval '1 hour';
	for slot in
		select s.id from public.slots s
		where s.status = 'planned' and (
			s.ends_at <= settle_slots.now
			or exists (
				select 1 from public.reservations r where r.slot_id = s.id and (
					(r.status in ('offered', 'unconfirmed') and r.offered_until <= settle_slots.now)
					or (r.status = 'waiting' and (
						s.starts_at <= settle_slots.now or r.party <= s.capacity - s.seats_taken))
				)
			)
		)
		order by s.id
	loop
		perform app.settle_slot(slot, settle_slots.now);
		settled := settled + 1;
	end loop;
	return settled;
end
$$;
comment on function public.settle_slots(timestamptz) is 'Service role only.';
revoke all on function public.settle_slots(timestamptz) from public, anon, authenticated;
grant execute on function public.settle_slots(timestamptz) to service_role;

-- What a slot has left for whoever comes next, as settling would make it: held seats that have lapsed are free,
-- and what those who wait will be offered is not.
create function app.seats_of(slot uuid) returns table (seats_left int, waiting int)
language plpgsql stable security definer set search_path = '' as $$
declare
	moment constant timestamptz := app.clock();
	begun boolean;
	party int;
begin
	waiting := 0;
	select s.capacity - s.seats_taken, s.starts_at <= moment into seats_left, begun
	from public.slots s where s.id = slot and s.status = 'planned';
	if not found then
		seats_left := 0;
		return next;
		return;
	end if;
	seats_left := seats_left + coalesce((
		select sum(r.party) from public.reservations r
		where r.slot_id = slot and r.status in ('offered', 'unconfirmed') and r.offered_until <= moment), 0);
	if not begun then
		for party in
			select r.party from public.reservations r
			where r.slot_id = slot and r.status = 'waiting' order by r.waiting_no
		loop
			if party <= seats_left then
				seats_left := seats_left - party;
			else
				waiting := waiting + 1;
			end if;
		end loop;
	end if;
	return next;
end
$$;
revoke all on function app.seats_of(uuid) from public;
grant execute on function app.seats_of(uuid) to anon, authenticated, service_role;

-- The slots of the next weeks, for everybody: what is there to visit, and what is left of it.
create view public.visit_slots with (security_invoker = true) as
	select
		s.id, s.place_id, p.slug as place_slug, p.name as place_name, s.series_id, s.starts_at, s.ends_at, s.title,
		s.about, s.host, s.languages, s.capacity, s.party_min, s.party_max, s.price_cents, s.price_per, s.audience,
		s.house_rules, s.accessibility, s.meeting_point, s.book_until, s.confirm_email, s.status, s.cancel_reason,
		s.sequence, s.is_example, s.updated_at, seats.seats_left, seats.waiting
	from public.slots s
	join public.places p on p.id = s.place_id
	cross join lateral app.seats_of(s.id) as seats
	where p.status = 'published' and s.status in ('planned', 'cancelled')
		and s.starts_at >= (select app.clock()) - interval '1 day'
		and s.starts_at < (select app.clock()) + interval '60 days';
grant select on public.visit_slots to anon, authenticated, service_role;

-- ---------------------------------------------------------------------------------------------------
-- What guests are told

-- A slot with its place, as tickets and mails carry it along.
create function app.slot_facts(slot uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'id', s.id, 'starts_at', s.starts_at, 'ends_at', s.ends_at, 'title', s.title, 'about', s.about, 'host', s.host,
		'languages', s.languages, 'price_cents', s.price_cents, 'price_per', s.price_per, 'audience', s.audience,
		'party_min', s.party_min, 'party_max', s.party_max,
		'house_rules', s.house_rules, 'accessibility', s.accessibility, 'meeting_point', s.meeting_point,
		'book_until', s.book_until, 'status', s.status, 'cancel_reason', s.cancel_reason, 'sequence', s.sequence,
		'is_example', s.is_example, 'updated_at', s.updated_at,
		'place', jsonb_build_object(
			'slug', p.slug, 'name', p.name, 'lon', p.lon, 'lat', p.lat, 'street', p.street, 'postcode', p.postcode,
			'locality', p.locality, 'municipality', p.municipality, 'phone', p.phone)
	)
	from public.slots s join public.places p on p.id = s.place_id where s.id = slot
$$;
revoke all on function app.slot_facts(uuid) from public;

-- The ticket of a reservation: what its guest may know. The same answer for reserving and for looking.
create function app.ticket_of(guest uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'id', r.id, 'status', r.status, 'party', r.party, 'code', r.code,
		'name', r.name, 'email', r.email, 'phone', r.phone, 'note', r.note, 'lang', r.lang, 'erased_at', r.erased_at,
		'position', case when r.status = 'waiting' then (
			select count(*) from public.reservations w
			where w.slot_id = r.slot_id and w.status = 'waiting' and w.waiting_no <= r.waiting_no) end,
		'offered_until', r.offered_until,
		'slot', app.slot_facts(r.slot_id),
		'seats_left', (select seats.seats_left from app.seats_of(r.slot_id) as seats)
	)
	from public.reservations r where r.id = guest
$$;
revoke all on function app.ticket_of(uuid) from public;

create function app.hash_of(secret text) returns bytea
language sql immutable set search_path = '' as $$
	select sha256(convert_to(secret, 'UTF8'))
$$;
revoke all on function app.hash_of(text) from public;

-- From which network a statement comes, hashed; null where nobody knows. The server says it for its guests; who asks the
-- API directly comes from where its proxy saw them, whatever they say themselves.
create function app.network_of(told text) returns bytea
language sql stable set search_path = '' as $$
	with request as (select nullif(current_setting('request.headers', true), '')::jsonb as headers)
	select app.hash_of(nullif(case when app.is_service() then told else coalesce(
		r.headers ->> 'cf-connecting-ip', split_part(r.headers ->> 'x-forwarded-for', ',', 1)) end, ''))
	from request r
$$;
revoke all on function app.network_of(text) from public;

-- A secret of 128 bits.
create function app.new_secret() returns text
language sql volatile set search_path = '' as $$
	select left(encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'), 32)
$$;
revoke all on function app.new_secret() from public;

-- Six characters of Crockford's alphabet that nobody else has at this slot. The slot is locked.
create function app.new_code(slot uuid) returns text
language plpgsql volatile set search_path = '' as $$
declare
	alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
	made text;
begin
	loop
		select string_agg(substr(alphabet, 1 + get_byte(chance.bytes, i) % 32, 1), '') into made
		from (select sha256(uuid_send(gen_random_uuid())) as bytes) as chance, generate_series(0, 5) as i;
		exit when not exists (select 1 from public.reservations r where r.slot_id = slot and r.code = made);
	end loop;
	return made;
end
$$;
revoke all on function app.new_code(uuid) from public;

-- ---------------------------------------------------------------------------------------------------
-- Guests

-- Reserves seats, or a place on the waiting list when they are not free:
--
--     {"id", "slot_id", "token", "party", "name", "email", "phone"?, "note"?, "lang"?, "network"?}
--
-- Of the network only the server may speak (see app.network_of).
-- Id and token are made on the device: sent again, it is answered again and nothing happens twice. The answer
-- does not depend on whether anybody knows the address.
-- Raises PT404 slot_not_found · PT409 slot_cancelled, booking_closed, id_taken · PT422 token_unfit, name_missing,
-- email_unfit, phone_unfit, note_too_long, party_too_small, party_too_large · PT429 too_many_attempts.
create function public.reserve_seats(p jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant uuid := (p ->> 'id')::uuid;
	token constant text := p ->> 'token';
	party constant int := (p ->> 'party')::int;
	name constant text := trim(p ->> 'name');
	email constant text := trim(p ->> 'email');
	phone constant text := nullif(trim(p ->> 'phone'), '');
	note constant text := nullif(trim(p ->> 'note'), '');
	lang constant text := case when p ->> 'lang' in ('en', 'nl') then p ->> 'lang' else 'de' end;
	sender constant bytea := app.hash_of(lower(email));
	network constant bytea := app.network_of(p ->> 'network');
	moment constant timestamptz := app.clock();
	slot public.slots%rowtype;
	reached text := 'waiting';
begin
	if guest is null or coalesce(token !~ '^[A-Za-z0-9_-]{22,86}$', true) then
		raise sqlstate 'PT422' using message = 'id and token are made on the device', hint = 'token_unfit';
	end if;
	if exists (select 1 from public.reservations r where r.id = guest) then
		if not exists (select 1 from app.ticket_keys k
			where k.token_hash = app.hash_of(token) and k.reservation_id = guest) then
			raise sqlstate 'PT409' using message = 'this id belongs to another reservation', hint = 'id_taken';
		end if;
		perform app.settle_slot(r.slot_id) from public.reservations r where r.id = guest;
		return app.ticket_of(guest);
	end if;

	if coalesce(name !~ '\S' or length(name) > 120 or name ~ '[\x01-\x1F\x7F]', true) then
		raise sqlstate 'PT422' using message = 'a name has 1 to 120 characters', hint = 'name_missing';
	end if;
	if coalesce(not app.is_email(email), true) then
		raise sqlstate 'PT422' using message = 'this is no e-mail address', hint = 'email_unfit';
	end if;
	if length(phone) > 40 or phone ~ '[\x01-\x1F\x7F]' then
		raise sqlstate 'PT422' using message = 'a phone number has at most 40 characters', hint = 'phone_unfit';
	end if;
	if length(note) > 500 or note ~ '[\x01-\x08\x0B-\x1F\x7F]' then
		raise sqlstate 'PT422' using message = 'a note has at most 500 characters', hint = 'note_too_long';
	end if;

	slot := app.settle_slot((p ->> 'slot_id')::uuid, moment);
	-- of a draft nobody knows
	if slot.id is null or not app.is_published(slot.place_id) then
		raise sqlstate 'PT404' using message = 'no such slot', hint = 'slot_not_found';
	end if;
	if slot.status = 'cancelled' then
		raise sqlstate 'PT409' using message = 'this slot was cancelled', hint = 'slot_cancelled';
	end if;
	if slot.status = 'held' or moment >= slot.book_until then
		raise sqlstate 'PT409' using message = 'bookings are closed', hint = 'booking_closed';
	end if;
	if coalesce(party < slot.party_min, true) then
		raise sqlstate 'PT422' using message = format('parties have at least %s', slot.party_min), hint = 'party_too_small';
	end if;
	if party > least(slot.party_max, slot.capacity) then
		raise sqlstate 'PT422' using message = format('parties have at most %s', least(slot.party_max, slot.capacity)),
			hint = 'party_too_large';
	end if;
	perform app.count_attempt(slot.id, sender, network, moment);

	insert into public.reservations (id, slot_id, status, party, name, email, phone, note, lang, code, waiting_no)
	values (guest, slot.id, 'waiting', party, name, email, phone, note, lang, app.new_code(slot.id),
		nextval('app.waiting_seq'))
	on conflict (id) do nothing;
	if not found then
		-- the same was sent twice at once, and the other one was faster
		return public.reserve_seats(p);
	end if;
	insert into app.ticket_keys (token_hash, reservation_id, by_mail) values (app.hash_of(token), guest, false)
	on conflict (token_hash) do nothing;
	if not found then
		raise sqlstate 'PT422' using message = 'this token belongs to another reservation', hint = 'token_unfit';
	end if;

	if app.take_seats(slot.id, party) then
		reached := case when slot.confirm_email then 'unconfirmed' else 'confirmed' end;
		update public.reservations r set status = reached, waiting_no = null,
			offered_until = case when reached = 'unconfirmed'
				then least(moment + make_interval(hours => app.setting('confirm_hours')), slot.starts_at) end
		where r.id = guest;
	end if;
	perform app.note_event(guest, case reached when 'waiting' then 'waiting' else 'reserved' end, 'guest');
	perform app.mail_guest(
		case reached when 'waiting' then 'waiting' when 'unconfirmed' then 'confirm_email' else 'reserved' end, guest, '');
	return app.ticket_of(guest);
end
$$;

-- Attempts of the last hour, for one slot, from one address and from one network. The slot is locked.
-- Raises PT429 too_many_attempts.
create function app.count_attempt(slot uuid, sender bytea, network bytea, moment timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
	since constant timestamptz := moment - interval '1 hour';
begin
	if (select count(*) from app.attempts a where a.slot_id = slot and a.at > since) >= app.setting('attempts_per_slot')
		or (select count(*) from app.attempts a where a.sender_hash = sender and a.at > since)
			>= app.setting('attempts_per_sender')
		or (select count(*) from app.attempts a where a.network_hash = network and a.at > since)
			>= app.setting('attempts_per_network') then
		raise sqlstate 'PT429' using message = 'too many attempts for now', hint = 'too_many_attempts';
	end if;
	insert into app.attempts (slot_id, sender_hash, network_hash, at) values (slot, sender, network, moment);
end
$$;
revoke all on function app.count_attempt(uuid, bytea, bytea, timestamptz) from public;

-- The reservation that a token opens, its slot settled. Raises PT404 reservation_not_found.
create function app.open_ticket(token text) returns public.reservations
language plpgsql volatile set search_path = '' as $$
declare
	guest public.reservations%rowtype;
begin
	select r.* into guest
	from app.ticket_keys k join public.reservations r on r.id = k.reservation_id
	where k.token_hash = app.hash_of(token);
	if not found then
		raise sqlstate 'PT404' using message = 'no such reservation', hint = 'reservation_not_found';
	end if;
	perform app.settle_slot(guest.slot_id);
	select * into guest from public.reservations r where r.id = guest.id;
	return guest;
end
$$;
revoke all on function app.open_ticket(text) from public;

create function public.reservation_of(token text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant public.reservations := app.open_ticket(token);
begin
	return app.ticket_of(guest.id);
end
$$;

-- Whether a reservation holds seats.
create function app.holds_seats(status text) returns boolean
language sql immutable set search_path = '' as $$
	select status in ('confirmed', 'offered', 'unconfirmed', 'attended')
$$;
revoke all on function app.holds_seats(text) from public;

-- More or fewer people. Those who wait keep their place.
-- Raises PT404 reservation_not_found · PT409 reservation_over, booking_closed, slot_full ·
-- PT422 party_too_small, party_too_large · PT429 too_many_attempts.
create function public.change_party(token text, party int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant public.reservations := app.open_ticket(token);
	slot public.slots%rowtype;
	change bigint;
begin
	if guest.party = change_party.party then
		return app.ticket_of(guest.id);
	end if;
	select * into slot from public.slots s where s.id = guest.slot_id;
	if guest.status not in ('confirmed', 'offered', 'unconfirmed', 'waiting') then
		raise sqlstate 'PT409' using message = 'this reservation is over', hint = 'reservation_over';
	end if;
	-- fewer is welcome until it begins
	if app.clock() >= (case when change_party.party > guest.party then slot.book_until else slot.starts_at end) then
		raise sqlstate 'PT409' using message = 'bookings are closed', hint = 'booking_closed';
	end if;
	if coalesce(change_party.party < slot.party_min, true) then
		raise sqlstate 'PT422' using message = format('parties have at least %s', slot.party_min), hint = 'party_too_small';
	end if;
	if change_party.party > least(slot.party_max, slot.capacity) then
		raise sqlstate 'PT422' using message = format('parties have at most %s', least(slot.party_max, slot.capacity)),
			hint = 'party_too_large';
	end if;
	-- each change writes a mail, and the address may be somebody else's; who was forgotten gets none
	if guest.email is not null then
		perform app.count_attempt(slot.id, app.hash_of(lower(guest.email)), null, app.clock());
	end if;
	if guest.status <> 'waiting' and not app.take_seats(slot.id, change_party.party - guest.party) then
		raise sqlstate 'PT409' using message = 'so many seats are not free', hint = 'slot_full';
	end if;
	update public.reservations r set party = change_party.party where r.id = guest.id;
	change := app.note_event(guest.id, 'changed', 'guest');
	perform app.mail_guest('changed', guest.id, change::text);
	perform app.settle_slot(slot.id);
	return app.ticket_of(guest.id);
end
$$;

-- Ends a reservation or a wait, and gives its seats to the next. Raises nothing when there is nothing to end.
create function app.end_reservation(guest public.reservations, who text) returns void
language plpgsql volatile set search_path = '' as $$
begin
	update public.reservations r set status = 'cancelled', offered_until = null where r.id = guest.id;
	if app.holds_seats(guest.status) then
		perform app.take_seats(guest.slot_id, -guest.party);
	end if;
	perform app.note_event(guest.id, 'cancelled', who);
end
$$;
revoke all on function app.end_reservation(public.reservations, text) from public;

-- Leaves a slot or its waiting list. Raises PT404 reservation_not_found · PT409 reservation_over.
create function public.cancel_reservation(token text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant public.reservations := app.open_ticket(token);
begin
	if guest.status in ('attended', 'missed') then
		raise sqlstate 'PT409' using message = 'this reservation is over', hint = 'reservation_over';
	end if;
	if guest.status in ('confirmed', 'offered', 'unconfirmed', 'waiting') then
		perform app.end_reservation(guest, 'guest');
		perform app.mail_guest('cancelled_by_guest', guest.id, '');
		perform app.settle_slot(guest.slot_id);
	end if;
	return app.ticket_of(guest.id);
end
$$;

-- Where the host asks for a confirmed address, only a link from a mail says yes: the device's token proves nothing.
-- Raises PT409 confirm_by_mail.
create function app.require_mail_key(token text) returns void
language plpgsql stable set search_path = '' as $$
begin
	if not exists (select 1 from app.ticket_keys k where k.token_hash = app.hash_of(token) and k.by_mail) then
		raise sqlstate 'PT409' using message = 'open the link in the mail', hint = 'confirm_by_mail';
	end if;
end
$$;
revoke all on function app.require_mail_key(text) from public;

-- Takes seats that were offered.
-- Raises PT404 reservation_not_found · PT409 offer_expired, no_offer, confirm_by_mail.
create function public.accept_offer(token text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant public.reservations := app.open_ticket(token);
begin
	if guest.status = 'expired' then
		raise sqlstate 'PT409' using message = 'the offer has ended', hint = 'offer_expired';
	end if;
	if guest.status not in ('offered', 'confirmed', 'attended') then
		raise sqlstate 'PT409' using message = 'nothing is offered', hint = 'no_offer';
	end if;
	if guest.status = 'offered' then
		if (select s.confirm_email from public.slots s where s.id = guest.slot_id) then
			perform app.require_mail_key(token);
		end if;
		update public.reservations r set status = 'confirmed', offered_until = null where r.id = guest.id;
		perform app.note_event(guest.id, 'accepted', 'guest');
		perform app.mail_guest('reserved', guest.id, '');
	end if;
	return app.ticket_of(guest.id);
end
$$;

-- Says that the address is the guest's own: with the token of the mail that asks for it.
-- Raises PT404 reservation_not_found · PT409 confirm_by_mail, confirmation_expired.
create function public.confirm_email(token text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant public.reservations := app.open_ticket(token);
begin
	if guest.status = 'expired' then
		raise sqlstate 'PT409' using message = 'the seats were held until the link would be opened',
			hint = 'confirmation_expired';
	end if;
	if guest.status = 'unconfirmed' then
		perform app.require_mail_key(token);
		update public.reservations r set status = 'confirmed', offered_until = null where r.id = guest.id;
		perform app.note_event(guest.id, 'confirmed_email', 'guest');
		perform app.mail_guest('reserved', guest.id, '');
	end if;
	return app.ticket_of(guest.id);
end
$$;

revoke all on function public.reserve_seats(jsonb), public.reservation_of(text), public.change_party(text, int),
	public.cancel_reservation(text), public.accept_offer(text), public.confirm_email(text) from public;
grant execute on function public.reserve_seats(jsonb), public.reservation_of(text), public.change_party(text, int),
	public.cancel_reservation(text), public.accept_offer(text), public.confirm_email(text)
	to anon, authenticated, service_role;
