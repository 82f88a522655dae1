import { afterAll, describe, expect, it } from 'vitest';
import type { PreviewAnswer } from '#core/hours/preview.ts';
import { dayNumber } from '#core/hours/wall-clock.ts';
import { HoursCompiler } from './hours-compiler.ts';
import { answerPreview } from './preview.ts';

const TODAY = dayNumber('2026-11-27');
const compiler = new HoursCompiler();
afterAll(() => compiler.close());

async function preview(body: unknown): Promise<[number, PreviewAnswer]> {
	const request = new Request('http://hof.test/studio/hours.json', {
		method: 'POST',
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	const response = await answerPreview(request, compiler, TODAY);
	return [response.status, (await response.json()) as PreviewAnswer];
}
const of = (text: string, closures: unknown[] = []) => ({ text, closures, lon: 8.5, lat: 51.2 });

describe('who writes hours', () => {
	it('sees the coming four weeks, closures laid over', async () => {
		const closure = { kind: 'closed', firstDay: '2026-11-28', lastDay: '2026-11-28', reason: null };
		const [status, answer] = await preview(of('Sa 10:00-12:00', [closure]));
		expect(status).toBe(200);
		if (!answer.ok) throw new Error(answer.code);
		expect(answer.firstDay).toBe(TODAY);
		expect(answer.days).toHaveLength(29);
		expect(answer.patterns[answer.days[1]!]).toMatchObject([{ kind: 'closed' }]);
		expect(answer.patterns[answer.days[8]!]).toMatchObject([{ from: 600, to: 720, kind: 'open' }]);
	});

	it('is told where a text cannot be read', async () => {
		expect(await preview(of('Mo-Fr 25:61'))).toEqual([200, { ok: false, code: 'syntax', at: 11 }]);
	});

	it.each([
		['too long', of('Mo 10:00-12:00;'.repeat(100)), 'too_long'],
		['too large', 'x'.repeat(30_000), 'too_long'],
		['no JSON', '{', 'unreadable'],
		['no place', { text: 'Mo', closures: [] }, 'unreadable'],
		[
			'no day',
			of('Mo', [{ kind: 'closed', firstDay: 'x', lastDay: 'x', reason: null }]),
			'unreadable',
		],
	])('is refused what is %s', async (_, body, code) => {
		const [status, answer] = await preview(body);
		expect(status).toBeGreaterThanOrEqual(413);
		expect(answer).toMatchObject({ ok: false, code });
	});
});

it('turns away who asks while many are waiting', async () => {
	const asked = Array.from({ length: 20 }, (_, index) => preview(of(`Mo 10:${index + 10}-12:00`)));
	const statuses = (await Promise.all(asked)).map(([status]) => status);
	expect(statuses.filter((status) => status === 200).length).toBe(8);
	expect(statuses.filter((status) => status === 503).length).toBe(12);
});
