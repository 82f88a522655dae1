import type { Plugin } from 'vite';

/** How Paraglide ends a message: the same five lines, two hundred times on the way to the first list. */
const CHOICE =
	/export const (\w+) = \/\*\*[^\n]*\*\/ \(\(inputs(?: = \{\})?, options = \{\}\) => \{\s+const locale = experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\s+if \(locale === "de"\) return (\w+)\(inputs\)\s+if \(locale === "en"\) return (\w+)\(inputs\)\s+return (\w+)\(inputs\)\s+\}\);?/g;
const RUNTIME = /import \{ getLocale, experimentalStaticLocale \} from '\.\.\/runtime\.js';/;

/** A compiled message whose choice of language is made by `inLanguage`; anything else stays as it is. */
export function shorten(code: string): string {
	const short = code.replace(
		CHOICE,
		(_, name, de, en, nl) =>
			`export const ${name} = /* @__PURE__ */ inLanguage(${de}, ${en}, ${nl});`,
	);
	return short === code
		? code
		: short.replace(RUNTIME, "import { inLanguage } from '../../in-language.ts';");
}

/** Makes the messages that browsers load shorter. */
export function shortMessages(): Plugin {
	return {
		name: 'short-messages',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: {
			filter: { id: /\/paraglide\/messages\/\w+\.js$/ },
			handler: (code) => ({ code: shorten(code), map: null }),
		},
	};
}
