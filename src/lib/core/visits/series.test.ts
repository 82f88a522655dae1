import { describe, expect, it } from 'vitest';
import { layClosures } from '../hours/lay-closures.ts';
import { makeSchedule } from '../hours/make-schedule.ts';
import { DETAILS } from './make-slot.ts';
import {
	isInTheWay,
	previewSeries,
	slotsInScope,
	toPublication,
	type SeriesFrame,
	type SlotDraft,
} from './series.ts';

const DRAFT: SlotDraft = {
	placeId: 'place',
	startsLocal: '2026-11-28T10:00',
	durationMinutes: 90,
	rule: null,
	exceptions: [],
	closesBefore: 60,
	details: DETAILS,
};

function frame(known: Partial<SeriesFrame> = {}): SeriesFrame {
	let ids = 0;
	return {
		zone: 'Europe/Berlin',
		now: Date.parse('2026-10-01T12:00:00Z'),
		schedule: null,
		others: [],
		newId: () => `id-${++ids}`,
		...known,
	};
}

function preview(draft: Partial<SlotDraft>, known: Partial<SeriesFrame> = {}) {
	const answer = previewSeries({ ...DRAFT, ...draft }, frame(known));
	if (!answer.ok) throw new Error(answer.refusal.code);
	return answer.value;
}
const starts = (draft: Partial<SlotDraft>) =>
	preview(draft).rows.map(({ slot }) => slot.startsAt.slice(0, 16));
const warnings = (draft: Partial<SlotDraft>, known: Partial<SeriesFrame> = {}) =>
	preview(draft, known).rows.map((row) => row.warnings.map(({ code }) => code).join(' '));

