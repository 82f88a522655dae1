import { C, type Mood } from './inks.ts';
import { disc, each, flat, line, n } from './marks.ts';
import { type Random } from './random.ts';

/** A spruce with its foot at (x, y). */
export function spruce(x: number, y: number, height: number, ink: string): string {
	const s = height;
	return flat(
		`M${n(x)} ${n(y - s)}l${n(s * 0.2)} ${n(s * 0.34)}h${n(-s * 0.07)}l${n(s * 0.15)} ${n(s * 0.3)}h${n(-s * 0.09)}l${n(s * 0.15)} ${n(s * 0.3)}h${n(-s * 0.68)}l${n(s * 0.15)}${n(-s * 0.3)}h${n(-s * 0.09)}l${n(s * 0.15)}${n(-s * 0.3)}h${n(-s * 0.07)}z`,
		ink,
	);
}

/** A broad-leaved tree with a carved crown. */
export function broadleaf(
	random: Random,
	x: number,
	y: number,
	height: number,
	mood: Mood,
): string {
	const r = height * 0.34;
	const cy = y - height * 0.66;
	const lumps = Array.from({ length: 7 }, (_, index) => {
		const angle = (index / 7) * Math.PI * 2 + random.between(-0.2, 0.2);
		return disc(
			x + Math.cos(angle) * r * 0.62,
			cy + Math.sin(angle) * r * 0.56,
			r * 0.56,
			mood.leaf,
		);
	});
	const cuts = Array.from({ length: 9 }, () => {
		const px = x + random.between(-r * 0.8, r * 0.5);
		const py = cy + random.between(-r * 0.8, r * 0.6);
		return `M${n(px)} ${n(py)}q${n(r * 0.16)} ${n(-r * 0.2)} ${n(r * 0.36)} 0q${n(-r * 0.18)} ${n(-r * 0.08)} ${n(-r * 0.36)} 0z`;
	});
	return (
		flat(
			`M${n(x - height * 0.045)} ${n(y)}l${n(height * 0.02)} ${n(-height * 0.5)}h${n(height * 0.05)}l${n(height * 0.02)} ${n(height * 0.5)}z`,
			C.woodDark,
		) +
		lumps.join('') +
		disc(x, cy, r * 0.6, mood.leaf) +
		flat(cuts.join(''), mood.leafLight)
	);
}

/** A fruit tree: low trunk, round crown, fruit. */
export function fruitTree(
	random: Random,
	x: number,
	y: number,
	height: number,
	mood: Mood,
	fruit: string,
): string {
	const r = height * 0.36;
	const fruits = Array.from({ length: 9 }, () => {
		const angle = random.between(0, Math.PI * 2);
		const reach = random.between(0.1, 0.95) * r;
		return disc(
			x + Math.cos(angle) * reach,
			y - height * 0.62 + Math.sin(angle) * reach * 0.85,
			height * 0.034,
			fruit,
		);
	});
	return broadleaf(random, x, y, height, mood) + fruits.join('');
}

/** A birch: white stem with dark scars, loose crown. */
export function birch(random: Random, x: number, y: number, height: number, mood: Mood): string {
	const top = y - height;
	const scars = each(6, (index) => {
		const sy = y - height * (0.1 + index * 0.12);
		return line(`M${n(x + random.between(-4, 0))} ${n(sy)}h${n(random.between(4, 8))}`, 3.5);
	});
	const leaf = mood.name === 'autumn' ? '#D3A940' : mood.leafLight;
	return (
		line(
			`M${n(x)} ${n(y)}Q${n(x + 6)} ${n(y - height / 2)} ${n(x)} ${n(top + height * 0.1)}`,
			11,
			'#F2EEE2',
		) +
		scars +
		each(6, (index) => {
			const side = index % 2 ? 1 : -1;
			const cy = top + height * (0.1 + index * 0.08);
			return `<ellipse cx="${n(x + side * height * 0.08)}" cy="${n(cy)}" rx="${n(height * 0.1)}" ry="${n(height * 0.14)}" fill="${leaf}" opacity=".9"/>`;
		})
	);
}

/** A low bush. */
export const bush = (x: number, y: number, size: number, ink: string): string =>
	flat(
		`M${n(x - size)} ${n(y)}q${n(-size * 0.1)} ${n(-size * 0.7)} ${n(size * 0.5)} ${n(-size * 0.7)}q${n(size * 0.4)} ${n(-size * 0.7)} ${n(size * 0.9)} ${n(-size * 0.1)}q${n(size * 0.6)} ${n(-size * 0.1)} ${n(size * 0.6)} ${n(size * 0.8)}z`,
		ink,
	);

/** Small flowers strewn over an area. */
export function flowers(
	random: Random,
	area: { x: number; y: number; width: number; height: number },
	count: number,
	inks: readonly string[],
): string {
	return each(count, () =>
		disc(
			area.x + random.between(0, area.width),
			area.y + random.between(0, area.height),
			random.between(4, 7.5),
			random.pick(inks),
		),
	);
}

/** Reeds with brown heads. */
export function reeds(random: Random, x: number, y: number, count: number, mood: Mood): string {
	return each(count, () => {
		const foot = x + random.between(0, count * 13);
		const height = random.between(70, 150);
		const lean = random.between(-12, 14);
		return (
			line(
				`M${n(foot)} ${n(y)}q${n(lean / 3)} ${n(-height / 2)} ${n(lean)} ${n(-height)}`,
				5,
				mood.fir,
			) +
			(random.chance(0.5)
				? line(`M${n(foot + lean)} ${n(y - height)}l${n(lean / 12)} -26`, 11, C.woodDark)
				: '')
		);
	});
}

/** A tuft of herbs: stems with a few leaves, foot at (x, y). */
export function herb(
	random: Random,
	x: number,
	y: number,
	height: number,
	ink: string,
	bloom?: string,
): string {
	return each(5, (index) => {
		const lean = (index - 2) * height * 0.2 + random.between(-6, 6);
		const tip = y - height * (1 - Math.abs(index - 2) * 0.12);
		return (
			line(
				`M${n(x)} ${n(y)}Q${n(x + lean * 0.3)} ${n((y + tip) / 2)} ${n(x + lean)} ${n(tip)}`,
				7,
				ink,
			) + (bloom ? disc(x + lean, tip, 8, bloom) : '')
		);
	});
}
