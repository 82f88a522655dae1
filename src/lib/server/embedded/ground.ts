import type { App } from '@supabase/lite';
import type { Database } from './database.ts';

/** What every hosted project has from the start, beyond what the API layer makes. */
const SUPABASE_GROUND = `
	create schema if not exists extensions;
	do $$ begin
		if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
		if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
		if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
	end $$;
	grant usage on schema auth, extensions, public to anon, authenticated, service_role;
	grant execute on all functions in schema auth to anon, authenticated, service_role;
	-- A hosted project hands everything in public to everybody: policies are the guard, and a function
	-- that is not for visitors must be taken away from anon and authenticated by name.
	alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
	alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
	alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
`;

/** Makes an empty database look like an empty hosted project: roles, `auth`, `storage`, `extensions`. */
export async function layGround(app: App, database: Database): Promise<void> {
	await app.ensureSystemSchema();
	await database.transaction((tx) => tx.script(SUPABASE_GROUND));
}
