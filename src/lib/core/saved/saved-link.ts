import * as v from 'valibot';
import { favourite } from './favourite.ts';

/** So many places travel in a link; more would make an address that not every app passes on. */
export const LINK_MOST = 60;
const PARAMETER = 'places';

/** Path and query of a link to a list. It carries places, no notes. */
export function writeSavedLink(slugs: readonly string[]): string {
	return `/saved?${PARAMETER}=${slugs.slice(0, LINK_MOST).join(',')}`;
}

/** The places a link names, each once; what is no slug is left out. Empty where it is no such link. */
export function readSavedLink(parameters: URLSearchParams): string[] {
	const slugs = (parameters.get(PARAMETER) ?? '').split(',');
	const valid = slugs.filter((slug) => v.is(favourite.entries.slug, slug));
	return [...new Set(valid)].slice(0, LINK_MOST);
}
