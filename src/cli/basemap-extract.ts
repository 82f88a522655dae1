import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Bounds } from '#core/geo/position.ts';
import { ArchiveProblem } from '#server/basemap/archive-problem.ts';
import { isWebAddress, openSource, type ArchiveSource } from '#server/basemap/archive-source.ts';
import { sayUnfit } from '#server/basemap/check-archive.ts';
import { sourceOfJournal } from '#server/basemap/extract-journal.ts';
import { planExtract, sayBounds, type ExtractPlan } from '#server/basemap/extract-plan.ts';
import { extractTo, unfinishedFiles } from '#server/basemap/extract.ts';
import { finishExtract } from '#server/basemap/finish-extract.ts';
import { newestBuild } from '#server/basemap/protomaps-builds.ts';
import { openArchive } from '#server/basemap/read-archive.ts';
import { archiveFolder } from '#server/basemap/served-archives.ts';
import { readConfig, type Config } from '#server/config.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { REGION_BOUNDS } from '#region';
import { BOX_OPTIONS, readBox } from './basemap-box.ts';
import { uploadArchive } from './basemap-upload.ts';
import { Progress, sayBytes } from './progress.ts';

export const EXTRACT_OPTIONS = {
	...BOX_OPTIONS,
	maxzoom: { type: 'string', default: '14' },
	out: { type: 'string' },
	upload: { type: 'boolean', default: false },
	restart: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Values {
	bbox?: string | undefined;
	region: boolean;
	maxzoom: string;
	out?: string | undefined;
	upload: boolean;
	restart: boolean;
}

export interface ExtractCommand {
	/** Null for the newest Protomaps build. */
	source: string | null;
	bounds: Bounds;
	maxZoom: number;
	/** Null for the data folder. */
	out: string | null;
	upload: boolean;
	restart: boolean;
}

/** Around the region, so that its edge is not that of the map; degrees. */
const MARGIN = 0.05;

const AROUND_THE_REGION: Bounds = {
	west: REGION_BOUNDS.west - MARGIN,
	south: REGION_BOUNDS.south - MARGIN,
	east: REGION_BOUNDS.east + MARGIN,
	north: REGION_BOUNDS.north + MARGIN,
};

const DEEPEST = 15;

/** Names that the manifest can carry, and that need no escaping in an address. */
const ARCHIVE_NAME = /^[a-z0-9][a-z0-9._-]*\.pmtiles$/i;

/** @throws OwnerProblem with a sentence for every argument that is wrong */
export function readExtractOrder(sources: string[], values: Values): ExtractCommand {
	const problems: string[] = [];
	if (sources.length > 1)
		problems.push(`One SOURCE at a time, not ${sources.length}: ${sources.join(', ')}.`);
	const [source = null] = sources;
	if (source !== null && /^\w{2,}:\/\//.test(source) && !isWebAddress(source))
		problems.push(`SOURCE is "${source}", but must be a file or an http(s) address.`);
	const box = readBox(values, problems);
	const maxZoom = /^\d+$/.test(values.maxzoom) ? Number(values.maxzoom) : NaN;
	if (!(maxZoom <= DEEPEST))
		problems.push(
			`--maxzoom is "${values.maxzoom}", but must be a whole number from 0 to ${DEEPEST}.`,
		);
	const { out = null, upload, restart } = values;
	if (out !== null && !ARCHIVE_NAME.test(path.basename(out)))
		problems.push(
			`--out is "${out}", but must be a file whose name is of plain letters, digits, - and _ and ends in .pmtiles.`,
		);
	if (out !== null && source !== null && path.resolve(out) === path.resolve(source))
		problems.push('--out and SOURCE are the same file.');
	if (problems.length > 0) throw new OwnerProblem(...problems);
	return { source, bounds: box ?? AROUND_THE_REGION, maxZoom, out, upload, restart };
}

const say = (line: string) => console.log(line);

type OnStop = (stop: () => Promise<void>) => void;

/** Extracts, uploads where that is wanted, and says what happened. */
export async function extractFor(command: ExtractCommand, onStop: OnStop): Promise<void> {
	const config = readOwnConfig();
	const folder = archiveFolder(config.dataDir);
	const file = command.out ? path.resolve(command.out) : path.join(folder, 'region.pmtiles');
	const unfinished = unfinishedFiles(file);
	if (command.restart) for (const one of Object.values(unfinished)) await rm(one, { force: true });

	const source = await openNamed(command.source, unfinished.journal);
	const plan = await cut(source, command, file, onStop).finally(source.close);
	const nameFor = (version: string) =>
		command.out ? path.basename(file) : `region-${version}.pmtiles`;
	const { archive, manifest } = await finishExtract(file, plan.facts, nameFor, new Date());
	say(`Written: ${archive} (${sayBytes(manifest.bytes)}, ${plan.tiles} tiles) and its manifest.`);
	if (!command.out) sayServed(config);
	if (command.upload) await uploadArchive(config, archive, manifest, say);
}

/** Brings what is missing of the extract from the source. */
async function cut(
	source: ArchiveSource,
	command: ExtractCommand,
	file: string,
	onStop: OnStop,
): Promise<ExtractPlan> {
	const archive = await openArchive(source);
	const plan = await planExtract(archive, command);
	sayPlan(source, plan);
	const unfit = sayUnfit(archive);
	if (unfit) say(`Warning: ${unfit}`);

	onStop(async () => {
		say('\nStopped. The same command goes on where it was.');
		process.exit(130);
	});
	const progress = new Progress(process.stdout);
	const begins = (total: number, before: number) => {
		if (before > 0) say(`Going on: ${sayBytes(before)} are already here.`);
		progress.begins(total, before);
	};
	try {
		await extractTo(file, source, plan, { begins, arrived: progress.arrived });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
		throw new OwnerProblem(
			`The disk is full, at ${path.dirname(file)}. What has come is kept: with more room the same command goes on.`,
		);
	} finally {
		progress.ends();
	}
	return plan;
}

function sayPlan({ name, size }: ArchiveSource, plan: ExtractPlan): void {
	const { facts, tiles, missing, bytes } = plan;
	say(`Source: ${name} (${sayBytes(size)})`);
	say(
		`Box ${sayBounds(facts.bounds)}, zoom ${facts.minZoom} to ${facts.maxZoom}: ${tiles} tiles, ${sayBytes(bytes)}.`,
	);
	if (missing > 0) say(`${missing} tiles of the box are not in the source.`);
}

function sayServed({ basemapUrl }: Config): void {
	if (basemapUrl)
		return say(`BASEMAP_URL is set (${basemapUrl}) and goes first: unset it to show this one.`);
	say(
		'The app shows it from the next page on. An older one stays for who has it open, until the app starts anew.',
	);
}

/** What a person can do when there is no way to the archive. */
const OTHER_WAYS =
	'Nothing was changed: the app keeps its map, the built-in overview where there is no other. ' +
	'To take another archive, name it: npm run basemap -- extract SOURCE, a PMTiles file or its http(s) address.';

/** Opens SOURCE; without it that of the unfinished extract, else the newest Protomaps build. */
async function openNamed(named: string | null, journal: string): Promise<ArchiveSource> {
	try {
		const begun = named === null && existsSync(journal) ? sourceOfJournal(journal) : null;
		return await openSource(named ?? begun ?? (await newestBuild()));
	} catch (error) {
		const isFar = named === null || isWebAddress(named);
		if (!isFar || !(error instanceof ArchiveProblem)) throw error;
		throw new OwnerProblem(`${error.message} ${OTHER_WAYS}`);
	}
}

function readOwnConfig(): Config {
	if (existsSync('.env')) process.loadEnvFile('.env');
	// Pages need the publishable key, a command does not.
	const publishable = process.env.SUPABASE_URL ? 'not-needed' : undefined;
	const read = readConfig({ ...process.env, SUPABASE_PUBLISHABLE_KEY: publishable });
	if (!read.ok) throw new OwnerProblem(...read.problems);
	return read.config;
}
