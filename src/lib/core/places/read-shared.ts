/** What another app handed over by the device's share sheet: any of its parts may be missing. */
export interface Shared {
	title: string | null;
	text: string | null;
	url: string | null;
}

/** This site, as addresses that were shared name it. */
export interface Site {
	/** Scheme, host and port. */
	origin: string;
	/** The path without its language: `/en/places/x` → `/places/x`. */
	withoutLanguage: (path: string) => string;
}

/** Where a shared thing leads: a page of ours (path without language), or a search for words. */
export type Destination = { page: string } | { words: string };

const ADDRESS = /https?:\/\/[^\s<>"„“”]+/g;
/** As `q` of the finder takes them. */
const LONGEST_WORDS = 80;

/**
 * Finds a page of ours in what was shared, else words to search for; null where there is neither. Apps hand an address
 * over as `url` or somewhere in `text` (Android), and put the page's title into `title`.
 */
export function readShared({ title, text, url }: Shared, site: Site): Destination | null {
	const addresses = [url, text, title].flatMap((part) => part?.match(ADDRESS) ?? []);
	for (const address of addresses) {
		const page = pageOf(address, site);
		if (page) return { page };
	}
	const words = [text, title].map(wordsOf).find((some) => some !== '');
	return words ? { words } : null;
}

/** A place's page or the finder itself; nothing else is worth leading to. */
function pageOf(address: string, { origin, withoutLanguage }: Site): string | null {
	// a sentence may end right after an address
	const bare = address.replace(/[.,;:!?)\]]+$/, '');
	if (!URL.canParse(bare)) return null;
	const url = new URL(bare);
	if (url.origin !== origin) return null;
	const path = withoutLanguage(url.pathname).replace(/(?<=.)\/$/, '');
	if (/^\/places\/[a-z0-9]+(-[a-z0-9]+)*$/.test(path)) return path;
	return path === '/' ? path + url.search : null;
}

/** The words without addresses, cut between words where they are too long to search for. */
function wordsOf(text: string | null): string {
	const words = (text ?? '')
		.replace(ADDRESS, ' ')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	if (words.length <= LONGEST_WORDS) return words;
	const cut = words.slice(0, LONGEST_WORDS + 1).lastIndexOf(' ');
	// one endless word is cut anywhere, but never within a character
	const short = cut > 0 ? words.slice(0, cut) : words.slice(0, LONGEST_WORDS);
	return short.replace(/[\ud800-\udbff]$/, '').trim();
}
