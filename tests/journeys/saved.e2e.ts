import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { asService, expect, expectAccessible, test, LOOKS } from './fixtures.ts';

const FARM = '/places/hofkaeserei-wennebrink';
const FARM_NAME = 'Hofkäserei Wennebrink';
const CASTLE = '/places/burg-altena';

const heart = (page: Page) => page.getByRole('button', { name: /^(Merken|Gemerkt)$/ });
const row = (page: Page, slug: string) => page.locator(`[data-slug="${slug}"]`);
const outbox = (page: Page) => page.locator('#outbox');

async function save(page: Page, place: string) {
	await page.goto(place);
	// the server writes the button; it is heard as soon as the app has taken the page over
	await expect(async () => {
		if ((await heart(page).getAttribute('aria-pressed')) !== 'true') await heart(page).click();
		await expect(heart(page)).toHaveAttribute('aria-pressed', 'true', { timeout: 2_000 });
	}).toPass();
}

async function report(page: Page, note = '') {
	const form = page.locator('details', { hasText: 'Stimmt noch?' });
	if (!(await form.getByRole('button', { name: 'Melden' }).isVisible()))
		await form.getByText('Stimmt noch?').click();
	await form.getByLabel('Ich stand vor verschlossener Tür').check();
	await form.getByLabel('Notiz, wenn du magst').fill(note);
	await form.getByRole('button', { name: 'Melden' }).click();
}

/** The app may ask in vain while there is no network, and the browser notes it; anything else stays a fault. */
function forgive(faults: string[], expected: RegExp) {
	const others = faults.splice(0).filter((fault) => !expected.test(fault));
	faults.push(...others);
}
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED/;

/** What the server has of a place. */
async function taken(baseURL: string | undefined, place: string) {
	const { data } = await asService(baseURL!)
		.from('reports')
		.select('kind, note, visited_on, places!inner(slug)')
		.eq('places.slug', place.split('/').at(-1)!)
		.throwOnError();
	return data.map(({ kind, note, visited_on }) => ({ kind, note, visited_on }));
}

