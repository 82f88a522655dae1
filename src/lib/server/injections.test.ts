/** 500 hostile texts through all that writes a format: parsed again, there is never a part more than was meant. */
import ical, { type VEvent } from 'node-ical';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MEMBER_MAILS, type MemberMail } from '#core/accounts/member-mails.ts';
import { toGeoJson, type OpenRecord } from '#core/places/geojson.ts';
import { makePlace } from '#core/places/make-place.ts';
import type { Place } from '#core/places/place.ts';
import { readProse, type Block, type Inline } from '#core/places/prose.ts';
import { describePlace, serializeJsonLd } from '#core/places/structured.ts';
import { writeEvent, writeFeed, writeInvitation } from '#core/visits/calendar.ts';
import { visitsToGeoJson } from '#core/visits/geojson.ts';
import { isEmail } from '#core/visits/index.ts';
import { MAIL_TEMPLATES } from '#core/visits/mail-templates.ts';
import { makeSlot } from '#core/visits/make-slot.ts';
import { describeVisit } from '#core/visits/structured.ts';
import { locales } from '#i18n';
import { INJECTIONS_MADE, makeInjections } from '../../../tests/tools/injections.ts';
import { mailRow } from './mail/testing/mail-rows.ts';
import { MailFolder } from './mail/transport.ts';
import { writeMail } from './mail/write-mail.ts';
import { writeMemberMail } from './mail/write-member-mail.ts';

const INJECTIONS = makeInjections();
const HARMLESS = 'Käse';
const TOKEN = '0123456789abcdef0123456789abcdef';

// eslint-disable-next-line no-control-regex -- those it is about
const ENDS_A_HEADER = /[\x00-\x1F\x7F\u0085\u2028\u2029]/;

it('there are 500 different ones, each with its number', () => {
	expect(new Set(INJECTIONS.map(({ text }) => text)).size).toBe(INJECTIONS_MADE);
	expect(INJECTIONS.map(({ number }) => number)).toEqual(INJECTIONS.map((_, index) => index));
});

/** What is written is, but for the text itself, as it is with a harmless one; answers with what is not, by number. */
function unlike(shapeOf: (text: string, number: number) => unknown): unknown[] {
	return INJECTIONS.flatMap(({ number, text }) => {
		const [shape, meant] = [text, HARMLESS].map((one) => JSON.stringify(shapeOf(one, number)));
		return shape === meant ? [] : [{ number, text, shape, meant }];
	});
}

const everywhere = (text: string) => ({ de: text, en: text, nl: text });

/** Every text of a place. */
function placeOf(text: string): Place {
	const named = { type: 'named' as const, name: everywhere(text), position: null };
	const picture = { path: 'ort/1', widths: [480], width: 480, height: 320, licence: text };
	const photo = { ...picture, alt: everywhere(text), credit: text, drawn: false };
	const story = { title: everywhere(text), body: everywhere(text), licence: text };
	return makePlace({
		...{ name: everywhere(text), summary: everywhere(text), easy: everywhere(text) },
		...{ houseRules: everywhere(text), street: text, postcode: text, locality: text },
		...{ municipality: text, naturePark: text, period: text, phone: text, email: text },
		...{ website: text, hours: text, licence: text, attribution: text },
		organisation: { slug: 'hof', name: text, website: text },
		stories: [{ ...story, person: { name: text, role: everywhere(text) }, attribution: text }],
		products: [
			{
				...{ slug: 'kaese', name: everywhere(text), category: 'dairy', months: [] },
				inputs: [{ name: everywhere(text), origin: named }],
			},
		],
		labels: [
			{
				...{ slug: 'regional', name: everywhere(text), about: everywhere(text), issuer: text },
				...{ criteria: [{ slug: 'x', text: everywhere(text) }], complain: everywhere(text) },
				...{ from: '2026-01-01', until: '2027-01-01', evidence: text, example: false },
			},
		],
		photos: [photo],
		sources: [
			{
				...{ source: 'osm', externalId: text, licence: text, attribution: text, url: text },
				retrievedOn: null,
			},
		],
		closures: [
			{ kind: 'closed', firstDay: '2026-12-24', lastDay: '2026-12-24', reason: everywhere(text) },
		],
	});
}

