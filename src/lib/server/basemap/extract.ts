import { existsSync } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveSource } from './archive-source.ts';
import { openJournal } from './extract-journal.ts';
import type { Content, ExtractPlan } from './extract-plan.ts';
import { readSpans, type Span } from './read-pieces.ts';

/** What somebody who watches an extract is told; bytes of the source. */
export interface ExtractWatch {
	/** Once, with what there is to read and how much of it an earlier run has read. */
	begins?(total: number, before: number): void;
	arrived?(bytes: number): void;
}

/** What an extract leaves beside its output while it is not finished. */
export const unfinishedFiles = (file: string) => ({
	part: `${file}.part`,
	journal: `${file}.journal`,
});

/**
 * Copies what the plan names from the source into `<file>.part`, which is the whole archive in the
 * end: whoever called renames it and then removes the journal. Killed at any time and called again,
 * it reads only what is missing.
 *
 * @throws ArchiveProblem; `changed` and `unfinished` when the interrupted extract is of something else
 */
export async function extractTo(
	file: string,
	source: ArchiveSource,
	plan: ExtractPlan,
	watch: ExtractWatch = {},
): Promise<void> {
	const files = unfinishedFiles(file);
	await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
	if (!existsSync(files.part)) await rm(files.journal, { force: true });
	const journal = await openJournal(files.journal, source, plan);
	const out = await open(files.part, existsSync(files.part) ? 'r+' : 'w', 0o644);
	try {
		const spans = plan.spans.map((span, number) => ({ ...span, number }));
		const missing = spans.filter(({ number }) => !journal.done.has(number));
		const total = sizeOf(spans);
		watch.begins?.(total, total - sizeOf(missing));

		await out.truncate(plan.bytes);
		await out.write(plan.head, 0, plan.head.length, 0);
		const numbers = new Map<Span<Content>, number>(missing.map((span) => [span, span.number]));
		const place = async (span: Span<Content>, bytes: Buffer) => {
			await writeSpan(out, plan.head.length, span, bytes);
			// first the bytes, then the word that they are there
			await out.datasync();
			await journal.note(numbers.get(span)!);
		};
		await readSpans(source, plan.begin, missing, place, watch.arrived);
		await out.sync();
	} finally {
		await Promise.all([journal.close(), out.close()]);
	}
}

const sizeOf = (spans: readonly Span<Content>[]) =>
	spans.reduce((sum, { length }) => sum + length, 0);

/** Pieces that follow each other in source and extract alike, as nearly all do, are written at once. */
async function writeSpan(
	out: FileHandle,
	begin: number,
	{ offset, pieces }: Span<Content>,
	bytes: Buffer,
): Promise<void> {
	for (let i = 0; i < pieces.length;) {
		const first = pieces[i]!;
		let length = first.length;
		const follows = (next?: Content) =>
			next?.offset === first.offset + length && next.target === first.target + length;
		for (i++; follows(pieces[i]); i++) length += pieces[i]!.length;
		await out.write(bytes, first.offset - offset, length, begin + first.target);
	}
}
