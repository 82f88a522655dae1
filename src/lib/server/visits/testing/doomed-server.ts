/** A server in a process of its own that is killed in the middle of its work, and comes back at the same address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface Doomed {
	base: string;
	publishable: string;
	secret: string;
	killAndRestart(): Promise<void>;
	kill(): Promise<void>;
}

interface Life {
	/** What to run with Node, knowing the port. */
	command: (port: number) => { args: string[]; env: NodeJS.ProcessEnv };
	/** Whether this line of its output says that it answers now. */
	isReady: (line: string) => boolean;
	readKeys: () => { publishable: string; secret: string };
}

export async function startDoomed({ command, isReady, readKeys }: Life): Promise<Doomed> {
	const port = await freePort();
	const { args, env } = command(port);
	let running: ChildProcess | undefined;

	const start = async () => {
		const child = spawn(process.execPath, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		running = child;
		let complaints = '';
		child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
		const lines = createInterface(child.stdout);
		for await (const line of lines)
			if (isReady(line)) {
				// nobody reads on, but it must be able to write
				child.stdout.resume();
				return;
			}
		throw new Error(`The server ended before it was ready: ${complaints}`);
	};
	const kill = async () => {
		if (!running || running.exitCode !== null || running.signalCode !== null) return;
		const ended = once(running, 'exit');
		running.kill('SIGKILL');
		await ended;
	};

	await start();
	return {
		base: `http://127.0.0.1:${port}`,
		...readKeys(),
		kill,
		async killAndRestart() {
			await kill();
			await start();
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	return port;
}