test.describe('favourites', () => {
	test('a place that was saved is on the list, also after a reload, with its answer', async ({
		page,
	}) => {
		await save(page, FARM);
		await expect(page.getByText('Steht auf deiner Merkliste.')).toBeAttached();
		await page.reload();
		await expect(heart(page)).toHaveAttribute('aria-pressed', 'true');
		await page.getByRole('link', { name: 'Merkliste' }).click();
		await expect(row(page, 'hofkaeserei-wennebrink')).toContainText('Öffnet heute um 14:00');
		await page.reload();
		await expect(page.getByRole('link', { name: FARM_NAME })).toBeVisible();

		await page.goto(FARM);
		await heart(page).click();
		await expect(heart(page)).toHaveAttribute('aria-pressed', 'false');
		await page.goto('/saved');
		await expect(page.getByText('Hier sammelst du Orte')).toBeVisible();
	});

	test('a place can be saved from the sheet of the map', async ({ page }) => {
		await page.goto('/?place=burg-altena');
		await page.getByRole('button', { name: 'Merken: Burg Altena' }).click();
		await expect(page.getByRole('button', { name: 'Gemerkt: Burg Altena' })).toBeVisible();
		await page.goto('/saved');
		await expect(row(page, 'burg-altena')).toBeVisible();
	});

	test('a note stays, a removed place comes back', async ({ page }) => {
		await save(page, FARM);
		await page.goto('/saved');
		await page.getByRole('button', { name: `Notiz zu ${FARM_NAME}` }).click();
		await page.getByRole('textbox', { name: `Notiz zu ${FARM_NAME}` }).fill('Käse für Oma');
		await page.getByRole('button', { name: 'Notiz sichern' }).click();
		await page.reload();
		await expect(page.getByText('Käse für Oma')).toBeVisible();

		await page.getByRole('button', { name: `Entfernen: ${FARM_NAME}` }).click();
		await expect(row(page, 'hofkaeserei-wennebrink')).toHaveCount(0);
		await page.getByRole('button', { name: 'Zurückholen' }).click();
		await expect(page.getByText('Käse für Oma')).toBeVisible();
	});

	test('the list travels as a file, and a wrong file changes nothing', async ({ page }) => {
		await save(page, FARM);
		await save(page, CASTLE);
		await page.goto('/saved');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Als Datei sichern' }).click(),
		]);
		expect(download.suggestedFilename()).toBe('merkliste-schatzkarte.json');
		const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
		file.places.push({
			slug: 'gibt-es-nicht',
			name: 'Altes Haus',
			savedAt: '2026-01-01T00:00:00Z',
		});

		await page.getByRole('button', { name: `Entfernen: ${FARM_NAME}` }).click();
		await expect(row(page, 'hofkaeserei-wennebrink')).toHaveCount(0);
		const load = (name: string, text: string) =>
			page
				.locator('input[type=file]')
				.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
		await load('merkliste.json', JSON.stringify(file));
		await expect(page.getByText('2 neu, 1 schon da, 1 nicht mehr auf der Karte.')).toBeVisible();
		await expect(row(page, 'gibt-es-nicht')).toContainText('Nicht mehr auf der Karte');
		await load('falsch.json', '{"type": "FeatureCollection"}');
		await expect(page.getByText('Das ist keine Merkliste der Schatzkarte.')).toBeVisible();
		await page.reload();
		await expect(page.locator('[data-slug]')).toHaveCount(3);
	});

	test('the list travels as a link, which asks before it takes over', async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await save(page, FARM);
		await page.goto('/saved');
		await page.getByRole('button', { name: 'Als Link teilen' }).click();
		await expect(page.getByText('Link kopiert.')).toBeVisible();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(new URL(link).search).toBe('?places=hofkaeserei-wennebrink');

		await page.goto(`${link},burg-altena`);
		const offer = page.getByRole('region', { name: 'Diese Liste übernehmen?' });
		await expect(offer.getByRole('listitem').nth(0)).toContainText('schon gemerkt');
		await expect(offer.getByRole('listitem').nth(1)).toContainText('Burg Altena');
		await expect(row(page, 'burg-altena')).toHaveCount(0);
		await offer.getByRole('button', { name: 'Nicht übernehmen' }).click();
		await expect(page).toHaveURL(/\/saved$/);
		await expect(row(page, 'burg-altena')).toHaveCount(0);

		await page.goto(`${link},burg-altena`);
		await offer.getByRole('button', { name: 'Übernehmen', exact: true }).click();
		await expect(row(page, 'burg-altena')).toBeVisible();
		await expect(page).toHaveURL(/\/saved$/);
	});

	test('another tab shows what was saved', async ({ page, context }) => {
		await page.goto('/saved');
		await expect(page.getByText('Hier sammelst du Orte')).toBeVisible();
		const other = await context.newPage();
		await save(other, CASTLE);
		await expect(row(page, 'burg-altena')).toBeVisible();
	});

	test('a browser that keeps nothing is said to', async ({ page }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('no', 'SecurityError');
			};
		});
		await save(page, FARM);
		await page.getByRole('link', { name: 'Merkliste' }).click();
		await expect(page.getByText('Dieser Browser hebt nichts auf')).toBeVisible();
		await expect(row(page, 'hofkaeserei-wennebrink')).toBeVisible();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the list says that it lies on the device', async ({ page }) => {
		// the browser of the tests does not show what stands in noscript
		const html = await (await page.goto('/saved'))!.text();
		expect(html).toMatch(/<noscript>(?:(?!<\/noscript>).)*braucht diese Seite JavaScript/s);
		await page.goto(FARM);
		await expect(heart(page)).toHaveCount(0);
	});
});

