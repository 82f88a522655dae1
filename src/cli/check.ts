/** `npm run check`: types of everything, with the code that is generated first. */
import { spawnSync } from 'node:child_process';
import { makeGround } from './products.ts';

const run = (...args: string[]) =>
	spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;

await makeGround(console.log, false);
run('node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
if (!run('node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings')) process.exitCode = 1;
