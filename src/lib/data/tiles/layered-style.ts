import type {
	ExpressionSpecification as Expression,
	LayerSpecification as Layer,
	StyleSpecification,
} from 'maplibre-gl';
import type { Bounds } from '#core/geo/position.ts';

/** Source and layers under a name of their own, so that two styles can be drawn over each other. */
export function namedStyle(style: StyleSpecification, name: string): StyleSpecification {
	const rename = (id: string) => `${name}-${id}`;
	return {
		...style,
		sources: Object.fromEntries(
			Object.entries(style.sources).map(([id, source]) => [rename(id), source]),
		),
		layers: style.layers.map((layer): Layer => {
			const id = rename(layer.id);
			return 'source' in layer ? { ...layer, id, source: rename(layer.source) } : { ...layer, id };
		}),
	};
}

/**
 * A detailed map over another that reaches further: inside its bounds it stands alone, outside the other
 * goes on. What the lower style has keeps its names, so that changing from it alone blanks nothing.
 *
 * @param land colour of what is neither drawn nor water in the upper one
 */
export function layeredStyle(
	under: StyleSpecification,
	over: StyleSpecification,
	bounds: Bounds,
	land: string,
): StyleSpecification {
	const box = polygonOf(bounds);
	const isOutside: Expression = ['!', ['within', box]];
	const beneath = under.layers.map((layer): Layer => {
		if (layer.type !== 'symbol') return layer;
		const filter = layer.filter ? ['all', layer.filter as Expression, isOutside] : isOutside;
		return { ...layer, filter: filter as Expression };
	});
	const cover: Layer = {
		id: 'cover',
		type: 'fill',
		source: 'cover',
		paint: { 'fill-color': land, 'fill-antialias': false },
	};
	return {
		...under,
		sources: { ...under.sources, cover: { type: 'geojson', data: box }, ...over.sources },
		layers: [...beneath, cover, ...over.layers.filter(({ type }) => type !== 'background')],
	};
}

function polygonOf({ west, south, east, north }: Bounds): GeoJSON.Polygon {
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
	return { type: 'Polygon', coordinates: [ring] };
}
