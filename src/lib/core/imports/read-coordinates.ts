/** `51,2345`, `51.2345°`, `51° 14' 4" N` → degrees. NaN where it is none. */
export function readDegrees(text: string): number {
	const sign = /^\s*-|[SW]\s*$/i.test(text) ? -1 : 1;
	const parts = text
		.replace(/[NSEWO]|^\s*-/gi, ' ')
		.trim()
		.split(/\s*[°'′’"″\s]+\s*/)
		.filter(Boolean)
		.map((part) => (/^\d+([.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : NaN));
	const [degrees = NaN, minutes = 0, seconds = 0] = parts;
	return parts.length > 3 ? NaN : sign * (degrees + minutes / 60 + seconds / 3600);
}

/** `51.2345, 8.1234` and `51,2345; 8,1234` → latitude and longitude; null where it is none. */
export function readPair(text: string): [lat: number, lon: number] | null {
	const numbers = text.match(/-?\d+[.]\d+|-?\d+,\d+(?=\s*(?:[;/ ]|,\s|$))|-?\d+/g);
	if (numbers?.length !== 2) return null;
	const [lat, lon] = numbers.map((one) => Number(one.replace(',', '.')));
	return [lat!, lon!];
}