test.describe('the outbox', () => {
	test('a report with network arrives', async ({ page, baseURL }) => {
		const place = '/places/altstadt-olpe';
		await page.goto(place);
		await report(page, 'Zettel an der Tür');
		await expect(page.getByText('Danke. Deine Meldung ist angekommen.')).toBeVisible();
		expect(await taken(baseURL, place)).toEqual([
			{ kind: 'found_closed', note: 'Zettel an der Tür', visited_on: '2026-11-24' },
		]);
		await page.getByRole('link', { name: 'Merkliste' }).click();
		await expect(outbox(page).locator('[data-state=done]')).toHaveCount(1);
	});

	test('without network reports wait, can be changed and deleted, and go out once', async ({
		page,
		context,
		baseURL,
		faults,
	}) => {
		await page.goto(FARM);
		// the page of the list is brought before the network goes
		await page.getByRole('link', { name: 'Merkliste' }).click();
		await expect(page.getByText('Hier sammelst du Orte')).toBeVisible();
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(FARM_NAME);
		const other = await context.newPage();
		await other.goto('/saved');
		await context.setOffline(true);

		await report(page, 'Erste');
		await expect(page.getByText('Gemerkt. Sie geht raus, sobald du Netz hast.')).toBeVisible();
		await report(page, 'Zweite');
		await page.getByRole('link', { name: 'Ansehen oder ändern' }).click();
		const waiting = outbox(page).locator('[data-state=waiting]');
		await expect(waiting).toHaveCount(2);
		await expect(outbox(other).locator('[data-state=waiting]')).toHaveCount(2);

		const second = waiting.filter({ hasText: 'Zweite' });
		await second.getByRole('button', { name: 'Löschen' }).click();
		await expect(waiting).toHaveCount(1);
		await waiting.getByRole('button', { name: 'Ändern' }).click();
		await waiting.getByLabel('Die Angaben stimmen noch').check();
		await waiting.getByLabel('Notiz, wenn du magst').fill('Doch offen');
		await waiting.getByRole('button', { name: 'Änderung sichern' }).click();
		await expect(waiting).toContainText('Doch offen');
		await page.getByRole('button', { name: 'Jetzt versuchen' }).click();
		await expect(page.getByText('Noch kein Netz.')).toBeVisible();
		expect(await taken(baseURL, FARM)).toEqual([]);

		await context.setOffline(false);
		await expect(outbox(page).locator('[data-state=done]')).toHaveCount(1);
		await expect(outbox(other).locator('[data-state=done]')).toHaveCount(1);
		expect(await taken(baseURL, FARM)).toEqual([
			{ kind: 'still_right', note: 'Doch offen', visited_on: '2026-11-24' },
		]);
		await expect(page.getByText('Noch kein Netz.')).toHaveCount(0);
		forgive(faults, NO_NETWORK);
	});

	test('what waited while the page was closed goes out with the next one', async ({
		page,
		context,
		baseURL,
		faults,
	}) => {
		const place = '/places/hofcafe-dreischlag';
		// all its code is here before the network goes
		await page.goto(place, { waitUntil: 'networkidle' });
		await context.setOffline(true);
		await report(page);
		await expect(page.getByText('Gemerkt. Sie geht raus')).toBeVisible();
		await page.close();
		await context.setOffline(false);
		const next = await context.newPage();
		await next.goto('/saved');
		await expect(outbox(next).locator('[data-state=done]')).toHaveCount(1);
		expect(await taken(baseURL, place)).toHaveLength(1);
		forgive(faults, NO_NETWORK);
	});

	test('an answer that got lost leaves one report, and says that it is on its way', async ({
		page,
		baseURL,
		faults,
	}) => {
		await page.route('**/reports', async (route) => {
			await route.fetch();
			await route.abort();
		});
		await page.goto(CASTLE);
		await report(page);
		await expect(page.getByText('Gemerkt. Sie geht raus')).toBeVisible();
		expect(await taken(baseURL, CASTLE)).toHaveLength(1);
		await page.getByRole('link', { name: 'Ansehen oder ändern' }).click();
		const onItsWay = outbox(page).locator('[data-state=sending]');
		await expect(onItsWay).toContainText('Unterwegs, noch ohne Antwort');
		await expect(onItsWay.getByRole('button')).toHaveCount(0);

		await page.unrouteAll({ behavior: 'ignoreErrors' });
		// the next try by the clock may come first
		const again = page.getByRole('button', { name: 'Jetzt versuchen' });
		const done = outbox(page).locator('[data-state=done]');
		await expect(again.or(done).first()).toBeVisible();
		if ((await done.count()) === 0) await again.click({ timeout: 5_000 }).catch(() => {});
		await expect(done).toHaveCount(1);
		expect(await taken(baseURL, CASTLE)).toHaveLength(1);
		forgive(faults, /ERR_FAILED/);
	});

	test('a refused report says why, does not hold up the next, and can be taken back', async ({
		page,
		request,
		faults,
	}) => {
		const slug = 'deutsches-drahtmuseum';
		for (let count = 0; count < 5; count++) {
			const data = {
				id: crypto.randomUUID(),
				slug,
				kind: 'still_right',
				visitedOn: '2026-11-24',
				note: null,
			};
			expect((await request.post('/reports', { data })).status()).toBe(200);
		}
		await page.goto(`/places/${slug}`);
		await report(page);
		await expect(page.getByText('Zu diesem Ort kamen gerade viele Meldungen.')).toBeVisible();
		await page.getByRole('link', { name: 'Ansehen oder ändern' }).click();
		const refused = outbox(page).locator('[data-state=refused]');
		await expect(refused.getByRole('button', { name: 'Noch einmal senden' })).toBeVisible();
		await page.goto('/');
		await expect(page.getByRole('link', { name: '1 nicht angenommen' })).toBeVisible();
		await page.getByRole('link', { name: '1 nicht angenommen' }).click();
		await refused.getByRole('button', { name: 'Löschen' }).click();
		await expect(refused).toHaveCount(0);
		forgive(faults, /status of 429/);
	});

	test('the door for reports says in codes what it does not take', async ({ request }) => {
		const report = { slug: 'ginsburg', kind: 'still_right', visitedOn: '2026-11-24', note: null };
		const id = crypto.randomUUID();
		const cases: [string, object | string, number, object][] = [
			['taken', { id, ...report }, 200, { id }],
			['sent again', { id, ...report }, 200, { id }],
			[
				'unknown place',
				{ id: crypto.randomUUID(), ...report, slug: 'nirgendwo' },
				404,
				{ code: 'place_not_found' },
			],
			[
				'a day to come',
				{ id: crypto.randomUUID(), ...report, visitedOn: '2999-01-01' },
				422,
				{ code: 'report_day_in_future' },
			],
			['no id', report, 422, { code: 'report_unreadable' }],
			['no JSON', 'hello', 422, { code: 'report_unreadable' }],
		];
		for (const [what, data, status, body] of cases) {
			const answer = await request.post('/reports', {
				data: typeof data === 'string' ? Buffer.from(data) : data,
				headers: { 'content-type': 'application/json' },
			});
			expect([what, answer.status(), await answer.json()]).toEqual([what, status, body]);
		}
		const form = await request.post('/reports', {
			data: JSON.stringify(report),
			headers: { 'content-type': 'text/plain', origin: 'https://elsewhere.example' },
		});
		expect(form.status()).toBe(403);
	});

	test('an entry that nobody can read is shown, until it is thrown away', async ({ page }) => {
		await page.goto('/saved');
		await expect(page.getByText('Hier sammelst du Orte')).toBeVisible();
		await page.evaluate(
			() =>
				new Promise((resolve, reject) => {
					const opening = indexedDB.open('schatzkarte');
					opening.onerror = reject;
					opening.onsuccess = () => {
						const transaction = opening.result.transaction('outbox', 'readwrite');
						transaction.objectStore('outbox').put({ kind: 'reservation' }, 'of-tomorrow');
						transaction.oncomplete = () => resolve(opening.result.close());
					};
				}),
		);
		await page.reload();
		await expect(outbox(page)).toContainText('Ein Eintrag, den diese Fassung');
		await outbox(page).getByRole('button', { name: 'Löschen' }).click();
		await expect(outbox(page)).toHaveCount(0);
	});
});

