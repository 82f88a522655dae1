import { expect, test } from 'vitest';
import { readMigrations } from '../embedded/migrations.ts';
import { DATABASES, openForTest } from '../embedded/testing/open-for-test.ts';

const NOW = new Date('2031-05-01T10:00:00Z');

test.each(DATABASES)(
	'a stopped clock holds for visits, in all sessions of the app and in no other, on %s',
	async (kind) => {
		const { backend, close } = await openForTest(kind, { migrations: readMigrations(), now: NOW });
		try {
			const clock = async () => {
				const [row] = await backend.query<{ clock: string }>('select app.clock() as clock');
				return new Date(row!.clock);
			};
			expect(await Promise.all([clock(), clock(), clock()])).toEqual([NOW, NOW, NOW]);
			// through the API, whose requests have settings of their own
			const settings = new Request('http://localhost/rest/v1/rpc/visit_settings', {
				method: 'POST',
				headers: { apikey: backend.keys.publishable },
			});
			expect((await backend.fetch(settings)).status).toBe(200);
			expect(await clock()).toEqual(NOW);
		} finally {
			await close();
		}
	},
	120_000,
);
