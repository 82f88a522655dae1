/** The village in a process of its own, to be killed or watched: `node child.ts FOLDER`. */
import { openEmbeddedBackend } from '../embedded-backend.ts';
import { serve } from './serve.ts';
import { VILLAGE } from './village.ts';

const backend = await openEmbeddedBackend({
	dataDir: process.argv[2]!,
	siteUrl: 'http://localhost',
	migrations: VILLAGE,
});
const { base } = await serve(backend);
console.log(
	JSON.stringify({ base, secret: backend.keys.secret, publishable: backend.keys.publishable }),
);
