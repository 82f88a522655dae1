import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Messages = Record<string, unknown>;

const LANGUAGES = ['de', 'en', 'nl'] as const;

const placeholders = (message: unknown) =>
	[...new Set(JSON.stringify(message).match(/\{[a-zA-Z]\w*\}/g))].sort().join(' ');

/** What keeps the languages from being complete, one line each; empty when all is well. */
export function findGaps(byLanguage: Record<string, Messages>): string[] {
	const keys = new Set(Object.values(byLanguage).flatMap((messages) => Object.keys(messages)));
	const gaps: string[] = [];
	for (const key of keys) {
		if (key.startsWith('$')) continue;
		for (const [language, messages] of Object.entries(byLanguage)) {
			const message = messages[key];
			if (message === undefined || message === '') gaps.push(`${language}: "${key}" is missing`);
			else if (placeholders(message) !== placeholders(byLanguage.de?.[key] ?? message))
				gaps.push(`${language}: "${key}" has other placeholders than German`);
		}
	}
	return gaps;
}

/** Keys that stand twice in a file of messages: the later one would be said, the earlier one never. */
export function findTwins(text: string): string[] {
	const keys = Array.from(text.matchAll(/^\t"([^"]+)":/gm), ([, key]) => key!);
	return keys.filter((key, i) => keys.indexOf(key) !== i);
}

export function readMessages(folder = 'src/lib/i18n/messages'): Record<string, Messages> {
	const read = (language: string): [string, Messages] => [
		language,
		JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Messages,
	];
	return Object.fromEntries(LANGUAGES.map(read));
}

/** Vite plugin: a message that one language lacks fails the build. */
export function requireCompleteMessages(): Plugin {
	return {
		name: 'require-complete-messages',
		buildStart() {
			const gaps = findGaps(readMessages());
			if (gaps.length > 0) this.error(`Messages are incomplete:\n${gaps.join('\n')}`);
		},
	};
}
