/** A new version comes while somebody is writing. */
import { createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import { expect, test as base } from './fixtures.ts';
import { Phone } from './own-app.ts';

/** A door before the app, behind which another version can be put: its worker is another one. */
class Deployment {
	isNew = false;
	readonly #app: URL;
	readonly #server: Server;

	constructor(app: string) {
		this.#app = new URL(app);
		this.#server = createServer((asked, answer) => {
			const { method, url, headers } = asked;
			const { hostname, port } = this.#app;
			const isWorker = url === '/service-worker.js';
			const sent = isWorker ? { ...headers, 'accept-encoding': 'identity' } : headers;
			const forwarded = request(
				{ hostname, port, method, path: url, headers: sent },
				(answered) => {
					const told = { ...answered.headers };
					if (isWorker) for (const name of ['content-length', 'etag']) delete told[name];
					answer.writeHead(answered.statusCode ?? 502, told);
					answered.pipe(answer, { end: !isWorker });
					if (isWorker)
						answered.on('end', () => answer.end(this.isNew ? '\n// another version' : ''));
				},
			);
			forwarded.on('error', () => answer.destroy());
			asked.pipe(forwarded);
		});
	}

	async open(): Promise<string> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		return `http://localhost:${(this.#server.address() as { port: number }).port}`;
	}

	close(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}
}

const test = base.extend<{ deployment: Deployment; phone: Phone }>({
	deployment: async ({ baseURL }, use) => {
		const deployment = new Deployment(baseURL!);
		await use(deployment);
		deployment.close();
	},
	phone: async ({ browserName: _ }, use) => {
		const phone = new Phone();
		await use(phone);
		await phone.remove();
		expect(phone.faults, 'faults on the page').toEqual([]);
	},
});

test('a half-written report is still there after the new version has been taken', async ({
	deployment,
	phone,
}) => {
	const origin = await deployment.open();
	const page = await phone.wake();
	await page.goto(`${origin}/places/burg-altena`);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
	await page.getByText('Stimmt noch?').click();
	const note = page.getByRole('textbox', { name: /Notiz/ });
	await page.getByRole('radio').first().check();
	await note.fill('Das Tor war zu, aber');

	deployment.isNew = true;
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => null));
	await expect(page.getByText('Eine neue Fassung der Schatzkarte ist da.')).toBeVisible();
	await expect(note).toHaveValue('Das Tor war zu, aber');
	await Promise.all([
		page.waitForEvent('load'),
		page.getByRole('button', { name: 'Neu laden' }).click(),
	]);
	await expect(note).toBeVisible();
	await expect(note).toHaveValue('Das Tor war zu, aber');
	await expect(page.getByRole('radio').first()).toBeChecked();
	await expect(page.getByText('Eine neue Fassung')).toHaveCount(0);
});
