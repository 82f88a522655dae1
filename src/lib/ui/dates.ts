/** A wall day (`YYYY-MM-DD`): "12. Oktober 2026". It has no zone, so no zone can move it. */
export function formatDay(day: string, language: string): string {
	return new Date(`${day}T00:00:00Z`).toLocaleDateString(language, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
}

/** A month by its number (1–12), short: "Okt". */
export function formatMonth(month: number, language: string): string {
	return new Date(Date.UTC(2026, month - 1)).toLocaleDateString(language, {
		month: 'short',
		timeZone: 'UTC',
	});
}
