/** `npm start`: the whole app in one process, built first where needed. */
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { archiveFolder, removeOlderArchives } from '#server/basemap/served-archives.ts';
import type { Config } from '#server/config.ts';
import { closeSharedBackend, shareBackend } from '#server/shared-backend.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { runCommand } from './command.ts';
import { greet } from './greeting.ts';
import { makeAll } from './products.ts';
import { renewVisits, seedSaying } from './seed.ts';
import { readSettings, sayWhyNot } from './settings.ts';

/** Photos and map archives come through the same door; the storage part has its own, lower limits. */
const LARGEST_BODY = '60M';

/**
 * How long an idle connection stays open, in milliseconds: longer than a proxy or a browser keeps it (Node's own 5 s are
 * shorter, and whoever asks again in that moment is reset).
 */
const IDLE_CONNECTION = 65_000;

/** What a request may still take after the command to stop, in milliseconds. */
const LAST_REQUESTS = 5_000;

await runCommand(async (onStop) => {
	const began = performance.now();
	const say = (line: string) => console.log(line);
	const config = await readSettings();
	await makeAll(say, config.backend.mode === 'embedded');

	onStop(closeSharedBackend);
	await shareBackend(config, { say, seed: seedSaying(say), renew: renewVisits });
	const basemaps = archiveFolder(config.dataDir);
	for (const file of await removeOlderArchives(basemaps, config.basemapUrl))
		say(`Base map ${file} removed: a newer one is there.`);
	const server = await listen(await loadPages(config), config);
	onStop(async () => {
		say('Stopping …');
		await stopListening(server);
		await closeSharedBackend();
	});
	greet(config, began);
});

/** Loads the built pages; adapter-node reads its settings from the environment as it loads. */
async function loadPages({ origin }: Config): Promise<RequestListener> {
	Object.assign(process.env, { ORIGIN: origin, BODY_SIZE_LIMIT: LARGEST_BODY });
	const built = pathToFileURL(path.resolve('build', 'server', 'handler.js')).href;
	const { handler } = (await import(built)) as { handler: RequestListener };
	return handler;
}

function listen(answer: RequestListener, { port, host }: Config): Promise<Server> {
	const server = createServer(
		// where the head of a request may take less time than a connection may rest, Node resets rested ones
		{ keepAliveTimeout: IDLE_CONNECTION, headersTimeout: IDLE_CONNECTION + 1_000 },
		answer,
	);
	return new Promise((resolve, reject) => {
		server.once('error', (error) => reject(new OwnerProblem(sayWhyNot(error, port, host))));
		server.listen(port, host, () => resolve(server));
	});
}

function stopListening(server: Server): Promise<void> {
	const timer = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
	return new Promise((resolve) => {
		server.close(() => {
			clearTimeout(timer);
			resolve();
		});
		server.closeIdleConnections();
	});
}
