import path from 'node:path';
import { expect, test } from 'vitest';
import { readJourneys, readUnits } from './test-reports.ts';

const passed = { status: 'passed' as const, fullName: 'works', failureMessages: [] };

test('a failed unit test is named with its file and the first line of what it said', () => {
	const report = {
		testResults: [
			{
				name: path.resolve('src/a.test.ts'),
				status: 'passed' as const,
				message: '',
				assertionResults: [passed],
			},
			{
				name: path.resolve('src/b.test.ts'),
				status: 'failed' as const,
				message: '',
				assertionResults: [
					passed,
					{
						status: 'failed' as const,
						fullName: 'hours › close',
						failureMessages: ['AssertionError: expected 1 to be 2\n    at src/b.test.ts:3:1'],
					},
				],
			},
		],
	};
	expect(readUnits(report)).toEqual({
		passed: 2,
		failures: ['src/b.test.ts: hours › close: AssertionError: expected 1 to be 2'],
		shaky: [],
	});
});

test('a file of unit tests that failed before its first test is a failure', () => {
	const skipped = { ...passed, status: 'skipped' as const };
	const report = {
		testResults: [
			{
				name: path.resolve('supabase/tests/c.test.ts'),
				status: 'failed' as const,
				message: '\u001b[31mError: no database\u001b[39m\nat …',
				assertionResults: [skipped],
			},
		],
	};
	expect(readUnits(report)).toEqual({
		passed: 0,
		failures: ['supabase/tests/c.test.ts: Error: no database'],
		shaky: [],
	});
});

test('journeys are counted in every depth; a second try is named, an app that did not start is a failure', () => {
	const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky', message?: string) => ({
		title,
		file: 'd.e2e.ts',
		line: 7,
		tests: [{ status, results: [{ error: message === undefined ? undefined : { message } }] }],
	});
	const report = {
		suites: [
			{
				specs: [spec('opens', 'expected')],
				suites: [
					{ specs: [spec('saves', 'unexpected', 'Error: gone\nCall log:')] },
					{ specs: [spec('closes', 'flaky', 'Error: late')] },
				],
			},
		],
		errors: [{ message: 'Error: the app did not start\n' }],
	};
	expect(readJourneys(report)).toEqual({
		passed: 2,
		failures: ['d.e2e.ts:7: saves: Error: gone', 'Error: the app did not start'],
		shaky: ['d.e2e.ts:7: closes: Error: late'],
	});
});
