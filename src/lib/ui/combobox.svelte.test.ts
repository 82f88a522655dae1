import { describe, expect, test } from 'vitest';
import { Combobox } from './combobox.svelte.ts';

/** A combobox over the options a, b, c, with what was done to it; `keys` like "Down Down Enter". */
function press(keys: string, options = ['a', 'b', 'c'], text = 'text') {
	const done: string[] = [];
	const combobox = new Combobox({
		options: () => options,
		pick: (id) => done.push(`pick ${id}`),
		remove: (id) => done.push(`remove ${id}`),
		clear: () => {
			done.push('clear');
			return text !== '';
		},
	});
	combobox.offer();
	let isOurs = false;
	for (const name of keys.split(' ').filter((one) => one !== '')) {
		const [alone, key] = name.startsWith('Alt+') ? [true, name.slice(4)] : [false, name];
		isOurs = false;
		combobox.key({
			key: /^(Up|Down|Left|Right)$/.test(key) ? `Arrow${key}` : key,
			altKey: alone,
			isComposing: false,
			preventDefault: () => (isOurs = true),
			stopPropagation: () => {},
		} as unknown as KeyboardEvent);
	}
	return { active: combobox.active, isOpen: combobox.isOpen, done, isOurs };
}

describe('the arrows move through the list and past its ends back to the text', () => {
	test.each([
		['', null],
		['Down', 'a'],
		['Down Down Down', 'c'],
		['Down Down Down Down', null],
		['Up', 'c'],
		['Down Up', null],
		['Down Home', null],
		['Down Down Left Down', 'a'],
		['Alt+Up Down', 'a'],
		['Alt+Up Alt+Down', null],
	])('%s → %s', (keys, active) => {
		expect(press(keys).active).toBe(active);
	});
});

describe('a key does its work, and otherwise belongs to the text', () => {
	test.each([
		['Enter on an option', 'Down Enter', ['pick a'], true, false],
		['Enter in the text sends the form', 'Enter', [], false, true],
		['Delete on an option', 'Down Down Delete', ['remove b'], true, true],
		['Delete in the text', 'Delete', [], false, true],
		['Escape hides the list', 'Escape', [], true, false],
		['a second Escape clears', 'Escape Escape', ['clear'], true, false],
		['Home in the text', 'Home', [], false, true],
		['Tab leaves', 'Tab', [], false, true],
		['a letter', 'x', [], false, true],
	])('%s', (_, keys, done, isOurs, isOpen) => {
		expect(press(keys)).toMatchObject({ done, isOurs, isOpen });
	});

	test('Escape with nothing to hide or clear is left to others', () => {
		expect(press('Escape', [], '')).toMatchObject({ done: ['clear'], isOurs: false });
	});
});

test('without suggestions there is no list to show', () => {
	expect(press('Down', [])).toMatchObject({ isOpen: false, active: null });
});
