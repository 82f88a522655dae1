import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { setTimeout as wait } from 'node:timers/promises';
import { openBackend, type Backend, type OpenOptions } from './backend.ts';
import type { Config } from './config.ts';
import { findHolder, type Holder } from './embedded/folder-lock.ts';
import { readKeys } from './embedded/keys.ts';
import { OwnerProblem } from './owner-problem.ts';

/** Rights past every policy, for a command that a person runs beside or instead of the app. */
export interface Service {
	service: SupabaseClient;
	/** The running app it goes through; null where the command opened the database or project itself. */
	through: Holder | null;
	close(): Promise<void>;
}

/** An app that has taken the data folder but does not answer, now that we want something of it. */
export class AppSilent extends OwnerProblem {
	override name = 'AppSilent';
	constructor({ pid, url }: Holder) {
		super(
			`Process ${pid} holds the data folder, but nothing answers at ${url}. ` +
				'Wait until the app has started, or stop that process.',
		);
	}
}

/** An app that is just starting gets this long, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Opens the service client that fits: through the running app if one holds the data folder, else on
 * the embedded backend, opened here and closed again, else on the hosted project.
 *
 * @throws OwnerProblem: AppSilent, FolderInUse, NewerSchema, or a project that does not answer
 */
export async function openService(config: Config, options: OpenOptions = {}): Promise<Service> {
	if (config.backend.mode === 'embedded') {
		const holder = await findHolder(config.dataDir);
		const keys = holder && readKeys(config.dataDir);
		if (holder && keys) {
			await waitFor(holder, keys.publishable);
			const auth = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };
			return {
				service: createClient(holder.url, keys.secret, { auth }),
				through: holder,
				close: async () => {},
			};
		}
	}
	const backend = await openBackend(config, options);
	if (backend.mode === 'hosted') await knock(backend);
	return { service: backend.service(), through: null, close: () => backend.close() };
}

/** A wrong key or a project without our tables is told before any work begins. */
async function knock(hosted: Backend): Promise<void> {
	const { error } = await hosted.service().from('places').select('slug').limit(1);
	if (error)
		throw new OwnerProblem(
			`The project at ${hosted.url} does not answer as it should (${error.message}). ` +
				'Look at SUPABASE_URL and SUPABASE_SECRET_KEY, and whether the migrations are applied there.',
		);
}

async function waitFor(holder: Holder, apikey: string): Promise<void> {
	const deadline = performance.now() + PATIENCE;
	while (!(await answers(holder.url, apikey))) {
		if (performance.now() > deadline) throw new AppSilent(holder);
		await wait(250);
	}
}

async function answers(url: string, apikey: string): Promise<boolean> {
	try {
		const response = await fetch(`${url}/rest/v1/places?select=slug&limit=1`, {
			headers: { apikey },
			signal: AbortSignal.timeout(5_000),
		});
		return response.ok;
	} catch {
		// nobody listens yet, or no longer
		return false;
	}
}
