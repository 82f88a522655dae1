import { beforeEach, expect, it } from 'vitest';
import { accept, refuse } from '#core/result.ts';
import type { PlaceEdit, PlaceEdited } from '#data/supabase/place-edits.ts';
import { sendTypedHours } from './send-hours.ts';
import type { TypedHours } from './typed-hours.ts';

const typed = (more: Partial<TypedHours> = {}): TypedHours => ({
	...{ base: 'Mo 09:00-12:00', text: 'Mo 09:00-17:00', isWanted: true },
	...{ checked: { was: null, is: '2026-11-24' }, ...more },
});
const saved: PlaceEdited = { version: 2, place: {}, conflicts: [] } as never;
const other = {
	...{ field: 'opening_hours', base: '', theirs: 'Tu off', yours: '' },
	...{ changed_by: 'Kim', changed_at: null },
};

let kept: Map<string, TypedHours>;
let sent: PlaceEdit[];
beforeEach(() => {
	kept = new Map();
	sent = [];
});

const send = (
	answer: (edit: PlaceEdit) => ReturnType<typeof accept<PlaceEdited>> | ReturnType<typeof refuse>,
	held: string[] = [],
) =>
	sendTypedHours({
		person: 'ida',
		kept: {
			read: async (_, place) => kept.get(place) ?? null,
			keep: async (_, place, value) => void (value ? kept.set(place, value) : kept.delete(place)),
			readAll: async () => Array.from(kept, ([placeId, one]) => ({ placeId, typed: one })),
		},
		isHeld: (place) => held.includes(place),
		editPlace: async (edit) => {
			sent.push(edit);
			return answer(edit) as never;
		},
	});

it('what shall be saved is sent with the day on which somebody said so, and is no longer kept', async () => {
	kept.set('hof', typed());
	expect(await send(() => accept(saved))).toEqual([]);
	expect(sent).toEqual([
		{
			id: 'hof',
			base: { opening_hours: 'Mo 09:00-12:00', hours_checked_on: null },
			change: { opening_hours: 'Mo 09:00-17:00', hours_checked_on: '2026-11-24' },
		},
	]);
	expect(kept.size).toBe(0);
});

it('what nobody wanted saved yet stays, and what an open page looks after', async () => {
	kept.set('hof', typed({ isWanted: false }));
	kept.set('burg', typed());
	expect(await send(() => accept(saved), ['burg'])).toEqual([]);
	expect(sent).toEqual([]);
	expect(kept.size).toBe(2);
});

it('of two texts both stay until somebody chooses, and it is said again at the next start', async () => {
	kept.set('hof', typed());
	expect(await send(() => accept({ ...saved, conflicts: [other] }))).toEqual(['hof']);
	expect(kept.get('hof')).toMatchObject({ text: 'Mo 09:00-17:00', isContested: true });
	expect(await send(() => accept(saved))).toEqual(['hof']);
	expect(sent).toHaveLength(1);
});

it('a network that breaks leaves all as it is; another refusal is left to the page', async () => {
	kept.set('hof', typed());
	kept.set('burg', typed());
	await send(() => refuse('unreachable'));
	expect(sent).toHaveLength(1);
	expect([...kept.values()]).toEqual([typed(), typed()]);
	await send(() => refuse('not_yours'));
	expect([...kept.values()].map(({ isWanted }) => isWanted)).toEqual([false, false]);
});

it('what was typed on meanwhile, in another window, is another change', async () => {
	kept.set('hof', typed());
	await send(() => {
		kept.set('hof', typed({ text: 'Mo 09:00-18:00', isWanted: false }));
		return accept(saved);
	});
	expect(kept.get('hof')).toMatchObject({ base: 'Mo 09:00-17:00', text: 'Mo 09:00-18:00' });
});

it('what was typed on meanwhile is not lost where two have changed them, or the server refuses', async () => {
	for (const answer of [accept({ ...saved, conflicts: [other] }), refuse('not_yours')]) {
		kept.set('hof', typed());
		await send(() => {
			kept.set('hof', typed({ text: 'Mo 09:00-18:00', isWanted: false }));
			return answer as never;
		});
		expect(kept.get('hof')).toMatchObject({ text: 'Mo 09:00-18:00' });
	}
});
