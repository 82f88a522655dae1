import { describe, expect, it } from 'vitest';
import { write } from '#core/places/edit/entries.ts';
import { mergeWindows } from './merge-windows.ts';
import { blankTyped, type TypedPart, type TypedPlace } from './typed-places.ts';

const blank = blankTyped('p', 'o');
const phone = (said: string) => write({}, { phone: '1' }, 'phone', said);
const title = (said: string) => write({}, { title: { de: 'Früh' } }, 'title', { de: said });
const story = (more: Partial<TypedPart> = {}): TypedPart => ({
	...{ noun: 'story', id: 's', isNew: false, isRemoved: false, isGone: false },
	...{ entries: title('Spät'), ...more },
});
const typed = (...parts: TypedPart[]): TypedPlace => ({ ...blank, parts });

describe('two windows', () => {
	it('keep the fields of both', () => {
		const mine = { ...blank, entries: phone('2'), typedAt: 5 };
		const theirs = { ...typed(story()), typedAt: 9 };
		expect(mergeWindows(blank, theirs, mine)).toEqual({
			...{ ...blank, entries: phone('2'), parts: [story()], typedAt: 9 },
		});
	});

	it('save what one of them was told to save', () => {
		const wanted = { ...blank, entries: phone('2'), isWanted: true };
		const known = { ...wanted, isWanted: false };
		expect(mergeWindows(known, wanted, known).isWanted).toBe(true);
		expect(mergeWindows(wanted, known, wanted).isWanted).toBe(false);
	});

	it('let go of a story that one of them has sent, unless it was written on here', () => {
		expect(mergeWindows(typed(story()), blank, typed(story()))).toEqual(blank);
		const more = story({ entries: title('Später') });
		expect(mergeWindows(typed(story()), blank, typed(more)).parts).toEqual([more]);
		expect(mergeWindows(typed(story()), typed(more), blank).parts).toEqual([more]);
	});

	it('show both titles of one story', () => {
		const mine = typed(story({ entries: title('Später') }));
		const { parts } = mergeWindows(blank, typed(story()), mine);
		expect(parts[0]!.entries).toMatchObject({
			title: { mine: { de: 'Später' }, theirs: { value: { de: 'Spät' }, tab: true } },
		});
	});

	it('do not remove what was written on', () => {
		const removed = story({ isRemoved: true, entries: {} });
		expect(mergeWindows(typed(), typed(removed), typed(story())).parts).toEqual([story()]);
		expect(mergeWindows(typed(), typed(story()), typed(removed)).parts).toEqual([story()]);
		expect(mergeWindows(typed(story()), typed(removed), typed(story())).parts).toEqual([removed]);
	});

	it('know that a story was made anew in one of them', () => {
		const gone = story({ isGone: true });
		const anew = story({ isNew: true });
		const written = story({ isGone: true, entries: title('Später') });
		expect(mergeWindows(typed(gone), typed(anew), typed(written)).parts).toEqual([
			story({ isNew: true, entries: title('Später') }),
		]);
	});
});
