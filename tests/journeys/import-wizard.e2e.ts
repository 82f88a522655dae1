/** A ranger brings the list of a nature park; the connection breaks; the list goes on the map, and off it again. */
import type { APIRequestContext, Page } from '@playwright/test';
import { decodeCatalogue, latestCatalogue } from '#core/catalogue/index.ts';
import { parkSites, SCRIPT_NAME, SITES } from '#core/imports/testing/park-sites.ts';
import * as v from 'valibot';
import { makeCarer, signInAs } from './carers.ts';
import { asService, expect, expectAccessible, test } from './fixtures.ts';

/** Nine places that are there, away from each other. */
async function present(origin: string) {
	const { data } = await asService(origin)
		.from('places')
		.select('name, lon, lat')
		.eq('status', 'published')
		.order('slug')
		.limit(60)
		.throwOnError();
	const all = (data as { name: { de: string }; lon: number; lat: number }[]).map((place) => ({
		...place,
		name: place.name.de,
	}));
	return all
		.filter((one, i) =>
			all
				.slice(0, i)
				.every((two) => Math.abs(one.lon - two.lon) > 0.01 || Math.abs(one.lat - two.lat) > 0.01),
		)
		.slice(0, SITES.present);
}

const placesOf = async (origin: string, organisation: string) => {
	const { data } = await asService(origin)
		.from('places')
		.select('slug, status')
		.eq('organisation_id', organisation)
		.throwOnError();
	return data as { slug: string; status: string }[];
};

/** What no site of the list has. */
const HOURS = 'Mo-Su 09:00-17:00';

async function withHours(origin: string, organisation: string): Promise<number | null> {
	const { count } = await asService(origin)
		.from('places')
		.select('id', { count: 'exact', head: true })
		.match({ organisation_id: organisation, opening_hours: HOURS })
		.throwOnError();
	return count;
}

/** How many places of the public catalogue are called so. */
async function onTheMap(request: APIRequestContext, name: string): Promise<number> {
	const latest = v.parse(latestCatalogue, await (await request.get('/catalogue/latest')).json());
	const decoded = decodeCatalogue(await (await request.get(latest.url)).json());
	return decoded.ok ? decoded.value.filter((place) => place.name.de.includes(name)).length : -1;
}

const count = (page: Page, words: string) =>
	page.getByRole('group', { name: 'Nur diese zeigen' }).getByRole('button', { name: words });
const rowOf = (page: Page, number: number) => page.locator(`[data-row="${number}"]`);

