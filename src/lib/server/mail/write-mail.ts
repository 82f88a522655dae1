import * as v from 'valibot';
import { textIn, type Texts } from '#core/places/texts.ts';
import { writeInvitation } from '#core/visits/calendar.ts';
import { ticketPath, visitPath, type TicketAct } from '#core/visits/index.ts';
import { toCamel } from '#data/supabase/visit-rows.ts';
import { localizeHref, m, type Locale } from '#i18n';
import { momentWords, partyWords, priceWords, visitDay, visitWhen } from '#i18n/visits.ts';
import { wallTimeAt } from '#core/hours/wall-clock.ts';
import { ZONE } from '#region';
import { letterAsHtml, letterAsText, type Letter } from './letter.ts';
import type { MailTemplate } from '#core/visits/mail-templates.ts';
import { mailData, type MailData } from './mail-data.ts';

export interface MailFrame {
	/** Where the site stands, without a slash at the end. */
	origin: string;
	/** Who writes: also the organizer in calendars. */
	from: { name: string; email: string };
	/** Whom to. */
	to: string;
	/** Milliseconds since 1970. */
	now: number;
}

export interface CalendarFile {
	filename: string;
	method: 'REQUEST' | 'CANCEL';
	content: string;
}

export interface Mail {
	subject: string;
	text: string;
	html: string;
	attachments: CalendarFile[];
}

type Fact =
	| 'when'
	| 'before'
	| 'where'
	| 'meeting_point'
	| 'meeting_point_before'
	| 'host'
	| 'party'
	| 'price'
	| 'code'
	| 'phone'
	| 'house_rules'
	| 'accessibility'
	| 'reason';

type LinkKind = 'ticket' | 'accept' | 'decline' | 'confirm' | 'cancel' | 'leave' | 'place';

/** What a template is made of. */
interface Plan {
	subject: Say;
	text: Say;
	facts: Fact[];
	links: LinkKind[];
	/** What its calendar file does; none goes to who only waits. */
	calendar?: CalendarFile['method'];
}
type Values = Record<'title' | 'day' | 'until' | 'position' | 'subject' | 'place', string>;
type Say = (values: Values, options: { locale: Locale }) => string;

const WHERE: Fact[] = ['when', 'where', 'meeting_point', 'host'];
const VISIT: Fact[] = [...WHERE, 'party', 'price', 'code'];
const VISIT_AT_LENGTH: Fact[] = [...VISIT, 'phone', 'house_rules', 'accessibility'];

const PLANS: Record<MailTemplate, Plan> = {
	reserved: {
		subject: m.mail_reserved_subject,
		text: m.mail_reserved_text,
		facts: VISIT_AT_LENGTH,
		links: ['ticket'],
		calendar: 'REQUEST',
	},
	waiting: {
		subject: m.mail_waiting_subject,
		text: m.mail_waiting_text,
		facts: [...WHERE, 'party'],
		links: ['ticket', 'leave'],
	},
	offered: {
		subject: m.mail_offered_subject,
		text: m.mail_offered_text,
		facts: [...WHERE, 'party', 'price'],
		links: ['accept', 'decline'],
	},
	offer_expired: {
		subject: m.mail_offer_expired_subject,
		text: m.mail_offer_expired_text,
		facts: ['when', 'where'],
		links: ['place'],
	},
	changed: {
		subject: m.mail_changed_subject,
		text: m.mail_changed_text,
		facts: VISIT,
		links: ['ticket'],
		calendar: 'REQUEST',
	},
	cancelled_by_guest: {
		subject: m.mail_cancelled_by_guest_subject,
		text: m.mail_cancelled_by_guest_text,
		facts: ['when', 'where'],
		links: ['place'],
		calendar: 'CANCEL',
	},
	slot_cancelled: {
		subject: m.mail_slot_cancelled_subject,
		text: m.mail_slot_cancelled_text,
		facts: ['reason', 'when', 'where', 'phone'],
		links: ['place'],
		calendar: 'CANCEL',
	},
	slot_changed: {
		subject: m.mail_slot_changed_subject,
		text: m.mail_slot_changed_text,
		facts: ['before', 'meeting_point_before', ...VISIT, 'phone'],
		links: ['ticket', 'cancel'],
		calendar: 'REQUEST',
	},
	reminder: {
		subject: m.mail_reminder_subject,
		text: m.mail_reminder_text,
		facts: VISIT_AT_LENGTH,
		links: ['ticket', 'cancel'],
	},
	message: {
		subject: m.mail_message_subject,
		text: m.mail_message_text,
		facts: [...WHERE, 'phone'],
		links: ['ticket'],
	},
	confirm_email: {
		subject: m.mail_confirm_email_subject,
		text: m.mail_confirm_email_text,
		facts: [...WHERE, 'party', 'price'],
		links: ['confirm'],
	},
};

/**
 * A mail to a guest, ready to be sent.
 *
 * @param data as the outbox keeps it
 * @throws where that is not what the template needs: the makers were wrong
 */
export function writeMail(
	template: MailTemplate,
	lang: Locale,
	data: unknown,
	frame: MailFrame,
): Mail {
	const known = v.parse(mailData, toCamel(data));
	const letter = letterOf(template, lang, known, frame);
	return {
		subject: letter.subject,
		text: letterAsText(letter),
		html: letterAsHtml(letter),
		attachments: calendarOf(template, lang, known, frame),
	};
}

