/** The five Kreise as codes; names are in region.ts. Order: north to south. */
export const KREISE = [
	'soest',
	'hochsauerland',
	'maerkischer-kreis',
	'olpe',
	'siegen-wittgenstein',
] as const;

export type Kreis = (typeof KREISE)[number];

export function isKreis(value: unknown): value is Kreis {
	return KREISE.includes(value as Kreis);
}
