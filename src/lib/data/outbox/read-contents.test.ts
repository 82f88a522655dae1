import { expect, it } from 'vitest';
import { sortContents } from './read-contents.ts';

const ID = '6f1d7c1a-1d1c-4c53-9b57-0d3f6d6b3a10';
const whole = {
	id: ID,
	kind: 'report',
	madeAt: 1,
	turn: 1,
	about: 'Hof',
	payload: { slug: 'hof', kind: 'still_right', visitedOn: '2026-11-24', note: null },
	state: { is: 'waiting' },
};

it('what this app wrote is read as it is', () =>
	expect(sortContents([ID], [whole])).toEqual({ commands: [whole], unreadable: [] }));

it.each([
	['a kind nobody knows here', { ...whole, kind: 'reservation' }],
	['a state nobody knows here', { ...whole, state: { is: 'dreaming' } }],
	['a note that is too long', { ...whole, payload: { ...whole.payload, note: 'x'.repeat(301) } }],
	['a day that is none', { ...whole, payload: { ...whole.payload, visitedOn: 'today' } }],
	['another id than its key', { ...whole, id: ID.replace('6', '7') }],
	['nothing at all', undefined],
	['a word', 'report'],
])('%s is kept and named, never dropped', (_, value) =>
	expect(sortContents([ID], [value])).toEqual({ commands: [], unreadable: [{ id: ID }] }),
);
