import type { CompilerOptions } from '@inlang/paraglide-js';

/** How messages become code: shared by Vite and by the commands that compile without it. */
export const paraglide = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	// The address decides; the cookie only remembers a choice for the next visit to the bare address.
	strategy: ['url', 'baseLocale'],
	emitTsDeclarations: false,
	urlPatterns: [
		{
			pattern: '/:path(.*)?',
			localized: [
				['en', '/en/:path(.*)?'],
				['nl', '/nl/:path(.*)?'],
				['de', '/:path(.*)?'],
			],
		},
	],
} satisfies CompilerOptions;
