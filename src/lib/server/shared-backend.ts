import { openBackend, type Backend, type OpenOptions } from './backend.ts';
import { readConfig, type Config } from './config.ts';

/** One per process: hot reload and the bundled server make this module more than once. */
const HOME = Symbol.for('schatzkarte.backend');
const home = globalThis as { [HOME]?: Promise<Backend> };

/** The backend of this process; opened by the first who asks. */
export function sharedBackend(): Promise<Backend> {
	return shareBackend(configOf(process.env));
}

/** Opens the backend of this process, or gives the one that is open already. */
export function shareBackend(config: Config, options: OpenOptions = {}): Promise<Backend> {
	home[HOME] ??= openBackend(config, options).catch((error: unknown) => {
		delete home[HOME];
		throw error;
	});
	return home[HOME];
}

/** Closes it, if there is one. */
export async function closeSharedBackend(): Promise<void> {
	const open = home[HOME];
	delete home[HOME];
	await (await open)?.close();
}

function configOf(env: NodeJS.ProcessEnv): Config {
	const read = readConfig(env);
	if (!read.ok) throw new Error(read.problems.join('\n'));
	return read.config;
}
