import { describe, expect, it } from 'vitest';
import { write, type Conflict, type Entries } from '#core/places/edit/entries.ts';
import { accept, refuse } from '#core/result.ts';
import type { PartEdit, PartEdited, PlaceEdit, PlaceEdited } from '#data/supabase/place-edits.ts';
import { needsDecision, sendTyped, type Sending } from './send-typed.ts';
import { isEmpty, type TypedPart, type TypedPlace } from './typed-places.ts';

const conflict = (field: string, theirs: unknown): Conflict => ({
	...{ field, base: null, theirs, yours: null, changed_by: 'Anna', changed_at: null },
});
const typedPlace = (entries: Entries, ...parts: Partial<TypedPart>[]): TypedPlace => ({
	...{ person: 'p', placeId: 'o', entries, isWanted: true, typedAt: 0 },
	parts: parts.map((part, index) => ({
		...{ noun: 'story', id: `s${index}`, isNew: false, isRemoved: false },
		...{ isGone: false, entries: {}, ...part },
	})),
});
const phone = write({}, { phone: '1' }, 'phone', '2');
const title = write({}, { title: { de: 'Früh' } }, 'title', { de: 'Spät' });

/** A server that answers as it is told, and a device that may be typed on meanwhile. */
function desk(
	typed: TypedPlace,
	answers: { place?: Partial<PlaceEdited>; part?: Partial<PartEdited>; cut?: 'place' | 'part' },
	meanwhile: (typed: TypedPlace) => TypedPlace = (same) => same,
) {
	let now = typed;
	const sent: (PlaceEdit | PartEdit)[] = [];
	const sending: Sending = {
		async editPlace(edit) {
			sent.push(edit);
			if (answers.cut === 'place') return refuse('unreachable');
			now = meanwhile(now);
			return accept({ version: 2, conflicts: [], ...answers.place } as PlaceEdited);
		},
		async editPart(edit) {
			sent.push(edit);
			if (answers.cut === 'part') return refuse('unreachable');
			now = meanwhile(now);
			return accept({ record: {}, conflicts: [], ...answers.part });
		},
		read: () => now,
		put: (left) => (now = left),
	};
	return { sent, send: () => sendTyped(sending), left: () => now };
}

describe('what was typed is sent', () => {
	it('and is gone from the device once it has arrived', async () => {
		const { send, sent, left } = desk(typedPlace(phone, { entries: title }), {});
		expect(await send()).toBeNull();
		expect(sent).toEqual([
			{ id: 'o', base: { phone: '1' }, change: { phone: '2' } },
			{
				...{ noun: 'story', id: 's0', placeId: 'o' },
				...{ base: { title: { de: 'Früh' } }, change: { title: { de: 'Spät' } } },
			},
		]);
		expect(isEmpty(left())).toBe(true);
	});

	it('and stays where the network breaks; what arrived before does not', async () => {
		const first = desk(typedPlace(phone), { cut: 'place' });
		expect(await first.send()).toEqual({ refusal: { code: 'unreachable' }, partId: null });
		expect(first.left().entries).toEqual(phone);
		const second = desk(typedPlace(phone, { entries: title }), { cut: 'part' });
		expect(await second.send()).toMatchObject({ partId: 's0' });
		expect(second.left()).toMatchObject({ entries: {}, parts: [{ entries: title }] });
	});

	it('and what is typed on meanwhile is left for the next time', async () => {
		const { send, left } = desk(typedPlace(phone), {}, (typed) => ({
			...typed,
			entries: write(typed.entries, { phone: '1' }, 'phone', '23'),
		}));
		await send();
		expect(left().entries).toEqual({ phone: { base: '2', mine: '23' } });
	});

	it('and waits for a decision where two changed the same', async () => {
		const { send, left } = desk(typedPlace(phone), {
			place: { conflicts: [conflict('phone', '3')] },
		});
		await send();
		expect(left().entries).toMatchObject({
			phone: { mine: '2', theirs: { value: '3', by: 'Anna' } },
		});
		expect(needsDecision(left())).toBe(true);
	});
});

describe('a story', () => {
	it('that is new has no base', async () => {
		const { send, sent } = desk(typedPlace({}, { isNew: true, entries: title }), {});
		await send();
		expect(sent).toMatchObject([{ base: {}, change: { title: { de: 'Spät' } } }]);
	});

	it('or a product that is new brings a word for its address', async () => {
		const name = write({}, {}, 'name', { de: 'Bergkäse, jung' });
		const { send, sent } = desk(
			typedPlace({}, { noun: 'product', isNew: true, entries: name }),
			{},
		);
		await send();
		expect(sent).toMatchObject([{ base: {}, slug: 'bergkaese-jung' }]);
	});

	it('that somebody else removed keeps its words here', async () => {
		const { send, left } = desk(typedPlace({}, { entries: title }), { part: { record: null } });
		await send();
		expect(left().parts).toMatchObject([{ isGone: true, entries: title }]);
		expect(needsDecision(left())).toBe(true);
	});

	it('that somebody else has put elsewhere stays there', async () => {
		const entries = write(title, { position: 0 }, 'position', 1);
		const { send, sent, left } = desk(typedPlace({}, { entries }), {
			part: { conflicts: [conflict('position', 4)] },
		});
		await send();
		expect(sent).toMatchObject([{ base: { position: 0 }, change: { position: 1 } }]);
		expect(isEmpty(left())).toBe(true);
	});

	it('that was only moved is let go where somebody else has removed it', async () => {
		const entries = write({}, { position: 0 }, 'position', 1);
		const { send, left } = desk(typedPlace({}, { entries }), { part: { record: null } });
		await send();
		expect(isEmpty(left())).toBe(true);
	});

	it('that is removed says what was seen of it', async () => {
		const seen = {
			title: { base: { de: 'Früh' }, mine: { de: 'Spät' } },
			position: { base: 0, mine: 0 },
		};
		const { send, sent, left } = desk(typedPlace({}, { isRemoved: true, entries: seen }), {
			part: { record: null },
		});
		await send();
		expect(sent).toEqual([
			{
				...{ noun: 'story', id: 's0', placeId: 'o', remove: true },
				...{ base: { title: { de: 'Früh' } }, change: {} },
			},
		]);
		expect(isEmpty(left())).toBe(true);
	});

	it('that somebody changed meanwhile is not removed', async () => {
		const { send, left } = desk(typedPlace({}, { isRemoved: true, entries: title }), {
			part: { record: { title: { de: 'Neu' } }, conflicts: [conflict('title', { de: 'Neu' })] },
		});
		await send();
		expect(left().parts).toMatchObject([{ isRemoved: false, entries: {} }]);
	});
});
