/** A border between two Kreise, or of the region itself where only one Kreis lies along it. */
export interface Border {
	outer: boolean;
	points: number[][];
}

/**
 * Cuts the rings of the Kreise into borders so that each is drawn once: a dash pattern over two
 * coinciding lines would fill its own gaps.
 */
export function bordersOf(rings: number[][][]): Border[] {
	const users = new Map<string, number>();
	const name = (a: number[], b: number[]) => [String(a), String(b)].sort().join(' ');
	const each = (ring: number[][], visit: (a: number[], b: number[]) => void) => {
		for (let i = 1; i < ring.length; i++) visit(ring[i - 1]!, ring[i]!);
	};
	for (const ring of rings)
		each(ring, (a, b) => users.set(name(a, b), (users.get(name(a, b)) ?? 0) + 1));

	const drawn = new Set<string>();
	const borders: Border[] = [];
	for (const ring of rings) {
		let current: Border | undefined;
		each(ring, (a, b) => {
			const edge = name(a, b);
			if (drawn.has(edge)) return void (current = undefined);
			drawn.add(edge);
			const outer = users.get(edge) === 1;
			if (current?.outer === outer) current.points.push(b);
			else borders.push((current = { outer, points: [a, b] }));
		});
	}
	return borders;
}