function letterOf(
	template: MailTemplate,
	locale: Locale,
	data: MailData,
	{ origin }: MailFrame,
): Letter {
	const plan = PLANS[template];
	const { slot } = data;
	const options = { locale };
	const values: Values = {
		title: inOneLine(textIn(slot.title, locale).text),
		place: inOneLine(textIn(slot.place.name, locale).text),
		day: visitDay(wallTimeAt(Date.parse(slot.startsAt), ZONE).day, locale),
		until: data.offeredUntil ? momentWords(data.offeredUntil, locale) : '',
		position: String(data.position ?? ''),
		subject: inOneLine(data.subject ?? ''),
	};
	const facts = plan.facts.flatMap((fact) => {
		const text = factOf(fact, data, locale);
		return text ? [{ label: FACT_WORDS[fact]({}, options), text }] : [];
	});
	const urlOf = (kind: LinkKind) => {
		const act = LINK_ACTS[kind];
		const path =
			act === undefined ? visitPath(slot.place.slug, slot.id) : ticketPath(data.token, act);
		return origin + localizeHref(path, options);
	};
	return {
		language: locale,
		subject: plan.subject(values, options),
		greeting: data.name
			? m.mail_hello({ name: inOneLine(data.name) }, options)
			: m.mail_hello_nobody({}, options),
		paragraphs: [plan.text(values, options), ...(data.body ? paragraphsAsWritten(data.body) : [])],
		facts: [{ label: values.place, text: values.title }, ...facts],
		links: plan.links.map((kind) => ({ label: LINK_WORDS[kind]({}, options), url: urlOf(kind) })),
		goodbye: m.mail_bye({}, options),
		signature: m.app_name({}, options),
		footer: m.mail_footer({}, options),
	};
}

function factOf(fact: Fact, data: MailData, locale: Locale): string | null {
	const { slot, old } = data;
	const say = (texts: Texts | null | undefined) => (texts ? textIn(texts, locale).text : null);
	switch (fact) {
		case 'when':
			return visitWhen(slot, locale);
		case 'before': {
			const before = old && visitWhen(old, locale);
			return before && before !== visitWhen(slot, locale) ? before : null;
		}
		case 'where': {
			const { street, postcode, municipality } = slot.place;
			const town = [postcode, municipality].filter(Boolean).join(' ');
			return [say(slot.place.name), street, town].filter(Boolean).join(', ');
		}
		case 'meeting_point':
			return say(slot.meetingPoint);
		case 'meeting_point_before': {
			const before = say(old?.meetingPoint);
			return before === say(slot.meetingPoint) ? null : before;
		}
		case 'host':
			return slot.host;
		case 'party':
			return partyWords(data.party, locale);
		case 'price':
			return slot.priceCents === null ? null : priceWords(slot, locale);
		case 'code':
			return data.code;
		case 'phone':
			return slot.place.phone;
		case 'house_rules':
			return say(slot.houseRules);
		case 'accessibility':
			return say(slot.accessibility);
		case 'reason':
			return say(data.reason ?? slot.cancelReason);
	}
}

/** Only who has seats, or had them, has the visit in the calendar. */
function calendarOf(
	template: MailTemplate,
	locale: Locale,
	{ reservationId, status, name, slot }: MailData,
	{ origin, from, to, now }: MailFrame,
): CalendarFile[] {
	const method = PLANS[template].calendar;
	const neverHadIt = status === 'waiting' || status === 'offered' || status === 'unconfirmed';
	if (!method || neverHadIt) return [];
	const url = origin + localizeHref(visitPath(slot.place.slug, slot.id), { locale });
	const content = writeInvitation(
		{ slot, place: slot.place, url },
		{
			...{ method, uid: reservationId, now, language: locale },
			siteName: m.app_name({}, { locale }),
			organizer: from,
			guest: { name, email: to },
		},
	);
	return [{ filename: 'visit.ics', method, content }];
}

type Word = (values: Record<string, never>, options: { locale: Locale }) => string;

const FACT_WORDS: Record<Fact, Word> = {
	when: m.mail_fact_when,
	before: m.mail_fact_before,
	where: m.mail_fact_where,
	meeting_point: m.mail_fact_meeting_point,
	meeting_point_before: m.mail_fact_meeting_point_before,
	host: m.mail_fact_host,
	party: m.mail_fact_party,
	price: m.mail_fact_price,
	code: m.mail_fact_code,
	phone: m.mail_fact_phone,
	house_rules: m.mail_fact_house_rules,
	accessibility: m.mail_fact_accessibility,
	reason: m.mail_fact_reason,
};

const LINK_WORDS: Record<LinkKind, Word> = {
	ticket: m.mail_link_ticket,
	accept: m.mail_link_accept,
	decline: m.mail_link_decline,
	confirm: m.mail_link_confirm,
	cancel: m.mail_link_cancel,
	leave: m.mail_link_leave,
	place: m.mail_link_place,
};

/** What a link does with the ticket; `null` shows it, without an entry it leads to the place. */
const LINK_ACTS: Partial<Record<LinkKind, TicketAct | null>> = {
	ticket: null,
	accept: 'accept',
	decline: 'cancel',
	confirm: 'confirm',
	cancel: 'cancel',
	leave: 'cancel',
};

/** For subjects and greetings: a line break would end them. */
export const inOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export const paragraphsAsWritten = (text: string) =>
	text.split(/\r?\n\s*\n/).flatMap((part) => part.trim() || []);
