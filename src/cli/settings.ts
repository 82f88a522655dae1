import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { readConfig, type Config } from '#server/config.ts';
import { findHolder, FolderInUse } from '#server/embedded/folder-lock.ts';
import { OwnerProblem } from '#server/owner-problem.ts';

/**
 * Reads `.env` and the environment, and checks what can be checked before anything starts.
 *
 * @throws OwnerProblem with one sentence per problem
 */
export async function readSettings(): Promise<Config> {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const read = readConfig(process.env);
	if (!read.ok) throw new OwnerProblem(...read.problems);
	const { config } = read;
	const holder = await findHolder(config.dataDir);
	if (holder) throw new FolderInUse(config.dataDir, holder);
	const problems = [
		config.backend.mode === 'embedded' ? checkFolder(config.dataDir) : null,
		await checkPort(config),
	].filter((problem) => problem !== null);
	if (problems.length > 0) throw new OwnerProblem(...problems);
	return config;
}

function checkFolder(dataDir: string): string | null {
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
		return null;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (existsSync(dataDir) && !statSync(dataDir).isDirectory())
			return `DATA_DIR is ${dataDir}, but that is a file: name a folder.`;
		return `DATA_DIR is ${dataDir}, but that folder cannot be written (${code}).`;
	}
}

/** Asked before the database opens, so that a taken port costs no time. */
function checkPort({ port, host }: Config): Promise<string | null> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (error: NodeJS.ErrnoException) => resolve(sayWhyNot(error, port, host)));
		probe.listen(port, host, () => probe.close(() => resolve(null)));
	});
}

/** Why the server cannot listen, for people. */
export function sayWhyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} on ${host} is taken by another program: stop that one, or choose another port with PORT.`;
	if (error.code === 'EACCES')
		return `Port ${port} may not be used without special rights: choose one above 1023 with PORT.`;
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
		return `HOST is "${host}", but this machine has no such address.`;
	return `The server cannot listen on ${host}:${port} (${error.message}).`;
}
