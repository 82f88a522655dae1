-- What hosts do with their slots: change, cancel, check in, write to their guests.

-- Settles slots that somebody may decide about, in the order in which everybody locks them.
-- Raises PT404 slot_not_found · PT403 place_not_yours.
create function app.open_slots(wanted uuid[]) returns setof public.slots
language plpgsql volatile set search_path = '' as $$
declare
	service constant boolean := app.is_service();
	slot public.slots%rowtype;
	place uuid;
	wish uuid;
begin
	for place in
		select distinct s.place_id from public.slots s where s.id = any (wanted) order by s.place_id
	loop
		if service or app.may_edit(place) then
			-- before any row, as in publish_series
			perform app.take_turn_at(place);
		elsif app.is_published(place) then
			raise sqlstate 'PT403' using message = 'this place belongs to another organisation', hint = 'place_not_yours';
		else
			raise sqlstate 'PT404' using message = 'no such slot', hint = 'slot_not_found';
		end if;
	end loop;
	for wish in select distinct w from unnest(wanted) as w order by w loop
		slot := app.settle_slot(wish);
		if slot.id is null then
			raise sqlstate 'PT404' using message = 'no such slot', hint = 'slot_not_found';
		end if;
		return next slot;
	end loop;
end
$$;
revoke all on function app.open_slots(uuid[]) from public;

-- Changes exactly these slots, or none:
--
--     {"slot_ids": […], "changes": {"capacity": 12, …}, "times": [{"id", "starts_at", "ends_at", "book_until"?}],
--      "reserved": "refuse" | "move"}
--
-- `changes` are columns for all of them; `times` are told slot by slot, as they were previewed. Without its own,
-- the end of bookings moves along with the start. Guests get a mail when time or meeting point change. Sent
-- again, it changes nothing. Answers with the rows.
-- Raises PT404 slot_not_found · PT403 place_not_yours · PT409 slot_cancelled, slot_over, slots_reserved (detail:
-- their ids), capacity_below_taken (detail: ids), slot_overlaps · PT422 no_slots, too_many_slots, change_unknown,
-- slot_in_past, slot_too_long, slot_unfit.
create function public.edit_series(p jsonb) returns setof public.slots
language plpgsql volatile security definer set search_path = '' as $$
declare
	known constant text[] := array['title', 'about', 'host', 'languages', 'capacity', 'party_min', 'party_max',
		'price_cents', 'price_per', 'audience', 'house_rules', 'accessibility', 'meeting_point', 'may_overlap',
		'confirm_email'];
	changes constant jsonb := coalesce(nullif(p -> 'changes', 'null'), '{}');
	times constant jsonb := coalesce(nullif(p -> 'times', 'null'), '[]');
	ids uuid[];
	before public.slots[];
	after public.slots[];
	touched uuid[];
	said text;