test('@phone a ranger imports 120 sites through a broken connection, publishes them, edits ten at once and undoes it', async ({
	page,
	context,
	request,
	baseURL,
	faults,
}) => {
	const ranger = await makeCarer(baseURL!, { kind: 'nature_park' });
	const { organisation: park } = ranger;
	const sites = parkSites(await present(baseURL!), park.name);
	await signInAs(page, ranger, `/studio/organisations/${park.slug}/import`);

	await test.step('opens the list, says where it is from and what its columns mean', async () => {
		await page.getByLabel('Datei').setInputFiles({
			name: 'tafeln.geojson',
			mimeType: 'application/geo+json',
			buffer: Buffer.from(JSON.stringify(sites)),
		});
		await expect(page.getByText('120 Zeilen, gelesen als GeoJSON')).toBeVisible();
		await page.getByLabel('Lizenz der Liste').selectOption('CC BY 4.0');
		await page.getByLabel('Quelle, wie sie genannt wird').fill(park.name);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Weiter' }).click();
		await expect(page.getByLabel('Name bedeutet')).toHaveValue('name');
		await expect(page.getByLabel('Öffnungszeiten bedeutet')).toHaveValue('hours');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Prüfen' }).click();
	});

	await test.step('is told what would become of each row', async () => {
		await expect(count(page, '106 neu')).toBeVisible();
		await expect(count(page, '9 Dubletten')).toBeVisible();
		await expect(count(page, '5 abgelehnt')).toBeVisible();
		await expect(rowOf(page, 48).getByRole('heading')).toHaveText(SCRIPT_NAME);
		await count(page, 'abgelehnt').click();
		await expect(page.locator('[data-row]')).toHaveCount(5);
		await expect(rowOf(page, 21)).toContainText('Breite und Länge sind vertauscht');
		await expect(rowOf(page, 32)).toContainText('liegt außerhalb der fünf Kreise');
		await count(page, 'Dubletten').click();
		await rowOf(page, 6).getByRole('button', { name: 'Ansehen' }).click();
		await expect(rowOf(page, 6)).toContainText('Schon auf der Karte, von anderen gepflegt');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Bei 3 Zeilen Breite und Länge tauschen' }).click();
		await expect(count(page, '109 neu')).toBeVisible();
		await expect(count(page, '2 abgelehnt')).toBeVisible();
	});

	await test.step('loses the connection in the middle, and goes on in a page loaded anew', async () => {
		// the second batch arrives; its answer does not
		let batches = 0;
		await page.route('**/rest/v1/rpc/import_batch*', async (route) => {
			if (++batches !== 2) return route.continue();
			await route.fetch();
			await context.setOffline(true);
			await route.abort('connectionreset');
		});
		await page.getByRole('button', { name: '109 Zeilen übernehmen' }).click();
		await expect(page.getByText('Die Verbindung ist weg.')).toBeVisible();
		await expect(page.getByText('50 von 109 Zeilen')).toBeVisible();
		expect(await placesOf(baseURL!, park.id)).toHaveLength(100);
		await context.setOffline(false);
		await page.reload();
		await expect(page.getByText('109 neue Orte übernommen')).toBeVisible();
		faults.splice(0, Infinity, ...faults.filter((fault) => !/net::ERR_/.test(fault)));

		const all = await placesOf(baseURL!, park.id);
		expect(all).toHaveLength(109);
		expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['draft']));
		expect(await onTheMap(request, park.name)).toBe(0);
	});

	await test.step('publishes all together: within ten seconds they are on the map', async () => {
		await page.getByRole('button', { name: 'Alle veröffentlichen' }).click();
		await expect(page.getByText('109 Orte sind jetzt auf der Karte.')).toBeVisible();
		await expectAccessible(page);
		// one is called otherwise: by markup alone
		await expect.poll(() => onTheMap(request, park.name), { timeout: 10_000 }).toBe(108);
		expect(await onTheMap(request, SCRIPT_NAME)).toBe(1);
	});

	await test.step('sets the hours of ten at once, and takes them back', async () => {
		await page.getByRole('link', { name: 'Orte', exact: true }).click();
		await expect(page.getByText('109 Orte', { exact: true })).toBeVisible();
		const boxes = page.getByRole('row').filter({ hasText: park.name }).getByRole('checkbox');
		for (let row = 0; row < 10; row++) await boxes.nth(row).check();
		await page.getByRole('button', { name: 'Zeiten setzen' }).click();
		await page.getByLabel('Zeiten als OpenStreetMap-Text').fill(HOURS);
		await page.getByRole('button', { name: 'Für 10 Orte setzen' }).click();
		await expect(page.getByText('10 Orte geändert')).toBeVisible();
		expect(await withHours(baseURL!, park.id)).toBe(10);
		await page.getByRole('button', { name: 'Rückgängig' }).click();
		await expect.poll(() => withHours(baseURL!, park.id)).toBe(0);
		await page.getByRole('link', { name: 'Orte einlesen' }).click();
	});

	await test.step('undoes it in one step', async () => {
		await page.getByRole('button', { name: 'Rückgängig' }).click();
		await page.getByRole('button', { name: 'Ja, alles zurücknehmen' }).click();
		await expect(page.getByText('109 Orte sind wieder weg.')).toBeVisible();
		await expect(page.getByText('zurückgenommen')).toBeVisible();
		expect(await placesOf(baseURL!, park.id)).toEqual([]);
		await expect.poll(() => onTheMap(request, park.name), { timeout: 10_000 }).toBe(0);
	});
});

