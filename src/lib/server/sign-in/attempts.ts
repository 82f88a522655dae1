const HOUR = 3_600_000;
/** So many senders are remembered; the longest silent one is forgotten first. */
const MOST_KNOWN = 20_000;

/** Who has tried how often within the last hour. Kept in memory: names are hashes or addresses, and outlive nothing. */
export class Attempts {
	#at = new Map<string, number[]>();
	#now: () => number;

	/** @param now milliseconds since 1970 */
	constructor(now: () => number) {
		this.#now = now;
	}

	/** Counts one more for each; answers with the seconds to wait where one of them has reached its most, and counts none then. */
	count(wanted: readonly { who: string; most: number }[]): number | null {
		const now = this.#now();
		const waits = wanted.flatMap(({ who, most }) => {
			const recent = this.#recent(who, now);
			return recent.length >= most ? recent.at(-most)! + HOUR - now : [];
		});
		if (waits.length > 0) return Math.ceil(Math.max(...waits) / 1000);
		for (const { who } of wanted) this.#remember(who, now);
		return null;
	}

	/** Whoever came in begins anew. */
	forget(who: string): void {
		this.#at.delete(who);
	}

	/** What was counted last was none. */
	takeBack(who: string): void {
		this.#at.get(who)?.pop();
	}

	#recent(who: string, now: number): number[] {
		return (this.#at.get(who) ?? []).filter((at) => at > now - HOUR);
	}

	#remember(who: string, now: number): void {
		const recent = [...this.#recent(who, now), now];
		this.#at.delete(who);
		this.#at.set(who, recent);
		if (this.#at.size <= MOST_KNOWN) return;
		const [silent] = this.#at.keys();
		this.#at.delete(silent!);
	}
}
