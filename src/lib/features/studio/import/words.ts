/** What the import says for codes. */
import type { ImportedFields } from '#core/imports/candidate.ts';
import type { Meaning } from '#core/imports/columns.ts';
import type { FieldGroup } from '#core/imports/field-groups.ts';
import type { Verdict } from '#core/imports/judge.ts';
import type { KindWording } from '#core/imports/kind-words.ts';
import type { ListFormat, ListRefusal } from '#core/imports/list.ts';
import type { RowWarning } from '#core/imports/place-from-row.ts';
import { isSwapped, type ReviewedRow } from '#core/imports/review.ts';
import { SUBKIND_NAMES } from '#core/places/kinds.ts';
import type { Refusal } from '#core/result.ts';
import type { HostFailure, ImportRefusal, SentRow } from '#data/studio/index.ts';
import { getLocale, locales, m } from '#i18n';
import { AMENITY_WORDS, languageNames, PRODUCT_WORDS } from '#i18n/offers.ts';
import { SUBKIND_WORDS } from '#i18n/words.ts';
import type { IconName } from '#ui/icons.ts';
import { failureWords, say } from '../words.ts';

export const FORMAT_WORDS: Record<ListFormat, () => string> = {
	geojson: () => 'GeoJSON',
	csv: m.imp_format_table,
	osm: () => 'OpenStreetMap',
	kml: () => 'KML',
	gpx: () => 'GPX',
	jsonld: m.imp_format_schema_org,
};

export const MEANING_WORDS: Record<Meaning, () => string> = {
	name: m.imp_means_name,
	name_en: m.imp_means_name_en,
	name_nl: m.imp_means_name_nl,
	kind: m.imp_means_kind,
	summary: m.imp_means_summary,
	summary_en: m.imp_means_summary_en,
	summary_nl: m.imp_means_summary_nl,
	lat: m.imp_means_lat,
	lon: m.imp_means_lon,
	position: m.imp_means_position,
	street: m.imp_means_street,
	house_number: m.imp_means_house_number,
	postcode: m.imp_means_postcode,
	locality: m.imp_means_locality,
	city: m.imp_means_city,
	hours: m.imp_means_hours,
	phone: m.imp_means_phone,
	email: m.imp_means_email,
	website: m.imp_means_website,
	wheelchair: m.imp_means_wheelchair,
	entry_free: m.imp_means_entry_free,
	id: m.imp_means_id,
};

export const GROUP_WORDS: Record<FieldGroup, () => string> = {
	name: m.imp_group_name,
	kind: m.imp_group_kind,
	summary: m.imp_group_summary,
	position: m.imp_group_position,
	address: m.imp_group_address,
	hours: m.imp_group_hours,
	phone: m.imp_group_phone,
	email: m.imp_group_email,
	website: m.imp_group_website,
	access: m.imp_group_access,
	products: m.imp_group_products,
};

type VerdictName = Verdict['verdict'];

export const COUNT_WORDS: Record<VerdictName, () => string> = {
	new: m.imp_count_new,
	changed: m.imp_count_changed,
	same: m.imp_count_same,
	duplicate: m.imp_count_duplicate,
	refused: m.imp_count_refused,
};

export const VERDICT_WORDS: Record<VerdictName, () => string> = {
	new: m.imp_verdict_new,
	changed: m.imp_verdict_changed,
	same: m.imp_verdict_same,
	duplicate: m.imp_verdict_duplicate,
	refused: m.imp_verdict_refused,
};

export const VERDICT_ICONS: Record<VerdictName, IconName> = {
	new: 'plus',
	changed: 'edit',
	same: 'check',
	duplicate: 'layers',
	refused: 'close',
};

const WARNING_WORDS: Record<RowWarning, () => string> = {
	hours_not_understood: m.imp_warn_hours,
	kind_not_understood: m.imp_warn_kind,
	phone_not_understood: m.imp_warn_phone,
};

/** Degrees as one writes them here. */
const degrees = (value: number) =>
	value.toLocaleString(getLocale(), { maximumFractionDigits: 4, useGrouping: false });

/** Why a file is no list of places. */
export function listRefusalWords({ code, at = '', values }: Refusal<ListRefusal>): string {
	const line = Number(values?.line ?? 1);
	const most = Number(values?.most ?? 0);
	switch (code) {
		case 'file_too_large':
			return m.imp_list_file_too_large();
		case 'nothing_in_it':
			return m.imp_list_nothing_in_it();
		case 'format_unknown':
			return m.imp_list_format_unknown();
		case 'not_json':
			return m.imp_list_not_json({ line });
		case 'not_xml':
			return m.imp_list_not_xml({ line });
		case 'truncated':
			return m.imp_list_truncated();
		case 'not_a_feature_collection':
			return m.imp_list_not_a_feature_collection();
		case 'other_coordinate_system':
			return m.imp_list_other_coordinate_system({ at });
		case 'too_many_features':
			return m.imp_list_too_many_features({ most });
		case 'too_many_columns':
			return m.imp_list_too_many_columns({ most });
		case 'no_points':
			return m.imp_list_no_points();
		case 'entities_in_xml':
			return m.imp_list_entities_in_xml();
	}
}