describe('a series', () => {
	it('keeps its local time over the clock change of October', () => {
		const draft = { startsLocal: '2026-10-17T10:00', rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=3' };
		expect(starts(draft)).toEqual(['2026-10-17T08:00', '2026-10-24T08:00', '2026-10-31T09:00']);
	});

	it('keeps its local time over the clock change of March', () => {
		const draft = { startsLocal: '2027-03-27T10:00', rule: 'FREQ=DAILY;COUNT=2' };
		expect(starts(draft)).toEqual(['2027-03-27T09:00', '2027-03-28T08:00']);
	});

	it('leaves out its exceptions, which count in the rule', () => {
		const draft = { rule: 'FREQ=WEEKLY;COUNT=3', exceptions: ['2026-12-05'] };
		expect(starts(draft)).toEqual(['2026-11-28T09:00', '2026-12-12T09:00']);
	});

	it('is sent as it was previewed', () => {
		const shown = preview({ rule: 'FREQ=WEEKLY;COUNT=2' });
		expect(toPublication('place', shown)).toEqual({
			placeId: 'place',
			series: {
				id: expect.stringMatching(/^id-/),
				rrule: 'FREQ=WEEKLY;COUNT=2',
				startsLocal: '2026-11-28T10:00',
				durationMinutes: 90,
				exceptions: [],
			},
			slots: shown.rows.map(({ slot }) => slot),
		});
		expect(shown.rows[1]!.slot).toEqual({
			id: 'id-2',
			startsAt: '2026-12-05T09:00:00.000Z',
			endsAt: '2026-12-05T10:30:00.000Z',
			bookUntil: '2026-12-05T08:00:00.000Z',
			...DETAILS,
		});
	});

	it('of 200 slots is the longest', () => {
		expect(starts({ rule: 'FREQ=DAILY;COUNT=200' })).toHaveLength(200);
	});
});

it('happens once where there is no rule', () => {
	const { series, rows } = preview({});
	expect([series, rows.length]).toEqual([null, 1]);
});

it.each<[string, Partial<SlotDraft>, string]>([
	['the start is no time', { startsLocal: '2026-11-31T10:00' }, 'start_unreadable'],
	['it lasts longer than a day', { durationMinutes: 1441 }, 'slot_too_long'],
	['it takes no time', { durationMinutes: 0 }, 'slot_too_short'],
	['there are too many', { rule: 'FREQ=DAILY;COUNT=201' }, 'too_many_slots'],
	['the rule never ends', { rule: 'FREQ=DAILY' }, 'rule_endless'],
	['the rule ends before it begins', { rule: 'FREQ=DAILY;UNTIL=20261101' }, 'no_slots'],
	[
		'all days are left out',
		{ rule: 'FREQ=DAILY;COUNT=2', exceptions: ['2026-11-28', '2026-11-29'] },
		'no_slots',
	],
])('is refused where %s', (_, draft, code) => {
	const answer = previewSeries({ ...DRAFT, ...draft }, frame());
	expect(!answer.ok && answer.refusal.code).toBe(code);
});

describe('warns of', () => {
	const schedule = makeSchedule({
		firstDay: '2026-10-01',
		length: 90,
		week: ['', '', '', '', '14:00-18:00 appointment', '09:00-12:00 14:00-18:00', '00:00-24:00'],
	});
	const at = (startsLocal: string, durationMinutes = 90) => ({ startsLocal, durationMinutes });

	it.each<[string, Partial<SlotDraft>, string]>([
		['within the hours', at('2026-11-28T10:00'), ''],
		['until they end', at('2026-11-28T10:30'), ''],
		['past their end', at('2026-11-28T10:31'), 'outside_hours'],
		['over the midday break', at('2026-11-28T11:00', 240), 'outside_hours'],
		['before they begin', at('2026-11-28T08:59', 60), 'outside_hours'],
		['on a day that is shut', at('2026-11-24T10:00'), 'outside_hours'],
		['within hours by appointment', at('2026-11-27T15:00'), ''],
		['past midnight into a day that is shut', at('2026-11-29T23:00', 120), 'outside_hours'],
		['until midnight', at('2026-11-29T23:00', 60), ''],
		['beyond the horizon', at('2027-02-02T10:00'), ''],
	])('the hours: %s', (_, draft, expected) => {
		expect(warnings(draft, { schedule })).toEqual([expected]);
	});

	it('closures, with their reason', () => {
		const reason = { de: 'Betriebsferien' };
		const closed = layClosures(schedule, [
			{ kind: 'holiday', firstDay: '2026-11-28', lastDay: '2026-11-28', reason },
		]);
		const [row] = preview({}, { schedule: closed }).rows;
		expect(row!.warnings).toEqual([{ code: 'closure', reason }]);
	});

	it('holidays, by name', () => {
		const [row] = preview(at('2026-12-26T10:00')).rows;
		expect(row!.warnings).toEqual([{ code: 'holiday', holiday: 'boxing_day' }]);
	});

	it.each([
		['does not exist', at('2027-03-28T02:30'), 'clock_skips'],
		['comes twice', at('2026-10-25T02:30'), 'clock_repeats'],
		['is just before', at('2026-10-25T01:00', 60), ''],
		['is just after', at('2026-10-25T03:00'), ''],
		['sees the clock change', at('2026-10-24T22:00', 480), 'clock_changes'],
	])('a time that %s', (_, draft, expected) => expect(warnings(draft)).toEqual([expected]));

	it('says when a time that does not exist would begin', () => {
		expect(starts(at('2027-03-28T02:30'))).toEqual(['2027-03-28T01:30']);
	});

	it('other slots at that time, unless they are cancelled', () => {
		const other = (id: string, startsAt: string, endsAt: string, status = 'planned') =>
			({ id, startsAt, endsAt, status }) as SeriesFrame['others'][number];
		const others = [
			other('before', '2026-11-28T08:00:00Z', '2026-11-28T09:00:00Z'),
			other('into it', '2026-11-28T08:00:00Z', '2026-11-28T09:01:00Z'),
			other('within', '2026-11-28T09:30:00Z', '2026-11-28T09:40:00Z'),
			other('gone', '2026-11-28T09:30:00Z', '2026-11-28T09:40:00Z', 'cancelled'),
			other('after', '2026-11-28T10:30:00Z', '2026-11-28T12:00:00Z'),
		];
		const [row] = preview({}, { others }).rows;
		expect(row!.warnings).toEqual([{ code: 'overlaps', slotIds: ['into it', 'within'] }]);
	});

	it('slots of the series itself that overlap', () => {
		// over the clock change a whole day is an hour longer than the next one is away
		const draft = { ...at('2027-03-27T10:00', 1440), rule: 'FREQ=DAILY;COUNT=2' };
		expect(warnings(draft)).toEqual(['clock_changes', 'overlaps']);
	});

	it('what is over already', () => {
		expect(warnings(at('2026-10-01T14:00'))).toEqual(['slot_in_past']);
		expect(warnings(at('2026-10-01T14:01'))).toEqual(['']);
	});
});

it.each([
	['slot_in_past', false, true],
	['slot_in_past', true, true],
	['overlaps', false, true],
	['overlaps', true, false],
	['clock_skips', false, false],
] as const)('%s, overlapping allowed %s: in the way %s', (code, mayOverlap, expected) => {
	const warning = code === 'overlaps' ? { code, slotIds: [] } : { code };
	expect(isInTheWay(warning, { mayOverlap })).toBe(expected);
});

it.each([
	['one', 'c'],
	['following', 'c d'],
	['all', 'b c d'],
] as const)('an edit of %s is about %s', (scope, expected) => {
	const row = (
		id: string,
		startsAt: string,
		seriesId: string | null = 's',
		status = 'planned',
	) => ({
		...{ id, startsAt, seriesId },
		status: status as 'planned',
	});
	const chosen = row('c', '2026-11-14T09:00:00Z');
	const slots = [
		row('d', '2026-11-21T09:00:00Z'),
		row('a', '2026-10-31T09:00:00Z'),
		row('b', '2026-11-07T09:00:00Z'),
		chosen,
		row('x', '2026-11-28T09:00:00Z', 's', 'cancelled'),
		row('y', '2026-11-28T09:00:00Z', null),
	];
	const ids = slotsInScope(slots, chosen, scope, Date.parse('2026-11-01T00:00:00Z'));
	expect(ids.map(({ id }) => id).join(' ')).toBe(expected);
});
