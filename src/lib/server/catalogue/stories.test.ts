import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#core/catalogue/index.ts';
import { makePlace } from '#core/places/make-place.ts';
import { Stories } from './stories.ts';

/** A catalogue of which only slugs and number matter here. */
const catalogueOf = (seq: number, slugs: string[]) =>
	({ seq, places: slugs.map((slug) => ({ slug })) }) as unknown as Catalogue;

function region(slugs: string[]) {
	const state = {
		catalogue: catalogueOf(1, slugs),
		changed: [] as string[] | null,
		names: new Map(slugs.map((slug) => [slug, slug])),
		read: [] as string[][],
	};
	const stories = new Stories({
		catalogue: async () => state.catalogue,
		changedSince: async () => state.changed,
		read: async (wanted) => {
			state.read.push([...wanted]);
			return wanted
				.filter((slug) => state.names.has(slug))
				.map((slug) => makePlace({ slug, name: { de: state.names.get(slug)! } }));
		},
	});
	const told = async () => {
		const { packed } = await stories.latest();
		return packed.text
			.toString()
			.split('\n')
			.map((line) => (JSON.parse(line) as { name: { de: string } }).name.de);
	};
	return { state, stories, told };
}

describe('Stories', () => {
	it('tell every place in a line, and are made once for a catalogue', async () => {
		const { state, stories, told } = region(['a', 'b']);
		expect(await told()).toEqual(['a', 'b']);
		const [one, two] = await Promise.all([stories.latest(), stories.latest()]);
		expect(one).toBe(two);
		expect(state.read).toEqual([['a', 'b']]);
	});

	it('read again only what changed, and leave out what left', async () => {
		const { state, stories, told } = region(['a', 'b', 'c']);
		const before = await stories.latest();
		state.names.set('b', 'B');
		state.names.delete('c');
		state.catalogue = catalogueOf(2, ['a', 'b']);
		state.changed = ['b', 'c'];
		expect(await told()).toEqual(['a', 'B']);
		expect(state.read[1]).toEqual(['b', 'c']);
		expect((await stories.latest()).version).not.toBe(before.version);
	});

	it('are read whole where changes are no longer known', async () => {
		const { state, told } = region(['a']);
		await told();
		state.catalogue = catalogueOf(9, ['a', 'd']);
		state.names.set('d', 'd');
		state.changed = null;
		expect(await told()).toEqual(['a', 'd']);
	});
});
