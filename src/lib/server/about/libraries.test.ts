import { expect, it } from 'vitest';
import { usedLibraries } from './libraries.ts';

const libraries = usedLibraries();
const named = (name: string) => libraries.find((library) => library.name === name);

it('lists what the source imports, fonts in style sheets too', () => {
	for (const name of [
		'maplibre-gl',
		'svelte',
		'@supabase/supabase-js',
		'@fontsource-variable/vollkorn',
	])
		expect(named(name), name).toBeDefined();
});

it('leaves out the tools nobody is served', () => {
	for (const name of ['eslint', 'vitest', '@playwright/test'])
		expect(named(name), name).toBeUndefined();
});

it('knows version and licence of each', () => {
	for (const { name, version, licence } of libraries) {
		expect(version, name).toMatch(/^\d/);
		expect(licence, name).not.toBe('');
	}
});
