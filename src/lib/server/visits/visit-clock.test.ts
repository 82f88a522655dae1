import type { SupabaseClient } from '@supabase/supabase-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VisitClock } from './clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

/** A database that answers as it is told, and a clock that goes by it. */
function open(now: Date | null = null, answers: Record<string, () => unknown> = {}) {
	const asked: [string, object][] = [];
	const rpc = async (name: string, values: object) => {
		asked.push([name, values]);
		return { data: 0, error: null, ...(answers[name]?.() as object) };
	};
	const told: string[] = [];
	const clock = new VisitClock({
		service: { rpc } as unknown as SupabaseClient,
		now,
		changed: () => void told.push('changed'),
		forget: async (erased) => void told.push(`forget ${erased}`),
		complain: (what) => void told.push(what),
	});
	return { asked, told, clock };
}

it('settles every minute, reminds and forgets every ten, and does all at the start', async () => {
	const { asked, clock } = open();
	clock.start();
	await vi.advanceTimersByTimeAsync(20 * MINUTE + 1);
	await clock.stop();
	const times = (name: string) => asked.filter(([one]) => one === name).length;
	expect(times('settle_slots')).toBe(21);
	const seldom = [
		'queue_reminders',
		'queue_care_reminders',
		'queue_moderation_digest',
		'forget_invitations',
		'erase_contacts',
	];
	expect(seldom.map(times)).toEqual([3, 3, 3, 3, 3]);
	await vi.advanceTimersByTimeAsync(60 * MINUTE);
	expect(asked).toHaveLength(36);
});

it('goes by the clock of the database, unless its own stands still', async () => {
	const [real, frozen] = [open(), open(new Date('2031-05-01T10:00:00Z'))];
	await real.clock.tick();
	await frozen.clock.tick();
	expect(real.asked[0]).toEqual(['settle_slots', {}]);
	expect(frozen.asked.map(([, values]) => values)).toEqual(
		Array.from({ length: 6 }, () => ({ now: '2031-05-01T10:00:00.000Z' })),
	);
});

it('tells who has to know', async () => {
	const { told, clock } = open(null, {
		settle_slots: () => ({ data: 2 }),
		erase_contacts: () => ({ data: 5 }),
	});
	await clock.tick();
	await clock.tick();
	expect(told).toEqual(['changed', 'forget 5', 'changed']);
});

it('goes on where something fails, and says so without what the database said', async () => {
	const { told, clock } = open(null, {
		settle_slots: () => ({ error: { code: '57014', message: 'kaethe@example.org' } }),
		queue_reminders: () => {
			throw Object.assign(new TypeError('fetch failed for kaethe'), {});
		},
	});
	await clock.tick();
	expect(told).toEqual(['settle_slots answered 57014', 'queue_reminders: TypeError', 'forget 0']);
});
