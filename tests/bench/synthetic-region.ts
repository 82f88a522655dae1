/**
 * A made-up region for measuring: as many places as wanted, with names, neighbourhoods and gaps like
 * those of the real data (most records know little more than their name). Nobody is meant.
 */
import { readFileSync } from 'node:fs';
import { isInside } from '#core/geo/position.ts';
import {
	AMENITIES,
	PRODUCT_CATEGORIES,
	WHEELCHAIR,
	type Amenity,
	type ProductCategory,
} from '#core/places/attributes.ts';
import { kindOf, SUBKIND_NAMES, type Kind, type Subkind } from '#core/places/kinds.ts';
import type { Kreis } from '#core/places/kreise.ts';
import type { Listing } from '#core/places/listing.ts';
import { slugFor } from '#core/places/slug.ts';
import type { Texts } from '#core/places/texts.ts';
import { REGION_BOUNDS } from '#region';
import { Chance } from './chance.ts';

interface Locality {
	name: string;
	municipality: string;
	kreis: Kreis;
	lon: number;
	lat: number;
}

const MUNICIPALITIES = JSON.parse(
	readFileSync(new URL('../../src/lib/core/places/municipalities.json', import.meta.url), 'utf8'),
) as { name: string; kreis: Kreis; lon: number; lat: number }[];

const words = (text: string) => text.trim().split(/\s+/);
const phrases = (text: string) => text.split(';').map((phrase) => phrase.trim());

const PLACE_STEMS =
	words(`Elsp Holz Ebbe Lenn Ramm Wald Hund Medel Oed Berg Heid Stein Wenn Rehr Kirch
	Dorn Esch Birk Röhr Hachen Volme Ahse Sorp Hopp Brun Salch Linden Frett Bracht Küntr Herm`);
const PLACE_ENDINGS = words(
	'inghausen ingen hausen beck scheid bach dorf born rode feld sen mecke',
);
const NAME_STEMS =
	words(`Schulte Bier Brink Lange Hüls Stein Eick Rott Grote Deim Köster Weiss Wulf Sieper
	Hoff Dröge Kemp Tigge Rade Volk Hesse Wies Ebbing Knapp Löser Pöpp Rüther Siepe Vogt Wort Zell Kleine
	Middel Ober Nieder Buch Espe Feld Gerke Hamm Isen Jäger Krämer Lütte Mester Nölle Osten Platte Quast
	Albers Bömer Clever Dahl Erken Flasche Gockel Halber Immen Jost Kayser Linne Mues Neuhaus Oster Peters
	Renner Schür Teipel Upp Vielha Wacker Zimmer Börger Düll Frohn Hesper Kotthoff Schnei Struck`);
const NAME_ENDINGS =
	words(`mann kamp brink hoff meier berg haus schlade meyer siepen trup ing heide loh
	beck horst büchel stein bruch winkel ert ke johann schulte wig ner old ers`);
const ONSETS =
	words(`b br d dr f fl fr g gr h j k kl kn kr l m n p pl r s sch schl schm schw st str t tr
	v w z`);
const VOWELS = words('a e i o u ä ö ü ei au ie');
const CODAS = words('l ll n nn r rr t tt ck ng nk rk rn st ss mm ff ch ld nd rt lt');
const GIVEN =
	words(`Anna Bernd Clara Dirk Elke Frank Gerda Heinz Ina Jonas Karin Lars Meike Nils Petra
	Ralf Silke Theo Ulla Willi`);
const SAINTS = words(
	'Johannes Petrus Georg Nikolaus Maria Laurentius Jakobus Blasius Agatha Vitus Anna',
);
const NATURE_HEADS = words(`Hohe Rauhe Kahle Schwarze Wilde Alte Rote Stille Weiße Bruchhauser Dicke
	Graue Steile Breite Lange Krumme`);

