import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { makeInjections } from '../../../../../tests/tools/injections.ts';
import type { CareRow } from './care-table.svelte.ts';
import { tableAsCsv } from './save-table.ts';

/** A row of which only what the table reads is known. */
const row = (text: string): CareRow => ({
	place: {
		...{ slug: 'ort', name: { de: text }, status: 'draft', subkind: 'farm', municipality: text },
		...{ hours: text, hoursCheckedOn: null, nextSlot: null, photos: 0, storyTitles: [] },
		...{ openReports: 0, labels: [] },
	} as unknown as CareRow['place'],
	needs: [],
});

it('no text begins a cell or a row of its own, nor is it a formula', () => {
	// the last has a second line, over which a careless look at the first sign stumbles
	const texts = [...makeInjections().map(({ text }) => text), '=1+1\nx', '-1+1\r\nx'];
	const csv = tableAsCsv(texts.map(row));
	const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';' });
	expect(errors).toEqual([]);
	expect(data).toHaveLength(texts.length + 1);
	for (const [index, text] of texts.entries()) {
		const cells = data[index + 1]!;
		expect(cells).toHaveLength(data[0]!.length);
		// hours stand there as they were entered
		expect(cells[5]!.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
		for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
	}
});
