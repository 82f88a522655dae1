/**
 * Wooded uplands beyond the forests of overview.geojson, from knowledge: a middle, two half-axes in
 * kilometres and the bearing of the long one (degrees, counter-clockwise from east). What their
 * edges look like is drawn (see forest.ts): valleys and towns stay open, the rest is a free hand.
 */
export interface WoodSketch {
	name: string;
	at: readonly [lon: number, lat: number];
	long: number;
	short: number;
	turn: number;
}

const wood = (
	name: string,
	lon: number,
	lat: number,
	long: number,
	short: number,
	turn: number,
): WoodSketch => ({
	name,
	at: [lon, lat],
	long,
	short,
	turn,
});

export const WOODS: WoodSketch[] = [
	wood('Hunau', 8.39, 51.22, 7, 4, 25),
	wood('Saalhauser Berge', 8.17, 51.15, 9, 3.5, 15),
	wood('Hohe Bracht', 8.02, 51.085, 6, 3, 5),
	wood('Kühhude', 8.42, 51.09, 9, 4, 25),
	wood('Ziegenhelle', 8.55, 51.13, 7, 3.5, 5),
	wood('Hallenberger Wald', 8.58, 51.06, 7, 3, 20),
	wood('Sackpfeife', 8.49, 50.955, 8, 3.5, 5),
	wood('Banfetal', 8.32, 50.89, 8, 3.5, 10),
	wood('Dreiherrenstein', 8.24, 50.86, 5, 4, 60),
	wood('Kalteiche', 8.15, 50.785, 6, 3.5, 20),
	wood('Die Höh', 8.06, 50.72, 6, 3, 30),
	wood('Giebelwald', 7.93, 50.82, 6, 3, 20),
	wood('Siegener Hauberge', 7.94, 50.89, 5, 3.5, 0),
	wood('Kindelsberg', 8.03, 51.0, 7, 3, 15),
	wood('Giller', 8.15, 50.985, 6, 4, 40),
	wood('Bilsteiner Bergland', 7.96, 51.05, 5, 3, 0),
	wood('Wendener Land', 7.8, 50.96, 5, 2.5, 30),
	wood('Langenberg', 8.54, 51.26, 8, 4.5, 80),
	wood('Olsberger Wald', 8.53, 51.345, 7, 4, 10),
	wood('Briloner Stadtforst', 8.62, 51.35, 8, 3.5, 15),
	wood('Marsberger Wald', 8.8, 51.42, 8, 4, 25),
	wood('Fürstenberger Wald', 8.78, 51.5, 7, 4, 0),
	wood('Almewald', 8.6, 51.47, 6, 3.5, 0),
	wood('Ramsbecker Wald', 8.42, 51.305, 7, 4, 10),
	wood('Henne', 8.28, 51.27, 6, 3, 60),
	wood('Caller Berge', 8.17, 51.335, 5, 2.5, 20),
	wood('Balve-Sundern', 7.93, 51.33, 5, 4, 70),
	wood('Kohlberg', 7.74, 51.305, 7, 3.5, 20),
	wood('Iserlohner Stadtwald', 7.71, 51.35, 7, 2.8, 5),
	wood('Luerwald', 7.89, 51.45, 6, 3, 10),
	wood('Altenaer Wald', 7.64, 51.29, 6, 3, 40),
	wood('Versetal', 7.69, 51.2, 6, 4, 40),
	wood('Plettenberger Wald', 7.84, 51.235, 6, 3, 10),
	wood('Attendorner Wald', 7.84, 51.115, 5, 3, 20),
	wood('Kiersper Land', 7.62, 51.15, 5, 3, 30),
	wood('Waldecker Upland', 8.66, 51.3, 8, 4, 50),
	wood('Burgwald', 8.72, 51.0, 9, 5, 20),
	wood('Hatzfeld', 8.6, 50.98, 7, 4, 0),
	wood('Struth', 8.35, 50.8, 7, 4, 10),
	wood('Westerwald', 8.0, 50.66, 8, 3, 10),
	wood('Bergisches Land', 7.45, 51.1, 6, 3, 30),
	wood('Nutscheid', 7.6, 50.88, 9, 3, 5),
	wood('Ardey', 7.52, 51.42, 7, 2, 0),
];
