import type { Chance } from '../../../../../tests/bench/chance.ts';

/** A tab. What it waits for never comes once it is closed. */
export interface Tab {
	isOpen: boolean;
}

interface Step {
	/** Null: happens outside of any tab, on the network or the server. */
	tab: Tab | null;
	take: () => void;
}

/**
 * The time in which a simulation lives: whatever somebody waits for is a step, and chance says which
 * comes next. So a tab can be closed between any two of them.
 */
export class Loop {
	#steps: Step[] = [];
	#chance: Chance;

	constructor(chance: Chance) {
		this.#chance = chance;
	}

	/** Resolves with what `act` answers at its moment, which happens only while the tab is open. */
	step<Value>(tab: Tab | null, act: () => Value): Promise<Value> {
		return new Promise((resolve) => this.#steps.push({ tab, take: () => resolve(act()) }));
	}

	get isIdle(): boolean {
		this.#steps = this.#steps.filter(({ tab }) => tab?.isOpen !== false);
		return this.#steps.length === 0;
	}

	/** Takes one of the steps, then lets everybody run on until they wait again. */
	async advance(): Promise<void> {
		if (this.isIdle) return;
		const [step] = this.#steps.splice(this.#chance.below(this.#steps.length), 1);
		step!.take();
		await new Promise((resolve) => setImmediate(resolve));
	}
}
