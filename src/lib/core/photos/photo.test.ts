import { describe, expect, it } from 'vitest';
import { focusMoved, moved, unsaid, type Said } from './photo.ts';

const all: Said = {
	alt: { de: 'Das Tor' },
	credit: 'Hof',
	licence: 'CC-BY-4.0',
	personsConsent: 'none_shown',
};

describe('what has to be said before a picture is shown', () => {
	const lacks = (what: Partial<Said>, ...fields: string[]) =>
		it(`${JSON.stringify(what)} lacks ${fields.join(', ') || 'nothing'}`, () =>
			expect(unsaid({ ...all, ...what })).toEqual(fields));
	lacks({});
	lacks({ alt: null }, 'alt');
	lacks({ alt: { de: ' ', en: 'The gate' } }, 'alt');
	lacks({ credit: 'x' }, 'credit');
	lacks({ credit: null, licence: null }, 'credit', 'licence');
	lacks({ personsConsent: null }, 'personsConsent');
});

describe('the order', () => {
	const order = (id: string, steps: number, expected: string) =>
		it(`${id} by ${steps} makes ${expected}`, () =>
			expect(moved([...'abc'], id, steps).join('')).toBe(expected));
	order('a', 1, 'bac');
	order('a', 2, 'bca');
	order('c', -1, 'acb');
	order('a', -1, 'abc');
	order('c', 9, 'abc');
	order('x', 1, 'abc');
});

it('keeps the focus within the picture', () => {
	expect(focusMoved({ focusX: 98, focusY: 2 }, 5, -5)).toEqual({ focusX: 100, focusY: 0 });
	expect(focusMoved({ focusX: 50, focusY: 40 }, 0, 5)).toEqual({ focusX: 50, focusY: 45 });
});
