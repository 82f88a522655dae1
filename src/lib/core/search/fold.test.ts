import { expect, it } from 'vitest';
import { fold, sortKey } from './fold.ts';

it.each([
	['Käse', 'kase'],
	['KAESE', 'kase'],
	['Ka\u0308se', 'kase'],
	['Straße', 'strasse'],
	['Möhnesee', 'mohnesee'],
	['Café Crème', 'cafe creme'],
	['St.-Patrokli-Dom, Soest', 'st patrokli dom sost'],
	['  ', ''],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

it('folds every beginning of a word to a beginning of the folded word', () => {
	for (const word of [
		'Neuenrade',
		'Bäckerei',
		'Baeuerin',
		'Möhnesee',
		'Quellenhof',
		'Straßenäcker',
	]) {
		for (let length = 1; length <= word.length; length++) {
			expect(fold(word).startsWith(fold(word.slice(0, length)))).toBe(true);
		}
	}
});

it('sorts umlauts as their letters, as a German dictionary does', () => {
	const names = ['Zorn', 'Öl', 'Ofen', 'Oma', 'Äpfel', 'Apfelhof', 'Ähre'];
	const sorted = ['Ähre', 'Äpfel', 'Apfelhof', 'Ofen', 'Öl', 'Oma', 'Zorn'];
	expect(names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(sorted);
});
