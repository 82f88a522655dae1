import type {
	ExpressionSpecification as Expression,
	GeoJSONSourceSpecification,
	LayerSpecification as Layer,
} from 'maplibre-gl';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Standing } from '#core/hours/answer.ts';
import { circleAround } from '#core/geo/circle.ts';
import type { Position } from '#core/geo/position.ts';
import { FONTS } from '../tiles/fonts.ts';
import type { Palette } from '../tiles/palette.ts';
import type { Mark, MapPlace } from './clusters.ts';
import { clusterImageId, markerImageId, selectedImageId } from './marker-images.ts';

/** Ids of the sources that this module fills. */
export const MARKS = 'marks';
export const LEFT_OUT = 'left-out';
export const RADIUS = 'radius';
export const SELECTED = 'selected';
export const HERE = 'here';
const SOURCES = [MARKS, LEFT_OUT, RADIUS, SELECTED, HERE] as const;
export type SourceId = (typeof SOURCES)[number];
export const MARK_LAYERS = ['clusters', 'markers'];

export type Drawing = FeatureCollection<Geometry, Record<string, unknown>>;
type Feature = Drawing['features'][number];
export const NOTHING: Drawing = { type: 'FeatureCollection', features: [] };

/** The sources, with what is drawn in them. */
export const placeSources = (drawn: Partial<Record<SourceId, Drawing>>) =>
	Object.fromEntries(
		SOURCES.map((id): [SourceId, GeoJSONSourceSpecification] => [
			id,
			{ type: 'geojson', data: drawn[id] ?? NOTHING },
		]),
	);

/**
 * Above the ground: the radius, where you are, dots of what is left out, marks, and above all the
 * selected place with X and plaque.
 */
export function placeLayers(ink: Palette): Layer[] {
	const image: Expression = ['get', 'image'];
	const free = {
		'icon-allow-overlap': true,
		'text-allow-overlap': true,
	} as const;
	const inOrder = { 'symbol-sort-key': ['get', 'order'] as Expression };
	return [
		{
			id: 'radius',
			type: 'line',
			source: RADIUS,
			paint: { 'line-color': ink.ink, 'line-width': 1.5, 'line-dasharray': [4, 3] },
		},
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
			id: 'left-out',
			type: 'circle',
			source: LEFT_OUT,
			minzoom: 9,
			paint: {
				'circle-color': ink.rail,
				'circle-radius': 3,
				'circle-stroke-width': 1,
				'circle-stroke-color': ink.halo,
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
				// the first to be placed keeps its name: open places before the rest
				'symbol-sort-key': ['-', ['get', 'order']],
			},
			paint: { 'text-color': ink.ink, 'text-halo-color': ink.halo, 'text-halo-width': 1.8 },
		},
		{
			id: 'markers',
			type: 'symbol',
			source: MARKS,
			filter: ['has', 'slug'],
			layout: { 'icon-image': image, ...free, ...inOrder },
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
				...inOrder,
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

const at = (lon: number, lat: number, properties: Record<string, unknown>): Feature => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [lon, lat] },
	properties,
});

/** Nothing is always the same nothing: who compares sees that there is nothing new to draw. */
const collection = (...features: Feature[]): Drawing =>
	features.length > 0 ? { type: 'FeatureCollection', features } : NOTHING;

/** Marks as features; the selected place is left out, it is drawn larger in its own source. */
export function drawMarks(marks: readonly Mark[], selected: string | null): Drawing {
	return collection(
		...marks
			.filter((mark) => mark.type === 'cluster' || mark.place.slug !== selected)
			.map((mark) => {
				if (mark.type === 'cluster') {
					const { id, lon, lat, count, kinds, openTenths } = mark;
					const image = clusterImageId(kinds, openTenths);
					return at(lon, lat, { cluster: id, count, image, order: -lat });
				}
				const { slug, name, lon, lat, kind, subkind } = mark.place;
				const image = markerImageId(kind, subkind, mark.standing);
				return at(lon, lat, { slug, name, image, order: orderOf(mark.standing, lat) });
			}),
	);
}

/** Open places lie above the rest, and among themselves the southern ones above the northern. */
function orderOf(standing: Standing | null, lat: number): number {
	return (standing === 'open' ? 100 : 0) - lat;
}

/** @param lonLats longitude and latitude by turns */
export function drawDots(lonLats: Float64Array): Drawing {
	if (lonLats.length === 0) return NOTHING;
	const coordinates = Array.from({ length: lonLats.length / 2 }, (_, i) => [
		lonLats[2 * i]!,
		lonLats[2 * i + 1]!,
	]);
	return collection({
		type: 'Feature',
		geometry: { type: 'MultiPoint', coordinates },
		properties: {},
	});
}

/** The selected place; `grown` 0…1 is how far its marker has grown and its X is drawn. */
export function drawSelected(
	{ lon, lat, name, kind, subkind }: MapPlace,
	standing: Standing | null,
	grown: number,
): Drawing {
	return collection(
		at(lon, lat, {
			name,
			image: selectedImageId(kind, subkind, standing),
			size: 0.68 + 0.32 * grown,
			cross: grown < 0.6 ? 'cross/1' : 'cross/2',
		}),
	);
}

export const drawHere = ({ lon, lat }: Position): Drawing => collection(at(lon, lat, {}));

/** A fine line around everything that is within so many kilometres. */
export const drawRadius = (centre: Position, km: number): Drawing =>
	collection({
		type: 'Feature',
		geometry: { type: 'LineString', coordinates: circleAround(centre, km) },
		properties: {},
	});
