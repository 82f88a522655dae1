import type { SupabaseClient } from '@supabase/supabase-js';

/** Fills a new database with the demo region. Loaded only when needed: it brings all the drawing along. */
export const seedSaying = (say: (line: string) => void) => async (service: SupabaseClient) => {
	const { seedDemo } = await import('#seed/index.ts');
	await seedDemo(service, say);
};
