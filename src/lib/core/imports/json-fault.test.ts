import { expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

it.each([
	['Hofladen', 0],
	['  <html>', 2],
	['[1,,2]', 3],
	['[1 2]', 3],
	['{"a" 1}', 5],
	['{"a":1,}', 7],
	['{a:1}', 1],
	['[01]', 1],
	['["a\tb"]', 3],
	['[1}', 2],
	['{} x', 3],
	['[true, nul]', 7],
	// broken off: at the very end
	['[1, 2', 5],
	['{"a": ', 6],
	['{"name": "Hofl', 14],
	['[1, tr', 6],
	['', 0],
])('finds where %j stops being JSON', (text, expected) => {
	expect(() => JSON.parse(text)).toThrow();
	expect(findJsonFault(text)).toBe(expected);
});
