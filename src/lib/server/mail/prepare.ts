import * as v from 'valibot';
import { locales } from '#i18n';
import { MAIL_TEMPLATES } from '#core/visits/mail-templates.ts';

import type { WaitingMail } from './postman.ts';
import type { OutgoingMail } from './transport.ts';
import { writeMail, type MailFrame } from './write-mail.ts';

const waiting = v.object({
	id: v.number(),
	template: v.picklist(MAIL_TEMPLATES),
	lang: v.picklist(locales),
	to: v.string(),
	data: v.looseObject({ reservation_id: v.pipe(v.string(), v.uuid()) }),
});

/**
 * A mail from the outbox, ready to go.
 *
 * @throws where it is not as its template needs it; the message names fields, not what is in them
 */
export function prepareMail(mail: WaitingMail, frame: Omit<MailFrame, 'to'>): OutgoingMail {
	try {
		const { id, template, lang, to, data } = v.parse(waiting, mail);
		return {
			key: String(id),
			reservationId: data.reservation_id,
			from: frame.from,
			to,
			at: frame.now,
			mail: writeMail(template, lang, data, { ...frame, to }),
		};
	} catch (error) {
		if (!(error instanceof v.ValiError)) throw error;
		const fields = error.issues.map((issue) => v.getDotPath(issue) ?? '?');
		throw new Error(`Not as the template needs it: ${fields.join(', ')}`, { cause: error });
	}
}

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
