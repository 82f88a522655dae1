import { INK } from './inks.ts';

/** Rounds to one decimal: keeps the markup short. */
export const n = (value: number): number => Math.round(value * 10) / 10;

/** A flat shape. */
export const flat = (d: string, ink: string): string => `<path fill="${ink}" d="${d}"/>`;

/** A shape held by the key line. */
export const keyed = (d: string, ink: string, width = 5): string =>
	`<path fill="${ink}" stroke="${INK}" stroke-width="${width}" d="${d}"/>`;

/** A drawn line without filling. */
export const line = (d: string, width = 5, ink: string = INK): string =>
	`<path fill="none" stroke="${ink}" stroke-width="${width}" d="${d}"/>`;

export const disc = (x: number, y: number, radius: number, ink: string): string =>
	`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${ink}"/>`;

export const ring = (x: number, y: number, radius: number, width = 5, ink: string = INK): string =>
	`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;

export const keyedDisc = (x: number, y: number, radius: number, ink: string, width = 5): string =>
	`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${ink}" stroke="${INK}" stroke-width="${width}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, ink: string): string =>
	`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${ink}"/>`;

export const keyedOval = (
	x: number,
	y: number,
	rx: number,
	ry: number,
	ink: string,
	width = 5,
): string =>
	`<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${ink}" stroke="${INK}" stroke-width="${width}"/>`;

/** Path text of a box. */
export const box = (x: number, y: number, width: number, height: number): string =>
	`M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;

/** Places a drawing made around its own origin; a negative scale mirrors it. */
export const at = (x: number, y: number, drawing: string, scale = 1, mirrored = false): string =>
	`<g transform="translate(${n(x)} ${n(y)}) scale(${mirrored ? -scale : scale} ${scale})">${drawing}</g>`;

export const turned = (degrees: number, x: number, y: number, drawing: string): string =>
	`<g transform="rotate(${n(degrees)} ${n(x)} ${n(y)})">${drawing}</g>`;

/** `count` drawings in a row, joined. */
export const each = (count: number, draw: (index: number) => string): string =>
	Array.from({ length: count }, (_, index) => draw(index)).join('');
