import { expect, it } from 'vitest';
import type { Command } from '#core/outbox/index.ts';
import { postReport } from './post-report.ts';

const ID = '6f1d7c1a-1d1c-4c53-9b57-0d3f6d6b3a10';
const command: Command = {
	id: ID,
	kind: 'report',
	madeAt: 1,
	turn: 1,
	about: 'Hof',
	payload: { slug: 'hof', kind: 'still_right', visitedOn: '2026-11-24', note: null },
	state: { is: 'sending' },
};

const json = (body: unknown, status: number) => () => Response.json(body, { status });
const fails = (error: unknown) => () => {
	throw error;
};

const cases: [string, () => Response, string][] = [
	['our own yes, with its id', json({ id: ID }, 200), 'taken'],
	['a yes for another command', json({ id: 'other' }, 200), 'server_error'],
	['a refusal in our words', json({ code: 'place_not_found' }, 404), 'place_not_found'],
	['too many', json({ code: 'too_many_reports' }, 429), 'too_many_reports'],
	['a refusal of somebody else', json({ error: 'forbidden' }, 403), 'server_error'],
	['the page of a hotel', () => new Response('<html>Wi-Fi</html>'), 'server_error'],
	['a proxy without a server', () => new Response('Bad gateway', { status: 502 }), 'server_error'],
	['a server error in our words', json({ code: 'place_not_found' }, 500), 'server_error'],
	['no network', fails(new TypeError('Failed to fetch')), 'no_network'],
	['no answer in time', fails(new DOMException('late', 'TimeoutError')), 'no_network'],
];

it.each(cases)('%s', async (_, answer, expected) => {
	const said = await postReport(command, async () => answer());
	expect(said.ok ? 'taken' : said.refusal.code).toBe(expected);
});

it('what only we can mend is thrown', async () => {
	await expect(postReport(command, async () => fails(new Error('a bug'))())).rejects.toThrow(
		'a bug',
	);
});

it('sends the id and what was said, and nothing else', async () => {
	let sent: unknown;
	await postReport(command, async (_address, init) => {
		sent = JSON.parse(String(init?.body));
		return Response.json({ id: ID });
	});
	expect(sent).toEqual({ id: ID, ...command.payload });
});
