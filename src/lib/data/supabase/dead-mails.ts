import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { MEMBER_MAILS } from '#core/accounts/member-mails.ts';
import { MAIL_TEMPLATES } from '#core/visits/mail-templates.ts';
import { ask, type Answer } from './hosts.ts';
import { toCamel } from './visit-rows.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());
const deadMail = v.object({
	id: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger()),
	template: v.picklist([...MAIL_TEMPLATES, ...MEMBER_MAILS]),
	lang: v.string(),
	/** Null once its guest was forgotten: then it cannot be sent again. */
	toAddress: v.nullable(v.string()),
	attempts: v.number(),
	createdAt: instant,
	deadAt: instant,
	lastError: v.nullable(v.string()),
});

/** A mail that was given up. */
export type DeadMail = v.InferOutput<typeof deadMail>;

/** Mails that could not be sent, the newest first, for an admin. */
export function readDeadMails(client: SupabaseClient): Answer<DeadMail[]> {
	return ask(client.rpc('dead_mails'), (data) => v.parse(v.array(deadMail), toCamel(data)));
}

/** Sends them once more; answers with how many go out. For an admin. */
export function retryMails(client: SupabaseClient, ids: readonly number[]): Answer<number> {
	return ask(client.rpc('retry_mails', { ids }), (data) => v.parse(v.number(), data));
}
