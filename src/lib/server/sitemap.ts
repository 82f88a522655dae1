/** A page of the site, without language. */
export interface SitePage {
	path: string;
	/** Instant of the last change, ISO 8601. */
	changedAt?: string;
}

/** One language of the site; the first given is what all others are offered instead of. */
export interface SiteLanguage {
	language: string;
	/** Absolute address of a path in this language. */
	address: (path: string) => string;
}

/** Sitemap (sitemaps.org 0.9): one entry for each page and language, each naming all its languages. */
export function writeSitemap(pages: SitePage[], languages: SiteLanguage[]): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...pages.flatMap((page) => entriesOf(page, languages)),
		'</urlset>',
		'',
	].join('\n');
}

function entriesOf({ path, changedAt }: SitePage, languages: SiteLanguage[]): string[] {
	const alternate = (hreflang: string, address: string) =>
		`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escape(address)}"/>`;
	const [first] = languages;
	const links =
		languages.map(({ language, address }) => alternate(language, address(path))).join('') +
		(first ? alternate('x-default', first.address(path)) : '');
	const changed = changedAt ? `<lastmod>${new Date(changedAt).toISOString()}</lastmod>` : '';
	return languages.map(
		({ address }) => `<url><loc>${escape(address(path))}</loc>${changed}${links}</url>`,
	);
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
