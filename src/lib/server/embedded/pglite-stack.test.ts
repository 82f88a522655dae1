import { expect, it } from 'vitest';
import { openPglite } from './open-database.ts';

/** More than fit onto the stack of the database where each leaves something behind. */
const REFUSALS = 13_000;

it('still answers after thousands of refusals', { timeout: 180_000 }, async () => {
	const database = await openPglite(null);
	try {
		for (let refusal = 0; refusal < REFUSALS; refusal++)
			await database.query('select 1 / 0').then(
				() => expect.unreachable(),
				(error: Error) => expect(error.message).toBe('division by zero'),
			);
		expect(await database.query('select 42 as answer')).toEqual([{ answer: 42 }]);
	} finally {
		await database.close();
	}
});
