/** Visits from the visitor's side: seeing, reserving, waiting, tickets, with and without network. */
import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { asService, expect, expectAccessible, mapIsReady, test, LOOKS } from './fixtures.ts';
import {
	card,
	followLink,
	makeSlot,
	openSheet,
	reserveElsewhere,
	sheet,
	takeTime,
} from './visiting.ts';

// a place of its own: producers' journeys have another
const SLUG = 'hof-kleibrink';
const PLACE = `/places/${SLUG}`;

/** Fills the form in as a person does: not within a moment. */
async function fillIn(page: Page, party = 1): Promise<void> {
	for (let more = 1; more < party; more++)
		await sheet(page).getByRole('button', { name: 'eine Person mehr' }).click();
	await sheet(page).getByLabel('Dein Name').fill('Jule Hanses');
	await sheet(page)
		.getByLabel('E-Mail')
		.fill(`jule-${randomUUID().slice(0, 8)}@example.org`);
	await takeTime(page);
}

test('a place tells its visits in its page, before any script', async ({ request, baseURL }) => {
	const { id, title } = await makeSlot(baseURL!, SLUG);
	const html = await (await request.get(PLACE)).text();
	expect(html).toContain(`visit-${id}`);
	expect(html).toContain(title);
	const [, , events] = html.split('<script type="application/ld+json">');
	expect(events).toContain('"@type":"Event"');
});

test('reserving gives a ticket that stays, is valid offline and can be given back', async ({
	page,
	context,
	baseURL,
	faults,
}) => {
	const { id, title } = await makeSlot(baseURL!, SLUG);
	await page.goto(`${PLACE}#visit-${id}`);
	await openSheet(page, id, 'Plätze reservieren');
	await expectAccessible(page);
	await sheet(page).getByRole('button', { name: 'Platz reservieren' }).click();
	await expect(sheet(page).getByRole('alert')).toContainText('Name:');
	await fillIn(page, 2);
	await sheet(page).getByRole('button', { name: '2 Plätze reservieren' }).click();
	await expect(sheet(page).getByText('Du bist dabei')).toBeVisible();
	await sheet(page).getByRole('link', { name: 'Zum Ticket' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meine Plätze');
	const ticket = page.locator('[data-status="confirmed"]').filter({ hasText: title });
	await expect(ticket.getByRole('img', { name: /QR-Code/ })).toBeVisible();
	await expect(ticket.getByText('18 €')).toBeVisible();
	await expectAccessible(page);

	const download = page.waitForEvent('download');
	await ticket.getByRole('button', { name: 'In den Kalender' }).click();
	expect((await download).suggestedFilename()).toMatch(/\.ics$/);

	await context.setOffline(true);
	await ticket.getByRole('button', { name: 'Plätze absagen' }).click();
	await ticket.getByRole('button', { name: 'Plätze absagen' }).click();
	await expect(ticket.getByText('Gerade kommt keine Antwort.')).toBeVisible();
	await context.setOffline(false);
	await ticket.getByRole('button', { name: 'Plätze absagen' }).click();
	await expect(page.locator('[data-status="cancelled"]').filter({ hasText: title })).toBeVisible();
	await page.goto(`${PLACE}#visit-${id}`);
	await expect(card(page, id).getByText('2 Plätze frei')).toBeVisible();
	faults.splice(0, Infinity, ...faults.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)));
});

test('a full slot leads to the waiting list; a freed seat is offered and taken', async ({
	page,
	baseURL,
}) => {
	const { id, title } = await makeSlot(baseURL!, SLUG);
	const { token } = await reserveElsewhere(baseURL!, id, 2);
	await page.goto(`${PLACE}#visit-${id}`);
	await openSheet(page, id, 'Auf die Warteliste');
	await fillIn(page);
	await sheet(page).getByRole('button', { name: 'auf die Warteliste' }).click();
	await expect(sheet(page).getByText('Platz 1 auf der Warteliste')).toBeVisible();

	await asService(baseURL!).rpc('cancel_reservation', { token });
	await page.goto('/tickets');
	const ticket = page.locator('article').filter({ hasText: title });
	await ticket.getByRole('button', { name: 'Plätze annehmen' }).click();
	await expect(ticket.getByText('Du bist dabei')).toBeVisible();
});

