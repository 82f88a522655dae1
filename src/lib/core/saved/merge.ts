import { joinNotes, type Favourite } from './favourite.ts';

/** What comes of taking another list over. */
export interface Merged {
	/** Those to be written: new ones, and known ones whose note has more to say now. */
	changed: Favourite[];
	/** How many were not on the list before. */
	added: number;
	known: number;
	/** How many of all that came are not on the map any more; null where the catalogue is not there to ask. */
	gone: number | null;
}

/** Lays another list over the own one. Nothing of either is lost. */
export function mergeFavourites(
	own: readonly Favourite[],
	other: readonly Favourite[],
	isOnMap: ((slug: string) => boolean) | null,
): Merged {
	const bySlug = new Map(own.map((favourite) => [favourite.slug, favourite]));
	const merged: Merged = { changed: [], added: 0, known: 0, gone: isOnMap && 0 };
	const seen = new Set<string>();
	for (const theirs of other) {
		if (seen.has(theirs.slug)) continue;
		seen.add(theirs.slug);
		if (isOnMap && !isOnMap(theirs.slug)) merged.gone! += 1;
		const ours = bySlug.get(theirs.slug);
		if (!ours) {
			merged.added += 1;
			merged.changed.push(theirs);
			continue;
		}
		merged.known += 1;
		const note = joinNotes(ours.note, theirs.note);
		if (note !== ours.note) merged.changed.push({ ...ours, note });
	}
	return merged;
}
