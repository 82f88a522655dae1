/** `npm test`: lint, types, unit and SQL, browser. Its last line is `N passed, N failed`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { makeAll, makeGround } from './products.ts';

interface Count {
	passed: number;
	failed: number;
}

const RESULTS = 'test-results';
const say = (line: string) => console.log(line);

/** Runs a tool of the project with this Node, its output going straight to the terminal. */
function runTool(tool: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync(process.execPath, [path.join('node_modules', tool), ...args], {
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	return status === 0;
}

/** Runs tools that say nothing or little beside each other, and shows what each said once all are done. */
async function runBeside(tools: [tool: string, args: string[]][]): Promise<Count> {
	const runs = tools.map(async ([tool, args]) => {
		const run = spawn(process.execPath, [path.join('node_modules', tool), ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const said: Buffer[] = [];
		run.stdout.on('data', (part: Buffer) => said.push(part));
		run.stderr.on('data', (part: Buffer) => said.push(part));
		const [status] = (await once(run, 'close')) as [number | null];
		return { said: Buffer.concat(said).toString('utf8'), succeeded: status === 0 };
	});
	const done = await Promise.all(runs);
	for (const { said } of done) if (said.trim()) say(said.trimEnd());
	const passed = done.filter(({ succeeded }) => succeeded).length;
	return { passed, failed: done.length - passed };
}

/** Reads a runner's report; a run that died before it wrote one is a failure of its own. */
function readReport<Report>(
	file: string,
	count: (report: Report) => Count,
	succeeded: boolean,
): Count {
	let counted: Count;
	try {
		counted = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
	} catch {
		return { passed: 0, failed: 1 };
	}
	const diedSilently = !succeeded && counted.failed === 0;
	return diedSilently ? { ...counted, failed: 1 } : counted;
}

interface UnitReport {
	numPassedTests: number;
	numFailedTests: number;
}

function runUnits(): Count {
	const file = path.join(RESULTS, 'unit.json');
	const succeeded = runTool('vitest/vitest.mjs', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	]);
	return readReport<UnitReport>(
		file,
		({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
		succeeded,
	);
}

interface JourneyReport {
	stats: { expected: number; unexpected: number; flaky: number };
}

function runJourneys(): Count {
	const file = path.resolve(RESULTS, 'journeys.json');
	const succeeded = runTool('@playwright/test/cli.js', ['test', '--config', 'tests'], {
		JOURNEYS_REPORT: file,
	});
	return readReport<JourneyReport>(
		file,
		({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
		succeeded,
	);
}

/** What is tested, in the order in which a mistake is found fastest. */
const STEPS: [string, () => Count | Promise<Count>][] = [
	[
		'Format, lint, types',
		() =>
			runBeside([
				['prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
				['eslint/bin/eslint.js', ['.']],
				['svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human']],
			]),
	],
	['Units and SQL', runUnits],
	[
		'Journeys in the browser',
		async () => {
			ensureBrowser(say);
			await makeAll(say);
			return runJourneys();
		},
	],
];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
await makeGround(say, false);
runTool('@sveltejs/kit/svelte-kit.js', ['sync']);

const counts: Count[] = [];
for (const [name, run] of STEPS) {
	say(`\n── ${name}`);
	try {
		counts.push(await run());
	} catch (error) {
		console.error(error instanceof OwnerProblem || error instanceof Error ? error.message : error);
		counts.push({ passed: 0, failed: 1 });
	}
}
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
