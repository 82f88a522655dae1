import { numberFormat } from './formats.ts';

const withDigits = (digits: number, language: string) =>
	numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A distance in kilometres as people say it: 4,2 below ten, whole numbers above. */
export function formatKm(km: number, language: string): string {
	const digits = km < 9.95 ? 1 : 0;
	return withDigits(digits, language).format(km);
}

const UNITS = ['kB', 'MB', 'GB'] as const;

/**
 * Bytes as people write them: "0,4 MB", "61 MB", "1,1 GB"; below a tenth of a megabyte "40 kB". Powers of
 * ten, as devices and shops count.
 */
export function formatBytes(bytes: number, language: string): string {
	const [value, unit] =
		bytes < 100_000
			? [Math.ceil(bytes / 1e3), UNITS[0]]
			: bytes < 999.5e6
				? [bytes / 1e6, UNITS[1]]
				: [bytes / 1e9, UNITS[2]];
	const digits = unit !== 'kB' && value < 9.95 ? 1 : 0;
	return `${withDigits(digits, language).format(value)}\u00a0${unit}`;
}
