import { readFileSync } from 'node:fs';
import { readWallTime, wallTimeAt, type WallTime } from '#core/hours/wall-clock.ts';
import type { Position } from '#core/geo/position.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { REGION_CENTRE, ZONE } from '#region';
import { readColumn } from './hours-column.ts';

export const HOURS_OPTIONS = {
	at: { type: 'string' },
	lon: { type: 'string' },
	lat: { type: 'string' },
	file: { type: 'string' },
	json: { type: 'boolean', default: false },
	jsonl: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Values {
	at?: string | undefined;
	lon?: string | undefined;
	lat?: string | undefined;
	file?: string | undefined;
	json: boolean;
	jsonl: boolean;
}

export interface HoursOrder {
	texts: string[];
	at: WallTime;
	place: Position;
	/** `explain`: for people; `document`: one JSON document; `lines`: a JSON line for each text. */
	form: 'explain' | 'document' | 'lines';
}

/** @throws OwnerProblem with a sentence for every argument that is wrong */
export function readHoursOrder(positionals: string[], values: Values, now: Date): HoursOrder {
	const problems: string[] = [];
	const { file } = values;
	if (file === undefined && positionals.length === 0)
		problems.push('Say which hours: a text in quotes, or a file with --file.');
	if (file !== undefined && positionals.length > 0)
		problems.push(`"${positionals[0]}" is too much beside --file.`);
	if (positionals.length > 1)
		problems.push(`"${positionals[1]}" is too much: put the whole text in quotes.`);
	if (values.json && (values.jsonl || file !== undefined))
		problems.push('--json is for one text; a file is answered with --jsonl.');
	if ((values.lon === undefined) !== (values.lat === undefined))
		problems.push('--lon and --lat belong together.');
	const order: HoursOrder = {
		texts: [],
		at: readAt(values.at, now, problems),
		place: {
			lon: readDegrees('--lon', values.lon, 180, problems) ?? REGION_CENTRE.lon,
			lat: readDegrees('--lat', values.lat, 90, problems) ?? REGION_CENTRE.lat,
		},
		form: values.jsonl || file !== undefined ? 'lines' : values.json ? 'document' : 'explain',
	};
	if (file === undefined) order.texts = positionals;
	else order.texts = readFileOf(file, problems);
	if (problems.length > 0) throw new OwnerProblem(...problems);
	return order;
}

/** Hours are compiled for years that a Date can tell without thinking twice. */
const YEARS = { first: 1970, last: 9998 };
const WITH_ZONE = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function readAt(text: string | undefined, now: Date, problems: string[]): WallTime {
	if (text === undefined) return wallTimeAt(now.getTime(), ZONE);
	const [, date] = WITH_ZONE.exec(text) ?? [];
	const instant = date && readWallTime(`${date}T00:00`) ? Date.parse(text) : NaN;
	const at = Number.isNaN(instant) ? readWallTime(text) : wallTimeAt(instant, ZONE);
	const year = Number(text.slice(0, 4));
	if (at && year >= YEARS.first && year <= YEARS.last) return at;
	problems.push(
		`--at is "${text}", but must be a time like 2026-12-26T11:00, or an instant like 2026-12-26T10:00:00Z.`,
	);
	return { day: 0, minute: 0 };
}

function readDegrees(
	option: string,
	text: string | undefined,
	most: number,
	problems: string[],
): number | null {
	if (text === undefined) return null;
	const degrees = text.trim() === '' ? NaN : Number(text);
	if (Math.abs(degrees) <= most) return degrees;
	problems.push(`${option} is "${text}", but must be degrees, like ${REGION_CENTRE.lon}.`);
	return null;
}

function readFileOf(file: string, problems: string[]): string[] {
	try {
		return readColumn(readFileSync(file, 'utf8'));
	} catch (error) {
		// a file that is not there, a folder, or not ours to read
		problems.push(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
		return [];
	}
}
