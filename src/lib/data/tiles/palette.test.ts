import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PALETTES, type Palette, type Theme } from './palette.ts';

const TOKENS: [token: string, colour: keyof Palette][] = [
	['farm', 'farm'],
	['workshop', 'workshop'],
	['heritage', 'heritage'],
	['nature', 'nature_site'],
	['st-holiday', 'holiday'],
	['on-kind', 'onKind'],
	['marker-edge', 'markerEdge'],
	['marker-hollow', 'markerHollow'],
	['paper', 'paper'],
	['surface', 'surface'],
	['ink', 'ink'],
	['timber', 'timber'],
	['link', 'link'],
];
const FILES: [Theme, string][] = [
	['light', 'src/lib/ui/tokens.css'],
	['dark', 'src/lib/ui/dark.css'],
];

test.each(FILES)('the %s map has the colours of the page', (theme, file) => {
	const css = readFileSync(file, 'utf8');
	const page = TOKENS.map(([token]) => new RegExp(`--${token}: (#\\w+)`).exec(css)?.[1]);
	expect(TOKENS.map(([, colour]) => PALETTES[theme][colour].toLowerCase())).toEqual(page);
});
