import type { PGlite } from '@electric-sql/pglite';

/** What Emscripten's module has and PGlite's types do not tell of. */
interface Stacked {
	___stack_pointer: WebAssembly.Global<'i32'>;
}

/**
 * Gives back the stack that refused statements leave behind. PGlite 0.4 leaves an error by a long jump out of
 * WebAssembly and forgets the 672 bytes of stack below it: after 12,500 refusals, which anybody can provoke, the
 * database is dead for good. Between two calls nothing stands on the stack, so it begins where it began.
 */
export function keepStack(pglite: PGlite): void {
	const { ___stack_pointer: pointer } = pglite.Module as unknown as Stacked;
	const bottom: number = pointer.value;
	const run = pglite.execProtocolRawSync.bind(pglite);
	pglite.execProtocolRawSync = (message) => {
		try {
			return run(message);
		} finally {
			pointer.value = bottom;
		}
	};
}
