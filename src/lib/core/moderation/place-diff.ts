/** What visitors see of a place, in the order in which they see it. */
export const SHOWN_FIELDS = [
	'name',
	'kind',
	'subkind',
	'summary',
	'easy',
	'opening_hours',
	'access',
	'street',
	'postcode',
	'locality',
	'municipality',
	'lon',
	'lat',
	'phone',
	'email',
	'website',
	'entry_free',
	'wheelchair',
	'accessibility',
	'amenities',
	'spoken',
	'house_rules',
	'period',
] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

export interface FieldChange {
	field: ShownField;
	before: unknown;
	after: unknown;
}

/** What is different from how it was; without a before, all that says something. */
export function placeDiff(
	before: Record<string, unknown> | null,
	after: Record<string, unknown>,
): FieldChange[] {
	return SHOWN_FIELDS.flatMap((field): FieldChange[] => {
		const [was, is] = [before?.[field] ?? null, after[field] ?? null];
		if (before ? same(was, is) : saysNothing(is)) return [];
		return [{ field, before: was, after: is }];
	});
}

/** jsonb knows no order of keys. */
function same(a: unknown, b: unknown): boolean {
	return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return entries.map(([key, inner]) => [key, inOrder(inner)]);
}

function saysNothing(value: unknown): boolean {
	if (value === null || value === '' || value === 'unknown') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A value as somebody reads it who decides about it: texts by language, lists with commas. */
export function plainText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(plainText).join(', ');
	if (typeof value === 'object')
		return Object.entries(value)
			.map(([key, inner]) => `${key}: ${plainText(inner)}`)
			.join('\n');
	return String(value);
}
