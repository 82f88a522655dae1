import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inLanguage } from './in-language.ts';
import { shorten } from './short-messages.ts';

const FOLDER = 'src/lib/i18n/paraglide/messages';

it('finds the choice of language in every message that Paraglide writes', () => {
	const long = readdirSync(FOLDER)
		.filter((file) => file.endsWith('.js') && !file.startsWith('_'))
		.filter((file) => shorten(readFileSync(`${FOLDER}/${file}`, 'utf8')).includes('getLocale'));
	expect(long).toEqual([]);
});

it('says a message in the language that is asked for', () => {
	const hello = inLanguage(
		({ name }) => `Moin ${String(name)}`,
		({ name }) => `Hello ${String(name)}`,
		() => 'Hoi',
	);
	expect(hello({ name: 'Ida' }, { locale: 'de' })).toBe('Moin Ida');
	expect(hello({ name: 'Ida' }, { locale: 'en' })).toBe('Hello Ida');
	expect(hello(undefined, { locale: 'nl' })).toBe('Hoi');
});
