import { onSite } from '#base';
import type { RequestHandler } from './$types';

/** Everything may be found; only addresses that are no pages need not be asked for. */
export const GET: RequestHandler = ({ url }) => {
	const lines = [
		'User-agent: *',
		'Disallow: /rest/',
		'Disallow: /auth/',
		'',
		`Sitemap: ${url.origin}${onSite('/sitemap.xml')}`,
		'',
	];
	return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain' } });
};
