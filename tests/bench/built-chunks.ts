import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the last build, as Vite's manifest tells of it. */
export interface Chunk {
	file: string;
	imports?: string[];
	css?: string[];
}

/** Where the last build's files lie. */
export const OUTPUT = '.svelte-kit/output/client';

const MANIFEST = path.join(OUTPUT, '.vite/manifest.json');
const NODES = '.svelte-kit/generated/client-optimized/nodes';
const ENTRIES = [
	'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
	'.svelte-kit/generated/client-optimized/app.js',
];
const HOME = /src\/routes\/\(app\)\/\+(page|layout)\./;
const ROOT = ['0.js', '1.js']; // Kit loads root layout and error page with every page

export const isBuilt = () => existsSync(MANIFEST) && existsSync(NODES);

/** What the home page loads before anything is imported later. */
export function firstRouteChunks(): Set<Chunk> {
	const nodes = readdirSync(NODES).filter(
		(name) => ROOT.includes(name) || HOME.test(readFileSync(path.join(NODES, name), 'utf8')),
	);
	return collect([...ENTRIES, ...nodes.map((name) => `${NODES}/${name}`)]);
}

/** What the map needs on top of the first route, as addresses of the app: without them it never begins. */
export function mapAddresses(): string[] {
	const first = firstRouteChunks();
	const own = [...collect(['src/lib/features/map/index.ts', 'src/lib/data/map/index.ts'])].filter(
		({ file }) => ![...first].some((chunk) => chunk.file === file),
	);
	return own.map(({ file }) => `/${file}`);
}

function collect(names: readonly string[]): Set<Chunk> {
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
	const chunks = new Set<Chunk>();
	const add = (name: string) => {
		const chunk = manifest[name];
		if (!chunk) throw new Error(`The build's manifest has no ${name}.`);
		if (chunks.has(chunk)) return;
		chunks.add(chunk);
		chunk.imports?.forEach(add);
	};
	names.forEach(add);
	return chunks;
}
