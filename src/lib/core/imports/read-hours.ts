const DAYS: Record<string, string> = {
	...{ mo: 'Mo', montag: 'Mo', montags: 'Mo', di: 'Tu', dienstag: 'Tu', dienstags: 'Tu' },
	...{ mi: 'We', mittwoch: 'We', mittwochs: 'We', do: 'Th', donnerstag: 'Th', donnerstags: 'Th' },
	...{ fr: 'Fr', freitag: 'Fr', freitags: 'Fr', sa: 'Sa', samstag: 'Sa', samstags: 'Sa' },
	...{ so: 'Su', sonntag: 'Su', sonntags: 'Su', feiertag: 'PH', feiertage: 'PH', feiertags: 'PH' },
	...{ täglich: 'Mo-Su', taeglich: 'Mo-Su' },
};
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)';
const DAY_LIST = `${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*`;
const TIME = '(?:[01]\\d|2[0-4]):[0-5]\\d';
const SPAN = `${TIME}-${TIME}`;
const RULE = `${DAY_LIST} (?:${SPAN}(?:,${SPAN})*|off)`;
const SIMPLE = new RegExp(`^${RULE}(?:; ${RULE})*$`);

/** A text that is written in OpenStreetMap's way already; what exactly it means is asked elsewhere. */
const LIKE_OSM =
	/^(24\/7|((Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|off|closed|unknown|open|week|\d{4})\b|[\d:;,\-+ "[\]()]|sunrise|sunset|easter|\|\|)+)$/;

/**
 * Hours of a list in OpenStreetMap's way, which is ours: `Di-So 10-17 Uhr` → `Tu-Su 10:00-17:00`. Null where it says
 * more than days and times: half-understood hours would send somebody to a locked door.
 */
export function readHours(text: string): string | null {
	const plain = text.replace(/\s+/g, ' ').trim();
	if (/^24\/7$/.test(plain)) return plain;
	const translated = plain
		.replace(/[–—]|\s+bis\s+/g, '-')
		.replace(/(?<=\d)\s*(Uhr|h)\b\.?/gi, '')
		.replace(/\p{L}+\.?/gu, (word) => DAYS[word.toLowerCase().replace(/\.$/, '')] ?? word)
		.replace(/\b(geschlossen|Ruhetag)\b/gi, 'off')
		.replace(/\s*(?:,?\s*\bund\b)\s*/g, ',')
		.replace(/:\s+/g, ' ')
		.replace(/\s*-\s*/g, '-')
		.replace(/\s*,\s*/g, ',')
		.replace(/\s*;\s*/g, '; ')
		.replace(/(\d{1,2})[.:](\d{2})/g, '$1:$2')
		.replace(
			/(?<![\d:])(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?(?![\d:])/g,
			(_, from: string, m1 = '00', to: string, m2 = '00') =>
				`${from.padStart(2, '0')}:${m1}-${to.padStart(2, '0')}:${m2}`,
		)
		.replace(new RegExp(`(${SPAN}),(?=${DAY})`, 'g'), '$1; ')
		.trim();
	if (SIMPLE.test(translated)) return translated;
	return LIKE_OSM.test(plain) && /\d/.test(plain) ? plain : null;
}
