import { globSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A package that is part of what visitors or operators run. */
export interface Library {
	name: string;
	version: string;
	/** SPDX expression as the package states it. */
	licence: string;
	homepage: string | null;
}

interface Manifest {
	version: string;
	license?: string;
	homepage?: string;
	repository?: string | { url: string };
}

const SPECIFIER = /(?:from|import|url)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"]/g;

/** Every package of package.json that the source imports, with what its own manifest says. */
export function usedLibraries(root = '.'): Library[] {
	const { dependencies, devDependencies } = readJson<Record<string, Record<string, string>>>(
		`${root}/package.json`,
	);
	const known = new Set(Object.keys({ ...dependencies, ...devDependencies }));
	const files = globSync('src/**/*.{ts,svelte,css}', { cwd: root }).filter(
		(file) => !/\.test\.ts$|^src\/cli\/|\/paraglide\//.test(file),
	);
	const used = new Set<string>();
	for (const file of files) {
		for (const [, name] of readFileSync(`${root}/${file}`, 'utf8').matchAll(SPECIFIER))
			if (name && known.has(name)) used.add(name);
	}
	return [...used].sort().map((name) => describe(root, name));
}

function describe(root: string, name: string): Library {
	const manifest = readJson<Manifest>(`${root}/node_modules/${name}/package.json`);
	const repository =
		typeof manifest.repository === 'object' ? manifest.repository.url : manifest.repository;
	const address = manifest.homepage ?? repository?.replace(/^git\+|\.git$/g, '');
	return {
		name,
		version: manifest.version,
		licence: manifest.license ?? '',
		homepage: address && /^https:\/\//.test(address) ? address : null,
	};
}

const NAME = 'virtual:libraries';

/** Vite plugin: the list as a module, made at build time, when the packages are there to be asked. */
export function libraries(): Plugin {
	return {
		name: 'libraries',
		resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
		load: (id) =>
			id === `\0${NAME}` ? `export default ${JSON.stringify(usedLibraries())}` : undefined,
	};
}

function readJson<Value>(file: string): Value {
	return JSON.parse(readFileSync(file, 'utf8')) as Value;
}
