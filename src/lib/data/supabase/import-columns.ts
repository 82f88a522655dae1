import type { Changed } from '#core/imports/judge.ts';
import type { ImportedField, ImportedFields } from '#core/imports/candidate.ts';

/** Where the database keeps what an import writes. `products` are rows of their own. */
const COLUMNS: Record<ImportedField, string> = {
	kind: 'kind',
	subkind: 'subkind',
	name: 'name',
	summary: 'summary',
	lon: 'lon',
	lat: 'lat',
	positionConfirmed: 'position_confirmed',
	street: 'street',
	postcode: 'postcode',
	locality: 'locality',
	municipality: 'municipality',
	kreis: 'kreis',
	phone: 'phone',
	email: 'email',
	website: 'website',
	hours: 'opening_hours',
	hoursCheckedOn: 'hours_checked_on',
	entryFree: 'entry_free',
	wheelchair: 'wheelchair',
	accessibility: 'accessibility',
	amenities: 'amenities',
	spoken: 'spoken',
	provenance: 'provenance',
	products: 'products',
};

const ACCESS_KEYS = { stepCm: 'step_cm', doorCm: 'door_cm', toilet: 'toilet' };

type Columns = Record<string, unknown>;

/** Columns of `places` that an import reads and writes. */
export const PLACE_COLUMNS = Object.values(COLUMNS).filter((column) => column !== 'products');

export function toColumns(fields: ImportedFields): Columns {
	const columns = Object.entries(COLUMNS).map(([field, column]) => [
		column,
		fields[field as ImportedField],
	]);
	const accessibility = Object.entries(ACCESS_KEYS).flatMap(([field, key]) => {
		const value = fields.accessibility[field as keyof typeof ACCESS_KEYS];
		return value === undefined ? [] : [[key, value]];
	});
	return { ...Object.fromEntries(columns), accessibility: Object.fromEntries(accessibility) };
}

/** The fields that are there; values as the database holds them. */
export function fromColumns(columns: Columns): Partial<ImportedFields> {
	const access = columns.accessibility as Columns | undefined;
	return {
		...pickAs(COLUMNS, columns),
		...(access ? { accessibility: pickAs(ACCESS_KEYS, access) } : {}),
	};
}

function pickAs(names: Record<string, string>, columns: Columns): Columns {
	return Object.fromEntries(
		Object.entries(names).flatMap(([field, column]) =>
			Object.hasOwn(columns, column) ? [[field, columns[column]]] : [],
		),
	);
}

export function columnOf(field: Changed): string {
	return field === 'tags' || field === 'status' ? field : COLUMNS[field];
}
