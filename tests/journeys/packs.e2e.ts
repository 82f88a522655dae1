import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CHUNK_BYTES } from '#core/packs/archive-manifest.ts';
import type { RegionPack } from '#core/packs/region-pack.ts';
import { formatBytes } from '#ui/format.ts';
import { expect, expectAccessible, test as base, LOOKS } from './fixtures.ts';
import { countKept } from './own-app.ts';
import { makeArchive, PackSite } from './pack-site.ts';

const CHUNKS = 16;
const ARCHIVE = makeArchive(7, CHUNKS);
const NEXT_ARCHIVE = makeArchive(8, CHUNKS);
/** About three tenths of the archive. */
const BEGUN = 5;

// a browser, a server and a throttled one share two cores with whatever else runs

/** A site of its own for each journey, with an archive in front of the app. */
const test = base.extend<{ site: PackSite; origin: string }>({
	site: async ({ baseURL }, use) => {
		await use(new PackSite(baseURL!, ARCHIVE));
	},
	origin: async ({ site }, use) => {
		await use(await site.open());
		await site.close();
	},
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const bar = (page: Page) => page.getByRole('progressbar');

async function openOffline(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/offline`);
	await expect(page.getByRole('heading', { name: 'Das liegt auf deinem Gerät' })).toBeVisible();
}

/** Loads as much of the archive as the site lets pass, and waits until the page says so. */
async function begin(page: Page, site: PackSite, chunks = BEGUN): Promise<void> {
	site.pass(chunks);
	await button(page, /^Laden · /).click();
	const there = sizeOf(chunks * CHUNK_BYTES);
	await expect(bar(page)).toHaveAttribute('aria-valuetext', new RegExp(` ${there} von`), {
		timeout: 60_000,
	});
}

const sizeOf = (bytes: number) => formatBytes(bytes, 'de');

async function loadAll(page: Page): Promise<void> {
	await button(page, /^(Laden · |Weiterladen)/).click();
	await expectLoaded(page);
}

const expectLoaded = (page: Page) =>
	expect(page.getByText('Alles geladen.').first()).toBeVisible({ timeout: 120_000 });

/** All that a device keeps of a pack, by name. */
const keptBy = (page: Page) =>
	page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const names: string[] = [];
		for await (const name of root.keys()) {
			const folder = await root.getDirectoryHandle(name);
			for await (const file of folder.keys()) names.push(file);
		}
		const photos = await (await caches.open('photos-pack')).keys();
		return { files: names.sort(), photos: photos.length };
	});
const NOTHING = { files: [], photos: 0 };

test('what one can take along has its true size before, and is on the device afterwards', async ({
	page,
	origin,
	request,
}) => {
	const { photos, archive, stories } = (await (
		await request.get(`${origin}/packs/region.json`)
	).json()) as RegionPack;
	const rest = archive!.bytes + stories.bytes;
	await openOffline(page, origin);
	await expect(button(page, `Laden · ${sizeOf(rest + photos.thumbnails.bytes)}`)).toBeVisible();
	await page.getByText('Alle', { exact: false }).first().click();
	await expect(button(page, `Laden · ${sizeOf(rest + photos.all.bytes)}`)).toBeVisible();
	await loadAll(page);
	expect(await keptBy(page)).toEqual({
		files: [ARCHIVE.manifest.file, `${ARCHIVE.manifest.file}.kept.json`],
		photos: photos.all.count,
	});
	expect(await countKept(page, 'places')).toBe(50);
	await expect(page.getByRole('row', { name: /^Karte/ })).toContainText(sizeOf(archive!.bytes));
	await expect(page.getByRole('row', { name: /^Fotos/ })).toContainText(`${photos.all.count}`);

	// fewer photos: what is no longer wanted goes
	await page.getByText('Keine', { exact: false }).first().click();
	await button(page, 'Auswahl übernehmen').click();
	await expect(page.getByRole('row', { name: /^Fotos/ })).toContainText('nicht geladen');
	expect((await keptBy(page)).photos).toBe(0);
});

test('pausing keeps what is there, going on asks only for the rest', async ({
	page,
	site,
	origin,
}) => {
	await openOffline(page, origin);
	await begin(page, site);
	await button(page, 'Anhalten').click();
	await expect(page.getByText('Angehalten.')).toBeVisible();
	site.asked = [];
	site.pass(Infinity);
	await loadAll(page);
	expect(site.asked[0]).toBe(BEGUN);
	expect(site.asked).toHaveLength(CHUNKS - BEGUN);
});

test('cancelling leaves nothing', async ({ page, site, origin }) => {
	await openOffline(page, origin);
	await begin(page, site);
	expect((await keptBy(page)).files).toHaveLength(3);
	await button(page, 'Abbrechen').click();
	await expect(button(page, /^Laden · /)).toBeVisible();
	expect(await keptBy(page)).toEqual(NOTHING);
});

test('an archive that is replaced while it loads is noticed and said; the new one can be loaded', async ({
	page,
	site,
	origin,
}) => {
	await openOffline(page, origin);
	await begin(page, site);
	site.replace(NEXT_ARCHIVE);
	site.pass(Infinity);
	await expect(page.getByText('Die Karte wurde inzwischen erneuert.')).toBeVisible({
		timeout: 90_000,
	});
	await button(page, 'Neue Karte laden').click();
	await expectLoaded(page);
	const { files } = await keptBy(page);
	expect(files).toEqual([NEXT_ARCHIVE.manifest.file, `${NEXT_ARCHIVE.manifest.file}.kept.json`]);
});

test('an archive that is renewed later is offered with its size, and takes the place of the old one', async ({
	page,
	site,
	origin,
}) => {
	await openOffline(page, origin);
	await loadAll(page);
	site.replace(NEXT_ARCHIVE);
	await page.reload();
	await button(page, `Aktualisieren · ${sizeOf(NEXT_ARCHIVE.manifest.bytes)}`).click();
	await expectLoaded(page);
	const { files } = await keptBy(page);
	expect(files).toContain(NEXT_ARCHIVE.manifest.file);
	// an open map may still read the old one: it goes when nobody does
	expect(files).toContain(ARCHIVE.manifest.file);
});

test('a device without room is told what is lacking before anything is asked for', async ({
	page,
	site,
	origin,
}) => {
	await openOffline(page, origin);
	await begin(page, site);
	await button(page, 'Anhalten').click();
	await expect(page.getByText('Angehalten.')).toBeVisible();
	site.asked = [];
	site.pass(Infinity);
	// Chromium names the same room whatever there is; others tell
	const hasRoom = (quota: number) =>
		page.evaluate((quota) => {
			navigator.storage.estimate = async () => ({ usage: 0, quota });
		}, quota);
	await hasRoom(4_000_000);
	await button(page, 'Weiterladen').click();
	await expect(page.getByText(/Der Speicher reicht nicht: Es fehlen \d/)).toBeVisible();
	expect(site.asked).toEqual([]);

	await hasRoom(1e12);
	await loadAll(page);
	expect(site.asked[0]).toBe(BEGUN);
});

test('a device that is full against its own word keeps what is there, and goes on when there is room', async ({
	page,
	site,
	origin,
	context,
}) => {
	const devtools = await context.newCDPSession(page);
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 9_000_000 });
	await openOffline(page, origin);
	await button(page, /^Laden · /).click();
	await expect(page.getByText(/Der Speicher reicht nicht: Es fehlen \d/)).toBeVisible({
		timeout: 60_000,
	});
	const fitted = site.asked.length - 1;
	expect(fitted).toBeGreaterThan(0);

	site.asked = [];
	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	await loadAll(page);
	expect(site.asked[0]).toBe(fitted);
});

test('a corrupted byte is found by checking, and mended by loading one chunk', async ({
	page,
	site,
	origin,
}) => {
	await openOffline(page, origin);
	await loadAll(page);
	await button(page, 'Prüfen').click();
	await expect(page.getByText('Geprüft: Jedes Stück der Karte ist heil.')).toBeVisible();

	await page.evaluate(async (name) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('packs');
		const file = await folder.getFileHandle(name);
		const at = 13 * 1024 * 1024 + 5;
		const [byte] = new Uint8Array(await (await file.getFile()).slice(at, at + 1).arrayBuffer());
		const writable = await file.createWritable({ keepExistingData: true });
		await writable.write({ type: 'write', position: at, data: new Uint8Array([byte! ^ 1]) });
		await writable.close();
	}, ARCHIVE.manifest.file);
	await button(page, 'Prüfen').click();
	await expect(page.getByText('1 Stück der Karte ist beschädigt.')).toBeVisible();

	site.asked = [];
	await button(page, /^Reparieren/).click();
	await expect(page.getByText('Repariert: Die Karte ist wieder heil.')).toBeVisible();
	expect(site.asked).toEqual([13]);
	await button(page, 'Prüfen').click();
	await expect(page.getByText('Geprüft: Jedes Stück der Karte ist heil.')).toBeVisible();
});

test('a pack can be handed on in a file, deleted, and taken from it without any network', async ({
	page,
	site,
	origin,
	context,
	faults,
}) => {
	await openOffline(page, origin);
	await loadAll(page);
	const before = await keptBy(page);
	const downloading = page.waitForEvent('download');
	await button(page, 'In eine Datei speichern').click();
	const download = await downloading;
	const { version } = ARCHIVE.manifest;
	expect(download.suggestedFilename()).toBe(`schatzkarte-suedwestfalen-${version}.zip`);
	const file = await download.path();

	await button(page, 'Gebiet löschen').click();
	await button(page, 'Ja, löschen').click();
	await expect(page.getByText('Gelöscht.')).toBeVisible();
	expect(await keptBy(page)).toEqual(NOTHING);

	await context.setOffline(true);
	site.asked = [];
	const picker = page.locator('input[type=file]');
	const broken = readFileSync(file);
	broken[5_000_000]! ^= 1;
	const zip = { name: 'gebiet.zip', mimeType: 'application/zip' };
	await picker.setInputFiles({ ...zip, buffer: broken });
	await expect(
		page.getByText('Die Datei ist beschädigt. Es wurde nichts verändert.'),
	).toBeVisible();
	await picker.setInputFiles({ ...zip, buffer: Buffer.from('kein Zip') });
	await expect(page.getByText('Das ist keine Gebietsdatei der Schatzkarte.')).toBeVisible();
	expect(await keptBy(page)).toEqual(NOTHING);

	await picker.setInputFiles(file);
	await expect(page.getByText('Geprüft und übernommen.')).toBeVisible();
	expect(await keptBy(page)).toEqual(before);
	expect(site.asked).toEqual([]);
	await context.setOffline(false);
	// the catalogue asks in vain meanwhile, as it should
	const expected = /ERR_INTERNET_DISCONNECTED/;
	faults.splice(0, Infinity, ...faults.filter((fault) => !expected.test(fault)));
});

test('a photo whose consent was withdrawn is gone at the next start, whichever page it begins with', async ({
	page,
	origin,
}) => {
	await openOffline(page, origin);
	await loadAll(page);
	const { photos } = await keptBy(page);
	const withdrawn = '/storage/v1/object/public/photos/burg-altena/1-160.webp';
	await page.route('**/packs/photos.json*', async (route) => {
		const answer = await route.fetch();
		const list = (await answer.json()) as [string, number][];
		await route.fulfill({ json: list.filter(([address]) => address !== withdrawn) });
	});
	await page.goto(`${origin}/about`);
	await expect.poll(async () => (await keptBy(page)).photos).toBe(photos - 1);
	expect(
		await page.evaluate(async (address) => Boolean(await caches.match(address)), withdrawn),
	).toBe(false);
});

test('a browser that refuses private files keeps the archive in pieces, goes on and deletes it all the same', async ({
	page,
	site,
	origin,
}) => {
	// as private windows do; in workers init scripts do not run
	const refuse = `StorageManager.prototype.getDirectory = () =>
		Promise.reject(new DOMException('refused', 'SecurityError'));\n`;
	await page.addInitScript(refuse);
	await page.route('**/workers/*.js', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: refuse + (await response.text()) });
	});
	const pieces = () =>
		page.evaluate(async () => {
			const kept = await (await caches.open('packs')).keys();
			return kept.filter(({ url }) => /\/\d+$/.test(url)).length;
		});
	await openOffline(page, origin);
	await begin(page, site);
	await page.reload();
	site.asked = [];
	site.pass(Infinity);
	await loadAll(page);
	expect(site.asked).toHaveLength(CHUNKS - BEGUN);
	expect(await pieces()).toBe(CHUNKS);
	await expect(page.getByRole('row', { name: /^Karte/ })).toContainText(
		sizeOf(ARCHIVE.manifest.bytes),
	);
	await button(page, 'Gebiet löschen').click();
	await button(page, 'Ja, löschen').click();
	await expect(page.getByText('Gelöscht.')).toBeVisible();
	expect(await pieces()).toBe(0);
});

test('who loads on Wi-Fi alone is asked where the browser does not tell, and nothing moves before', async ({
	page,
	site,
	origin,
}) => {
	await openOffline(page, origin);
	await page.getByLabel('Nur im WLAN laden').check();
	site.asked = [];
	await button(page, /^Laden · /).click();
	await expect(page.getByRole('alert')).toContainText('Bist du gerade im WLAN?');
	await button(page, 'Nein, später').click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(site.asked).toEqual([]);
	await button(page, /^Laden · /).click();
	await button(page, 'Ja, jetzt laden').click();
	await expectLoaded(page);
	expect(site.asked).toHaveLength(CHUNKS);
});

test('two windows do not load at once', async ({ page, site, origin, context }) => {
	await openOffline(page, origin);
	await begin(page, site);
	const other = await context.newPage();
	await openOffline(other, origin);
	await button(other, /^Weiterladen/).click();
	await expect(
		other.getByText('In einem anderen Fenster wird schon daran gearbeitet.'),
	).toBeVisible();
	await other.close();
	site.pass(Infinity);
	await expectLoaded(page);
});

for (const { colorScheme: scheme, width } of LOOKS)
	test(`is accessible at ${width} px in the ${scheme} theme, empty, loading and loaded`, async ({
		page,
		site,
		origin,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await openOffline(page, origin);
		await expect(button(page, /^Laden · /)).toBeVisible();
		await expectAccessible(page);
		await begin(page, site);
		await expectAccessible(page);
		await button(page, 'Anhalten').click();
		site.pass(Infinity);
		await loadAll(page);
		await button(page, 'Gebiet löschen').click();
		await expectAccessible(page);
		const overflow = () => document.documentElement.scrollWidth - innerWidth;
		expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
	});

test.describe('a browser that is killed', () => {
	/** A browser with a profile that outlives it. */
	const openProfile = (profile: string): Promise<BrowserContext> => {
		const { executablePath, args } = base.info().project.use.launchOptions ?? {};
		return chromium.launchPersistentContext(profile, {
			...(executablePath ? { executablePath } : {}),
			...(args ? { args } : {}),
			locale: 'de-DE',
		});
	};

	const kill = async (context: BrowserContext) => {
		const closed = context.waitForEvent('close');
		const session = await context.browser()!.newBrowserCDPSession();
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
		await closed;
	};

	test('goes on within two chunks of where it was', async ({ site, origin }) => {
		const profile = mkdtempSync(path.join(tmpdir(), 'schatzkarte-profile-'));
		try {
			const first = await openProfile(profile);
			const page = first.pages()[0] ?? (await first.newPage());
			await openOffline(page, origin);
			await begin(page, site);
			await kill(first);

			site.pass(Infinity);
			site.asked = [];
			const second = await openProfile(profile);
			const again = second.pages()[0] ?? (await second.newPage());
			await openOffline(again, origin);
			await expect(again.getByText('Angehalten.')).toBeVisible();
			await loadAll(again);
			expect(site.asked[0]).toBeGreaterThanOrEqual(BEGUN - 2);
			expect(site.asked.length).toBeLessThanOrEqual(CHUNKS - BEGUN + 2);
			await second.close();
		} finally {
			rmSync(profile, { recursive: true, force: true });
		}
	});
});
