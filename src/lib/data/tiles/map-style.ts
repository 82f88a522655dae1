import type {
	ExpressionSpecification as Expression,
	LayerSpecification as Layer,
	StyleSpecification,
} from 'maplibre-gl';
import { FONTS } from './fonts.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { SCHEMES, type Find, type Scheme, type SchemeTable } from './schemes.ts';

export interface MapStyleOptions {
	/** Address of the archive as MapLibre reads it: "pmtiles://https://…". */
	source: string;
	scheme: Scheme;
	/** Names of the archive's vector layers: what it does not have is not drawn. */
	layers: readonly string[];
	theme: Theme;
	lang: string;
}

const SOURCE = 'ground';

/**
 * The base map in the looks of a printed hiking map: calm ground, rivers that swell, roads with
 * casing, names in the page's own fonts. One drawing order for our overview and for full base maps.
 */
export function mapStyle({
	source,
	scheme,
	layers,
	theme,
	lang,
}: MapStyleOptions): StyleSpecification {
	const ink = PALETTES[theme];
	const table = SCHEMES[scheme];
	const has = (layer: Layer) =>
		!('source-layer' in layer) || layers.includes(layer['source-layer']!);
	// Where an archive draws no land of its own, all that is not water is land.
	const drawsLand = layers.includes('region') || layers.includes('earth');
	const beyond = drawsLand ? ink.outside : ink.land;
	return {
		version: 8,
		sources: { [SOURCE]: { type: 'vector', url: source } },
		transition: { duration: 0, delay: 0 },
		layers: [
			{ id: 'outside', type: 'background' as const, paint: { 'background-color': beyond } },
			...ground(ink, table, layers),
			...ways(ink, table),
			...frame(ink, table, layers),
			...names(ink, table, lang),
		].filter(has),
	};
}

/** A value that grows with the zoom: pairs of zoom and value. */
function grow(...stops: [zoom: number, value: number | Expression][]): Expression {
	return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()] as unknown as Expression;
}

const base = ({ layer, filter }: Find) => ({ source: SOURCE, 'source-layer': layer, filter });
const kind = (...kinds: string[]): Expression => ['in', ['get', 'kind'], ['literal', kinds]];
const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

function ground(ink: Palette, table: SchemeTable, layers: readonly string[]): Layer[] {
	// Our own overview knows where the region ends; a foreign archive is land all over.
	const land: Find = layers.includes('region')
		? { layer: 'region', filter: kind('inside') }
		: { layer: 'earth', filter: ['==', ['geometry-type'], 'Polygon'] };
	const strokes = (id: string, rows: number[], minzoom: number): Layer => ({
		id,
		type: 'line',
		...base({
			layer: 'relief',
			filter: ['all', kind('stroke'), ['in', ['get', 'row'], ['literal', rows]]],
		}),
		minzoom,
		layout: round,
		paint: {
			'line-color': ink.stroke,
			'line-width': grow([8.5, 0.5], [11, 1], [14, 2]),
			'line-opacity': [
				'interpolate',
				['linear'],
				['zoom'],
				minzoom,
				0,
				minzoom + 0.8,
				1,
				12,
				0.8,
				14,
				0.35,
			],
		},
	});
	const flow: Expression = ['coalesce', ['get', 'flow'], 2];
	return [
		{
			id: 'land',
			type: 'fill',
			...base(land),
			paint: { 'fill-color': ink.land, 'fill-antialias': false },
		},
		...table.forest.flatMap((find, i): Layer[] => [
			{ id: `forest-${i}`, type: 'fill', ...base(find), paint: { 'fill-color': ink.forest } },
			{
				id: `forest-edge-${i}`,
				type: 'line',
				...base(find),
				minzoom: 8,
				paint: { 'line-color': ink.forestEdge, 'line-width': grow([8, 0.5], [12, 1.2]) },
			},
		]),
		{
			id: 'relief-shade',
			type: 'fill',
			...base({ layer: 'relief', filter: kind('shade') }),
			paint: { 'fill-color': ink.shade, 'fill-antialias': false },
		},
		{
			id: 'relief-lit',
			type: 'fill',
			...base({ layer: 'relief', filter: kind('light') }),
			paint: { 'fill-color': ink.lit, 'fill-antialias': false },
		},
		strokes('relief-strokes', [1, 2], 8.5),
		strokes('relief-strokes-fine', [3], 10.2),
		{
			id: 'built-up',
			type: 'fill',
			...base(table.builtUp),
			paint: { 'fill-color': ink.builtUp, 'fill-antialias': true },
		},
		...table.river.flatMap((find, i): Layer[] => [
			{
				id: `river-${i}`,
				type: 'line',
				...base(find),
				layout: round,
				paint: {
					'line-color': ink.river,
					'line-width': grow(
						[6, ['*', flow, 0.3]],
						[9, ['*', flow, 0.75]],
						[12, ['*', flow, 1.5]],
						[15, ['*', flow, 4]],
					),
				},
			},
		]),
		...table.water.flatMap((find, i): Layer[] => [
			{ id: `water-${i}`, type: 'fill', ...base(find), paint: { 'fill-color': ink.water } },
			{
				id: `shore-${i}`,
				type: 'line',
				...base(find),
				minzoom: 7,
				layout: round,
				paint: { 'line-color': ink.shore, 'line-width': grow([7, 0.6], [12, 1.6]) },
			},
		]),
		{
			id: 'building',
			type: 'fill',
			...base(table.building),
			minzoom: 13,
			paint: { 'fill-color': ink.builtUp, 'fill-outline-color': ink.roadCase },
		},
	];
}

