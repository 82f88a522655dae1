import type { Download } from '#core/packs/download.ts';
import type { PartName } from '#core/packs/plan.ts';
import type { PhotoChoice } from '#core/packs/region-pack.ts';
import { clockText, dayText, wallTimeAt, type WallTime } from '#core/hours/wall-clock.ts';
import type { TaskName, Verdict } from '#data/packs/pack-view.ts';
import { getLocale, m } from '#i18n';
import { dayWords } from '#i18n/when.ts';
import { ZONE } from '#region';
import { formatDay } from '#ui/dates.ts';
import { formatBytes } from '#ui/format.ts';

export const size = (bytes: number) => formatBytes(bytes, getLocale());

export const PART_WORDS: Record<PartName, () => string> = {
	map: m.offline_map,
	stories: m.offline_stories,
	photos: m.offline_photos,
};

export const CHOICE_WORDS: Record<PhotoChoice, () => string> = {
	none: m.offline_photos_none,
	thumbnails: m.offline_photos_thumbnails,
	all: m.offline_photos_all,
};

export const TASK_WORDS: Record<TaskName, () => string> = {
	check: m.offline_busy_check,
	repair: m.offline_busy_repair,
	export: m.offline_busy_export,
	import: m.offline_busy_import,
	remove: m.offline_busy_remove,
};

const FAIL_WORDS = {
	offline: m.offline_failed_offline,
	unreachable: m.offline_failed_unreachable,
	damaged: m.offline_failed_damaged,
	storage: m.offline_failed_storage,
	busy: m.offline_failed_busy,
};

/** Why a download does not move; null while it does, or never began. */
export function haltWords(download: Download): string | null {
	switch (download.state) {
		case 'paused':
			return m.offline_paused();
		case 'waiting':
			return m.offline_waiting();
		case 'changed':
			return m.offline_changed();
		case 'no_space':
			return m.offline_no_space({ size: size(download.missing) });
		case 'failed':
			return FAIL_WORDS[download.code]();
		default:
			return null;
	}
}

const IMPORT_WORDS: Record<string, () => string> = {
	foreign: m.offline_import_foreign,
	newer: m.offline_import_newer,
	damaged: m.offline_import_damaged,
	no_space: m.offline_import_no_space,
};

/** How a task ended, and whether that is good. */
export function verdictWords(verdict: Verdict): { text: string; tone: 'ok' | 'warn' | 'bad' } {
	switch (verdict.code) {
		case 'whole':
			return { text: m.offline_whole(), tone: 'ok' };
		case 'repaired':
			return { text: m.offline_repaired(), tone: 'ok' };
		case 'exported':
			return { text: m.offline_exported(), tone: 'ok' };
		case 'imported':
			return { text: m.offline_imported(), tone: 'ok' };
		case 'removed':
			return { text: m.offline_removed(), tone: 'ok' };
		case 'lost':
			return { text: m.offline_lost(), tone: 'warn' };
		case 'damaged':
			return { text: m.offline_damaged({ count: verdict.chunks.length }), tone: 'bad' };
		case 'refused':
			return { text: refusedWords(verdict), tone: 'bad' };
	}
}

function refusedWords({ task, why }: { task: TaskName; why: string }): string {
	if (why === 'busy') return m.offline_failed_busy();
	if (why === 'storage') return m.offline_failed_storage();
	if (task === 'repair') return m.offline_repair_refused();
	return (IMPORT_WORDS[why] ?? m.offline_import_damaged)();
}

/** "heute 07:40", "12. Okt". */
export function ageWords(instant: string, now: WallTime): string {
	const time = wallTimeAt(Date.parse(instant), ZONE);
	if (time.day === now.day)
		return `${dayWords(time.day, now.day, getLocale())} ${clockText(time.minute)}`;
	return formatDay(dayText(time.day), getLocale(), { day: 'numeric', month: 'short' });
}
