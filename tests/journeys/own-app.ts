/** An app of a journey's own, which it may stop; and browsers that outlive their process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import config from '../playwright.config.ts';

/** The built app on a data folder of its own, with a clock that runs. */
export class OwnApp {
	readonly #folder = mkdtempSync(path.join(tmpdir(), 'schatzkarte-app-'));
	#process: ChildProcess | null = null;
	origin = '';

	/** For `asService`. */
	get dataDir(): string {
		return path.join(this.#folder, 'data');
	}

	async start(): Promise<void> {
		const port = await freePort();
		this.origin = `http://localhost:${port}`;
		this.#process = spawn(process.execPath, ['src/cli/start.ts'], {
			env: {
				...process.env,
				PORT: String(port),
				ORIGIN: this.origin,
				DATA_DIR: this.dataDir,
				NOW: '',
			},
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		for await (const line of this.#process.stdout!) if (String(line).includes('is ready')) return;
		throw new Error('the app ended before it was ready');
	}

	/** As a power cut does it. */
	async kill(): Promise<void> {
		if (this.#process?.exitCode !== null || !this.#process.kill('SIGKILL')) return;
		await once(this.#process, 'exit');
	}

	async remove(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	return port;
}

/** A phone whose browser is started and ended as people do it; what it keeps stays. */
export class Phone {
	readonly #profile = mkdtempSync(path.join(tmpdir(), 'schatzkarte-profile-'));
	#context: BrowserContext | null = null;
	/** What went wrong on its pages without anybody clicking it. */
	readonly faults: string[] = [];

	/** A browser process of its own, with one page. */
	async wake({ offline = false } = {}): Promise<Page> {
		const { launchOptions, locale, timezoneId } = config.use!;
		this.#context = await chromium.launchPersistentContext(this.#profile, {
			...launchOptions,
			locale: locale!,
			timezoneId: timezoneId!,
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			serviceWorkers: 'allow',
		});
		await this.#context.setOffline(offline);
		const page = this.#context.pages()[0] ?? (await this.#context.newPage());
		page.on('console', (message) => {
			if (message.type() === 'error')
				this.faults.push(`${message.text()} (${message.location().url})`);
		});
		page.on('pageerror', (error) => this.faults.push(String(error)));
		return page;
	}

	async sleep(): Promise<void> {
		await this.#context?.close();
		this.#context = null;
	}

	async remove(): Promise<void> {
		await this.sleep();
		rmSync(this.#profile, { recursive: true, force: true });
	}
}

/** How many entries a store of the device's database has. */
export function countKept(page: Page, store: 'places' | 'kept' | 'outbox'): Promise<number> {
	return page.evaluate(
		(name) =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('schatzkarte');
				opening.onerror = () => reject(opening.error!);
				opening.onsuccess = () => {
					const count = opening.result.transaction(name).objectStore(name).count();
					count.onsuccess = () => {
						opening.result.close();
						resolve(count.result);
					};
				};
			}),
		store,
	);
}
