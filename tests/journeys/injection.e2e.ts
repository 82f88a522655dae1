/**
 * 500 hostile texts (tests/tools/injections.ts) in every text field of places, stories, slots, guests: nothing of them
 * runs, loads or becomes an element, on any page, in any feed, in any mail. On an app of its own, so that nobody else
 * sees them.
 *
 * Every seventh page of a place is looked at, which shows each text in several fields; `EVERY_PAGE=1` looks at all.
 */
import type { APIRequestContext, Page } from '@playwright/test';
import { makeInjections, RAN } from '../tools/injections.ts';
import { asService, expect, mapIsReady, test as base } from './fixtures.ts';
import { HARMLESS, HARMLESS_LABEL, sayOf, slugOf, writeHostileWorld } from './hostile-world.ts';
import { OwnApp } from './own-app.ts';
import { HOST, PASSWORD } from './visiting.ts';

const TEXTS = makeInjections().map(({ text }) => text);

const STEP = process.env.EVERY_PAGE ? 1 : 7;
/** Places that are opened in the browser, with all its scripts. */
const OPENED = Array.from({ length: 9 }, (_, number) => number * 55 + 7);
/**
 * Fields that are shown in another form: addresses lose their blanks, hours their quotation marks; the reason of a closure
 * is shown where the hours can be read.
 */
const REWRITTEN = [20, 21, 22, 25, 43, 64];
/** Stories and Leichte Sprache: their Markdown is read, what it makes is looked at, its marks are not shown. */
const IS_PROSE = (field: number) => field === 8 || (field >= 110 && field < 120);
/** Fields of labels, of which several places have the same one. */
const OF_LABEL = (field: number) => (field >= 50 && field < 59) || field >= 120;

const test = base.extend<{ app: OwnApp }>({
	app: async ({ browserName: _ }, use) => {
		const app = new OwnApp();
		await app.start();
		await use(app);
		await app.remove();
	},
	baseURL: async ({ app }, use) => use(app.origin),
});

/** What is in a page: names of elements and their attributes, what must be in none, and what one reads, without blanks. */
interface Sight {
	parts: string[];
	wrong: string[];
	text: string;
}

/** Looks at this HTML, or at the page that is open; runs in the browser. */
function see(html: string | null): Sight {
	const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
	const parts = new Set<string>();
	const wrong: string[] = [];
	const addresses = /^(href|src|xlink:href|action|formaction|data|poster|ping|background|cite)$/;
	for (const element of page.querySelectorAll('*')) {
		parts.add(element.localName);
		for (const { name, value } of element.attributes) {
			parts.add(`${element.localName} ${name}`);
			if (name.startsWith('on')) wrong.push(`<${element.localName} ${name}="${value}">`);
			if (!addresses.test(name)) continue;
			const { protocol, hostname } = new URL(value, 'http://localhost');
			const leads = element.localName === 'a' || element.localName === 'link';
			if (!/^(https?|mailto|tel|geo|blob|data):$/.test(protocol) || (protocol === 'data:' && leads))
				wrong.push(`<${element.localName} ${name}="${value}">`);
			if (hostname === 'evil.example' && !leads)
				wrong.push(`<${element.localName} ${name}="${value}">`);
		}
	}
	for (const script of page.querySelectorAll('script[type$="json"]'))
		JSON.parse(script.textContent);
	const body = page.body.cloneNode(true) as HTMLElement;
	for (const script of body.querySelectorAll('script')) script.remove();
	return { parts: [...parts], wrong, text: body.textContent.replace(/\s+/g, '') };
}

/** What a hostile text is made of, but no harmless page. */
class Foreign {
	readonly #parts = new Set<string>();

	/** Reads every text as HTML, as a page would that lets it through; answers with what it becomes. */
	async read(page: Page): Promise<Sight[]> {
		const sights = await Promise.all(TEXTS.map((text) => page.evaluate(see, text)));
		for (const part of sights.flatMap(({ parts }) => parts)) this.#parts.add(part);
		return sights;
	}

	/** These are ours as well. */
	spare(sight: Pick<Sight, 'parts'>): void {
		for (const part of sight.parts) this.#parts.delete(part);
	}

