import type { Handle } from '@sveltejs/kit';

const HEADERS: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy':
		'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
	'cross-origin-opener-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
};

/** Answers that are no page load nothing at all, whatever a browser takes them for. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/**
 * Security headers on every answer of the app. Pages have the policy of svelte.config.js; a base map on
 * another host is the one thing that may widen it.
 */
export function handleHeaders(basemapUrl: () => string | null): Handle {
	return async ({ event, resolve }) => {
		const response = await resolve(event);
		const { headers } = response;
		for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
		if (event.url.protocol === 'https:')
			headers.set('strict-transport-security', 'max-age=31536000');
		const policy = headers.get('content-security-policy');
		headers.set(
			'content-security-policy',
			policy ? widened(policy, originOf(basemapUrl())) : NO_PAGE,
		);
		return response;
	};
}

function widened(policy: string, mapOrigin: string | null): string {
	if (!mapOrigin) return policy;
	return policy
		.replace(/connect-src 'self'/, `connect-src 'self' ${mapOrigin}`)
		.replace(/img-src 'self'/, `img-src 'self' ${mapOrigin}`)
		.replace(/font-src 'self'/, `font-src 'self' ${mapOrigin}`);
}

function originOf(address: string | null): string | null {
	return address && URL.canParse(address) ? new URL(address).origin : null;
}
