import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeSlot } from '#core/visits/make-slot.ts';
import { LiveSlots } from './live-slots.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks once a second, however many look', async () => {
	const read = vi.fn(async () => [makeSlot()]);
	const slots = new LiveSlots({ read });
	const first = await Promise.all(Array.from({ length: 100 }, () => slots.latest()));
	expect(new Set(first).size).toBe(1);
	vi.advanceTimersByTime(999);
	expect(await slots.latest()).toBe(first[0]);
	expect(read).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(2);
	await slots.latest();
	expect(read).toHaveBeenCalledTimes(2);
});

it('asks anew after a write, also where the answer before is still on its way', async () => {
	const answers: ((slots: []) => void)[] = [];
	const read = vi.fn(() => new Promise<[]>((resolve) => answers.push(resolve)));
	const slots = new LiveSlots({ read });
	const before = slots.latest();
	slots.nudge();
	const after = slots.latest();
	answers.forEach((answer) => answer([]));
	expect(await after).not.toBe(await before);
	expect(await slots.latest()).toBe(await after);
	expect(read).toHaveBeenCalledTimes(2);
});

it('asks again after a database that did not answer', async () => {
	const read = vi.fn(async () => [makeSlot()]).mockRejectedValueOnce(new Error('away'));
	const slots = new LiveSlots({ read });
	await expect(slots.latest()).rejects.toThrow('away');
	expect(await slots.latest()).toHaveLength(1);
});

it('has the last list at once for who would not wait, and looks for a newer one', async () => {
	const [older, newer] = [[makeSlot()], [makeSlot()]];
	const read = vi.fn(async () => newer).mockResolvedValueOnce(older);
	const slots = new LiveSlots({ read });
	expect(slots.lately()).toBeNull();
	await slots.latest();
	vi.advanceTimersByTime(60_000);
	expect(slots.lately()).toBe(older);
	await slots.latest();
	expect(slots.lately()).toBe(newer);
	read.mockRejectedValueOnce(new Error('away'));
	slots.nudge();
	expect(slots.lately()).toBe(newer);
});
