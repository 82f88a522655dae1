import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// A folder of the host instead of its root, like /schatzkarte.
export const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH?.trim() ?? '');
if (!/^(\/[\w.-]+)*$/.test(base))
	throw new Error(
		`BASE_PATH is "${base}", but must be a path like /schatzkarte: a slash first, none last.`,
	);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ out: 'build/server', precompress: true }),
		// Absolute asset paths: a page served from a cache under another address must still find them.
		paths: { base, relative: false },
		serviceWorker: { register: false },
		// handleForms in src/lib/server/api.ts keeps forms of other sites away: it can tell the API apart.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'worker-src': ['self'],
				'style-src': ['self'],
				// MapLibre and the scale bars set single style attributes; whole style blocks stay forbidden.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['self'],
			},
		},
	},
};
