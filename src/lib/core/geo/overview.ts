/** Whom the overview map is owed to, line by line; its borders were checked against open data of the state. */
export const OVERVIEW_CREDITS = [
	'Schematische Übersicht, eigene Zeichnung;',
	'Grenzverlauf abgeglichen mit © GeoBasis-DE / BKG 2021',
	'(Daten verändert), dl-de/by-2-0',
];
export const OVERVIEW_ATTRIBUTION = OVERVIEW_CREDITS.join(' ');
