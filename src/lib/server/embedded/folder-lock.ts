import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OwnerProblem } from '../owner-problem.ts';

/** Who holds a data folder, and where its API answers. Written as JSON into the file LOCK. */
export interface Holder {
	pid: number;
	/** Address of the running app, reachable from this machine. */
	url: string;
	/** When the process began, in the kernel's own count; tells a reused pid apart. Null where unknown. */
	birth: string | null;
}

/** The folder is in use: the sentence names the process, the fields say the same to programs. */
export class FolderInUse extends OwnerProblem {
	override name = 'FolderInUse';
	readonly holder: Holder;
	constructor(dataDir: string, holder: Holder) {
		super(
			`The data folder ${dataDir} is in use by process ${holder.pid} (${holder.url}). ` +
				'Stop that one first, or choose another folder with DATA_DIR.',
		);
		this.holder = holder;
	}
}

const lockFile = (dataDir: string) => path.join(dataDir, 'LOCK');

/** Folders that this very process holds: its own pid in a lock proves nothing after a restart in a container. */
const held = new Set<string>();

/**
 * Takes the data folder for this process: PGlite itself would let two processes ruin one folder.
 * A lock whose process is gone is taken over.
 *
 * @returns the undo; it also runs when the process exits by itself
 * @throws FolderInUse when a living process holds it
 */
export async function lockFolder(dataDir: string, url: string): Promise<() => void> {
	const file = lockFile(dataDir);
	const mine: Holder = { pid: process.pid, url, birth: birthOf(process.pid) };
	for (;;) {
		try {
			writeFileSync(file, JSON.stringify(mine) + '\n', { flag: 'wx', mode: 0o600 });
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = await findHolder(dataDir);
		if (holder) throw new FolderInUse(dataDir, holder);
		rmSync(file, { force: true });
	}
	held.add(file);
	const unlock = () => {
		if (!held.delete(file)) return;
		process.off('exit', unlock);
		rmSync(file, { force: true });
	};
	process.once('exit', unlock);
	return unlock;
}

/** The living process that holds the folder, or null. A command uses it to talk to the running app. */
export async function findHolder(dataDir: string): Promise<Holder | null> {
	const holder = await readLock(lockFile(dataDir));
	if (!holder || holder.birth !== birthOf(holder.pid)) return null;
	if (holder.pid === process.pid) return held.has(lockFile(dataDir)) ? holder : null;
	return isAlive(holder.pid) ? holder : null;
}

async function readLock(file: string): Promise<Holder | null> {
	for (const patience of [100, 0]) {
		if (!existsSync(file)) return null;
		try {
			return JSON.parse(readFileSync(file, 'utf8')) as Holder;
		} catch {
			// Another process may be writing it at this very moment.
			await wait(patience);
		}
	}
	return null;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Start time of a process in clock ticks since boot (Linux), else null. */
function birthOf(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in brackets may hold spaces; field 22 counts from the whole line's start.
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
}
