import { openBackend, type Backend, type OpenOptions } from './backend.ts';
import { readConfig, type Config } from './config.ts';
import { OwnerProblem } from './owner-problem.ts';

interface Home {
	config?: Config;
	backend?: Promise<Backend>;
	/** What lives off the backend and must end before it. */
	dependents?: (() => void | Promise<void>)[];
}

/** One per process: hot reload and the bundled server make this module more than once. */
const HOME = Symbol.for('schatzkarte.backend');
const home: Home = ((globalThis as { [HOME]?: Home })[HOME] ??= {});

/** The configuration of this process, read once. */
export function sharedConfig(): Config {
	return (home.config ??= configOf(process.env));
}

/** The backend of this process; opened by the first who asks. */
export function sharedBackend(): Promise<Backend> {
	return home.backend ?? shareBackend(sharedConfig());
}

/**
 * Opens the backend of this process. A command calls it before the pages are loaded, because it
 * has more to say and to seed; whoever comes later gets the same one.
 */
export function shareBackend(config: Config, options: OpenOptions = {}): Promise<Backend> {
	home.config = config;
	home.backend ??= openBackend(config, options).catch((error: unknown) => {
		delete home.backend;
		throw error;
	});
	return home.backend;
}

/** Calls `stop` before the backend closes, and waits for it; each only once. */
export function beforeBackendCloses(stop: () => void | Promise<void>): void {
	(home.dependents ??= []).push(stop);
}

/** Closes it, if there is one. */
export async function closeSharedBackend(): Promise<void> {
	const open = home.backend;
	delete home.backend;
	await Promise.all((home.dependents?.splice(0) ?? []).map((stop) => stop()));
	await (await open)?.close();
}

function configOf(env: NodeJS.ProcessEnv): Config {
	const read = readConfig(env);
	if (!read.ok) throw new OwnerProblem(...read.problems);
	return read.config;
}
