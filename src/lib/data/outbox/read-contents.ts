import * as v from 'valibot';
import { command } from '#core/outbox/index.ts';
import type { Contents } from './outbox-store.ts';

/** Parts what can be read from what cannot. Nothing is left out: an older or newer app may have written it. */
export function sortContents(keys: readonly string[], values: readonly unknown[]): Contents {
	const contents: Contents = { commands: [], unreadable: [] };
	keys.forEach((id, index) => {
		const read = v.safeParse(command, values[index]);
		if (read.success && read.output.id === id) contents.commands.push(read.output);
		else contents.unreadable.push({ id });
	});
	return contents;
}
