import { C, INK } from './inks.ts';
import { box, each, flat, keyed, keyedDisc, line, n } from './marks.ts';

interface House {
	x: number;
	/** Top of the wall. */
	y: number;
	width: number;
	/** Height of the wall. */
	height: number;
	/** Roof height as a share of the wall's. */
	pitch?: number;
	wall?: string;
	roof?: string;
	beam?: string;
	door?: boolean;
}

/** A half-timbered gable front: posts, rails, struts, slate verge. */
export function timberHouse({
	x,
	y,
	width: w,
	height: h,
	pitch = 0.75,
	wall = C.lime,
	roof = C.slate,
	beam = INK,
	door = false,
}: House): string {
	const r = h * pitch;
	const bays = Math.max(3, Math.round(w / (h * 0.38)));
	const bay = w / bays;
	const row = h / 2;
	let beams = '';
	for (let i = 0; i <= bays; i++) beams += `M${n(x + i * bay)} ${n(y)}v${n(h)}`;
	for (let j = 0; j <= 2; j++) beams += `M${n(x)} ${n(y + j * row)}h${n(w)}`;
	beams += `M${n(x)} ${n(y + h)}l${n(bay)} ${n(-row)}M${n(x + w)} ${n(y + h)}l${n(-bay)} ${n(-row)}M${n(x)} ${n(y)}l${n(bay)} ${n(row)}M${n(x + w)} ${n(y)}l${n(-bay)} ${n(row)}`;
	const m = x + w / 2;
	beams += `M${n(m)} ${n(y - r * 0.92)}V${n(y)}M${n(x + w * 0.25)} ${n(y - r * 0.5)}H${n(x + w * 0.75)}M${n(x + w * 0.25)} ${n(y - r * 0.5)}V${n(y)}M${n(x + w * 0.75)} ${n(y - r * 0.5)}V${n(y)}M${n(x + w * 0.25)} ${n(y)}L${n(m)} ${n(y - r * 0.5)}L${n(x + w * 0.75)} ${n(y)}`;
	const weight = Math.max(4, w / 34);
	let panes = '';
	for (let i = 1; i < bays - 1; i++)
		for (let j = 0; j < 2; j++)
			if (!(door && j === 1 && i === Math.floor(bays / 2)))
				panes += box(x + i * bay + bay * 0.24, y + j * row + row * 0.22, bay * 0.52, row * 0.52);
	const middle = x + Math.floor(bays / 2) * bay;
	return (
		flat(`${box(x, y, w, h)}M${n(x)} ${n(y)}L${n(m)} ${n(y - r)} ${n(x + w)} ${n(y)}z`, wall) +
		line(beams, weight, beam) +
		`<path fill="${C.glass}" stroke="${beam}" stroke-width="${n(weight * 0.55)}" d="${panes}"/>` +
		(door
			? keyed(
					box(middle + bay * 0.14, y + row * 1.15, bay * 0.72, row * 0.85),
					C.green,
					weight * 0.6,
				)
			: '') +
		line(
			`M${n(x - w * 0.07)} ${n(y + h * 0.08)}L${n(m)} ${n(y - r * 1.04)}l${n(w * 0.57)} ${n(r * 1.04 + h * 0.08)}`,
			weight * 2.2,
			roof,
		)
	);
}

/** A house hung with slate: dark front, white windows, as in the high Sauerland. */
export function slateHouse({ x, y, width: w, height: h, pitch = 0.7 }: House): string {
	const r = h * pitch;
	const m = x + w / 2;
	const panes = each(3, (i) => {
		const px = x + w * (0.14 + i * 0.28);
		return [0.14, 0.58].map((j) => box(px, y + h * j, w * 0.16, h * 0.26)).join('');
	});
	const courses = each(Math.round(h / 18), (i) => `M${n(x)} ${n(y + 10 + i * 18)}h${n(w)}`);
	return (
		keyed(
			`M${n(x)} ${n(y + h)}V${n(y)}L${n(m)} ${n(y - r)} ${n(x + w)} ${n(y)}v${n(h)}z`,
			'#56636B',
		) +
		line(courses, 1.8, '#6C7A82') +
		`<path fill="#CFE0E6" stroke="${C.lime}" stroke-width="6" d="${panes}"/>` +
		keyed(box(m - w * 0.035, y - r * 0.5, w * 0.07, h * 0.2), C.lime, 3) +
		line(
			`M${n(x - w * 0.07)} ${n(y + h * 0.08)}L${n(m)} ${n(y - r * 1.04)}l${n(w * 0.57)} ${n(r * 1.04 + h * 0.08)}`,
			Math.max(7, w / 18),
			C.slate,
		)
	);
}

