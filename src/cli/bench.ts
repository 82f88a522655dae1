/** `npm run bench`: sizes and times on 10,000 made-up places, in one table. Only a failure to measure fails. */
import { benchSize } from '../../tests/bench/catalogue-size.ts';
import { benchFinding } from '../../tests/bench/finding.ts';
import { benchFirstRoute } from '../../tests/bench/first-route.ts';
import { toTable } from '../../tests/bench/line.ts';
import { benchPublishing } from '../../tests/bench/publishing.ts';
import { syntheticRegion } from '../../tests/bench/synthetic-region.ts';
import { runCommand } from './command.ts';

const PLACES = 10_000;

await runCommand(async () => {
	const listings = syntheticRegion(PLACES);
	console.log(`${PLACES} made-up places, Node ${process.version}. This takes a minute or two …\n`);
	const lines = [
		...(await benchSize(listings)),
		...(await benchFinding(listings)),
		...(await benchPublishing(listings)),
		...benchFirstRoute(),
	];
	console.log(toTable(lines));
});
