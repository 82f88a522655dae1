import { expect, it } from 'vitest';
import { dayText } from '../hours/wall-clock.ts';
import { makeSlot } from './make-slot.ts';
import type { VisitSlot } from './slot.ts';
import { alternatives, groupByDay, nextSlot, nextSlots, visitsThisWeek } from './upcoming.ts';

const BERLIN = 'Europe/Berlin';
const NOW = Date.parse('2026-11-27T12:00:00Z');

const at = (id: string, startsAt: string, known: Partial<VisitSlot> = {}) =>
	makeSlot({ id, startsAt, ...known });
const dairy = { place: { slug: 'kaeserei', name: { de: 'Käserei' } } };
const told = (days: ReturnType<typeof groupByDay>) =>
	days.map(({ day, slots }) => `${dayText(day)} ${slots.map(({ id }) => id).join(' ')}`);

it('groups by the day of the wall clock, in order', () => {
	const slots = [
		at('late', '2026-11-28T22:30:00Z'),
		at('after midnight', '2026-11-28T23:30:00Z'),
		at('early', '2026-11-28T07:00:00Z'),
	];
	expect(told(groupByDay(slots, BERLIN))).toEqual([
		'2026-11-28 early late',
		'2026-11-29 after midnight',
	]);
});

it('shows what is left of today and six more days, cancelled ones too', () => {
	const slots = [
		at('over', '2026-11-27T09:00:00Z'),
		at('running', '2026-11-27T11:30:00Z'),
		at('cancelled', '2026-11-28T09:00:00Z', { status: 'cancelled' }),
		at('thursday', '2026-12-03T09:00:00Z'),
		at('next friday', '2026-12-04T09:00:00Z'),
	];
	expect(told(visitsThisWeek(slots, NOW, BERLIN))).toEqual([
		'2026-11-27 running',
		'2026-11-28 cancelled',
		'2026-12-03 thursday',
	]);
});

it.each<[string, VisitSlot[], string | undefined]>([
	['nothing', [], undefined],
	['the first one', [at('b', '2026-11-29T09:00:00Z'), at('a', '2026-11-28T09:00:00Z')], 'a'],
	[
		'the first one with seats',
		[at('full', '2026-11-28T09:00:00Z', { seatsLeft: 0 }), at('free', '2026-11-29T09:00:00Z')],
		'free',
	],
	[
		'one to wait for, where all are full',
		[
			at('cancelled', '2026-11-28T08:00:00Z', { status: 'cancelled' }),
			at('full', '2026-11-28T09:00:00Z', { seatsLeft: 0 }),
		],
		'full',
	],
	['none of another place', [at('other', '2026-11-28T09:00:00Z', dairy)], undefined],
	['none that is closed', [at('running', '2026-11-27T11:30:00Z')], undefined],
])('the next slot is %s', (_, slots, expected) => {
	expect(nextSlot(slots, 'hof-ahorn-balve', NOW)?.id).toBe(expected);
});

it('knows the next slot of every place', () => {
	const slots = [at('farm', '2026-11-28T09:00:00Z'), at('dairy', '2026-11-29T09:00:00Z', dairy)];
	expect([...nextSlots(slots, NOW)].map(([slug, { id }]) => [slug, id])).toEqual([
		['hof-ahorn-balve', 'farm'],
		['kaeserei', 'dairy'],
	]);
});

it('names other slots of the place that have seats for the party', () => {
	const wanted = at('wanted', '2026-11-28T09:00:00Z', { seatsLeft: 0 });
	const slots = [
		wanted,
		at('too few', '2026-11-29T09:00:00Z', { seatsLeft: 1 }),
		at('elsewhere', '2026-11-29T09:00:00Z', dairy),
		...['a', 'b', 'c', 'd'].map((id, i) => at(id, `2026-12-0${i + 1}T09:00:00Z`)),
	];
	expect(alternatives(slots, wanted, 2, NOW).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
