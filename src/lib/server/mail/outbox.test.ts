import type { SupabaseClient } from '@supabase/supabase-js';
import { expect, it } from 'vitest';
import { mailOutbox } from './outbox.ts';

/** A service that answers each function with what it is given, and notes what it was asked. */
function service(answers: Record<string, { data?: unknown; error?: object }>) {
	const asked: unknown[] = [];
	const rpc = async (name: string, values: object) => {
		asked.push([name, values]);
		return { data: null, error: null, ...answers[name] };
	};
	return { asked, outbox: mailOutbox({ rpc } as unknown as SupabaseClient) };
}

it('takes mails in the order in which they were written', async () => {
	const row = { template: 'reserved', lang: 'de', to_address: 'a@b.de', data: { party: 2 } };
	const more = { attempts: 1, created_at: '2026-11-27T12:00:00+00:00' };
	const { asked, outbox } = service({
		take_mails: {
			data: [
				{ id: 8, ...row, ...more },
				{ id: 7, ...row, ...more },
			],
		},
	});
	const mail = { template: 'reserved', lang: 'de', to: 'a@b.de', data: { party: 2 } };
	expect(await outbox.take(5)).toEqual([
		{ id: 7, ...mail },
		{ id: 8, ...mail },
	]);
	expect(asked).toEqual([['take_mails', { most: 5 }]]);
});

it('says what became of them', async () => {
	const { asked, outbox } = service({});
	await outbox.sent(7);
	await outbox.failed(8, 'no such user');
	expect(asked).toEqual([
		['mail_sent', { mail: 7 }],
		['mail_failed', { mail: 8, error: 'no such user' }],
	]);
});

it('throws where the database does not answer as it should', async () => {
	const { outbox } = service({ mail_sent: { error: { code: '42501', message: 'denied' } } });
	await expect(outbox.sent(7)).rejects.toThrow('mail_sent answered 42501: denied');
	await expect(outbox.take(5)).rejects.toThrow();
});
