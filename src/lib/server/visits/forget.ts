import type { SupabaseClient } from '@supabase/supabase-js';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readVisitSettings } from '#data/supabase/visits.ts';
import type { EmbeddedBackend } from '#server/embedded/embedded-backend.ts';
import { MailFolder } from '#server/mail/transport.ts';

const DAY = 86_400_000;
/** Ids that fit into the address of one request. */
const IDS_AT_ONCE = 100;
/** Where the database has let go of people; their rows are emptied, but still stand in old pages and in the journal. */
const TABLES = [
	...['public.reservations', 'app.mail_outbox'],
	...[
		'public.people',
		'public.memberships',
		'public.versions',
		'public.invitations',
		'public.claims',
	],
	...['auth.users', 'auth.identities', 'auth.sessions', 'auth.refresh_tokens'],
	'auth.audit_log_entries',
];
/** While this file lies in the data folder, they do. */
const UNFINISHED = 'FORGETTING';

export interface ForgettingOptions {
	service: SupabaseClient;
	dataDir: string;
	embedded: Pick<EmbeddedBackend, 'scrub'> | null;
	now: () => Date;
}

/** Forgets guests, and people without an account any more, outside of the tables, once they are erased there: mails in the folder, and old pages of the database. */
export class Forgetting {
	#options: ForgettingOptions;
	#folder: MailFolder;
	#marker: string;

	constructor(options: ForgettingOptions) {
		this.#options = options;
		this.#folder = new MailFolder(options.dataDir);
		this.#marker = path.join(options.dataDir, UNFINISHED);
	}

	/** One guest wants to be forgotten now. Old pages are written anew with the next round. */
	async guest(reservationId: string): Promise<void> {
		if (this.#options.embedded) await writeFile(this.#marker, '', { mode: 0o600 });
		await this.#folder.forget([reservationId]);
	}

	/** An account was deleted. Mails to whom nobody knows any more go now, old pages with the next round. */
	async account(): Promise<void> {
		if (this.#options.embedded) await writeFile(this.#marker, '', { mode: 0o600 });
		const gone: string[] = [];
		for (const address of await this.#folder.members()) {
			const { data } = await this.#options.service.rpc('account_of', { address }).throwOnError();
			if (data === null) gone.push(address);
		}
		await this.#folder.forgetMembers(gone);
	}

	/** @param erased how many the database has just erased */
	async round(erased: number): Promise<void> {
		const { service, embedded, now } = this.#options;
		if (erased > 0 && embedded) await writeFile(this.#marker, '', { mode: 0o600 });
		const { eraseAfterDays } = await readVisitSettings(service);
		await this.#folder.forget(await this.#gone(await this.#folder.reservations()));
		await this.#folder.forgetBefore(now().getTime() - eraseAfterDays * DAY);
		if (!embedded || !existsSync(this.#marker)) return;
		await embedded.scrub(TABLES);
		await rm(this.#marker, { force: true });
	}

	/** Those of these reservations that are erased, or not there any more. */
	async #gone(ids: readonly string[]): Promise<string[]> {
		const here = new Set<string>();
		for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
			const { data } = await this.#options.service
				.from('reservations')
				.select('id')
				.is('erased_at', null)
				.in('id', ids.slice(from, from + IDS_AT_ONCE))
				.throwOnError();
			for (const { id } of data as { id: string }[]) here.add(id);
		}
		return ids.filter((id) => !here.has(id));
	}
}
