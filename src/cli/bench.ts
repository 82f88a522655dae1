/**
 * `npm run bench`: sizes and times on 10,000 made-up places, and first visit and offline start of the built app, in one
 * table. Only a failure to measure fails.
 */
import { benchSize } from '../../tests/bench/catalogue-size.ts';
import {
	benchFinding,
	benchManyPlaces,
	benchSchedules,
	benchWords,
	withSchedules,
} from '../../tests/bench/finding.ts';
import { benchFirstRoute } from '../../tests/bench/first-route.ts';
import { benchInBrowser } from '../../tests/bench/in-browser.ts';
import { toTable } from '../../tests/bench/line.ts';
import { benchPublishing } from '../../tests/bench/publishing.ts';
import { syntheticRegion } from '../../tests/bench/synthetic-region.ts';
import { runCommand } from './command.ts';

const PLACES = 10_000;

await runCommand(async () => {
	const listings = await withSchedules(syntheticRegion(PLACES));
	console.log(`${PLACES} made-up places, Node ${process.version}. This takes a few minutes …\n`);
	const lines = [
		...(await benchSize(listings)),
		...benchSchedules(listings),
		...(await benchFinding(listings)),
		...(await benchManyPlaces(Array.from({ length: 10 }, () => listings).flat())),
		...(await benchWords(listings)),
		...(await benchPublishing(listings)),
		...benchFirstRoute(),
		...(await benchInBrowser()),
	];
	console.log(toTable(lines));
});