/** A road is two lines: the casing below, the surface above, so that crossings stay open. */
function road(
	id: string,
	find: Find,
	colours: [surface: string, casing: string],
	widths: [number, number][],
	minzoom: number,
): [Layer, Layer] {
	const line = (part: string, colour: string, wider: number): Layer => ({
		id: `${id}-${part}`,
		type: 'line',
		...base(find),
		minzoom,
		layout: round,
		paint: {
			'line-color': colour,
			'line-width': grow(...widths.map(([zoom, width]): [number, number] => [zoom, width + wider])),
		},
	});
	return [line('case', colours[1], 1.5), line('line', colours[0], 0)];
}

function ways(ink: Palette, table: SchemeTable): Layer[] {
	const light: [string, string] = [ink.road, ink.roadCase];
	const major: [string, string] = [ink.major, ink.majorCase];
	const roads = [
		road(
			'street',
			table.street,
			light,
			[
				[12, 0.5],
				[14, 3],
				[17, 12],
			],
			12,
		),
		road(
			'secondary',
			table.secondary,
			light,
			[
				[9, 0.8],
				[12, 2.2],
				[14, 5],
				[17, 16],
			],
			9,
		),
		road(
			'primary',
			table.primary,
			major,
			[
				[7.5, 0.9],
				[9.5, 1.7],
				[12, 3.2],
				[14, 6.5],
				[17, 18],
			],
			7.5,
		),
		road(
			'motorway',
			table.motorway,
			major,
			[
				[6, 1.2],
				[9.5, 2.8],
				[12, 5],
				[14, 8],
				[17, 22],
			],
			5,
		),
	];
	return [
		{
			id: 'rail',
			type: 'line',
			...base(table.rail),
			minzoom: 8,
			paint: { 'line-color': ink.rail, 'line-width': grow([8, 0.9], [12, 2], [15, 3.5]) },
		},
		{
			id: 'rail-gaps',
			type: 'line',
			...base(table.rail),
			minzoom: 8.5,
			paint: {
				'line-color': ink.land,
				'line-width': grow([8, 0.4], [12, 1.1], [15, 2.2]),
				'line-dasharray': [5, 5],
			},
		},
		...roads.map(([casing]) => casing),
		...roads.map(([, surface]) => surface),
		{
			id: 'track',
			type: 'line',
			...base(table.track),
			minzoom: 9,
			paint: {
				'line-color': ink.trail,
				'line-width': grow([9, 1], [12, 1.8], [15, 2.4]),
				'line-dasharray': [3, 2.2],
			},
		},
	];
}

