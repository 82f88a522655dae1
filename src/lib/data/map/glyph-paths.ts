/** One stroke of a glyph as SVG path data; `solid` ones are filled as well. */
export interface GlyphPath {
	d: string;
	solid: boolean;
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const number = (tag: string, name: string) => Number(attribute(tag, name) ?? 0);

/**
 * Reads the inside of an icon's SVG (path, circle, rect; 24-unit grid) into path data, so that it
 * can be drawn on a canvas at once: an SVG image would have to be decoded first, one by one.
 */
export function readGlyph(inner: string): GlyphPath[] {
	return [...inner.matchAll(/<(path|circle|rect)\b[^>]*>/g)].map(([tag, name]) => {
		const solid = /\sclass="[^"]*\bf\b/.test(tag);
		if (name === 'path') return { d: attribute(tag, 'd') ?? '', solid };
		if (name === 'circle') {
			const [cx, cy, r] = [number(tag, 'cx'), number(tag, 'cy'), number(tag, 'r')];
			return {
				d: `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
				solid,
			};
		}
		const [x, y] = [number(tag, 'x'), number(tag, 'y')];
		return {
			d: `M${x} ${y}h${number(tag, 'width')}v${number(tag, 'height')}h${-number(tag, 'width')}Z`,
			solid,
		};
	});
}
