import { expect, test } from 'vitest';
import { wayByHand } from './way.ts';

const MOZILLA = 'Mozilla/5.0';
const IPHONE = `${MOZILLA} (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)`;
const MAC = `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`;

test.each<[string, string, number, ReturnType<typeof wayByHand>]>([
	['Safari on an iPhone', `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`, 5, 'ios'],
	['Chrome on an iPhone', `${IPHONE} CriOS/131.0 Mobile/15E148 Safari/604.1`, 5, 'ios'],
	['Safari on an iPad, which says it is a Mac', MAC, 5, 'ios'],
	['Safari on a Mac', MAC, 0, null],
	['Instagram on an iPhone', `${IPHONE} Mobile/15E148 Instagram 350.0`, 5, null],
	[
		'Firefox on Android',
		`${MOZILLA} (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0`,
		5,
		'firefox',
	],
	[
		'Firefox on Linux',
		`${MOZILLA} (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0`,
		0,
		null,
	],
	[
		'Chrome on Android, which makes an offer',
		`${MOZILLA} (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36`,
		5,
		null,
	],
])('%s', (_, userAgent, maxTouchPoints, way) =>
	expect(wayByHand({ userAgent, maxTouchPoints })).toBe(way),
);
