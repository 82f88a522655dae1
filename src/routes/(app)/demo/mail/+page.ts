import { error } from '@sveltejs/kit';
import { onSite } from '#base';
import type { DemoMails } from '../mail.json/+server.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	try {
		const response = await fetch(onSite('/demo/mail.json'));
		if (!response.ok) error(response.status);
		return (await response.json()) as { mails: DemoMails };
	} catch (problem) {
		if (problem instanceof TypeError) error(503, { message: 'offline' });
		throw problem;
	}
};
