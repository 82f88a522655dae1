-- Mails to people with an account, or on their way to one: through the same outbox as those to guests.

alter table app.mail_outbox drop constraint mail_outbox_template_check;
alter table app.mail_outbox add constraint mail_outbox_template_check check (template in (
	'reserved', 'waiting', 'offered', 'offer_expired', 'changed', 'cancelled_by_guest', 'slot_cancelled',
	'slot_changed', 'reminder', 'message', 'confirm_email',
	'invitation', 'claim_decided', 'submission_decided', 'moderation_digest', 'care_reminder', 'closed_reports',
	'sign_in_code'));

-- Writes a mail to an address. Key: what tells it from others of the same template; written twice is sent once.
-- Whoever has no address gets none.
create function app.mail_member(which text, key text, address text, lang text, data jsonb) returns void
language sql volatile set search_path = '' as $$
	insert into app.mail_outbox (dedupe_key, template, lang, to_address, data)
	select concat_ws(':', which, key), which, coalesce(lang, 'de'), address, data
	where address is not null
	on conflict (dedupe_key) do nothing
$$;
revoke all on function app.mail_member(text, text, text, text, jsonb) from public;

-- Writes a mail to somebody with an account, in their language. The key is their own.
create function app.mail_person(which text, key text, person uuid, data jsonb) returns void
language sql volatile set search_path = '' as $$
	select app.mail_member(which, key || ':' || person, u.email, p.language, data)
	from auth.users u left join public.people p on p.id = u.id
	where u.id = person
$$;
revoke all on function app.mail_person(text, text, uuid, jsonb) from public;

-- Writes a mail to everybody who belongs to an organisation.
create function app.mail_members_of(which text, key text, organisation uuid, data jsonb) returns void
language sql volatile set search_path = '' as $$
	select app.mail_person(which, key, m.person_id, data)
	from public.memberships m where m.organisation_id = organisation
$$;
revoke all on function app.mail_members_of(text, text, uuid, jsonb) from public;

-- Writes the mail with a code for signing in. Whoever has an account is written to in their own language.
create function public.mail_code(address text, code text, lang text) returns void
language sql volatile security definer set search_path = '' as $$
	select app.mail_member('sign_in_code', gen_random_uuid()::text, address, coalesce((
		select p.language from public.people p join auth.users u on u.id = p.id where lower(u.email) = lower(address)
	), lang), jsonb_build_object('code', code))
$$;
comment on function public.mail_code(text, text, text) is 'Service role only.';
revoke all on function public.mail_code(text, text, text) from public, anon, authenticated;
grant execute on function public.mail_code(text, text, text) to service_role;
