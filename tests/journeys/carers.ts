/** Who looks after places in the journeys of the studio: an organisation of their own, so that nobody is in the way. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { asService, expect } from './fixtures.ts';
import { PASSWORD } from './visiting.ts';

export interface Carer {
	email: string;
	organisation: { id: string; slug: string; name: string };
}

/** Makes an account that owns an organisation nobody else belongs to. */
export async function makeCarer(
	origin: string,
	more: { kind?: string; trusted?: boolean } = {},
): Promise<Carer> {
	const service = asService(origin);
	const key = randomUUID().slice(0, 8);
	const email = `pflege-${key}@example.org`;
	const made = await service.auth.admin.createUser({
		...{ email, password: PASSWORD, email_confirm: true },
	});
	expect(made.error).toBeNull();
	const person = made.data.user!.id;
	const organisation = { id: randomUUID(), slug: `pflege-${key}`, name: `Pflege ${key}` };
	const steps = [
		await service.from('people').upsert({ id: person, display_name: `Kim ${key}` }),
		await service.from('organisations').insert({ ...organisation, kind: 'producer', ...more }),
		await service
			.from('memberships')
			.insert({ organisation_id: organisation.id, person_id: person, role: 'owner' }),
	];
	for (const { error } of steps) expect(error).toBeNull();
	return { email, organisation };
}

/** Writes places of an organisation, near Winterberg, with names nobody else has; answers with their addresses. */
export async function makePlaces(
	origin: string,
	{ organisation }: Carer,
	count: number,
	more: Record<string, unknown> = {},
): Promise<string[]> {
	const rows = Array.from({ length: count }, (_, i) => ({
		slug: `${organisation.slug}-ort-${i + 1}`,
		organisation_id: organisation.id,
		...{
			kind: 'nature_site',
			subkind: 'viewpoint',
			name: { de: `${organisation.name} Ort ${i + 1}` },
		},
		...{ lon: 8.5 + i / 1000, lat: 51.2, locality: 'Winterberg', municipality: 'Winterberg' },
		...{ kreis: 'hochsauerland', licence: 'CC0-1.0', attribution: 'Probe' },
		...more,
	}));
	const { error } = await asService(origin).from('places').insert(rows);
	expect(error).toBeNull();
	return rows.map(({ slug }) => slug);
}

/** Takes away what `makePlaces` has made: other journeys count what is on the map. */
export async function removePlaces(origin: string, { organisation }: Carer): Promise<void> {
	const { error } = await asService(origin)
		.from('places')
		.delete()
		.eq('organisation_id', organisation.id);
	expect(error).toBeNull();
}

/** Opens a page of the studio as somebody who has not signed in on this device. */
export async function signInAs(
	page: Page,
	{ email }: Pick<Carer, 'email'>,
	address: string,
): Promise<void> {
	await page.goto(address);
	await page.getByLabel('E-Mail').fill(email);
	await page.getByLabel('Passwort').fill(PASSWORD);
	await page.getByRole('button', { name: 'Anmelden' }).click();
}
