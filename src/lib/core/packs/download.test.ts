import { describe, expect, it } from 'vitest';
import { isHalted, nextDownload, type Download, type DownloadEvent } from './download.ts';

const parts = [
	{ name: 'map' as const, bytes: 100, done: 0 },
	{ name: 'photos' as const, bytes: 10, done: 0 },
];
const STATES: Record<string, Download> = {
	idle: { state: 'idle' },
	loading: { state: 'loading', parts },
	paused: { state: 'paused', parts },
	waiting: { state: 'waiting', parts },
	no_space: { state: 'no_space', parts, missing: 7 },
	changed: { state: 'changed', parts },
	failed: { state: 'failed', parts, code: 'offline' },
	done: { state: 'done' },
};
const EVENTS: Record<string, DownloadEvent> = {
	started: { type: 'started', parts },
	paused: { type: 'paused' },
	lost_wifi: { type: 'lost_wifi' },
	changed: { type: 'changed' },
	finished: { type: 'finished' },
	cancelled: { type: 'cancelled' },
	lacked_space: { type: 'lacked_space', missing: 7 },
	failed: { type: 'failed', code: 'offline' },
};

/** From each state, where each event leads; what is not named stays where it is. */
const WAYS: [state: string, ways: Record<string, string>][] = [
	['idle', { started: 'loading', failed: 'failed' }],
	[
		'loading',
		{
			paused: 'paused',
			lost_wifi: 'waiting',
			changed: 'changed',
			finished: 'done',
			cancelled: 'idle',
			lacked_space: 'no_space',
			failed: 'failed',
		},
	],
	['paused', { started: 'loading', cancelled: 'idle', failed: 'failed' }],
	['waiting', { started: 'loading', cancelled: 'idle', failed: 'failed' }],
	['no_space', { started: 'loading', cancelled: 'idle', failed: 'failed' }],
	['changed', { started: 'loading', cancelled: 'idle', failed: 'failed' }],
	['failed', { started: 'loading', cancelled: 'idle' }],
	['done', { started: 'loading', cancelled: 'idle', failed: 'failed' }],
];

describe.each(WAYS)('a download that is %s', (from, ways) => {
	it.each(Object.keys(EVENTS))('hears "%s"', (event) => {
		expect(nextDownload(STATES[from]!, EVENTS[event]!).state).toBe(ways[event] ?? from);
	});
});

it('moves the part that is told of, and no other', () => {
	const moved = nextDownload(STATES.loading!, { type: 'progressed', part: 'map', done: 40 });
	expect(moved).toEqual({ state: 'loading', parts: [{ ...parts[0], done: 40 }, parts[1]] });
});

it('keeps what was loaded while it halts', () => {
	const moved = nextDownload(STATES.loading!, { type: 'progressed', part: 'map', done: 40 });
	for (const event of [EVENTS.paused!, EVENTS.lacked_space!, EVENTS.failed!, EVENTS.lost_wifi!])
		expect(nextDownload(moved, event)).toHaveProperty('parts.0.done', 40);
});

it.each(Object.entries(STATES))('%s: whether one may go on', (name, download) => {
	expect(isHalted(download)).toBe(!['idle', 'loading', 'done'].includes(name));
});
