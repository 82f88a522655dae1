/** The wall day (`YYYY-MM-DD`) at an instant in a zone (IANA name), whatever zone the machine lives in. */
export function dayAt(now: Date, zone: string): string {
	// Swedish dates are written as ISO 8601 wants them.
	return now.toLocaleDateString('sv-SE', { timeZone: zone });
}
