import { expect, it } from 'vitest';
import { unknownBecause, type Listing } from './listing.ts';

it.each<[Listing['hours'], Listing['access'], string]>([
	[null, null, 'unsaid'],
	[null, 'open_air_always', 'unsaid'],
	[null, 'see_operator', 'operator'],
	['manchmal', null, 'unreadable'],
	['manchmal', 'see_operator', 'unreadable'],
])('hours %j with access %j are unknown because: %s', (hours, access, why) => {
	expect(unknownBecause({ hours, access })).toBe(why);
});
