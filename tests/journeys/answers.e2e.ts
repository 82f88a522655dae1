/** What is open: asked in the list, on the map, on a place's page, in the feed and by search engines. */
import type { APIRequestContext, Page } from '@playwright/test';
import type { HoursSpecifications } from '../../src/lib/core/places/opening-hours-specification.ts';
import { isOpenBySpecification } from '../../src/lib/core/places/read-specification.ts';
import { readWallTime } from '../../src/lib/core/hours/wall-clock.ts';
import { expect, mapIsReady, test } from './fixtures.ts';

const rows = 'article.place';

/** Weekdays, a Sunday, holidays with and without word, seasons, the hours of the clock change, nights. */
const INSTANTS = [
	'2026-11-24T08:00',
	'2026-11-27T16:30',
	'2026-11-28T23:30',
	'2026-11-29T14:00',
	'2026-12-24T10:00',
	'2026-12-25T12:00',
	'2026-12-26T11:00',
	'2027-01-15T17:30',
	'2027-03-28T03:30',
	'2027-05-27T15:00',
	'2027-08-01T00:30',
	'2027-10-31T12:00',
];

interface FeedFeature {
	properties: { slug: string; answer: string; says: string; until?: string; opens_at?: string };
}

async function feedAt(request: APIRequestContext, search: string): Promise<FeedFeature[]> {
	const response = await request.get(`/feeds/places.geojson?${search}`);
	expect(response.status()).toBe(200);
	return (await response.json()).features;
}

/** The rows of all pages of the list, as a reader without scripts gets them. */
async function listAt(request: APIRequestContext, at: string): Promise<[string, string][]> {
	const found: [string, string][] = [];
	for (let page = 1; ; page++) {
		const html = await (await request.get(`/?at=${at}&page=${page}`)).text();
		for (const [, slug, answer] of html.matchAll(/data-slug="([^"]+)" data-answer="([^"]+)"/g))
			found.push([slug!, answer!]);
		if (!html.includes('rel="next"')) return found;
	}
}

test('list, map, page, feed and JSON-LD agree for every place at twelve instants', async ({
	page,
	request,
}) => {
	test.setTimeout(300_000);
	const told = new Map<string, HoursSpecifications>();
	for (const at of INSTANTS) {
		const features = await feedAt(request, `at=${at}`);
		const answers = features.map(({ properties }): [string, string] => [
			properties.slug,
			properties.answer,
		]);
		expect(answers.length).toBeGreaterThan(100);
		expect(await listAt(request, at), `list and feed at ${at}`).toEqual(answers);

		if (at === INSTANTS[0]) await page.goto(`/?at=${at}`);
		else await goWithin(page, `/?at=${at}`);
		await mapIsReady(page);
		const open = answers.filter(([, answer]) => answer === 'open').length;
		await expect(page.locator('[data-condition]')).toHaveAttribute('data-open', String(open));

		const different: string[] = [];
		const ask = async ([slug, answer]: [string, string]) => {
			const html = await (await request.get(`/places/${slug}?at=${at}`)).text();
			const onPage = /class="state[^"]*"[^>]*data-answer="([^"]+)"/.exec(html)?.[1];
			if (onPage !== answer)
				different.push(`${slug}: ${onPage} on its page, ${answer} in the feed`);
			if (!told.has(slug)) told.set(slug, specificationsIn(html));
			const isOpen = isOpenBySpecification(told.get(slug)!, readWallTime(at)!);
			if (isOpen !== (answer === 'open'))
				different.push(
					`${slug}: ${isOpen ? 'open' : 'not open'} in JSON-LD, ${answer} in the feed`,
				);
		};
		for (let i = 0; i < answers.length; i += 6) await Promise.all(answers.slice(i, i + 6).map(ask));
		expect(different, `at ${at}`).toEqual([]);
	}
});

/** As a link in the page leads on: the map stays, and only the time changes. */
async function goWithin(page: Page, href: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.body.appendChild(document.createElement('a'));
		link.href = href;
		link.click();
		link.remove();
	}, href);
	await expect(page).toHaveURL(href);
}

function specificationsIn(html: string): HoursSpecifications {
	const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!;
	const [, place] = JSON.parse(json)['@graph'];
	return {
		openingHoursSpecification: place.openingHoursSpecification ?? [],
		specialOpeningHoursSpecification: place.specialOpeningHoursSpecification ?? [],
	};
}

