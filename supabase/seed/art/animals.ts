import { C, INK } from './inks.ts';
import { at, disc, each, flat, keyed, line, oval } from './marks.ts';
import { type Random } from './random.ts';

// Every animal stands with its feet at y=0, faces right and is about 100 units long.

/** A cow; `coat` is the patches' ink, null for a plain one. */
export function cow(
	x: number,
	y: number,
	scale: number,
	mirrored = false,
	hide = '#F6F3EA',
	patch: string | null = INK,
): string {
	const body =
		flat('M22-36h9l2 36h-9zM80-36h9l-2 36h-9z', '#A89F90') +
		keyed(
			'M8-62C8-68 14-70 24-70L74-70C82-70 86-74 90-78L104-80C112-76 115-68 113-63C110-58 104-57 98-58C95-48 93-38 89-32L88 0H79L78-30C64-24 46-24 34-30L32 0H23L20-34C12-42 8-50 8-62z',
			hide,
			3,
		) +
		(patch
			? flat(
					'M26-69C24-56 34-50 44-56 50-60 48-69 48-69zM62-69C60-60 66-54 74-58 80-62 78-69 77-70zM17-40C22-48 30-46 31-38 32-32 24-30 20-34z',
					patch,
				)
			: '') +
		flat('M100-60q12 2 13-6l-5-3z', C.pink) +
		flat('M44-27q8 12 18 0z', C.pink) +
		keyed('M91-77l-11-4 8 10z', patch ?? '#8A6A4A', 2.5) +
		line('M94-80q-2-8 4-11', 3.5) +
		disc(103, -72, 1.9, INK) +
		line('M9-64C2-54 4-42 2-34', 3.5);
	return at(x, y, body, scale, mirrored);
}

export function sheep(
	x: number,
	y: number,
	scale: number,
	mirrored = false,
	wool = '#F4EFDF',
	face = INK,
): string {
	const body =
		line('M30-26V0M42-24V0M68-24V0M78-26V0', 6) +
		keyed(
			'M18-36c-10-6-8-22 4-24 2-12 18-14 24-6 8-8 22-6 24 2 12-4 22 6 18 16 8 8 2 22-8 22-6 10-20 10-26 2-8 8-20 6-24-2-8 2-14-4-12-10z',
			wool,
			3,
		) +
		line('M32-52q6-5 11 0M52-46q6-5 11 0M38-36q6-5 11 0M64-34q6-5 10 0', 2.5, '#CFC6AF') +
		keyed('M80-60c4-8 18-8 22 0 4 8 0 20-8 20s-16-10-14-20z', face, 3) +
		flat('M82-59l-11-3 8 9z', face) +
		disc(93, -55, 1.8, '#fff');
	return at(x, y, body, scale, mirrored);
}

export function goat(
	x: number,
	y: number,
	scale: number,
	mirrored = false,
	hide = '#F1E6CE',
): string {
	const body =
		flat('M24-34h8l1 34h-8zM76-34h8l-1 34h-8z', '#A3906E') +
		keyed(
			'M10-58C12-64 18-66 26-65L70-66C78-68 80-82 86-88L100-86C108-80 112-74 110-70C106-67 101-68 97-68C96-56 92-42 86-32L86 0H78L76-30C62-24 46-24 34-30L31 0H23L21-32C12-40 8-50 10-58z',
			hide,
			3,
		) +
		line('M88-88C84-98 76-102 68-100M93-88C92-98 86-104 78-106', 4.5, C.woodDark) +
		flat('M98-69l4 18 6-19z', '#8A7A5C') +
		keyed('M86-84l-13 2 9 8z', hide, 2.5) +
		disc(99, -79, 2, INK) +
		line('M10-60q-8-4-6-12', 5, hide) +
		line('M10-60q-8-4-6-12', 2) +
		flat('M44-27q8 11 16 0z', C.pink);
	return at(x, y, body, scale, mirrored);
}

export function pony(
	x: number,
	y: number,
	scale: number,
	mirrored = false,
	hide = '#A9774A',
	mane: string = C.woodDark,
): string {
	const body =
		flat('M24-36h8l1 36h-8zM72-36h8l-1 36h-8z', '#7A5535') +
		keyed(
			'M10-56C12-64 20-67 30-66L64-66C72-68 76-84 84-94L92-99C98-97 108-84 109-78C108-73 101-72 96-76C92-78 91-70 89-60C87-46 85-38 81-32L81 0H73L71-30C60-26 46-26 33-30L31 0H23L20-34C11-40 8-48 10-56z',
			hide,
			3,
		) +
		keyed('M92-100C80-98 70-84 64-66 74-64 78-70 82-78 86-84 92-92 92-100z', mane, 2.5) +
		keyed('M11-62C0-58 0-40 4-26 10-34 12-44 15-52z', mane, 2.5) +
		flat('M86-95l2-10 6 7z', hide) +
		disc(97, -86, 2, INK) +
		disc(106, -77, 1.4, INK);
	return at(x, y, body, scale, mirrored);
}

