import type { SupabaseClient } from '@supabase/supabase-js';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toGeoJson, type OpenRecord } from '#core/places/geojson.ts';
import { isOpenLicence, SHARE_ALIKE } from '#core/places/licences.ts';
import { readOpenRecords } from '#server/imports/read-open-records.ts';
import { OwnerProblem } from '#server/owner-problem.ts';

export const EXPORT_OPTIONS = {
	format: { type: 'string', default: 'geojson' },
	licence: { type: 'string' },
	out: { type: 'string' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Values {
	format: string;
	licence?: string | undefined;
	out?: string | undefined;
}

export interface CommandedExport {
	licence: string | null;
	out: string | null;
}

/** @throws OwnerProblem with a sentence for every argument that is wrong */
export function readExportOrder(positionals: string[], values: Values): CommandedExport {
	const { format, licence, out } = values;
	const problems: string[] = [];
	if (positionals.length > 0)
		problems.push(`"${positionals[0]}" is too much: name a file with --out.`);
	if (format !== 'geojson') problems.push(`--format is "${format}", but must be geojson.`);
	if (licence !== undefined && !isOpenLicence(licence))
		problems.push(`--licence is "${licence}", but must be an open licence, like ${SHARE_ALIKE}.`);
	if (out === '') problems.push('--out is empty: name a file.');
	if (problems.length > 0) throw new OwnerProblem(...problems);
	return { licence: licence ?? null, out: out ?? null };
}

/** Writes the places as GeoJSON, and says what stands where and what was left out. */
export async function exportFrom(
	service: SupabaseClient,
	{ licence, out }: CommandedExport,
	origin: string,
	say: (line: string) => void,
): Promise<void> {
	const { records, examples, closed } = await readOpenRecords(service);
	const wanted = records.filter((one) =>
		licence ? one.licence === licence : one.licence !== SHARE_ALIKE,
	);
	const write = (file: string | null, some: OpenRecord[]) => {
		const text = onePerLine(toGeoJson(some, origin));
		if (file === null) process.stdout.write(text);
		else writeOut(file, text);
		say(`${some.length} places${file === null ? '' : ` in ${file}`}.`);
	};
	write(out, wanted);

	const apart = records.filter((one) => one.licence === SHARE_ALIKE);
	if (licence === null && apart.length > 0) {
		if (out !== null) write(besides(out), apart);
		else
			say(
				`${apart.length} places under ${SHARE_ALIKE} left out: get them with --licence ${SHARE_ALIKE}.`,
			);
	}
	if (examples > 0) say(`${examples} invented examples left out.`);
	if (closed > 0) say(`${closed} places without an open licence left out.`);
}

/** A feature a line: small, and two exports can be compared. */
function onePerLine({ features, ...head }: ReturnType<typeof toGeoJson>): string {
	const start = JSON.stringify(head).slice(0, -1);
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `${start},"features":[\n${lines}\n]}\n`;
}

/** `places.geojson` → `places.ODbL-1.0.geojson` */
function besides(file: string): string {
	const { dir, name, ext } = path.parse(file);
	return path.join(dir, `${name}.${SHARE_ALIKE}${ext}`);
}

function writeOut(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (error) {
		throw new OwnerProblem(
			`--out ${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
		);
	}
}