test('Sunday at two, around Winterberg, on a phone without network @phone', async ({
	page,
	context,
	faults,
}) => {
	await page.goto('/');
	await mapIsReady(page);
	await page.locator('[data-open]').waitFor();
	await expect(page.locator('summary').first()).toBeVisible();
	await context.setOffline(true);

	await page.getByRole('radiogroup').getByText('So 14:00').click();
	await expect(page).toHaveURL(/at=2026-11-29T14:00/);
	await page.getByRole('combobox').fill('Winterb');
	await page
		.getByRole('option', { name: /Winterberg/ })
		.first()
		.click();
	await expect(page).toHaveURL(/near=8\.53\d+,51\.19\d+&radius=15/);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('checkbox', { name: /Café/ }).check({ force: true });
	await page.getByRole('radio', { name: /^ja/ }).check({ force: true });
	await expect(page).toHaveURL(/amenity=cafe/);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Hier passt kein Ort' })).toBeVisible();
	const wider = page.getByRole('button', { name: /Im Umkreis von/ });
	if (await wider.isVisible()) {
		await wider.click();
		await expect(page.locator(rows).first()).toBeVisible();
	}
	// tiles and pictures that were never seen, and the question for news: nothing else goes missing
	expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|^Error$/.test(fault))).toEqual([]);
	faults.length = 0;
});

test('dragging the time regroups list and map, by keyboard too', async ({ page }) => {
	await page.goto('/?at=2026-11-27T16:00');
	await mapIsReady(page);
	const slider = page.getByRole('slider');
	await expect(slider).toHaveAttribute('aria-valuetext', /16:00, \d+ Orte offen/);
	const before = await page.locator('[data-condition]').getAttribute('data-open');
	await slider.focus();
	await page.keyboard.press('PageDown');
	await page.keyboard.press('ArrowLeft');
	await expect(slider).toHaveAttribute('aria-valuetext', /14:45/);
	await page.keyboard.press('End');
	await expect(page).toHaveURL(/at=2026-11-27T20:00/);
	await expect(page.locator('[data-condition]')).not.toHaveAttribute('data-open', before!);
});

test('another day, a holiday: what is not confirmed is not counted as open', async ({ page }) => {
	await page.goto('/');
	await mapIsReady(page);
	await page.getByRole('button', { name: 'Zeitpunkt wählen' }).click();
	await page.getByLabel('Tag', { exact: true }).fill('2026-12-26');
	await page.getByLabel('Uhrzeit', { exact: true }).fill('11:00');
	await expect(page).toHaveURL(/at=2026-12-26T11:00/);
	await expect(
		page.getByText('Wir zählen nur Orte, die den Feiertag bestätigt haben.'),
	).toBeVisible();
	await page.getByRole('radiogroup').getByText('Jetzt').click();
	await expect(page).not.toHaveURL(/at=/);
});

test('the feed: not modified, and wrong parameters named', async ({ request }) => {
	const first = await request.get('/feeds/places.geojson?kind=farm&lang=nl');
	expect(first.headers()['content-type']).toContain('application/geo+json');
	expect(first.headers()['access-control-allow-origin']).toBe('*');
	const again = await request.get('/feeds/places.geojson?kind=farm&lang=nl', {
		headers: { 'if-none-match': first.headers().etag! },
	});
	expect(again.status()).toBe(304);
	const wrong = await request.get('/feeds/places.geojson?kind=castle&radius=x&when=now');
	expect(wrong.status()).toBe(400);
	expect(
		(await wrong.json()).errors.map((error: { parameter: string }) => error.parameter),
	).toEqual(['when', 'kind', 'radius']);
});

test('words are found while typing: compounds, slips, people', async ({ page }) => {
	await page.goto('/');
	await mapIsReady(page);
	const search = page.getByRole('combobox');
	await search.fill('kase');
	await expect(page.locator(rows).filter({ hasText: 'Hofkäserei Wennebrink' })).toBeVisible();
	await search.fill('Wenebrink');
	await expect(page.locator(rows).filter({ hasText: 'Hofkäserei Wennebrink' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(search).toHaveValue('');
});
