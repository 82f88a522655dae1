import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { toCamel } from './visit-rows.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());
const deadMail = v.object({
	id: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger()),
	template: v.string(),
	lang: v.string(),
	toAddress: v.nullable(v.string()),
	attempts: v.number(),
	createdAt: instant,
	deadAt: instant,
	lastError: v.nullable(v.string()),
});

/** A mail that was given up. */
export type DeadMail = v.InferOutput<typeof deadMail>;

/** Mails that could not be sent, the newest first, for an admin. Throws where it is none, or nobody answers. */
export async function readDeadMails(client: SupabaseClient): Promise<DeadMail[]> {
	const { data } = await client.rpc('dead_mails').throwOnError();
	return v.parse(v.array(deadMail), toCamel(data));
}
