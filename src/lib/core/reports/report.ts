import * as v from 'valibot';

/** What somebody found at a place: "still right" or "stood at a locked door". */
export const REPORT_KINDS = ['still_right', 'found_closed'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Characters of a note at most, as in the database. */
export const NOTE_MOST = 300;

/** A report as it travels. It says nothing of who reports. */
export const report = v.object({
	slug: v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
	kind: v.picklist(REPORT_KINDS),
	/** Wall day of the region, `YYYY-MM-DD`. */
	visitedOn: v.pipe(v.string(), v.isoDate()),
	note: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(NOTE_MOST))),
});
export type Report = v.InferOutput<typeof report>;

/** What `POST /reports` takes: a report with the id that its device gave it. */
export const sentReport = v.object({ id: v.pipe(v.string(), v.uuid()), ...report.entries });
export type SentReport = v.InferOutput<typeof sentReport>;

/** Why a report may be refused; `report_unreadable` where it is none. */
export const REPORT_REFUSALS = [
	'place_not_found',
	'report_kind_unknown',
	'report_day_in_future',
	'report_note_unfit',
	'too_many_reports',
	'report_unreadable',
] as const;
export type ReportRefusal = (typeof REPORT_REFUSALS)[number];

/** A note as it was typed, ready to be sent: without control characters and blanks around it; null where it is empty. */
export function tidyNote(typed: string): string | null {
	// eslint-disable-next-line no-control-regex -- the database refuses them
	const clean = typed.replace(/[\x00-\x08\x0B-\x1F\x7F]/g, ' ').trim();
	return clean === '' ? null : clean.slice(0, NOTE_MOST).trim();
}
