/** A distance in kilometres as people say it: 4,2 below ten, whole numbers above. */
export function formatKm(km: number, language: string): string {
	const digits = km < 9.95 ? 1 : 0;
	return km.toLocaleString(language, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}
