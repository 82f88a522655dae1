import { describe, expect, it } from 'vitest';
import { deletesFirst, sendsAllAtOnce } from './testing/naive-senders.ts';
import { simulate, type Play } from './testing/simulate.ts';

const SCHEDULES = 300;

async function violationsOf(play: Play, schedules: number): Promise<string[]> {
	const found: string[] = [];
	for (let seed = 1; seed <= schedules; seed++)
		for (const sentence of await simulate(seed, play)) found.push(`seed ${seed}: ${sentence}`);
	return found;
}

it(`in ${SCHEDULES} schedules of mishaps each command takes effect once, in order, and none vanishes`, async () => {
	expect(await violationsOf({}, SCHEDULES)).toEqual([]);
});

describe('the same check finds', () => {
	const cases: [string, Play, RegExp][] = [
		['what is sent without an id', { serverKnowsIds: false }, /took effect [2-9] times/],
		['what is deleted before the answer', { makeSender: deletesFirst }, /vanished/],
		['what is sent all at once', { makeSender: sendsAllAtOnce }, /after a later one/],
	];
	it.each(cases)('%s', async (_, play, violation) => {
		expect((await violationsOf(play, 20)).join('\n')).toMatch(violation);
	});
});
