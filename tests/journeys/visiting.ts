/** What hosts and their guests do in more than one journey. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { asService, expect } from './fixtures.ts';

/** All accounts of the demo have it. */
export const PASSWORD = 'schatzkarte-demo';

/** A host of the demo, who looks after `PLACE`. */
export const HOST = 'kaeserei@example.org';
export const PLACE = { slug: 'hofkaeserei-wennebrink', name: 'Hofkäserei Wennebrink' };

/** Writes a slot as its host would: next Saturday, with a title nobody else has. */
export async function makeSlot(
	origin: string,
	slug: string,
	more: Record<string, unknown> = {},
): Promise<{ id: string; title: string }> {
	const service = asService(origin);
	const { data: place } = await service.from('places').select('id').eq('slug', slug).single();
	const id = randomUUID();
	const title = `Probe ${id.slice(0, 6)}`;
	const { error } = await service.rpc('publish_series', {
		p: {
			place_id: place!.id,
			series: null,
			slots: [
				{
					id,
					starts_at: '2026-11-28T10:00:00+01:00',
					ends_at: '2026-11-28T11:00:00+01:00',
					title: { de: title, en: title, nl: title },
					capacity: 2,
					price_cents: 900,
					may_overlap: true,
					...more,
				},
			],
		},
	});
	expect(error).toBeNull();
	return { id, title };
}

/** Takes seats as somebody else would. */
export async function reserveElsewhere(
	origin: string,
	slotId: string,
	party: number,
	more: Record<string, unknown> = {},
): Promise<{ token: string; code: string }> {
	const token = randomUUID().replaceAll('-', '');
	const { data, error } = await asService(origin).rpc('reserve_seats', {
		p: {
			id: randomUUID(),
			slot_id: slotId,
			token,
			party,
			name: 'Jemand anders',
			email: `gast-${token.slice(0, 8)}@example.org`,
			lang: 'de',
			...more,
		},
	});
	expect(error).toBeNull();
	return { token, code: (data as { code: string }).code };
}

export const card = (page: Page, slotId: string) => page.locator(`[data-slot="${slotId}"]`);
export const sheet = (page: Page) => page.getByRole('dialog');

/** Opens the sheet of a slot. The page may still be scrolling to it, and then the first click falls beside the button. */
export async function openSheet(page: Page, slotId: string, button: string): Promise<void> {
	await expect(async () => {
		await card(page, slotId).getByRole('button', { name: button }).click();
		await expect(sheet(page)).toBeVisible({ timeout: 2_000 });
	}).toPass();
}

/** The form takes nobody for a person who has filled it in within a moment. */
export async function takeTime(page: Page): Promise<void> {
	const opened = await page.evaluate(() => performance.now());
	await page.waitForFunction((then) => performance.now() - then > 2_100, opened);
}

export async function signIn(page: Page): Promise<void> {
	await page.goto('/studio');
	await page.getByLabel('E-Mail').fill(HOST);
	await page.getByLabel('Passwort').fill(PASSWORD);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.getByRole('link', { name: new RegExp(PLACE.name) }).click();
	// the overview tells of the next ones, too: the agenda has them all
	await page.getByRole('navigation', { name: 'Seiten dieses Orts' }).getByText('Termine').click();
	await expect(page).toHaveURL(/\/visits$/);
	await expect(page.getByRole('heading', { name: 'Nächste Termine' })).toBeVisible();
}

/** Looks at `/demo/mail` (`mails`) until one for this address is there, and follows its link to the ticket. */
export async function followLink(
	page: Page,
	mails: string,
	email: string,
	subject: string,
	link: RegExp,
): Promise<void> {
	const mail = page
		.getByRole('listitem')
		.filter({ hasText: email })
		.getByRole('link', { name: subject });
	await expect(async () => {
		await page.goto(mails);
		await expect(mail).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 15_000 });
	await mail.click();
	await expect(page.getByRole('heading', { level: 2 })).toContainText(subject);
	await page.getByRole('link', { name: link }).click();
}

/** An answer to one of the steps in which slots are published. */
export const step = (page: Page, question: string, answer: string | RegExp): Locator =>
	page
		.getByRole('group', { name: question })
		.locator('label')
		.filter({ hasText: typeof answer === 'string' ? new RegExp(`^\\s*${answer}\\s*$`) : answer });
