import { OwnerProblem } from '../owner-problem.ts';

/** Why an archive cannot be used, as a code beside the sentence. */
export type ArchiveProblemCode =
	| 'unreachable' // no answer, after all attempts
	| 'refused' // the server says no: 404, 403 …
	| 'no_ranges' // it sends the whole instead of the part that was asked for
	| 'no_archive' // something else than PMTiles
	| 'unsupported' // PMTiles, but packed in a way that we cannot read
	| 'damaged' // broken off, or directories that make no sense
	| 'changed' // not the same file any more
	| 'outside' // nothing of the box is in it
	| 'too_much' // more tiles than we extract at once
	| 'unfinished'; // an interrupted extract of something else is in the way

/** An archive that cannot be read or used: only its owner, or who named it, can mend that. */
export class ArchiveProblem extends OwnerProblem {
	override name = 'ArchiveProblem';
	readonly code: ArchiveProblemCode;
	constructor(code: ArchiveProblemCode, sentence: string) {
		super(sentence);
		this.code = code;
	}
}
