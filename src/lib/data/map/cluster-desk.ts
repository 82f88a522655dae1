import type { Bounds } from '#core/geo/position.ts';
import type { ClusterAnswer, ClusterRequest } from './cluster-messages.ts';
import type { MapPlace, Standings } from './clusters.ts';
import type { Sight } from './gathering.ts';
import type { DrawnImage, Look } from './marker-images.ts';

type Answer<Type> = Extract<ClusterAnswer, { type: Type }>;

/** The page's side of the cluster worker. */
export class ClusterDesk {
	readonly #worker = new Worker(new URL('./cluster.worker.ts', import.meta.url), {
		type: 'module',
	});
	readonly #waiting = new Map<number, (answer: ClusterAnswer) => void>();
	#calls = 0;

	constructor() {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<ClusterAnswer>) => {
			this.#waiting.get(data.call)?.(data);
			this.#waiting.delete(data.call);
		});
	}

	/** Hands over all places there are; none is shown until `show` says which. */
	load(places: readonly MapPlace[]): void {
		this.#send({ type: 'load', places });
	}

	show(chosen: Uint32Array): void {
		this.#send({ type: 'show', chosen });
	}

	/** How the loaded places stand; costs nothing until the next question. */
	stand(standings: Standings): void {
		this.#send({ type: 'stand', standings });
	}

	within(bounds: Bounds, zoom: number): Promise<Sight> {
		return this.#ask<'within'>((call) => ({ type: 'within', call, bounds, zoom }));
	}

	open(cluster: number): Promise<{ slugs: string[]; splitsAt: number | null }> {
		return this.#ask<'open'>((call) => ({ type: 'open', call, cluster }));
	}

	/** Draws images by their ids; null for one that is not ours. */
	async draw(ids: string[], look: Look): Promise<(DrawnImage | null)[]> {
		const { images } = await this.#ask<'draw'>((call) => ({ type: 'draw', call, ids, look }));
		return images;
	}

	close(): void {
		this.#worker.terminate();
		this.#waiting.clear();
	}

	#ask<Type extends ClusterAnswer['type']>(
		request: (call: number) => ClusterRequest,
	): Promise<Answer<Type>> {
		const call = ++this.#calls;
		return new Promise((resolve) => {
			this.#waiting.set(call, (answer) => resolve(answer as Answer<Type>));
			this.#send(request(call));
		});
	}

	#send(request: ClusterRequest): void {
		this.#worker.postMessage(request);
	}
}
