import Papa from 'papaparse';
import type { OwnOrganisation } from '#data/studio/index.ts';
import { m } from '#i18n';
import { SUBKIND_WORDS } from '#i18n/words.ts';
import { saveFile } from '#ui/save-file.ts';
import { say } from '../words.ts';
import type { CareRow } from './care-table.svelte.ts';
import { NEED_WORDS, STATUS_WORDS } from './words.ts';

/** A sheet's programme takes UTF-8 for what it is only with this in front. */
const MARK = '\uFEFF';

/** How formulas begin. The library's own look at it lets texts of several lines pass. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * The table as CSV (RFC 4180), in the words of the reader's language, with semicolons as German sheets want them. What a
 * sheet would take for a formula is made a text.
 */
export function tableAsCsv(rows: readonly CareRow[]): string {
	const lines = rows.map(({ place, needs }) => ({
		[m.care_place()]: say(place.name),
		[m.care_csv_slug()]: place.slug,
		[m.care_status()]: STATUS_WORDS[place.status](),
		[m.care_csv_kind()]: SUBKIND_WORDS[place.subkind](),
		[m.care_csv_municipality()]: place.municipality,
		[m.care_csv_hours()]: place.hours ?? '',
		[m.care_checked()]: place.hoursCheckedOn ?? '',
		[m.care_next_visit()]: place.nextSlot ?? '',
		[m.care_csv_photos()]: place.photos,
		[m.care_csv_stories()]: place.storyTitles.length,
		[m.care_csv_reports()]: place.openReports,
		[m.care_csv_labels()]: place.labels.map(({ slug }) => slug).join(', '),
		[m.care_needs()]: needs.map((need) => NEED_WORDS[need]()).join(', '),
	}));
	return MARK + Papa.unparse(lines, { delimiter: ';', escapeFormulae: FORMULA });
}

/** Gives the table to the browser's downloads. */
export function saveTable(
	rows: readonly CareRow[],
	{ slug }: OwnOrganisation,
	today: string,
): void {
	saveFile(new Blob([tableAsCsv(rows)], { type: 'text/csv' }), `${slug}-${today}.csv`);
}
