import type { RequestHandler } from './$types';
import { MailFolder, type KeptMail } from '#server/mail/transport.ts';
import { sharedConfig } from '#server/shared-backend.ts';
import { error, json } from '@sveltejs/kit';

export type DemoMails = Pick<
	KeptMail,
	'key' | 'to' | 'at' | 'subject' | 'text' | 'html' | 'attachments'
>[];

/** The mails of the demo, which nobody sends: the newest first. */
export const GET: RequestHandler = async () => {
	const { demo, smtpUrl, dataDir } = sharedConfig();
	if (!demo || smtpUrl) error(404);
	const mails: DemoMails = await new MailFolder(dataDir).list();
	return json({ mails }, { headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } });
};