test('without network a wish waits, is never shown as booked, and is told when it came too late', async ({
	page,
	context,
	baseURL,
	faults,
}) => {
	const { id, title } = await makeSlot(baseURL!, SLUG);
	const later = await makeSlot(baseURL!, SLUG, {
		starts_at: '2026-11-29T10:00:00+01:00',
		ends_at: '2026-11-29T11:00:00+01:00',
	});
	await page.goto(`${PLACE}#visit-${id}`);
	await openSheet(page, id, 'Plätze reservieren');
	await fillIn(page, 2);
	await context.setOffline(true);
	await sheet(page).getByRole('button', { name: '2 Plätze reservieren' }).click();
	await expect(sheet(page).getByText('Noch nicht gebucht')).toBeVisible();
	await expect(page.getByText('Du bist dabei')).toHaveCount(0);
	await expectAccessible(page);

	await reserveElsewhere(baseURL!, id, 1);
	await context.setOffline(false);
	// one seat is left, two were wished for: nothing is booked
	await expect(sheet(page).getByText('Platz 1 auf der Warteliste')).toBeVisible();
	await expect(page.getByText('Du bist dabei')).toHaveCount(0);
	await expect(sheet(page).getByText('Das hier passt vielleicht auch')).toBeVisible();
	await expect(sheet(page).getByText(later.title)).toBeVisible();
	await sheet(page).getByRole('link', { name: 'Zum Ticket' }).click();
	const ticket = page.locator('[data-status="waiting"]').filter({ hasText: title });
	await ticket.getByRole('button', { name: 'Warteliste verlassen' }).click();
	await ticket.getByRole('button', { name: 'Warteliste verlassen' }).click();
	await expect(page.locator('[data-status="cancelled"]').filter({ hasText: title })).toBeVisible();
	faults.splice(0, Infinity, ...faults.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)));
});

test('a link from a mail opens the ticket on another device, and does nothing by itself', async ({
	page,
	baseURL,
}) => {
	const { id, title } = await makeSlot(baseURL!, SLUG);
	const { token } = await reserveElsewhere(baseURL!, id, 1);
	await page.goto(`/tickets#${token}+cancel`);
	const ticket = page.locator('[data-status="confirmed"]').filter({ hasText: title });
	await expect(ticket.getByText('Wirklich absagen?')).toBeVisible();
	await expect(page).toHaveURL(/\/tickets$/);
	await ticket.getByRole('button', { name: 'Plätze absagen' }).click();
	await expect(page.locator('[data-status="cancelled"]').filter({ hasText: title })).toBeVisible();
	await page.goto('/tickets#AAAAAAAAAAAAAAAAAAAAAAAAAAAA');
	await expect(page.getByText('Zu diesem Link gibt es keine Reservierung.')).toBeVisible();
});