/** Borders; around the region the neighbourhood fades, and the edge has a soft band inside. */
function frame(ink: Palette, table: SchemeTable, layers: readonly string[]): Layer[] {
	const own = layers.includes('region');
	const outline = (id: string, find: Find, width: number, opacity: number): Layer => ({
		id,
		type: 'line',
		...base(find),
		layout: round,
		paint: {
			'line-color': ink.border,
			'line-width': grow([6, width * 0.6], [9, width], [12, width * 1.8]),
			'line-opacity': opacity,
		},
	});
	const dashes = (id: string, find: Find, width: number): Layer => ({
		id,
		type: 'line',
		...base(find),
		layout: { 'line-join': 'round' },
		paint: {
			'line-color': ink.border,
			'line-width': grow([6, width * 0.7], [9, width], [12, width * 1.5]),
			'line-dasharray': [6, 2.6, 1.2, 2.6],
			'line-opacity': 0.8,
		},
	});
	return [
		...(own
			? [
					{
						id: 'quiet',
						type: 'fill' as const,
						...base({ layer: 'region', filter: kind('outside') }),
						paint: { 'fill-color': ink.outside, 'fill-opacity': 0.55, 'fill-antialias': false },
					},
				]
			: []),
		outline('county-band', table.county, 4, 0.1),
		outline('region-band-wide', table.region, own ? 12 : 6, 0.08),
		outline('region-band', table.region, own ? 6 : 3, 0.14),
		dashes('county', table.county, 0.9),
		dashes('region', table.region, 1.3),
	];
}

