import { describe, expect, it, test } from 'vitest';
import { accept, refuse, type Result } from '../result.ts';
import { backOff } from './back-off.ts';
import type { Command, CommandState } from './command.ts';
import {
	begin,
	edit,
	enqueue,
	outdated,
	resend,
	settle,
	takeBack,
	tally,
	TRACE_FOR,
	type Change,
} from './queue.ts';

const payload = { slug: 'hof', kind: 'still_right', visitedOn: '2026-11-24', note: null } as const;
const other = { ...payload, note: 'Zettel an der Tür' };

const STATES: Record<string, CommandState> = {
	waiting: { is: 'waiting' },
	sending: { is: 'sending' },
	refused: { is: 'refused', code: 'place_not_found' },
	done: { is: 'done', at: 0 },
};

/** "waiting sending@1 done@7": commands named a, b, c … with these turns, else their number from 1. */
function queue(text: string): Command[] {
	return text
		.split(' ')
		.filter(Boolean)
		.map((word, index) => {
			const [is, turn] = word.split('@');
			const id = 'abcdefgh'[index]!;
			const state = STATES[is!]!;
			const made = { kind: 'report', about: 'Hof', payload, madeAt: 0 } as const;
			return { ...made, id, turn: Number(turn ?? index + 1), state };
		});
}

/** The same back, in words, after a change. */
function after(text: string, change: Change | Result<Change, string>): string {
	if ('ok' in change) {
		if (!change.ok) return change.refusal.code;
		return after(text, change.value);
	}
	const commands = new Map(queue(text).map((command) => [command.id, command]));
	change.put.forEach((command) => commands.set(command.id, command));
	change.remove.forEach((id) => commands.delete(id));
	return [...commands.values()].map(({ turn, state }) => `${state.is}@${turn}`).join(' ');
}

describe('a new command', () => {
	const draft = { id: 'x', kind: 'report', about: 'Hof', payload } as const;
	it.each([
		['is the first of an empty outbox', '', 'waiting@1'],
		['goes to the end', 'waiting sending@9', 'waiting@1 sending@9 waiting@10'],
	])('%s', (_, before, expected) =>
		expect(after(before, enqueue(queue(before), draft, 0))).toBe(expected),
	);
	it('made twice is made once', () =>
		expect(after('waiting', enqueue(queue('waiting'), { ...draft, id: 'a' }, 0))).toBe(
			'waiting@1',
		));
});

describe('what is sent next', () => {
	it.each([
		['nothing, where nothing waits', 'done refused', null, 'done@1 refused@2'],
		['the first made', 'waiting@4 waiting@3', 'b', 'waiting@4 sending@3'],
		[
			'the one without an answer before later ones',
			'waiting@2 sending@1',
			'b',
			'waiting@2 sending@1',
		],
		['what was refused does not stand in the way', 'refused waiting', 'b', 'refused@1 sending@2'],
	])('%s', (_, before, id, expected) => {
		const { change, next } = begin(queue(before));
		expect(next?.id ?? null).toBe(id);
		expect(after(before, change)).toBe(expected);
	});
});

describe('an answer', () => {
	const ok = accept(null);
	it.each([
		['taken: it is done', 'sending', ok, 'done@1'],
		['refused: it says so', 'sending', refuse('place_not_found'), 'refused@1'],
		['a refusal nobody here knows: it says so, too', 'sending', refuse('brand_new'), 'refused@1'],
		['no network: it stays on its way', 'sending', refuse('no_network'), 'sending@1'],
		['a server error: it stays on its way', 'sending', refuse('server_error'), 'sending@1'],
		['taken, after another tab was refused: it is done', 'refused', ok, 'done@1'],
		['refused, after another tab was told it is taken', 'done', refuse('late'), 'done@1'],
		['refused, after it was changed in another tab', 'waiting', refuse('late'), 'waiting@1'],
		['refused, after it was said anew and sent again', 'sending@2', refuse('late'), 'sending@2'],
		['to what is gone', '', ok, ''],
	])('%s', (_, before, answer, expected) =>
		expect(after(before, settle(queue(before), { id: 'a', turn: 1 }, answer, 5))).toBe(expected),
	);
});

describe('changing, sending again, taking back', () => {
	it.each([
		['waiting waiting', 'waiting@1 waiting@2', 'waiting@1 waiting@2', 'waiting@2'],
		['refused waiting', 'waiting@3 waiting@2', 'waiting@3 waiting@2', 'waiting@2'],
		['sending waiting', 'on_its_way', 'on_its_way', 'on_its_way'],
		['done waiting', 'arrived', 'arrived', 'arrived'],
		['', 'gone', 'gone', 'gone'],
	])('the first of "%s"', (before, edited, resent, takenBack) => {
		const commands = queue(before);
		expect(after(before, edit(commands, 'a', other))).toBe(edited);
		expect(after(before, resend(commands, 'a'))).toBe(resent);
		expect(after(before, takeBack(commands, 'a'))).toBe(takenBack);
	});
	it('says the new words under the same id', () => {
		const edited = edit(queue('refused'), 'a', other);
		expect(edited).toMatchObject({ value: { put: [{ id: 'a', payload: other }] } });
	});
});

describe('traces of what arrived', () => {
	const gone = (text: string, now: number) => outdated(queue(text), now).remove;
	test('stay a week', () => {
		expect(gone('done', TRACE_FOR)).toEqual([]);
		expect(gone('done', TRACE_FOR + 1)).toEqual(['a']);
	});
	test('stay where the clock was set back', () => expect(gone('done', -TRACE_FOR)).toEqual([]));
	test('are twenty at most, the newest', () => {
		const [one] = queue('done');
		const many = Array.from({ length: 22 }, (_, i) => ({ ...one!, id: String(i), turn: i }));
		expect(outdated(many, 0).remove).toEqual(['1', '0']);
	});
	test('are all that ever goes by itself', () =>
		expect(gone('waiting sending refused', TRACE_FOR * 99)).toEqual([]));
});

test('waiting and refused are counted, what is done is not', () =>
	expect(tally(queue('waiting sending refused done'))).toEqual({ waiting: 2, refused: 1 }));

describe('the pause after failures', () => {
	it.each([
		[1, 0, 1_000],
		[1, 0.5, 1_500],
		[2, 0, 2_000],
		[4, 0, 8_000],
		[9, 0, 150_000],
		[60, 0, 150_000],
		[60, 0.999, 299_850],
	])('%i of them, chance %f: %i ms', (failures, jitter, expected) =>
		expect(backOff(failures, jitter)).toBe(expected),
	);
});
