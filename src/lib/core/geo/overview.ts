/** Whom the overview map is owed to; its borders were checked against open data of the state. */
export const OVERVIEW_ATTRIBUTION =
	'Schematische Übersicht, eigene Zeichnung; Grenzverlauf abgeglichen mit © GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0';
