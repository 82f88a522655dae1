/** The wall day (`YYYY-MM-DD`) at an instant in a zone (IANA name), whatever zone the machine lives in. */
export function dayAt(now: Date, zone: string): string {
	// Swedish dates are written as ISO 8601 wants them.
	return now.toLocaleDateString('sv-SE', { timeZone: zone });
}

/** The wall day so many months after another; where a month is too short, its last day. */
export function monthsLater(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
	return later.toISOString().slice(0, 10);
}
