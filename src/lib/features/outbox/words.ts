/** What is said of the codes of the outbox. */
import type { KeepRefusal } from '#core/outbox/index.ts';
import type { ReportKind } from '#core/reports/report.ts';
import { m } from '#i18n';

export const KIND_WORDS: Record<ReportKind, () => string> = {
	still_right: m.report_still_right,
	found_closed: m.report_found_closed,
};

export const KEEP_WORDS: Record<KeepRefusal, () => string> = {
	gone: m.outbox_gone,
	on_its_way: m.outbox_on_its_way,
	arrived: m.outbox_arrived,
};

/** Why the server did not take a command, and what to do; its code may be newer than this app. */
export function refusalWords(code: string): string {
	switch (code) {
		case 'place_not_found':
			return m.outbox_why_place_not_found();
		case 'report_day_in_future':
			return m.outbox_why_report_day_in_future();
		case 'report_note_unfit':
			return m.outbox_why_report_note_unfit();
		case 'too_many_reports':
			return m.outbox_why_too_many_reports();
		default:
			return m.outbox_why_other();
	}
}
