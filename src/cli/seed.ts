import type { SupabaseClient } from '@supabase/supabase-js';

/** Fills a new database with the demo region. Loaded only when needed: it brings all the drawing along. */
export const seedSaying = (say: (line: string) => void) => async (service: SupabaseClient) => {
	const { seedDemo } = await import('#seed/index.ts');
	await seedDemo(service, say);
};

/** Gives the places of the demo region visits again that lie ahead. */
export const renewVisits = async (service: SupabaseClient, now: Date) => {
	const { seedVisits } = await import('#seed/visits.ts');
	await seedVisits(service, now);
};
