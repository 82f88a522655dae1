import { describe, expect, it } from 'vitest';
import { localUrl, openBackend } from './backend.ts';
import { readConfig, type Config } from './config.ts';

function configOf(env: Record<string, string>): Config {
	const read = readConfig(env);
	if (!read.ok) throw new Error(read.problems.join('\n'));
	return read.config;
}

describe('localUrl', () => {
	it.each([
		['127.0.0.1', 'http://127.0.0.1:3000'],
		['0.0.0.0', 'http://127.0.0.1:3000'],
		['::', 'http://127.0.0.1:3000'],
		['::1', 'http://[::1]:3000'],
		['karte.local', 'http://karte.local:3000'],
	])('reaches a server that listens on %s', (HOST, expected) => {
		expect(localUrl(configOf({ HOST }))).toBe(expected);
	});
});

describe('a hosted project', () => {
	const open = () =>
		openBackend(
			configOf({
				SUPABASE_URL: 'https://abc.supabase.co',
				SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
				SUPABASE_SECRET_KEY: 'sb_secret_x',
			}),
		);

	it('keeps its own address and answers nothing here', async () => {
		const backend = await open();
		expect(backend).toMatchObject({
			mode: 'hosted',
			url: 'https://abc.supabase.co',
			embedded: null,
		});
		expect(backend.owns('/rest/v1/places')).toBe(false);
	});

	it('has one client for strangers on which nobody can sign in', async () => {
		const backend = await open();
		expect(backend.anonymous()).toBe(backend.anonymous());
		expect(() => backend.anonymous().auth.signOut()).toThrow(/accessToken/);
		expect(backend.asPerson('a')).not.toBe(backend.asPerson('a'));
	});
});
