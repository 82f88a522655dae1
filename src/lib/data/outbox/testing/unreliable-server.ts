import type { Command } from '#core/outbox/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { Chance } from '../../../../../tests/bench/chance.ts';
import type { Loop, Tab } from './loop.ts';

type Answer = Result<null, string>;

/** What a command says that no server takes. */
export const UNFIT = 'unfit';

/** A server behind a bad network: requests and answers get lost, arrive late or twice. */
export class UnreliableServer {
	/** What took effect, in that order. */
	effects: { id: string; turn: number }[] = [];
	isReachable = true;
	/** False: nothing goes wrong any more. */
	isUnreliable = true;

	/**
	 * Refuses now what it would take later. Of two copies under way at once, one may then be refused and the
	 * other one taken, and whoever hears only of the first cannot know: so not where tabs may send at once.
	 */
	hasLimit = true;

	#known = new Set<string>();
	#onTheWay = new Map<string, number>();
	#loop: Loop;
	#chance: Chance;
	#knowsIds: boolean;

	constructor(loop: Loop, chance: Chance, knowsIds: boolean) {
		this.#loop = loop;
		this.#chance = chance;
		this.#knowsIds = knowsIds;
	}

	async send(tab: Tab, command: Command): Promise<Answer> {
		const leaves = await this.#loop.step(tab, () => this.isReachable && !this.#fails(0.1));
		if (!leaves) return this.#loop.step(tab, () => refuse('no_network'));
		// somebody in between may send it twice
		if (this.#fails(0.1)) void this.#deliver(command);
		return new Promise((resolve) => {
			void this.#deliver(command).then(async (answer) => {
				const isLost = this.#fails(0.2);
				resolve(await this.#loop.step(tab, () => (isLost ? refuse('no_network') : answer)));
			});
		});
	}

	/** Arrives at some time, whether the tab is still there or not. */
	#deliver(command: Command): Promise<Answer> {
		this.#count(command.id, 1);
		return this.#loop.step(null, () => {
			this.#count(command.id, -1);
			return this.#take(command);
		});
	}

	#take({ id, turn, payload }: Command): Answer {
		if (this.#fails(0.1)) return refuse('server_error');
		if (this.#known.has(id) && this.#knowsIds) return accept(null);
		if (payload.note === UNFIT) return refuse('report_note_unfit');
		if (this.hasLimit && this.#onTheWay.get(id) === 0 && this.#fails(0.1))
			return refuse('too_many_reports');
		this.#known.add(id);
		this.effects.push({ id, turn });
		// it took effect, and the server fails to say so
		return this.#fails(0.1) ? refuse('server_error') : accept(null);
	}

	#fails(share: number): boolean {
		return this.isUnreliable && this.#chance.happens(share);
	}

	#count(id: string, by: number): void {
		this.#onTheWay.set(id, (this.#onTheWay.get(id) ?? 0) + by);
	}
}