begin
	if coalesce(jsonb_typeof(p -> 'slot_ids') <> 'array', true) or jsonb_array_length(p -> 'slot_ids') = 0 then
		raise sqlstate 'PT422' using message = 'nothing to change', hint = 'no_slots';
	end if;
	if jsonb_array_length(p -> 'slot_ids') > 200 then
		raise sqlstate 'PT422' using message = 'at most 200 slots at once', hint = 'too_many_slots';
	end if;
	ids := array(select jsonb_array_elements_text(p -> 'slot_ids')::uuid);
	if jsonb_typeof(changes) <> 'object' or jsonb_typeof(times) <> 'array' or changes - known <> '{}' or exists (
		select 1 from jsonb_array_elements(times) as t
		where jsonb_typeof(t) <> 'object' or t - array['id', 'starts_at', 'ends_at', 'book_until'] <> '{}'
			or coalesce(not (t ->> 'id')::uuid = any (ids), true)
	) then
		raise sqlstate 'PT422' using message = 'this cannot be changed', hint = 'change_unknown';
	end if;
	before := array(select s from app.open_slots(ids) as s);
	if exists (select 1 from unnest(before) as b where b.status = 'cancelled') then
		raise sqlstate 'PT409' using message = 'a cancelled slot stays as it is', hint = 'slot_cancelled';
	end if;
	if exists (select 1 from unnest(before) as b where b.status = 'held' or b.starts_at <= app.clock()) then
		raise sqlstate 'PT409' using message = 'this slot has begun', hint = 'slot_over';
	end if;

	begin
		select array_agg(jsonb_populate_record(b, changes || coalesce(t - 'id', '{}') || case
			when t ? 'starts_at' and not t ? 'book_until'
				then jsonb_build_object('book_until', b.book_until + ((t ->> 'starts_at')::timestamptz - b.starts_at))
			else '{}' end))
		into after
		from unnest(before) as b left join jsonb_array_elements(times) as t on (t ->> 'id')::uuid = b.id;
		-- what is as it was stays out
		select array_agg(a.id), array_agg(a) into touched, after
		from unnest(after) as a join unnest(before) as b on b.id = a.id where a is distinct from b;

		if exists (select 1 from unnest(after) as a join unnest(before) as b on b.id = a.id
			where a.starts_at <> b.starts_at and a.starts_at <= app.clock()) then
			raise sqlstate 'PT422' using message = 'a slot begins in the future', hint = 'slot_in_past';
		end if;
		if exists (select 1 from unnest(after) as a where a.ends_at > a.starts_at + interval '24 hours') then
			raise sqlstate 'PT422' using message = 'a slot lasts at most a day', hint = 'slot_too_long';
		end if;
		select jsonb_agg(a.id order by a.starts_at)::text into said
		from unnest(after) as a where a.capacity < a.seats_taken;
		if said is not null then
			raise sqlstate 'PT409' using message = 'more seats are taken already', hint = 'capacity_below_taken',
				detail = said;
		end if;
		select jsonb_agg(b.id order by b.starts_at)::text into said
		from unnest(before) as b join unnest(after) as a on a.id = b.id
		where (a.starts_at, a.ends_at) <> (b.starts_at, b.ends_at) and exists (
			select 1 from public.reservations r
			where r.slot_id = b.id and r.status in ('confirmed', 'offered', 'unconfirmed', 'waiting'));
		if said is not null and p ->> 'reserved' is distinct from 'move' then
			raise sqlstate 'PT409' using message = 'guests have reserved: decide about them', hint = 'slots_reserved',
				detail = said;
		end if;

		update public.slots s set
			starts_at = a.starts_at, ends_at = a.ends_at, book_until = a.book_until, title = a.title, about = a.about,
			host = a.host, languages = a.languages, capacity = a.capacity, party_min = a.party_min,
			party_max = a.party_max, price_cents = a.price_cents, price_per = a.price_per, audience = a.audience,
			house_rules = a.house_rules, accessibility = a.accessibility, meeting_point = a.meeting_point,
			may_overlap = a.may_overlap, confirm_email = a.confirm_email, sequence = s.sequence + 1
		from unnest(after) as a where s.id = a.id;
	exception when data_exception or integrity_constraint_violation then
		get stacked diagnostics said = message_text;
		raise sqlstate 'PT422' using message = 'a slot is not as it must be', hint = 'slot_unfit', detail = said;
	end;

	perform app.tell_guests(b, a) from unnest(before) as b join unnest(after) as a on a.id = b.id;
	-- more seats than before go to those who wait
	perform app.settle_slot(w) from (select distinct w from unnest(touched) as w order by w) as in_order;
	return query select s.* from public.slots s where s.id = any (ids) order by s.starts_at, s.id;
end
$$;

-- Tells guests of a slot that time or meeting point are others now.
create function app.tell_guests(before public.slots, after public.slots) returns void
language plpgsql volatile set search_path = '' as $$
declare
	moved constant boolean := (after.starts_at, after.ends_at) <> (before.starts_at, before.ends_at);
	guest record;
begin
	if not moved and after.meeting_point is not distinct from before.meeting_point then
		return;
	end if;
	for guest in
		select r.id from public.reservations r
		where r.slot_id = before.id and r.status in ('confirmed', 'offered', 'unconfirmed', 'waiting') order by r.id
	loop
		if moved then
			update public.reservations r set offered_until = least(r.offered_until, after.starts_at)
			where r.id = guest.id and r.offered_until is not null;
			perform app.note_event(guest.id, 'moved', 'host');
		end if;
		perform app.mail_guest('slot_changed', guest.id, (before.sequence + 1)::text, jsonb_build_object('old',
			jsonb_build_object('starts_at', before.starts_at, 'ends_at', before.ends_at,
				'meeting_point', before.meeting_point)));
	end loop;
