-- Who moderates is decided by whoever runs the app: with the secret key, never through an account.

create function public.grant_role(person uuid, new_role text) returns void
language sql volatile security definer set search_path = '' as $$
	insert into app.user_roles (user_id, role) values (person, new_role)
	on conflict (user_id, role) do nothing
$$;
comment on function public.grant_role(uuid, text) is 'Service role only: makes somebody moderator or admin.';

-- The account behind an e-mail address, or null: the service finds again whom it made before.
create function public.account_of(address text) returns uuid
language sql stable security definer set search_path = '' as $$
	select u.id from auth.users u where lower(u.email) = lower(address) limit 1
$$;
comment on function public.account_of(text) is 'Service role only: no visitor learns which addresses have an account.';

revoke all on function public.grant_role(uuid, text), public.account_of(text) from public, anon, authenticated;
grant execute on function public.grant_role(uuid, text), public.account_of(text) to service_role;
