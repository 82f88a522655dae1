/** The project's own database in a process to be killed: `node child.ts FOLDER PORT [DATABASE_URL]`. */
import { openEmbeddedBackend } from '../../embedded/embedded-backend.ts';
import { readMigrations } from '../../embedded/migrations.ts';
import { serve } from '../../embedded/testing/serve.ts';

const [, , dataDir, port, databaseUrl] = process.argv;
const backend = await openEmbeddedBackend({
	dataDir: dataDir!,
	siteUrl: 'http://localhost',
	databaseUrl,
	migrations: readMigrations(),
});
await serve(backend, Number(port));
console.log('ready');
