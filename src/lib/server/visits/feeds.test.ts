import ical from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHostCalendar, readVisitSettings, readVisitSlots } from '#data/supabase/visits.ts';
import { hostCalendar, visitsCalendar } from './calendars.ts';
import { openVisits, wishFor, type OpenVisits } from './testing/open-visits.ts';
import { visitsAsked, withPlaces } from './visit-records.ts';
import { readVisitsRequest } from './visits-request.ts';

const FRAME = { origin: 'https://karte.example', language: 'de' } as const;
const eventsOf = (text: string) =>
	Object.values(ical.parseICS(text)).filter((one) => one?.type === 'VEVENT');

let visits: OpenVisits;
beforeAll(async () => void (visits = await openVisits()));
afterAll(() => visits.close());

it('a calendar has the visits of the next weeks, and those that were cancelled', async () => {
	const [slot, off] = [await visits.publish(), await visits.publish()];
	await visits.service.rpc('cancel_slots', { slot_ids: [off], reason: { de: 'Sturm' } });
	const slots = await readVisitSlots(visits.visitor);
	const all = await withPlaces(slots, visits.visitor);
	expect(all.map(({ place }) => place.kind)).toEqual(['farm', 'farm']);
	const text = visitsCalendar(all, FRAME, all[0]!.place);
	expect(text).toMatch(/^X-WR-CALNAME:Besuche · Hof Ahorn\r$/m);
	expect(text).toContain('TZID:Europe/Berlin');
	const events = new Map(eventsOf(text).map((event) => [event.uid, event]));
	expect(events.get(slot)).toMatchObject({
		...{ summary: 'Käse machen', status: 'CONFIRMED' },
		location: 'Hof Ahorn, Weg 1, 58802 Balve',
		url: `https://karte.example/places/hof-ahorn#visit-${slot}`,
	});
	expect(events.get(off)).toMatchObject({ status: 'CANCELLED', sequence: 1 });
	// nothing of when it was asked for
	expect(visitsCalendar(all, FRAME, all[0]!.place)).toBe(text);
	expect(visitsCalendar(all, { ...FRAME, language: 'en' }, null)).toContain('Making cheese');
});

describe('a feed is asked for', () => {
	const read = (search: string) =>
		readVisitsRequest(new URLSearchParams(search), [{ slug: 'hof-ahorn' }]);

	it.each([
		['', 2],
		['place=hof-ahorn&kind=farm,heritage&lang=nl', 2],
		['kind=heritage', 0],
		['spoken=nds', 0],
		['spoken=de,nds', 2],
	])('with "%s"', async (search, found) => {
		const request = read(search);
		if (!request.ok) throw new Error(JSON.stringify(request.errors));
		const all = await withPlaces(await readVisitSlots(visits.visitor), visits.visitor);
		expect(visitsAsked(all, request.value)).toHaveLength(found);
	});

	it.each([
		['place=hof-buche', ['place']],
		['kind=castle&lang=fr', ['kind', 'lang']],
		['kind=farm,castle', ['kind']],
		['spoken=la', ['spoken']],
		['colour=red', ['colour']],
	])('but not with "%s"', (search, names) => {
		const request = read(search);
		expect(request.errors?.map(({ parameter }) => parameter)).toEqual(names);
		for (const { expected } of request.errors ?? []) expect(expected).not.toBe('');
	});
});

it('a host sees in the own calendar how many come, and nobody by name', async () => {
	const slot = await visits.publish();
	const { id, token, party, name, email } = wishFor(slot);
	await visits.visitor.rpc('reserve_seats', {
		p: { id, slot_id: slot, token, party, name, email },
	});
	const { data } = await visits.service.rpc('make_calendar_feed', { place_id: visits.placeId });
	const { id: feed, secret } = data as { id: string; secret: string };
	const calendar = await readHostCalendar(visits.service, secret);
	const text = hostCalendar(calendar!, FRAME);
	const event = eventsOf(text).find(({ uid }) => uid === slot);
	expect(event).toMatchObject({
		summary: 'Käse machen · 2/6',
		url: `https://karte.example/studio/hof-ahorn/visits/${slot}`,
	});
	expect(event!.description).toMatch(/^2 von 6 Plätzen vergeben\. Reservierungen: 1/);
	expect(text).not.toMatch(/Käthe|kaethe/);

	await visits.service.rpc('revoke_calendar_feed', { id: feed });
	expect(await readHostCalendar(visits.service, secret)).toBeNull();
	await expect(readHostCalendar(visits.visitor, secret)).rejects.toThrow(
		/^calendar_feed answered 42501$/,
	);
});

it('the settings are told', async () => {
	expect(await readVisitSettings(visits.visitor)).toMatchObject({
		...{ eraseAfterDays: 14, offerHours: 24, confirmHours: 2 },
	});
});
