import { describe, expect, it } from 'vitest';
import { guessColumns } from './columns.ts';
import type { RowRules } from './place-from-row.ts';
import { readList } from './read-list.ts';
import {
	boundsOf,
	countVerdicts,
	isSwapped,
	planRows,
	readRow,
	reviewRows,
	type Choices,
	type Fixes,
	type StoredPlace,
} from './review.ts';
import { parkSites, SCRIPT_NAME } from './testing/park-sites.ts';

const PARK = 'park';
const OTHERS = 'others';

const PRESENT = Array.from({ length: 9 }, (_, i) => ({
	name: [
		'Wilhelmsfelsen',
		'Kahler Asten',
		'Rhein-Weser-Turm',
		'Biggeblick',
		'Hollenfelsen',
		'Atta-Höhle',
		'Möhnetalsperre',
		'Bruchhauser Steine',
		'Lörmecketurm',
	][i]!,
	lon: 8.3 + i * 0.01,
	lat: 51.3,
}));

const stored = ({ name, lon, lat }: (typeof PRESENT)[number], i: number): StoredPlace => ({
	...{ name, lon, lat, id: `id-${i}`, slug: `da-${i}`, subkind: 'rock', status: 'published' },
	...{ example: true, hasMadeName: false, origin: null },
	organisationId: i < 2 ? PARK : OTHERS,
	ours: { name: { de: name }, lon, lat, kind: 'nature_site', subkind: 'rock', phone: '+49 1' },
});

function review(
	text: string,
	known: StoredPlace[] = [],
	{ fixes = {}, ...more }: Partial<RowRules> & { fixes?: Fixes } = {},
) {
	const list = readList(text);
	if (!list.ok) throw new Error(list.refusal.code);
	const { headings, rows } = list.value;
	const rules = { columns: guessColumns(headings, rows), subkind: null, wording: {}, ...more };
	const read = rows.map((row) => readRow(row, rules, fixes[row.number]));
	return { rows: reviewRows(read, known, PARK), read };
}

describe('120 sites of a nature park', () => {
	const sites = JSON.stringify(parkSites(PRESENT, 'Park'));
	const usual = { subkind: 'nature_site' } as const;
	const { rows, read } = review(sites, PRESENT.map(stored), usual);

	it('are 106 new, 9 likely duplicates and 5 refused', () => {
		expect(countVerdicts(rows)).toEqual({
			new: 106,
			changed: 0,
			same: 0,
			duplicate: 9,
			refused: 5,
		});
	});

	it('are refused by number and for what they are', () => {
		const refused = rows.filter(({ verdict }) => verdict.verdict === 'refused');
		expect(refused.map((row) => [row.number, isSwapped(row)])).toEqual([
			[21, true],
			[32, false],
			[51, true],
			[81, true],
			[82, false],
		]);
		expect(refused.every(({ name }) => name?.startsWith('Park '))).toBe(true);
	});

	it('keep markup in a name as the text it is', () => {
		expect(rows[47]).toMatchObject({ name: SCRIPT_NAME, verdict: { verdict: 'new' } });
	});

	it('are new once they are swapped back', () => {
		const fixes = Object.fromEntries(
			rows
				.filter(isSwapped)
				.map(({ number, position }) => [number, { lon: position!.lat, lat: position!.lon }]),
		);
		expect(
			countVerdicts(review(sites, PRESENT.map(stored), { ...usual, fixes }).rows),
		).toMatchObject({
			new: 109,
			refused: 2,
		});
	});

	it('are planned but for what nobody has decided about', () => {
		expect(planRows(rows, {})).toHaveLength(106);
		const [ours, , theirs] = rows.filter(({ verdict }) => verdict.verdict === 'duplicate');
		const first = rows[0]!;
		const choices: Choices = {
			[first.number]: { do: 'skip' },
			[ours!.number]: { do: 'take', groups: ['name', 'summary', 'phone'] },
			[theirs!.number]: { do: 'separate' },
		};
		const plan = planRows(rows, choices);
		expect(plan).toHaveLength(107);
		// nothing is taken that the list does not say
		expect(plan).toContainEqual({ number: 6, slug: 'da-0', placeId: 'id-0', take: ['name'] });
		expect(plan.find(({ number }) => number === theirs!.number)).toMatchObject({ placeId: null });
		// a place of others is not ours to change
		expect(planRows(rows, { [theirs!.number]: { do: 'take', groups: ['name'] } })).toHaveLength(
			106,
		);
	});

	it('say where they differ from what is there', () => {
		expect(rows[5]).toMatchObject({
			twin: { of: 'place', isOurs: true, metres: 28 },
			differs: [
				{ group: 'kind', isNew: false },
				{ group: 'position', isNew: false },
				{ group: 'address', isNew: true },
			],
		});
		expect(rows[5 + 24]).toMatchObject({ twin: { isOurs: false } });
	});

	it('lie within bounds that have room around them', () => {
		const bounds = boundsOf(read)!;
		expect(bounds.west).toBeLessThan(8.05);
		expect(bounds.east).toBeGreaterThan(8.38);
		expect(boundsOf([])).toBeNull();
	});
});

it('knows a row again that has no id, and says what changed', () => {
	const csv = (hours: string) => `Name;Breite;Länge;Öffnungszeiten\nTafel Ahorn;51,1;8,0;${hours}`;
	const usual = { subkind: 'nature_site' } as const;
	const [first] = review(csv('Mo-Fr 10-12 Uhr'), [], usual).read;
	if (!first!.candidate.ok) throw new Error('refused');
	const { externalId, fields, tags } = first!.candidate.value;
	const known: StoredPlace = {
		...{ ...stored(PRESENT[0]!, 0), name: 'Tafel Ahorn', lon: 8, lat: 51.1 },
		origin: { externalId, tags, last: fields, ours: fields },
		ours: fields,
	};
	expect(review(csv('Mo-Fr 10-12 Uhr'), [known], usual).rows).toMatchObject([
		{ verdict: { verdict: 'same' } },
	]);
	expect(review(csv('Mo-Fr 10-13 Uhr'), [known], usual).rows).toMatchObject([
		{
			verdict: { verdict: 'changed', fields: ['hours'] },
			differs: [{ group: 'hours' }],
			place: { id: 'id-0' },
		},
	]);
});

it('calls a row that repeats one before it by its number', () => {
	const csv = 'Name;Breite;Länge\nTafel Ahorn;51,1;8,0\nTafel Ahorn;51,1001;8,0';
	expect(review(csv, [], { subkind: 'nature_site' }).rows[1]).toMatchObject({
		number: 3,
		verdict: { verdict: 'duplicate' },
		twin: { of: 'row', number: 2, metres: 11 },
	});
});