const NAMES: Record<Kind, string[]> = {
	farm: phrases(`Hofladen {n}; Hof {n}; Hof {n}; Bauernhof {n}; Milchtankstelle {n}; Eierautomat {l};
		Biohof {n}; Imkerei {n}; {n} – Hofladen am {p}; Regiomat {l}; Hofcafé {n}; Obsthof {n}; {n};
		Ziegenhof {n} & {n}`),
	workshop: phrases(`Bäckerei {n}; Fleischerei {n}; Schmiede {n}; Tischlerei {n}; Töpferei {n};
		Brauerei {n}; Sägewerk {n}; Sattlerei {n}; Brennerei {n}; Drechslerei {n}; Metzgerei {n}`),
	heritage:
		phrases(`Burg {l}; Schloss {p}; Kirche St. {s}; Pfarrkirche St. {s} {l}; Heimatmuseum {l};
		Haus {n}; Kapelle St. {s}; Wassermühle {n}; Grube {p}; {p}er Hammer; Kloster {p}; Speicher {n}`),
	nature_site: phrases(`{h} {p}; {p}er Kopf; {p}er Höhe; {h} Stein; Aussichtsturm {p}; {p}er Moor;
		Quelle am {p}; {h} Ley; Rundweg {l}; {p}höhle; Naturerlebnis {p}; Bergwiesen {l}`),
};

const ENGLISH: Partial<Record<Kind, [RegExp, string, string][]>> = {
	heritage: [
		[/^Burg /, 'Castle ', 'Burcht '],
		[/^Heimatmuseum /, 'Local museum ', 'Streekmuseum '],
	],
	nature_site: [[/^Aussichtsturm /, 'Lookout tower ', 'Uitkijktoren ']],
};

/** `count` listings, the same for the same seed, in no special order. */
export function syntheticRegion(count: number, seed = 4711): Listing[] {
	const chance = new Chance(seed);
	const localities = makeLocalities(chance, 300);
	const hours = makeHours(chance, 400);
	const labels = Array.from({ length: 12 }, (_, i) => `siegel-${PLACE_STEMS[i]!.toLowerCase()}`);
	const taken = new Set<string>();
	return Array.from({ length: count }, () => {
		const subkind = chance.common(chance.happens(0.5) ? SUBKIND_NAMES : REVERSED);
		const kind = kindOf(subkind);
		const home = chance.happens(0.3) ? chance.common(localities) : chance.one(localities);
		const name = makeName(chance, kind, home);
		const slug = slugFor(name.de, home.name, (one) => taken.has(one));
		taken.add(slug);
		return {
			slug,
			name,
			kind,
			subkind,
			...somewhereNear(chance, home),
			locality: home.name,
			municipality: home.municipality,
			kreis: home.kreis,
			hours: chance.happens(0.1) ? chance.common(hours) : chance.happens(0.2) ? '24/7' : null,
			schedule: null,
			access: accessOf(chance, kind),
			wheelchair: chance.happens(0.12) ? chance.one(WHEELCHAIR) : 'unknown',
			amenities: chance.happens(0.2) ? amenitiesOf(chance) : [],
			spoken: chance.happens(0.05) ? ['de', ...chance.some(['en', 'nl', 'nds'] as const, 0.4)] : [],
			entryFree: chance.happens(0.1) ? chance.happens(0.6) : null,
			categories: categoriesOf(chance, subkind),
			products: [],
			labels: chance.happens(0.06)
				? chance.some(labels, 0.1).map((label) => ({ slug: label, until: monthEnd(chance) }))
				: [],
			photo: chance.happens(0.25) ? `${slug}/1` : null,
			example: false,
			positionConfirmed: !chance.happens(0.03),
			licence: chance.happens(0.9) ? 'ODbL-1.0' : 'CC-BY-4.0',
		};
	});
}

const REVERSED: readonly Subkind[] = [...SUBKIND_NAMES].reverse();

function makeLocalities(chance: Chance, count: number): Locality[] {
	return Array.from({ length: count }, (_, i) => {
		const town = MUNICIPALITIES[i % MUNICIPALITIES.length]!;
		const { name: municipality, kreis } = town;
		if (i < MUNICIPALITIES.length) return { ...town, municipality };
		const name = chance.one(PLACE_STEMS) + chance.one(PLACE_ENDINGS);
		return {
			name,
			municipality,
			kreis,
			lon: town.lon + chance.scatter() * 0.08,
			lat: town.lat + chance.scatter() * 0.05,
		};
	});
}