function names(ink: Palette, table: SchemeTable, lang: string): Layer[] {
	const name: Expression = ['coalesce', ['get', table.nameIn(lang)], ['get', 'name']];
	const halo = { 'text-halo-color': ink.halo, 'text-halo-width': 1.6 };
	const ranked = (...ranks: number[]): Find => ({
		layer: table.place.layer,
		filter: ['all', table.place.filter, ['in', table.placeRank, ['literal', ranks]]],
	});
	const town = (
		id: string,
		find: Find,
		{
			font,
			size,
			minzoom,
			dot,
		}: { font: string[]; size: Expression | number; minzoom: number; dot: boolean },
	): Layer => ({
		id,
		type: 'symbol',
		...base(find),
		minzoom,
		layout: {
			'text-field': name,
			'text-font': font,
			'text-size': size,
			'text-max-width': 7,
			'text-line-height': 1.1,
			// Below first, as on the printed sheet; to the side before a name vanishes.
			'text-variable-anchor-offset': dot
				? ['top', [0, 0.35], 'left', [0.5, 0], 'right', [-0.5, 0], 'bottom', [0, -0.35]]
				: ['center', [0, 0], 'top', [0, 0.3], 'bottom', [0, -0.3]],
			'text-justify': 'auto',
			'text-padding': 3,
			...(dot && { 'icon-image': 'town', 'icon-optional': true }),
			'symbol-sort-key': ['-', 20, ['coalesce', ['get', 'population_rank'], 0]],
		},
		paint: {
			'text-color': ink.label,
			'text-opacity': ['case', ['has', 'outside'], 0.6, 1],
			'icon-opacity': ['case', ['has', 'outside'], 0.5, 1],
			...halo,
		},
	});
	const sign = (id: string, filter: Expression, image: string, colour: string): Layer => ({
		id,
		type: 'symbol',
		...base({
			layer: table.shield.layer,
			filter: ['all', table.shield.filter, ['has', table.shield.text], filter],
		}),
		minzoom: 8,
		layout: {
			'symbol-placement': 'line',
			'symbol-spacing': 320,
			'text-field': ['get', table.shield.text],
			'text-font': FONTS.sansBold,
			'text-size': 10.5,
			'text-rotation-alignment': 'viewport',
			'icon-rotation-alignment': 'viewport',
			'icon-image': image,
			'icon-text-fit': 'both',
			'icon-text-fit-padding': [1, 4, 1, 4],
			'text-padding': 24,
		},
		paint: { 'text-color': colour },
	});
	const isMotorway: Expression = ['==', ['slice', ['get', table.shield.text], 0, 1], 'A'];
	return [
		{
			id: 'river-name',
			type: 'symbol',
			...base(table.river[0]!),
			minzoom: 8.5,
			layout: {
				'symbol-placement': 'line',
				'symbol-spacing': 420,
				'text-field': name,
				'text-font': FONTS.sans,
				'text-size': grow([8, 11.5], [12, 14]),
				'text-letter-spacing': 0.04,
				'text-max-angle': 28,
				'text-padding': 12,
			},
			paint: { 'text-color': ink.labelWater, ...halo },
		},
		{
			id: 'range-name',
			type: 'symbol',
			...base({ layer: 'relief', filter: kind('range') }),
			layout: {
				'symbol-placement': 'line-center',
				'text-field': name,
				'text-font': FONTS.serif,
				'text-size': grow([7, 12], [10, 15], [13, 20]),
				'text-letter-spacing': ['interpolate', ['linear'], ['zoom'], 7, 0.1, 9, 0.24, 12, 0.5],
				'text-max-angle': 40,
				'text-padding': 4,
			},
			paint: { 'text-color': ink.labelForest, ...halo },
		},
		{
			id: 'kreis-name',
			type: 'symbol',
			...base({ layer: 'region', filter: kind('name') }),
			minzoom: 7,
			maxzoom: 10.5,
			layout: {
				'text-field': name,
				'text-font': FONTS.sansSemibold,
				'text-size': 11.5,
				'text-transform': 'uppercase',
				'text-letter-spacing': 0.14,
				'text-max-width': 8,
				'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 2], 'bottom', [0, -2]],
				'text-padding': 6,
			},
			paint: { 'text-color': ink.border, 'text-halo-color': ink.land, 'text-halo-width': 1.4 },
		},
		sign('shield-major', ['!', isMotorway], 'shield-major', ink.label),
		sign('shield-motorway', isMotorway, 'shield-motorway', ink.onMotorwaySign),
		{
			id: 'peak',
			type: 'symbol',
			...base(table.peak),
			minzoom: 9,
			layout: {
				'icon-image': 'peak',
				'text-field': [
					'format',
					name,
					{},
					' ',
					{},
					['to-string', ['coalesce', ['get', table.elevation], '']],
					{ 'font-scale': 0.92 },
				],
				'text-font': FONTS.sans,
				'text-size': grow([9, 12], [13, 14]),
				'text-variable-anchor-offset': ['left', [0.6, 0], 'right', [-0.6, 0], 'top', [0, 0.5]],
				'text-justify': 'auto',
				'text-padding': 4,
			},
			paint: { 'text-color': ink.label, ...halo },
		},
		{
			id: 'water-name',
			type: 'symbol',
			...base(table.waterName),
			minzoom: 9,
			layout: {
				'text-field': name,
				'text-font': FONTS.sans,
				'text-size': grow([9, 12], [13, 15]),
				'text-max-width': 6,
				'text-variable-anchor-offset': ['left', [0.8, 0], 'right', [-0.8, 0], 'center', [0, 0]],
				'text-justify': 'auto',
			},
			paint: { 'text-color': ink.labelWater, ...halo },
		},
		town('village', ranked(0), {
			font: FONTS.sans,
			size: grow([10, 12], [14, 15]),
			minzoom: 10.5,
			dot: false,
		}),
		town('town', ranked(1), {
			font: FONTS.sansSemibold,
			size: grow([8.5, 12.5], [13, 16]),
			minzoom: 8.7,
			dot: true,
		}),
		town('big-town', ranked(2), {
			font: FONTS.serif,
			size: grow([8, 13.5], [9.5, 15.5], [13, 21]),
			minzoom: 7.8,
			dot: true,
		}),
		town('city', ranked(3), {
			font: FONTS.serifBold,
			size: grow([6, 13], [9.5, 18], [13, 25]),
			minzoom: 6,
			dot: true,
		}),
	];
}
