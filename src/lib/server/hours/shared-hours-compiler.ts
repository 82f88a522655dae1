import { beforeBackendCloses } from '#server/shared-backend.ts';
import { HoursCompiler } from './hours-compiler.ts';

interface Home {
	compiler?: HoursCompiler;
}

/** One per process: hot reload and the bundled server make this module more than once. */
const HOME = Symbol.for('schatzkarte.hours');
const home: Home = ((globalThis as { [HOME]?: Home })[HOME] ??= {});

/** The compiler of this process; closed with the backend. */
export function sharedHoursCompiler(): HoursCompiler {
	if (!home.compiler) {
		const compiler = new HoursCompiler();
		home.compiler = compiler;
		beforeBackendCloses(() => {
			compiler.close();
			delete home.compiler;
		});
	}
	return home.compiler;
}
