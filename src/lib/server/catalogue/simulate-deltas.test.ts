import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { catalogueChanges, decodeCatalogue, type Catalogue } from '#core/catalogue/index.ts';
import { simulateDeltas, type MakeTab } from './testing/simulate-deltas.ts';

/** All 10,000 are played by `npm run verify:sync`. */
const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

/** As one would write it at first: what comes is applied and kept, whatever it follows. */
const naive: MakeTab = (store, fetch) => {
	let current: Catalogue | null = null;
	const open = async () => (current = ((await store.read()) as Catalogue | undefined) ?? null);
	return {
		open,
		get current() {
			return current;
		},
		async refresh() {
			const ask = async (address: string) => (await fetch(address)).json();
			try {
				if (current) {
					const message = await ask(`/catalogue/changes?since=${current.seq}`);
					const read = v.safeParse(catalogueChanges, message);
					if (!read.success) throw new TypeError('not the changes');
					const { changed, removed, ...stamp } = read.output;
					const places = new Map(current.places.map((place) => [place.slug, place]));
					for (const slug of removed) places.delete(slug);
					for (const place of changed) places.set(place.slug, place);
					current = { ...stamp, places: [...places.values()] };
				} else {
					const { url, ...stamp } = await ask('/catalogue/latest');
					const places = decodeCatalogue(await ask(url));
					if (places.ok) current = { ...stamp, places: places.value };
				}
			} catch (error) {
				if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
			}
			await store.change(() => current ?? undefined);
			return { ok: false, refusal: { code: 'unreachable' } };
		},
	};
};

describe('a device that follows the catalogue over a bad line', () => {
	it(`has at all times a state of the server, and its own in the end (${SEEDS.length} schedules)`, async () => {
		const failed: string[] = [];
		for (const seed of SEEDS) {
			const violations = await simulateDeltas(seed);
			if (violations.length > 0) failed.push(`seed ${seed}: ${violations.join('; ')}`);
		}
		expect(failed).toEqual([]);
	});

	it('would not without looking: the same schedules find that out', async () => {
		let failed = 0;
		for (const seed of SEEDS.slice(0, 50))
			if ((await simulateDeltas(seed, naive)).length > 0) failed += 1;
		expect(failed).toBeGreaterThan(0);
	});
});
