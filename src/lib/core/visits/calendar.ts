import ICAL from 'ical.js';
import { wallTimeAt, writeWallTime } from '../hours/wall-clock.ts';
import { textIn, type TextLanguage, type Texts } from '../places/texts.ts';
import type { VisitSlot } from './slot.ts';
import type { VisitPlace } from './visit-place.ts';

/** The zone that all our calendars are written in: `VTIMEZONE` below says how its clock goes. */
const ZONE = 'Europe/Berlin';

export type CalendarSlot = Pick<
	VisitSlot,
	| 'id'
	| 'startsAt'
	| 'endsAt'
	| 'title'
	| 'about'
	| 'meetingPoint'
	| 'houseRules'
	| 'status'
	| 'sequence'
	| 'updatedAt'
>;

export interface CalendarEntry {
	slot: CalendarSlot;
	place: VisitPlace;
	/** Absolute address of its page. */
	url: string;
	/** Instead of the slot's title: what a host reads in the own calendar. */
	summary?: string;
	/** Stands before what the slot tells. */
	note?: string;
}

interface CalendarFrame {
	language: TextLanguage;
	/** Who writes it (PRODID), as a name. */
	siteName: string;
}

/**
 * A calendar to subscribe to. It says nothing of when it was asked for, so that it is the same bytes as
 * long as nothing changes; what is cancelled stays in it as cancelled.
 */
export function writeFeed(
	entries: readonly CalendarEntry[],
	{ name, ...frame }: CalendarFrame & { name: string },
): string {
	const calendar = emptyCalendar(frame);
	calendar.addPropertyWithValue('name', asText(name));
	calendar.addPropertyWithValue('x-wr-calname', asText(name));
	const refresh = new ICAL.Property('refresh-interval');
	refresh.resetType('duration');
	refresh.setValue(ICAL.Duration.fromString('PT1H'));
	calendar.addProperty(refresh);
	calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
	for (const entry of entries) {
		const event = eventOf(entry, frame);
		setInstant(event, 'dtstamp', Date.parse(entry.slot.updatedAt));
		// Who reads along is not busy for it.
		event.addPropertyWithValue('transp', 'TRANSPARENT');
		calendar.addSubcomponent(event);
	}
	return write(calendar);
}

/** One visit as a file: what "add to calendar" saves. A ticket gives its reservation's id as `uid`, as the mail does. */
export function writeEvent(
	entry: CalendarEntry,
	{ uid, ...frame }: CalendarFrame & { uid?: string },
): string {
	const calendar = emptyCalendar(frame);
	const event = eventOf(entry, frame, uid);
	setInstant(event, 'dtstamp', Date.parse(entry.slot.updatedAt));
	calendar.addSubcomponent(event);
	return write(calendar);
}

export interface Invitation extends CalendarFrame {
	/** `REQUEST` puts the visit into the guest's calendar or changes it there, `CANCEL` takes it out. */
	method: 'REQUEST' | 'CANCEL';
	/** The reservation's id: whoever cancels and comes back later has another entry. */
	uid: string;
	organizer: { name: string; email: string };
	guest: { name: string | null; email: string };
	/** Milliseconds since 1970. */
	now: number;
}

/** What a mail carries to its guest (RFC 5546). */
export function writeInvitation(
	entry: CalendarEntry,
	{ method, uid, organizer, guest, now, ...frame }: Invitation,
): string {
	const calendar = emptyCalendar(frame);
	calendar.addPropertyWithValue('method', method);
	const slot = {
		...entry.slot,
		status: method === 'CANCEL' ? ('cancelled' as const) : entry.slot.status,
	};
	const event = eventOf({ ...entry, slot }, frame, uid);
	setInstant(event, 'dtstamp', now);
	addPerson(event, 'organizer', organizer);
	// Accepted already: a calendar that asks again would mail an answer to nobody.
	addPerson(event, 'attendee', guest, { partstat: 'ACCEPTED', rsvp: 'FALSE' });
	calendar.addSubcomponent(event);
	return write(calendar);
}

