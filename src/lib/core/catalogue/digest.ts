import type { Listing } from '../places/listing.ts';
import { snap } from './positions.ts';

/** Two words of 32 bits, kept as numbers. */
type Words = readonly [number, number];

const NONE: Words = [0, 0];

/**
 * What a catalogue says, as 16 hex digits: whoever applies changes to it can tell whether the outcome is
 * the server's. The order of listings makes no difference, so that a few changes are reckoned in alone.
 * Compiled hours are left out: they move with the day and follow from what is in. Not for secrecy.
 */
export function digestOf(listings: readonly Listing[]): string {
	return toText(listings.map(wordsOf).reduce(without, NONE));
}

/** The digest after some listings came or went: what is no more, and what stands there instead. */
export function movedDigest(
	digest: string,
	gone: readonly Listing[],
	come: readonly Listing[],
): string {
	return toText([...gone, ...come].map(wordsOf).reduce(without, fromText(digest)));
}

/** Adding and taking away are the same (XOR). */
const without = (a: Words, b: Words): Words => [a[0] ^ b[0], a[1] ^ b[1]];

const toText = (words: Words) =>
	words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

const fromText = (text: string): Words => [
	parseInt(text.slice(0, 8), 16),
	parseInt(text.slice(8), 16),
];

/** As the catalogue carries it: positions to 1e-5 degrees, an empty name the same as none. */
function wordsOf(listing: Listing): Words {
	const { lon, lat } = snap(listing);
	const { slug, name, subkind, locality, municipality, kreis, hours, access, wheelchair } = listing;
	const { amenities, spoken, entryFree, categories, products, labels, photo } = listing;
	const { example, positionConfirmed, licence } = listing;
	return hash(
		JSON.stringify([
			[slug, name.de, name.en || '', name.nl || '', subkind, lon, lat],
			[locality, municipality, kreis, hours, access, wheelchair, amenities, spoken, entryFree],
			[categories, products, labels.map(({ slug, until }) => [slug, until]), photo],
			[example, positionConfirmed, licence],
		]),
	);
}

/** cyrb53 with both its words kept (public domain, https://github.com/bryc/code). */
function hash(text: string): Words {
	let [a, b] = [0xdeadbeef, 0x41c6ce57];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return [a, b];
}
