import { describe, expect, it } from 'vitest';
import { guessColumns, rememberedColumns } from './columns.ts';
import { listFromTable } from './list-from-table.ts';
import { subkindCalled } from './kind-words.ts';
import { readHours } from './read-hours.ts';
import { readDegrees, readPair } from './read-coordinates.ts';

function guess(text: string) {
	const list = listFromTable(text);
	if (!list.ok) throw new Error(list.refusal.code);
	return guessColumns(list.value.headings, list.value.rows);
}

it.each([
	['Name;Ort;PLZ;Straße;Breite;Länge', 'name city postcode street lat lon'],
	['Bezeichnung;Art;Öffnungszeiten;Telefon;Beschreibung', 'name kind hours phone summary'],
	['NAME;LATITUDE;LONGITUDE;URL', 'name lat lon website'],
	['Titel;Name;lat;lng', '- name lat lon'],
	['Name (deutsch);Geo-Lat;geoLng', 'name lat lon'],
	['Name;Name EN;Name NL;Strasse;Hausnr.', 'name name_en name_nl street house_number'],
	['lfd. Nr.;Objektname;Rechtswert;Hochwert', 'id name lon lat'],
	['naam;plaats;openingstijden;breedtegraad;lengtegraad', 'name city hours lat lon'],
	['Foto;Betreuer', '- -'],
])('knows columns by their names: %s', (headings, expected) => {
	const columns = guess(`${headings}\n${headings.replace(/[^;]+/g, 'x')}`);
	expect(
		headings
			.split(';')
			.map((one) => columns[one] ?? '-')
			.join(' '),
	).toBe(expected);
});

it('knows columns by what stands in them', () => {
	expect(guess('a;b;c;d\n59955;x@example.org;www.hof.example;51,2345 8,1234')).toEqual({
		...{ a: 'postcode', b: 'email', c: 'website', d: 'position' },
	});
});

describe('columns of an earlier list', () => {
	const earlier = [{ Name: 'name', X: 'lon', Y: 'lat' }, { Foo: 'name' }] as const;
	it.each([
		['all are there', ['Name', 'X', 'Y', 'Neu'], earlier[0]],
		['the later one fits', ['Foo'], earlier[1]],
		['one is missing', ['Name', 'X'], null],
	])('%s', (_, headings, expected) => {
		expect(rememberedColumns(headings, earlier)).toEqual(expected);
	});
});

it.each([
	['Di-So 10-17 Uhr', 'Tu-Su 10:00-17:00'],
	['Mo–Fr: 9.00 – 12.00 und 14.00–18.00 Uhr', 'Mo-Fr 09:00-12:00,14:00-18:00'],
	['Montag bis Freitag 9 bis 18 Uhr', 'Mo-Fr 09:00-18:00'],
	['täglich 8-20', 'Mo-Su 08:00-20:00'],
	['Sa und So 11-18 Uhr; Mo geschlossen', 'Sa,Su 11:00-18:00; Mo off'],
	['Mo-Fr 09:00-18:00, Sa 09:00-13:00', 'Mo-Fr 09:00-18:00; Sa 09:00-13:00'],
	['Apr-Oct We-Su 11:00-18:00; PH off', 'Apr-Oct We-Su 11:00-18:00; PH off'],
	['24/7', '24/7'],
	['nach Vereinbarung', null],
	['Mo-Fr 9-18 Uhr, im Winter kürzer', null],
	['25-30 Uhr', null],
	['', null],
])('reads hours: %s', (text, expected) => {
	expect(readHours(text)).toBe(expected);
});

it.each([
	['Aussichtspunkt', 'viewpoint'],
	['Hofladen mit Café', 'farm_shop'],
	['nature_site', 'nature_site'],
	['farm_shop', 'farm_shop'],
	['Fels / Geotop', 'rock'],
	['Höhle', 'cave'],
	['Hoehle', 'cave'],
	['Touristinformation', 'visitor_centre'],
	['Wasserfall', 'waterfall'],
	['Stausee', 'lake'],
	['Stüberl', 'dairy'],
	['Dingsbums', null],
	['', null],
])('calls %s %s', (text, expected) => {
	expect(subkindCalled(text, { dairy: ['Stüberl'] })).toBe(expected);
});

it.each([
	['51,2345', 51.2345],
	['8.5°', 8.5],
	[`51° 12' 36" N`, 51.21],
	['8° 30′ O', 8.5],
	['8 30 W', -8.5],
	['-8,5', -8.5],
	['5.670.000', NaN],
	['dort', NaN],
	['', NaN],
])('reads degrees: %s', (text, expected) => {
	if (Number.isNaN(expected)) expect(readDegrees(text)).toBeNaN();
	else expect(readDegrees(text)).toBeCloseTo(expected, 6);
});

it.each([
	['51.2345, 8.1234', [51.2345, 8.1234]],
	['51,2345; 8,1234', [51.2345, 8.1234]],
	['51,2345 8,1234', [51.2345, 8.1234]],
	['51.2', null],
	['dort', null],
])('reads a pair: %s', (text, expected) => {
	expect(readPair(text)).toEqual(expected);
});