end
$$;
revoke all on function app.tell_guests(public.slots, public.slots) from public;

-- Cancels slots; all their guests get the reason by mail. Cancelled ones stay as they are. Answers with the rows.
-- Raises PT404 slot_not_found · PT403 place_not_yours · PT409 slot_over · PT422 no_slots, too_many_slots,
-- reason_unfit.
create function public.cancel_slots(slot_ids uuid[], reason jsonb) returns setof public.slots
language plpgsql volatile security definer set search_path = '' as $$
declare
	slot public.slots%rowtype;
	guest public.reservations%rowtype;
begin
	if coalesce(cardinality(slot_ids), 0) = 0 then
		raise sqlstate 'PT422' using message = 'nothing to cancel', hint = 'no_slots';
	end if;
	if cardinality(slot_ids) > 200 then
		raise sqlstate 'PT422' using message = 'at most 200 slots at once', hint = 'too_many_slots';
	end if;
	if not coalesce(app.is_texts(reason, 500), false) then
		raise sqlstate 'PT422' using message = 'guests are told why', hint = 'reason_unfit';
	end if;
	for slot in select s.* from app.open_slots(slot_ids) as s loop
		if slot.status = 'held' then
			raise sqlstate 'PT409' using message = 'this slot was held', hint = 'slot_over';
		end if;
		continue when slot.status = 'cancelled';
		update public.slots s set status = 'cancelled', cancel_reason = reason, sequence = s.sequence + 1
		where s.id = slot.id;
		for guest in
			select r.* from public.reservations r
			where r.slot_id = slot.id and r.status in ('confirmed', 'offered', 'unconfirmed', 'waiting') order by r.id
		loop
			perform app.end_reservation(guest, 'host');
			perform app.mail_guest('slot_cancelled', guest.id, '', jsonb_build_object('reason', reason));
		end loop;
	end loop;
	return query select s.* from public.slots s where s.id = any (slot_ids) order by s.starts_at, s.id;
end
$$;

-- A slot whose hosts somebody belongs to, settled. Raises PT404 slot_not_found · PT403 place_not_yours.
create function app.open_slot(wanted uuid) returns public.slots
language sql volatile set search_path = '' as $$
	select s from app.open_slots(array[wanted]) as s
$$;
revoke all on function app.open_slot(uuid) from public;

-- Says how many of a party came: 0 is nobody, null takes it back. What is said later counts, whatever arrives
-- later: devices without network send afterwards. Answers with the reservation.
-- Raises PT404 reservation_not_found · PT409 reservation_over, slot_full · PT422 came_unfit.
create function public.check_in(reservation_id uuid, came int, at timestamptz) returns public.reservations
language plpgsql volatile security definer set search_path = '' as $$
declare
	said_at constant timestamptz := least(coalesce(check_in.at, app.clock()), app.clock());
	reached constant text := case when came is null then 'confirmed' when came = 0 then 'missed' else 'attended' end;
	guest public.reservations%rowtype;
begin
	select * into guest from public.reservations r where r.id = check_in.reservation_id;
	-- of others' guests nobody knows
	if not found or not (app.is_service() or app.is_host_of(guest.slot_id)) then
		raise sqlstate 'PT404' using message = 'no such reservation', hint = 'reservation_not_found';
	end if;
	if came not between 0 and 500 then
		raise sqlstate 'PT422' using message = 'so many cannot have come', hint = 'came_unfit';
	end if;
	perform app.settle_slot(guest.slot_id);
	select * into guest from public.reservations r where r.id = check_in.reservation_id;
	if guest.status not in ('confirmed', 'offered', 'unconfirmed', 'attended', 'missed') then
		raise sqlstate 'PT409' using message = 'this reservation is over, or has no seats', hint = 'reservation_over';
	end if;
	if said_at < guest.checked_at or guest.attended_party is not distinct from came then
		return guest;
	end if;
	if app.holds_seats(guest.status) and reached = 'missed' then
		perform app.take_seats(guest.slot_id, -guest.party);
	elsif guest.status = 'missed' and not app.take_seats(guest.slot_id, guest.party) then
		raise sqlstate 'PT409' using message = 'the seats were given to others', hint = 'slot_full';
	end if;
	update public.reservations r set status = reached, attended_party = came, offered_until = null, checked_at = said_at
	where r.id = guest.id;
	perform app.note_event(guest.id,
		case reached when 'confirmed' then 'unchecked' when 'missed' then 'missed' else 'checked_in' end, 'host');
	perform app.settle_slot(guest.slot_id);
	select * into guest from public.reservations r where r.id = check_in.reservation_id;
	return guest;