/** A boarded barn with a long roof, seen from the eaves. */
export function barn(x: number, y: number, width: number, height: number, open = true): string {
	const boards = Array.from(
		{ length: Math.round(width / 18) },
		(_, i) => `M${n(x + 9 + i * 18)} ${n(y)}v${n(height)}`,
	).join('');
	const tiles = each(3, (row) =>
		Array.from(
			{ length: Math.round(width / 24) },
			(_, i) =>
				`M${n(x + 6 + i * 24 + (row % 2) * 12)} ${n(y - height * 0.9 + row * height * 0.28)}q8 10 16 0`,
		).join(''),
	);
	return (
		keyed(box(x, y, width, height), C.wood, 4) +
		line(boards, 3, C.woodDark) +
		keyed(
			`M${n(x + width * 0.08)} ${n(y - height * 1.05)}H${n(x + width * 0.92)}L${n(x + width + 16)} ${n(y + 4)}H${n(x - 16)}z`,
			C.slate,
			4,
		) +
		line(tiles, 2.5, C.slateLight) +
		(open
			? keyed(box(x + width * 0.38, y + height * 0.24, width * 0.24, height * 0.76), INK, 4) +
				flat(box(x + width * 0.41, y + height * 0.34, width * 0.18, height * 0.66), C.glow)
			: '')
	);
}

/** A square tower with battlements; `y` is its top. */
export function battlement(
	x: number,
	y: number,
	width: number,
	height: number,
	ink: string,
): string {
	const tooth = width / 5;
	let d = `M${n(x)} ${n(y + height)}V${n(y)}`;
	for (let i = 0; i < 5; i++) d += `h${n(tooth)}v${i % 2 ? -14 : 14}`;
	return keyed(`${d.slice(0, d.lastIndexOf('v'))}V${n(y + height)}z`, ink);
}

/** A pointed roof over a tower. */
export const spire = (
	x: number,
	y: number,
	width: number,
	height: number,
	ink: string = C.slate,
): string =>
	keyed(
		`M${n(x - 8)} ${n(y)}L${n(x + width / 2)} ${n(y - height)} ${n(x + width + 8)} ${n(y)}z`,
		ink,
	) +
	flat(
		`M${n(x + width / 2)} ${n(y - height + 12)}L${n(x + width + 2)} ${n(y - 3)}H${n(x + width * 0.62)}z`,
		INK + '44',
	);

/** An arched opening standing on (x, y), y at its foot. */
export const arch = (
	x: number,
	y: number,
	width: number,
	height: number,
	ink: string = INK,
	edge = 4,
): string =>
	keyed(
		`M${n(x)} ${n(y)}v${n(-height + width / 2)}a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(width)} 0v${n(height - width / 2)}z`,
		ink,
		edge,
	);

/** A few dressed stones scattered on a wall. */
export function masonry(x: number, y: number, width: number, height: number, ink: string): string {
	let d = '';
	for (let row = 0; row * 26 < height - 16; row++)
		for (let i = 0; i * 52 < width - 34; i++)
			if ((row * 7 + i * 5) % 3 === 0)
				d += `M${n(x + 10 + i * 52 + (row % 2) * 14)} ${n(y + 14 + row * 26)}h24`;
	return line(d, 4, ink);
}

/** A mill wheel. */
export function millWheel(x: number, y: number, radius: number): string {
	const paddles = Array.from({ length: 12 }, (_, i) => {
		const a = (i / 12) * Math.PI * 2;
		return `M${n(x + Math.cos(a) * radius * 0.2)} ${n(y + Math.sin(a) * radius * 0.2)}L${n(x + Math.cos(a) * radius * 1.12)} ${n(y + Math.sin(a) * radius * 1.12)}`;
	}).join('');
	return (
		line(paddles, 8, C.woodDark) +
		`<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${C.woodDark}" stroke-width="16"/>` +
		`<circle cx="${x}" cy="${y}" r="${n(radius * 0.62)}" fill="none" stroke="${C.wood}" stroke-width="9"/>` +
		keyedDisc(x, y, radius * 0.17, C.iron)
	);
}

/** Paving stones in front of a row of houses. */
export function paving(y: number, ink = '#B9B3A4', joint = '#968F80'): string {
	let d = '';
	for (let row = 0; y + 26 + row * 30 < 640; row++) {
		const ry = y + 26 + row * 30;
		d += `M0 ${ry}h960`;
		for (let i = 0; i < 9; i++) d += `M${40 + i * 116 + (row % 2) * 58} ${ry}v30`;
	}
	return flat(box(0, y, 960, 640 - y), ink) + line(d, 3, joint);
}
