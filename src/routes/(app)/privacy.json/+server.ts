import type { RequestHandler } from './$types';
import type { ComponentProps } from 'svelte';
import type { PrivacyPage } from '#features/privacy/index.ts';
import { readVisitSettings } from '#data/supabase/visits.ts';
import { accountAddress } from '#server/mail/prepare.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { json } from '@sveltejs/kit';

export type PrivacyAnswer = ComponentProps<typeof PrivacyPage>;

/** What is stored of guests and for how long, as the owner has set it. */
export const GET: RequestHandler = async () => {
	const { mailFrom, smtpUrl } = sharedConfig();
	const settings = await readVisitSettings((await sharedBackend()).anonymous());
	const { eraseAfterDays, offerHours, confirmHours } = settings;
	const answer: PrivacyAnswer = {
		...{ eraseAfterDays, offerHours, confirmHours },
		sendsMail: smtpUrl !== null,
		contact: mailFrom ?? accountAddress(smtpUrl),
	};
	return json(answer, { headers: { 'cache-control': 'no-cache' } });
};
