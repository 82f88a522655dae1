import { SUBKINDS, type Subkind } from '../places/kinds.ts';
import { slugify } from '../places/slug.ts';
import type { Texts } from '../places/texts.ts';
import { shortName, whereIs } from '../places/whereabouts.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Candidate } from './candidate.ts';
import { cleanText, type TextRefusal } from './clean-text.ts';
import { saidBy, type Columns, type Meaning } from './columns.ts';
import { subkindCalled, type KindWording } from './kind-words.ts';
import type { ListRow } from './list.ts';
import { MOST_TAGS } from './limits.ts';
import { contactOf } from './osm-contact.ts';
import { subkindOf } from './osm-kind.ts';
import { readDegrees, readPair } from './read-coordinates.ts';
import { readHours } from './read-hours.ts';
import { readPosition, type PositionRefusal } from './read-position.ts';

export type RowRefusal =
	PositionRefusal | TextRefusal | 'no_name' | 'no_kind' | 'projected_coordinates' | 'too_many_tags';

/** What could be read, but not everything of it. */
export type RowWarning = 'hours_not_understood' | 'kind_not_understood' | 'phone_not_understood';

export interface RowCandidate extends Candidate {
	warnings: RowWarning[];
}

/** What holds for a whole list. */
export interface RowRules {
	columns: Columns;
	/** For rows that do not say what they are. */
	subkind: Subkind | null;
	wording: KindWording;
}

/** What somebody mended in a row; what they did not touch is not there. */
export interface RowFix {
	name?: string | undefined;
	subkind?: Subkind | undefined;
	lon?: number | undefined;
	lat?: number | undefined;
}

/** Makes a place of a row of a plain list, or says by name why it is none. */
export function placeFromRow(
	row: ListRow,
	{ columns, subkind: usual, wording }: RowRules,
	fix: RowFix = {},
): Result<RowCandidate, RowRefusal> {
	if (row.values.size > MOST_TAGS) return refuse('too_many_tags', { values: { most: MOST_TAGS } });
	const said = (meaning: Meaning) => saidBy(row, columns, meaning);
	const warnings: RowWarning[] = [];

	const names = readTexts(fix.name ?? said('name'), said('name_en'), said('name_nl'), 160, 'name');
	if (!names.ok) return names;
	if (!names.value) return refuse('no_name');
	const summary = readTexts(
		said('summary'),
		said('summary_en'),
		said('summary_nl'),
		800,
		'summary',
	);
	if (!summary.ok) return summary;

	const geometry = geometryOf(row, said, fix);
	if (isProjected(geometry)) return refuse('projected_coordinates');
	const position = readPosition(geometry);
	if (!position.ok) return position;
	const { lon, lat } = position.value;
	const postcode = /\b\d{5}\b/.exec(said('postcode') ?? '')?.[0] ?? null;
	const city = said('city')?.replace(/^\d{5}\s+/, '') ?? null;
	const where = whereIs({ lon, lat }, { city, postcode });
	if (!where) return refuse('outside_region', { values: { lon, lat } });
	const { municipality, toldBy } = where;

	const called = said('kind');
	const understood = called ? (subkindCalled(called, wording) ?? fromTags(row)) : fromTags(row);
	const subkind = fix.subkind ?? understood ?? usual;
	if (!subkind) return refuse('no_kind', called ? { at: called.slice(0, 60) } : {});
	if (called && !fix.subkind && !understood) warnings.push('kind_not_understood');

	const place = readAddress(said, city, shortName(municipality.name));
	if (!place.ok) return place;
	const saidHours = said('hours');
	const hours = saidHours ? readHours(saidHours) : null;
	if (saidHours && !hours) warnings.push('hours_not_understood');
	const contact = contactOf(
		new Map(
			(['phone', 'email', 'website'] as const).flatMap((one) => {
				const text = said(one);
				return text ? [[one, text] as const] : [];
			}),
		),
	);
	if (said('phone') && !contact.phone) warnings.push('phone_not_understood');

	return accept({
		externalId: (said('id') ?? row.id ?? madeId(row, said)).slice(0, 200),
		url: null,
		tags: Object.fromEntries(row.values),
		hasMadeName: false,
		warnings,
		fields: {
			kind: SUBKINDS[subkind].kind,
			subkind,
			name: names.value,
			summary: summary.value,
			lon,
			lat,
			positionConfirmed: true,
			...place.value,
			postcode,
			municipality: municipality.name,
			kreis: municipality.kreis,
			...contact,
			hours: hours && hours.length <= 1000 ? hours : null,
			hoursCheckedOn: null,
			entryFree: readYesNo(said('entry_free')),
			wheelchair: readWheelchair(said('wheelchair')),
			accessibility: {},
			amenities: [],
			spoken: [],
			provenance: { ...(toldBy === 'position' ? { municipality: 'nearest_centre' } : {}) },
			products: [],
		},
	});
}

