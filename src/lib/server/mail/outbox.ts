import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { MailPort, WaitingMail } from './postman.ts';

const rows = v.array(
	v.object({
		id: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger()),
		template: v.string(),
		lang: v.string(),
		to_address: v.nullable(v.string()),
		data: v.unknown(),
	}),
);

/** The outbox of the database, as the service may open it. Its calls throw where the database is not reached. */
export function mailOutbox(service: SupabaseClient): MailPort {
	const call = async (name: string, values: Record<string, unknown>): Promise<unknown> => {
		const { data, error } = await service.rpc(name, values);
		if (error) throw new Error(`${name} answered ${error.code}: ${error.message}`);
		return data;
	};
	return {
		async take(limit) {
			const taken = v.parse(rows, await call('take_mails', { most: limit }));
			const mails = taken.map(({ to_address: to, ...mail }): WaitingMail => ({ ...mail, to }));
			return mails.sort((a, b) => a.id - b.id);
		},
		async sent(id) {
			await call('mail_sent', { mail: id });
		},
		async failed(id, error) {
			await call('mail_failed', { mail: id, error });
		},
	};
}
