import { expect, it, vi } from 'vitest';
import * as kept from './kept-formats.ts';
import { m } from './paraglide/messages.js';
import { locales } from './paraglide/runtime.js';
import * as paraglide from './paraglide/registry.js';

// first, before any format is kept
it('asks Intl for nothing that a first list says', () => {
	const asked = [vi.spyOn(Intl, 'PluralRules'), vi.spyOn(Intl, 'NumberFormat')];
	expect(m.list_count({ count: 1 }, { locale: 'de' })).toBe('1 Ort');
	expect(m.list_count({ count: 53 }, { locale: 'de' })).toBe('53 Orte');
	for (const spy of asked) expect(spy).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

it.each(locales)('writes in %s what Paraglide writes', (locale) => {
	for (const count of [0, 1, 2, 1.5, 11, 21, 101, 1_000_000]) {
		expect(kept.plural(locale, count, {})).toBe(paraglide.plural(locale, count, {}));
		expect(kept.plural(locale, count, { type: 'ordinal' })).toBe(
			paraglide.plural(locale, count, { type: 'ordinal' }),
		);
	}
	for (const value of [-1, 0, 9, 9.5, 999, 1000, 1234.5])
		expect(kept.number(locale, value, {})).toBe(paraglide.number(locale, value, {}));
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
