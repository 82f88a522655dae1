-- Forgetting guests: names, addresses, phones and notes go, counts stay.

-- Empties one reservation and its mails, sent or not: what a server complained about may hold the address, too.
create function app.erase_guest(guest uuid, who text) returns void
language plpgsql volatile set search_path = '' as $$
begin
	update public.reservations r
	set name = null, email = null, phone = null, note = null, erased_at = app.clock()
	where r.id = guest and r.erased_at is null;
	if found then
		delete from app.mail_outbox m where m.reservation_id = guest and m.sent_at is null;
		update app.mail_outbox m set to_address = null, data = '{}', last_error = null where m.reservation_id = guest;
		perform app.note_event(guest, 'erased', who);
	end if;
end
$$;
revoke all on function app.erase_guest(uuid, text) from public;

-- Forgets a guest at once. Seats that were held go to the next. The ticket still opens, empty.
-- Raises PT404 reservation_not_found.
create function public.forget_me(token text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
	guest constant public.reservations := app.open_ticket(token);
begin
	if guest.status in ('confirmed', 'offered', 'unconfirmed', 'waiting') then
		perform app.end_reservation(guest, 'guest');
	end if;
	perform app.erase_guest(guest.id, 'guest');
	delete from app.attempts a where a.sender_hash = app.hash_of(lower(guest.email));
	perform app.settle_slot(guest.slot_id);
	return app.ticket_of(guest.id);
end
$$;
revoke all on function public.forget_me(text) from public;
grant execute on function public.forget_me(text) to anon, authenticated, service_role;

-- Forgets all guests of slots that ended so many days ago (setting erase_after_days). Answers with how many.
create function public.erase_contacts(now timestamptz default app.clock()) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
	last_kept constant timestamptz := erase_contacts.now - make_interval(days => app.setting('erase_after_days'));
	guest uuid;
	erased int := 0;
begin
	for guest in
		select r.id from public.reservations r join public.slots s on s.id = r.slot_id
		where r.erased_at is null and s.ends_at <= last_kept order by r.id
	loop
		perform app.erase_guest(guest, 'clock');
		erased := erased + 1;
	end loop;
	return erased;
end
$$;
comment on function public.erase_contacts(timestamptz) is 'Service role only.';
revoke all on function public.erase_contacts(timestamptz) from public, anon, authenticated;
grant execute on function public.erase_contacts(timestamptz) to service_role;
