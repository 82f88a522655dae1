import * as v from 'valibot';
import { ArchiveProblem } from './archive-problem.ts';
import { fetchDocument } from './http-source.ts';

/** Daily builds of the whole planet from OpenStreetMap; each is kept for about a week. */
export const PROTOMAPS = {
	list: 'https://build-metadata.protomaps.dev/builds.json',
	builds: 'https://build.protomaps.com/',
};

const buildList = v.array(v.object({ key: v.string() }));
const DAILY = /^\d{8}\.pmtiles$/;

/**
 * Address of the newest daily build.
 *
 * @throws ArchiveProblem when the list cannot be read, or names none
 */
export async function newestBuild({ list, builds } = PROTOMAPS): Promise<string> {
	const read = v.safeParse(buildList, await fetchDocument(list));
	const keys = read.success ? read.output.map(({ key }) => key) : [];
	const newest = keys
		.filter((key) => DAILY.test(key))
		.sort()
		.at(-1);
	if (!newest) throw new ArchiveProblem('refused', `${list} names no daily build.`);
	return new URL(newest, builds).href;
}
