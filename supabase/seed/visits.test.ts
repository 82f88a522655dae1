import { expect, test } from 'vitest';
import { VISITS } from './records.ts';
import { visitOrder } from './visits.ts';

/** A Friday morning in November, eight o'clock on the wall. */
const FRIDAY = new Date('2026-11-27T08:00:00+01:00');

const orderOf = (slug: string, now: Date) =>
	visitOrder(
		VISITS.find((visit) => visit.slug === slug)!,
		now,
	);
const starts = (slug: string, now = FRIDAY) =>
	orderOf(slug, now).slots.map(({ starts_at }) => starts_at.slice(0, 16));

test('a weekly visit comes each week at the same wall time', () => {
	expect(starts('kaesen-zusehen').slice(0, 2)).toEqual(['2026-11-27T08:00', '2026-12-04T08:00']);
	expect(starts('kaesen-zusehen')).toHaveLength(10);
	// the clock changes on 28 March 2027
	expect(starts('kaesen-zusehen', new Date('2027-03-25T12:00:00Z')).slice(0, 2)).toEqual([
		'2027-03-26T08:00',
		'2027-04-02T07:00',
	]);
});

test('what is over for today begins next week', () => {
	expect(starts('kaesen-zusehen', new Date('2026-11-27T12:00:00Z'))[0]).toBe('2026-12-04T08:00');
});

test('a monthly visit comes on its Saturday, or on two Fridays', () => {
	expect(starts('hofrunde-kleibrink').slice(0, 2)).toEqual([
		'2026-12-05T09:30',
		'2027-01-02T09:30',
	]);
	expect(starts('ofen-anheizen').slice(0, 3)).toEqual([
		'2026-12-11T07:00',
		'2026-12-25T07:00',
		'2027-01-08T07:00',
	]);
});

test('the rule of a series begins with its first visit', () => {
	const { series, slots } = orderOf('hofrunde-kleibrink', FRIDAY);
	expect(series).toMatchObject({ starts_local: '2026-12-05T10:30:00', duration_minutes: 75 });
	expect(slots[0]).toMatchObject({
		host: 'Heiner',
		starts_at: '2026-12-05T09:30:00.000Z',
		ends_at: '2026-12-05T10:45:00.000Z',
		book_until: '2026-12-04T09:30:00.000Z',
	});
});

test('on any day of a year all visits lie ahead, each with an id of its own', () => {
	for (let day = 0; day < 366; day += 5) {
		const now = new Date(FRIDAY.getTime() + day * 86_400_000);
		const slots = VISITS.flatMap((visit) => visitOrder(visit, now).slots);
		expect(slots.every(({ starts_at }) => new Date(starts_at) > now)).toBe(true);
		expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
	}
});
