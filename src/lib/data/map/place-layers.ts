import type {
	ExpressionSpecification as Expression,
	GeoJSONSourceSpecification,
	LayerSpecification as Layer,
} from 'maplibre-gl';
import type { FeatureCollection, Point } from 'geojson';
import { FONTS } from '../tiles/fonts.ts';
import type { Palette } from '../tiles/palette.ts';
import type { Mark, MapPlace } from './clusters.ts';
import { clusterImageId, markerImageId } from './marker-images.ts';

/** Ids of the sources that this module fills. */
export const MARKS = 'marks';
export const SELECTED = 'selected';
export const HERE = 'here';
export const MARK_LAYERS = ['clusters', 'markers'];

export type Points = FeatureCollection<Point, Record<string, unknown>>;
export const NO_POINTS: Points = { type: 'FeatureCollection', features: [] };

const source = (): GeoJSONSourceSpecification => ({ type: 'geojson', data: NO_POINTS });
export const placeSources = () => ({ [MARKS]: source(), [SELECTED]: source(), [HERE]: source() });

/** Above the ground: where you are, marks, and above all the selected place with X and plaque. */
export function placeLayers(ink: Palette): Layer[] {
	const image: Expression = ['get', 'image'];
	const free = {
		'icon-allow-overlap': true,
		'text-allow-overlap': true,
		'symbol-z-order': 'viewport-y',
	} as const;
	return [
		{
			id: 'here-around',
			type: 'circle',
			source: HERE,
			paint: { 'circle-color': ink.link, 'circle-opacity': 0.16, 'circle-radius': 22 },
		},
		{
			id: 'here',
			type: 'circle',
			source: HERE,
			paint: {
				'circle-color': ink.link,
				'circle-radius': 7,
				'circle-stroke-width': 3,
				'circle-stroke-color': ink.markerEdge,
			},
		},
		{
			id: 'marker-names',
			type: 'symbol',
			source: MARKS,
			minzoom: 13,
			filter: ['has', 'slug'],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': FONTS.sansSemibold,
				'text-size': 13,
				'text-max-width': 9,
				'text-anchor': 'top',
				'text-offset': [0, 1.6],
				'text-optional': true,
			},
			paint: { 'text-color': ink.ink, 'text-halo-color': ink.halo, 'text-halo-width': 1.8 },
		},
		{
			id: 'markers',
			type: 'symbol',
			source: MARKS,
			filter: ['has', 'slug'],
			layout: { 'icon-image': image, ...free },
		},
		{
			id: 'clusters',
			type: 'symbol',
			source: MARKS,
			filter: ['has', 'cluster'],
			layout: {
				'icon-image': image,
				'text-field': ['to-string', ['get', 'count']],
				'text-font': FONTS.sansBold,
				'text-size': ['step', ['get', 'count'], 17, 1000, 15],
				'text-offset': [0, -0.5],
				...free,
			},
			paint: { 'text-color': ink.ink },
		},
		{
			id: 'selected-cross',
			type: 'symbol',
			source: SELECTED,
			layout: { 'icon-image': ['get', 'cross'], ...free },
		},
		{
			id: 'selected-marker',
			type: 'symbol',
			source: SELECTED,
			layout: {
				'icon-image': image,
				'icon-anchor': 'bottom',
				'icon-size': ['get', 'size'],
				'icon-offset': [0, -2],
				...free,
			},
		},
		{
			id: 'selected-plaque',
			type: 'symbol',
			source: SELECTED,
			layout: {
				'icon-image': 'plaque',
				'icon-text-fit': 'both',
				'icon-text-fit-padding': [3, 9, 3, 9],
				'text-field': ['get', 'name'],
				'text-font': FONTS.sansBold,
				'text-size': 14,
				'text-max-width': 16,
				'text-anchor': 'bottom',
				'text-offset': [0, -5.2],
				...free,
			},
			paint: { 'text-color': ink.paper },
		},
	];
}

const at = (
	lon: number,
	lat: number,
	properties: Record<string, unknown>,
): Points['features'][number] => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [lon, lat] },
	properties,
});

/** Marks as features; the selected place is left out, it is drawn larger in its own source. */
export function toFeatures(marks: readonly Mark[], selected: string | null): Points {
	return {
		type: 'FeatureCollection',
		features: marks
			.filter((mark) => mark.type === 'cluster' || mark.place.slug !== selected)
			.map((mark) => {
				if (mark.type === 'cluster') {
					const { id, lon, lat, count, kinds, openTenths } = mark;
					return at(lon, lat, { cluster: id, count, image: clusterImageId(kinds, openTenths) });
				}
				const { slug, name, lon, lat, kind, subkind, state = 'open' } = mark.place;
				return at(lon, lat, { slug, name, image: markerImageId(kind, subkind, state) });
			}),
	};
}

/** The selected place; `grown` 0…1 is how far its marker has grown and its X is drawn. */
export function selectedFeature(
	{ lon, lat, name, kind, subkind }: MapPlace,
	grown: number,
): Points {
	return {
		type: 'FeatureCollection',
		features: [
			at(lon, lat, {
				name,
				image: `selected/${kind}/${subkind}`,
				size: 0.68 + 0.32 * grown,
				cross: grown < 0.6 ? 'cross/1' : 'cross/2',
			}),
		],
	};
}

export const hereFeature = (lon: number, lat: number): Points => ({
	type: 'FeatureCollection',
	features: [at(lon, lat, {})],
});
