import { describe, expect, test } from 'vitest';
import { InstallMemory } from './install-memory.ts';

const rememberedIn = (shelf: Map<string, string>) =>
	new InstallMemory(() => ({
		getItem: (key) => shelf.get(key) ?? null,
		setItem: (key, value) => void shelf.set(key, value),
	}));

const mayAskAfter = (...days: number[]) => {
	const shelf = new Map<string, string>();
	for (const day of days) rememberedIn(shelf).visit(day);
	return rememberedIn(shelf).mayAsk();
};

describe('asked is from the second day on', () => {
	test.each<[string, number[], boolean]>([
		['never opened', [], false],
		['opened once', [20_781], false],
		['opened twice on one day', [20_781, 20_781], false],
		['opened on the next day', [20_781, 20_782], true],
		['opened a year later', [20_781, 21_146], true],
		['opened on three days', [20_781, 20_782, 20_783], true],
	])('%s', (_, days, expected) => expect(mayAskAfter(...days)).toBe(expected));
});

test('once put away, nobody is asked again', () => {
	const shelf = new Map<string, string>();
	for (const day of [1, 2]) rememberedIn(shelf).visit(day);
	rememberedIn(shelf).settle();
	for (const day of [3, 4]) rememberedIn(shelf).visit(day);
	expect(rememberedIn(shelf).mayAsk()).toBe(false);
});

test('after the second day nothing more is recorded', () => {
	const shelf = new Map<string, string>();
	for (const day of [1, 2]) rememberedIn(shelf).visit(day);
	const kept = [...shelf];
	rememberedIn(shelf).visit(3);
	expect([...shelf]).toEqual(kept);
});

describe('what cannot be read is a first visit', () => {
	test.each(['{', '1', '"x"', '[]', 'null'])('%s', (text) => {
		const memory = rememberedIn(new Map([['install-hint', text]]));
		memory.visit(1);
		expect(memory.mayAsk()).toBe(false);
		memory.visit(2);
		expect(memory.mayAsk()).toBe(true);
	});

	test('a browser that forbids storage is never asked, and stops nobody', () => {
		const memory = new InstallMemory(() => {
			throw new DOMException('forbidden', 'SecurityError');
		});
		memory.visit(1);
		memory.visit(2);
		memory.settle();
		expect(memory.mayAsk()).toBe(false);
	});
});
