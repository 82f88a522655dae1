import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { asService, DATA_DIR, expect, test } from './fixtures.ts';

/** Runs `npm run places` against the data folder of the running app. */
function places(...args: string[]) {
	const { status, stdout, stderr } = spawnSync('node', ['src/cli/places.ts', ...args], {
		encoding: 'utf8',
		env: { ...process.env, DATA_DIR },
	});
	return { status, stdout, stderr };
}

const OSM = [
	'--source',
	'osm',
	'--licence',
	'ODbL-1.0',
	'--attribution',
	'© OpenStreetMap contributors',
];

/** Invented objects in the form OpenStreetMap gives them. */
const feature = (id: string, properties: Record<string, string>, coordinates: number[] | null) => ({
	type: 'Feature',
	id,
	properties,
	geometry: coordinates && { type: 'Point', coordinates },
});

const FILE = {
	type: 'FeatureCollection',
	features: [
		feature(
			'node/900001',
			{ shop: 'farm', name: 'Hof Probewinkel', opening_hours: 'Sa 09:00-12:00' },
			[8.2, 51.2],
		),
		feature('node/900002', { amenity: 'vending_machine', vending: 'eggs' }, [8.31, 51.24]),
		feature('node/900003', { shop: 'farm', name: 'Hof Verdreht' }, [51.2, 8.2]),
		feature('node/900004', { shop: 'farm', name: '<script>alert(1)</script>' }, [8.2, 51.21]),
		feature('node/900005', { shop: 'farm', name: 'Hof Ohne Ort' }, null),
	],
};

test.afterAll(async ({ baseURL }) => {
	const service = asService(baseURL!);
	const { data } = await service
		.from('sources')
		.select('place_id')
		.like('external_id', 'node/90000%');
	await service
		.from('places')
		.delete()
		.in(
			'id',
			(data ?? []).map(({ place_id }) => place_id),
		);
});

test('a file imported beside the running app stands in list and page at once', async ({ page }) => {
	const file = test.info().outputPath('places.geojson');
	writeFileSync(file, JSON.stringify(FILE));

	const first = places('import', file, ...OSM, '--publish', '--json');
	expect(first.stderr).toContain('Going through the running app');
	expect(JSON.parse(first.stdout)).toMatchObject({ read: 5, new: 2, refused: 3 });

	await expect(async () => {
		await page.goto('/?q=probewinkel');
		await expect(page.getByRole('link', { name: 'Hof Probewinkel' })).toBeVisible({
			timeout: 1000,
		});
	}).toPass({ timeout: 5000 });
	await page.getByRole('link', { name: 'Hof Probewinkel' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hof Probewinkel');
	await expect(page.getByText('© OpenStreetMap contributors').first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'ODbL 1.0' })).toBeVisible();

	const again = places('import', file, ...OSM, '--publish');
	expect(again.stdout).toContain('new 0, changed 0, same 2, duplicate 0, refused 3');
	for (const id of ['node/900003', 'node/900004', 'node/900005'])
		expect(again.stdout).toContain(id);
});

for (const [what, content] of [
	['is not JSON', 'Hof Probewinkel'],
	['is broken off', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
] as const)
	test(`a file that ${what} is refused in a sentence`, () => {
		const file = test.info().outputPath('places.geojson');
		writeFileSync(file, content);
		const { status, stderr } = places('import', file, ...OSM);
		expect(status).toBe(1);
		expect(stderr).toContain('places.geojson');
		expect(stderr).not.toContain('    at ');
	});

const REAL = '../shared/data/osm-direct-sale-5-kreise.geojson';

test('158 real places: judged one by one, without writing', () => {
	test.skip(!existsSync(REAL), `needs ${REAL}, which is not part of the project`);
	const { stdout } = places('import', REAL, ...OSM, '--dry-run', '--json');
	const { read, new: fresh } = JSON.parse(stdout) as { read: number; new: number };
	expect(read).toBe(158);
	expect(fresh).toBeGreaterThanOrEqual(150);
});
