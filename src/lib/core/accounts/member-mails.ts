/** What mails to people with an account, or on their way to one, are about, as the outbox names it. */
export const MEMBER_MAILS = [
	'invitation',
	'claim_decided',
	'submission_decided',
	'moderation_digest',
	'care_reminder',
	'closed_reports',
	'sign_in_code',
] as const;
export type MemberMail = (typeof MEMBER_MAILS)[number];
