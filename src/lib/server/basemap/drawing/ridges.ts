/**
 * Named crests that overview.geojson does not hold, from knowledge, and the curves along which
 * landscape names run (west to east). Only where a crest runs is told: no heights, no slopes.
 */
export interface RidgeSketch {
	name: string;
	/** Half-width of the drawn shading in kilometres: a wish of the draughtsman, not a measure. */
	breadth: number;
	via: string;
}

export const RIDGES: RidgeSketch[] = [
	{
		name: 'Langenberg',
		breadth: 2.4,
		via: '8.489,51.179; 8.52,51.2; 8.548,51.23; 8.556,51.266; 8.575,51.283; 8.6,51.281',
	},
	{
		name: 'Hunau',
		breadth: 2,
		via: '8.335,51.19; 8.362,51.203; 8.395,51.211; 8.42,51.225; 8.43,51.255',
	},
	{
		name: 'Ziegenhelle',
		breadth: 1.8,
		via: '8.468,51.14; 8.5,51.13; 8.53,51.126; 8.575,51.135; 8.625,51.148',
	},
	{
		name: 'Saalhauser Berge',
		breadth: 1.8,
		via: '8.11,51.13; 8.15,51.143; 8.19,51.153; 8.235,51.165',
	},
	{ name: 'Wilzenberg', breadth: 1.2, via: '8.315,51.157; 8.331,51.154; 8.35,51.163' },
	{
		name: 'Hohe Bracht',
		breadth: 1.4,
		via: '7.975,51.075; 8.01,51.083; 8.04,51.084; 8.062,51.075',
	},
	{
		name: 'Kindelsberg',
		breadth: 1.5,
		via: '7.985,50.983; 8.004,50.99; 8.03,51.002; 8.07,51.008; 8.11,51.017',
	},
	{ name: 'Kalteiche', breadth: 1.6, via: '8.09,50.785; 8.125,50.79; 8.16,50.785; 8.2,50.79' },
	{ name: 'Sackpfeife', breadth: 1.6, via: '8.43,50.955; 8.47,50.96; 8.51,50.953; 8.55,50.955' },
	{ name: 'Kohlberg', breadth: 1.4, via: '7.7,51.285; 7.725,51.297; 7.745,51.305' },
	{ name: 'Kahle Pön', breadth: 1.4, via: '8.66,51.245; 8.69,51.252; 8.715,51.262' },
	{ name: 'Bruchhauser Steine', breadth: 1.2, via: '8.52,51.325; 8.544,51.32; 8.565,51.328' },
	{ name: 'Lennegebirge', breadth: 1.5, via: '7.885,51.262; 7.93,51.27; 7.975,51.263' },
];

/** Half-width of the shading along the crests of overview.geojson, kilometres. */
export const RIDGE_BREADTH: Record<string, number> = {
	Rothaarkamm: 3,
	Ebbekamm: 2.6,
	Homert: 2,
	Plackweg: 2,
	Haarstrang: 1.3,
};

export interface LandscapeSketch {
	name: string;
	minZoom: number;
	via: string;
}

export const LANDSCAPES: LandscapeSketch[] = [
	{
		name: 'Rothaargebirge',
		minZoom: 8,
		via: '8.2,51.045; 8.27,51.075; 8.34,51.083; 8.41,51.112; 8.47,51.14',
	},
	{ name: 'Ebbegebirge', minZoom: 8, via: '7.67,51.152; 7.73,51.159; 7.79,51.163; 7.86,51.162' },
	{ name: 'Arnsberger Wald', minZoom: 8, via: '8.06,51.443; 8.15,51.441; 8.24,51.427; 8.33,51.42' },
	{ name: 'Homert', minZoom: 9, via: '7.99,51.275; 8.05,51.279; 8.11,51.277' },
	{ name: 'Lennegebirge', minZoom: 9, via: '7.85,51.248; 7.9,51.257; 7.96,51.253' },
	{
		name: 'Saalhauser Berge',
		minZoom: 10,
		via: '8.1,51.137; 8.15,51.151; 8.2,51.163; 8.25,51.176',
	},
	{ name: 'Hunau', minZoom: 10, via: '8.34,51.2; 8.38,51.216; 8.42,51.237' },
	{ name: 'Haarstrang', minZoom: 9, via: '7.98,51.53; 8.1,51.527; 8.22,51.525; 8.34,51.527' },
	{ name: 'Soester Börde', minZoom: 8, via: '8.0,51.592; 8.1,51.598; 8.2,51.602' },
	{ name: 'Briloner Höhen', minZoom: 9, via: '8.56,51.425; 8.63,51.42; 8.7,51.412' },
	{ name: 'Medebacher Bucht', minZoom: 9, via: '8.62,51.175; 8.68,51.18; 8.75,51.178' },
	{
		name: 'Wittgensteiner Land',
		minZoom: 8,
		via: '8.28,50.965; 8.37,50.975; 8.46,50.98; 8.53,50.975',
	},
	{ name: 'Siegerland', minZoom: 8, via: '7.92,50.87; 7.99,50.855; 8.07,50.86; 8.14,50.875' },
	{ name: 'Märkisches Oberland', minZoom: 9, via: '7.46,51.155; 7.54,51.172; 7.62,51.19' },
	{ name: 'Balver Wald', minZoom: 10, via: '7.77,51.345; 7.8,51.345; 7.84,51.338' },
	{ name: 'Sauerland', minZoom: 6, via: '7.8,51.2; 8.05,51.27; 8.25,51.3; 8.42,51.29' },
];
