import {
	edit,
	enqueue,
	resend,
	takeBack,
	tally,
	type Change,
	type Command,
	type Draft,
	type KeepRefusal,
} from '#core/outbox/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { OtherTabs } from '#data/local/other-tabs.ts';
import { DeviceStore } from './device-store.ts';
import { MemoryStore, type OutboxStore, type Unreadable } from './outbox-store.ts';
import { postWish } from '#data/visits/post-wish.ts';
import { postReport } from './post-report.ts';
import { Sender } from './sender.ts';

const NAME = 'outbox';

/**
 * What the visitor sends, visible until it has arrived. Lives in the browser alone; tabs share one
 * store, tell each other of changes and never send at the same time.
 */
export class Outbox {
	commands = $state.raw<Command[]>([]);
	unreadable = $state.raw<Unreadable[]>([]);
	/** False where the browser keeps nothing: what waits is lost with the page. */
	isLasting = $state(true);
	/** Something is on its way right now. */
	isSending = $state(false);
	tally = $derived(tally(this.commands));

	#store: OutboxStore;
	#tabs = new OtherTabs(NAME);
	#sender: Sender;

	/** Opens what the device has kept. */
	static async open(): Promise<Outbox> {
		const store = new DeviceStore();
		try {
			await store.read();
			return await new Outbox(store, true).#look();
		} catch (error) {
			if (!keepsNothing(error)) throw error;
			return new Outbox(new MemoryStore(), false);
		}
	}

	private constructor(store: OutboxStore, isLasting: boolean) {
		this.#store = store;
		this.isLasting = isLasting;
		this.#sender = new Sender({
			store,
			send: (command) =>
				command.kind === 'report' ? postReport(command, fetch) : postWish(command, fetch),
			alone: (work) => alone(work),
			isOnline: () => navigator.onLine,
			now: () => Date.now(),
			random: () => Math.random(),
			later: (ms, work) => {
				const timer = setTimeout(work, ms);
				return () => clearTimeout(timer);
			},
			changed: () => this.#tell(),
		});
	}

	/** Sends whenever there is a chance; answers with the way to stop. */
	follow(): () => void {
		const seen = () => document.visibilityState === 'visible' && void this.sendNow();
		const connected = () => void this.sendNow();
		const deafen = this.#tabs.listen(() => void this.#look());
		document.addEventListener('visibilitychange', seen);
		addEventListener('online', connected);
		connected();
		return () => {
			deafen();
			document.removeEventListener('visibilitychange', seen);
			removeEventListener('online', connected);
			this.#sender.stop();
		};
	}

	/** Tries at once, whatever was put off. */
	async sendNow(): Promise<void> {
		this.isSending = navigator.onLine && this.tally.waiting > 0;
		try {
			await this.#sender.run();
		} finally {
			this.isSending = false;
			await this.#look();
		}
	}

	/** Keeps a command, then tries to send it. Answers as soon as it is kept; `not_kept` where the device cannot. */
	async add(draft: Draft): Promise<Result<null, 'not_kept'>> {
		try {
			await this.#change((commands) => accept(enqueue(commands, draft, Date.now())));
		} catch (error) {
			if (!keepsNothing(error)) throw error;
			return refuse('not_kept');
		}
		void this.sendNow();
		return accept(null);
	}

	async edit(id: string, payload: Command['payload']): Promise<Result<null, KeepRefusal>> {
		const verdict = await this.#change((commands) => edit(commands, id, payload));
		if (verdict.ok) void this.sendNow();
		return verdict;
	}

	async resend(id: string): Promise<Result<null, KeepRefusal>> {
		const verdict = await this.#change((commands) => resend(commands, id));
		if (verdict.ok) void this.sendNow();
		return verdict;
	}

	takeBack(id: string): Promise<Result<null, KeepRefusal>> {
		return this.#change((commands) => takeBack(commands, id));
	}

	/** Throws away what cannot be read. */
	async discard(id: string): Promise<void> {
		await this.#store.discard(id);
		this.#tell();
	}

	find(id: string): Command | undefined {
		return this.commands.find((command) => command.id === id);
	}

	async #change(
		decide: (commands: readonly Command[]) => Result<Change, KeepRefusal>,
	): Promise<Result<null, KeepRefusal>> {
		const verdict = await this.#store.update<Result<Change, KeepRefusal>>((commands) => {
			const answer = decide(commands);
			return { change: answer.ok ? answer.value : { put: [], remove: [] }, answer };
		});
		this.#tabs.tell();
		await this.#look();
		return verdict.ok ? accept(null) : verdict;
	}

	#tell(): void {
		this.#tabs.tell();
		void this.#look();
	}

	#looks = 0;

	/** Shows what is there. Of several looks at once the last one counts. */
	async #look(): Promise<this> {
		const look = ++this.#looks;
		const { commands, unreadable } = await this.#store.read();
		if (look !== this.#looks) return this;
		this.commands = commands.toSorted((a, b) => a.turn - b.turn);
		this.unreadable = unreadable;
		return this;
	}
}

/** One tab at a time. Where the browser has no locks, the ids alone make a command sent twice sent once. */
async function alone(work: () => Promise<void>): Promise<void> {
	if (navigator.locks) await navigator.locks.request(NAME, work);
	else await work();
}
