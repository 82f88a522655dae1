/** `node src/cli/build-basemap.ts`: draws static/basemap/overview.pmtiles. */
import { buildOverview } from '#server/basemap/build-overview.ts';

export { buildOverview };
export const OVERVIEW_FILE = 'static/basemap/overview.pmtiles';

if (import.meta.main) {
	const { bytes, tiles, built } = await buildOverview(OVERVIEW_FILE);
	const size = `${Math.round(bytes / 1000)} kB, ${tiles} tiles`;
	console.log(built ? `Overview map drawn: ${size}.` : `Overview map is up to date: ${size}.`);
}
