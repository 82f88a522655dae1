import { expect, it } from 'vitest';
import { place } from '#core/search/testing/listings.ts';
import { wordingWith } from '#core/search/testing/wording.ts';
import { searchable } from './searchable.ts';

const catalogue = () => ({
	digest: '0'.repeat(16),
	version: '1',
	seq: 1,
	builtAt: '2026-11-29T14:00:00Z',
	places: [place('Hofcafé', 'farm_cafe', ['Olpe', 'Olpe', 'olpe'], [8, 51])],
});
const de = wordingWith({});
const en = wordingWith({}, { language: 'en' });

it('is made once for a catalogue and a language', () => {
	const latest = catalogue();
	expect(searchable(latest, de)).toBe(searchable(latest, de));
	expect(searchable(latest, en)).not.toBe(searchable(latest, de));
	expect(searchable(catalogue(), de)).not.toBe(searchable(latest, de));
});

it('looks for words only where some are asked', () => {
	const matches = (text: string) => searchable(catalogue(), de).matches(text);
	expect(matches('')).toBeNull();
	expect(matches('cafe')).toEqual(Uint32Array.of(0));
	expect(matches('mühle')).toEqual(new Uint32Array());
});
