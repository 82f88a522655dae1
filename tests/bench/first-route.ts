import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstRouteChunks, isBuilt, OUTPUT } from './built-chunks.ts';
import type { Line } from './line.ts';

/** What the home page loads before the map, which is imported later: from the last build's manifest. */
export function benchFirstRoute(): Line[] {
	const what = 'first route, JavaScript without the map, gzip';
	if (!isBuilt()) {
		console.log(`${what}: left out, nothing is built yet (npm run build).`);
		return [];
	}
	const chunks = firstRouteChunks();
	const gzipped = (files: Iterable<string>) => {
		let bytes = 0;
		for (const file of files)
			bytes += gzipSync(readFileSync(path.join(OUTPUT, file)), { level: 9 }).length;
		return bytes / 1000;
	};
	const scripts = [...chunks].map(({ file }) => file);
	const styles = new Set([...chunks].flatMap(({ css }) => css ?? []));
	return [
		{ what, measured: gzipped(scripts), unit: 'kB', goal: 90, note: `${scripts.length} files` },
		{
			what: 'first route, styles, gzip',
			measured: gzipped(styles),
			unit: 'kB',
			note: `${styles.size} files`,
		},
	];
}