type Said = (meaning: Meaning) => string | null;

function readTexts(
	de: string | null,
	en: string | null,
	nl: string | null,
	longest: number,
	at: string,
): Result<Texts | null, TextRefusal> {
	const texts: Partial<Texts> = {};
	for (const [language, value] of Object.entries({ de, en, nl })) {
		// lists write breaks of lines as HTML; the text stays whole, whatever else it is
		const text = cleanText(value?.replace(/<br\s*\/?>/gi, ' ') ?? null, longest, at, 'kept');
		if (!text.ok) return text;
		if (text.value) texts[language as keyof Texts] = text.value;
	}
	return accept(texts.de ? (texts as Texts) : null);
}

/** Mended first, then what the columns say, then what the file has drawn. */
function geometryOf(row: ListRow, said: Said, { lon, lat }: RowFix): unknown {
	if (lon !== undefined && lat !== undefined) return { type: 'Point', coordinates: [lon, lat] };
	const [saidLat, saidLon] = [said('lat'), said('lon')];
	if (saidLat && saidLon)
		return { type: 'Point', coordinates: [readDegrees(saidLon), readDegrees(saidLat)] };
	const pair = readPair(said('position') ?? '');
	if (pair) return { type: 'Point', coordinates: [pair[1], pair[0]] };
	return row.geometry;
}

/** Metres of a projection (UTM, Gauß-Krüger), where degrees should be. */
function isProjected(geometry: unknown): boolean {
	const { coordinates } = (geometry ?? {}) as { coordinates?: unknown };
	return (
		Array.isArray(coordinates) &&
		coordinates.slice(0, 2).every((one) => typeof one === 'number' && Math.abs(one) > 10_000)
	);
}

function readAddress(
	said: Said,
	city: string | null,
	municipality: string,
): Result<{ street: string | null; locality: string }, TextRefusal> {
	const number = said('house_number');
	const told = said('street');
	const street = cleanText(told && number ? `${told} ${number}` : told, 160, 'street', 'kept');
	if (!street.ok) return street;
	const locality = cleanText(said('locality') ?? city, 120, 'locality', 'kept');
	if (!locality.ok) return locality;
	return accept({ street: street.value, locality: locality.value ?? municipality });
}

/** Many maps carry OpenStreetMap's tags along without its ids. */
function fromTags({ values }: ListRow): Subkind | null {
	const subkind = subkindOf(values);
	return subkind.ok ? subkind.value : null;
}

/**
 * By what a row without an id is known again next time: its name and, to ten metres, where it stands, as the file
 * says it. What was mended here is not in it: the same file would be mended again.
 */
function madeId(row: ListRow, said: Said): string {
	const position = readPosition(geometryOf(row, said, {}));
	const values = position.ok ? position.value : position.refusal.values;
	const [lon, lat] = [Number(values?.lon ?? 0), Number(values?.lat ?? 0)];
	return `${slugify(said('name') ?? '') || `row-${row.number}`}@${lat.toFixed(4)},${lon.toFixed(4)}`;
}

function readYesNo(text: string | null): boolean | null {
	if (/^(ja|yes|true|1|x|frei|kostenlos|kostenfrei)$/i.test(text ?? '')) return true;
	return /^(nein|no|false|0|kostenpflichtig)$/i.test(text ?? '') ? false : null;
}

function readWheelchair(text: string | null) {
	if (/^(ja|yes|true|1|x|voll|geeignet)$/i.test(text ?? '')) return 'yes';
	if (/^(teilweise|limited|eingeschränkt|bedingt)$/i.test(text ?? '')) return 'limited';
	return /^(nein|no|false|0)$/i.test(text ?? '') ? 'no' : 'unknown';
}
