/** Villages and town quarters from knowledge, to about half a kilometre: "name lon,lat". */
export const VILLAGES = `
Westfeld 8.430,51.158; Oberkirchen 8.374,51.157; Bödefeld 8.395,51.247; Silbach 8.488,51.228;
Züschen 8.557,51.155; Bad Fredeburg 8.311,51.190; Grafschaft 8.335,51.145; Fleckenberg 8.237,51.128;
Saalhausen 8.170,51.114; Albaum 8.145,51.058; Girkhausen 8.444,51.110; Neuastenberg 8.482,51.158;
Nordenau 8.413,51.172; Willingen 8.608,51.292; Usseln 8.665,51.276; Ramsbeck 8.398,51.318;
Assinghausen 8.498,51.308; Siedlinghausen 8.470,51.255; Freienohl 8.171,51.371; Hirschberg 8.273,51.432;
Belecke 8.333,51.482; Allagen 8.212,51.487; Kallenhardt 8.420,51.452; Alme 8.620,51.454;
Bredelar 8.765,51.418; Obermarsberg 8.851,51.451; Westheim 8.902,51.494; Madfeld 8.712,51.431;
Thülen 8.628,51.399; Eversberg 8.332,51.367; Velmede 8.374,51.356; Nuttlar 8.430,51.363;
Elspe 8.057,51.147; Grevenbrück 8.016,51.138; Bilstein 8.028,51.096; Welschen Ennest 8.043,51.037;
Oberhundem 8.154,51.080; Helden 7.967,51.109; Valbert 7.750,51.118; Neheim 7.965,51.451;
Hüsten 7.996,51.430; Hachen 7.988,51.388; Letmathe 7.617,51.375; Deilinghofen 7.805,51.372;
Lendringsen 7.830,51.407; Wiblingwerde 7.610,51.312; Krombach 7.953,50.984; Ferndorf 8.020,50.967;
Dahlbruch 8.056,50.977; Müsen 8.044,50.992; Weidenau 8.030,50.897; Eiserfeld 7.980,50.846;
Deuz 8.134,50.894; Rudersdorf 8.126,50.835; Feudingen 8.335,50.935; Berghausen 8.357,51.038;
Schwarzenau 8.476,51.020; Herzfeld 8.190,51.664; Lippborg 8.037,51.668; Bad Westernkotten 8.352,51.633;
Westönnen 7.956,51.559; Störmede 8.462,51.629; Hünsborn 7.892,50.942; Oberfischbach 7.915,50.879;
Holzhausen 8.131,50.740; Bremen 7.954,51.515; Wenholthausen 8.189,51.279; Heringhausen 8.386,51.338;
Hoppecke 8.640,51.385; Niedersfeld 8.535,51.255; Delecke 8.082,51.487; Langscheid 7.962,51.354
`;

/** Where the name of a Kreis stands: in a quiet corner of it, not in its middle. */
export const KREIS_NAMES_AT: Record<string, readonly [lon: number, lat: number]> = {
	'Kreis Soest': [8.26, 51.545],
	Hochsauerlandkreis: [8.3, 51.235],
	'Märkischer Kreis': [7.6, 51.16],
	'Kreis Olpe': [7.98, 51.06],
	'Kreis Siegen-Wittgenstein': [8.24, 50.93],
};