/** Every text of a slot. */
const slotOf = (text: string) =>
	makeSlot({
		...{ title: everywhere(text), about: everywhere(text), host: text, audience: everywhere(text) },
		...{ houseRules: everywhere(text), accessibility: everywhere(text) },
		...{ meetingPoint: everywhere(text), cancelReason: everywhere(text) },
		place: { slug: 'ort', name: everywhere(text) },
	});

const visitPlaceOf = (text: string) => ({
	...{ slug: 'ort', name: everywhere(text), lon: 8.1, lat: 51.2, street: text },
	...{ postcode: text, municipality: text },
});

/** Names of all that is in a value, without the texts. */
function skeleton(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(skeleton);
	if (value === null || typeof value !== 'object') return typeof value;
	return Object.entries(value).map(([key, inner]) => [key, skeleton(inner)]);
}

const FRAME = {
	...{ url: 'https://karte.example/places/ort', id: 'https://karte.example/places/ort' },
	...{ pictures: 'https://karte.example/photos', siteName: 'Schatzkarte' },
	...{ siteUrl: 'https://karte.example', exampleNote: 'Beispiel', schedule: null, today: 20_781 },
};
const EVENT_FRAME = {
	...{ placeId: FRAME.id, zone: 'Europe/Berlin', now: Date.parse('2026-11-27T12:00:00Z') },
	...{ url: FRAME.url },
};

describe('JSON-LD', () => {
	const written = (text: string, number: number) => {
		const language = locales[number % 3]!;
		const breadcrumbs = [{ name: text, url: FRAME.url }];
		const organizer = { name: text, url: text };
		return [
			describePlace(placeOf(text), { ...FRAME, language, breadcrumbs, kreisName: text }),
			describeVisit(slotOf(text), visitPlaceOf(text), { ...EVENT_FRAME, language, organizer }),
		].map((said) => ({ said, script: serializeJsonLd(said) }));
	};

	it('holds nothing that ends its element or begins another, and reads as it was meant', () => {
		const broken = INJECTIONS.filter(({ text, number }) =>
			written(text, number).some(
				({ said, script }) =>
					/[<\u2028\u2029]/.test(script) ||
					JSON.stringify(JSON.parse(script)) !== JSON.stringify(said),
			),
		);
		expect(broken).toEqual([]);
	});

	it('has the same nodes and names as with a harmless text', () => {
		expect(
			unlike((text, number) =>
				written(text, number).map(({ script }) => skeleton(JSON.parse(script))),
			),
		).toEqual([]);
	});
});

it('GeoJSON has the same features and properties, and the texts letter by letter', () => {
	const record = (text: string): OpenRecord => ({
		...{ slug: 'ort', name: everywhere(text), summary: everywhere(text), kind: 'farm' },
		...{ subkind: 'farm_shop', lon: 8.1, lat: 51.2, street: text, postcode: text, locality: text },
		...{ municipality: text, kreis: 'olpe', phone: text, email: text, website: text, hours: text },
		...{ hoursCheckedOn: null, wheelchair: 'unknown', positionConfirmed: true, labels: [text] },
		...{ products: [text], licence: text, attribution: text, changedAt: '2026-11-24T02:00:00Z' },
		sourceIds: [text],
	});
	const read = (text: string) => {
		const visit = { slot: slotOf(text), place: visitPlaceOf(text) };
		const collections = [
			toGeoJson([record(text)], 'https://karte.example'),
			visitsToGeoJson([visit], { ...EVENT_FRAME, origin: 'https://karte.example' }),
		];
		return collections.map((one) => JSON.parse(JSON.stringify(one)) as typeof one);
	};
	expect(unlike((text) => read(text).map(skeleton))).toEqual([]);
	for (const { text } of INJECTIONS)
		for (const { features } of read(text))
			expect(Object.values(features[0]!.properties!)).toContain(text);
});

