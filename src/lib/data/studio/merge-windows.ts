import { isSame } from '#core/imports/changes.ts';
import { mergeTyped } from '#core/places/edit/entries.ts';
import type { TypedPart, TypedPlace } from './typed-places.ts';

/**
 * What was typed about one place in two windows since both knew `before`: field by field, as `mergeTyped` says, and
 * what stands on a story or product outweighs that it was removed or let go.
 */
export function mergeWindows(before: TypedPlace, theirs: TypedPlace, mine: TypedPlace): TypedPlace {
	const ids = [...new Set([...mine.parts, ...theirs.parts].map(({ id }) => id))];
	const partIn = ({ parts }: TypedPlace, id: string) => parts.find((part) => part.id === id);
	return {
		...mine,
		entries: mergeTyped(before.entries, theirs.entries, mine.entries),
		parts: ids.flatMap(
			(id) => mergePart(partIn(before, id), partIn(theirs, id), partIn(mine, id)) ?? [],
		),
		isWanted: mine.isWanted === before.isWanted ? theirs.isWanted : mine.isWanted,
		typedAt: Math.max(mine.typedAt, theirs.typedAt),
	};
}

function mergePart(
	before: TypedPart | undefined,
	theirs: TypedPart | undefined,
	mine: TypedPart | undefined,
): TypedPart | undefined {
	if (isSame(before, mine)) return theirs;
	if (isSame(before, theirs) || !theirs) return mine;
	if (!mine) return theirs;
	if (mine.isRemoved !== theirs.isRemoved) return mine.isRemoved ? theirs : mine;
	return {
		...mine,
		...marksOf(isSame(marksOf(before), marksOf(mine)) ? theirs : mine),
		entries: mergeTyped(before?.entries ?? {}, theirs.entries, mine.entries),
	};
}

const marksOf = (part: TypedPart | undefined) => part && { isNew: part.isNew, isGone: part.isGone };
