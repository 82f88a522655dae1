import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { place } from '#core/search/testing/listings.ts';
import { wordingWith } from '#core/search/testing/wording.ts';
import { TextIndex } from '#core/search/words.ts';
import { SearchDesk, type SearchWorker } from './search-desk.ts';
import type { SearchAnswer, SearchRequest } from './search-messages.ts';

const listings = (...names: string[]) =>
	names.map((name) => place(name, 'farm', ['Olpe', 'Olpe', 'olpe'], [8, 51]));
const WORDING = wordingWith({});

/** Stands in for a worker: answers when told to, and dies without a word as phones let them die. */
class Bench implements SearchWorker {
	readonly got: SearchRequest[] = [];
	isClosed = false;
	#hear: (event: { data: SearchAnswer }) => void = () => {};
	#index: TextIndex | null = null;

	postMessage(request: SearchRequest): void {
		this.got.push(request);
		if (request.type === 'load') this.#index = new TextIndex(request.listings, request.wording);
	}
	addEventListener(_: 'message', hear: (event: { data: SearchAnswer }) => void): void {
		this.#hear = hear;
	}
	terminate(): void {
		this.isClosed = true;
	}
	answer(number: number): void {
		const asked = this.got.filter((request) => request.type === 'search')[number]!;
		const matches = this.#index!.search(asked.text);
		this.#hear({ data: { call: asked.call, matches, towns: [] } });
	}
}

describe('SearchDesk', () => {
	let workers: Bench[] = [];
	let desk: SearchDesk;
	const kinds = (worker: Bench) => worker.got.map(({ type }) => type);

	beforeEach(() => {
		vi.useFakeTimers();
		workers = [];
		desk = new SearchDesk(() => workers[workers.push(new Bench()) - 1]!);
	});
	afterEach(() => {
		desk.close();
		vi.useRealTimers();
	});

	it('starts no worker before there is something to search', () => {
		void desk.search('hof');
		expect(workers).toHaveLength(0);
		desk.load(listings('Hof'), WORDING, {});
		expect(kinds(workers[0]!)).toEqual(['load', 'search']);
	});

	it('hands over no hours', () => {
		desk.load(listings('Hof'), WORDING, {});
		const [load] = workers[0]!.got;
		expect(load?.type === 'load' && Object.keys(load.listings[0]!)).not.toContain('schedule');
	});

	it('answers the latest question only', async () => {
		desk.load(listings('Alm', 'Hof'), WORDING, {});
		const early = vi.fn();
		void desk.search('alm').then(early);
		const late = desk.search('hof');
		workers[0]!.answer(0);
		workers[0]!.answer(1);
		expect((await late).matches).toEqual(Uint32Array.of(1));
		expect(early).not.toHaveBeenCalled();
	});

	it('answers of the listings that were loaded last', async () => {
		desk.load(listings('Alm', 'Hof'), WORDING, {});
		const answer = desk.search('hof');
		desk.load(listings('Hof'), WORDING, {});
		workers[0]!.answer(0);
		workers[0]!.answer(1);
		expect((await answer).matches).toEqual(Uint32Array.of(0));
	});

	it('makes a worker anew that died, and asks it again, more patiently each time', async () => {
		desk.load(listings('Hof'), WORDING, {});
		const answer = desk.search('hof');
		vi.advanceTimersByTime(4_000);
		expect(workers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
		expect(kinds(workers[1]!)).toEqual(['load', 'search']);
		vi.advanceTimersByTime(7_999);
		expect(workers).toHaveLength(2);
		workers[1]!.answer(0);
		expect((await answer).matches).toEqual(Uint32Array.of(0));
		vi.advanceTimersByTime(60_000);
		expect(workers).toHaveLength(2);
	});

	it('closes its worker and waits for nothing more', () => {
		desk.load(listings('Hof'), WORDING, {});
		void desk.search('hof');
		desk.close();
		vi.advanceTimersByTime(60_000);
		expect(workers.map(({ isClosed }) => isClosed)).toEqual([true]);
	});
});