for (const { colorScheme, width } of LOOKS)
	test(`axe finds nothing on the list: ${colorScheme}, ${width} px`, async ({
		page,
		context,
		faults,
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/saved');
		await expect(page.getByText('Hier sammelst du Orte')).toBeVisible();
		await expectAccessible(page);

		await save(page, CASTLE);
		await save(page, FARM);
		await page.getByRole('link', { name: 'Merkliste' }).click();
		await expect(row(page, 'burg-altena')).toBeVisible();
		await page.goBack();
		await page.getByText('Stimmt noch?').click();
		await expectAccessible(page);
		await context.setOffline(true);
		await report(page, 'Tor zu');
		await page.getByRole('link', { name: 'Ansehen oder ändern' }).click();
		await outbox(page).getByRole('button', { name: 'Ändern' }).click();
		await page.getByRole('button', { name: `Notiz zu ${FARM_NAME}` }).click();
		await page.getByRole('button', { name: 'Entfernen: Burg Altena' }).click();
		await expect(page.getByRole('button', { name: 'Zurückholen' })).toBeVisible();
		await expectAccessible(page);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
		await outbox(page).getByRole('button', { name: 'Änderung sichern' }).click();
		await outbox(page).getByRole('button', { name: 'Löschen' }).click();
		await expect(outbox(page)).toHaveCount(0);
		await context.setOffline(false);
		forgive(faults, NO_NETWORK);
	});
