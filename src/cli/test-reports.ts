/** What the runners of tests wrote into their reports, as one count and the names of what failed. */
import path from 'node:path';

export interface Outcome {
	passed: number;
	/** One line for each failure: where it is, what it is called, and the first line of what it said. */
	failures: string[];
	/** As above, what went well at a second try only: it has passed, and somebody should look at it. */
	shaky: string[];
}

/** The part of Vitest's JSON report that is read here; it is laid out like Jest's. */
export interface UnitReport {
	testResults: {
		/** path of the test file */
		name: string;
		status: 'passed' | 'failed';
		/** why the file itself failed: an import, a hook before all tests */
		message: string;
		assertionResults: {
			status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';
			fullName: string;
			failureMessages: string[] | null;
		}[];
	}[];
}

interface JourneySuite {
	specs: {
		title: string;
		file: string;
		line: number;
		tests: {
			status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
			results: { error?: { message?: string } }[];
		}[];
	}[];
	suites?: JourneySuite[];
}

/** The part of Playwright's JSON report that is read here. */
export interface JourneyReport {
	suites: JourneySuite[];
	/** what failed outside of any journey: a file that cannot be read, an app that does not start */
	errors: { message?: string }[];
}

// eslint-disable-next-line no-control-regex -- reports carry the colours of a terminal
const COLOURS = /\u001b\[[\d;]*m/g;

function firstLine(message = ''): string {
	return message.replace(COLOURS, '').trimStart().replace(/\n.*/s, '');
}

/** Counts Vitest's tests. A file that failed as a whole counts once. */
export function readUnits({ testResults }: UnitReport): Outcome {
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = path.relative('', name);
		const failed = assertionResults.filter((test) => test.status === 'failed');
		if (status === 'failed' && !failed.length) return [`${file}: ${firstLine(message)}`];
		return failed.map(
			({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
		);
	});
	const passed = tests.filter(({ status }) => status === 'passed').length;
	return { passed, failures, shaky: [] };
}

/** Counts Playwright's journeys. */
export function readJourneys({ suites, errors }: JourneyReport): Outcome {
	const specsOf = (suite: JourneySuite): JourneySuite['specs'] => [
		...suite.specs,
		...(suite.suites ?? []).flatMap(specsOf),
	];
	const specs = suites.flatMap(specsOf);
	const runs = specs.flatMap(({ tests, ...spec }) => tests.map((test) => ({ ...spec, ...test })));
	const named = (wanted: (typeof runs)[number]['status']) =>
		runs
			.filter(({ status }) => status === wanted)
			.map(({ file, line, title, results }) => {
				const error = results.find((result) => result.error)?.error;
				return `${file}:${line}: ${title}: ${firstLine(error?.message)}`;
			});
	const shaky = named('flaky');
	return {
		passed: runs.filter(({ status }) => status === 'expected').length + shaky.length,
		failures: [...named('unexpected'), ...errors.map(({ message }) => firstLine(message))],
		shaky,
	};
}
