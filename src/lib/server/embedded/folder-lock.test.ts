import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findHolder, FolderInUse, lockFolder } from './folder-lock.ts';
import { makeFolder } from './testing/open-for-test.ts';

const URL = 'http://127.0.0.1:3000';
let folder = '';
let remove = () => {};
beforeEach(() => ({ folder, remove } = makeFolder()));
afterEach(() => remove());

const lockFile = () => path.join(folder, 'LOCK');
const leave = (holder: unknown) => writeFileSync(lockFile(), JSON.stringify(holder));

it('says who holds the folder and where it answers', async () => {
	const unlock = await lockFolder(folder, URL);
	expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({
		pid: process.pid,
		url: URL,
	});
	expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
	expect(await findHolder(folder)).toMatchObject({ pid: process.pid, url: URL });
	unlock();
	expect(existsSync(lockFile())).toBe(false);
	expect(await findHolder(folder)).toBeNull();
});

it('refuses a second holder in the same process, by name', async () => {
	const unlock = await lockFolder(folder, URL);
	await expect(lockFolder(folder, URL)).rejects.toThrow(
		new RegExp(`^The data folder .* is in use by process ${process.pid} \\(http://127`),
	);
	unlock();
	(await lockFolder(folder, URL))();
});

it('refuses while another process lives, and takes over when it is gone', async () => {
	const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	const stat = () => readFileSync(`/proc/${other.pid}/stat`, 'utf8');
	const birth = existsSync('/proc')
		? stat()
				.slice(stat().lastIndexOf(')') + 2)
				.split(' ')[19]
		: null;
	leave({ pid: other.pid, url: URL, birth });
	await expect(lockFolder(folder, URL)).rejects.toBeInstanceOf(FolderInUse);

	const gone = new Promise((resolve) => other.once('exit', resolve));
	other.kill('SIGKILL');
	await gone;
	const unlock = await lockFolder(folder, URL);
	expect(await findHolder(folder)).toMatchObject({ pid: process.pid });
	unlock();
});

it.each<[string, unknown]>([
	['a process that never was', { pid: 2 ** 22 + 1, url: URL, birth: '1' }],
	['our own number before a restart of the machine', { pid: process.pid, url: URL, birth: '1' }],
	['nobody, half written', 'x'],
])('takes over the lock of %s', async (_title, holder) => {
	leave(holder);
	const unlock = await lockFolder(folder, URL);
	expect(await findHolder(folder)).toMatchObject({ pid: process.pid });
	unlock();
});
