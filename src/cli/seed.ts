import type { SupabaseClient } from '@supabase/supabase-js';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The demo region, as `supabase/seed/index.ts` offers it. */
export interface Seed {
	/** Safe to run again after an interruption. */
	seedDemo(service: SupabaseClient, say: (line: string) => void): Promise<unknown>;
	DEMO_ACCOUNTS: readonly DemoAccount[];
}

export interface DemoAccount {
	email: string;
	password: string;
	role: string;
}

/** Loads the demo region; null where the project has none. */
export async function findSeed(): Promise<Seed | null> {
	const file = path.resolve('supabase', 'seed', 'index.ts');
	return existsSync(file) ? ((await import('#seed/index.ts' as string)) as Seed) : null;
}