function emptyCalendar({ language, siteName }: CalendarFrame): ICAL.Component {
	const calendar = new ICAL.Component('vcalendar');
	calendar.addPropertyWithValue('version', '2.0');
	calendar.addPropertyWithValue('prodid', `-//${plain(siteName)}//${language.toUpperCase()}`);
	calendar.addPropertyWithValue('calscale', 'GREGORIAN');
	calendar.addSubcomponent(new ICAL.Component(ICAL.parse(VTIMEZONE) as unknown[]));
	return calendar;
}

function eventOf(
	{ slot, place, url, summary, note }: CalendarEntry,
	{ language }: CalendarFrame,
	uid = slot.id,
): ICAL.Component {
	const say = (texts: Texts | null) => texts && textIn(texts, language).text;
	const event = new ICAL.Component('vevent');
	const add = (name: string, value: string | null | undefined) =>
		value && event.addPropertyWithValue(name, plain(value));
	add('uid', uid);
	setWallTime(event, 'dtstart', slot.startsAt);
	setWallTime(event, 'dtend', slot.endsAt);
	setInstant(event, 'last-modified', Date.parse(slot.updatedAt));
	event.addPropertyWithValue('sequence', slot.sequence);
	add('status', slot.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED');
	add('summary', summary ?? say(slot.title));
	const told = [note, say(slot.about), say(slot.meetingPoint), say(slot.houseRules), url];
	add('description', told.filter(Boolean).join('\n\n'));
	const town = [place.postcode, place.municipality].filter(Boolean).join(' ');
	add('location', [say(place.name), place.street, town].filter(Boolean).join(', '));
	event.addPropertyWithValue('geo', [round(place.lat), round(place.lon)] as unknown as string);
	add('url', url);
	return event;
}

function setWallTime(event: ICAL.Component, name: string, instant: string) {
	const property = new ICAL.Property(name);
	property.setParameter('tzid', ZONE);
	const wall = writeWallTime(wallTimeAt(Date.parse(instant), ZONE));
	property.setValue(ICAL.Time.fromDateTimeString(`${wall}:00`));
	event.addProperty(property);
}

function setInstant(event: ICAL.Component, name: string, instant: number) {
	const text = `${new Date(instant).toISOString().slice(0, 19)}Z`;
	event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(text));
}

function addPerson(
	event: ICAL.Component,
	role: 'organizer' | 'attendee',
	{ name, email }: { name: string | null; email: string },
	parameters: Record<string, string> = {},
) {
	const person = new ICAL.Property(role);
	if (name) person.setParameter('cn', plain(name).replaceAll('\n', ' '));
	for (const [key, value] of Object.entries(parameters)) person.setParameter(key, value);
	person.setValue(`mailto:${email}`);
	event.addProperty(person);
}

/** For properties that the library does not know as texts: it would write them as they are, line breaks and all. */
function asText(text: string): string {
	return plain(text)
		.replaceAll('\n', ' ')
		.replace(/[\\;,]/g, '\\$&');
}

/**
 * Line breaks as iCalendar has them, also those that some programs read as such; and no other control characters: they
 * cannot be written.
 */
function plain(text: string): string {
	return (
		text
			.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
			// eslint-disable-next-line no-control-regex -- RFC 5545 §3.1 forbids them
			.replace(/[\x00-\x09\x0B-\x1F\x7F]/g, ' ')
	);
}

/** The library folds at 75 octets and does not count the blank that begins the next line. */
const FOLD_AT = 74;

function write(calendar: ICAL.Component): string {
	const before = ICAL.foldLength;
	ICAL.foldLength = FOLD_AT;
	try {
		return `${calendar.toString()}\r\n`;
	} finally {
		ICAL.foldLength = before;
	}
}

/** Seven digits are a centimetre; a calendar needs no more than a metre. */
const round = (degrees: number) => Number(degrees.toFixed(5));

/** How the clock goes since 1996, as all of the EU has it. */
const VTIMEZONE = [
	'BEGIN:VTIMEZONE',
	`TZID:${ZONE}`,
	'BEGIN:DAYLIGHT',
	'DTSTART:19960331T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'TZNAME:CEST',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'DTSTART:19961027T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'TZNAME:CET',
	'END:STANDARD',
	'END:VTIMEZONE',
].join('\r\n');
