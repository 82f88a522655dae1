import type { SupabaseClient } from '@supabase/supabase-js';
import { makeAccounts } from './accounts.ts';
import { hangPictures } from './pictures.ts';
import {
	awardRows,
	contactRows,
	inputRows,
	labelRows,
	organisationRows,
	placeRows,
	productRows,
	sourceRows,
	storyRows,
} from './rows.ts';
import { writeMissing } from './write.ts';

export { DEMO_ACCOUNTS, type DemoAccount } from './accounts.ts';

/** What was written; all zero when everything was there. */
export interface SeedReport {
	organisations: number;
	places: number;
	stories: number;
	products: number;
	awards: number;
	pictures: number;
	accounts: number;
}

/**
 * Fills a database with the demo region: real landmarks, invented farms and workshops, drawn pictures
 * and accounts. Works through the API alone, so on the embedded backend and on a hosted project.
 * Run again it writes only what is missing, and touches nothing that is there.
 *
 * @param service a client with the secret key
 * @param say told what happens, in short English lines
 * @throws Error naming the table or file when something is refused
 */
export async function seedDemo(
	service: SupabaseClient,
	say: (line: string) => void,
): Promise<SeedReport> {
	say('Writing the demo region …');
	const organisations = await writeMissing(service, 'organisations', organisationRows());
	await writeMissing(service, 'organisation_contacts', contactRows(), 'organisation_id');
	await writeMissing(service, 'labels', labelRows());
	const places = await writeMissing(service, 'places', placeRows());
	await writeMissing(service, 'sources', sourceRows());
	const stories = await writeMissing(service, 'stories', storyRows());
	const products = await writeMissing(service, 'products', productRows());
	await writeMissing(service, 'product_inputs', inputRows());
	const awards = await writeMissing(service, 'awards', awardRows());
	const accounts = await makeAccounts(service);
	say('Drawing the pictures …');
	const pictures = await hangPictures(service);
	say(`The demo region has ${places} new places, ${pictures} new pictures.`);
	return { organisations, places, stories, products, awards, pictures, accounts };
}
