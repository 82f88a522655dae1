/** Moderators decide what is on the map, and can take each decision back. */
import { randomUUID } from 'node:crypto';
import { asService, expect, expectAccessible, test } from './fixtures.ts';
import { mailTo } from './members.ts';
import { HOST, PASSWORD, PLACE } from './visiting.ts';

const MODERATOR = 'moderation@example.org';

/** Two records of one farm, a few steps apart: one was handed in, the other is on the map. */
async function makeTwins(origin: string) {
	const service = asService(origin);
	const mark = randomUUID().slice(0, 6);
	const name = `Schäferei Quittenberg ${mark}`;
	const { data: host } = await service
		.from('places')
		.select('organisation_id')
		.eq('slug', PLACE.slug)
		.single();
	const place = (slug: string, lat: number, status: string) => ({
		...{ id: randomUUID(), slug: `quittenberg-${mark}-${slug}`, status, name: { de: name } },
		...{ kind: 'farm', subkind: 'sheep', lon: 8.4321, lat, locality: 'Oberkirchen' },
		...{ municipality: 'Schmallenberg', kreis: 'hochsauerland', licence: 'CC-BY-4.0' },
		...{ attribution: 'Probe', organisation_id: host!.organisation_id as string },
	});
	const places = {
		first: place('eins', 51.1512, 'submitted'),
		second: place('zwei', 51.1513, 'published'),
	};
	const { error } = await service.from('places').insert(Object.values(places));
	expect(error).toBeNull();
	const remove = () =>
		service
			.from('places')
			.delete()
			.in(
				'id',
				Object.values(places).map(({ id }) => id),
			);
	return { name, ...places, remove };
}

test('a place is returned, published and merged, and each of it is taken back', async ({
	page,
	somebodyElse,
	baseURL,
}) => {
	const { name, first, second, remove } = await makeTwins(baseURL!);
	const visitor = await somebodyElse();
	const statusOf = async (slug: string) => (await visitor.request.get(`/places/${slug}`)).status();

	await page.goto('/studio');
	await page.getByLabel('E-Mail').fill(MODERATOR);
	await page.getByLabel('Passwort').fill(PASSWORD);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.getByRole('link', { name: 'Moderation', exact: true }).click();
	const publish = page.getByRole('button', { name: `Veröffentlichen ${name}` });
	const undo = page.getByRole('status').getByRole('button', { name: 'Zurücknehmen' });

	await test.step('lies somewhere, and that can be seen', async () => {
		await page.getByRole('button', { name: `Auf der Karte zeigen ${name}`, exact: true }).click();
		await expect(page.getByRole('region', { name: 'Karte für die Lage' })).toBeVisible();
		await page.getByRole('button', { name: `Karte schließen ${name}` }).click();
	});

	await test.step('goes back with a note, which its members read', async () => {
		await expect(publish).toBeVisible();
		await expect(page.getByText('Noch nie veröffentlicht')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: `Zurückgeben … ${name}` }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Zurückgeben' }).click();
		await expect(dialog.getByText('Schreib dazu, warum.')).toBeVisible();
		await dialog.getByLabel('Was fehlt noch?').fill('Bitte noch die Zeiten.');
		await dialog.getByRole('button', { name: 'Zurückgeben' }).click();
		await expect(publish).toBeHidden();
		const told = await mailTo(page, HOST, ({ subject, text }) =>
			subject.includes(name) ? text : null,
		);
		expect(told).toContain('Bitte noch die Zeiten.');
		await undo.click();
		await expect(page.getByText('Zurückgenommen.', { exact: true }).first()).toBeVisible();
	});

	await test.step('is published, and a visitor finds it', async () => {
		expect(await statusOf(first.slug)).toBe(404);
		await publish.click();
		await expect(publish).toBeHidden();
		await visitor.goto(`/places/${first.slug}`);
		await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible();
	});

	await test.step('is merged with its twin, whose address leads on', async () => {
		await page.getByRole('button', { name: `${name} behalten (${first.slug})` }).click();
		await expect(page.getByText(`${name} · ${name}: zusammengelegt`)).toBeVisible();
		await visitor.goto(`/places/${second.slug}`);
		await expect(visitor).toHaveURL(new RegExp(`/places/${first.slug}$`));
		await undo.click();
		await expect(
			page.getByRole('button', { name: `${name} behalten (${second.slug})` }),
		).toBeVisible();
		await visitor.goto(`/places/${second.slug}`);
		await expect(visitor).toHaveURL(new RegExp(`/places/${second.slug}$`));
	});

	await remove();
});

test('who is no moderator is told so', async ({ page, faults }) => {
	await page.goto('/studio/moderation');
	await page.getByLabel('E-Mail').fill(HOST);
	await page.getByLabel('Passwort').fill(PASSWORD);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await expect(page.getByText('Hier entscheidet die Moderation.')).toBeVisible();
	// the browser's own word for the server's no
	expect(faults.splice(0)).toEqual([expect.stringContaining('403')]);
});
