import type { ListRefusal } from '#core/imports/list.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { ImportAnswer, Question, Questions } from './import-messages.ts';

type Asked<Type extends Question> = Questions[Type]['asked'];
type Told<Type extends Question> = Questions[Type]['told'];

interface Waiting {
	settle(answer: Result<unknown, ListRefusal>): void;
	fail(error: Error): void;
	progress: ((share: number) => void) | undefined;
}

/** The page's side of the worker that reads lists. */
export class ImportDesk {
	readonly #worker: Worker;
	#calls = 0;
	readonly #waiting = new Map<number, Waiting>();

	constructor() {
		this.#worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) =>
			this.#hear(data),
		);
		this.#worker.addEventListener('error', ({ message }) => {
			for (const { fail } of this.#waiting.values()) fail(new Error(`The list: ${message}`));
			this.#waiting.clear();
		});
	}

	/** Opens a file. Refused where it is no list of places. */
	open(bytes: ArrayBuffer): Promise<Result<Told<'open'>, ListRefusal>> {
		return this.#ask('open', { bytes });
	}

	/** Reads its rows; `progress` hears how far it is, 0 to 1. Answers with where they lie. */
	read(rules: Asked<'read'>, progress?: (share: number) => void): Promise<Told<'read'>> {
		return this.#askSurely('read', rules, progress);
	}

	/** Compares the rows with what is there. */
	review(asked: Asked<'review'>): Promise<Told<'review'>> {
		return this.#askSurely('review', asked);
	}

	/** What of these rows becomes a place. */
	async candidates(numbers: number[]) {
		return new Map(await this.#askSurely('candidates', { numbers }));
	}

	close(): void {
		this.#worker.terminate();
		this.#waiting.clear();
	}

	async #askSurely<Type extends Question>(
		type: Type,
		asked: Asked<Type>,
		progress?: (share: number) => void,
	): Promise<Told<Type>> {
		const answer = await this.#ask(type, asked, progress);
		if (!answer.ok) throw new Error(`The list is ${answer.refusal.code}`);
		return answer.value;
	}

	#ask<Type extends Question>(
		type: Type,
		asked: Asked<Type>,
		progress?: (share: number) => void,
	): Promise<Result<Told<Type>, ListRefusal>> {
		const call = ++this.#calls;
		return new Promise((settle, fail) => {
			this.#waiting.set(call, { settle: settle as Waiting['settle'], fail, progress });
			this.#worker.postMessage({ type, call, ...asked });
		});
	}

	#hear(answer: ImportAnswer): void {
		const waiting = this.#waiting.get(answer.call);
		if (answer.type === 'progress') return waiting?.progress?.(answer.share);
		this.#waiting.delete(answer.call);
		if (answer.type === 'told') waiting?.settle(accept(answer.value));
		else waiting?.settle(refuse(answer.refusal.code, answer.refusal));
	}
}