it('Markdown leads to http and https alone, and takes nothing into its links that ends an attribute', () => {
	const inlinesOf = (block: Block) => (block.type === 'list' ? block.items.flat() : block.inlines);
	const isSound = (inline: Inline) =>
		inline.type !== 'link' || /^https?:\/\/[^\s"'<>`]*$/.test(inline.href);
	const broken = INJECTIONS.filter(
		({ text }) => !readProse(`Vorher\n\n${text}\n\nNachher`).flatMap(inlinesOf).every(isSound),
	);
	expect(broken).toEqual([]);
});

describe('calendars', () => {
	const entry = (text: string) => ({
		...{ slot: slotOf(text), place: visitPlaceOf(text), url: FRAME.url, note: text },
	});
	const invitation = {
		...{ method: 'REQUEST' as const, uid: 'a', now: EVENT_FRAME.now, siteName: 'Schatzkarte' },
		organizer: { name: 'Schatzkarte', email: 'karte@example.org' },
	};
	const written = (text: string, number: number) => {
		const language = locales[number % 3]!;
		const guest = { name: text, email: 'gast@example.org' };
		return [
			writeFeed([entry(text)], { language, siteName: text, name: text }),
			writeEvent(entry(text), { language, siteName: text }),
			writeInvitation(entry(text), { ...invitation, language, guest }),
		];
	};
	const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
	const namesOf = (text: string) =>
		unfolded(text).map((line) => /^[A-Z-]*/.exec(line)![0] + (line.includes(':') ? ':' : ''));

	it('have the same lines, in the same order', () => {
		expect(unlike((text, number) => written(text, number).map(namesOf))).toEqual([]);
	});

	it('have no line that another program could take for two, or could not take', () => {
		const broken = INJECTIONS.filter(({ text, number }) =>
			written(text, number).some((calendar) =>
				// eslint-disable-next-line no-control-regex -- RFC 5545 §3.1 forbids them
				/[\x00-\x09\x0B\x0C\x0E-\x1F\x7F\x85\u2028\u2029]|\r(?!\n)|(?<!\r)\n/.test(calendar),
			),
		);
		expect(broken).toEqual([]);
	});

	it('are read by another library as one event, whose names are the same', () => {
		const read = (text: string, number: number) =>
			written(text, number).map((calendar) =>
				Object.values(ical.sync.parseICS(calendar))
					.filter((part) => part?.type === 'VEVENT')
					.map((event) => [Object.keys(event as VEvent).sort(), (event as VEvent).url]),
			);
		expect(unlike(read)).toEqual([]);
	});
});

describe('mails', () => {
	const row = (text: string) =>
		mailRow(
			{
				...{ name: text, subject: text, body: text, reason: everywhere(text), position: 1 },
				offered_until: '2026-11-27T20:00:00+00:00',
				old: {
					...{ starts_at: '2026-11-28T08:00:00+00:00', ends_at: '2026-11-28T09:30:00+00:00' },
					meeting_point: everywhere(`${text} bisher`),
				},
			},
			{
				...{ title: everywhere(text), about: everywhere(text), host: text },
				...{ audience: everywhere(text), house_rules: everywhere(text) },
				...{ accessibility: everywhere(text), meeting_point: everywhere(text) },
				cancel_reason: everywhere(text),
				place: {
					...{ slug: 'ort', name: everywhere(text), lon: 7.864, lat: 51.333, street: text },
					...{ postcode: text, locality: text, municipality: text, phone: text },
				},
			},
		);
	const frame = {
		...{
			origin: 'https://karte.example',
			from: { name: 'Schatzkarte', email: 'karte@example.org' },
		},
		...{ to: 'gast@example.org', now: EVENT_FRAME.now },
	};
	const write = (template: (typeof MAIL_TEMPLATES)[number], text: string, number: number) =>
		writeMail(template, locales[number % 3]!, row(text), frame);

	/** Texts may have lines of their own, and paragraphs where a host writes them. */
	const tags = (html: string) =>
		html
			.match(/<[^>]*>/g)!
			.filter((tag) => tag !== '<br>' && !/^<\/?p\b/.test(tag))
			.concat(html.match(/<[^/!a-z]/gi) ?? []);

	it.each(MAIL_TEMPLATES)(
		'%s has the same elements and attributes as with a harmless text',
		(template) => {
			expect(unlike((text, number) => tags(write(template, text, number).html))).toEqual([]);
		},
	);

	const member: Record<MemberMail, (text: string) => Record<string, unknown>> = {
		invitation: (text) => ({ organisation: text, role: 'editor', inviter: text, token: TOKEN }),
		claim_decided: (text) => ({
			...{ place: everywhere(text), slug: 'ort', organisation: text, accepted: false, note: text },
		}),
		submission_decided: (text) => ({
			...{ place: everywhere(text), slug: 'ort', published: false, note: text },
		}),
		moderation_digest: () => ({ submissions: 1, claims: 1, organisations: 1, reports: 1 }),
		care_reminder: (text) => ({
			...{ organisation: text, places: [everywhere(text), everywhere(text)], token: TOKEN },
		}),
		closed_reports: (text) => ({ place: everywhere(text), slug: 'ort', reports: 2 }),
		sign_in_code: () => ({ code: '471100' }),
	};

	it.each(MEMBER_MAILS)(
		'%s to a member has the same elements, and a subject of one line',
		(template) => {
			const shape = (text: string, number: number) => {
				const language = locales[number % 3]!;
				const mail = writeMemberMail(template, language, member[template](text), frame);
				return [tags(mail.html), ENDS_A_HEADER.test(mail.subject)];
			};
			expect(unlike(shape)).toEqual([]);
		},
	);

	it('have a subject of one line', () => {
		const broken = INJECTIONS.filter(({ text, number }) =>
			ENDS_A_HEADER.test(write('message', text, number).subject),
		);
		expect(broken).toEqual([]);
	});

	it('go to nobody whose address is such a text', () => {
		expect(INJECTIONS.filter(({ text }) => isEmail(text))).toEqual([]);
	});

	const folder = mkdtempSync(path.join(tmpdir(), 'injections-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('leave with the same headers and parts, to the one address', async () => {
		const transport = new MailFolder(folder);
		const send = async (text: string, number: number) => {
			const template = MAIL_TEMPLATES[number % MAIL_TEMPLATES.length]!;
			await transport.send({
				...{ key: 'k', reservationId: 'r', from: frame.from, to: frame.to, at: frame.now },
				mail: write(template, text, number),
			});
			const name = readdirSync(path.join(folder, 'mails')).find((one) => one.endsWith('.eml'))!;
			return readFileSync(path.join(folder, 'mails', name), 'utf8');
		};
		// so many templates and languages, then they come again
		const kinds = MAIL_TEMPLATES.length * locales.length;
		const harmless: string[] = [];
		for (let number = 0; number < kinds; number++)
			harmless.push(headersOf(await send(HARMLESS, number)));
		const broken: unknown[] = [];
		for (const { number, text } of INJECTIONS) {
			const shape = headersOf(await send(text, number));
			const meant = harmless[number % kinds];
			if (shape !== meant) broken.push({ number, text, shape, meant });
		}
		expect(broken).toEqual([]);
	});

	/** Names of the headers of the mail and of each of its parts; to whom it goes. */
	function headersOf(eml: string): string {
		// nodemailer's own boundaries begin so; who signs a mail begins a line with two dashes as well
		const parts = eml.split(/^----_NmP.*\r\n/m);
		return parts
			.map((part) => part.split('\r\n\r\n')[0]!.replaceAll(/\r\n[ \t]+/g, ' '))
			.map((headers) =>
				headers
					.split('\r\n')
					.map((line) =>
						/^(To|From|Cc|Bcc|Content-Type)\b/i.test(line) ? typeOf(line) : line.split(':')[0],
					)
					.filter((name) => name !== 'Content-Transfer-Encoding')
					.join('\n'),
			)
			.join('\n--\n');
	}

	/** Without boundaries, which are made of chance. */
	function typeOf(line: string): string {
		return line.replace(/boundary="[^"]*"/, 'boundary');
	}
});
