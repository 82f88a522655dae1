import { firstOf, type Tags } from './tags.ts';

export interface Contact {
	/** With the country's number, blanks as entered. */
	phone: string | null;
	email: string | null;
	website: string | null;
}

/**
 * How to reach a place: `contact:*` before its bare twin, a fixed line before a mobile one.
 *
 * Also where the operator is a private person whom we do not name (businessOf): these keys say how
 * visitors reach the place, and a beekeeper's mobile number or the number at an egg machine is often
 * the only way. What is about the operator (`operator:phone`) is never read. A number that is taken
 * off a place here does not come back with the next import.
 */
export function contactOf(tags: Tags): Contact {
	const phone = firstOf(tags, 'contact:phone', 'phone', 'contact:mobile', 'mobile');
	const email = firstOf(tags, 'contact:email', 'email');
	// some write the address of the web page as the description
	const website = firstOf(tags, 'contact:website', 'website', 'url', 'description');
	return { phone: readPhone(phone), email: readEmail(email), website: readWebsite(website) };
}

/** The first number of a list; `0221 4710299` → `+49 221 4710299`. Null where it is no number. */
function readPhone(value: string | null): string | null {
	const first = (value ?? '').split(/[;,]| \/ /)[0]!.trim();
	const phone = first.replace(/^00/, '+').replace(/^0(?=\d)/, '+49 ');
	return /^\+\d[\d ()/.-]{4,38}$/.test(phone) ? phone : null;
}

function readEmail(value: string | null): string | null {
	const first = (value ?? '').split(/[;,\s]/)[0]!;
	return /^[^@\s<>"]{1,64}@[^@\s<>"]+\.[a-z]{2,}$/i.test(first) ? first : null;
}

/** `hof-am-berg.example` and `https://…`; null for everything that is no address of the web. */
export function readWebsite(value: string | null): string | null {
	const first = (value ?? '').split(';')[0]!.trim();
	const address = /^https?:\/\//i.test(first) ? first : `https://${first}`;
	if (/[\s<>"'`]/.test(first) || !URL.canParse(address) || address.length > 300) return null;
	const { hostname, username } = new URL(address);
	return /^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(hostname) && !username ? address : null;
}
