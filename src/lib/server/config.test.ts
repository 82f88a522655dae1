import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const HOSTED = {
	SUPABASE_URL: 'https://abc.supabase.co',
	SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
	SUPABASE_SECRET_KEY: 'sb_secret_x',
};

describe('readConfig', () => {
	it('has a default for everything', () => {
		expect(readConfig({})).toEqual({
			ok: true,
			config: {
				port: 3000,
				host: '127.0.0.1',
				origin: 'http://localhost:3000',
				dataDir: path.resolve('.data'),
				demo: true,
				now: null,
				basemapUrl: null,
				smtpUrl: null,
				mailFrom: null,
				backend: { mode: 'embedded', databaseUrl: null },
			},
		});
	});

	it.each<[string, Record<string, string>, object]>([
		[
			'the origin follows the port',
			{ PORT: '8080' },
			{ port: 8080, origin: 'http://localhost:8080' },
		],
		[
			'a slash after the origin does no harm',
			{ ORIGIN: 'https://a.example/' },
			{ origin: 'https://a.example' },
		],
		['an empty line of .env counts as not set', { PORT: '', ORIGIN: ' ' }, { port: 3000 }],
		['the demo can be left out', { DEMO: 'off' }, { demo: false }],
		['all addresses of the machine', { HOST: '::' }, { host: '::' }],
		[
			'the clock can be frozen',
			{ NOW: '2026-11-29T15:30:00+01:00' },
			{ now: new Date('2026-11-29T14:30:00Z') },
		],
		[
			'a base map on this site',
			{ BASEMAP_URL: '/maps/a.pmtiles' },
			{ basemapUrl: '/maps/a.pmtiles' },
		],
		[
			'a mail server',
			{ SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'karte@example.org' },
			{ smtpUrl: 'smtps://u:p@mail.example', mailFrom: 'karte@example.org' },
		],
		[
			'a PostgreSQL of your own',
			{ DATABASE_URL: 'postgresql://u:p@db/x' },
			{ backend: { mode: 'embedded', databaseUrl: 'postgresql://u:p@db/x' } },
		],
		[
			'a hosted project',
			HOSTED,
			{
				backend: {
					mode: 'hosted',
					url: 'https://abc.supabase.co',
					publishableKey: 'sb_publishable_x',
					secretKey: 'sb_secret_x',
				},
			},
		],
	])('reads: %s', (_title, env, expected) => {
		expect(readConfig(env)).toMatchObject({ ok: true, config: expected });
	});

	it.each<[string, Record<string, string>, RegExp]>([
		['a port that is none', { PORT: 'http' }, /^PORT is "http", but must be a whole number/],
		['a port out of range', { PORT: '70000' }, /^PORT is "70000"/],
		['a port of zero', { PORT: '0' }, /^PORT is "0"/],
		['a host with a scheme', { HOST: 'http://localhost' }, /^HOST is "http:/],
		['a host with a port', { HOST: 'localhost:3000' }, /^HOST is "localhost:3000"/],
		['an origin without scheme', { ORIGIN: 'karte.example.org' }, /^ORIGIN is "karte/],
		['an origin with a path', { ORIGIN: 'https://a.example/karte' }, /^ORIGIN .* without a path/],
		['an origin that is a file', { ORIGIN: 'file:///tmp' }, /^ORIGIN is "file/],
		['a demo that is maybe', { DEMO: 'maybe' }, /^DEMO is "maybe", but must be on or off/],
		['an instant without a zone', { NOW: '2026-11-29T15:30:00' }, /^NOW is .* with its zone/],
		['an instant that is none', { NOW: '2026-13-29T15:30:00Z' }, /^NOW is/],
		['a mail server without a scheme', { SMTP_URL: 'mail.example:25' }, /^SMTP_URL is not/],
		['a mail server on the web', { SMTP_URL: 'https://u:geheim@a' }, /^(?!.*geheim)SMTP_URL is/],
		['a sender with a name', { MAIL_FROM: 'Karte <a@b.de>' }, /^MAIL_FROM is "Karte/],
		['a base map of another kind', { BASEMAP_URL: 'ftp://a/b' }, /^BASEMAP_URL is "ftp/],
		['a base map on "any" host', { BASEMAP_URL: '//evil.example/x' }, /^BASEMAP_URL is/],
		[
			'a database of another kind',
			{ DATABASE_URL: 'mysql://x/y' },
			/^DATABASE_URL is not .*PostgreSQL/,
		],
		[
			'a hosted project without its publishable key',
			{ ...HOSTED, SUPABASE_PUBLISHABLE_KEY: '' },
			/^SUPABASE_PUBLISHABLE_KEY is missing/,
		],
		[
			'a hosted project without its secret key',
			{ ...HOSTED, SUPABASE_SECRET_KEY: '' },
			/^SUPABASE_SECRET_KEY is missing/,
		],
		[
			'a secret key where everybody sees it',
			{ ...HOSTED, SUPABASE_PUBLISHABLE_KEY: 'sb_secret_y' },
			/every visitor would see/,
		],
		[
			'a hosted project and a database',
			{ ...HOSTED, DATABASE_URL: 'postgres://u@db/x' },
			/^SUPABASE_URL and DATABASE_URL are both set/,
		],
		[
			'a project address with a path',
			{ ...HOSTED, SUPABASE_URL: 'https://a.co/rest' },
			/^SUPABASE_URL is/,
		],
		['a key without a project', { SUPABASE_SECRET_KEY: 'x' }, /^SUPABASE_SECRET_KEY is set, but/],
	])('refuses in one sentence: %s', (_title, env, sentence) => {
		expect(readConfig(env)).toEqual({ ok: false, problems: [expect.stringMatching(sentence)] });
	});

	it('names every problem, not only the first', () => {
		const read = readConfig({ PORT: 'x', DEMO: 'y', NOW: 'z' });
		expect(read).toMatchObject({ ok: false, problems: { length: 3 } });
	});

	it('never repeats a password', () => {
		const read = readConfig({ DATABASE_URL: 'mysql://me:geheim@db/x' });
		expect(JSON.stringify(read)).not.toContain('geheim');
	});
});
