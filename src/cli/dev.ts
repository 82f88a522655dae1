/** `npm run dev`: the app with hot reload, on the same backend and data folder as `npm start`. */
import { createServer } from 'vite';
import { closeSharedBackend, shareBackend } from '#server/shared-backend.ts';
import { runCommand } from './command.ts';
import { greet } from './greeting.ts';
import { makeGround } from './products.ts';
import { renewVisits, seedSaying } from './seed.ts';
import { readSettings } from './settings.ts';

await runCommand(async (onStop) => {
	const began = performance.now();
	const say = (line: string) => console.log(line);
	const config = await readSettings();
	await makeGround(say, config.backend.mode === 'embedded');

	onStop(closeSharedBackend);
	await shareBackend(config, { say, seed: seedSaying(say), renew: renewVisits });
	const vite = await createServer({
		server: { host: config.host, port: config.port, strictPort: true },
	});
	await vite.listen();
	onStop(async () => {
		await vite.close();
		await closeSharedBackend();
	});
	greet(config, began);
});
