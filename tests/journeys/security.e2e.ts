import { expect, test } from './fixtures.ts';

for (const path of ['/', '/en', '/about', '/places/hofkaeserei-wennebrink', '/nowhere'])
	test(`security headers stand on ${path}`, async ({ request }) => {
		const headers = (await request.get(path)).headers();
		const policy = headers['content-security-policy'] ?? '';
		const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'self'");
		expect(scripts).toContain("'self'");
		expect(scripts).not.toContain('unsafe-inline');
		expect(scripts).not.toContain('unsafe-eval');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
		expect(headers['permissions-policy']).toContain('geolocation=(self)');
	});

test('no secret reaches the browser', async ({ page, request }) => {
	const scripts: string[] = [];
	page.on('response', (response) => {
		if (/\.m?js(\?|$)/.test(response.url())) scripts.push(response.url());
	});
	await page.goto('/');
	await page.locator('[data-condition="ready"]').waitFor();
	for (const url of ['/', ...scripts])
		expect(await (await request.get(url)).text()).not.toContain('sb_secret_');
});
