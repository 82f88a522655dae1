import type { EmailDriver } from '@supabase/lite';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Statements } from './database.ts';

const languages = new AsyncLocalStorage<string>();
const KNOWN = ['de', 'en', 'nl'];

/** E-mail driver that hands codes to the outbox of the app, where all its mails go through: in our words, and again if they fail. */
export function codeLetters(database: Statements): EmailDriver {
	return {
		async send({ to, text = '' }) {
			// what the API layer writes is English and has a link to itself; the code is what it is about
			const code = /\b\d{6}\b/.exec(text)?.[0];
			if (!code) throw new Error('A letter of the API layer has no code.');
			await database.query('select public.mail_code($1, $2, $3)', [
				...[to, code],
				languages.getStore() ?? 'de',
			]);
		},
	};
}

/** Does something for which letters may be written, in the language of who asks. */
export function inLanguageOf<Result>(request: Request, work: () => Result): Result {
	const wanted = (request.headers.get('accept-language') ?? '').slice(0, 2).toLowerCase();
	return languages.run(KNOWN.find((known) => known === wanted) ?? 'de', work);
}
