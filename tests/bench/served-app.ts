import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import {
	createServer,
	request,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One answer, as it went over the wire. */
export interface Served {
	/** Path without query. */
	path: string;
	/** MIME type without parameters. */
	type: string;
	/** Head and body, compressed as they were sent. */
	bytes: number;
}

/** How long the app may take to begin, in milliseconds; it builds what is out of date first. */
const BEGIN = 300_000;
/** Nothing was served for this long, in milliseconds: nothing more is on its way. */
const QUIET = 1_500;
/** A Saturday before noon: what is open does not depend on when somebody measures. */
const NOW = '2026-11-28T11:00:00+01:00';

/** The built app in a process of its own, behind a door that writes down what goes through. */
export class ServedApp {
	/** Every answer since the start, or since `forget`. */
	served: Served[] = [];
	#door: Server;
	#app: ChildProcess | null = null;
	#appPort = 0;
	#dataDir = '';

	private constructor() {
		this.#door = createServer((asked, answer) => this.#pass(asked, answer));
	}

	/** @throws Error when the app does not come up */
	static async start(): Promise<ServedApp> {
		const served = new ServedApp();
		await served.goOnline();
		try {
			await served.#begin();
		} catch (error) {
			await served.stop();
			throw error;
		}
		return served;
	}

	get address(): string {
		return `http://localhost:${(this.#door.address() as AddressInfo).port}`;
	}

	forget(): void {
		this.served = [];
	}

	/** Waits until nothing has been served for a while. */
	async isQuiet(): Promise<void> {
		let before = -1;
		while (before !== this.served.length) {
			before = this.served.length;
			await later(QUIET);
		}
	}

	/** Shuts the door: whoever asks finds nobody. */
	async goOffline(): Promise<void> {
		this.#door.close();
		this.#door.closeAllConnections();
		await once(this.#door, 'close');
	}

	/** Opens the door, at the same address as before. */
	async goOnline(port = 0): Promise<void> {
		this.#door.listen(port, '127.0.0.1');
		await once(this.#door, 'listening');
	}

	async stop(): Promise<void> {
		if (this.#door.listening) await this.goOffline();
		if (this.#app?.exitCode === null) {
			this.#app.kill();
			await once(this.#app, 'exit');
		}
		if (this.#dataDir) await rm(this.#dataDir, { recursive: true, force: true });
	}

	async #begin(): Promise<void> {
		this.#dataDir = await mkdtemp(path.join(tmpdir(), 'schatzkarte-bench-'));
		this.#appPort = await freePort();
		const app = spawn(process.execPath, ['src/cli/start.ts'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: {
				...process.env,
				PORT: String(this.#appPort),
				HOST: '127.0.0.1',
				ORIGIN: this.address,
				DATA_DIR: this.#dataDir,
				NOW,
			},
		});
		this.#app = app;
		for (let waited = 0; waited < BEGIN; waited += 250) {
			if (app.exitCode !== null) throw new Error('The app ended before it was ready.');
			if (await isUp(this.#appPort)) return this.forget();
			await later(250);
		}
		throw new Error('The app was not ready in time.');
	}

	#pass(asked: IncomingMessage, answer: ServerResponse): void {
		const onward = request(
			{
				port: this.#appPort,
				host: '127.0.0.1',
				method: asked.method,
				path: asked.url,
				headers: asked.headers,
			},
			(got) => {
				const entry = {
					path: asked.url!.split('?')[0]!,
					type: (got.headers['content-type'] ?? '').split(';')[0]!,
					// status line, each header with its colon and line end, and the empty line
					bytes: 19 + got.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0),
				};
				this.served.push(entry);
				answer.writeHead(got.statusCode!, got.rawHeaders);
				got.on('data', (chunk: Buffer) => (entry.bytes += chunk.length));
				got.pipe(answer);
			},
		);
		// the browser went away, or the app is being stopped: there is nobody left to answer
		onward.on('error', () => answer.destroy());
		answer.on('close', () => onward.destroy());
		asked.pipe(onward);
	}
}

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function isUp(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://127.0.0.1:${port}/catalogue/latest`)).ok;
	} catch {
		// nobody listens yet (ECONNREFUSED)
		return false;
	}
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, 'close');
	return port;
}
