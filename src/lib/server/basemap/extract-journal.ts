import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, truncate, type FileHandle } from 'node:fs/promises';
import { ArchiveProblem } from './archive-problem.ts';
import type { ArchiveSource } from './archive-source.ts';
import type { ExtractPlan } from './extract-plan.ts';

/**
 * What has been written of an extract, so that a killed one goes on where it was:
 *
 *     {"source":"https://…/20261127.pmtiles","state":"\"5f3a…\", 138507309367 bytes","plan":"9d1c…"}
 *     0
 *     2
 *     1
 *
 * The first line says of what; each further one names a span whose bytes are on the disk.
 */
export interface Journal {
	/** Numbers of the spans that are written. */
	done: Set<number>;
	note(span: number): Promise<void>;
	close(): Promise<void>;
}

interface Title {
	source: string;
	/** What tells the source's content from another under the same name. */
	state: string;
	/** Fingerprint of the plan: box, zooms and everything that the directories say. */
	plan: string;
}

/**
 * Opens the journal, or begins one.
 *
 * @throws ArchiveProblem `unfinished` or `changed` when it is that of something else
 */
export async function openJournal(
	file: string,
	source: ArchiveSource,
	plan: ExtractPlan,
): Promise<Journal> {
	const title: Title = { source: source.name, state: source.state, plan: fingerprint(plan) };
	const known = readJournal(file);
	if (known) refuseOther(file, known.title, title);
	const handle = await open(file, 'a', 0o600);
	// A line that was cut in the middle must not grow into another number.
	await truncate(file, known?.end ?? 0);
	if (!known) await write(handle, JSON.stringify(title));
	return {
		done: new Set(known?.done),
		note: (span) => write(handle, String(span)),
		close: () => handle.close(),
	};
}

async function write(handle: FileHandle, line: string): Promise<void> {
	await handle.appendFile(`${line}\n`);
	await handle.datasync();
}

/** Whole lines only; null where there is none. */
function readJournal(file: string): { title: Title; done: number[]; end: number } | null {
	if (!existsSync(file)) return null;
	const text = readFileSync(file, 'utf8');
	const whole = text.slice(0, text.lastIndexOf('\n') + 1);
	const [title, ...lines] = whole.split('\n').slice(0, -1);
	if (title === undefined) return null;
	return {
		title: JSON.parse(title) as Title,
		done: lines.map(Number),
		end: Buffer.byteLength(whole),
	};
}

/** The source of an unfinished extract; null where there is none. */
export const sourceOfJournal = (file: string): string | null =>
	readJournal(file)?.title.source ?? null;

function refuseOther(file: string, known: Title, title: Title): void {
	const begun = `${file} stands for an unfinished extract`;
	const how = 'Take --restart to begin anew.';
	if (known.source !== title.source)
		throw new ArchiveProblem('unfinished', `${begun} of ${known.source}. ${how}`);
	if (known.state !== title.state)
		throw new ArchiveProblem(
			'changed',
			`${title.source} has changed since the extract was begun (${known.state}; now ${title.state}). ${how}`,
		);
	if (known.plan !== title.plan)
		throw new ArchiveProblem('unfinished', `${begun} with another box or zoom. ${how}`);
}

function fingerprint({ head, spans }: ExtractPlan): string {
	const hash = createHash('sha256').update(head);
	for (const { offset, length } of spans) hash.update(`${offset}+${length} `);
	return hash.digest('hex').slice(0, 16);
}
