import type { Change, Command } from '#core/outbox/index.ts';

/** A record that this version of the app cannot read. It is kept as it is, until somebody throws it away. */
export interface Unreadable {
	id: string;
}

/** All that lies in the outbox. */
export interface Contents {
	commands: Command[];
	unreadable: Unreadable[];
}

/** Where the outbox lies. */
export interface OutboxStore {
	read(): Promise<Contents>;
	/**
	 * Looks and writes in one go: nobody else, in no other tab, comes in between. Answers with what
	 * `decide` answers.
	 */
	update<Answer>(decide: Decide<Answer>): Promise<Answer>;
	/** Throws away a record that cannot be read. */
	discard(id: string): Promise<void>;
}

export type Decide<Answer> = (commands: readonly Command[]) => { change: Change; answer: Answer };

/** For as long as the page is open: where the browser keeps nothing. */
export class MemoryStore implements OutboxStore {
	#commands = new Map<string, Command>();

	read(): Promise<Contents> {
		return Promise.resolve({ commands: [...this.#commands.values()], unreadable: [] });
	}

	update<Answer>(decide: Decide<Answer>): Promise<Answer> {
		const { change, answer } = decide([...this.#commands.values()]);
		for (const command of change.put) this.#commands.set(command.id, command);
		for (const id of change.remove) this.#commands.delete(id);
		return Promise.resolve(answer);
	}

	discard(): Promise<void> {
		return Promise.resolve();
	}
}
