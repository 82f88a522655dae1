/** A visit from end to end: a host and two guests, each with a browser of their own, in German and in English. */
import { encode } from 'uqr';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { card, followLink, PLACE, sheet, signIn, step, takeTime } from './visiting.ts';

const SEATS = 4;

const WORDS = {
	de: {
		at: '',
		title: 'Beim Käsen dabei',
		free: '4 Plätze frei',
		reserve: 'Plätze reservieren',
		queue: 'Auf die Warteliste',
		more: 'eine Person mehr',
		people: 'Wie viele kommen?',
		name: 'Dein Name',
		email: 'E-Mail',
		submit: '4 Plätze reservieren',
		submitQueue: 'Mit 2 Personen auf die Warteliste',
		confirmed: 'Du bist dabei',
		waiting: 'Platz 1 auf der Warteliste',
		close: 'Schließen',
		mine: 'Dein Ticket',
		tickets: 'Meine Plätze',
		cancel: 'Plätze absagen',
		sure: 'Wirklich absagen?',
		cancelled: 'Abgesagt',
		kept: /^Für dich freigehalten bis/,
		accept: 'Plätze annehmen',
		code: /^QR-Code mit deinem Ticketcode (\w{6})$/,
		attended: 'Du warst da',
		mails: {
			reserved: 'Du bist dabei: Beim Käsen dabei',
			offered: 'Für dich ist etwas frei geworden: Beim Käsen dabei',
		},
	},
	en: {
		at: '/en',
		title: 'Watching the cheese being made',
		free: '4 seats left',
		reserve: 'reserve seats',
		queue: 'Join the waiting list',
		more: 'one person more',
		people: 'How many are coming?',
		name: 'Your name',
		email: 'E-mail',
		submit: 'Reserve 4 seats',
		submitQueue: 'Join the waiting list with 2 people',
		confirmed: 'You are coming',
		waiting: 'Number 1 on the waiting list',
		close: 'Close',
		mine: 'Your ticket',
		tickets: 'My seats',
		cancel: 'Cancel seats',
		sure: 'Really cancel?',
		cancelled: 'Cancelled',
		kept: /^Kept for you until/,
		accept: 'Take the seats',
		code: /^QR code with your ticket code (\w{6})$/,
		attended: 'You were there',
		mails: {
			reserved: 'You are coming: Watching the cheese being made',
			offered: 'Seats have become free for you: Watching the cheese being made',
		},
	},
};
type Words = (typeof WORDS)['de'];

/** Publishes a slot on Saturday, as somebody does between two chores; answers with its id and the taps it took. */
async function publish(page: Page, time: string): Promise<{ id: string; taps: number }> {
	let taps = 0;
	const tap = async (target: Locator) => {
		taps++;
		await target.tap();
	};
	await page.getByRole('link', { name: 'Termin', exact: true }).click();
	await tap(step(page, 'An welchem Tag?', /Sa.*28\. Nov/));
	await tap(step(page, 'Wann geht es los?', time));
	await tap(step(page, 'Wie viele Plätze?', String(SEATS)));
	await tap(step(page, 'Wiederholen?', 'einmal'));
	await tap(page.getByRole('button', { name: 'Veröffentlichen' }));
	await expect(page.getByText('1 Termin ist veröffentlicht.')).toBeVisible();
	const row = page.getByRole('listitem').filter({ hasText: `${time}–` });
	await expect(row).toContainText(`0 von ${SEATS}`);
	const address = await row.getByRole('link').getAttribute('href');
	return { id: address!.split('/').at(-1)!, taps };
}

/** Takes all seats as a thumb does it. */
async function reserveByThumb(page: Page, slotId: string, words: Words, guest: Guest) {
	await card(page, slotId).getByRole('button', { name: words.reserve }).tap();
	for (let party = 1; party < SEATS; party++)
		await sheet(page).getByRole('button', { name: words.more }).tap();
	await sheet(page).getByLabel(words.name).fill(guest.name);
	await sheet(page).getByLabel(words.email).fill(guest.email);
	await takeTime(page);
	await sheet(page).getByRole('button', { name: words.submit }).tap();
	await expect(sheet(page).getByText(words.confirmed)).toBeVisible();
	await sheet(page).getByRole('button', { name: words.close }).tap();
}

