/** `npm test`: lint, types, unit and SQL, browser. Its last line is `N passed, N failed`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.ts';
import { makeAll, makeGround } from './products.ts';
import { readJourneys, readUnits, type Outcome } from './test-reports.ts';

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
async function runBeside(tools: [tool: string, args: string[]][]): Promise<Outcome> {
	const runs = tools.map(async ([tool, args]) => {
		const run = spawn(process.execPath, [path.join('node_modules', tool), ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const said: Buffer[] = [];
		run.stdout.on('data', (part: Buffer) => said.push(part));
		run.stderr.on('data', (part: Buffer) => said.push(part));
		const [status] = (await once(run, 'close')) as [number | null];
		return { tool, said: Buffer.concat(said).toString('utf8'), succeeded: status === 0 };
	});
	const done = await Promise.all(runs);
	for (const { said } of done) if (said.trim()) say(said.trimEnd());
	const failures = done.filter(({ succeeded }) => !succeeded).map(({ tool }) => tool);
	return { passed: done.length - failures.length, failures, shaky: [] };
}

/** Reads a runner's report; a run that died before it wrote one, or in silence, is a failure of its own. */
function readReport<Report>(
	file: string,
	read: (report: Report) => Outcome,
	succeeded: boolean,
): Outcome {
	let outcome: Outcome;
	try {
		outcome = read(JSON.parse(readFileSync(file, 'utf8')) as Report);
	} catch (error) {
		return { passed: 0, failures: [`no report in ${file}: ${String(error)}`], shaky: [] };
	}
	if (!succeeded && !outcome.failures.length)
		outcome.failures.push(`the runner of ${file} failed, its tests did not: see its errors above`);
	return outcome;
}

function runUnits(): Outcome {
	const file = path.join(RESULTS, 'unit.json');
	const succeeded = runTool('vitest/vitest.mjs', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	]);
	return readReport(file, readUnits, succeeded);
}

function runJourneys(): Outcome {
	const file = path.resolve(RESULTS, 'journeys.json');
	const succeeded = runTool('@playwright/test/cli.js', ['test', '--config', 'tests'], {
		JOURNEYS_REPORT: file,
	});
	return readReport(file, readJourneys, succeeded);
}

/** What is tested, in the order in which a mistake is found fastest. */
const STEPS: [string, () => Outcome | Promise<Outcome>][] = [
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

let passed = 0;
const failures: string[] = [];
const shaky: string[] = [];
for (const [name, run] of STEPS) {
	say(`\n── ${name}`);
	try {
		const outcome = await run();
		passed += outcome.passed;
		failures.push(...outcome.failures);
		shaky.push(...outcome.shaky);
	} catch (error) {
		const problem = error instanceof Error ? error.message : String(error);
		console.error(problem);
		failures.push(`${name}: ${problem}`);
	}
}
// named once more at the end: what a runner said of them stands thousands of lines above
for (const one of shaky) say(`≈ at a second try: ${one}`);
for (const failure of failures) say(`✗ ${failure}`);
say(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
