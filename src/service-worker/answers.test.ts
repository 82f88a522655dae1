import { expect, it } from 'vitest';
import { otherWidth } from './answers.ts';

const at = (name: string) => `https://x.example/storage/v1/object/public/photos/${name}.webp`;

it.each([
	['the next wider', 'hof/1-480', ['hof/1-160', 'hof/1-1280', 'hof/1-960'], 'hof/1-960'],
	['else the widest', 'hof/1-1280', ['hof/1-160', 'hof/1-480'], 'hof/1-480'],
	['of no other picture', 'hof/1-480', ['hof/11-480', 'hof/2-480', 'burg/1-480'], null],
	['nothing', 'hof/1-480', [], null],
])('a picture that is not kept is shown in another width: %s', (_, asked, kept, shown) => {
	expect(otherWidth(at(asked), kept.map(at))).toBe(shown && at(shown));
});
