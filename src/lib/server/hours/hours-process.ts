import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { CompiledHours } from '#core/hours/compiled.ts';
import type { HoursTask } from './compile-text.ts';

/** Found from the project, not from here: the bundled server has this module somewhere else. */
const PROGRAM = path.resolve('src/lib/server/hours/hours-child.ts');

/** In milliseconds. Real texts take 1 to 30. */
const LIMIT = 3_000;
const START_LIMIT = 30_000;
/** An idle process keeps the library and all holidays of the world in memory. */
const IDLE = 60_000;

interface Job {
	task: HoursTask;
	settle: (compiled: CompiledHours) => void;
	fail: (reason: unknown) => void;
}

/**
 * Hands texts to a process of its own, one after the other. A text that takes too long, or all of its
 * memory, costs that process its life and nobody else anything: the next text gets a new one.
 */
export class HoursProcess {
	#limit: number;
	#jobs: Job[] = [];
	#isWorking = false;
	#isClosed = false;
	#child: ChildProcess | null = null;
	#idle: NodeJS.Timeout | undefined;

	/** @param limit milliseconds that one text may take */
	constructor(limit = LIMIT) {
		this.#limit = limit;
	}

	/** @throws Error when the process cannot be started at all */
	compile(task: HoursTask): Promise<CompiledHours> {
		return new Promise((settle, fail) => {
			this.#jobs.push({ task, settle, fail });
			if (!this.#isWorking) void this.#work();
		});
	}

	/** Whatever is still waiting, or comes later, is `interrupted`. */
	close(): void {
		this.#isClosed = true;
		this.#end();
	}

	async #work(): Promise<void> {
		this.#isWorking = true;
		clearTimeout(this.#idle);
		for (let job = this.#jobs.shift(); job; job = this.#jobs.shift())
			await this.#compile(job.task).then(job.settle, job.fail);
		this.#isWorking = false;
		hold(this.#child, false);
		this.#idle = setTimeout(() => this.#end(), IDLE).unref();
	}

	async #compile(task: HoursTask): Promise<CompiledHours> {
		if (!this.#isClosed) this.#child ??= await start();
		// it may have been closed while it was starting
		if (this.#isClosed) this.#end();
		const child = this.#child;
		if (!child) return refusal('interrupted');
		hold(child, true);
		const answer = await nextMessage(child, this.#limit, () => child.send(task));
		if (answer !== null) return answer as CompiledHours;
		this.#end();
		return refusal(this.#isClosed ? 'interrupted' : 'too_complex');
	}

	#end(): void {
		clearTimeout(this.#idle);
		this.#child?.kill('SIGKILL');
		this.#child = null;
	}
}

function refusal(reason: 'interrupted' | 'too_complex'): CompiledHours {
	return { ok: false, reason, position: null };
}

async function start(): Promise<ChildProcess> {
	const child = fork(PROGRAM, [], {
		execArgv: ['--max-old-space-size=256'],
		// Nothing else: it needs no secrets.
		env: { TZ: 'UTC' },
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
	});
	let complaints = '';
	child.stderr!.setEncoding('utf8').on('data', (text: string) => {
		if (complaints.length < 10_000) complaints += text;
	});
	const stop = () => void child.kill('SIGKILL');
	process.once('exit', stop);
	child.once('exit', () => process.off('exit', stop));
	if ((await nextMessage(child, START_LIMIT)) !== null) return child;
	stop();
	throw new Error(`The process that reads opening hours did not start. ${complaints}`);
}

/** What the process says next; null when it ends, or takes longer than `limit` milliseconds. */
function nextMessage(child: ChildProcess, limit: number, ask = () => {}): Promise<unknown> {
	return new Promise((resolve) => {
		const settle = (message: unknown) => {
			clearTimeout(timer);
			child.off('message', settle).off('exit', end).off('error', end);
			resolve(message);
		};
		const end = () => settle(null);
		const timer = setTimeout(end, limit);
		child.once('message', settle).once('exit', end).once('error', end);
		ask();
	});
}

/** Whether this process has to live on for the other one. */
function hold(child: ChildProcess | null, wanted: boolean): void {
	const handle = wanted ? 'ref' : 'unref';
	child?.[handle]();
	child?.channel?.[handle]();
	(child?.stderr as { ref?: () => void; unref?: () => void } | null)?.[handle]?.();
}