export function hen(
	x: number,
	y: number,
	scale: number,
	mirrored = false,
	plumage = '#B5652F',
): string {
	const body =
		line('M44-14V0M56-14V0', 4, '#C58A2B') +
		keyed(
			'M14-58C24-46 30-46 44-48 60-50 62-60 66-70 76-74 82-66 80-58 80-34 70-14 48-14 26-14 14-34 14-58z',
			plumage,
			3.5,
		) +
		flat('M66-72q0-10 6-8 4-8 8 0 5 2 2 9z', C.red) +
		flat('M80-62l12 4-12 4z', C.glow) +
		flat('M78-54q6 6 0 10-5-2 0-10z', C.red) +
		line('M34-36q12 12 26 0', 3.5) +
		disc(73, -63, 2.4, INK);
	return at(x, y, body, scale, mirrored);
}

/** A shaggy highland bull from the front; (x, y) is between the eyes. */
export function highlander(
	random: Random,
	x: number,
	y: number,
	scale: number,
	coat: string,
	shade: string,
): string {
	const fringe = each(11, (i) => {
		const fx = -52 + i * 10.4;
		const drop = 34 + (i % 3) * 12 - Math.abs(i - 5) * 2 + random.between(-6, 6);
		return `M${fx} -42q${random.between(-8, 4)} ${drop / 2} ${random.between(-4, 4)} ${drop + 20}q8-14 10-${drop + 14}z`;
	});
	const body =
		keyed('M-150 190C-170 70-130-10-60-30H60C130-10 170 70 150 190z', coat, 5) +
		line(
			each(16, (i) => `M${-136 + i * 18} ${70 + (i % 4) * 22}q-6 26 2 54`),
			5,
			shade,
		) +
		line('M-56-34C-96-30-130-52-146-104M56-34C96-30 130-52 146-104', 30) +
		line('M-56-34C-96-30-130-52-146-104M56-34C96-30 130-52 146-104', 20, '#E9DEC3') +
		line('M-142-92l-4-12M142-92l4-12', 18) +
		keyed(
			'M-62-16C-100-26-112-8-116 12-92 20-70 14-60 4zM62-16C100-26 112-8 116 12 92 20 70 14 60 4z',
			shade,
			5,
		) +
		keyed(
			'M-60-44C-30-66 30-66 60-44C64 0 50 50 40 88C30 116-30 116-40 88C-50 50-64 0-60-44z',
			coat,
			5,
		) +
		oval(0, 92, 34, 22, '#C99A86') +
		disc(-15, 88, 5, INK) +
		disc(15, 88, 5, INK) +
		disc(-38, 26, 6, INK) +
		disc(38, 26, 6, INK) +
		keyed(fringe, coat, 3) +
		line(
			each(5, (i) => `M${-36 + i * 18}-40q-4 20 0 38`),
			3,
			shade,
		);
	return at(x, y, body, scale);
}

/** A trout along the x axis, 100 long, its middle at (x, y). */
export function trout(x: number, y: number, scale: number, mirrored = false): string {
	const body =
		keyed('M-50 0C-30-22 16-22 34-4L54-20C50-6 50 8 54 22L34 6C16 22-30 20-50 0z', '#8C9A86', 3.5) +
		flat('M-48 3C-28 20 14 20 32 5 6 12-28 10-48 3z', '#E3D9BE') +
		keyed('M-8-16q10-14 22-6l-4 10zM-4 14q4 12 14 10l2-12z', '#7A8674', 3) +
		disc(-36, -3, 3, INK) +
		each(9, (i) => disc(-24 + i * 7, -7 + (i % 3) * 4, 1.9, i % 2 ? C.red : INK)) +
		line('M-26-10q6 9 0 18', 2.5);
	return at(x, y, body, scale, mirrored);
}

export function duck(x: number, y: number, scale: number, mirrored = false): string {
	const body =
		keyed(
			'M4-16C0-4 12 4 34 4 62 4 78-4 80-22 70-14 62-20 54-24 40-30 10-28 4-16z',
			'#B9AE97',
			3.5,
		) +
		keyed('M8-18C4-30 2-42 10-48 22-54 32-44 28-32 26-26 30-22 34-18z', C.green, 3.5) +
		flat('M8-44l-16 5 15 6z', C.glow) +
		line('M30-20l5-5', 5, C.lime) +
		line('M40-14q14 8 28 0', 3.5) +
		disc(15, -42, 2.2, '#fff');
	return at(x, y, body, scale, mirrored);
}

export const bee = (x: number, y: number, scale: number): string =>
	at(
		x,
		y,
		`<g stroke="${INK}" stroke-width="2.5"><ellipse cx="-3" cy="-11" rx="7" ry="10" fill="#fff" transform="rotate(-24 -3 -11)"/><ellipse cx="8" cy="-11" rx="6" ry="9" fill="#fff" transform="rotate(20 8 -11)"/><ellipse cx="0" cy="0" rx="15" ry="10" fill="${C.glow}"/></g>` +
			line('M-4-9V9M4-9V9', 4.5),
		scale,
	);
