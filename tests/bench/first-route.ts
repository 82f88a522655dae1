import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './line.ts';

interface Chunk {
	file: string;
	imports?: string[];
	css?: string[];
}

const OUTPUT = '.svelte-kit/output/client';
const NODES = '.svelte-kit/generated/client-optimized/nodes';
const ENTRIES = [
	'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
	'.svelte-kit/generated/client-optimized/app.js',
];
const HOME = /src\/routes\/\(app\)\/\+(page|layout)\./;
const ROOT = ['0.js', '1.js']; // Kit loads root layout and error page with every page

/** What the home page loads before the map, which is imported later: from the last build's manifest. */
export function benchFirstRoute(): Line[] {
	const what = 'first route, JavaScript without the map, gzip';
	const manifestFile = path.join(OUTPUT, '.vite/manifest.json');
	if (!existsSync(manifestFile) || !existsSync(NODES)) {
		console.log(`${what}: left out, nothing is built yet (npm run build).`);
		return [];
	}
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
	const nodes = readdirSync(NODES).filter(
		(name) => ROOT.includes(name) || HOME.test(readFileSync(path.join(NODES, name), 'utf8')),
	);
	const chunks = new Set<Chunk>();
	const collect = (name: string) => {
		const chunk = manifest[name];
		if (!chunk) throw new Error(`The build's manifest has no ${name}.`);
		if (chunks.has(chunk)) return;
		chunks.add(chunk);
		chunk.imports?.forEach(collect);
	};
	[...ENTRIES, ...nodes.map((name) => `${NODES}/${name}`)].forEach(collect);

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
