import { describe, expect, it } from 'vitest';
import { locales } from '#i18n';
import { MEMBER_MAILS, type MemberMail } from '#core/accounts/member-mails.ts';
import { MAIL_TEMPLATES } from '#core/visits/mail-templates.ts';
import { prepareMail } from './prepare.ts';
import { writeMemberMail } from './write-member-mail.ts';

const FRAME = { origin: 'https://karte.example' };
const TOKEN = '0123456789abcdef0123456789abcdef';
const place = { place: { de: 'Hof Ahorn' }, slug: 'hof-ahorn' };

const DATA: Record<MemberMail, Record<string, unknown>> = {
	invitation: { organisation: 'Hof', role: 'editor', inviter: 'Anna', token: TOKEN },
	claim_decided: { ...place, organisation: 'Hof', accepted: true, note: null },
	submission_decided: { ...place, published: false, note: 'Bitte die Zeiten ergänzen.' },
	moderation_digest: { submissions: 3, claims: 0, organisations: 1, reports: 0 },
	care_reminder: { organisation: 'Hof', places: [place.place], token: TOKEN },
	closed_reports: { ...place, reports: 2 },
	sign_in_code: { code: '471100' },
};
const german = (template: MemberMail, more = {}) =>
	writeMemberMail(template, 'de', { ...DATA[template], ...more }, FRAME);

it.each<[MemberMail, object, string, string[]]>([
	['invitation', {}, 'Einladung: Mach bei Hof mit', ['Anna lädt', `/studio/join#${TOKEN}`]],
	['invitation', { inviter: null }, 'Einladung: Mach bei Hof mit', ['Du bist eingeladen']],
	['claim_decided', {}, 'Hof Ahorn gehört jetzt zu Hof', ['/studio/hof-ahorn']],
	[
		'claim_decided',
		{ accepted: false, note: 'Wer sagt das?' },
		'Wir konnten Hof Ahorn nicht zuordnen',
		['Wer sagt das?'],
	],
	[
		'submission_decided',
		{},
		'Zu Hof Ahorn haben wir noch eine Frage',
		['Bitte die Zeiten ergänzen.', '/studio/hof-ahorn'],
	],
	[
		'submission_decided',
		{ published: true },
		'Hof Ahorn steht jetzt auf der Karte',
		['https://karte.example/places/hof-ahorn'],
	],
	['care_reminder', {}, 'Stimmen die Zeiten von Hof Ahorn noch?', [`/confirm#${TOKEN}`]],
	[
		'care_reminder',
		{ places: Array.from({ length: 21 }, (_, i) => ({ de: `Ort ${i + 1}` })) },
		'Stimmen die Zeiten deiner 21 Orte noch?',
		['Ort 1, Ort 2', 'Ort 20 …'],
	],
	['closed_reports', {}, 'Gäste standen bei Hof Ahorn vor verschlossener Tür', ['2 Gäste']],
	['sign_in_code', {}, '471100 ist dein Code für das Studio', ['Code: 471100', 'zehn Minuten']],
])('%s %o says what matters', (template, more, subject, parts) => {
	const mail = german(template, more);
	expect(mail.subject).toBe(subject);
	for (const part of parts) expect(mail.text).toContain(part);
});

it('tells moderators only of what waits', () => {
	const { text } = german('moderation_digest');
	expect(text).toContain('Eingereichte Orte: 3\nNeue Organisationen: 1\n');
	expect(text).not.toContain('Meldungen');
});

describe.each(MEMBER_MAILS)('%s', (template) => {
	it.each(locales)('is whole in %s', (locale) => {
		const { subject, text, html } = writeMemberMail(template, locale, DATA[template], FRAME);
		for (const part of [subject, text, html])
			expect(part).not.toMatch(/undefined|null|NaN|\{\w+\}|account_/);
		const prefix = locale === 'de' ? '' : `/${locale}`;
		for (const [url] of text.matchAll(/https:\S+/g))
			expect(url).toMatch(new RegExp(`^https://karte\\.example${prefix}/(studio|places|confirm)`));
	});

	it('lets no text become markup, nor begin a line of its own in the subject', () => {
		const evil = '<img src=x onerror="a()">\r\nBcc: a@b.de';
		const texts = {
			place: { de: evil },
			places: [{ de: evil }, { de: evil }],
			organisation: evil,
			inviter: evil,
			note: evil,
		};
		const { subject, html } = german(template, texts);
		expect(subject).not.toMatch(/[\r\n]/);
		expect(html).not.toMatch(/<img|<script|<link|src=["']|url\(|@import/i);
	});
});

it('takes no key for what is none', () => {
	for (const token of ['', '../evil', `${TOKEN}#`, TOKEN.toUpperCase() + '!'])
		expect(() => german('care_reminder', { token })).toThrow();
});

it('is told apart from mails to guests', () => {
	expect(MEMBER_MAILS.filter((one) => (MAIL_TEMPLATES as readonly string[]).includes(one))).toEqual(
		[],
	);
	const frame = { ...FRAME, from: { name: 'Karte', email: 'karte@example.org' }, now: 0 };
	const waiting = { id: 7, lang: 'de', to: 'anna@example.org' };
	const mail = prepareMail(
		{ ...waiting, template: 'sign_in_code', data: DATA.sign_in_code },
		frame,
	);
	expect(mail).toMatchObject({ key: '7', reservationId: null, to: 'anna@example.org' });
	expect(() => prepareMail({ ...waiting, template: 'reserved', data: {} }, frame)).toThrow(
		'Not as the template needs it: data.reservation_id',
	);
});