test('where the host asks for it, seats are held until the mail has proved the address', async ({
	page,
	baseURL,
	somebodyElse,
}) => {
	const { id, title } = await makeSlot(baseURL!, SLUG, { confirm_email: true });
	const email = `jule-${id.slice(0, 8)}@example.org`;
	await page.goto(`${PLACE}#visit-${id}`);
	await openSheet(page, id, 'Plätze reservieren');
	await fillIn(page);
	await sheet(page).getByLabel('E-Mail').fill(email);
	await sheet(page).getByRole('button', { name: 'Platz reservieren' }).click();
	await sheet(page).getByRole('link', { name: 'Zum Ticket' }).click();
	const held = page.locator('[data-status="unconfirmed"]').filter({ hasText: title });
	await expect(held).toBeVisible();
	// only who reads the mail can say that the address is theirs
	await expect(held.getByRole('button', { name: 'E-Mail bestätigen' })).toHaveCount(0);

	const other = await somebodyElse();
	const subject = `Bitte noch bestätigen: ${title}`;
	await followLink(other, `${baseURL}/demo/mail`, email, subject, /\/tickets#[\w-]+\+confirm$/);
	await other.getByRole('button', { name: 'E-Mail bestätigen' }).click();
	await expect(other.locator('[data-status="confirmed"]').filter({ hasText: title })).toBeVisible();
});

test.describe('the finder asked for visits', () => {
	const rows = (page: Page) => page.locator('article.place');
	const withVisit = (page: Page) => rows(page).filter({ has: page.locator('a[href*="#visit-"]') });
	const count = (page: Page) => page.locator('.list p.visually-hidden[role=status]');
	const choice = (page: Page) => page.getByRole('checkbox', { name: /Mit Besuchsterminen/ });
	const chip = (page: Page) => page.getByRole('button', { name: 'Mit Besuchsterminen entfernen' });

	/** Opens the panel and chooses. */
	async function choose(page: Page): Promise<void> {
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		await choice(page).check({ force: true });
		await expect(page).toHaveURL(/\?visits=yes/);
		await page.keyboard.press('Escape');
	}

	test('shows just the places whose rows tell one, the address keeps it, a chip takes it back', async ({
		page,
		request,
		baseURL,
	}) => {
		await makeSlot(baseURL!, SLUG);
		const { features } = await (await request.get('/feeds/places.geojson?visits=yes')).json();
		const slugs: string[] = features.map(
			({ properties }: { properties: { slug: string } }) => properties.slug,
		);
		expect(slugs).toContain(SLUG);
		await page.goto('/');
		await mapIsReady(page);
		const all = (await count(page).textContent())!;
		await choose(page);
		await expect(count(page)).toHaveText(new RegExp(`^\\s*${slugs.length} Ort`));
		await expectAccessible(page);
		await expect(withVisit(page).first()).toBeVisible();
		expect(await rows(page).count()).toBe(await withVisit(page).count());

		await page.reload();
		await expect(chip(page)).toBeVisible();
		await expect(count(page)).toHaveText(new RegExp(`^\\s*${slugs.length} Ort`));
		await chip(page).click();
		await expect(page).not.toHaveURL(/visits/);
		await expect(count(page)).toHaveText(all);
	});

	test('works without network from what the device has kept', async ({
		page,
		context,
		baseURL,
		faults,
	}) => {
		await makeSlot(baseURL!, SLUG);
		await page.goto('/');
		await mapIsReady(page);
		await expect(withVisit(page).first()).toBeVisible();
		await context.setOffline(true);
		await choose(page);
		await expect(withVisit(page).first()).toBeVisible();
		expect(await rows(page).count()).toBe(await withVisit(page).count());
		await context.setOffline(false);
		faults.splice(0, Infinity, ...faults.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)));
	});

	test('says that nobody told yet instead of finding none, and takes them when they come', async ({
		page,
		baseURL,
		faults,
	}) => {
		await makeSlot(baseURL!, SLUG);
		await page.route('**/catalogue/slots', (route) => route.abort());
		await page.goto('/');
		await mapIsReady(page);
		await choose(page);
		await expect(page.getByText('Termine lassen sich ohne Netz nicht holen.')).toBeVisible();
		await expect(page.getByText('Hier passt kein Ort')).toHaveCount(0);
		await expect(rows(page)).toHaveCount(0);
		await expectAccessible(page);
		await page.unroute('**/catalogue/slots');
		// the page asks again by itself, too: then the button is gone
		await expect(async () => {
			const again = page.getByRole('button', { name: 'Noch einmal' });
			if (await again.isVisible()) await again.click({ timeout: 1_000 });
			await expect(withVisit(page).first()).toBeVisible({ timeout: 2_000 });
		}).toPass();
		faults.splice(0, Infinity, ...faults.filter((one) => !/ERR_FAILED/.test(one)));
	});

	test('names a wrong value, in the page and in the feed', async ({ page, request }) => {
		await page.goto('/?visits=soon');
		await expect(page.getByText('visits=soon')).toBeVisible();
		const wrong = await request.get('/feeds/places.geojson?visits=soon');
		expect(wrong.status()).toBe(400);
		expect((await wrong.json()).errors).toEqual([
			{ parameter: 'visits', value: 'soon', expected: 'yes' },
		]);
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('gets the same places from the server', async ({ page, request, baseURL }) => {
			await makeSlot(baseURL!, SLUG);
			const feed = await (await request.get('/feeds/places.geojson?visits=yes')).json();
			await page.goto('/');
			await page.getByRole('button', { name: 'Filter', exact: true }).click();
			await page.locator('label', { has: choice(page) }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Anwenden' }).click();
			await expect(page).toHaveURL(/visits=yes/);
			await expect(count(page)).toHaveText(new RegExp(`^\\s*${feed.count} Ort`));
			await expect(page.locator('input[name=visits]')).toBeChecked();
			await expect(page.locator(`[data-slug="${SLUG}"]`)).toHaveCount(1);
		});
	});
});

for (const { colorScheme, width } of LOOKS)
	test(`axe finds nothing on visits and tickets: ${colorScheme}, ${width} px`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		for (const path of ['/visits', '/tickets', '/privacy']) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectAccessible(page);
			const overflow = () => document.documentElement.scrollWidth - innerWidth;
			expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
		}
	});
