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
	/** What somebody else made of it meanwhile, and who and when, as far as it is known. */
	theirs?: { value: unknown; by: string | null; at: string | null };
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

/** Decides about a field that two have changed: mine is sent again over theirs, theirs lets mine go. */
export function choose(entries: Entries, field: string, whose: 'mine' | 'theirs'): Entries {
	const { [field]: entry, ...others } = entries;
	if (!entry?.theirs || whose === 'theirs') return others;
	return { ...others, [field]: { base: entry.theirs.value, mine: entry.mine } };
}

/**
 * What is left when the server's present state is read anew: what is there already goes. What somebody else changed
 * meanwhile stays on its old base: the server tells when it is sent.
 */
export function compare(entries: Entries, present: Fields): Entries {
	return Object.fromEntries(
		Object.entries(entries).filter(([field, { mine }]) => !isSame(present[field] ?? null, mine)),
	);
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
