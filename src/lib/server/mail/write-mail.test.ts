import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { locales } from '#i18n';
import { MAIL_TEMPLATES, type MailTemplate } from '#core/visits/mail-templates.ts';
import { mailRow } from './testing/mail-rows.ts';
import { writeMail } from './write-mail.ts';

const FRAME = {
	origin: 'https://karte.example',
	from: { name: 'Schatzkarte', email: 'karte@example.org' },
	to: 'kaethe@example.org',
	now: Date.parse('2026-11-27T12:00:00Z'),
};
const TOKEN = '0123456789abcdef0123456789abcdef';

/** What each template needs beside what all have. */
const MORE: Partial<Record<MailTemplate, Record<string, unknown>>> = {
	waiting: { status: 'waiting', position: 3 },
	offered: { status: 'offered', offered_until: '2026-11-27T20:00:00+00:00' },
	confirm_email: { status: 'unconfirmed', offered_until: '2026-11-27T14:00:00+00:00' },
	slot_cancelled: { status: 'cancelled', reason: { de: 'Die Kuh kalbt.' } },
	slot_changed: {
		old: {
			...{ starts_at: '2026-11-28T08:00:00+00:00', ends_at: '2026-11-28T09:30:00+00:00' },
			meeting_point: { de: 'Am Tor' },
		},
	},
	message: { subject: 'Bitte Gummistiefel', body: 'Es hat geregnet.\n\nBis morgen\nAnna' },
};
const german = (template: MailTemplate, known = {}, slot = {}) =>
	writeMail(template, 'de', mailRow({ ...MORE[template], ...known }, slot), FRAME);

it('confirms a reservation with all one needs to come', () => {
	const { subject, text } = german('reserved');
	expect(subject).toBe('Du bist dabei: Käse machen, Samstag, 28. November');
	expect(text.replaceAll('\u00a0', ' ')).toBe(`Hallo Käthe Müller,

deine Plätze sind reserviert. Kommt dir etwas dazwischen, sag bitte kurz ab, dann kann jemand anderes nachrücken.

Hof Ahorn: Käse machen
Wann: Samstag, 28. November, 10:00–11:30 Uhr
Wo: Hof Ahorn, Weg 1, 58802 Balve
Treffpunkt: Am Stall
Mit: Anna
Personen: 2 Personen
Kosten: 9 € je Person
Code: A7K2QX
Telefon: 02375 4710

Ticket ansehen, ändern oder absagen:
https://karte.example/tickets#${TOKEN}

Bis dann
Schatzkarte Südwestfalen

-- 
Du bekommst diese Mail, weil mit dieser Adresse ein Besuch reserviert wurde. Nach dem Besuch löschen wir deine Angaben von selbst.`);
});

it.each<[MailTemplate, string, string[]]>([
	['waiting', 'Warteliste: Käse machen, Samstag, 28. November', ['auf Platz 3', '+cancel']],
	[
		'offered',
		'Für dich ist etwas frei geworden: Käse machen, Samstag, 28. November',
		['bis Freitag, 27. November, 21:00 Uhr', '+accept', '+cancel'],
	],
	['offer_expired', 'Die Frist ist abgelaufen: Käse machen, Samstag, 28. November', ['#visit-']],
	['slot_cancelled', 'Fällt aus: Käse machen, Samstag, 28. November', ['Grund: Die Kuh kalbt.']],
	[
		'slot_changed',
		'Bitte beachten: Käse machen hat sich geändert',
		['Bisher: Samstag, 28. November, 09:00–10:30 Uhr', 'Treffpunkt bisher: Am Tor'],
	],
	['message', 'Bitte Gummistiefel · Hof Ahorn', ['Es hat geregnet.\n\nBis morgen\nAnna']],
	[
		'confirm_email',
		'Bitte noch bestätigen: Käse machen, Samstag, 28. November',
		['bis Freitag, 27. November, 15:00 Uhr', '+confirm'],
	],
])('%s says what matters', (template, subject, parts) => {
	const mail = german(template);
	expect(mail.subject).toBe(subject);
	for (const part of parts) expect(mail.text).toContain(part);
});

describe.each(MAIL_TEMPLATES)('%s', (template) => {
	it.each(locales)('is whole in %s', (locale) => {
		const mail = writeMail(template, locale, mailRow(MORE[template]), FRAME);
		for (const part of [mail.subject, mail.text, mail.html]) {
			expect(part).not.toMatch(/undefined|null|NaN|\{\w+\}/);
			expect(part).not.toMatch(/mail_[a-z]/);
		}
		const prefix = locale === 'de' ? '' : `/${locale}`;
		for (const [url] of mail.text.matchAll(/https:\S+/g))
			expect(url).toMatch(new RegExp(`^https://karte\\.example${prefix}/(tickets|places)`));
	});

	it('fetches nothing, and lets no text become markup', () => {
		const evil = '<img src=x onerror="a()">&\'';
		const { html } = german(
			template,
			{ name: evil, body: evil, subject: evil, code: evil },
			{ title: { de: evil }, host: evil, house_rules: { de: evil } },
		);
		expect(html).not.toMatch(/<img|<script|<link|src=["']|url\(|@import/i);
		expect(html).not.toContain('onerror="');
	});
});

it('lets no text begin a line of its own in subject and greeting', () => {
	const broken = 'Käse\r\nBcc: a@b.de';
	const { subject, text } = german('reserved', { name: broken }, { title: { de: broken } });
	expect(subject).not.toMatch(/[\r\n]/);
	expect(text.split('\n')[0]).toBe('Hallo Käse Bcc: a@b.de,');
});

describe('the calendar file', () => {
	const filed = (template: MailTemplate, known = {}) => {
		const [file, more] = german(template, known).attachments;
		expect(more).toBeUndefined();
		if (!file) return null;
		const [event] = Object.values(ical.sync.parseICS(file.content)).filter(
			(part) => part?.type === 'VEVENT',
		) as VEvent[];
		expect(event).toMatchObject({ uid: mailRow().reservation_id, summary: 'Käse machen' });
		return `${file.method} ${Number(event!.sequence)} ${event!.status}`;
	};

	it.each<[MailTemplate, object, string | null]>([
		['reserved', {}, 'REQUEST 2 CONFIRMED'],
		['changed', {}, 'REQUEST 2 CONFIRMED'],
		['changed', { status: 'waiting' }, null],
		['slot_changed', {}, 'REQUEST 2 CONFIRMED'],
		['slot_changed', { status: 'waiting' }, null],
		['cancelled_by_guest', { status: 'cancelled' }, 'CANCEL 2 CANCELLED'],
		['slot_cancelled', {}, 'CANCEL 2 CANCELLED'],
		['waiting', {}, null],
		['offered', {}, null],
		['offer_expired', { status: 'expired' }, null],
		['reminder', {}, null],
		['message', {}, null],
		['confirm_email', {}, null],
	])('%s %o: %s', (template, known, expected) => expect(filed(template, known)).toBe(expected));
});

it('is refused where it lacks something', () => {
	expect(() => german('reserved', { token: null })).toThrow();
});
