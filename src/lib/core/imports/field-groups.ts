import type { ImportedField, ImportedFields } from './candidate.ts';
import { isSame } from './changes.ts';

/** Fields that only make sense together, as people see them side by side and take them over. */
export const FIELD_GROUPS = {
	name: ['name'],
	kind: ['kind', 'subkind'],
	summary: ['summary'],
	position: ['lon', 'lat', 'positionConfirmed'],
	address: ['street', 'postcode', 'locality', 'municipality', 'kreis'],
	hours: ['hours', 'hoursCheckedOn'],
	phone: ['phone'],
	email: ['email'],
	website: ['website'],
	access: ['entryFree', 'wheelchair', 'accessibility', 'amenities', 'spoken'],
	products: ['products'],
} as const satisfies Record<string, readonly ImportedField[]>;
export type FieldGroup = keyof typeof FIELD_GROUPS;

export const GROUP_NAMES = Object.keys(FIELD_GROUPS) as FieldGroup[];

/** Says nothing: unknown, or an empty list. */
export function isEmpty(value: unknown): boolean {
	if (value === null || value === undefined || value === 'unknown') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Fields of these groups about which the list says something. */
export function fieldsOf(groups: readonly FieldGroup[], fields: ImportedFields): ImportedField[] {
	return groups.flatMap((group) =>
		(FIELD_GROUPS[group] as readonly ImportedField[]).filter((field) => !isEmpty(fields[field])),
	);
}

/** Where the list says something else than our place, and whether ours says anything at all. */
export function differences(
	fields: ImportedFields,
	ours: Partial<ImportedFields>,
): { group: FieldGroup; isNew: boolean }[] {
	return GROUP_NAMES.flatMap((group) => {
		const other = fieldsOf([group], fields).filter((field) => !isSame(fields[field], ours[field]));
		if (other.length === 0) return [];
		return [{ group, isNew: other.every((field) => isEmpty(ours[field])) }];
	});
}

/** The groups that these fields belong to; what is not shown belongs to none. */
export function groupsOf(fields: readonly string[]): FieldGroup[] {
	return GROUP_NAMES.filter((group) =>
		(FIELD_GROUPS[group] as readonly string[]).some((field) => fields.includes(field)),
	);
}
