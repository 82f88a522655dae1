import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWallTime } from '#core/hours/wall-clock.ts';
import { readColumn } from './hours-column.ts';
import { HOURS_OPTIONS, readHoursOrder } from './hours-order.ts';
import { readArguments } from './arguments.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'schatzkarte-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
	const whole = path.join(folder, 'values.csv');
	writeFileSync(whole, content);
	return whole;
}

const NOW = new Date('2026-11-24T05:00:00Z');
function orderOf(...args: string[]) {
	const { values, positionals } = readArguments(args, HOURS_OPTIONS, 'hours');
	return readHoursOrder(positionals, values, NOW);
}

describe('a column of values', () => {
	it.each<[string, string, string[]]>([
		[
			'with counts, quotes and CRLF',
			'count,opening_hours\r\n207,24/7\r\n9,"We,Sa 07:00-13:00"\r\n',
			['24/7', 'We,Sa 07:00-13:00'],
		],
		[
			'with quotes in quotes',
			'count,opening_hours\n1,"""nach Absprache"""\n',
			['"nach Absprache"'],
		],
		[
			'with line breaks in quotes',
			'opening_hours,x\n"Mo 10:00-12:00;\nTu off",1\n',
			['Mo 10:00-12:00;\nTu off'],
		],
		['after a byte order mark', '\uFEFFcount,opening_hours\n1,Mo\n', ['Mo']],
		['where a field is missing', 'count,opening_hours\n5\n6,Tu\n', ['', 'Tu']],
		['whose last quote never closes', 'count,opening_hours\n1,"Mo 10:00', ['Mo 10:00']],
		[
			'alone, without quotes',
			'opening_hours\nWe,Sa 07:00-13:00\n"nach Absprache"\n',
			['We,Sa 07:00-13:00', '"nach Absprache"'],
		],
		[
			'alone, with quotes',
			'opening_hours\n"We,Sa 07:00-13:00"\n"""nach Absprache"""\n',
			['We,Sa 07:00-13:00', '"nach Absprache"'],
		],
		['without a header', 'We,Sa 07:00-13:00\n\nMo "a, b"\n', ['We,Sa 07:00-13:00', 'Mo "a, b"']],
		['of an empty file', '', []],
	])('%s', (_, content, values) => expect(readColumn(content)).toEqual(values));
});

describe('an order', () => {
	it.each([
		[undefined, '2026-11-24T06:00'],
		['2026-12-26T11:00', '2026-12-26T11:00'],
		['2026-12-26T11:00:00Z', '2026-12-26T12:00'],
		['2026-07-01T23:30:00-05:00', '2026-07-02T06:30'],
	])('at %s is about %s', (at, wall) => {
		const order = orderOf('24/7', ...(at ? ['--at', at] : []));
		expect(writeWallTime(order.at)).toBe(wall);
	});

	it.each([
		[[], 'Say which hours'],
		[['Mo', '10:00-12:00'], '"10:00-12:00" is too much'],
		[['24/7', '--at', 'tomorrow'], '--at is "tomorrow"'],
		[['24/7', '--at', '2026-02-30T10:00'], '--at is "2026-02-30T10:00"'],
		[['24/7', '--at', '2026-02-30T10:00:00Z'], '--at is "2026-02-30T10:00:00Z"'],
		[['24/7', '--at', '2026-12-26'], '--at is "2026-12-26"'],
		[['24/7', '--lon', '8.5'], '--lon and --lat belong together'],
		[['24/7', '--lon', '8.5', '--lat', '91'], '--lat is "91"'],
		[['24/7', '--lon', '', '--lat', '51'], '--lon is ""'],
		[['--file', '/nowhere.csv'], '/nowhere.csv cannot be read: ENOENT'],
		[['24/7', '--file', 'x.csv'], 'too much beside --file'],
		[['24/7', '--soon'], "Unknown option '--soon'"],
	])('%j is refused: %s', (args, sentence) => {
		expect(() => orderOf(...args)).toThrow(sentence);
	});
});

/** As a person runs it. */
function run(...args: string[]) {
	const command = path.resolve('src/cli/hours.ts');
	const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
		encoding: 'utf8',
		env: { ...process.env, TZ: 'America/New_York' },
	});
	return { status, stdout, stderr };
}

it('explains a text', () => {
	const { status, stdout } = run(
		'Mo-Fr 09:00-18:00; Su,PH 13:00-17:00',
		'--at',
		'2026-12-26T11:00',
	);
	expect(status).toBe(0);
	expect(stdout).toContain('Saturday 26 December 2026, 11:00: closed, opens at 13:00');
	expect(stdout).toContain('Sat 26 Dec 2026   13:00–17:00  (Boxing Day)');
	expect(stdout).toContain('(Good Friday)');
});

it('marks where reading stopped', () => {
	const { status, stdout } = run('Mo-Fr 25:61');
	expect(status).toBe(0);
	expect(stdout.split('\n').slice(0, 2)).toEqual(['Mo-Fr 25:61', '           ^']);
	expect(stdout).toContain('(syntax)');
});

it('answers a document', () => {
	const { stdout } = run(
		'Mo-Fr 09:00-18:00; Su,PH 13:00-17:00',
		'--at',
		'2026-12-26T11:00',
		'--json',
	);
	expect(JSON.parse(stdout)).toEqual({
		text: 'Mo-Fr 09:00-18:00; Su,PH 13:00-17:00',
		answer: 'opens',
		until: null,
		opens_at: '2026-12-26T13:00:00+01:00',
		reason: null,
		position: null,
		state: 'closed',
		comment: null,
	});
});

it('answers each value of a file on a line of its own, the bad ones too', () => {
	const values = file(
		[
			'count,opening_hours',
			'1,"Mo-Su,PH 10:00-18:00"',
			'2,whenever',
			'3,Sa 10:00-18:00',
			'4,"""nach Absprache"""',
			`5,"${'Mo 10:00-12:00;'.repeat(100)}"`,
			'6,',
			'7,10:00+',
		].join('\r\n'),
	);
	const { status, stdout } = run('--file', values, '--at', '2026-12-26T11:00', '--jsonl');
	expect(status).toBe(0);
	const lines = stdout.trim().split('\n');
	expect(
		lines
			.map((line) => JSON.parse(line) as Record<string, unknown>)
			.map(({ answer, until, reason, state, comment }) => [answer, until, reason, state, comment]),
	).toEqual([
		['open', '2026-12-26T18:00:00+01:00', null, 'open', null],
		['unknown', null, 'syntax', 'unknown', null],
		['unconfirmed', '2026-12-26T18:00:00+01:00', 'boxing_day', 'open', null],
		['by-appointment', null, null, 'unknown', 'nach Absprache'],
		['unknown', null, 'too_long', 'unknown', null],
		['unknown', null, 'empty', 'unknown', null],
		['unknown', null, 'stated', 'unknown', 'open end'],
	]);
});

it('says in a sentence what is wrong with the command', () => {
	const { status, stdout, stderr } = run('24/7', '--at', 'soon');
	expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	expect(stderr.trim().split('\n')).toHaveLength(1);
});
