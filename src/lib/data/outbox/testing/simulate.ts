import {
	edit,
	enqueue,
	isInHand,
	resend,
	takeBack,
	type Change,
	type Command,
} from '#core/outbox/index.ts';
import type { Result } from '#core/result.ts';
import type { Decide, OutboxStore } from '../outbox-store.ts';
import { Sender, type Surroundings } from '../sender.ts';
import { Chance } from '../../../../../tests/bench/chance.ts';
import { Loop, type Tab } from './loop.ts';
import { UNFIT, UnreliableServer } from './unreliable-server.ts';

/** What sends; the real one, or one that the check must find wanting. */
export type Sends = Pick<Sender, 'run' | 'stop'>;

export interface Play {
	/** Without it, the real sender. */
	makeSender?: (surroundings: Surroundings) => Sends;
	/** False: the server does not recognise what it was sent before. */
	serverKnowsIds?: boolean;
}

interface OpenTab extends Tab {
	sender: Sends;
	store: OutboxStore;
}

/** So many things happen before everything turns out well again. */
const EVENTS = 120;
const START = Date.UTC(2026, 10, 27);
const DAY = 24 * 60 * 60 * 1000;

/**
 * Plays one schedule of mishaps over the real queue and the real sender, then lets the network be well
 * and demands: each command took effect exactly once, or lies there refused and had none, or was taken
 * back and had none; none vanished; effects came in the order of the queue.
 *
 * @returns what was violated, one sentence each; empty where all is well
 */
export async function simulate(seed: number, play: Play = {}): Promise<string[]> {
	const world = new World(new Chance(seed), play);
	for (let event = 0; event < EVENTS && world.violations.length === 0; event++) {
		await world.somethingHappens();
		world.look();
	}
	await world.calmDown();
	world.judge();
	return world.violations;
}

class World {
	violations: string[] = [];

	#chance: Chance;
	#play: Play;
	#loop: Loop;
	#server: UnreliableServer;
	/** What is in the database of the device. */
	#disk = new Map<string, Command>();
	#tabs: OpenTab[] = [];
	#timers: { tab: Tab; work: () => void }[] = [];
	/** Tabs in line for the lock, the first holds it; null where the browser has no locks. */
	#line: { tab: Tab; enter: () => void }[] | null;
	#now = START;
	#isOnline = true;

	/** All that was ever kept, as it last lay there. */
	#made = new Map<string, Command>();
	#takenBack = new Set<string>();
	/** Id and turn of all that was put into the queue, one after the other. */
	#queued: string[] = [];

	constructor(chance: Chance, play: Play) {
		this.#chance = chance;
		this.#play = play;
		this.#loop = new Loop(chance);
		this.#server = new UnreliableServer(this.#loop, chance, play.serverKnowsIds ?? true);
		this.#line = chance.happens(0.2) ? null : [];
		this.#server.hasLimit = this.#line !== null;
		this.#openTab();
	}

