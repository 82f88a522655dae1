import { C, INK, type Mood } from './inks.ts';
import { box, each, flat, keyed, line, n } from './marks.ts';
import { spruce } from './plants.ts';
import { type Random } from './random.ts';

/** A window with the land outside. */
function windowView(
	random: Random,
	mood: Mood,
	x: number,
	y: number,
	width: number,
	height: number,
): string {
	const horizon = y + height * random.between(0.5, 0.62);
	const trees = each(4, (i) =>
		spruce(
			x + width * (0.14 + i * 0.24),
			y + height * 0.96,
			height * random.between(0.3, 0.5),
			i % 2 ? mood.firLight : mood.fir,
		),
	);
	return (
		flat(box(x, y, width, height), mood.sky) +
		flat(
			`M${n(x)} ${n(horizon)}q${n(width * 0.3)} ${n(-height * 0.16)} ${n(width * 0.6)} 0t${n(width * 0.4)} ${n(-height * 0.05)}V${n(y + height)}H${n(x)}z`,
			mood.mid,
		) +
		flat(
			`M${n(x)} ${n(y + height * 0.8)}q${n(width * 0.4)} ${n(-height * 0.1)} ${n(width)} 0V${n(y + height)}H${n(x)}z`,
			mood.meadow,
		) +
		trees +
		`<path fill="none" stroke="${C.lime}" stroke-width="10" d="${box(x, y, width, height)}M${n(x + width / 2)} ${n(y)}v${n(height)}M${n(x)} ${n(y + height * 0.42)}h${n(width)}"/>` +
		line(box(x - 6, y - 6, width + 12, height + 12), 5) +
		keyed(box(x - 18, y + height + 6, width + 36, 16), C.lime, 4)
	);
}

export const WALLS = ['#E8DCC0', '#DDE0D2', '#E3CDB0', '#D5DBD8'] as const;

/** A workshop room: wall, floor boards, ceiling beam, window at one side. */
export function room(
	random: Random,
	mood: Mood,
	wall: string = random.pick(WALLS),
	floor: string = C.woodLight,
): string {
	const x = random.pick([60, 700]) + random.between(-10, 10);
	const boards = each(8, (i) => `M${i * 140 - 40} 640L${120 + i * 104} 512`);
	return (
		flat(box(0, 0, 960, 640), wall) +
		flat(box(0, 508, 960, 132), floor) +
		line(`M0 560H960M0 604H960${boards}`, 3, '#9A6F42') +
		line('M0 510H960', 7) +
		flat(box(0, 40, 960, 34), C.woodDark) +
		line('M0 76H960', 5) +
		windowView(random, mood, x, 150 + random.between(-12, 12), 196, 190)
	);
}

/** A workbench; its top lies at `y`. */
export function bench(y: number, x = 120, width = 720, top: string = C.wood): string {
	return (
		keyed(box(x + 34, y + 26, 36, 640 - y), C.woodDark) +
		keyed(box(x + width - 70, y + 26, 36, 640 - y), C.woodDark) +
		keyed(box(x + 50, y + 84, width - 100, 20), C.woodDark, 4) +
		keyed(box(x, y, width, 30), top) +
		line(
			`M${x + 30} ${y + 12}h${n(width * 0.3)}M${n(x + width * 0.5)} ${y + 18}h${n(width * 0.36)}`,
			3,
			INK + '55',
		)
	);
}

/** A shelf board on the wall. */
export const shelf = (x: number, y: number, width: number): string =>
	keyed(box(x, y, width, 14), C.wood, 4) +
	line(`M${x + 24} ${y + 16}v26M${x + width - 24} ${y + 16}v26`, 7, C.woodDark);

/** A fire with three tongues; (x, y) is the middle of its foot. */
export const fire = (x: number, y: number, size: number): string => {
	const s = size / 100;
	return `<g transform="translate(${n(x)} ${n(y)}) scale(${n(s * 10) / 10})">${flat('M-46 0C-54-34-30-44-34-78-14-66-12-46-6-40 0-62-6-84-2-104 24-84 22-56 26-46 34-54 34-66 32-76 52-56 54-22 46 0z', '#E0762A')}${flat('M-30 0C-34-26-18-32-20-54-4-42-4-30 2-24 8-38 8-48 8-62 26-44 34-20 28 0z', C.glow)}${flat('M-14 0C-16-16-4-22-4-34 8-24 16-12 12 0z', C.flame)}</g>`;
};
