/** Something the owner has to change: said as it is, without a stack. */
export class GiveUp extends Error {
	override name = 'GiveUp';
	constructor(...sentences: string[]) {
		super(sentences.join('\n'));
	}
}