	async somethingHappens(): Promise<void> {
		if (this.#chance.happens(0.6)) return this.#loop.advance();
		const happen = this.#chance.one([
			() => this.#add(),
			() => this.#add(),
			() => this.#touch(edit),
			() => this.#touch(resend),
			() => this.#touch(takeBack),
			() => this.#openTab(),
			() => this.#closeTab(),
			() => this.#fireTimer(),
			() => this.#goOnline(!this.#isOnline),
			() => (this.#server.isReachable = !this.#server.isReachable),
			() => (this.#now += (this.#chance.next() - 0.3) * 3 * DAY),
			() => this.#startAll(),
		]);
		happen();
	}

	/** All is well from here on: whatever can be sent will be. */
	async calmDown(): Promise<void> {
		this.#server.isUnreliable = false;
		this.#server.isReachable = true;
		if (this.#tabs.length === 0) this.#openTab();
		this.#goOnline(true);
		this.#startAll();
		do {
			while (!this.#loop.isIdle) {
				await this.#loop.advance();
				this.look();
			}
			this.#fireTimer();
			// what the timer began has to come to its first step
			await new Promise((resolve) => setImmediate(resolve));
		} while (!this.#loop.isIdle || this.#timers.length > 0);
	}

	/** Nothing may vanish but what was taken back, and old traces of what arrived. */
	look(): void {
		for (const command of this.#disk.values()) this.#made.set(command.id, command);
		for (const { id, state } of this.#made.values()) {
			if (this.#disk.has(id) || this.#takenBack.has(id) || state.is === 'done') continue;
			this.#violated(`${id} vanished while it was ${state.is}`);
		}
	}

	judge(): void {
		const { effects } = this.#server;
		for (const { id, state } of this.#made.values()) {
			const count = effects.filter((effect) => effect.id === id).length;
			const isTakenBack = this.#takenBack.has(id);
			const expected = state.is === 'done' && !isTakenBack ? 1 : 0;
			const what = isTakenBack ? 'taken back' : state.is;
			if (count !== expected) this.#violated(`${id} is ${what} and took effect ${count} times`);
			if (!isTakenBack && (state.is === 'waiting' || state.is === 'sending'))
				this.#violated(`${id} is still ${state.is} although all is well`);
		}
		const order = effects.map(({ id, turn }) => this.#queued.lastIndexOf(`${id} ${turn}`));
		order.forEach((place, index) => {
			if (index > 0 && place <= order[index - 1]!)
				this.#violated(`${effects[index]!.id} took effect after a later one`);
		});
	}

	#violated(sentence: string): void {
		if (!this.violations.includes(sentence)) this.violations.push(sentence);
	}

	#openTab(): void {
		if (this.#tabs.length >= 3) return;
		const tab: OpenTab = { isOpen: true, store: null!, sender: null! };
		tab.store = this.#storeOf(tab);
		const surroundings: Surroundings = {
			store: tab.store,
			send: (command) => this.#server.send(tab, command),
			alone: (work) => this.#alone(tab, work),
			isOnline: () => this.#isOnline,
			now: () => this.#now,
			random: () => this.#chance.next(),
			later: (_ms, work) => {
				const timer = { tab, work };
				this.#timers.push(timer);
				return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
			},
			changed: () => {},
		};
		tab.sender = this.#play.makeSender?.(surroundings) ?? new Sender(surroundings);
		this.#tabs.push(tab);
		void tab.sender.run();
	}

	#closeTab(): void {
		if (this.#tabs.length === 0) return;
		const [tab] = this.#tabs.splice(this.#chance.below(this.#tabs.length), 1);
		tab!.isOpen = false;
		this.#timers = this.#timers.filter((timer) => timer.tab !== tab);
		if (!this.#line) return;
		// the browser takes the lock from a tab that is closed
		const held = this.#line[0]?.tab === tab;
		this.#line = this.#line.filter((one) => one.tab !== tab);
		if (held) this.#line[0]?.enter();
	}

	/** Each look and write is one step, done whole or not at all. */
	#storeOf(tab: Tab): OutboxStore {
		const update = <Answer>(decide: Decide<Answer>) =>
			this.#loop.step(tab, () => {
				const { change, answer } = decide([...this.#disk.values()]);
				for (const command of change.put) {
					const { id, turn } = command;
					if (this.#disk.get(id)?.turn !== turn) this.#queued.push(`${id} ${turn}`);
					this.#disk.set(id, command);
				}
				for (const id of change.remove) this.#disk.delete(id);
				return answer;
			});
		const read = () =>
			this.#loop.step(tab, () => ({ commands: [...this.#disk.values()], unreadable: [] }));
		return { update, read, discard: () => Promise.resolve() };
	}

	async #alone(tab: Tab, work: () => Promise<void>): Promise<void> {
		if (!this.#line) return work();
		await new Promise<void>((resolve) => {
			this.#line!.push({ tab, enter: resolve });
			if (this.#line!.length === 1) resolve();
		});
		await work();
		this.#line.shift();
		this.#line[0]?.enter();
	}

	#add(): void {
		const id = `c${this.#made.size + this.#chance.below(1e9)}`;
		const note = this.#chance.happens(0.2) ? UNFIT : null;
		const payload = { slug: 'hof', kind: 'still_right', visitedOn: '2026-11-24', note } as const;
		const draft = { id, kind: 'report', about: 'Hof', payload } as const;
		// the button is pressed twice now and then
		for (let press = this.#chance.happens(0.2) ? 2 : 1; press > 0; press--)
			this.#act((commands) => {
				// pressed again after it was taken back: then it is wanted after all
				this.#takenBack.delete(id);
				return enqueue(commands, draft, this.#now);
			});
	}

	#touch(deed: typeof edit | typeof resend | typeof takeBack): void {
		const inHand = [...this.#disk.values()].filter(isInHand);
		if (inHand.length === 0) return;
		// by the time it happens it may be on its way already: then it is refused
		const { id, payload } = this.#chance.one(inHand);
		const better = { ...payload, note: null };
		this.#act((commands) => {
			const verdict: Result<Change, string> = deed(commands, id, better);
			if (!verdict.ok) return { put: [], remove: [] };
			if (deed === takeBack) this.#takenBack.add(id);
			return verdict.value;
		});
	}

	/** Somebody does something in one of the tabs, which then tries to send. */
	#act(decide: (commands: readonly Command[]) => Change): void {
		if (this.#tabs.length === 0) return;
		const { store, sender } = this.#chance.one(this.#tabs);
		void store
			.update((commands) => ({ change: decide(commands), answer: null }))
			.then(() => sender.run());
	}

	#fireTimer(): void {
		if (this.#timers.length === 0) return;
		const [timer] = this.#timers.splice(this.#chance.below(this.#timers.length), 1);
		timer!.work();
	}

	#goOnline(isOnline: boolean): void {
		this.#isOnline = isOnline;
		if (isOnline) this.#startAll();
	}

	/** As when tabs are looked at again. */
	#startAll(): void {
		for (const { sender } of this.#tabs) void sender.run();
	}
}
