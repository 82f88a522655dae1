import { describe, expect, it } from 'vitest';
import { COMPOUNDS } from './testing/compounds.ts';
import { place } from './testing/listings.ts';
import { wordingWith } from './testing/wording.ts';
import { TextIndex } from './text-index.ts';
import type { Listing } from '../places/listing.ts';

const LISTINGS = [
	place('Zum Käsekeller', 'dairy', ['Oberhundem', 'Kirchhundem', 'olpe'], [8.17, 51.08], {
		categories: ['dairy'],
		products: ['Heumilch', 'Bauernkäse'],
	}),
	place('Ölmühle', 'mill', ['Dinker', 'Welver', 'soest'], [7.99, 51.63]),
	place('Oberhof', 'farm_shop', ['Attendorn', 'Attendorn', 'olpe'], [7.9, 51.12], {
		categories: ['honey'],
		labels: [{ slug: 'regionalmarke', until: null }],
	}),
	place('Atta-Höhle', 'cave', ['Attendorn', 'Attendorn', 'olpe'], [7.91, 51.12], {
		name: { de: 'Atta-Höhle', en: 'Atta Cave' },
	}),
	place('Schmiede Straßer', 'forge', ['Altena', 'Altena', 'maerkischer-kreis'], [7.67, 51.3]),
];
const WORDING = wordingWith(
	{ dairy: 'Molkerei Käserei', cave: 'Höhle', forge: 'Schmiede', farm_shop: 'Farm shop Hofladen' },
	{ products: { honey: 'Honig', dairy: 'Käse und Milch' } },
);
const PEOPLE = { oberhof: ['Hanne Brinkschulte'] };
const INDEX = new TextIndex(LISTINGS, WORDING, PEOPLE);

function found(index: TextIndex, listings: readonly Listing[], text: string): string[] {
	return Array.from(index.search(text), (i) => listings[i]!.name.de);
}

describe('TextIndex', () => {
	it.each<[string, string[]]>([
		['käse', ['Zum Käsekeller']],
		['kaese', ['Zum Käsekeller']],
		['KASE', ['Zum Käsekeller']],
		['molk', ['Zum Käsekeller']],
		['keller', ['Zum Käsekeller']],
		['heumilch', ['Zum Käsekeller']],
		['ober', ['Oberhof', 'Zum Käsekeller']],
		['ober hof', ['Oberhof']],
		['ober kirchhu', ['Zum Käsekeller']],
		['hoehle atta', ['Atta-Höhle']],
		['cave', ['Atta-Höhle']],
		['atta-h', ['Atta-Höhle']],
		['strasser', ['Schmiede Straßer']],
		['welver', ['Ölmühle']],
		['hofladen', ['Oberhof']],
		['honig', ['Oberhof']],
		['regionalmarke', ['Oberhof']],
		['brinkschulte', ['Oberhof']],
		['hanne hof', ['Oberhof']],
		// small words ask nothing beside others
		['käse aus dem kirchhundem', ['Zum Käsekeller']],
		['käse ohne kirchhundem', []],
		['zum', ['Zum Käsekeller']],
		// slips: another letter, one too many, one too few, two in the wrong order
		['schniede', ['Schmiede Straßer']],
		['schmieede', ['Schmiede Straßer']],
		['shmiede', ['Schmiede Straßer']],
		['shcmiede', ['Schmiede Straßer']],
		['atendorn', ['Atta-Höhle', 'Oberhof']],
		['ata', []],
		['xyz', []],
		[' - ', ['Atta-Höhle', 'Oberhof', 'Ölmühle', 'Schmiede Straßer', 'Zum Käsekeller']],
	])('finds for "%s": %j', (text, expected) =>
		expect(found(INDEX, LISTINGS, text)).toEqual(expected),
	);

	it('begins with whole words, then beginnings, parts and slips; names before products and places', () => {
		const olpe = ['Olpe', 'Olpe', 'olpe'] as ['Olpe', 'Olpe', 'olpe'];
		const ranked = [
			place('Hof Linde', 'farm', olpe, [8, 51]),
			place('Hof Eins', 'farm', olpe, [8, 51], { products: ['Linde'] }),
			place('Hof Zwei', 'farm', ['Linde', 'Olpe', 'olpe'], [8, 51]),
			place('Lindenhof', 'farm', olpe, [8, 51]),
			place('Hof Drei', 'farm', olpe, [8, 51], { products: ['Lindenholz'] }),
			place('Dorflinde', 'farm', olpe, [8, 51]),
		];
		const backwards = [...ranked].reverse();
		const index = new TextIndex(backwards, wordingWith({}));
		expect(found(index, backwards, 'linde')).toEqual(ranked.map(({ name }) => name.de));
	});

	it('takes a slip only where no word begins as it was typed', () => {
		const olpe = ['Olpe', 'Olpe', 'olpe'] as ['Olpe', 'Olpe', 'olpe'];
		const listings = [
			place('Hof Meier', 'farm', olpe, [8, 51]),
			place('Hof Meyer', 'farm', olpe, [8, 51]),
		];
		const index = new TextIndex(listings, wordingWith({}));
		expect(found(index, listings, 'meier')).toEqual(['Hof Meier']);
		expect(found(index, listings, 'meiger')).toEqual(['Hof Meier']);
		expect(found(index, listings, 'mejer')).toEqual(['Hof Meier', 'Hof Meyer']);
	});

	it.each(COMPOUNDS)('finds $part in $compound', ({ part, compound }) => {
		const listings = COMPOUNDS.map(({ compound: name }) =>
			place(name, 'farm', ['Olpe', 'Olpe', 'olpe'], [8, 51]),
		);
		const index = new TextIndex(listings, wordingWith({}));
		expect(found(index, listings, part)).toContain(compound);
	});
});
