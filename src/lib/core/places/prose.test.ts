import { describe, expect, it } from 'vitest';
import { readProse } from './prose.ts';

const text = (said: string) => ({ type: 'text', text: said });
const paragraph = (...inlines: object[]) => ({ type: 'paragraph', inlines });

describe('a text', () => {
	it('falls into paragraphs; a single line break is layout', () => {
		expect(readProse('Um fünf\nin den Stall.\n\n \n Dann Kaffee.')).toEqual([
			paragraph(text('Um fünf in den Stall.')),
			paragraph(text('Dann Kaffee.')),
		]);
	});

	it('knows strong words, emphasis and links', () => {
		expect(readProse('Der **alte** Hof, *sehr* alt: [mehr](https://hof.de/a?b=c).')).toEqual([
			paragraph(
				text('Der '),
				{ type: 'strong', text: 'alte' },
				text(' Hof, '),
				{ type: 'emphasis', text: 'sehr' },
				text(' alt: '),
				{ type: 'link', text: 'mehr', href: 'https://hof.de/a?b=c' },
				text('.'),
			),
		]);
	});

	it('knows headings and lists', () => {
		expect(readProse('## Käse\nAus Rohmilch.\n\n- jung\n- alt\n\n1. melken\n2. warten')).toEqual([
			{ type: 'heading', inlines: [text('Käse')] },
			paragraph(text('Aus Rohmilch.')),
			{ type: 'list', isOrdered: false, items: [[text('jung')], [text('alt')]] },
			{ type: 'list', isOrdered: true, items: [[text('melken')], [text('warten')]] },
		]);
	});
});

describe('what is no mark stays text', () => {
	it.each([
		'3 * 4 * 5 und 2**3',
		'Seit 1850. Immer noch.',
		'1850. Da fing es an.',
		'Gäste*innen und Bauer*innen',
		'#Käse',
		'*',
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'[klick](javascript:alert(1))',
		'[klick](data:text/html,x)',
		'![bild](https://a.de/b.png"onload=x)',
	])('%s', (said) => expect(readProse(said)).toEqual([paragraph(text(said))]));

	it('a tag inside a mark', () =>
		expect(readProse('**<b onclick=x>**')).toEqual([
			paragraph({ type: 'strong', text: '<b onclick=x>' }),
		]));
});
