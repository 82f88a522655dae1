/**
 * Federal and regional roads, drawn from knowledge: towns by name, between them a few bends as
 * "lon,lat". Schematic: a road is right about what it connects, not about each curve.
 */
export interface RoadSketch {
	ref: string;
	rank: 'major' | 'minor';
	via: string;
}

const major = (ref: string, via: string): RoadSketch => ({ ref, rank: 'major', via });
const minor = (via: string): RoadSketch => ({ ref: '', rank: 'minor', via });

export const ROADS: RoadSketch[] = [
	major(
		'B 1',
		'7.69,51.535; 7.80,51.545; Werl; 8.01,51.565; Soest; 8.20,51.588; Erwitte; 8.42,51.627; Geseke; 8.60,51.672; Paderborn',
	),
	major('B 7', 'Iserlohn; Hemer; Menden; 7.83,51.462; Wickede'),
	major(
		'B 7',
		'Bestwig; Olsberg; 8.53,51.385; Brilon; 8.66,51.422; 8.765,51.422; Marsberg; 8.95,51.492; 9.08,51.50',
	),
	major(
		'B 54',
		'8.05,50.64; 8.07,50.70; Burbach; 8.078,50.78; 8.05,50.838; Siegen; 8.013,50.92; Kreuztal; 7.955,50.983; 7.90,50.997; Olpe; Drolshagen; 7.70,51.07; Meinerzhagen; Kierspe; 7.575,51.18; 7.572,51.212; Schalksmühle; 7.515,51.30; Hagen',
	),
	major(
		'B 55',
		'7.66,51.025; 7.71,51.022; Drolshagen; Olpe; 7.90,51.06; 7.948,51.076; 8.028,51.097; 8.018,51.137; 8.06,51.147; 8.11,51.20; Eslohe; 8.22,51.30; 8.255,51.33; Meschede; 8.30,51.395; Warstein; 8.335,51.483; Anröchte; Erwitte; Lippstadt; 8.34,51.74; 8.33,51.80',
	),
	major(
		'B 62',
		'7.83,50.79; 7.93,50.825; 7.975,50.845; Siegen; 8.05,50.905; Netphen; 8.16,50.94; 8.195,50.975; Erndtebrück; 8.31,50.965; 8.35,50.937; Bad Laasphe; 8.53,50.905',
	),
	major('B 63', 'Hamm; 7.87,51.60; Werl; 7.885,51.52; Wickede'),
	major(
		'B 229',
		'7.40,51.18; Halver; 7.565,51.207; Lüdenscheid; 7.69,51.248; Werdohl; Neuenrade; Balve; 7.93,51.362; 7.985,51.387; 7.99,51.42; 7.965,51.452; 8.02,51.468; 8.07,51.487; 8.085,51.52; Soest',
	),
	major(
		'B 236',
		'7.565,51.445; 7.617,51.376; Nachrodt-Wiblingwerde; Altena; 7.72,51.275; Werdohl; 7.80,51.238; Plettenberg; 7.93,51.2; Finnentrop; 8.018,51.137; Lennestadt; 8.165,51.116; 8.237,51.130; Schmallenberg; 8.335,51.153; 8.374,51.157; 8.43,51.162; 8.478,51.17; Winterberg; 8.557,51.155; Hallenberg; 8.70,51.06',
	),
	major('B 251', 'Brilon; 8.583,51.335; 8.61,51.292; 8.665,51.276; 8.78,51.275; 8.87,51.275'),
	major('B 475', 'Soest; 8.085,51.61; 8.06,51.64; 8.037,51.668; 8.03,51.73'),
	major(
		'B 480',
		'8.70,51.525; 8.62,51.456; Brilon; Olsberg; 8.50,51.309; 8.528,51.25; Winterberg; 8.487,51.155; 8.455,51.135; 8.42,51.09; Bad Berleburg; 8.34,51.028; 8.31,51.005; Erndtebrück',
	),
	major('B 508', 'Kreuztal; 8.055,50.975; Hilchenbach; 8.15,50.978; 8.195,50.975'),
	major('B 511', 'Schmallenberg; 8.311,51.190; 8.25,51.225; Eslohe'),
	major('B 515', 'Menden; 7.83,51.405; 7.853,51.365; Balve'),
	major(
		'B 516',
		'Werl; Ense; 8.05,51.503; 8.15,51.507; 8.26,51.493; 8.335,51.483; Rüthen; 8.50,51.452; Brilon',
	),
	major('B 517', 'Kreuztal; 7.985,51.0; 8.043,51.037; Kirchhundem; Lennestadt'),
	minor('Eslohe; 8.24,51.262; 8.33,51.256; 8.395,51.247; 8.44,51.228; 8.488,51.228; Winterberg'),
	minor('8.374,51.157; 8.385,51.12; 8.375,51.09; Bad Berleburg'),
	minor('Winterberg; 8.60,51.208; Medebach; 8.76,51.24'),
	minor('Medebach; 8.672,51.16; Hallenberg'),
	minor('Attendorn; 7.967,51.109; 8.018,51.137'),
	minor('Attendorn; 7.93,51.15; Finnentrop'),
	minor('Olpe; 7.868,51.06; 7.89,51.09; Attendorn'),
	minor('Meinerzhagen; 7.75,51.118; 7.82,51.108; Attendorn'),
	minor('Sundern; 8.015,51.275; 8.03,51.22; Finnentrop'),
	minor('Kirchhundem; 8.153,51.08; 8.198,51.066; 8.21,51.02; Erndtebrück'),
	minor('Sundern; 8.11,51.308; 8.17,51.30; 8.22,51.30'),
	minor('8.395,51.247; 8.36,51.215; 8.311,51.190'),
	minor('8.395,51.247; 8.398,51.318; Bestwig'),
	minor('Lüdenscheid; Herscheid; 7.80,51.198; Plettenberg'),
	minor('Plettenberg; 7.915,51.262; Sundern'),
	minor('Sundern; 7.985,51.387'),
	minor('Kierspe; 7.53,51.16; Halver'),
	minor('Halver; 7.53,51.215; Schalksmühle'),
	minor('Altena; 7.65,51.26; Lüdenscheid'),
	minor('Iserlohn; 7.735,51.335; Neuenrade'),
	minor('Nachrodt-Wiblingwerde; 7.61,51.312; Schalksmühle'),
	minor('Arnsberg; 8.14,51.405; 8.273,51.432; Warstein'),
	minor('Arnsberg; 8.04,51.36; 7.985,51.387'),
	minor('Rüthen; 8.42,51.452; 8.405,51.405; Bestwig'),
	minor('Rüthen; 8.45,51.56; Geseke'),
	minor('Anröchte; 8.39,51.535; Rüthen'),
	minor('Lippstadt; 8.19,51.664; Lippetal; 8.037,51.668; 7.92,51.672; Hamm'),
	minor('Soest; 8.03,51.60; Welver; 7.88,51.645; Hamm'),
	minor('Lippstadt; 8.43,51.665; Geseke'),
	minor('Lippstadt; 8.24,51.63; Bad Sassendorf; Soest'),
	minor('Soest; 8.12,51.535; Möhnesee; 8.15,51.455; 8.12,51.42; Arnsberg'),
	minor('Netphen; 8.134,50.894; 8.23,50.905; 8.335,50.935; Bad Laasphe'),
	minor('Netphen; 8.126,50.835; Wilnsdorf'),
	minor('Siegen; 8.06,50.84; Wilnsdorf; 8.13,50.76; Burbach'),
	minor('Burbach; Neunkirchen; 7.975,50.845'),
	minor('Freudenberg; 7.86,50.935; Wenden; 7.85,51.0; Olpe'),
	minor('Freudenberg; 7.95,50.885; Siegen'),
	minor('Kreuztal; 7.93,50.945; Freudenberg'),
	minor('Hilchenbach; 8.12,50.955; Netphen'),
	minor('Hilchenbach; 8.085,51.03; Kirchhundem'),
	minor('Bad Berleburg; 8.46,51.028; 8.55,51.05; Hallenberg'),
	minor('Bad Berleburg; 8.40,50.985; Bad Laasphe'),
	minor('Brilon; 8.71,51.432; Marsberg'),
	minor('Olsberg; 8.545,51.32; 8.583,51.335'),
	minor('Marsberg; 8.80,51.39; 8.73,51.35; 8.665,51.276'),
	minor('8.165,51.116; 8.19,51.16; 8.172,51.2; Eslohe'),
	minor('8.237,51.130; 8.22,51.09; 8.153,51.08'),
	minor('Meschede; 8.31,51.31; 8.33,51.256'),
];

/** Marked long-distance path, from knowledge. */
export const TRAILS = [
	{
		name: 'Rothaarsteig',
		via: 'Brilon; 8.535,51.368; 8.544,51.32; 8.575,51.30; 8.558,51.276; 8.552,51.235; Winterberg; 8.489,51.179; 8.455,51.147; 8.40,51.12; 8.34,51.095; 8.28,51.098; 8.235,51.103; 8.198,51.073; 8.187,51.025; 8.16,50.99; 8.165,50.965; 8.213,50.941; 8.24,50.89; 8.20,50.845; 8.17,50.80; 8.20,50.755; 8.28,50.74',
	},
];
