import type { ImportedField, ImportedFields } from './candidate.ts';

/**
 * What the source changed since the last import and nobody has changed by hand:
 *
 *     last import   source now   our place      →
 *     Fr 10-18      Fr 10-18     Fr 12-18       nothing: the source says nothing new
 *     Fr 10-18      Sa 08-12     Fr 10-18       take it over
 *     Fr 10-18      Sa 08-12     Fr 12-18       keep ours: somebody here knows better
 *
 * The database function `import_places` decides by the same rule; this one is for the preview.
 */
export function changedFields(
	last: Partial<ImportedFields>,
	source: ImportedFields,
	ours: Partial<ImportedFields>,
): ImportedField[] {
	const fields = Object.keys(source) as ImportedField[];
	return fields.filter(
		(field) => !isSame(source[field], last[field]) && isSame(ours[field], last[field]),
	);
}

/** Equality of plain data; the order of keys does not count, that of lists does. */
export function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every(
			(key) =>
				Object.hasOwn(b, key) &&
				isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
		)
	);
}
