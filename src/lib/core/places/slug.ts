const LONGEST = 80;

const SPELT_OUT: Record<string, string> = {
	ä: 'ae',
	ö: 'oe',
	ü: 'ue',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
};

/**
 * A text as it stands in an address: `Hofkäserei Düring` → `hofkaeserei-duering`. At most 80
 * characters, cut between words where that is possible. Empty where nothing of it can be written so.
 */
export function slugify(text: string): string {
	const slug = text
		// a letter and its mark may come as two characters; only as one is it an umlaut
		.normalize('NFC')
		.toLowerCase()
		.replace(/[äöüßæœøłđ]/g, (letter) => SPELT_OUT[letter]!)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]+/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return shorten(slug, LONGEST);
}

/**
 * The address of a place: name and, unless the name already says it, locality; with a number from 2
 * where it is taken. `name` is the German name.
 */
export function slugFor(
	name: string,
	locality: string,
	isTaken: (slug: string) => boolean = () => false,
): string {
	const own = slugify(name);
	const where = slugify(locality);
	const says = `-${own}-`.includes(`-${where}-`);
	const slug = shorten(own && where && !says ? `${own}-${where}` : own || where || 'ort', LONGEST);
	let free = slug;
	// two characters are the least the database takes
	for (let n = 2; free.length < 2 || isTaken(free); n++) {
		const ending = `-${n}`;
		free = shorten(slug, LONGEST - ending.length) + ending;
	}
	return free;
}

function shorten(slug: string, longest: number): string {
	if (slug.length <= longest) return slug;
	const cut = slug.slice(0, longest + 1).lastIndexOf('-');
	return slug.slice(0, cut > longest / 2 ? cut : longest).replace(/-$/, '');
}
