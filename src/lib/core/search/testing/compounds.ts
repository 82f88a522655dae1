/** Words people ask for, and compounds in which they are to be found: `part in compound`. */
export const COMPOUNDS = `
	käse in Bauernkäse · kaese in Ziegenkäserei · KÄSE in Frischkäsetheke · milch in Heumilch
	milch in Rohmilchtankstelle · brot in Holzofenbrot · brot in Schwarzbrotbäckerei · eier in Bioeier
	eier in Freilandeier · honig in Lindenblütenhonig · honig in Waldhonigschleuder · wurst in Mettwurst
	fleisch in Weiderindfleisch · schinken in Knochenschinken · saft in Apfelsaft · most in Birnenmost
	apfel in Streuobstapfelwiese · kuchen in Pflaumenkuchen · café in Hofcafé · cafe in Mühlencafé
	laden in Hofladen · mühle in Wassermühle · muehle in Ölmühlenmuseum · schmiede in Hammerschmiede
	hammer in Kupferhammer · höhle in Tropfsteinhöhle · hoehle in Bärenhöhlenweg · turm in Aussichtsturm
	museum in Heimatmuseum · kirche in Dorfkirche · burg in Wasserburg · schloss in Jagdschloß
	see in Möhnesee · quelle in Ruhrquelle · moor in Hochmoor · wald in Bannwald · wolle in Schafwolle
	leder in Rindslederwaren · bier in Landbier · schnaps in Obstschnaps · ernte in Heuernte
`
	.trim()
	.split(/\s*[·\n]\s*/)
	.map((pair) => {
		const [part, compound] = pair.split(' in ') as [string, string];
		return { part, compound };
	});
