import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// The floors of src/README.md. `regex:` on purpose: the `group:` form silently never matches `#…` imports.
const HOUSE = '^(#features|#ui|#data|#server|#i18n|#app|#base)(/|$)';
const FRAMEWORK = '^(svelte|\\$app|\\$env|@sveltejs)(/|$)';

/** @type {[string, string]} */
const BETWEEN_FLOORS = [
	'^(\\.\\./)+(core|data|features|i18n|server|ui)/',
	'Between floors import by #…, so that the rules can see it (src/README.md, floors).',
];

/** @type {(...rules: [string, string][]) => import('eslint').Linter.RulesRecord} */
const forbid = (...rules) => ({
	'no-restricted-imports': [
		'error',
		{ patterns: [BETWEEN_FLOORS, ...rules].map(([regex, message]) => ({ regex, message })) },
	],
});

const BARE_ADDRESS =
	'An address of this site goes through onSite() of #base: the app may live in a folder of its host.';

/**
 * What a feature may not import.
 *
 * @param {string} outside a way out of its folder
 * @returns {[string, string][]}
 */
const withinFeature = (outside) => [
	[
		'^#features/',
		'A feature never imports another feature: a page puts two side by side (src/README.md, floors).',
	],
	[outside, 'A feature never reaches into another feature (src/README.md, floors).'],
	[
		'^#server(/|$)',
		'features run on the device: server code stays on the server (src/README.md, floors).',
	],
];

/** One entry per floor: files, and what they may not import. */
/** @type {import("typescript-eslint").ConfigArray} */
export const floors = [
	{
		files: ['src/lib/core/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			...forbid(
				[HOUSE, 'core imports only core and pure libraries (src/README.md, floors).'],
				[FRAMEWORK, 'core knows no framework (src/README.md, floors).'],
				['^node:', 'core runs in the browser too: no node modules (src/README.md, floors).'],
			),
			'no-restricted-globals': [
				'error',
				{ name: 'fetch', message: 'core fetches nothing: take the data as an argument.' },
				{ name: 'localStorage', message: 'core stores nothing: that is the work of data.' },
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'core takes `now` as an argument.' },
				{
					object: 'Math',
					property: 'random',
					message: 'core is repeatable: take a seed as an argument.',
				},
			],
		},
	},
	{
		files: ['src/lib/data/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			...forbid([
				'^(#features|#ui|#server|#i18n)(/|$)',
				'data imports only core (src/README.md, floors).',
			]),
			'no-restricted-syntax': [
				'error',
				...['Literal[value=/^\\u002f/]', 'TemplateLiteral[quasis.0.value.raw=/^\\u002f/]'].map(
					(argument) => ({
						selector: `CallExpression[callee.name=/^fetch/] > ${argument}`,
						message: BARE_ADDRESS,
					}),
				),
			],
		},
	},
	{
		files: ['src/lib/ui/**/*.{ts,svelte}'],
		ignores: ['**/*.test.ts'],
		rules: forbid([
			'^(#features|#data|#server|#core)(/|$)',
			'ui knows no domain: pass words and values in as props (src/README.md, floors).',
		]),
	},
	{
		files: ['src/lib/features/*/*.{ts,svelte}'],
		ignores: ['**/*.test.ts'],
		rules: forbid(...withinFeature('^\\.\\./')),
	},
	{
		// a large feature has rooms of its own, which know each other
		files: ['src/lib/features/*/*/**/*.{ts,svelte}'],
		ignores: ['**/*.test.ts'],
		rules: forbid(...withinFeature('^\\.\\./\\.\\./')),
	},
	{
		files: ['src/lib/server/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: forbid(['^(#features|#ui)(/|$)', 'server draws nothing (src/README.md, floors).']),
	},
	{
		files: ['src/cli/**/*.ts'],
		rules: forbid(['^(#features|#ui)(/|$)', 'A command draws nothing (src/README.md, floors).']),
	},
	{
		files: ['src/routes/**/*.{ts,svelte}'],
		rules: forbid([
			'^#features/[^/]+/(?!(index|parts)\\.ts$)',
			'Come in through the door: import #features/<name>/index.ts, or parts.ts (src/README.md, floors).',
		]),
	},
];

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.data/',
			'src/lib/i18n/paraglide/',
			'supabase/types.ts',
			'test-results/',
		],
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			// Links are made by href() of #i18n, which knows language and base path.
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig },
		},
	},
	...floors,
);
