import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { writeEvent, writeFeed, writeInvitation, type CalendarEntry } from './calendar.ts';
import { makeSlot } from './make-slot.ts';
import type { VisitSlot } from './slot.ts';
import type { VisitPlace } from './visit-place.ts';

const PLACE: VisitPlace = {
	...{ slug: 'hof-ahorn-balve', name: { de: 'Hof Ahorn' }, lon: 7.864, lat: 51.333 },
	...{ street: 'Weg 1', postcode: '58802', municipality: 'Balve' },
};
const FRAME = { language: 'de', siteName: 'Schatzkarte Südwestfalen' } as const;
const URL_OF = 'https://karte.example/places/hof-ahorn-balve#visit-1';

const entry = (
	slot: Partial<VisitSlot> = {},
	more: Partial<CalendarEntry> = {},
): CalendarEntry => ({
	...{ slot: makeSlot(slot), place: PLACE, url: URL_OF },
	...more,
});
const feed = (...entries: CalendarEntry[]) => writeFeed(entries, { ...FRAME, name: 'Besuche' });
/** Each event as another library reads it. */
const read = (text: string) =>
	Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT') as VEvent[];
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar to subscribe to', () => {
	it('is read by another library as it was meant', () => {
		const slot = {
			...{ title: { de: 'Käse; machen, "rühren"' }, about: { de: 'Zeile 1\r\nZeile 2 \\ 3' } },
			...{ sequence: 3, meetingPoint: { de: 'Am Stall' } },
		};
		const [event] = read(feed(entry(slot)));
		expect(event).toMatchObject({
			uid: '00000000-0000-4000-8000-000000000001',
			summary: 'Käse; machen, "rühren"',
			description: `Zeile 1\nZeile 2 \\ 3\n\nAm Stall\n\n${URL_OF}`,
			location: 'Hof Ahorn, Weg 1, 58802 Balve',
			geo: { lat: 51.333, lon: 7.864 },
			status: 'CONFIRMED',
		});
		expect(Number(event!.sequence)).toBe(3);
		expect(event!.start.toISOString()).toBe('2026-11-28T09:00:00.000Z');
		expect(event!.end!.toISOString()).toBe('2026-11-28T10:30:00.000Z');
	});

	it('has times by the clock of Berlin, and says how that goes', () => {
		const lines = unfolded(feed(entry()));
		expect(lines).toContain('DTSTART;TZID=Europe/Berlin:20261128T100000');
		expect(lines).toContain('DTEND;TZID=Europe/Berlin:20261128T113000');
		expect(lines).toContain('BEGIN:VTIMEZONE');
		expect(lines).toContain('TZID:Europe/Berlin');
	});

	it.each([
		['2026-10-24T08:00:00Z', 'DTSTART;TZID=Europe/Berlin:20261024T100000'],
		['2026-10-31T09:00:00Z', 'DTSTART;TZID=Europe/Berlin:20261031T100000'],
	])('keeps the local time over the clock change (%s)', (startsAt, line) => {
		const text = feed(entry({ startsAt }));
		expect(unfolded(text)).toContain(line);
		expect(read(text)[0]!.start.toISOString()).toBe(new Date(startsAt).toISOString());
	});

	it('keeps what is cancelled, as cancelled', () => {
		const [event] = read(feed(entry({ status: 'cancelled', sequence: 1 })));
		expect(event!.status).toBe('CANCELLED');
	});

	it('has no method, and is the same bytes as long as nothing changes', () => {
		const lines = unfolded(feed(entry()));
		expect(lines.filter((line) => line.startsWith('METHOD'))).toEqual([]);
		expect(lines).toContain('DTSTAMP:20261120T080000Z');
		expect(lines).toContain('LAST-MODIFIED:20261120T080000Z');
		expect(lines).toContain('X-WR-CALNAME:Besuche');
		const named = unfolded(writeFeed([], { ...FRAME, name: 'Hof; Ahorn,\nBesuche' }));
		expect(named).toContain('X-WR-CALNAME:Hof\\; Ahorn\\, Besuche');
		expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
	});

	it('is readable without a single slot', () => {
		expect(read(feed())).toEqual([]);
	});

	it('says in a host’s calendar what the host needs', () => {
		const [event] = read(
			feed(entry({}, { summary: 'Käse machen · 5 von 8', note: 'Noch 3 frei' })),
		);
		expect([event!.summary, event!.description]).toEqual([
			'Käse machen · 5 von 8',
			`Noch 3 frei\n\n${URL_OF}`,
		]);
	});

	it('has lines of 75 octets at most, and breaks none within a letter', () => {
		const about = { de: 'Äöü🐄 '.repeat(60).trim() };
		const text = feed(entry({ about }));
		const octets = text.split('\r\n').map((line) => Buffer.byteLength(line));
		expect(Math.max(...octets)).toBeLessThanOrEqual(75);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(text).not.toContain('\uFFFD');
		expect(read(text)[0]!.description).toBe(`${about.de}\n\n${URL_OF}`);
	});

	it('lets no text begin a property of its own', () => {
		const title = { de: 'Käse\r\nATTENDEE:mailto:a@b.de\u0000\u0007' };
		const lines = unfolded(feed(entry({ title })));
		expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
	});
});

it('a single visit is a calendar of its own, under the name of the reservation where there is one', () => {
	expect(read(writeEvent(entry(), FRAME))[0]!.uid).toBe(makeSlot().id);
	const [event] = read(writeEvent(entry(), { ...FRAME, uid: 'reservation' }));
	expect(event!.uid).toBe('reservation');
});

describe('an invitation', () => {
	const invite = (method: 'REQUEST' | 'CANCEL', slot: Partial<VisitSlot> = {}) =>
		writeInvitation(entry(slot), {
			...FRAME,
			...{ method, uid: 'reservation', now: Date.parse('2026-11-27T12:00:00Z') },
			organizer: { name: 'Schatzkarte', email: 'karte@example.org' },
			guest: { name: 'Müller, "Käthe"', email: 'kaethe@example.org' },
		});

	it('puts the visit into the calendar', () => {
		const lines = unfolded(invite('REQUEST', { sequence: 2 }));
		for (const line of [
			'METHOD:REQUEST',
			'UID:reservation',
			'SEQUENCE:2',
			'DTSTAMP:20261127T120000Z',
			'STATUS:CONFIRMED',
			'ORGANIZER;CN=Schatzkarte:mailto:karte@example.org',
		])
			expect(lines).toContain(line);
		const [event] = read(invite('REQUEST'));
		expect(event!.attendee).toMatchObject({
			params: { PARTSTAT: 'ACCEPTED', RSVP: false },
			val: 'mailto:kaethe@example.org',
		});
	});

	it('takes it out again, whoever cancelled', () => {
		const lines = unfolded(invite('CANCEL'));
		for (const line of ['METHOD:CANCEL', 'UID:reservation', 'STATUS:CANCELLED'])
			expect(lines).toContain(line);
	});
});
