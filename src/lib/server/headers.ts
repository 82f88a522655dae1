import type { Handle } from '@sveltejs/kit';

const HEADERS: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy':
		'geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), browsing-topics=()',
	'cross-origin-opener-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
};

/** Answers that are no page load nothing at all, whatever a browser takes them for. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/**
 * Security headers on every answer of the app. Pages have the policy of svelte.config.js; `others` are
 * the origins the operator has chosen besides this one, and the only ones that widen it.
 */
export function handleHeaders(others: () => string[]): Handle {
	return async ({ event, resolve }) => {
		const response = await resolve(event);
		const { headers } = response;
		for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
		// a place that moved may come back: browsers ask again, machines still read that it is for good
		if (response.status === 301 && !headers.has('cache-control'))
			headers.set('cache-control', 'no-cache');
		if (event.url.protocol === 'https:')
			headers.set('strict-transport-security', 'max-age=31536000');
		const policy = headers.get('content-security-policy');
		headers.set('content-security-policy', policy ? widen(policy, others()) : NO_PAGE);
		return response;
	};
}

/** Lets a page load data, pictures and map fonts from these origins too; never scripts. */
export function widen(policy: string, others: string[]): string {
	if (others.length === 0) return policy;
	return policy.replace(
		/\b(connect|img|font)-src 'self'/g,
		(directive) => `${directive} ${others.join(' ')}`,
	);
}
