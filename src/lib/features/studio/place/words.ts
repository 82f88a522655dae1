/** What the editor says for fields, faults and refusals. */
import { AMENITIES } from '#core/places/attributes.ts';
import type { PlaceStatus, HostFailure } from '#data/studio/index.ts';
import type { EditRefusal } from '#core/places/edit/refusals.ts';
import type { Fault, InputFields } from '#core/places/edit/fields.ts';
import type { Subkind } from '#core/places/kinds.ts';
import type { Texts } from '#core/places/texts.ts';
import type { Refusal } from '#core/result.ts';
import { m } from '#i18n';
import { AMENITY_WORDS, languageNames, PRODUCT_WORDS } from '#i18n/offers.ts';
import { KIND_WORDS, SUBKIND_WORDS } from '#i18n/words.ts';
import { failureWords } from '../words.ts';

const FIELD_WORDS: Record<string, () => string> = {
	kind: m.edit_kind,
	subkind: m.edit_kind,
	name: m.edit_name,
	summary: m.edit_summary,
	easy: m.edit_easy,
	house_rules: m.edit_house_rules,
	lon: m.edit_lon,
	lat: m.edit_lat,
	position_confirmed: m.edit_position_confirmed,
	street: m.edit_street,
	postcode: m.edit_postcode,
	locality: m.edit_locality,
	municipality: m.edit_municipality,
	kreis: m.edit_kreis,
	nature_park: m.edit_nature_park,
	period: m.edit_period,
	phone: m.edit_phone,
	email: m.edit_email,
	website: m.edit_website,
	opening_hours: m.edit_opening_hours,
	hours_checked_on: m.edit_hours_checked_on,
	access: m.edit_access,
	entry_free: m.edit_entry_free,
	wheelchair: m.edit_wheelchair,
	accessibility: m.edit_accessibility,
	amenities: m.edit_amenities,
	spoken: m.edit_spoken,
	status: m.edit_status,
	slug: m.edit_slug,
	organisation_id: m.edit_organisation,
	title: m.edit_title,
	body: m.edit_body,
	person_name: m.edit_person_name,
	person_role: m.edit_person_role,
	person_consent_on: m.edit_person_consent,
	licence: m.edit_licence,
	attribution: m.edit_attribution,
	category: m.edit_category,
	months: m.edit_months,
	inputs: m.edit_inputs,
	position: m.edit_order,
	note: m.edit_note,
};

export function fieldWords(field: string): string {
	return (FIELD_WORDS[field] ?? m.edit_other_field)();
}

/** What is wrong with a field, and what now; stands below the field. */
export function faultWords({ code, language, most }: Fault): string {
	const where = language && language !== 'de' ? `${languageNames([language])}: ` : '';
	switch (code) {
		case 'missing':
			return m.edit_fault_missing();
		case 'german_missing':
			return m.edit_fault_german();
		case 'too_long':
			return where + m.edit_fault_long({ most: most ?? 0 });
		case 'no_postcode':
			return m.edit_fault_postcode();
		case 'no_email':
			return m.edit_fault_email();
		case 'no_website':
			return m.edit_fault_website();
		case 'off_the_map':
			return m.edit_fault_map();
		case 'kind_unfit':
			return m.edit_fault_kind();
		case 'control_character':
			return where + m.edit_fault_control();
		case 'input_unfit':
			return m.edit_fault_input();
	}
}

/** Why saving or publishing did not work, and what now. */
export function editFailureWords(refusal: Refusal<HostFailure | EditRefusal>): string {
	switch (refusal.code) {
		case 'field_unfit':
			return m.edit_refused_unfit({ field: fieldWords(refusal.at ?? '') });
		case 'field_protected':
		case 'field_unknown':
		case 'edit_unfit':
			return m.edit_refused_protected({ field: fieldWords(refusal.at ?? '') });
		case 'publish_not_allowed':
			return m.edit_refused_publish();
		case 'status_unreachable':
			return m.edit_refused_status();
		case 'version_not_found':
		case 'version_not_undoable':
			return m.edit_refused_undo();
		case 'slug_taken':
			return m.edit_refused_slug();
		default:
			return failureWords({ ...refusal, code: refusal.code });
	}
}

/** How the place stands, and what that means. */
export const STATUS_MEANS: Record<PlaceStatus, () => string> = {
	draft: m.edit_status_draft,
	submitted: m.edit_status_submitted,
	published: m.edit_status_published,
	archived: m.edit_status_archived,
};

const WHEELCHAIR_WORDS: Record<string, () => string> = {
	yes: m.place_wheelchair_yes,
	limited: m.place_wheelchair_limited,
	no: m.place_wheelchair_no,
	unknown: m.place_wheelchair_unknown,
};

const isTexts = (value: unknown): value is Texts =>
	typeof value === 'object' && value !== null && typeof (value as Texts).de === 'string';

/** A value of a field as one line or a few, to be compared by eye. */
export function valueWords(field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return m.edit_value_empty();
	if (isTexts(value)) {
		const languages = (['de', 'en', 'nl'] as const).filter((language) => value[language]);
		if (languages.length === 1) return value.de;
		return languages.map((one) => `${one.toUpperCase()}: ${value[one]}`).join('\n');
	}
	if (typeof value === 'boolean') return value ? m.edit_value_yes() : m.edit_value_no();
	if (field === 'spoken') return languageNames(value as string[]) || m.edit_value_empty();
	if (field === 'amenities')
		return (
			AMENITIES.filter((one) => (value as string[]).includes(one))
				.map((one) => AMENITY_WORDS[one]())
				.join(', ') || m.edit_value_empty()
		);
	if (field === 'inputs')
		return (value as InputFields[]).map(inputWords).join('\n') || m.edit_value_empty();
	if (field === 'accessibility') return measureWords(value as Record<string, unknown>);
	if (field === 'kind') return KIND_WORDS[value as keyof typeof KIND_WORDS]?.() ?? String(value);
	if (field === 'subkind') return SUBKIND_WORDS[value as Subkind]?.() ?? String(value);
	if (field === 'category')
		return PRODUCT_WORDS[value as keyof typeof PRODUCT_WORDS]?.() ?? String(value);
	if (field === 'wheelchair') return WHEELCHAIR_WORDS[value as string]?.() ?? String(value);
	if (Array.isArray(value)) return value.join(', ') || m.edit_value_empty();
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

/** In all its languages: two versions may differ in one alone. */
const inputWords = ({ name, from_text }: InputFields) =>
	[name, from_text]
		.flatMap((texts) => (texts ? [...new Set(Object.values(texts))].join(' / ') : []))
		.join(', ');

function measureWords({ step_cm, door_cm, toilet, ...others }: Record<string, unknown>): string {
	const words = [
		typeof step_cm === 'number' ? `${m.edit_step()}: ${step_cm}` : '',
		typeof door_cm === 'number' ? `${m.edit_door()}: ${door_cm}` : '',
		typeof toilet === 'string' ? `${m.edit_toilet()}: ${toiletWords(toilet)}` : '',
		...Object.entries(others).map(([name, value]) => `${name}: ${String(value)}`),
	];
	return words.filter(Boolean).join('\n') || m.edit_value_empty();
}

export function toiletWords(toilet: string): string {
	if (toilet === 'wheelchair') return m.edit_toilet_wheelchair();
	return toilet === 'yes' ? m.edit_toilet_yes() : m.edit_toilet_no();
}
