import { expect, it } from 'vitest';
import { Progress, sayBytes, sayDuration } from './progress.ts';

it.each([
	[0, '0 kB'],
	[1, '1 kB'],
	[999_500, '1000 kB'],
	[1_234_567, '1.2 MB'],
	[59_175_061, '59 MB'],
])('%i bytes are %s', (bytes, text) => expect(sayBytes(bytes)).toBe(text));

it.each([
	[0.2, '1 s'],
	[89, '89 s'],
	[600, '10 min'],
	[9000, '2.5 h'],
])('%d seconds are %s', (seconds, text) => expect(sayDuration(seconds)).toBe(text));

/** What is written when 1 MB of 100 MB comes in each second, half of the whole being here already. */
function written(isTTY: boolean, seconds: number): string {
	let clock = 0;
	let text = '';
	const progress = new Progress({ isTTY, write: (more) => (text += more) }, () => clock);
	progress.begins(100_000_000, 50_000_000);
	for (let second = 1; second <= seconds; second++) {
		clock += 1000;
		progress.arrived(1_000_000);
	}
	progress.ends();
	return text;
}

it('a log gets a line now and then, with bytes, share and time left', () => {
	expect(written(false, 25)).toBe(
		'60 MB of 100 MB (60 %), 1.0 MB/s, about 40 s left\n' +
			'70 MB of 100 MB (70 %), 1.0 MB/s, about 30 s left\n',
	);
});

it('a terminal gets one line that is written over, and is empty in the end', () => {
	expect(written(true, 2)).toBe(
		'\r\x1b[K51 MB of 100 MB (51 %), 1.0 MB/s, about 49 s left' +
			'\r\x1b[K52 MB of 100 MB (52 %), 1.0 MB/s, about 48 s left' +
			'\r\x1b[K',
	);
});
