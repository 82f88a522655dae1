import type { DatePoint, DateRange, Span } from './form.ts';

/** Whether two spans share a day. Years are not looked at: each year is every year. */
export function doSpansMeet(one: Span | null, other: Span | null): boolean {
	if (one?.type !== 'dates' || other?.type !== 'dates') return true;
	return one.ranges.some((a) => other.ranges.some((b) => doRangesMeet(a, b)));
}

function doRangesMeet(one: DateRange, other: DateRange): boolean {
	return unrolled(one).some(([from, to]) =>
		unrolled(other).some(([start, end]) => from <= end && start <= to),
	);
}

/** As numbers of month and day; what goes past New Year's Eve as two. */
function unrolled({ from, to }: DateRange): [from: number, to: number][] {
	const [first, last] = [firstOf(from), lastOf(to)];
	return first <= last
		? [[first, last]]
		: [
				[first, 1231],
				[101, last],
			];
}

const firstOf = ({ month, day }: DatePoint) => month * 100 + (day ?? 1);
const lastOf = ({ month, day }: DatePoint) => month * 100 + (day ?? 31);
