import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'fingerprint-'));
	mkdirSync(path.join(folder, 'deep'));
	write('a.ts', 'one');
	write('deep/b.test.ts', 'two');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const print = (leaveOut?: RegExp) => fingerprint([folder], leaveOut);

it.each<[string, boolean, () => void]>([
	['nothing has happened', true, () => {}],
	['a file is written again as it was', true, () => write('a.ts', 'one')],
	['a file says something else', false, () => write('a.ts', 'ONE')],
	['a file deep down says something else', false, () => write('deep/b.test.ts', 'TWO')],
	['a file is new', false, () => write('c.ts', '')],
	[
		'a file has another name',
		false,
		() => renameSync(path.join(folder, 'a.ts'), path.join(folder, 'z.ts')),
	],
	['a file is gone', false, () => rmSync(path.join(folder, 'a.ts'))],
])('when %s, sameness is %s', (_title, isSame, change) => {
	const before = print();
	change();
	expect(print() === before).toBe(isSame);
});

it('does not look at what is left out', () => {
	const before = print(/\.test\.ts$/);
	write('deep/b.test.ts', 'TWO');
	expect(print(/\.test\.ts$/)).toBe(before);
	write('a.ts', 'ONE');
	expect(print(/\.test\.ts$/)).not.toBe(before);
});

it('takes a source that is not there for one without files', () => {
	expect(fingerprint([path.join(folder, 'nowhere')])).toBe(fingerprint([]));
});