	in(sight: Sight): string[] {
		return [...sight.wrong, ...sight.parts.filter((part) => this.#parts.has(part))];
	}
}

/** The HTML of a page as the server writes it, seen by the browser without running it. */
async function written(page: Page, request: APIRequestContext, path: string): Promise<Sight> {
	// compressing takes longer than writing
	const response = await request.get(path, {
		headers: { 'accept-encoding': 'identity' },
		// the connection may have rested while a whole world was written
		maxRetries: 1,
	});
	return page.evaluate(see, await response.text());
}

/** What runs says so as a fault; so does a dialog. */
async function alarm(page: Page, faults: string[]): Promise<void> {
	await page.addInitScript((name) => {
		const say = (what: unknown) => console.error(`a script ran: ${what}`);
		Object.assign(window, { [name]: say, alert: say });
	}, RAN);
	page.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
}

/** Follows a link of the app without loading it anew. */
async function follow(page: Page, path: string): Promise<void> {
	await page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.body.append(link);
		link.click();
		link.remove();
	}, path);
	await page.waitForURL((url) => url.pathname + url.search === path);
}

const bare = (text: string) => text.replace(/\s+/g, '');

test('nothing of 500 hostile texts runs, loads or becomes an element, wherever it stands', async ({
	page,
	request,
	context,
	app,
	faults,
}) => {
	if (process.env.EVERY_PAGE) test.setTimeout(600_000);
	await alarm(page, faults);
	// their pictures were never taken
	await page.route('**/photos/ort-*/**', (route) => route.fulfill({ status: 404 }));
	const service = asService(app.origin, app.dataDir);
	const foreign = new Foreign();
	const look = async (where: string) =>
		expect(foreign.in(await page.evaluate(see, null)), where).toEqual([]);

	await test.step('harmless pages say what pages are made of', async () => {
		await page.goto('/about');
		// on a page without a policy: it would report each of them
		const letThrough = await foreign.read(await context.newPage());
		foreign.spare(await page.evaluate(see, null));
		const places = ['hofkaeserei-wennebrink', 'hof-kleibrink', 'hofcafe-dreischlag'];
		for (const path of [
			'/',
			'/?q=hof',
			'/?q=zzz',
			'/visits',
			...places.map((slug) => `/places/${slug}`),
		])
			foreign.spare(await written(page, request, path));
		await page.goto('/demo/mail');
		foreign.spare(await page.evaluate(see, null));
		const noticed = letThrough.filter((sight) => foreign.in(sight).length > 0);
		expect(noticed.length, 'texts that would be noticed if let through').toBeGreaterThan(150);
	});

	const slots = await writeHostileWorld(service);

	await test.step('pages of places', async () => {
		const twin = `/places/${slugOf(HARMLESS)}`;
		// until its hours are compiled, with those of all others
		const isCompiled = async () => (await written(page, request, twin)).parts.includes('table');
		await expect.poll(isCompiled).toBe(true);
		const harmless = await written(page, request, twin);
		foreign.spare(harmless);
		const fields = [...new Set(harmless.text.match(/(?<=Harmlos-)\d+/g))]
			.map(Number)
			.filter((field) => !REWRITTEN.includes(field) && !IS_PROSE(field));
		expect(fields.length, 'fields that a page shows').toBeGreaterThan(25);
		const seen = new Set<string>();
		const missing: string[] = [];
		for (let place = 0; place < HARMLESS; place += STEP) {
			const path = `/places/${slugOf(place)}`;
			const sight = await written(page, request, path);
			expect(foreign.in(sight), path).toEqual([]);
			for (const field of fields) {
				const owner = OF_LABEL(field) ? place % HARMLESS_LABEL : place;
				const text = bare(sayOf(owner)(field, 40));
				if (sight.text.includes(text)) seen.add(text);
				else missing.push(`${path}, field ${field}: ${text}`);
			}
		}
		expect(missing, 'texts that are not shown letter by letter').toEqual([]);
		expect(seen.size, 'different texts that were shown').toBeGreaterThan(480);
	});

	await test.step('the list, and what is looked for', async () => {
		const list = new Set<string>();
		// a page beyond the last is the last
		for (let number = 1, next = true; next; number++) {
			const sight = await written(page, request, `/?page=${number}`);
			expect(foreign.in(sight), `page ${number} of the list`).toEqual([]);
			next = !list.has(sight.text) && Boolean(list.add(sight.text));
		}
		const all = [...list].join('');
		const missing = TEXTS.filter((_, place) => !all.includes(bare(sayOf(place)(0, 160))));
		expect(missing, 'names that the list does not show').toEqual([]);
		for (let number = 0; number < TEXTS.length; number += 25) {
			const path = `/?q=${encodeURIComponent(TEXTS[number]!)}`;
			expect(foreign.in(await written(page, request, path)), path).toEqual([]);
		}
	});

	await test.step('places over the map, drawn in the browser', async () => {
		await page.goto('/');
		await mapIsReady(page);
		await page.getByRole('combobox').fill('<img');
		await expect(page.getByRole('option').first()).toBeVisible();
		await look('suggestions');
		for (const place of OPENED) {
			await follow(page, `/?place=${slugOf(place)}`);
			const shown = page.locator('section h2').filter({ hasText: sayOf(place)(0, 160) });
			await expect(shown.first()).toBeVisible();
			await look(`the sheet of ${slugOf(place)}`);
		}
	});

	await test.step('pages of places, drawn in the browser in all languages', async () => {
		for (const [index, place] of OPENED.entries()) {
			const language = index % 3;
			await follow(page, `${['', '/en', '/nl'][language]}/places/${slugOf(place)}`);
			const name = sayOf(place)(language === 0 ? 0 : 2 + language, 160);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.trim());
			await look(slugOf(place));
		}
		await page.goto(`/places/${slugOf(0)}`);
		await look('a page of a place with visits');
	});

	await test.step('visits, who is owed what', async () => {
		for (const path of ['/visits', '/about']) {
			await page.goto(path);
			await look(path);
		}
	});

	await test.step('feeds are read as they were meant', async () => {
		type Feed = { features: { properties: { name?: string; title?: string } }[] };
		for (const path of ['/feeds/places.geojson', '/feeds/visits.geojson']) {
			const response = await request.get(path);
			expect(response.headers()['content-type']).toContain('application/geo+json');
			expect(response.headers()['x-content-type-options']).toBe('nosniff');
			const { features } = (await response.json()) as Feed;
			expect(features.length, path).toBeGreaterThan(450);
		}
		const lines = async (path: string) =>
			(await (await request.get(path)).text())
				.replaceAll('\r\n ', '')
				.split(/[\r\n]+/)
				.map((line) => line.split(/[:;]/)[0]!);
		const ours = new Set(await lines('/feeds/visits.ics?place=hof-kleibrink'));
		for (const path of ['/feeds/visits.ics', `/feeds/visits.ics?place=${slugOf(3)}`])
			expect(
				(await lines(path)).filter((name) => !ours.has(name)),
				path,
			).toEqual([]);
	});

	await test.step('the studio: places, visits, who comes', async () => {
		await page.goto('/studio');
		await page.getByLabel('E-Mail').fill(HOST);
		await page.getByLabel('Passwort').fill(PASSWORD);
		await page.getByRole('button', { name: 'Anmelden' }).click();
		await expect(page.locator('a[href*="/studio/ort-"]').first()).toBeVisible();
		await look('the places of a host');
		await page.goto('/studio/organisations/hof-wennebrink-beispiel/places');
		await expect(page.locator('a[href*="/studio/ort-"]').nth(9)).toBeVisible();
		await look('the places of an organisation');
		await page.goto(`/studio/${slugOf(0)}/edit`);
		await expect(page.getByRole('textbox').first()).toBeVisible();
		await look('the editor of a place');
		await page.goto(`/studio/${slugOf(0)}/visits`);
		await expect(page.getByRole('heading', { name: 'Nächste Termine' })).toBeVisible();
		await look('the visits of a place');
		await page.goto(`/studio/${slugOf(0)}/visits/${slots[0]}`);
		await expect(page.getByText('gast-0@example.org')).toBeVisible();
		await look('who comes');
	});

	await test.step('mails, as they look and as a list', async () => {
		type Mails = { mails: { key: string; html: string }[] };
		const read = async () => (await (await request.get('/demo/mail.json')).json()) as Mails;
		// guests, those of visits that were called off, a message to half of the guests
		await expect.poll(async () => (await read()).mails.length).toBeGreaterThan(180);
		await page.goto('/demo/mail');
		const { mails } = await read();
		// the one that shows the letter
		foreign.spare({ parts: ['iframe', 'iframe srcdoc'] });
		// its letters are compared element by element in server/injections.test.ts
		for (const { key, html } of mails)
			expect(foreign.in(await page.evaluate(see, html)), `mail ${key}`).toEqual([]);
		for (const { key } of mails.filter((_, index) => index % 40 === 0)) {
			await follow(page, `/demo/mail?mail=${key}`);
			await expect(page.locator('iframe')).toHaveCount(1);
			await expect(page.locator('iframe')).toHaveAttribute('sandbox', '');
			await look(`mail ${key}`);
		}
	});
});
