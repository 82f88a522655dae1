import {
	createClient,
	isAuthRetryableFetchError,
	type SupabaseClient,
} from '@supabase/supabase-js';
import * as v from 'valibot';
import { onSite } from '#base';
import { accept, refuse, type Result } from '#core/result.ts';

const SETTINGS_PATH = onSite('/studio/settings.json');
/** What the device knows of who signed in here last; the session itself is supabase-js's own. */
const WHO = 'schatzkarte-studio';
const SESSION = 'schatzkarte-session';

const settings = v.object({
	/** Where the API is; null: on this site, in the folder of the app. */
	url: v.nullable(v.string()),
	/** For everybody to see: what it may do the policies say. */
	publishableKey: v.string(),
});
export type StudioSettings = v.InferOutput<typeof settings>;

const host = v.object({
	id: v.string(),
	email: v.string(),
	/** By what name others know them; null where it was never said. */
	name: v.nullable(v.string()),
});
export type Host = v.InferOutput<typeof host>;

const known = v.object({ settings, host: v.nullable(host) });
type Known = v.InferOutput<typeof known>;

export type SignInRefusal =
	| 'wrong_password'
	| 'wrong_code'
	| 'not_confirmed'
	| 'email_unfit'
	| 'too_often'
	| 'unreachable'
	| 'failed';
export type PasswordRefusal =
	'weak_password' | 'same_password' | 'signed_out' | 'unreachable' | 'failed';

function readKnown(): Known | null {
	try {
		const found = v.safeParse(known, JSON.parse(localStorage.getItem(WHO) ?? 'null'));
		return found.success ? found.output : null;
	} catch (error) {
		// no storage in this window, or not ours
		if (error instanceof DOMException || error instanceof SyntaxError) return null;
		throw error;
	}
}

function writeKnown(now: Known): void {
	try {
		localStorage.setItem(WHO, JSON.stringify(now));
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}

async function fetchSettings(): Promise<StudioSettings | null> {
	try {
		const response = await fetch(SETTINGS_PATH);
		return response.ok ? v.parse(settings, await response.json()) : null;
	} catch (error) {
		// no network; or a hotel's page instead of ours
		if (error instanceof TypeError || error instanceof SyntaxError || v.isValiError(error))
			return null;
		throw error;
	}
}

/** Who has signed in on this device. Without network it is who it was: the server decides when it is there again. */
export class Session {
	readonly client: SupabaseClient;
	readonly #settings: StudioSettings;
	#host: Host | null;

	private constructor({ settings, host }: Known, language: string) {
		this.#settings = settings;
		this.#host = host;
		const url = settings.url ?? location.origin + onSite('');
		this.client = createClient(url, settings.publishableKey, {
			auth: { storageKey: SESSION, detectSessionInUrl: false },
			// codes are written in it to who has no account yet
			global: { headers: { 'accept-language': language } },
		});
	}

	/** Null where neither the server nor the device knows how to reach the API. */
	static async open(language: string): Promise<Session | null> {
		const before = readKnown();
		const told = (navigator.onLine ? await fetchSettings() : null) ?? before?.settings;
		return told ? new Session({ settings: told, host: before?.host ?? null }, language) : null;
	}

	get host(): Host | null {
		return this.#host;
	}

	/** Hears when the server no longer takes the session, or another tab signs out; answers with the way to stop. */
	follow(signedOut: () => void): () => void {
		const { auth } = this.client;
		const { data } = auth.onAuthStateChange((event) => {
			if (event !== 'SIGNED_OUT' || !this.#host) return;
			this.#remember(null);
			signedOut();
		});
		const turn = () => void (navigator.onLine ? auth.startAutoRefresh() : auth.stopAutoRefresh());
		addEventListener('online', turn);
		addEventListener('offline', turn);
		return () => {
			data.subscription.unsubscribe();
			removeEventListener('online', turn);
			removeEventListener('offline', turn);
			void auth.stopAutoRefresh();
		};
	}

	async signIn(email: string, password: string): Promise<Result<Host, SignInRefusal>> {
		if (!navigator.onLine) return refuse('unreachable');
		const { data, error } = await this.client.auth.signInWithPassword({ email, password });
		if (error) {
			if (isAuthRetryableFetchError(error)) return refuse('unreachable');
			if (error.code === 'email_not_confirmed') return refuse('not_confirmed');
			if (error.status === 429) return refuse('too_often');
			return refuse(error.status === 400 ? 'wrong_password' : 'failed');
		}
		const { id } = data.user;
		return accept(this.#remember({ id, email: data.user.email ?? email, name: null })!);
	}

	/** Sends a code by mail. Whether there is an account for the address is not said: it is made with the first code. */
	async sendCode(email: string): Promise<Result<null, SignInRefusal>> {
		if (!navigator.onLine) return refuse('unreachable');
		const options = { shouldCreateUser: true };
		const { error } = await this.client.auth.signInWithOtp({ email, options });
		if (!error) return accept(null);
		if (isAuthRetryableFetchError(error)) return refuse('unreachable');
		if (error.status === 429) return refuse('too_often');
		return refuse(error.status === 400 ? 'email_unfit' : 'failed');
	}

	async enterCode(email: string, token: string): Promise<Result<Host, SignInRefusal>> {
		if (!navigator.onLine) return refuse('unreachable');
		const { data, error } = await this.client.auth.verifyOtp({ email, token, type: 'email' });
		if (error) {
			if (isAuthRetryableFetchError(error)) return refuse('unreachable');
			if (error.status === 429) return refuse('too_often');
			return refuse(error.status && error.status < 500 ? 'wrong_code' : 'failed');
		}
		const { user } = data;
		if (!user) return refuse('failed');
		return accept(this.#remember({ id: user.id, email: user.email ?? email, name: null })!);
	}

	/** Sets or changes the password; all other devices have to sign in anew. */
	async setPassword(password: string): Promise<Result<null, PasswordRefusal>> {
		if (!navigator.onLine) return refuse('unreachable');
		const { error } = await this.client.auth.updateUser({ password });
		if (error) {
			if (isAuthRetryableFetchError(error)) return refuse('unreachable');
			if (error.code === 'weak_password') return refuse('weak_password');
			if (error.code === 'same_password') return refuse('same_password');
			return refuse(error.status === 401 || error.status === 403 ? 'signed_out' : 'failed');
		}
		await this.client.auth.signOut({ scope: 'others' });
		return accept(null);
	}

	/** By what name others know who has signed in. */
	named(name: string | null): void {
		if (this.#host && name !== this.#host.name) this.#remember({ ...this.#host, name });
	}

	/** On this device alone: other devices stay signed in. */
	async signOut(): Promise<void> {
		this.#remember(null);
		await this.client.auth.signOut({ scope: 'local' });
	}

	/** On all devices. False where the server was not reached: then nothing is signed out anywhere. */
	async signOutEverywhere(): Promise<boolean> {
		if (!navigator.onLine) return false;
		const { error } = await this.client.auth.signOut({ scope: 'global' });
		if (error) return false;
		this.#remember(null);
		return true;
	}

	/** The account is gone: so is all the device knows of it. */
	async forget(): Promise<void> {
		this.#remember(null);
		await this.client.auth.signOut({ scope: 'local' });
		// the server no longer knows whose session it was, and supabase-js may keep it then
		try {
			localStorage.removeItem(SESSION);
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
		}
	}

	#remember(host: Host | null): Host | null {
		this.#host = host;
		writeKnown({ settings: this.#settings, host });
		return host;
	}
}