/** Takes all seats without ever touching the page. */
async function reserveByKeys(page: Page, slotId: string, words: Words, guest: Guest) {
	const { keyboard } = page;
	const button = card(page, slotId).getByRole('button', { name: words.reserve });
	await tabTo(page, button);
	await keyboard.press('Enter');
	await expect(sheet(page).locator(':focus')).toBeVisible();
	await keyboard.press('Escape');
	await expect(sheet(page)).toBeHidden();
	await expect(button).toBeFocused();

	await keyboard.press('Enter');
	const more = sheet(page).getByRole('button', { name: words.more });
	await tabTo(page, more);
	for (let party = 1; party < SEATS; party++) await keyboard.press('Enter');
	await expect(sheet(page).getByLabel(words.people)).toHaveValue(String(SEATS));
	await expect(more).toBeFocused();
	await tabTo(page, sheet(page).getByLabel(words.name));
	await keyboard.type(guest.name);
	await tabTo(page, sheet(page).getByLabel(words.email));
	await keyboard.type(guest.email);
	await takeTime(page);
	await tabTo(page, sheet(page).getByRole('button', { name: words.submit }));
	await keyboard.press('Enter');
	await expect(sheet(page).getByText(words.confirmed)).toBeVisible();
	await expect(sheet(page).locator(':focus')).toContainText(words.confirmed);
	await keyboard.press('Escape');
	await expect(sheet(page)).toBeHidden();
	await expect(card(page, slotId).getByRole('link', { name: words.mine })).toBeFocused();
}

/** Goes on with the Tab key until it is there, as far as one page goes. */
async function tabTo(page: Page, target: Locator) {
	const isThere = () => target.evaluate((element) => element === document.activeElement);
	for (let presses = 0; presses < 100 && !(await isThere()); presses++)
		await page.keyboard.press('Tab');
	await expect(target).toBeFocused();
}

interface Guest {
	name: string;
	email: string;
}

/** A camera that sees nothing but what is held in front of it; headless browsers neither have one nor read codes. */
async function holdInFrontOfCamera(host: Page): Promise<{ ticket: Locator | null }> {
	const held: { ticket: Locator | null } = { ticket: null };
	await host.exposeFunction(
		'codeInSight',
		async () => held.ticket && (await readTicket(held.ticket)),
	);
	await host.addInitScript(() => {
		const { codeInSight } = globalThis as unknown as {
			codeInSight: () => Promise<string | null>;
		};
		const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } })
			.featurePolicy;
		navigator.mediaDevices.getUserMedia = () => {
			if (!policy?.allowsFeature('camera'))
				return Promise.reject(new DOMException('The page may not see.', 'NotAllowedError'));
			const canvas = document.createElement('canvas');
			const drawing = canvas.getContext('2d')!;
			setInterval(() => drawing.fillRect(0, 0, canvas.width, canvas.height), 100);
			return Promise.resolve(canvas.captureStream());
		};
		class BarcodeDetector {
			async detect(video: HTMLVideoElement) {
				const rawValue = video.videoWidth > 0 ? await codeInSight() : null;
				return rawValue === null ? [] : [{ rawValue }];
			}
		}
		Object.assign(globalThis, { BarcodeDetector });
	});
	return held;
}

/** The code that a ticket says, once its drawing was found to say the same. */
async function readTicket(drawing: Locator): Promise<string> {
	const code = (await drawing.getAttribute('aria-label'))!.slice(-6);
	const runs = await drawing.locator('path').last().getAttribute('d');
	const drawn = runs!.match(/\d+ \d+(?=h)/g);
	const { data } = encode(code, { ecc: 'M', border: 2 });
	expect(drawn).toEqual(
		data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : []))),
	);
	return code;
}

