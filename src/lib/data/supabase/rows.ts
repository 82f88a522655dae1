/**
 * Rows as the API gives them, checked at the door. A test compares them with the database.
 * Only `data` and `server` know these shapes; `to…` functions make nouns of the core out of them.
 *
 * Who selects fewer columns picks them: `v.pick(placeRow, ['slug', 'name'])`.
 */
import {
	ACCESS,
	AMENITIES,
	PRODUCT_CATEGORIES,
	SPOKEN,
	WHEELCHAIR,
} from '#core/places/attributes.ts';
import { KINDS, SUBKIND_NAMES } from '#core/places/kinds.ts';
import { KREISE } from '#core/places/kreise.ts';
import * as v from 'valibot';
import { CLOSURE_KINDS } from '#core/places/closure-kinds.ts';

const id = v.pipe(v.string(), v.uuid());
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** `YYYY-MM-DD`, a wall day of the region. */
const day = v.pipe(v.string(), v.isoDate());
/** An instant with its offset; PostgreSQL writes up to six digits after the second. */
const instant = v.pipe(v.string(), v.isoTimestamp());
/** German says something; the other languages may be missing. */
const texts = v.object({
	de: v.pipe(v.string(), v.regex(/\S/)),
	en: v.optional(v.string()),
	nl: v.optional(v.string()),
});
const anything = v.record(v.string(), v.unknown());
/** `bigint`: a number through the API, a string through some drivers. */
const sequence = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger());

export const placeRow = v.object({
	id,
	slug,
	organisation_id: v.nullable(id),
	status: v.picklist(['draft', 'submitted', 'published', 'archived']),
	kind: v.picklist(KINDS),
	subkind: v.picklist(SUBKIND_NAMES),
	name: texts,
	summary: v.nullable(texts),
	easy: v.nullable(texts),
	house_rules: v.nullable(texts),
	lon: v.number(),
	lat: v.number(),
	position_confirmed: v.boolean(),
	street: v.nullable(v.string()),
	postcode: v.nullable(v.string()),
	locality: v.string(),
	municipality: v.string(),
	kreis: v.picklist(KREISE),
	nature_park: v.nullable(v.string()),
	period: v.nullable(v.string()),
	phone: v.nullable(v.string()),
	email: v.nullable(v.string()),
	website: v.nullable(v.string()),
	opening_hours: v.nullable(v.string()),
	hours_checked_on: v.nullable(day),
	access: v.nullable(v.picklist(ACCESS)),
	entry_free: v.nullable(v.boolean()),
	wheelchair: v.picklist(WHEELCHAIR),
	accessibility: anything,
	amenities: v.array(v.picklist(AMENITIES)),
	spoken: v.array(v.picklist(SPOKEN)),
	example: v.boolean(),
	licence: v.string(),
	attribution: v.string(),
	provenance: anything,
	archive_reason: v.nullable(v.string()),
	merged_into: v.nullable(id),
	version: v.number(),
	change_seq: sequence,
	published_at: v.nullable(instant),
	created_at: instant,
	updated_at: instant,
});
export type PlaceRow = v.InferOutput<typeof placeRow>;

/** An address of a place, now or once; without a place where that was deleted: never given again. */
export const placeSlugRow = v.object({ slug, place_id: v.nullable(id), created_at: instant });

export const sourceRow = v.object({
	id,
	place_id: id,
	source: v.string(),
	external_id: v.string(),
	licence: v.string(),
	attribution: v.string(),
	url: v.nullable(v.string()),
	retrieved_on: v.nullable(day),
	created_at: instant,
	updated_at: instant,
});

/** What the source says in its own words; not for visitors. */
export const sourceTagsRow = v.object({ source_id: id, tags: anything, mapped: anything });

export const closureRow = v.object({
	id,
	place_id: id,
	kind: v.picklist(CLOSURE_KINDS),
	first_day: day,
	last_day: day,
	reason: v.nullable(texts),
	created_at: instant,
});

export const storyRow = v.object({
	id,
	place_id: id,
	position: v.number(),
	title: texts,
	body: texts,
	person_name: v.nullable(v.string()),
	person_role: v.nullable(texts),
	person_consent_on: v.nullable(day),
	licence: v.string(),
	attribution: v.string(),
	example: v.boolean(),
	created_at: instant,
	updated_at: instant,
});

