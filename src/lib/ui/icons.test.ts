import { expect, it } from 'vitest';
import { glyphOf, SUBKIND_NAMES } from '#core/places/kinds.ts';
import { ICONS } from './icons.ts';

it.each(SUBKIND_NAMES)('%s has its glyph', (subkind) => {
	expect(ICONS).toHaveProperty(glyphOf(subkind));
});
