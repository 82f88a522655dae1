import { expect, it } from 'vitest';
import { readFeedRequest } from './feed-request.ts';

const read = (search: string) => readFeedRequest(new URLSearchParams(search));

it.each([
	'',
	'at=2026-11-29T14:00&near=8.5347,51.1946&radius=15&kind=farm&amenity=cafe&wheelchair=yes&q=k%C3%A4se&lang=de',
	'near=8.5,51.2&travel=bike&sort=opening',
	'lang=nl&spoken=nl,en&free=yes&visits=yes',
])('reads "%s"', (search) => expect(read(search).ok).toBe(true));

it.each([
	['kind=castle', ['kind']],
	['at=sonntag', ['at']],
	['at=2026-02-30T14:00', ['at']],
	['lang=fr', ['lang']],
	['near=abc&radius=900', ['near', 'radius']],
	['radius=15', ['radius']],
	['travel=bike', ['travel']],
	['colour=red', ['colour']],
	['visits=no&free=1', ['free', 'visits']],
	['place=hof&map=9/51/8', ['place', 'map']],
	['kind=farm,castle&wheelchair=maybe', ['kind', 'wheelchair']],
])('names what is wrong with "%s"', (search, names) => {
	const answer = read(search);
	expect(answer.ok).toBe(false);
	expect(answer.errors?.map(({ parameter }) => parameter)).toEqual(names);
	for (const { expected } of answer.errors ?? []) expect(expected).not.toBe('');
});
