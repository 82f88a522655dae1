import type { Refusal, Result } from '#core/result.ts';
import type { AccountFailure } from '#data/studio/index.ts';

/** Something somebody asks for with a button: whether it is on its way, and why it did not work. */
export class Deed<Code extends string = AccountFailure> {
	isBusy = $state(false);
	refusal = $state.raw<Refusal<Code> | null>(null);

	/** Does it, and keeps the refusal for the page. One at a time. */
	async run<Value>(work: () => Promise<Result<Value, Code>>): Promise<Result<Value, Code>> {
		this.isBusy = true;
		this.refusal = null;
		try {
			const answer = await work();
			if (!answer.ok) this.refusal = answer.refusal;
			return answer;
		} finally {
			this.isBusy = false;
		}
	}
}