export const photoRow = v.object({
	id,
	place_id: id,
	role: v.picklist(['place', 'portrait']),
	position: v.number(),
	path: v.string(),
	widths: v.array(v.number()),
	width: v.number(),
	height: v.number(),
	focus_x: v.number(),
	focus_y: v.number(),
	alt: texts,
	credit: v.string(),
	licence: v.string(),
	persons_consent: v.picklist(['none_shown', 'given', 'withdrawn']),
	drawn: v.boolean(),
	created_at: instant,
	updated_at: instant,
});

/** A picture in the bucket of which not all is said that must be said before it is shown. */
export const photoUploadRow = v.object({
	...v.omit(photoRow, ['role', 'position', 'drawn', 'updated_at']).entries,
	alt: v.nullable(texts),
	credit: v.nullable(v.string()),
	licence: v.nullable(v.string()),
	persons_consent: v.nullable(v.picklist(['none_shown', 'given'])),
});

export const productRow = v.object({
	id,
	place_id: id,
	slug,
	position: v.number(),
	name: texts,
	category: v.picklist(PRODUCT_CATEGORIES),
	months: v.array(v.number()),
	created_at: instant,
	updated_at: instant,
});

export const productInputRow = v.object({
	id,
	product_id: id,
	position: v.number(),
	name: texts,
	from_place: v.nullable(id),
	from_text: v.nullable(texts),
	lon: v.nullable(v.number()),
	lat: v.nullable(v.number()),
});

/** One thing that can be checked. */
const criterion = v.object({ slug, text: texts });

export const labelRow = v.object({
	id,
	slug,
	issuer_id: v.nullable(id),
	name: texts,
	about: texts,
	criteria: v.array(criterion),
	complain: texts,
	validity_months: v.number(),
	example: v.boolean(),
	created_at: instant,
	updated_at: instant,
});

export const awardRow = v.object({
	id,
	label_id: id,
	place_id: id,
	valid_from: day,
	valid_until: day,
	evidence: v.string(),
	revoked_on: v.nullable(day),
	revoked_reason: v.nullable(v.string()),
	created_at: instant,
	updated_at: instant,
});

/** An award that is valid today; columns of a view. */
export const currentAwardRow = v.pick(awardRow, [
	'id',
	'label_id',
	'place_id',
	'valid_from',
	'valid_until',
	'evidence',
]);

/** What the catalogue is built from; columns of a view. */
export const cataloguePlaceRow = v.object({
	...v.pick(placeRow, [
		'change_seq',
		'slug',
		'name',
		'kind',
		'subkind',
		'lon',
		'lat',
		'locality',
		'municipality',
		'kreis',
		'opening_hours',
		'access',
		'wheelchair',
		'amenities',
		'spoken',
		'entry_free',
		'example',
		'position_confirmed',
		'licence',
	]).entries,
	categories: v.array(v.picklist(PRODUCT_CATEGORIES)),
	labels: v.array(v.object({ slug, until: day })),
	photo: v.nullable(v.string()),
	closures: v.array(v.omit(closureRow, ['id', 'place_id', 'created_at'])),
	/** German names. */
	products: v.array(v.string()),
});
export type CataloguePlaceRow = v.InferOutput<typeof cataloguePlaceRow>;

/** What a place has and lacks, for those who look after it; columns of a view. */
export const placeCareRow = v.object({
	...v.pick(placeRow, [
		'id',
		'organisation_id',
		'slug',
		'status',
		'kind',
		'subkind',
		'name',
		'summary',
		'easy',
		'municipality',
		'opening_hours',
		'access',
		'hours_checked_on',
		'wheelchair',
		'accessibility',
		'version',
		'updated_at',
	]).entries,
	photos: v.number(),
	story_titles: v.array(texts),
	open_reports: v.number(),
	doubted: v.boolean(),
	labels: cataloguePlaceRow.entries.labels,
	next_slot: v.nullable(instant),
});

export const placeRemovalRow = v.object({ slug, change_seq: sequence, removed_at: instant });

