import { fold } from '../search/fold.ts';
import type { ListRow } from './list.ts';

/** What a column of a list can mean. */
export const MEANINGS = [
	'name',
	'name_en',
	'name_nl',
	'kind',
	'summary',
	'summary_en',
	'summary_nl',
	'lat',
	'lon',
	'position',
	'street',
	'house_number',
	'postcode',
	'locality',
	'city',
	'hours',
	'phone',
	'email',
	'website',
	'wheelchair',
	'entry_free',
	'id',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Heading → what it means; what stands in none is not taken over. */
export type Columns = Readonly<Record<string, Meaning>>;

/** By what words a column is known, in German, English and Dutch; a whole heading, folded. The first one wins. */
const WORDS: Record<Meaning, string> = {
	name: 'name|bezeichnung|titel|title|objektname|ortsname|name de|naam|benennung|standortname|poi|station',
	name_en: 'name en|name english|name englisch|english name|title en',
	name_nl: 'name nl|name niederlandisch|naam nl|title nl',
	kind: 'art|typ|type|kategorie|category|kind|objektart|objekttyp|klasse|soort|categorie|sym|thema|rubrik',
	summary:
		'beschreibung|description|desc|kurzbeschreibung|text|beschreibung de|info|bemerkung|abstract|omschrijving|cmt|' +
		'disambiguating description|kurztext|anmerkung',
	summary_en: 'description en|beschreibung en|beschreibung englisch|text en',
	summary_nl: 'description nl|beschreibung nl|omschrijving nl|text nl',
	lat: 'lat|latitude|breite|breitengrad|geo lat|y|y koordinate|geogr breite|geographische breite|wgs84 lat|hochwert|nordwert|breedtegraad|koordinate y|lat wgs84',
	lon: 'lon|lng|long|longitude|lange|langengrad|geo lon|geo lng|x|x koordinate|geogr lange|geographische lange|wgs84 lon|rechtswert|ostwert|lengtegraad|koordinate x|lon wgs84',
	position:
		'koordinaten|koordinate|position|coordinates|geo|latlon|lat lon|lat lng|geopunkt|geo point|gps|wgs84',
	street:
		'strasse|street|adresse|address|anschrift|strasse hausnummer|strasse und hausnummer|strasse nr|street address|addr street|straat|strassenname',
	house_number:
		'hausnummer|hausnr|nr hausnummer|house number|housenumber|addr housenumber|huisnummer|hnr',
	postcode: 'plz|postleitzahl|postcode|postal code|zip|addr postcode|zip code',
	locality: 'ortsteil|dorf|stadtteil|locality|addr suburb|village|dorp|ortschaft',
	city: 'ort|stadt|gemeinde|city|municipality|address locality|addr city|kommune|town|plaats|stadt gemeinde|wohnort|gemeente',
	hours:
		'offnungszeiten|offnungszeit|opening hours|openinghours|zeiten|openingstijden|geoffnet|hours',
	phone:
		'telefon|tel|phone|telephone|telefonnummer|phone number|telefoon|fon|contact phone|rufnummer',
	email: 'e mail|email|mail|mailadresse|e mail adresse|contact email|mailto',
	website:
		'website|webseite|url|internet|homepage|web|link|www|internetadresse|contact website|sameas',
	wheelchair: 'rollstuhl|rollstuhlgerecht|wheelchair|barrierefrei|barrierefreiheit|rolstoel',
	entry_free:
		'eintritt frei|kostenlos|eintritt|is accessible for free|isaccessibleforfree|fee free',
	id: 'id|nummer|nr|kennung|objekt id|objectid|identifier|fid|uuid|schlussel|lfd nr|laufende nummer|code',
};

const MEANING_OF = new Map(
	MEANINGS.flatMap((meaning) => WORDS[meaning].split('|').map((word) => [word, meaning] as const)),
);

/** `geoLat` and `Straße/Nr.` → words, folded. */
function wordsOf(heading: string): string {
	return fold(heading.replace(/([a-z])([A-Z])/g, '$1 $2'));
}

/** A column of numbers between these is one of them, whatever it is called. */
const LOOKS: [Meaning, RegExp][] = [
	['email', /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i],
	['website', /^(https?:\/\/|www\.)\S+$/i],
	['postcode', /^\d{5}$/],
	['position', /^-?\d{1,2}[.,]\d{3,}\s*[,;/ ]\s*-?\d{1,2}[.,]\d{3,}$/],
];

/**
 * What the columns of a list probably mean: by their names first, then by what stands in them. Each meaning is given
 * once; whoever confirms them may change every one.
 */
export function guessColumns(headings: readonly string[], rows: readonly ListRow[]): Columns {
	const guessed = new Map<string, Meaning>();
	const given = new Set<Meaning>();
	const give = (heading: string, meaning: Meaning | undefined) => {
		if (!meaning || given.has(meaning) || guessed.has(heading)) return;
		guessed.set(heading, meaning);
		given.add(meaning);
	};
	// `Name` before `Titel`, if both are there: in the order of the words, not of the columns
	const ranked = headings
		.map((heading) => ({ heading, words: wordsOf(heading) }))
		.toSorted((a, b) => rankOf(a.words) - rankOf(b.words));
	for (const { heading, words } of ranked) give(heading, MEANING_OF.get(words));
	for (const { heading, words } of ranked) give(heading, MEANING_OF.get(words.split(' ')[0]!));
	const sample = rows.slice(0, 50);
	for (const heading of headings) {
		const said = sample.flatMap(({ values }) => values.get(heading) ?? []);
		if (said.length === 0) continue;
		for (const [meaning, look] of LOOKS)
			if (said.every((value) => look.test(value))) give(heading, meaning);
	}
	// a table with `Ort` alone may well call its places so
	if (!given.has('name')) {
		const named = headings.find((heading) => /name|titel|title/i.test(heading));
		if (named && !guessed.has(named)) give(named, 'name');
	}
	return Object.fromEntries(headings.flatMap((one) => entryOf(one, guessed.get(one))));
}

const entryOf = (heading: string, meaning: Meaning | undefined): [string, Meaning][] =>
	meaning ? [[heading, meaning]] : [];

const rankOf = (words: string) => {
	const rank = [...MEANING_OF.keys()].indexOf(words);
	return rank < 0 ? Infinity : rank;
};

/** The columns of an earlier list, where it had all the headings that this one has. */
export function rememberedColumns(
	headings: readonly string[],
	earlier: readonly Columns[],
): Columns | null {
	const fits = earlier.find((columns) => {
		const known = Object.keys(columns);
		return known.length > 0 && known.every((heading) => headings.includes(heading));
	});
	return fits ?? null;
}

/** What a row says of this, by the columns that mean it. */
export function saidBy({ values }: ListRow, columns: Columns, meaning: Meaning): string | null {
	for (const [heading, text] of values)
		if (Object.hasOwn(columns, heading) && columns[heading] === meaning) return text;
	return null;
}
