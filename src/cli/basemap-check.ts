import { isWebAddress } from '#server/basemap/archive-source.ts';
import { checkArchive, regionArea, type Area } from '#server/basemap/check-archive.ts';
import { sayBounds } from '#server/basemap/extract-plan.ts';
import { plainText } from '#server/basemap/write-manifest.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { BOX_OPTIONS, readBox } from './basemap-box.ts';
import { sayBytes } from './progress.ts';

export const CHECK_OPTIONS = {
	...BOX_OPTIONS,
	help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface CheckOrder {
	file: string;
	area: Area;
}

/** @throws OwnerProblem with a sentence for every argument that is wrong or missing */
export function readCheckOrder(
	files: string[],
	values: { bbox?: string | undefined; region: boolean },
): CheckOrder {
	const problems: string[] = [];
	const [file] = files;
	if (!file) problems.push('FILE is missing: name the archive to check.');
	if (files.length > 1)
		problems.push(`One FILE at a time, not ${files.length}: ${files.join(', ')}.`);
	const box = readBox(values, problems);
	if (problems.length > 0) throw new OwnerProblem(...problems);
	const area = box ? { name: 'the box', bounds: box } : regionArea();
	return { file: file!, area };
}

/** Checks and prints the answer; a problem makes the command end with 1. */
export async function checkFor({ file, area }: CheckOrder): Promise<void> {
	const { problems, facts } = await checkArchive(file, area);
	if (facts) {
		const { bytes, minZoom, maxZoom, bounds, scheme, attribution, tiles, read } = facts;
		console.log(`${file}: ${sayBytes(bytes)}, zoom ${minZoom} to ${maxZoom}`);
		if (bounds) console.log(`covers       ${sayBounds(bounds)}`);
		console.log(`schema       ${scheme ?? 'unknown'}`);
		console.log(`attribution  ${plainText(attribution) || 'none'}`);
		console.log(`tiles        ${tiles} of ${area.name} there; ${read} different ones read`);
		if (!isWebAddress(file)) console.log(`manifest     ${facts.manifest ? 'beside it' : 'none'}`);
	}
	for (const problem of problems) console.log(`Problem: ${problem}`);
	if (problems.length > 0) process.exitCode = 1;
	else console.log('It is whole and fits the map.');
}
