import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import path from 'node:path';
import type { Config } from './config.ts';
import { codeLetters } from './embedded/code-letters.ts';
import { openEmbeddedBackend, type EmbeddedBackend } from './embedded/embedded-backend.ts';
import { readMigrations } from './embedded/migrations.ts';

/** The Supabase that the app stands on, hosted or embedded: the same calls for both. */
export interface Backend {
	readonly mode: Config['backend']['mode'];
	/** Where browsers reach it. Embedded it is the site's own origin. */
	readonly url: string;
	readonly publishableKey: string;
	/** Past every policy. Never leaves the server. */
	readonly secretKey: string;
	/** Reaches the embedded backend without a network round trip. */
	readonly fetch: typeof globalThis.fetch;
	/** Whether the embedded backend answers this path; never in hosted mode. */
	owns(pathname: string): boolean;
	/** Answers a request to one of those paths. */
	answer(request: Request): Promise<Response>;
	/** As a visitor without account. One client for all: nobody can sign in on it. */
	anonymous(): SupabaseClient;
	/** As the person whose access token this is. A client of its own for each call. */
	asPerson(accessToken: string): SupabaseClient;
	/** As the app itself, past every policy. */
	service(): SupabaseClient;
	/** The embedded backend itself, for maintenance; null in hosted mode. */
	readonly embedded: EmbeddedBackend | null;
	close(): Promise<void>;
}

export interface OpenOptions {
	say?: (line: string) => void;
	/** Fills a new database, with the service client. Only called where `config.demo` is on. */
	seed?: (service: SupabaseClient) => Promise<unknown>;
	/** Brings what the demo has in its calendar up to this day. Called at each start where `config.demo` is on. */
	renew?: (service: SupabaseClient, now: Date) => Promise<unknown>;
}

/** Where the build puts a database made beforehand. */
export const prebuiltFolder = (demo: boolean) =>
	path.resolve('build', 'prebuilt', demo ? 'demo' : 'empty');

/** Opens what the configuration asks for. */
export async function openBackend(config: Config, options: OpenOptions = {}): Promise<Backend> {
	const { backend } = config;
	if (backend.mode === 'hosted')
		return gather({ ...backend, fetch: globalThis.fetch, embedded: null });

	const { say, seed, renew } = options;
	const around = (embedded: EmbeddedBackend) =>
		gather({
			mode: 'embedded',
			url: config.origin,
			publishableKey: embedded.keys.publishable,
			secretKey: embedded.keys.secret,
			fetch: (input, init) => embedded.fetch(new Request(input, init)),
			embedded,
		});
	const opened = around(
		await openEmbeddedBackend({
			dataDir: config.dataDir,
			siteUrl: config.origin,
			localUrl: localUrl(config),
			databaseUrl: backend.databaseUrl ?? undefined,
			now: config.now,
			migrations: readMigrations(),
			letters: codeLetters,
			prebuilt: prebuiltFolder(config.demo),
			populate:
				config.demo && seed
					? async (embedded) => void (await seed(around(embedded).service()))
					: undefined,
			...(say ? { say } : {}),
		}),
	);
	if (config.demo) await renew?.(opened.service(), config.now ?? new Date());
	return opened;
}

/** How this machine reaches the app, whatever it listens on. */
export function localUrl({ host, port }: Config): string {
	const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
	return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

type Parts = Pick<Backend, 'mode' | 'url' | 'publishableKey' | 'secretKey' | 'fetch' | 'embedded'>;

function gather({ mode, url, publishableKey, secretKey, fetch, embedded }: Parts): Backend {
	const auth = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };
	/** With a fixed token, sign-in on a shared client throws instead of changing who everybody is. */
	const clientAs = (token: string | null) =>
		createClient(url, publishableKey, {
			auth,
			global: { fetch },
			accessToken: async () => token,
		});
	const anonymous = clientAs(null);
	const service = createClient(url, secretKey, { auth, global: { fetch } });
	return {
		mode,
		url,
		publishableKey,
		secretKey,
		fetch,
		embedded,
		owns: (pathname) => embedded?.owns(pathname) ?? false,
		answer: (request) => fetch(request),
		anonymous: () => anonymous,
		asPerson: clientAs,
		service: () => service,
		close: async () => embedded?.close(),
	};
}
