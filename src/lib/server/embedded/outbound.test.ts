import { expect, it } from 'vitest';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { makeFolder } from './testing/open-for-test.ts';
import { spawnChild } from './testing/spawn-child.ts';

const WATCH = pathToFileURL(path.join(import.meta.dirname, 'testing', 'watch-network.ts')).href;

it('never speaks to anybody outside this machine', async () => {
	const { folder, remove } = makeFolder();
	const log = path.join(folder, 'network.log');
	process.env.NETWORK_LOG = log;
	const child = await spawnChild(path.join(folder, 'data'), [process.execPath, '--import', WATCH]);
	try {
		const email = 'anna@hof.example';
		const signedUp = await child.anonymous.auth.signUp({ email, password: 'unter-der-eiche' });
		expect(signedUp.error).toBeNull();
		expect((await child.anonymous.auth.signInWithOtp({ email })).error).toBeNull();
		expect((await child.anonymous.from('farms').select()).error).toBeNull();
		const picture = await child.service.storage
			.from('pictures')
			.upload('a.webp', new Uint8Array(10), { contentType: 'image/webp' });
		expect(picture.error).toBeNull();
	} finally {
		delete process.env.NETWORK_LOG;
		await child.kill();
	}
	const lines = readFileSync(log, 'utf8').trim().split('\n');
	remove();
	expect(lines).toEqual(['watching']);
});