/** Why a row becomes no place. */
function rowRefusalWords(row: ReviewedRow, { code, at = '', values }: Refusal): string {
	const lat = degrees(row.position?.lat ?? 0);
	const lon = degrees(row.position?.lon ?? 0);
	if (isSwapped(row)) return m.imp_row_swapped({ lat, lon });
	switch (code) {
		case 'no_geometry':
			return m.imp_row_no_geometry();
		case 'unknown_geometry':
		case 'broken_geometry':
		case 'too_many_vertices':
			return m.imp_row_broken_geometry();
		case 'coordinates_out_of_range':
			return m.imp_row_coordinates_out_of_range({ lat, lon });
		case 'outside_region':
			return m.imp_row_outside_region({ lat, lon });
		case 'projected_coordinates':
			return m.imp_row_projected_coordinates();
		case 'no_name':
			return m.imp_row_no_name();
		case 'no_kind':
		case 'not_a_treasure':
			return at ? `${m.imp_row_no_kind()} (${at})` : m.imp_row_no_kind();
		case 'no_longer_exists':
			return m.imp_row_gone();
		case 'no_identity':
			return m.imp_row_no_identity();
		case 'text_too_long':
			return m.imp_row_text_too_long({ field: at, most: Number(values?.most ?? 0) });
		case 'too_many_tags':
		case 'tag_too_long':
			return m.imp_row_too_much();
		default:
			return m.imp_row_database({ at: at || code });
	}
}

/** What the server made of a row that it did not take. */
export function sentRefusalWords({ code, at }: SentRow): string {
	switch (code) {
		case 'place_not_yours':
			return m.imp_row_place_not_yours();
		case 'publish_not_allowed':
			return m.imp_row_publish_not_allowed();
		case 'row_too_large':
			return m.imp_row_too_much();
		default:
			return m.imp_row_database({ at: at || (code ?? '') });
	}
}

/** What stands out about a row, in one line; empty where nothing does. */
export function findingWords(row: ReviewedRow): string {
	const { verdict, twin, warnings } = row;
	if (verdict.verdict === 'refused') return rowRefusalWords(row, verdict);
	if (twin?.of === 'place') return m.imp_looks_like({ name: twin.place.name, metres: twin.metres });
	if (twin) return m.imp_looks_like_row({ number: twin.number, metres: twin.metres });
	const changes = row.differs.map(({ group }) =>
		m.imp_changed_to({
			group: GROUP_WORDS[group](),
			new: valueWords(group, row.fields ?? {}),
			old: valueWords(group, row.place?.ours ?? {}),
		}),
	);
	return [...changes, ...warnings.map((warning) => WARNING_WORDS[warning]())].join(' · ');
}

/** What a group of fields says, in one line. */
export function valueWords(group: FieldGroup, fields: Partial<ImportedFields>): string {
	const words = valueOf(group, fields);
	return words || m.imp_nothing_said();
}

function valueOf(group: FieldGroup, fields: Partial<ImportedFields>): string {
	const { name, subkind, summary, lon, lat, products = [] } = fields;
	switch (group) {
		case 'name':
			return name ? say(name) : '';
		case 'kind':
			return subkind ? SUBKIND_WORDS[subkind]() : '';
		case 'summary':
			return summary ? say(summary) : '';
		case 'position':
			return lat !== undefined && lon !== undefined ? `${degrees(lat)} · ${degrees(lon)}` : '';
		case 'address': {
			const town = [fields.postcode, fields.locality].filter(Boolean).join(' ');
			return [fields.street, town].filter(Boolean).join(', ');
		}
		case 'hours':
			return fields.hours ?? '';
		case 'phone':
		case 'email':
		case 'website':
			return fields[group] ?? '';
		case 'access':
			return accessOf(fields);
		case 'products':
			return products.map((product) => PRODUCT_WORDS[product]()).join(', ');
	}
}

const WHEELCHAIR_WORDS = {
	yes: m.place_wheelchair_yes,
	limited: m.place_wheelchair_limited,
	no: m.place_wheelchair_no,
	unknown: () => '',
};

function accessOf({ wheelchair, amenities = [], spoken = [], entryFree }: Partial<ImportedFields>) {
	return [
		wheelchair ? WHEELCHAIR_WORDS[wheelchair]() : '',
		entryFree ? m.imp_means_entry_free() : '',
		...amenities.map((amenity) => AMENITY_WORDS[amenity]()),
		spoken.length > 0 ? languageNames(spoken) : '',
	]
		.filter(Boolean)
		.join(', ');
}

/** By what words lists in our languages call a sub-kind. */
export function kindWording(): KindWording {
	return Object.fromEntries(
		SUBKIND_NAMES.map((name) => [
			name,
			locales.map((locale) => SUBKIND_WORDS[name]({}, { locale })),
		]),
	);
}

export function importFailureWords(code: HostFailure | ImportRefusal): string {
	switch (code) {
		case 'organisation_not_yours':
			return m.imp_not_yours();
		case 'import_over':
		case 'import_not_found':
			return m.imp_failed_over();
		case 'import_unfit':
		case 'too_many_rows':
			return m.imp_failed_unfit();
		default:
			return failureWords({ code });
	}
}
