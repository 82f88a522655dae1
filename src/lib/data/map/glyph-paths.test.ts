import { expect, test } from 'vitest';
import { readGlyph } from './glyph-paths.ts';

const CASES: [inner: string, paths: { d: string; solid: boolean }[]][] = [
	['<path d="M4 8h16"/><path d="M1 1v2"/>', [{ d: 'M4 8h16', solid: false }, { d: 'M1 1v2', solid: false }]],
	['<circle cx="12" cy="12" r="9"/>', [{ d: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z', solid: false }]],
	['<circle class="f" cx="2" cy="3" r="1"/>', [{ d: 'M1 3a1 1 0 1 0 2 0a1 1 0 1 0 -2 0Z', solid: true }]],
	['<rect x="3.5" y="5" width="17" height="15.5" rx="1.5"/>', [{ d: 'M3.5 5h17v15.5h-17Z', solid: false }]],
	['', []],
]; // prettier-ignore

test.each(CASES)('the icon %j becomes path data', (inner, paths) => {
	expect(readGlyph(inner)).toEqual(paths);
});
