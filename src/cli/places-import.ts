import type { SupabaseClient } from '@supabase/supabase-js';
import { readFileSync, statSync } from 'node:fs';
import { readGeoJson, type GeoJsonFile } from '#core/imports/read-geojson.ts';
import { LARGEST_FILE } from '#core/imports/limits.ts';
import { isOpenLicence, SHARE_ALIKE } from '#core/places/licences.ts';
import { ZONE } from '#region';
import {
	importPlaces,
	type ImportOrder,
	type ImportReport,
	type ImportRow,
} from '#server/imports/import-places.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { sayDuplicate, sayFileRefusal, sayRefusal, WARNINGS } from './import-words.ts';

export const IMPORT_OPTIONS = {
	source: { type: 'string' },
	licence: { type: 'string' },
	attribution: { type: 'string' },
	organisation: { type: 'string' },
	publish: { type: 'boolean', default: false },
	'dry-run': { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Values {
	source?: string | undefined;
	licence?: string | undefined;
	attribution?: string | undefined;
	organisation?: string | undefined;
	publish: boolean;
	'dry-run': boolean;
	json: boolean;
}

export interface CommandedImport {
	file: GeoJsonFile;
	organisation: string | null;
	asJson: boolean;
	order: Omit<ImportOrder, 'organisationId' | 'today'>;
}

/** @throws OwnerProblem with a sentence for every argument that is wrong or missing */
export function readImportOrder(files: string[], values: Values): CommandedImport {
	const { source = '', licence = '', attribution = '' } = values;
	const [file] = files;
	const problems: string[] = [];
	if (!file) problems.push('FILE is missing: name the GeoJSON file to import.');
	if (files.length > 1)
		problems.push(`One FILE at a time, not ${files.length}: ${files.join(', ')}.`);
	if (source !== 'osm')
		problems.push(
			`--source is ${given(source)}, but must be osm: that is what this command can read.`,
		);
	if (!isOpenLicence(licence))
		problems.push(
			`--licence is ${given(licence)}, but must be a known licence, like ${SHARE_ALIKE}.`,
		);
	else if (source === 'osm' && licence !== SHARE_ALIKE)
		problems.push(`--licence is ${licence}, but OpenStreetMap's data stands under ${SHARE_ALIKE}.`);
	if (attribution.trim().length < 2 || attribution.length > 300)
		problems.push(
			`--attribution is ${given(attribution)}, but must name the authors, like "© OpenStreetMap contributors".`,
		);
	if (values.organisation === '') problems.push('--organisation is empty: name its slug.');
	if (problems.length > 0) throw new OwnerProblem(...problems);
	return {
		file: readFile(file!),
		organisation: values.organisation ?? null,
		asJson: values.json,
		order: {
			...{ source, licence, attribution: attribution.trim() },
			publish: values.publish,
			dryRun: values['dry-run'],
		},
	};
}

const given = (value: string) => (value === '' ? 'missing' : `"${value}"`);

function readFile(file: string): GeoJsonFile {
	const read = readGeoJson(readText(file));
	if (!read.ok) throw new OwnerProblem(`FILE ${file}: ${sayFileRefusal(read.refusal)}`);
	return read.value;
}

function readText(file: string): string {
	const stat = statSync(file, { throwIfNoEntry: false });
	if (!stat) throw new OwnerProblem(`FILE ${file} does not exist.`);
	if (!stat.isFile()) throw new OwnerProblem(`FILE ${file} is not a file.`);
	if (stat.size > LARGEST_FILE)
		throw new OwnerProblem(`FILE ${file}: ${sayFileRefusal({ code: 'file_too_large' })}`);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
	} catch (error) {
		if (!(error instanceof TypeError))
			throw new OwnerProblem(`FILE ${file} cannot be read: ${error}.`);
		throw new OwnerProblem(`FILE ${file} is not written in UTF-8.`);
	}
}

/** Imports and prints the answer. */
export async function importInto(
	service: SupabaseClient,
	{ file, organisation, asJson, order }: CommandedImport,
	now: Date,
	say: (line: string) => void,
): Promise<void> {
	const report = await importPlaces(service, file, {
		...order,
		organisationId: organisation === null ? null : await findOrganisation(service, organisation),
		today: now.toLocaleDateString('sv-SE', { timeZone: ZONE }),
	});
	for (const warning of report.warnings) say(`Warning: ${WARNINGS[warning]}`);
	if (asJson) return console.log(JSON.stringify(report, null, '\t'));
	printReport(report);
	if (order.dryRun) console.log('Nothing was written (--dry-run).');
}

async function findOrganisation(service: SupabaseClient, slug: string): Promise<string> {
	const { data } = await service.from('organisations').select('id').eq('slug', slug).throwOnError();
	const id = (data as { id: string }[])[0]?.id;
	if (!id)
		throw new OwnerProblem(
			`--organisation is "${slug}", but there is no organisation with that slug.`,
		);
	return id;
}

function printReport({ read, rows, ...counts }: ImportReport): void {
	for (const row of rows) {
		const line = sayRow(row);
		if (line) console.log(line);
	}
	const { new: fresh, changed, same, duplicate, refused } = counts;
	console.log(
		`${read} read: new ${fresh}, changed ${changed}, same ${same}, duplicate ${duplicate}, refused ${refused}`,
	);
}

/** New and unchanged places are only counted. */
function sayRow(row: ImportRow): string | null {
	const feature = row.feature ?? `feature ${row.number}`;
	const who = row.name ? `${feature} (${row.name})` : feature;
	if (row.verdict === 'changed') return `changed ${who}: ${row.fields?.join(', ')}`;
	if (row.verdict === 'duplicate') return `duplicate ${who}: ${sayDuplicate(row)}`;
	if (row.verdict === 'refused') return `refused ${who}: ${sayRefusal(row)}`;
	return null;
}
