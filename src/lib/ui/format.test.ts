import { expect, it } from 'vitest';
import { formatBytes } from './format.ts';

it.each([
	[0, '0 kB'],
	[1, '1 kB'],
	[40_000, '40 kB'],
	[99_999, '100 kB'],
	[100_000, '0,1 MB'],
	[440_000, '0,4 MB'],
	[9_940_000, '9,9 MB'],
	[9_960_000, '10 MB'],
	[61_300_000, '61 MB'],
	[999_400_000, '999 MB'],
	[999_600_000, '1,0 GB'],
	[1_100_000_000, '1,1 GB'],
	[12_000_000_000, '12 GB'],
])('%i bytes are written "%s"', (bytes, words) => {
	expect(formatBytes(bytes, 'de')).toBe(words.replace(' ', '\u00a0'));
});

it('numbers are written as the language does', () => {
	expect(formatBytes(440_000, 'en')).toBe('0.4\u00a0MB');
});
