/**
 * What somebody has changed and not saved: field by field, with the value they saw before. The database merges by the
 * same rule (`edit_place`, `edit_part`), and tells what it could not.
 *
 *     base    present   mine     →
 *     A       A         B        write B
 *     A       B         B        nothing: it is so already
 *     A       C         B        both are shown, the person chooses
 */
import { isSame } from '../../imports/changes.ts';
import type { Texts } from '../texts.ts';

export interface Entry {
	/** What stood there when this was begun. */
	base: unknown;
	mine: unknown;
	/**
	 * What somebody else made of it meanwhile, and who and when, as far as it is known. With `tab` it is nobody else: the
	 * person wrote it in another window of this device, and the server knows neither.
	 */
	theirs?: { value: unknown; by: string | null; at: string | null; tab?: boolean | undefined };
}
export type Entries = Readonly<Record<string, Entry>>;
export type Fields = Readonly<Record<string, unknown>>;

/** A field that the database has left as it is, because somebody else changed it. */
export interface Conflict {
	field: string;
	base: unknown;
	theirs: unknown;
	yours: unknown;
	changed_by: string | null;
	changed_at: string | null;
}

/** Where a story or product stands among its like: no text that somebody could lose, so nobody is asked about it. */
export const PLACE_AMONG = 'position';

/** The value of a field as it is now shown: what somebody wrote, else what is known. */
export function shownOf(entries: Entries, known: Fields): Record<string, unknown> {
	const mine = Object.entries(entries).map(([field, entry]) => [field, entry.mine]);
	return { ...known, ...Object.fromEntries(mine) };
}

/** Writes a field; written back to what it was, nothing is left to save. */
export function write(entries: Entries, known: Fields, field: string, mine: unknown): Entries {
	const before = entries[field];
	const base = before ? before.base : (known[field] ?? null);
	const { [field]: _, ...others } = entries;
	if (!before?.theirs && isSame(base, mine)) return others;
	return { ...others, [field]: { ...before, base, mine } };
}

/** Those that somebody has written on. */
export function changedOf(entries: Entries): Entries {
	return Object.fromEntries(
		Object.entries(entries).filter(([, one]) => !isSame(one.base, one.mine)),
	);
}

/** What is to be sent; null where nothing is. A field one has still to decide about waits. */
export function editOf(entries: Entries): { base: Fields; change: Fields } | null {
	const ready = Object.entries(entries).filter(([, { theirs }]) => !theirs);
	if (ready.length === 0) return null;
	return {
		base: Object.fromEntries(ready.map(([field, { base }]) => [field, base])),
		change: Object.fromEntries(ready.map(([field, { mine }]) => [field, mine])),
	};
}

/**
 * What is left after the server answered to `sent`: what arrived goes; what was typed on meanwhile stays, on the new
 * base; what somebody else changed as well waits for a choice, unless languages of one text can be merged.
 */
export function settle(entries: Entries, sent: Fields, conflicts: readonly Conflict[]): Entries {
	const left: Record<string, Entry> = {};
	for (const [field, entry] of Object.entries(entries)) {
		const conflict = conflicts.find((one) => one.field === field);
		if (conflict) {
			const merged = mergeTexts(entry.base, conflict.theirs, entry.mine);
			left[field] = merged
				? { base: conflict.theirs, mine: merged }
				: {
						...entry,
						theirs: {
							value: conflict.theirs,
							by: conflict.changed_by,
							at: conflict.changed_at,
						},
					};
		} else if (!Object.hasOwn(sent, field)) left[field] = entry;
		else if (!isSame(entry.mine, sent[field]))
			left[field] = { base: sent[field], mine: entry.mine };
	}
	return left;
}

/**
 * Decides about a field that two have changed: mine is sent again over theirs, theirs lets mine go. Of two windows
 * either is still to be sent.
 */
export function choose(entries: Entries, field: string, whose: 'mine' | 'theirs'): Entries {
	const { [field]: entry, ...others } = entries;
	if (entry?.theirs?.tab) {
		const { base, mine, theirs } = entry;
		const chosen = whose === 'mine' ? mine : theirs.value;
		return isSame(base, chosen) ? others : { ...others, [field]: { base, mine: chosen } };
	}
	if (!entry?.theirs || whose === 'theirs') return others;
	return { ...others, [field]: { base: entry.theirs.value, mine: entry.mine } };
}

/**
 * What is left when the server's present state is read anew: what is there already goes. What somebody else changed
 * meanwhile stays on its old base: the server tells when it is sent.
 */
export function compare(entries: Entries, present: Fields): Entries {
	return Object.fromEntries(
		Object.entries(entries).filter(
			([field, { mine, theirs }]) => theirs?.tab || !isSame(present[field] ?? null, mine),
		),
	);
}

/**
 * What was typed in two windows at once, field by field, since both knew `before`:
 *
 *     before   theirs   mine     →
 *     A        B        A        B: only the other window has written
 *     A        A        C        C
 *     A        B        C        both are shown, unless languages of one text can be merged
 *     A        –        C        C: what was sent or let go there was written on here
 */
export function mergeTyped(before: Entries, theirs: Entries, mine: Entries): Entries {
	const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
	const merged: Record<string, Entry> = {};
	for (const field of fields) {
		const entry = mergeEntry(before[field], theirs[field], mine[field]);
		if (entry?.theirs && field === PLACE_AMONG) delete entry.theirs;
		if (entry) merged[field] = entry;
	}
	return merged;
}

function mergeEntry(
	before: Entry | undefined,
	theirs: Entry | undefined,
	mine: Entry | undefined,
): Entry | undefined {
	if (isSame(before, mine) || isSame(theirs, mine)) return theirs;
	if (isSame(before, theirs) || !theirs) return mine;
	if (!mine) return theirs;
	const was = before ?? { base: mine.base, mine: mine.base };
	const { mine: _mine, ...myMarks } = mine;
	const { mine: _theirs, ...theirMarks } = theirs;
	const { mine: _was, ...marksBefore } = was;
	const marks = isSame(myMarks, marksBefore) ? theirMarks : myMarks;
	if (isSame(theirs.mine, mine.mine) || isSame(was.mine, mine.mine))
		return { ...marks, mine: theirs.mine };
	if (isSame(was.mine, theirs.mine)) return { ...marks, mine: mine.mine };
	const both = mergeTexts(was.mine, theirs.mine, mine.mine);
	if (both) return { ...marks, mine: both };
	const other = { value: theirs.mine, by: null, at: null, tab: true };
	return { base: marks.base, mine: mine.mine, theirs: other };
}

const LANGUAGES = ['de', 'en', 'nl'] as const;

const isTexts = (value: unknown): value is Texts =>
	typeof value === 'object' && value !== null && typeof (value as Texts).de === 'string';

/** Two changes of one text in different languages; null where both changed the same, or it is no text. */
export function mergeTexts(base: unknown, theirs: unknown, mine: unknown): Texts | null {
	if (!isTexts(theirs) || !isTexts(mine)) return null;
	const before: Partial<Texts> = isTexts(base) ? base : {};
	const merged: Partial<Texts> = {};
	for (const language of LANGUAGES) {
		const [was, their, my] = [before[language], theirs[language], mine[language]];
		if (my !== was && their !== was && my !== their) return null;
		const said = my === was ? their : my;
		if (said !== undefined) merged[language] = said;
	}
	return isTexts(merged) ? merged : null;
}
