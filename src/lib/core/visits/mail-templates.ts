/** What mails are about, as the outbox names it. */
export const MAIL_TEMPLATES = [
	'reserved',
	'waiting',
	'offered',
	'offer_expired',
	'changed',
	'cancelled_by_guest',
	'slot_cancelled',
	'slot_changed',
	'reminder',
	'message',
	'confirm_email',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];
