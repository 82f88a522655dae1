import { globSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';

type Name = Exclude<Rolldown.CodeSplittingGroup['name'], string>;
type Graph = Parameters<Name>[1];

/** Every page begins with these. */
const FRAME = [
	'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
	'src/routes/+layout.ts',
	'src/routes/+layout.svelte',
	'src/routes/+error.svelte',
];
/** Most visits begin with these. */
const HOME = ['src/routes/(app)/+page.ts', 'src/routes/(app)/+page.svelte'];

/**
 * Three files for what a first visit loads: `frame`, which every page needs, `shared`, what the home page has in common
 * with others, and `home`, the rest of it. Left to itself the bundler makes fifty files of that, one for each set of
 * pages; their heads, and what each says again, weigh more than what a page is spared.
 */
export function firstChunks(): Rolldown.CodeSplittingGroup[] {
	const shared = (graph: Graph) => {
		const others = reach(globSync('src/routes/(app)/*/**/+page.svelte'), graph);
		return new Set([...reach(HOME, graph)].filter((id) => others.has(id)));
	};
	// Kit links the styles of a page by who imports them first: those of `shared` it would take for styles of what comes
	// later, so all components go with the frame
	const frame = (graph: Graph) => {
		const components = [...shared(graph)].filter((id) => id.includes('.svelte'));
		return new Set([...reach(FRAME, graph), ...components]);
	};
	// the page itself stays what the bundler makes of it: Kit looks for it by its name
	const home = (graph: Graph) =>
		new Set([...reach(HOME, graph)].filter((id) => !HOME.some((own) => id.endsWith(own))));
	// what the first page imports later: each of that keeps a file of its own, for what it alone needs, and for its looks,
	// since Kit does not find the styles of components that lie here
	const after = (graph: Graph) => {
		const first = new Set([...reach(FRAME, graph), ...reach(HOME, graph)]);
		const pages = reach(globSync('src/routes/**/+page.svelte'), graph);
		const later = new Set(
			[...first].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []),
		);
		const times = new Map<string, number>();
		for (const id of [...later].flatMap((id) => [...reach([id], graph)]))
			times.set(id, (times.get(id) ?? (pages.has(id) ? 1 : 0)) + 1);
		const hasLooks = (id: string) =>
			[...reach([id], graph)].some((one) => !first.has(one) && /\.(svelte|css)(\?|$)/.test(one));
		const shared = [...times].filter(([id, count]) => count > 1 && !hasLooks(id));
		return new Set(shared.map(([id]) => id));
	};
	return [
		{ name: naming('frame', frame), priority: 3 },
		{ name: naming('shared', shared), priority: 2 },
		{ name: naming('home', home), priority: 1 },
		{ name: naming('after', after), priority: 0 },
	];
}

function naming(name: string, modules: (graph: Graph) => Set<string>): Name {
	let own: Set<string> | undefined;
	return (id, graph) => ((own ??= modules(graph)).has(id) ? name : null);
}

/** Where each message stands, and how it is named where it is said. */
const MESSAGES = path.resolve('src/lib/i18n/paraglide/messages');
const SAID = /\bm\.([a-z]\w*)/g;

/** What these files import, and what that imports, the words they say too; what is imported later is left out. */
function reach(files: readonly string[], graph: Graph): Set<string> {
	const reached = new Set<string>();
	const visit = (id: string) => {
		// all of the words are in reach of all: what counts is which are said
		if (reached.has(id) || id.includes('/paraglide/messages/')) return;
		const module = graph.getModuleInfo(id);
		if (!module) return;
		reached.add(id);
		for (const [, message] of module.code?.matchAll(SAID) ?? [])
			reached.add(path.join(MESSAGES, `${message}.js`));
		module.importedIds.forEach(visit);
	};
	files.forEach((file) => visit(path.resolve(file)));
	return reached;
}
