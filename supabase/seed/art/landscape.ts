import { type Mood } from './inks.ts';
import { disc, each, flat, line, n } from './marks.ts';
import { type Random } from './random.ts';
import { spruce } from './plants.ts';

export const WIDTH = 960;
export const HEIGHT = 640;

/** A soft ridge line from edge to edge, filled down to the bottom. */
export function ridge(random: Random, y: number, swing: number, ink: string): string {
	const steps = 5;
	const width = WIDTH / steps;
	let height = y + random.between(-swing, swing);
	let d = `M0 ${n(height)}`;
	for (let step = 0; step < steps; step++) {
		const next = y + random.between(-swing, swing);
		d += `C${n(step * width + width * 0.45)} ${n(height)} ${n(step * width + width * 0.55)} ${n(next)} ${n((step + 1) * width)} ${n(next)}`;
		height = next;
	}
	return flat(`${d}V${HEIGHT}H0z`, ink);
}

/** Carved slivers: what the gouge leaves on a flat of ink. */
export function gouges(
	random: Random,
	area: { x: number; y: number; width: number; height: number },
	count: number,
	ink: string,
): string {
	const d = Array.from({ length: count }, () => {
		const x = area.x + random.between(0, area.width);
		const y = area.y + random.between(0, area.height);
		const length = random.between(18, 52);
		return `M${n(x)} ${n(y)}q${n(length / 2)} ${n(-4)} ${n(length)} 0q${n(-length / 2)} 4 ${n(-length)} 0z`;
	});
	return flat(d.join(''), ink);
}

function cloud(x: number, y: number, size: number, ink: string): string {
	const s = size;
	return flat(
		`M${n(x)} ${n(y)}q${n(s * 0.1)} ${n(-s * 0.34)} ${n(s * 0.5)} ${n(-s * 0.26)}q${n(s * 0.36)} ${n(-s * 0.42)} ${n(s * 0.86)} ${n(-s * 0.02)}q${n(s * 0.5)} ${n(-s * 0.1)} ${n(s * 0.56)} ${n(s * 0.28)}z`,
		ink,
	);
}

function birds(x: number, y: number): string {
	return line(
		`M${n(x)} ${n(y)}q9-9 16 0q8-9 17-1M${n(x + 52)} ${n(y + 18)}q7-7 12 0q7-7 13-1`,
		3.5,
	);
}

/** Sky with sun, clouds and now and then birds. */
export function sky(random: Random, mood: Mood): string {
	const sunX = random.pick([random.between(150, 300), random.between(660, 820)]);
	const clouds = mood.name === 'overcast' ? 3 : random.whole(0, 2);
	return (
		flat(`M0 0h${WIDTH}v${HEIGHT}H0z`, mood.sky) +
		ridge(random, 190, 26, mood.haze) +
		(mood.name === 'overcast'
			? ''
			: disc(sunX, random.between(96, 170), random.between(34, 50), mood.sun)) +
		each(clouds, () =>
			cloud(random.between(-20, 800), random.between(70, 180), random.between(60, 110), mood.haze),
		) +
		(random.chance(0.35) ? birds(random.between(300, 620), random.between(110, 170)) : '')
	);
}

/** Three ridges; the middle one carries a fringe of spruces. */
export function hills(random: Random, mood: Mood, horizon = 270): string {
	const fringe = Array.from({ length: 26 }, (_, index) => {
		const x = index * 38 + random.between(-12, 12);
		return spruce(x, horizon + 62 + random.between(-8, 16), random.between(34, 58), mood.firLight);
	});
	return (
		ridge(random, horizon - 40, 34, mood.far) +
		ridge(random, horizon + 6, 26, mood.mid) +
		(random.chance(0.75) ? `<g opacity=".55">${fringe.join('')}</g>` : '') +
		ridge(random, horizon + 62, 16, mood.near)
	);
}

/** The meadow in front, carved. `y` is where it begins. */
export function meadow(random: Random, mood: Mood, y = 380): string {
	return (
		ridge(random, y, 12, mood.meadow) +
		gouges(random, { x: 0, y: y + 24, width: WIDTH, height: 60 }, 12, mood.blade) +
		ridge(random, y + 100, 10, mood.grass) +
		gouges(random, { x: 0, y: y + 124, width: WIDTH, height: HEIGHT - y - 140 }, 20, mood.blade)
	);
}

/** Firs at both edges: they frame the subject and leave the middle free. */
export function framingFirs(random: Random, mood: Mood, y = 420): string {
	const trees = Array.from({ length: random.whole(7, 11) }, (_, index) => {
		const left = index % 2 === 0;
		const x = left ? random.between(-10, 150) : random.between(810, 970);
		return {
			x,
			y: y + random.between(-26, 14),
			height: random.between(120, 220),
			light: random.chance(0.4),
		};
	}).sort((a, b) => a.y - b.y);
	return trees
		.map((tree) => spruce(tree.x, tree.y, tree.height, tree.light ? mood.firLight : mood.fir))
		.join('');
}

/** The whole outdoors up to the front meadow. */
export function country(random: Random, mood: Mood, ground = 380): string {
	return (
		sky(random, mood) +
		hills(random, mood, ground - 110) +
		framingFirs(random, mood, ground + 26) +
		meadow(random, mood, ground)
	);
}

/** A path that comes out of the picture's lower edge and leads to (x, y). */
export function pathTo(x: number, y: number, mood: Mood): string {
	return flat(
		`M${n(x - 10)} ${n(y)}C${n(x - 40)} ${n(y + 60)} ${n(x + 60)} ${n(y + 80)} ${n(x - 60)} 640H${n(x + 110)}C${n(x + 150)} ${n(y + 100)} ${n(x + 10)} ${n(y + 60)} ${n(x + 12)} ${n(y)}z`,
		mood.path,
	);
}

/** A wooden fence across the front. */
export function fence(x: number, y: number, width: number, ink = '#5B3E26'): string {
	const posts = Math.max(2, Math.round(width / 90));
	const step = width / posts;
	return (
		line(`M${n(x)} ${n(y)}h${n(width)}M${n(x)} ${n(y + 24)}h${n(width)}`, 7, ink) +
		line(
			Array.from(
				{ length: posts + 1 },
				(_, index) => `M${n(x + index * step)} ${n(y - 16)}v62`,
			).join(''),
			9,
			ink,
		)
	);
}

/** A sheet of water with ripples. */
export function water(random: Random, mood: Mood, y: number): string {
	const ripples = Array.from({ length: 16 }, () => {
		const row = random.between(y + 22, HEIGHT - 10);
		return `M${n(random.between(-20, 900))} ${n(row)}h${n(random.between(50, 190))}`;
	});
	return (
		flat(`M0 ${y}C240 ${y - 12} 620 ${y + 8} 960 ${y - 6}V640H0z`, mood.water) +
		line(ripples.join(''), 5, mood.ripple)
	);
}
