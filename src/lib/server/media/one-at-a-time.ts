/** A queue through which one piece of work goes at a time. */
export class OneAtATime {
	#last: Promise<unknown> = Promise.resolve();
	#waiting = 0;
	readonly #most: number;

	/** @param most so many may wait; who comes later is sent away */
	constructor(most: number) {
		this.#most = most;
	}

	/** Null where too many are waiting. */
	async run<Value>(work: () => Promise<Value>): Promise<Value | null> {
		if (this.#waiting >= this.#most) return null;
		this.#waiting++;
		const turn = this.#last.then(work).finally(() => this.#waiting--);
		// what went wrong hears who asked for it, not who comes next
		this.#last = turn.catch(() => {});
		return turn;
	}
}
