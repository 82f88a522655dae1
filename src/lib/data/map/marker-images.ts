import type { Standing } from '#core/hours/answer.ts';
import {
	BADGE,
	glyphBox,
	isBroken,
	MARKER_BADGES,
	MARKER_SHAPES,
} from '#core/places/marker-shapes.ts';
import { isKind, KINDS, type Kind } from '#core/places/kinds.ts';
import type { Palette } from '../tiles/palette.ts';
import { readGlyph } from './glyph-paths.ts';

/** An image for MapLibre's `addImage`. */
export interface DrawnImage {
	data: ImageData;
	options: {
		pixelRatio: number;
		stretchX?: [number, number][];
		stretchY?: [number, number][];
		content?: [number, number, number, number];
	};
}

/** What images look like: all of it can be handed to a worker. */
export interface Look {
	/** Icons by sub-kind: inside of an SVG on a 24-unit grid. */
	glyphs: Record<string, string>;
	ink: Palette;
	/** Pixels of an image for one of CSS. */
	ratio: number;
}

/** As sharp as the screen, up to twice: the library copies every image for each tile that wants it. */
export const imageRatio = () => (devicePixelRatio > 1 ? 2 : 1);

/** Markers and clusters of the design are drawn on a box of 40 units; a marker is 34 px of 42. */
const UNIT = 34 / 42;
/** Room around the box for edge, badge and shadow. */
const ROOM = 7;
const MARKER_SELECTED_SCALE = 50 / 34;

/** `standing` null: nothing is known about times yet, the filled look. */
export const markerImageId = (kind: Kind, subkind: string, standing: Standing | null) =>
	`marker/${kind}/${subkind}/${standing ?? 'open'}`;
export const selectedImageId = (kind: Kind, subkind: string, standing: Standing | null) =>
	`selected/${kind}/${subkind}/${standing ?? 'open'}`;
export const clusterImageId = (kinds: readonly Kind[], openTenths: number | null) =>
	`cluster/${KINDS.filter((kind) => kinds.includes(kind)).join('+')}/${openTenths ?? 'untimed'}`;

/** Draws an image by its id. Null for an id that is not ours. */
export function drawImage(id: string, look: Look): DrawnImage | null {
	const { glyphs, ink } = look;
	const [what, first = '', second = '', third = ''] = id.split('/');
	if (what === 'marker' && isKind(first))
		return drawMarker(first, glyphs[second] ?? '', third as Standing, look);
	if (what === 'selected' && isKind(first))
		return drawSelected(first, glyphs[second] ?? '', third as Standing, look);
	if (what === 'cluster')
		return drawCluster(
			first.split('+').filter(isKind),
			second === 'untimed' ? null : Number(second),
			look,
		);
	if (what === 'cross') return drawCross(Number(first), look);
	if (what === 'plaque') return drawPlate(ink.ink, ink.ink, look.ratio);
	if (what === 'shield-major') return drawPlate(ink.major, ink.majorCase, look.ratio);
	if (what === 'shield-motorway') return drawPlate(ink.motorwaySign, ink.halo, look.ratio);
	if (what === 'town') return drawTown(look);
	if (what === 'peak') return drawPeak(look);
	return null;
}

type Pen = OffscreenCanvasRenderingContext2D;

/** A canvas of width × height CSS pixels with its origin in the middle, scaled to `unit` px. */
function canvas(
	ratio: number,
	width: number,
	height: number,
	unit: number,
	draw: (pen: Pen) => void,
): DrawnImage {
	const [w, h] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
	const pen = new OffscreenCanvas(w, h).getContext('2d', { willReadFrequently: true })!;
	pen.translate(w / 2, h / 2);
	pen.scale(unit * ratio, unit * ratio);
	pen.lineCap = 'round';
	pen.lineJoin = 'round';
	draw(pen);
	return { data: pen.getImageData(0, 0, w, h), options: { pixelRatio: ratio } };
}

function stroke(pen: Pen, path: Path2D, colour: string, width: number): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.stroke(path);
}

function fill(pen: Pen, path: Path2D, colour: string): void {
	pen.fillStyle = colour;
	pen.fill(path);
}

/** Draws with a soft shadow below, three CSS pixels wide; no scale of the pen changes it. */
function shadowed(pen: Pen, ratio: number, draw: () => void): void {
	pen.shadowColor = 'rgb(0 0 0 / .4)';
	pen.shadowBlur = 3 * ratio;
	pen.shadowOffsetY = ratio;
	draw();
	pen.shadowColor = 'transparent';
}

function drawMarker(kind: Kind, glyph: string, standing: Standing, look: Look): DrawnImage {
	const side = (40 + 2 * ROOM) * UNIT;
	return canvas(look.ratio, side, side, UNIT, (pen) => {
		pen.translate(-20, -20);
		drawSign(pen, kind, glyph, standing, look);
	});
}

/** Half as large again, with a foot that points to the X. */
function drawSelected(kind: Kind, glyph: string, standing: Standing, look: Look): DrawnImage {
	const { ink, ratio } = look;
	const unit = UNIT * MARKER_SELECTED_SCALE;
	const side = (40 + 2 * ROOM) * unit;
	return canvas(ratio, side, side, unit, (pen) => {
		pen.translate(-20, -22);
		const foot = new Path2D('M14 37h12l-6 8Z');
		shadowed(pen, ratio, () => stroke(pen, foot, ink.markerEdge, 4));
		drawSign(pen, kind, glyph, standing, look);
		fill(pen, foot, ink[kind]);
	});
}

