/** One line of the table: what was measured, against what, and what it should be. */
export interface Line {
	what: string;
	measured: number;
	unit: string;
	/** The most it should be; none where it only stands for comparison. */
	goal?: number;
	/** What it is compared with, in the same unit. */
	others?: Record<string, number>;
	/** What had to be left out, and why. */
	note?: string;
}

/** Shortest time of several runs, in milliseconds: what the machine can, not what else it was doing. */
export async function shortest(run: () => unknown, times = 7): Promise<number> {
	let best = Infinity;
	for (let i = 0; i < times; i++) {
		const start = performance.now();
		await run();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

/** The table as text: every line with its goal, whether it is met, and the ratios. */
export function toTable(lines: readonly Line[]): string {
	const rows = lines.map(({ what, measured, unit, goal, others = {}, note }) => [
		what,
		`${round(measured)} ${unit}`,
		goal === undefined ? '' : `≤ ${goal} ${unit}`,
		goal === undefined ? '' : measured <= goal ? 'ok' : 'over',
		[
			...Object.entries(others).map(
				([other, value]) => `${other} ${round(value)} (${round(measured / value)}×)`,
			),
			...(note ? [note] : []),
		].join(' · '),
	]);
	const all = [['what', 'measured', 'goal', '', 'compared with'], ...rows];
	const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
	const toText = (row: string[]) =>
		row
			.map((cell, column) => cell.padEnd(widths[column]!))
			.join('  ')
			.trimEnd();
	return [
		toText(all[0]!),
		widths.map((width) => '─'.repeat(width)).join('  '),
		...rows.map(toText),
	].join('\n');
}

function round(value: number): string {
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
