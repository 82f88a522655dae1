import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { isEmail } from '#core/visits/index.ts';
import type { Mail } from './write-mail.ts';

/** A mail on its way out. */
export interface OutgoingMail {
	/** The same for the same mail, however often it is tried: its Message-ID and its file's name. */
	key: string;
	/** Null where it goes to somebody with an account. */
	reservationId: string | null;
	from: { name: string; email: string };
	to: string;
	/** Milliseconds since 1970. */
	at: number;
	mail: Mail;
}

export interface MailTransport {
	/** @throws where it was not taken */
	send(mail: OutgoingMail): Promise<void>;
	close(): void;
}

/** No mail takes longer: who waits for it tries again. */
const LONGEST = 60_000;

/** Hands mails to a mail server. `url`: `smtp://user:password@host:587` or `smtps://…`. */
export function smtpTransport(url: string): MailTransport {
	const server = nodemailer.createTransport({
		url,
		...{ connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: LONGEST / 2 },
		...{ disableFileAccess: true, disableUrlAccess: true },
	});
	return {
		async send(mail) {
			await server.sendMail({ ...compose(mail), signal: AbortSignal.timeout(LONGEST) });
		},
		close: () => server.close(),
	};
}

/** What lies in the folder of a mail that was not sent anywhere. */
export interface KeptMail {
	key: string;
	reservationId: string | null;
	to: string;
	/** Milliseconds since 1970. */
	at: number;
	subject: string;
	text: string;
	html: string;
	/** Names of the files that come along. */
	attachments: string[];
}

/**
 * Mails as files, where there is no mail server:
 *
 *     mails/42.<reservation>.eml     as it would have been sent, for any mail program
 *     mails/42.<reservation>.json    what is shown of it
 *     mails/43.member.eml            to somebody with an account
 *
 * Names carry the reservation, so that what is forgotten there is forgotten here.
 */
export class MailFolder implements MailTransport {
	#folder: string;
	#composer = nodemailer.createTransport({
		...{ streamTransport: true, buffer: true, newline: 'windows' },
		...{ disableFileAccess: true, disableUrlAccess: true },
	});

	/** @param dataDir absolute path of the data folder */
	constructor(dataDir: string) {
		this.#folder = path.join(dataDir, 'mails');
	}

	async send(outgoing: OutgoingMail) {
		const { key, reservationId, to, at, mail } = outgoing;
		const { message } = await this.#composer.sendMail(compose(outgoing));
		const { subject, text, html } = mail;
		const attachments = mail.attachments.map(({ filename }) => filename);
		const kept: KeptMail = { key, reservationId, to, at, subject, text, html, attachments };
		await this.#write(`${nameOf(kept)}.eml`, message as Buffer);
		await this.#write(`${nameOf(kept)}.json`, JSON.stringify(kept));
	}

	close() {
		this.#composer.close();
	}

	/** All that lie there, the newest first. */
	async list(): Promise<KeptMail[]> {
		const names = (await this.#names()).filter((name) => name.endsWith('.json'));
		const read = (await Promise.all(names.map((name) => this.#read(name)))).flat();
		// where the clock stands still, the numbers go on
		return read.sort((a, b) => b.at - a.at || Number(b.key) - Number(a.key));
	}

	/** Of which reservations mails lie there. */
	async reservations(): Promise<string[]> {
		const all = (await this.#names()).flatMap((name) => name.split('.')[1] ?? []);
		return [...new Set(all)].filter((id) => id !== MEMBER);
	}

	/** Forgets the mails of these reservations. */
	async forget(reservationIds: readonly string[]) {
		for (const name of await this.#names()) {
			if (reservationIds.some((id) => name.includes(`.${id}.`))) await this.#remove(name);
		}
	}

	/** To which people with an account, or on their way to one, mails lie there. */
	async members(): Promise<string[]> {
		const mails = (await this.list()).filter(({ reservationId }) => reservationId === null);
		return [...new Set(mails.map(({ to }) => to))];
	}

	/** Forgets the mails to these people. */
	async forgetMembers(addresses: readonly string[]) {
		for (const kept of await this.list())
			if (kept.reservationId === null && addresses.includes(kept.to)) await this.#removeMail(kept);
	}

	/** Forgets what was written before (milliseconds since 1970). */
	async forgetBefore(instant: number) {
		for (const kept of await this.list()) {
			if (kept.at < instant) await this.#removeMail(kept);
		}
	}

	/** No mail was ever written, or it has just been forgotten. */
	#names(): Promise<string[]> {
		return readdir(this.#folder).catch(noneIfMissing);
	}

	async #read(name: string): Promise<KeptMail[]> {
		const text = await readFile(path.join(this.#folder, name), 'utf8').catch(noneIfMissing);
		return typeof text === 'string' ? [JSON.parse(text) as KeptMail] : [];
	}

	/** Whole or not at all: written beside, then renamed. */
	async #write(name: string, content: Buffer | string) {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 });
		const file = path.join(this.#folder, name);
		await writeFile(`${file}.part`, content, { mode: 0o600 });
		await rename(`${file}.part`, file);
	}

	async #removeMail(kept: KeptMail) {
		await this.#remove(`${nameOf(kept)}.eml`);
		await this.#remove(`${nameOf(kept)}.json`);
	}

	#remove(name: string) {
		return rm(path.join(this.#folder, name), { force: true });
	}
}

const MEMBER = 'member';

const nameOf = ({ key, reservationId }: Pick<OutgoingMail, 'key' | 'reservationId'>) =>
	`${key}.${reservationId ?? MEMBER}`;

function noneIfMissing(error: NodeJS.ErrnoException): [] {
	if (error.code === 'ENOENT') return [];
	throw error;
}

function compose({ key, reservationId, from, to, at, mail }: OutgoingMail) {
	// A list of addresses, or a name beside one, would be a mail to somebody else as well.
	if (!isEmail(to)) throw new Error('The address is none.');
	const sender = { name: from.name, address: from.email };
	const [calendar] = mail.attachments;
	return {
		from: sender,
		to: { name: '', address: to },
		envelope: { from: from.email, to: [to] },
		subject: mail.subject,
		text: mail.text,
		html: mail.html,
		date: new Date(at),
		messageId: `<${nameOf({ key, reservationId })}@${from.email.split('@').at(-1)}>`,
		// RFC 3834: nobody's holiday note needs to answer.
		headers: { 'Auto-Submitted': 'auto-generated' },
		...(calendar && { icalEvent: calendar }),
	};
}