function drawSign(
	pen: Pen,
	kind: Kind,
	glyph: string,
	standing: Standing,
	{ ink, ratio }: Look,
): void {
	const isOpen = standing === 'open';
	const shape = new Path2D(MARKER_SHAPES[kind]);
	shadowed(pen, ratio, () => stroke(pen, shape, ink.markerEdge, 5.5));
	fill(pen, shape, isOpen ? ink[kind] : ink.markerHollow);
	if (isBroken(standing)) pen.setLineDash([5, 4.6]);
	stroke(pen, shape, ink[kind], isOpen ? 2 : 3);
	pen.setLineDash([]);
	drawGlyph(pen, kind, glyph, isOpen ? ink.onKind : ink[kind]);
	drawBadge(pen, standing, ink);
}

function drawGlyph(pen: Pen, kind: Kind, glyph: string, colour: string): void {
	const { x, y, size } = glyphBox(kind);
	pen.save();
	pen.translate(x, y);
	pen.scale(size / 24, size / 24);
	for (const { d, solid } of readGlyph(glyph)) {
		const path = new Path2D(d);
		if (solid) fill(pen, path, colour);
		stroke(pen, path, colour, 2);
	}
	pen.restore();
}

/** A disc with a sign; that of an unconfirmed holiday is filled, as its own colour sets it apart. */
function drawBadge(pen: Pen, standing: Standing, ink: Palette): void {
	const badge = MARKER_BADGES[standing];
	if (!badge) return;
	const isHoliday = standing === 'unconfirmed';
	const disc = new Path2D();
	disc.arc(BADGE.x, BADGE.y, BADGE.radius, 0, 2 * Math.PI);
	fill(pen, disc, isHoliday ? ink.holiday : ink.surface);
	stroke(pen, disc, isHoliday ? ink.markerEdge : ink.ink, 1.6);
	pen.save();
	pen.translate(BADGE.sign.x, BADGE.sign.y);
	pen.scale(BADGE.sign.size / 24, BADGE.sign.size / 24);
	stroke(pen, new Path2D(badge), isHoliday ? ink.onKind : ink.ink, 2.8);
	pen.restore();
}

/** Plate 46 × 44: room for the number above, kinds in the middle, below the share that is open. */
function drawCluster(kinds: Kind[], openTenths: number | null, { ink, ratio }: Look): DrawnImage {
	return canvas(ratio, 54, 52, 1, (pen) => {
		const plate = new Path2D();
		plate.roundRect(-23, -22, 46, 44, 2);
		shadowed(pen, ratio, () => fill(pen, plate, ink.surface));
		stroke(pen, plate, ink.timber, 2);
		kinds.forEach((kind, i) => {
			pen.save();
			pen.translate((i - (kinds.length - 1) / 2) * 10 - 4.2, 2.2);
			pen.scale(8.4 / 40, 8.4 / 40);
			fill(pen, new Path2D(MARKER_SHAPES[kind]), ink[kind]);
			pen.restore();
		});
		if (openTenths === null) return;
		const bar = (x: number, width: number, colour: string) => {
			pen.fillStyle = colour;
			pen.fillRect(x, 14.5, width, 6);
		};
		bar(-22, 44, ink.timber);
		bar(-22 + 4.4 * openTenths, 44 - 4.4 * openTenths - 1, ink.surface);
	});
}

/** The X at the exact point, one or two strokes of it. */
function drawCross(strokes: number, { ink, ratio }: Look): DrawnImage {
	return canvas(ratio, 26, 26, 1, (pen) => {
		const cross = new Path2D(strokes > 1 ? 'M-6-6 6 6M6-6-6 6' : 'M-6-6 6 6');
		stroke(pen, cross, ink.markerEdge, 7);
		stroke(pen, cross, ink.ink, 3.4);
	});
}

/** A small plate that stretches around its text. */
function drawPlate(ground: string, edge: string, ratio: number): DrawnImage {
	const side = 16;
	const plate = canvas(ratio, side, side, 1, (pen) => {
		const path = new Path2D();
		path.roundRect(-7, -7, 14, 14, 2);
		fill(pen, path, ground);
		stroke(pen, path, edge, 1);
	});
	const inner: [number, number] = [5 * ratio, 11 * ratio];
	return {
		...plate,
		options: {
			pixelRatio: ratio,
			stretchX: [inner],
			stretchY: [inner],
			content: [2 * ratio, 2 * ratio, 14 * ratio, 14 * ratio],
		},
	};
}

function drawTown({ ink, ratio }: Look): DrawnImage {
	return canvas(ratio, 8, 8, 1, (pen) => {
		const square = new Path2D('M-2.5-2.5h5v5h-5Z');
		stroke(pen, square, ink.halo, 2.4);
		fill(pen, square, ink.label);
	});
}

function drawPeak({ ink, ratio }: Look): DrawnImage {
	return canvas(ratio, 11, 10, 1, (pen) => {
		const triangle = new Path2D('M0-3.800 4 3.200H-4Z');
		stroke(pen, triangle, ink.halo, 2);
		fill(pen, triangle, ink.trail);
	});
}
