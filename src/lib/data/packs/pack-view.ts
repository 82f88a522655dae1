import type { Download } from '#core/packs/download.ts';
import { NOTHING_KEPT, type KeptParts } from '#core/packs/plan.ts';
import type { RegionPack } from '#core/packs/region-pack.ts';
import type { Room } from '../device/storage.ts';
import { NO_RECORD, type PackRecord } from './pack-record.ts';

/** What is done besides loading. */
export type TaskName = 'check' | 'repair' | 'export' | 'import' | 'remove';

/** How a task, or a look at the pack, ended. */
export type Verdict =
	| { code: 'whole' | 'repaired' | 'exported' | 'imported' | 'removed' }
	| { code: 'damaged'; chunks: number[] }
	/** The browser has taken away what it was asked to keep. */
	| { code: 'lost' }
	| { code: 'refused'; task: TaskName; why: string };

/** All there is to say of the pack on this device. Replaced, never changed. */
export interface PackView {
	/** Whether anybody has looked yet. */
	known: boolean;
	/** Whether the browser lets us keep anything at all. */
	storage: boolean;
	/** What the site offers; null as long as it has not been reached. */
	offer: RegionPack | null;
	/** The site was asked and could not be reached. */
	offline: boolean;
	kept: KeptParts;
	/** Instant since when the archive is kept, ISO 8601. */
	mapKeptAt: string | null;
	record: PackRecord;
	download: Download;
	/** Null as long as nobody can know. */
	secondsLeft: number | null;
	task: { name: TaskName; share: number | null } | null;
	verdict: Verdict | null;
	room: Room | null;
}

export const UNKNOWN_PACK: PackView = {
	known: false,
	storage: true,
	offer: null,
	offline: false,
	kept: NOTHING_KEPT,
	mapKeptAt: null,
	record: NO_RECORD,
	download: { state: 'idle' },
	secondsLeft: null,
	task: null,
	verdict: null,
	room: null,
};
