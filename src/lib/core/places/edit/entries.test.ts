import { describe, expect, it } from 'vitest';
import {
	choose,
	compare,
	editOf,
	mergeTexts,
	mergeTyped,
	settle,
	shownOf,
	write,
	type Entries,
} from './entries.ts';

const KNOWN = { phone: '1', street: null, name: { de: 'Hof' }, amenities: ['parking'] };
const typed = (...fields: [string, unknown][]) =>
	fields.reduce<Entries>((entries, [field, mine]) => write(entries, KNOWN, field, mine), {});
const tab = (value: unknown) => ({ value, by: null, at: null, tab: true });
const conflict = (field: string, theirs: unknown) => ({
	...{
		field,
		base: null,
		theirs,
		yours: null,
		changed_by: 'Anna',
		changed_at: '2026-11-27T10:00:00Z',
	},
});

describe('writing', () => {
	it('remembers what stood there when it was begun', () => {
		const entries = typed(['phone', '12'], ['phone', '123']);
		expect(entries).toEqual({ phone: { base: '1', mine: '123' } });
		expect(shownOf(entries, KNOWN)).toMatchObject({ phone: '123', street: null });
	});

	it('leaves nothing where all is as it was', () => {
		expect(typed(['name', { de: 'Neu' }], ['name', { de: 'Hof' }])).toEqual({});
		expect(typed(['street', 'W'], ['street', null])).toEqual({});
		expect(typed(['opening_hours', null])).toEqual({});
	});

	it('sends what is decided, with what was seen', () => {
		expect(editOf({})).toBeNull();
		expect(editOf(typed(['phone', '2'], ['street', 'Weg 1']))).toEqual({
			base: { phone: '1', street: null },
			change: { phone: '2', street: 'Weg 1' },
		});
	});
});

describe('an answer', () => {
	it('takes away what arrived, and keeps what was typed on meanwhile', () => {
		const sent = { phone: '2', street: 'Weg' };
		const now = typed(['phone', '2'], ['street', 'Weg 1'], ['name', { de: 'Neu' }]);
		expect(settle(now, sent, [])).toEqual({
			street: { base: 'Weg', mine: 'Weg 1' },
			name: { base: { de: 'Hof' }, mine: { de: 'Neu' } },
		});
	});

	it('lets the person choose where two changed the same', () => {
		const left = settle(typed(['phone', '2']), { phone: '2' }, [conflict('phone', '3')]);
		expect(left).toEqual({
			phone: {
				...{ base: '1', mine: '2' },
				theirs: { value: '3', by: 'Anna', at: '2026-11-27T10:00:00Z' },
			},
		});
		expect(editOf(left)).toBeNull();
		expect(choose(left, 'phone', 'theirs')).toEqual({});
		expect(editOf(choose(left, 'phone', 'mine'))).toEqual({
			base: { phone: '3' },
			change: { phone: '2' },
		});
	});

	it('keeps what is typed while a choice is open', () => {
		const left = settle(typed(['phone', '2']), { phone: '2' }, [conflict('phone', '3')]);
		expect(write(left, KNOWN, 'phone', '1')).toMatchObject({
			phone: { mine: '1', theirs: { value: '3' } },
		});
	});

	it('merges languages of a text by itself', () => {
		const mine = typed(['name', { de: 'Hof', nl: 'Boerderij' }]);
		const left = settle(mine, { name: mine.name!.mine }, [
			conflict('name', { de: 'Hof', en: 'Farm' }),
		]);
		expect(editOf(left)).toEqual({
			base: { name: { de: 'Hof', en: 'Farm' } },
			change: { name: { de: 'Hof', en: 'Farm', nl: 'Boerderij' } },
		});
	});
});

it.each([
	[{ de: 'A' }, { de: 'B' }, { de: 'C' }, null],
	[{ de: 'A' }, { de: 'B' }, { de: 'B', en: 'b' }, { de: 'B', en: 'b' }],
	[{ de: 'A', en: 'a' }, { de: 'A' }, { de: 'B', en: 'a' }, { de: 'B' }],
	[null, { de: 'A' }, { de: 'A', en: 'a' }, { de: 'A', en: 'a' }],
	[{ de: 'A' }, null, { de: 'B' }, null],
	['a', 'b', 'c', null],
])('of %o, %o and %o becomes %o', (base, theirs, mine, merged) => {
	expect(mergeTexts(base, theirs, mine)).toEqual(merged);
});

it('lets go of what is there already when it is read anew', () => {
	const entries = typed(['phone', '2'], ['street', 'Weg 1']);
	expect(compare(entries, { ...KNOWN, phone: '2' })).toEqual({
		street: { base: null, mine: 'Weg 1' },
	});
});

describe('two windows', () => {
	const both = (before: Entries, theirs: Entries, mine: Entries) =>
		mergeTyped(before, theirs, mine);
	const one = typed(['phone', '2']);
	const other = typed(['phone', '3']);
	const shown = { phone: { base: '1', mine: '3', theirs: tab('2') } };

	it('take over from each other what only one has written', () => {
		expect(both({}, one, {})).toEqual(one);
		expect(both({}, {}, one)).toEqual(one);
		expect(both(one, one, other)).toEqual(other);
		expect(both(one, other, one)).toEqual(other);
		expect(both({}, one, typed(['street', 'Weg']))).toEqual(
			typed(['phone', '2'], ['street', 'Weg']),
		);
	});

	it('let go of what one of them has sent or written back', () => {
		expect(both(one, {}, one)).toEqual({});
		expect(both(one, one, {})).toEqual({});
		expect(both(one, {}, {})).toEqual({});
	});

	it('keep what was typed on where the other has sent', () => {
		expect(both(one, {}, other)).toEqual(other);
		expect(both(one, other, {})).toEqual(other);
	});

	it('show both texts where both have written', () => {
		expect(both({}, one, other)).toEqual(shown);
		expect(both(typed(['phone', '12']), one, other)).toEqual(shown);
		expect(editOf(shown)).toBeNull();
		expect(both({}, one, one)).toEqual(one);
	});

	it('send the one that is chosen, over what the server has', () => {
		expect(choose(shown, 'phone', 'mine')).toEqual(other);
		expect(choose(shown, 'phone', 'theirs')).toEqual(one);
		const back = { phone: { base: '1', mine: '3', theirs: tab('1') } };
		expect(choose(back, 'phone', 'theirs')).toEqual({});
	});

	it('lose neither text when the server has one of them already', () => {
		expect(compare(shown, { ...KNOWN, phone: '3' })).toEqual(shown);
	});

	it('merge languages of a text by themselves', () => {
		const left = both(
			{},
			typed(['name', { de: 'Hof', en: 'Farm' }]),
			typed(['name', { de: 'Hof', nl: 'Boerderij' }]),
		);
		expect(left).toEqual(typed(['name', { de: 'Hof', en: 'Farm', nl: 'Boerderij' }]));
	});

	it('ask nobody where something stands: whoever moved it last has put it there', () => {
		const at = (position: number) => write({}, { position: 0 }, 'position', position);
		expect(both({}, at(1), at(2))).toEqual(at(2));
	});

	it('know what the server told one of them while the other typed on', () => {
		const told = settle(one, { phone: '2' }, [conflict('phone', '7')]);
		expect(both(one, told, other)).toEqual({ phone: { ...told.phone, mine: '3' } });
		expect(both(one, other, told)).toEqual({ phone: { ...told.phone, mine: '3' } });
	});
});
