import { generateApiKey } from '@supabase/lite';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The three secrets of an embedded backend. Only the publishable key may leave the server. */
export interface Keys {
	publishable: string;
	secret: string;
	/** Signs the visitors' access tokens and signed URLs. */
	jwtSecret: string;
}

const keysFile = (dataDir: string) => path.join(dataDir, 'keys.json');

/** The keys of a data folder, or null where none has been made yet. */
export function readKeys(dataDir: string): Keys | null {
	const file = keysFile(dataDir);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Keys) : null;
}

/** Reads the keys of the data folder; makes them once, readable by the owner alone. */
export async function readOrMakeKeys(dataDir: string): Promise<Keys> {
	const file = keysFile(dataDir);
	const known = readKeys(dataDir);
	if (known) {
		chmodSync(file, 0o600);
		return known;
	}
	const keys: Keys = {
		publishable: (await generateApiKey('publishable')).key,
		secret: (await generateApiKey('secret')).key,
		jwtSecret: randomBytes(32).toString('hex'),
	};
	writeFileSync(file, JSON.stringify(keys, null, '\t') + '\n', { mode: 0o600, flush: true });
	return keys;
}
