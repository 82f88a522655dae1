import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Child {
	process: ChildProcess;
	base: string;
	service: SupabaseClient;
	anonymous: SupabaseClient;
	/** Ends it at once, without any chance to tidy up. */
	kill(): Promise<void>;
}

const CHILD = path.join(import.meta.dirname, 'child.ts');

/** Starts the village in a process of its own and waits until it answers. */
export async function spawnChild(
	folder: string,
	command: readonly string[] = [process.execPath],
): Promise<Child> {
	const [program, ...args] = [...command, CHILD, folder];
	const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
	let complaints = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const first = await Promise.race([
		ended,
		new Promise<string>((resolve) =>
			createInterface(child.stdout).once('line', (line) => resolve(line)),
		),
	]);
	if (!first) throw new Error(`The child ended early: ${complaints}`);
	const { base, secret, publishable } = JSON.parse(first) as Record<string, string>;
	const auth = { persistSession: false, autoRefreshToken: false };
	return {
		process: child,
		base: base!,
		service: createClient(base!, secret!, { auth }),
		anonymous: createClient(base!, publishable!, { auth }),
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
	};
}
