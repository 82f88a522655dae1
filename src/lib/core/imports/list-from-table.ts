import Papa from 'papaparse';
import { accept, refuse, type Result } from '../result.ts';
import { LONGEST_TAG, MOST_COLUMNS, MOST_FEATURES } from './limits.ts';
import type { List, ListRefusal, ListRow } from './list.ts';

/**
 * Reads a table: comma, semicolon or tab between its columns, names of the columns in its first line. A row's number
 * is its line in a spreadsheet, where the names stand in line 1.
 */
export function listFromTable(text: string): Result<List, ListRefusal> {
	const { data, errors } = Papa.parse<string[]>(text, {
		delimiter: separatorOf(text),
		skipEmptyLines: false,
		// one more than is taken, and the names of the columns: too many are told apart from enough
		preview: MOST_FEATURES + 2,
	});
	const first = data.findIndex((line) => line.some((cell) => cell.trim() !== ''));
	const headings = distinct((data[first] ?? []).map((cell) => cell.trim()));
	if (headings.length > MOST_COLUMNS)
		return refuse('too_many_columns', { values: { most: MOST_COLUMNS } });
	// one column is a text somebody has pasted, and no table
	if (headings.filter(Boolean).length < 2) return refuse('format_unknown');
	const rows = data.slice(first + 1).flatMap((line, nr): ListRow[] => {
		const values = new Map<string, string>();
		line.forEach((cell, column) => {
			const heading = headings[column];
			const value = cell.trim().slice(0, LONGEST_TAG);
			if (heading && value) values.set(heading, value);
		});
		if (values.size === 0) return [];
		return [{ number: first + nr + 2, values, geometry: null, id: null, osm: null }];
	});
	const isBroken = errors.some(({ type }) => type === 'Quotes');
	return accept({
		format: 'csv',
		isOsm: false,
		headings: headings.filter(Boolean),
		rows,
		warnings: isBroken ? ['broken_lines'] : [],
	});
}

/** The names of the columns tell what parts them: unlike values, they have no decimal commas. */
function separatorOf(text: string): string {
	const [names = ''] = /^.*\S.*$/m.exec(text.replace(/"[^"]*"/g, 'x').slice(0, 100_000)) ?? [];
	const count = (separator: string) => names.split(separator).length;
	return [';', '\t', ',', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Two columns of one name are told apart: `Telefon`, `Telefon 2`. */
function distinct(headings: string[]): string[] {
	const seen = new Map<string, number>();
	return headings.map((heading) => {
		const count = (seen.get(heading) ?? 0) + 1;
		seen.set(heading, count);
		return heading && count > 1 ? `${heading} ${count}` : heading;
	});
}