function makeName(chance: Chance, kind: Kind, home: Locality): Texts {
	const fill: Record<string, () => string> = {
		n: () => familyName(chance),
		l: () => home.name,
		p: () =>
			(chance.happens(0.2) ? chance.one(PLACE_STEMS) : madeUpStem(chance)) +
			(chance.happens(0.5) ? chance.one(PLACE_ENDINGS) : ''),
		s: () => chance.common(SAINTS),
		h: () => chance.one(NATURE_HEADS),
	};
	const de = chance.common(NAMES[kind]).replace(/\{(\w)\}/g, (_, key: string) => fill[key]!());
	const rule = ENGLISH[kind]?.find(([german]) => german.test(de));
	if (!rule || !chance.happens(0.5)) return { de };
	const [german, english, dutch] = rule;
	const en = de.replace(german, english);
	return chance.happens(0.5) ? { de, en, nl: de.replace(german, dutch) } : { de, en };
}

/** A few put together from the stems of the region, most from syllables: names are rare things. */
function familyName(chance: Chance): string {
	const stem = chance.happens(0.2) ? chance.one(NAME_STEMS) : madeUpStem(chance);
	const name = stem + chance.one(NAME_ENDINGS);
	if (chance.happens(0.1)) return `Schulte-${name}`;
	return chance.happens(0.2) ? `${chance.one(GIVEN)} ${name}` : name;
}

function madeUpStem(chance: Chance): string {
	const syllable = () => chance.one(ONSETS) + chance.one(VOWELS) + chance.one(CODAS);
	const stem = syllable() + (chance.happens(0.6) ? syllable() : '');
	return stem[0]!.toUpperCase() + stem.slice(1);
}

function somewhereNear(chance: Chance, home: Locality): { lon: number; lat: number } {
	const spread = 0.02;
	const position = {
		lon: round(home.lon + chance.scatter() * spread * 1.6),
		lat: round(home.lat + chance.scatter() * spread),
	};
	return isInside(position, REGION_BOUNDS)
		? position
		: { lon: round(home.lon), lat: round(home.lat) };
}

const round = (value: number) => Math.round(value * 1e5) / 1e5;

function accessOf(chance: Chance, kind: Kind): Listing['access'] {
	if (kind === 'nature_site' && chance.happens(0.8)) return 'open_air_always';
	return kind === 'heritage' && chance.happens(0.3) ? 'see_operator' : null;
}

/** One to four, the usual ones mostly. */
function amenitiesOf(chance: Chance): Amenity[] {
	const wanted = Array.from({ length: chance.common([1, 2, 3, 4]) }, () =>
		chance.common(AMENITIES),
	);
	return AMENITIES.filter((amenity) => wanted.includes(amenity));
}

const SOLD: Partial<Record<Subkind, ProductCategory[]>> = {
	vending: ['eggs'],
	milk_vending: ['dairy'],
	dairy: ['dairy'],
	beekeeping: ['honey'],
	orchard: ['fruit', 'juice'],
	butcher: ['meat'],
	bakery: ['bread'],
	brewery: ['beer'],
};

function categoriesOf(chance: Chance, subkind: Subkind): ProductCategory[] {
	if (chance.happens(0.6)) return [];
	const sold = SOLD[subkind] ?? [];
	if (subkind !== 'farm_shop') return [...sold];
	return PRODUCT_CATEGORIES.slice(0, 14).filter(
		(category) => sold.includes(category) || chance.happens(0.2),
	);
}

function makeHours(chance: Chance, count: number): string[] {
	const days = ['Mo-Fr', 'Mo-Sa', 'Tu-Fr', 'We,Sa', 'Fr', 'Sa', 'Th-Su', 'Su', 'Mo-We,Fr', 'Tu,Th'];
	const texts = new Set<string>(['nach Vereinbarung']);
	const hour = (from: number, span: number) =>
		String(from + Math.floor(chance.next() * span)).padStart(2, '0');
	while (texts.size < count) {
		const half = () => (chance.happens(0.3) ? '30' : '00');
		const one = () => `${chance.one(days)} ${hour(7, 4)}:${half()}-${hour(12, 7)}:${half()}`;
		const season = chance.happens(0.1) ? 'Apr-Oct: ' : '';
		texts.add(
			season +
				one() +
				(chance.happens(0.5) ? `; ${one()}` : '') +
				(chance.happens(0.2) ? '; PH off' : ''),
		);
	}
	return [...texts];
}

function monthEnd(chance: Chance): string {
	const day = new Date(Date.UTC(2027, 1 + Math.floor(chance.next() * 36), 0));
	return day.toISOString().slice(0, 10);
}
