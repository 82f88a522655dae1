/** How people with an account come in, in more than one journey. */
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

interface Mail {
	to: string;
	subject: string;
	text: string;
}

/** Waits for a mail to this address of which `read` finds something, and answers with that; the newest first. */
export async function mailTo<Found>(
	page: Page,
	email: string,
	read: (mail: Mail) => Found | null | undefined,
): Promise<Found> {
	let found: Found | null | undefined;
	await expect(async () => {
		const response = await page.request.get('/demo/mail.json');
		const { mails } = (await response.json()) as { mails: Mail[] };
		found = mails
			.filter(({ to }) => to === email)
			.map(read)
			.find((one) => one != null);
		expect(found, `a mail to ${email}`).toBeTruthy();
	}).toPass({ timeout: 20_000 });
	return found!;
}

/** The six digits that were sent to this address last. */
export const codeOf = (page: Page, email: string) =>
	mailTo(page, email, ({ text }) => /^Code: (\d{6})$/m.exec(text)?.[1]);

/** Asks for a code, and stands before the field for it. */
export async function askForCode(page: Page, email: string): Promise<void> {
	await page.getByLabel('E-Mail').fill(email);
	await page.getByRole('button', { name: 'Code per Mail schicken' }).click();
	await expect(page.getByRole('heading', { name: 'Code eingeben' })).toBeVisible();
}

export async function enterCode(page: Page, code: string): Promise<void> {
	await page.getByLabel('Sechs Ziffern').fill(code);
	await page.getByRole('button', { name: 'Weiter' }).click();
}

/** Says a name for the first time. */
export async function introduce(page: Page, name: string): Promise<void> {
	await page.getByLabel('Dein Name').fill(name);
	await page.getByRole('button', { name: 'Los geht’s' }).click();
	await expect(page.getByRole('heading', { name: 'Willkommen im Studio' })).toBeHidden();
}