test('a list that comes again changes what is new in it, adds to what is there, and is undone', async ({
	page,
	baseURL,
}) => {
	const ranger = await makeCarer(baseURL!, { kind: 'nature_park' });
	const { organisation: park } = ranger;
	const list = async (hours: string, more = '') => {
		const head = 'Nr.;Objektname;Öffnungszeiten;Beschreibung;Rechts;Hoch';
		const rows = [`1;${park.name} Turm;${hours};;8,05;51,08`, `2;${park.name} Quelle;;;8,06;51,09`];
		await page.getByLabel('Oder hier einfügen').fill([head, ...rows, more].join('\n'));
		await page.getByRole('button', { name: 'Einlesen' }).click();
		await page.getByLabel('Lizenz der Liste').selectOption('CC0 1.0');
		await page.getByRole('button', { name: 'Weiter' }).click();
	};
	const check = () => page.getByRole('button', { name: 'Prüfen' }).click();
	const read = async () => {
		const { data } = await asService(baseURL!)
			.from('places')
			.select('name, opening_hours, summary')
			.eq('organisation_id', park.id)
			.order('slug')
			.throwOnError();
		return data as { opening_hours: string | null; summary: { de: string } | null }[];
	};

	await signInAs(page, ranger, `/studio/organisations/${park.slug}/import`);
	await list('Sa-So 10-16 Uhr');
	await check();
	await expect(page.getByText('Sag, in welchen Spalten Breite und Länge stehen.')).toBeVisible();
	await page.getByLabel('Rechts bedeutet').selectOption('Länge (Ost)');
	await page.getByLabel('Hoch bedeutet').selectOption('Breite (Nord)');
	await check();
	await page.getByRole('button', { name: '2 Zeilen übernehmen' }).click();
	await expect(page.getByText('2 neue Orte übernommen')).toBeVisible();
	await page.getByRole('button', { name: 'Nächste Liste' }).click();
	const before = await read();
	expect(before).toMatchObject([{ summary: null }, { opening_hours: 'Sa-Su 10:00-16:00' }]);

	// the source has numbered one of its objects anew
	await list('Sa-So 10-18 Uhr', `3;${park.name} Quelle;;Klar und kalt;8,0604;51,09`);
	await expect(page.getByText('So wie bei deiner letzten Liste mit diesen Spalten.')).toBeVisible();
	await expect(page.getByLabel('Rechts bedeutet')).toHaveValue('lon');
	await check();
	await expect(rowOf(page, 2)).toContainText('Zeiten: Sa-Su 10:00-18:00 statt Sa-Su 10:00-16:00');
	await rowOf(page, 4).getByRole('button', { name: 'Ansehen' }).click();
	await expect(rowOf(page, 4)).toContainText('Schon auf der Karte, von euch gepflegt');
	// what is missing there is offered, what is there stays
	await expect(page.getByRole('checkbox', { name: 'Beschreibung' })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Lage' })).not.toBeChecked();
	await page.getByRole('button', { name: 'Ausgewähltes übernehmen' }).click();
	await expect(rowOf(page, 4)).toContainText('wird ergänzt');
	await page.getByRole('button', { name: '2 Zeilen übernehmen' }).click();
	await expect(page.getByText('2 Orte geändert')).toBeVisible();
	expect(await read()).toMatchObject([
		{ summary: { de: 'Klar und kalt' } },
		{ opening_hours: 'Sa-Su 10:00-18:00' },
	]);

	await page.getByRole('button', { name: 'Nächste Liste' }).click();
	for (const words of ['2 Orte sind, wie sie waren.', '2 Orte sind wieder weg.']) {
		// the one that came last is the first that can be undone
		await page.getByRole('button', { name: 'Rückgängig: Eingefügte Liste' }).first().click();
		await page.getByRole('button', { name: 'Ja, alles zurücknehmen' }).click();
		await expect(page.getByText(words)).toBeVisible();
		expect(await read()).toEqual(words.includes('wie sie waren') ? before : []);
	}
});