end
$$;

-- Counts a party that came without a reservation. Answers with the reservation made for it.
-- Raises PT404 slot_not_found · PT403 place_not_yours · PT409 slot_cancelled, slot_full, id_taken ·
-- PT422 party_too_small, name_missing.
create function public.walk_in(id uuid, slot_id uuid, party int, name text default null) returns public.reservations
language plpgsql volatile security definer set search_path = '' as $$
declare
	slot constant public.slots := app.open_slot(walk_in.slot_id);
	guest public.reservations%rowtype;
begin
	select * into guest from public.reservations r where r.id = walk_in.id;
	if found then
		if guest.slot_id <> walk_in.slot_id or not guest.is_walk_in then
			raise sqlstate 'PT409' using message = 'this id belongs to another reservation', hint = 'id_taken';
		end if;
		return guest;
	end if;
	if slot.status = 'cancelled' then
		raise sqlstate 'PT409' using message = 'this slot was cancelled', hint = 'slot_cancelled';
	end if;
	if coalesce(walk_in.party not between 1 and 500, true) then
		raise sqlstate 'PT422' using message = 'somebody must have come', hint = 'party_too_small';
	end if;
	if length(walk_in.name) > 120 or walk_in.name ~ '[\x01-\x1F\x7F]' then
		raise sqlstate 'PT422' using message = 'a name has at most 120 characters', hint = 'name_missing';
	end if;
	if not app.take_seats(slot.id, walk_in.party) then
		raise sqlstate 'PT409' using message = 'so many seats are not free', hint = 'slot_full';
	end if;
	insert into public.reservations (id, slot_id, status, party, attended_party, name, code, is_walk_in, checked_at)
	values (walk_in.id, slot.id, 'attended', walk_in.party, walk_in.party, nullif(trim(walk_in.name), ''),
		app.new_code(slot.id), true, app.clock())
	returning * into guest;
	perform app.note_event(guest.id, 'walk_in', 'host');
	return guest;
end
$$;

-- Writes to everybody who is coming; the same id once. Answers with how many were written to.
-- Raises PT404 slot_not_found · PT403 place_not_yours · PT422 message_unfit.
create function public.message_guests(slot_id uuid, id uuid, subject text, body text) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	slot constant public.slots := app.open_slot(message_guests.slot_id);
	guest uuid;
begin
	if message_guests.id is null
		or coalesce(subject !~ '\S' or length(subject) > 150 or subject ~ '[\x01-\x1F\x7F]', true)
		or coalesce(body !~ '\S' or length(body) > 3000 or body ~ '[\x01-\x08\x0B\x0C\x0E-\x1F\x7F]', true) then
		raise sqlstate 'PT422' using message = 'a message has a subject of 1 to 150 and a body of 1 to 3000 characters',
			hint = 'message_unfit';
	end if;
	for guest in
		select r.id from public.reservations r
		where r.slot_id = slot.id and r.status in ('confirmed', 'attended') and r.email is not null order by r.id
	loop
		perform app.mail_guest('message', guest, message_guests.id::text,
			jsonb_build_object('subject', trim(subject), 'body', body));
	end loop;
	return (select count(*) from app.mail_outbox m join public.reservations r on r.id = m.reservation_id
		where r.slot_id = slot.id and m.dedupe_key = concat_ws(':', 'message', r.id, message_guests.id));
end
$$;

revoke all on function public.edit_series(jsonb), public.cancel_slots(uuid[], jsonb),
	public.check_in(uuid, int, timestamptz), public.walk_in(uuid, uuid, int, text),
	public.message_guests(uuid, uuid, text, text) from public, anon;
grant execute on function public.edit_series(jsonb), public.cancel_slots(uuid[], jsonb),
	public.check_in(uuid, int, timestamptz), public.walk_in(uuid, uuid, int, text),
	public.message_guests(uuid, uuid, text, text) to authenticated, service_role;
