import type { EmailDriver } from '@supabase/lite';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';

/** E-mail driver that sends nothing: letters are lined up in the data folder, for the owner's eyes alone. */
export function outboxIn(dataDir: string): EmailDriver {
	const file = path.join(dataDir, 'outbox.jsonl');
	return {
		async send(message) {
			const line = JSON.stringify({ at: new Date().toISOString(), ...message });
			await appendFile(file, line + '\n', { mode: 0o600 });
		},
	};
}