export const portrayedPeopleRow = v.object({ slug, names: v.array(v.string()) });

export const attributionRow = v.object({
	noun: v.picklist(['place', 'story', 'photo']),
	licence: v.string(),
	attribution: v.string(),
	records: v.number(),
});

/** The rule of a series; its slots are rows of their own. */
export const seriesRow = v.object({
	id,
	place_id: id,
	rrule: v.string(),
	/** Wall time of the region. */
	starts_local: v.string(),
	duration_minutes: v.number(),
	exceptions: v.array(day),
	created_at: instant,
});

export const slotRow = v.object({
	id,
	place_id: id,
	series_id: v.nullable(id),
	starts_at: instant,
	ends_at: instant,
	title: texts,
	about: v.nullable(texts),
	host: v.nullable(v.string()),
	languages: v.array(v.picklist(SPOKEN)),
	capacity: v.number(),
	seats_taken: v.number(),
	party_min: v.number(),
	party_max: v.number(),
	price_cents: v.nullable(v.number()),
	price_per: v.picklist(['person', 'party']),
	audience: v.nullable(texts),
	house_rules: v.nullable(texts),
	accessibility: v.nullable(texts),
	meeting_point: v.nullable(texts),
	book_until: instant,
	may_overlap: v.boolean(),
	confirm_email: v.boolean(),
	status: v.picklist(['planned', 'cancelled', 'held']),
	cancel_reason: v.nullable(texts),
	sequence: v.number(),
	is_example: v.boolean(),
	created_at: instant,
	updated_at: instant,
});

/** As a host sees it; columns of a guest's own are null once forgotten. */
export const reservationRow = v.object({
	id,
	slot_id: id,
	status: v.picklist([
		'confirmed',
		'waiting',
		'offered',
		'unconfirmed',
		'cancelled',
		'expired',
		'attended',
		'missed',
	]),
	party: v.number(),
	attended_party: v.nullable(v.number()),
	name: v.nullable(v.string()),
	email: v.nullable(v.string()),
	phone: v.nullable(v.string()),
	note: v.nullable(v.string()),
	lang: v.picklist(['de', 'en', 'nl']),
	code: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/)),
	waiting_no: v.nullable(sequence),
	offered_until: v.nullable(instant),
	is_walk_in: v.boolean(),
	checked_at: v.nullable(instant),
	created_at: instant,
	updated_at: instant,
	erased_at: v.nullable(instant),
});

export const reservationEventRow = v.object({
	id: sequence,
	reservation_id: id,
	slot_id: id,
	at: instant,
	kind: v.picklist([
		'reserved',
		'waiting',
		'offered',
		'accepted',
		'confirmed_email',
		'changed',
		'cancelled',
		'expired',
		'checked_in',
		'unchecked',
		'missed',
		'walk_in',
		'moved',
		'erased',
	]),
	party: v.number(),
	actor: v.picklist(['guest', 'host', 'clock']),
});

/** A calendar of a host's own. Select it without the hash. */
export const calendarFeedRow = v.object({
	id,
	place_id: id,
	secret_hash: v.string(),
	created_by: v.nullable(id),
	created_at: instant,
	revoked_at: v.nullable(instant),
});

/** A slot as everybody sees it, with what is left of it; columns of a view. */
export const visitSlotRow = v.object({
	...v.omit(slotRow, ['seats_taken', 'may_overlap', 'created_at']).entries,
	place_slug: slug,
	place_name: texts,
	seats_left: v.number(),
	waiting: v.number(),
});

/** A list of places that members take over together. */
export const importRow = v.object({
	id,
	organisation_id: id,
	file_name: v.string(),
	licence: v.string(),
	attribution: v.string(),
	planned: v.number(),
	columns: anything,
	status: v.picklist(['open', 'published', 'undone']),
	outcome: anything,
	created_by: v.nullable(id),
	created_at: instant,
	updated_at: instant,
});

/** What an import did with one row of its file. */
export const importRowRow = v.object({
	import_id: id,
	row_no: v.number(),
	verdict: v.picklist(['new', 'changed', 'same']),
	place_id: v.nullable(id),
	before: v.nullable(anything),
	after: anything,
	last_version: sequence,
});
