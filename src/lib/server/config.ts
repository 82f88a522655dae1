import path from 'node:path';
import { isEmail } from '#core/visits/index.ts';

/** What the owner decides by environment variables; everything has a default. */
export interface Config {
	port: number;
	host: string;
	/** Where visitors reach the app: scheme, host and port, no slash at the end. */
	origin: string;
	/** Absolute path of the data folder. */
	dataDir: string;
	/** Whether an empty database begins with the demo region. */
	demo: boolean;
	/** A frozen instant for tests and screenshots; null for the real clock. */
	now: Date | null;
	/** Base map instead of our own overview: a PMTiles archive or a style. */
	basemapUrl: string | null;
	/** Address of the mail server, with its password; null: mails are written into the data folder. */
	smtpUrl: string | null;
	/** The address that mails come from; null: see `senderOf`. */
	mailFrom: string | null;
	backend: EmbeddedConfig | HostedConfig;
}

export interface EmbeddedConfig {
	mode: 'embedded';
	/** A PostgreSQL to use instead of PGlite. */
	databaseUrl: string | null;
}

export interface HostedConfig {
	mode: 'hosted';
	url: string;
	publishableKey: string;
	secretKey: string;
}

type Environment = Record<string, string | undefined>;

/** Takes note of every problem instead of stopping at the first. */
type Complain = (problem: string) => void;

/**
 * Reads the configuration. Empty variables count as not set.
 *
 * @returns the configuration, or one English sentence per wrong variable
 */
export function readConfig(
	env: Environment,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
	const problems: string[] = [];
	const complain: Complain = (problem) => problems.push(problem);
	const value = (name: string) => env[name]?.trim() || undefined;

	const port = readPort(value('PORT'), complain);
	const config: Config = {
		port,
		host: readHost(value('HOST'), complain),
		origin: readOrigin(value('ORIGIN'), complain) ?? `http://localhost:${port}`,
		dataDir: path.resolve(value('DATA_DIR') ?? '.data'),
		demo: readSwitch('DEMO', value('DEMO'), complain),
		now: readInstant(value('NOW'), complain),
		basemapUrl: readBasemap(value('BASEMAP_URL'), complain),
		smtpUrl: readMailServer(value('SMTP_URL'), complain),
		mailFrom: readSender(value('MAIL_FROM'), complain),
		backend: readBackend(value, complain),
	};
	return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}

function readPort(text: string | undefined, complain: Complain): number {
	const port = Number(text ?? 3000);
	if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
	complain(`PORT is "${text}", but must be a whole number from 1 to 65535.`);
	return 3000;
}

function readHost(text: string | undefined, complain: Complain): string {
	if (text && /[/\s]|:\d+$/.test(text.replace(/^[\da-f:]+$/i, '')))
		complain(
			`HOST is "${text}", but must be a host name or address alone, like 127.0.0.1 or 0.0.0.0.`,
		);
	return text ?? '127.0.0.1';
}

function readOrigin(text: string | undefined, complain: Complain): string | undefined {
	if (!text) return undefined;
	const url = webAddress(text);
	if (url && url.href === `${url.origin}/`) return url.origin;
	complain(
		`ORIGIN is "${text}", but must be the address of the site without a path, like https://karte.example.org.`,
	);
	return undefined;
}

function readSwitch(name: string, text: string | undefined, complain: Complain): boolean {
	if (text !== undefined && text !== 'on' && text !== 'off')
		complain(`${name} is "${text}", but must be on or off.`);
	return text !== 'off';
}

function readInstant(text: string | undefined, complain: Complain): Date | null {
	if (!text) return null;
	const instant = new Date(text);
	if (/T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(instant.getTime())) return instant;
	complain(`NOW is "${text}", but must be an instant with its zone, like 2026-11-29T15:30:00Z.`);
	return null;
}

function readBasemap(text: string | undefined, complain: Complain): string | null {
	if (!text) return null;
	if (webAddress(text) || /^\/(?!\/)/.test(text)) return text;
	complain(
		`BASEMAP_URL is "${text}", but must be the http(s) address of a PMTiles file or map style, or a path on this site.`,
	);
	return null;
}

/** What is wrong with it is said without repeating it: it holds a password. */
function readMailServer(text: string | undefined, complain: Complain): string | null {
	if (!text) return null;
	if (/^smtps?:$/.test(protocolOf(text)) && new URL(text).hostname) return text;
	complain(
		'SMTP_URL is not the address of a mail server, like smtp://user:password@mail.example.org:587 or smtps://….',
	);
	return null;
}

function readSender(text: string | undefined, complain: Complain): string | null {
	if (!text || isEmail(text)) return text ?? null;
	complain(`MAIL_FROM is "${text}", but must be an e-mail address alone, like karte@example.org.`);
	return null;
}

function readBackend(
	value: (name: string) => string | undefined,
	complain: Complain,
): Config['backend'] {
	const url = value('SUPABASE_URL');
	const databaseUrl = value('DATABASE_URL');
	const publishableKey = value('SUPABASE_PUBLISHABLE_KEY');
	const secretKey = value('SUPABASE_SECRET_KEY');
	if (url && databaseUrl)
		complain(
			'SUPABASE_URL and DATABASE_URL are both set: choose the hosted project or your own PostgreSQL.',
		);
	if (url) {
		const address = webAddress(url);
		if (!address || address.href !== `${address.origin}/`)
			complain(
				`SUPABASE_URL is "${url}", but must be the address of a project, like https://abc.supabase.co.`,
			);
		if (!publishableKey)
			complain(
				'SUPABASE_PUBLISHABLE_KEY is missing: with SUPABASE_URL the publishable (or anon) key of that project is needed.',
			);
		if (publishableKey?.startsWith('sb_secret_'))
			complain(
				'SUPABASE_PUBLISHABLE_KEY holds a secret key, which every visitor would see: put it into SUPABASE_SECRET_KEY.',
			);
		if (!secretKey)
			complain(
				'SUPABASE_SECRET_KEY is missing: with SUPABASE_URL the secret (or service_role) key of that project is needed.',
			);
		return {
			mode: 'hosted',
			url: address?.origin ?? '',
			publishableKey: publishableKey ?? '',
			secretKey: secretKey ?? '',
		};
	}
	for (const [name, key] of Object.entries({ PUBLISHABLE: publishableKey, SECRET: secretKey }))
		if (key)
			complain(`SUPABASE_${name}_KEY is set, but SUPABASE_URL is not: set both, or neither.`);
	if (databaseUrl && !/^postgres(ql)?:$/.test(protocolOf(databaseUrl)))
		complain(
			'DATABASE_URL is not the address of a PostgreSQL database, like postgres://user:password@localhost:5432/schatzkarte.',
		);
	return { mode: 'embedded', databaseUrl: databaseUrl ?? null };
}

function webAddress(text: string): URL | null {
	return /^https?:$/.test(protocolOf(text)) ? new URL(text) : null;
}

const protocolOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '');
