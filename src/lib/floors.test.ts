import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const linter = new ESLint();

/** Messages about forbidden imports and globals when `code` stood in `file`. */
async function complaints(file: string, code: string): Promise<string[]> {
	const [result] = await linter.lintText(code, { filePath: file });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId?.startsWith('no-restricted-'))
		.map(({ message }) => message);
}

const asScript = (file: string, code: string) =>
	file.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;

const forbidden: [file: string, code: string, why: RegExp][] = [
	['src/lib/core/places/x.ts', "import '#data/catalogue/index.ts';", /core imports only core/],
	['src/lib/core/places/x.ts', "import '#features/finder/index.ts';", /core imports only core/],
	['src/lib/core/places/x.ts', "import '#ui/format.ts';", /core imports only core/],
	['src/lib/core/places/x.ts', "import '#server/config.ts';", /core imports only core/],
	['src/lib/core/places/x.ts', "import '#i18n';", /core imports only core/],
	['src/lib/core/places/x.ts', "import 'svelte';", /core knows no framework/],
	['src/lib/core/places/x.ts', "import '$app/state';", /core knows no framework/],
	['src/lib/core/places/x.ts', "import 'node:fs';", /no node modules/],
	['src/lib/core/places/x.ts', "import '../../data/map/index.ts';", /Between floors/],
	['src/lib/server/x.ts', "import '../features/map/index.ts';", /Between floors/],
	['src/lib/core/places/x.ts', "export const a = () => fetch('/');", /core fetches nothing/],
	['src/lib/core/places/x.ts', 'export const a = () => Date.now();', /takes `now` as an argument/],
	['src/lib/core/places/x.ts', 'export const a = () => Math.random();', /take a seed/],
	['src/lib/data/map/x.ts', "import '#features/map/index.ts';", /data imports only core/],
	['src/lib/data/map/x.ts', "import '#ui/icons.ts';", /data imports only core/],
	['src/lib/data/map/x.ts', "import '#server/config.ts';", /data imports only core/],
	[
		'src/lib/data/site/x.ts',
		"export const a = () => fetch('/settings.json');",
		/goes through onSite/,
	],
	[
		'src/lib/data/site/x.ts',
		'export const a = (b: string) => fetchJson(`/x/${b}`);',
		/goes through onSite/,
	],
	['src/lib/ui/x.ts', "import '#core/places/kinds.ts';", /ui knows no domain/],
	['src/lib/ui/X.svelte', "import '#data/device/locate.ts';", /ui knows no domain/],
	['src/lib/features/finder/x.ts', "import '#features/map/index.ts';", /never imports another/],
	['src/lib/features/finder/X.svelte', "import '../map/Y.svelte';", /never reaches into/],
	['src/lib/features/studio/care/X.svelte', "import '../../map/Y.svelte';", /never reaches into/],
	['src/lib/features/finder/x.ts', "import '#server/config.ts';", /stays on the server/],
	['src/lib/server/x.ts', "import '#features/map/index.ts';", /server draws nothing/],
	['src/cli/x.ts', "import '#ui/format.ts';", /A command draws nothing/],
	['src/routes/x.ts', "import '#features/finder/tones.ts';", /Come in through the door/],
];

const allowed: [file: string, code: string][] = [
	['src/lib/core/places/x.ts', "import '../geo/position.ts';"],
	['src/lib/data/map/x.ts', "import '#core/places/kinds.ts';"],
	['src/lib/data/site/x.ts', "export const a = () => fetch(onSite('/settings.json'));"],
	['src/lib/features/finder/x.ts', "import '#core/places/kinds.ts';"],
	['src/lib/features/finder/X.svelte', "import '#ui/Icon.svelte';"],
	['src/routes/x.ts', "import '#features/saved/parts.ts';"],
	['src/lib/features/studio/care/X.svelte', "import '../Panel.svelte';"],
	['src/lib/server/x.ts', "import '#data/supabase/rows.ts';"],
	['src/routes/x.ts', "import '#features/finder/index.ts';"],
];

describe('the floors hold', () => {
	it.each(forbidden)('%s may not: %s', async (file, code, why) => {
		const said = await complaints(file, asScript(file, code));
		expect(said).toHaveLength(1);
		expect(said[0]).toMatch(why);
	});

	it.each(allowed)('%s may: %s', async (file, code) => {
		expect(await complaints(file, asScript(file, code))).toEqual([]);
	});
});
