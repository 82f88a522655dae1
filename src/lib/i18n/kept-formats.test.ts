import { expect, it } from 'vitest';
import * as kept from './kept-formats.ts';
import { locales } from './paraglide/runtime.js';
import * as paraglide from './paraglide/registry.js';

it.each(locales)('writes in %s what Paraglide writes', (locale) => {
	for (const count of [0, 1, 2, 1.5, 11, 21, 101, 1_000_000]) {
		expect(kept.plural(locale, count)).toBe(paraglide.plural(locale, count));
		expect(kept.plural(locale, count, { type: 'ordinal' })).toBe(
			paraglide.plural(locale, count, { type: 'ordinal' }),
		);
	}
	expect(kept.number(locale, 1234.5)).toBe(paraglide.number(locale, 1234.5));
	const style = { style: 'currency', currency: 'EUR' } as const;
	expect(kept.number(locale, 9, style)).toBe(paraglide.number(locale, 9, style));
	const day = { dateStyle: 'full', timeZone: 'Europe/Berlin' } as const;
	expect(kept.datetime(locale, '2026-11-29T13:00:00Z', day)).toBe(
		paraglide.datetime(locale, '2026-11-29T13:00:00Z', day),
	);
	const days = { unit: 'days', numeric: 'auto' } as const;
	expect(kept.relativetime(locale, -1, days)).toBe(paraglide.relativetime(locale, -1, days));
});

it('offers everything that Paraglide does', () => {
	expect(Object.keys(kept).sort()).toEqual(Object.keys(paraglide).sort());
});
