/** Something that only the owner of the installation can mend: told in its own words, without a stack. */
export class OwnerProblem extends Error {
	override name = 'OwnerProblem';
	constructor(...sentences: string[]) {
		super(sentences.join('\n'));
	}
}
