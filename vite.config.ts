import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { requireCompleteMessages } from './src/lib/i18n/complete.ts';
import { paraglide } from './src/lib/i18n/compiler.ts';
import { shortMessages } from './src/lib/i18n/short-messages.ts';
import { base } from './svelte.config.js';
import { libraries } from './src/lib/server/about/libraries.ts';
import { firstChunks } from './src/cli/first-chunks.ts';

// Under Vitest the Paraglide plugin keeps the process alive for ten seconds: messages are compiled before.
const messages = process.env.VITEST
	? []
	: [requireCompleteMessages(), paraglideVitePlugin(paraglide), shortMessages()];

const ours = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
	define: process.env.VITEST ? {} : { __BASE_PATH__: JSON.stringify(base) },
	plugins: [...messages, libraries(), sveltekit()],
	resolve: {
		alias: [
			{
				find: '@inlang/paraglide-js/urlpattern-polyfill',
				replacement: ours('./src/lib/i18n/native-url-pattern.ts'),
			},
			// as messages name it; nothing else of that name is imported from one folder up
			{ find: '../registry.js', replacement: ours('./src/lib/i18n/kept-formats.ts') },
		],
	},
	build: { target: 'es2022', assetsInlineLimit: 0 },
	environments: {
		client: { build: { rollupOptions: { output: { codeSplitting: { groups: firstChunks() } } } } },
	},
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'supabase/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// Two cores: more workers only make the database tests wait for each other.
		maxWorkers: 2,
	},
});
