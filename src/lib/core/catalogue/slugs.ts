import { slugFor, slugify } from '../places/slug.ts';

/**
 * What has to be told of a slug that follows from name and locality: nothing, as a rule.
 *
 *     ''      slugFor(name, locality)          hofladen-schulte-balve
 *     '.'     the name alone                   hofladen-schulte
 *     '-2'    that ending after the first      hofladen-schulte-balve-2
 *     else    the slug itself
 */
export function tellSlug(slug: string, name: string, locality: string): string {
	const derived = slugFor(name, locality);
	if (slug === derived) return '';
	if (slug === slugify(name)) return '.';
	return slug.startsWith(`${derived}-`) ? slug.slice(derived.length) : slug;
}

export function readSlug(told: string, name: string, locality: string): string {
	if (told === '.') return slugify(name);
	return told === '' || told.startsWith('-') ? slugFor(name, locality) + told : told;
}

/** A photo's path lies under its place's slug, as a rule; no path begins with a slash. */
export function tellPhoto(path: string | null, slug: string): string | null {
	return path?.startsWith(`${slug}/`) ? path.slice(slug.length) : path;
}

export function readPhoto(told: string | null, slug: string): string | null {
	return told?.startsWith('/') ? slug + told : told;
}
