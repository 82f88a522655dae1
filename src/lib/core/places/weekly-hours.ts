const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const RULE =
	/^((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*) (\d{2}:\d{2}-\d{2}:\d{2}(?:,\d{2}:\d{2}-\d{2}:\d{2})*)$/;

/**
 * schema.org `openingHours` of an OSM text that says plain weekday times and nothing else
 * ("We-Fr 10:00-17:00; Sa 09:00-12:00"); null where the text says more: seasons, holidays, comments,
 * two rules for one day. Those need the compiled hours; half of them would be invented hours.
 */
export function weeklyHours(text: string): string[] | null {
	const taken = new Set<string>();
	const said: string[] = [];
	for (const rule of text.split(';')) {
		const [, days, times] = RULE.exec(rule.trim()) ?? [];
		if (!days || !times) return null;
		for (const day of daysOf(days)) {
			if (taken.has(day)) return null;
			taken.add(day);
		}
		for (const span of times.split(',')) said.push(`${days} ${span}`);
	}
	return said;
}

function daysOf(days: string): string[] {
	return days.split(',').flatMap((part) => {
		const [first = '', last = first] = part.split('-');
		const from = DAYS.indexOf(first);
		const length = (DAYS.indexOf(last) - from + 7) % 7;
		return Array.from({ length: length + 1 }, (_, i) => DAYS[(from + i) % 7]!);
	});
}
