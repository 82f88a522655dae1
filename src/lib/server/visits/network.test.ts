import { expect, it } from 'vitest';
import { networkOf } from './network.ts';

it.each([
	['203.0.113.7', '::ffff:203.0.113.7', true],
	['203.0.113.7', '203.0.113.8', false],
	['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff:1:2:3', true],
	['2001:db8::1', '2001:db8:0:0:5::', true],
	['2001:db8:1:2::1', '2001:db8:1:3::1', false],
	['fe80::1%eth0', 'fe80::2', true],
	['::1', '::2', true],
	['unknown', 'unknown', true],
])('%s and %s are one network: %s', (one, other, same) => {
	expect(networkOf(one, 0) === networkOf(other, 0)).toBe(same);
});

it('is another name each day, and tells no address', () => {
	const [today, tomorrow] = [networkOf('203.0.113.7', 0), networkOf('203.0.113.7', 86_400_000)];
	expect(today).toMatch(/^[0-9a-f]{64}$/);
	expect(tomorrow).not.toBe(today);
});
