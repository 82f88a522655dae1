import { createHmac, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

const DAY = 86_400_000;

let today = -1;
let secret: Buffer = randomBytes(32);

/**
 * Where a request comes from, so that too many from there are noticed and nobody can tell where that is: keyed with
 * a secret that only this process knows, for a day. Whoever has an IPv6 address has 2⁶⁴ of them: they are one.
 *
 * @param now milliseconds since 1970
 */
export function networkOf(address: string, now = Date.now()): string {
	const day = Math.floor(now / DAY);
	if (day !== today) {
		today = day;
		secret = randomBytes(32);
	}
	return createHmac('sha256', secret).update(network(address)).digest('hex');
}

function network(address: string): string {
	const inside = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
	if (inside && isIPv4(inside)) return inside;
	const bare = address.replace(/%.*$/, '');
	if (!isIPv6(bare)) return address;
	const [head = '', tail] = bare.toLowerCase().split('::');
	const groups = head.split(':').filter(Boolean);
	const last = tail?.split(':').filter(Boolean) ?? [];
	const all = [
		...groups,
		...Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0'),
		...last,
	];
	return all
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}