test('@phone a visit is published, reserved, given up, taken over and checked in, in two languages', async ({
	page: host,
	somebodyElse,
}) => {
	// a host and two guests, twice; a minute and a half on two busy cores
	const held = await holdInFrontOfCamera(host);
	const runs = [
		{ words: WORDS.de, locale: 'de-DE', time: '10:00', reserve: reserveByThumb },
		{ words: WORDS.en, locale: 'en-GB', time: '14:00', reserve: reserveByKeys },
	];
	const visits = await Promise.all(
		runs.map(async (run) => {
			const second = await somebodyElse({ locale: run.locale });
			await second.goto(`${run.words.at}/visits`);
			return { ...run, second, slotId: '' };
		}),
	);

	await signIn(host);
	for (const visit of visits)
		await test.step(`publishes ${visit.time} in five taps, and both see it`, async () => {
			const { id, taps } = await publish(host, visit.time);
			expect(taps).toBeLessThanOrEqual(5);
			visit.slotId = id;
			await Promise.all(
				visits.map(({ second, words }) =>
					expect(card(second, id)).toContainText(words.free, { timeout: 10_000 }),
				),
			);
			await expect(card(visit.second, id)).toContainText(visit.words.title);
		});

	for (const { words, locale, slotId, second, reserve } of visits)
		await test.step(`two guests take turns: ${locale}`, async () => {
			const jule = { name: 'Jule Hanses', email: `jule-${slotId.slice(0, 8)}@example.org` };
			const emre = { name: 'Emre Aydın', email: `emre-${slotId.slice(0, 8)}@example.org` };
			const third = await somebodyElse({ locale });
			await third.goto(`${words.at}/visits`);
			await expect(card(third, slotId)).toContainText(words.free);

			await reserve(second, slotId, words, jule);

			await card(third, slotId).getByRole('button', { name: words.queue }).tap();
			await sheet(third).getByRole('button', { name: words.more }).tap();
			await sheet(third).getByLabel(words.name).fill(emre.name);
			await sheet(third).getByLabel(words.email).fill(emre.email);
			await takeTime(third);
			await sheet(third).getByRole('button', { name: words.submitQueue }).tap();
			await expect(sheet(third).getByText(words.waiting)).toBeVisible();

			await followLink(
				second,
				`${words.at}/demo/mail`,
				jule.email,
				words.mails.reserved,
				/\/tickets#[\w-]+$/,
			);
			await expect(second.getByRole('heading', { level: 1 })).toHaveText(words.tickets);
			await second.getByRole('button', { name: words.cancel }).tap();
			await expect(second.locator(':focus')).toContainText(words.sure);
			await second.getByRole('button', { name: words.cancel }).tap();
			await expect(second.locator(':focus')).toHaveText(words.cancelled);

			await followLink(
				third,
				`${words.at}/demo/mail`,
				emre.email,
				words.mails.offered,
				/\/tickets#[\w-]+\+accept$/,
			);
			await expect(third.getByText(words.kept)).toBeVisible();
			await third.getByRole('button', { name: words.accept }).tap();
			await expect(third.locator(':focus')).toHaveText(words.confirmed);

			await host.goto(`/studio/${PLACE.slug}/visits/${slotId}`);
			await expect(host.getByText('0 da · 2 erwartet · 2 frei')).toBeVisible();
			const scan = host.getByRole('button', { name: 'Ticket scannen' });
			await scan.tap();
			await expect(host.getByText('Halte den QR-Code des Tickets vor die Kamera.')).toBeVisible();
			held.ticket = third.getByRole('img', { name: words.code });
			await expect(host.getByText('Emre Aydın ist da (2 Personen).')).toBeVisible();
			held.ticket = null;
			await expect(scan).toBeFocused();
			await expect(host.getByText('2 da · 0 erwartet · 2 frei')).toBeVisible();

			await expect(async () => {
				await third.reload();
				await expect(third.getByText(words.attended)).toBeVisible({ timeout: 2_000 });
			}).toPass({ timeout: 15_000 });
			await third.context().close();
		});
});
