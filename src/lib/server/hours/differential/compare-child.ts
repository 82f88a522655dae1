/** A process in the zone of its TZ: takes one comparison, tells its tally and ends. */
import { compareWithLibrary, type Comparison } from './compare.ts';

process.once('message', async (comparison: Comparison) => {
	process.send!(await compareWithLibrary(comparison));
	process.disconnect();
});
