import { error } from '@sveltejs/kit';
import { onSite } from '#base';
import type { AboutAnswer } from '../about.json/+server.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }) => {
	try {
		const response = await fetch(onSite('/about.json'));
		if (!response.ok) error(response.status);
		return (await response.json()) as AboutAnswer;
	} catch (problem) {
		// the network; what the service worker kept would have answered
		if (problem instanceof TypeError) error(503, { message: 'offline' });
		throw problem;
	}
};
