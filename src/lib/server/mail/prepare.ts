import * as v from 'valibot';
import { locales } from '#i18n';
import { MEMBER_MAILS } from '#core/accounts/member-mails.ts';
import { MAIL_TEMPLATES } from '#core/visits/mail-templates.ts';
import type { WaitingMail } from './postman.ts';
import type { OutgoingMail } from './transport.ts';
import { writeMail, type MailFrame } from './write-mail.ts';
import { writeMemberMail } from './write-member-mail.ts';

const envelope = { id: v.number(), lang: v.picklist(locales), to: v.string() };
const waiting = v.variant('template', [
	v.object({
		...envelope,
		template: v.picklist(MAIL_TEMPLATES),
		data: v.looseObject({ reservation_id: v.pipe(v.string(), v.uuid()) }),
	}),
	v.object({ ...envelope, template: v.picklist(MEMBER_MAILS), data: v.unknown() }),
]);
type Known = v.InferOutput<typeof waiting>;

/**
 * A mail from the outbox, ready to go.
 *
 * @throws where it is not as its template needs it; the message names fields, not what is in them
 */
export function prepareMail(mail: WaitingMail, frame: Omit<MailFrame, 'to'>): OutgoingMail {
	try {
		const known = v.parse(waiting, mail);
		const { id, to } = known;
		return { key: String(id), from: frame.from, to, at: frame.now, ...write(known, frame) };
	} catch (error) {
		if (!(error instanceof v.ValiError)) throw error;
		const fields = error.issues.map((issue) => v.getDotPath(issue) ?? '?');
		throw new Error(`Not as the template needs it: ${fields.join(', ')}`, { cause: error });
	}
}

function write(
	known: Known,
	frame: Omit<MailFrame, 'to'>,
): Pick<OutgoingMail, 'reservationId' | 'mail'> {
	const { lang, to } = known;
	if (isToGuest(known)) {
		const mail = writeMail(known.template, lang, known.data, { ...frame, to });
		return { reservationId: known.data.reservation_id, mail };
	}
	return { reservationId: null, mail: writeMemberMail(known.template, lang, known.data, frame) };
}

type ToGuest = Extract<Known, { template: (typeof MAIL_TEMPLATES)[number] }>;
const isToGuest = (known: Known): known is ToGuest =>
	MAIL_TEMPLATES.some((template) => template === known.template);

/** Who writes, where the owner has not said it: the account at the mail server, else the site. */
export function senderOf(
	{
		mailFrom,
		smtpUrl,
		origin,
	}: { mailFrom: string | null; smtpUrl: string | null; origin: string },
	name: string,
): MailFrame['from'] {
	const email = mailFrom ?? accountAddress(smtpUrl) ?? `schatzkarte@${new URL(origin).hostname}`;
	return { name, email };
}

/** The account at the mail server, where it is an address. */
export function accountAddress(smtpUrl: string | null): string | null {
	const account = smtpUrl ? decodeURIComponent(new URL(smtpUrl).username) : '';
	return account.includes('@') ? account : null;
}
