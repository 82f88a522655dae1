import { backOff } from '#core/outbox/index.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

/** A mail as the outbox hands it out. */
export interface WaitingMail {
	id: number;
	template: string;
	lang: string;
	to: string | null;
	data: unknown;
}

/** The outbox. It decides when a mail is tried again, and when it is given up. */
export interface MailPort {
	/** Hands out what is due, and nothing of it to anybody else for ten minutes. */
	take(limit: number): Promise<WaitingMail[]>;
	sent(id: number): Promise<void>;
	failed(id: number, error: string): Promise<void>;
}

export interface PostmanOptions {
	/** @throws where the mail is not as its template needs it */
	write(waiting: WaitingMail): OutgoingMail;
	/** Milliseconds between two looks at the outbox. */
	pause?: number;
	/** In [0, 1), for the back-off. */
	jitter?: () => number;
}

/** So few that the last of them is tried well within the ten minutes for which they are ours. */
const AT_ONCE = 5;

/**
 * Carries mails from the outbox to the transport, one after the other, and never the same one twice: what
 * was sent but could not be noted as sent is only noted the next time. A process that dies between the
 * two is the one case left; then both mails have the same Message-ID.
 */
export class Postman {
	#port: MailPort;
	#transport: MailTransport;
	#options: Required<PostmanOptions>;
	/** Sent, but the outbox does not know it yet. */
	#unnoted = new Set<number>();
	#round: Promise<boolean> | null = null;
	#timer: NodeJS.Timeout | undefined;
	#failures = 0;
	#isOnDuty = false;
	#isNudged = false;

	constructor(
		port: MailPort,
		transport: MailTransport,
		{ write, pause = 15_000, jitter = Math.random }: PostmanOptions,
	) {
		this.#port = port;
		this.#transport = transport;
		this.#options = { write, pause, jitter };
	}

	/** Looks after the outbox until `stop`. */
	start() {
		if (this.#isOnDuty) return;
		this.#isOnDuty = true;
		this.#next(0);
	}

	/** Looks at once: somebody has just written a mail. Not while the mail server is away. */
	nudge() {
		if (!this.#isOnDuty || this.#failures > 0) return;
		// the round may have looked already: once more after it
		if (this.#round) this.#isNudged = true;
		else this.#next(0);
	}

	/** Finishes the mail in hand. */
	async stop() {
		this.#isOnDuty = false;
		clearTimeout(this.#timer);
		await this.#round;
	}

	/** Carries what is due, once. False where outbox or mail server were not to be reached. */
	deliver(): Promise<boolean> {
		this.#round ??= this.#carry().finally(() => (this.#round = null));
		return this.#round;
	}

	#next(wait: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(async () => {
			this.#isNudged = false;
			const reached = await this.deliver();
			this.#failures = reached ? 0 : this.#failures + 1;
			const { pause, jitter } = this.#options;
			const rest = this.#isNudged ? 0 : pause;
			if (this.#isOnDuty) this.#next(reached ? rest : backOff(this.#failures, jitter()));
		}, wait);
		// A process that has nothing else to do may end.
		this.#timer.unref();
	}

	async #carry(): Promise<boolean> {
		try {
			for (const id of this.#unnoted) await this.#note(id);
			for (;;) {
				const mails = await this.#port.take(AT_ONCE);
				if (!(await this.#carryAll(mails))) return false;
				if (mails.length < AT_ONCE) return true;
			}
		} catch {
			// Only the port throws here: the database is not to be reached, and is asked again later.
			return false;
		}
	}

	/** False where the mail server was not to be reached: the rest need not be tried. */
	async #carryAll(mails: WaitingMail[]): Promise<boolean> {
		let away: string | null = null;
		for (const mail of mails) {
			if (away !== null) await this.#port.failed(mail.id, away);
			else {
				const problem = await this.#carryOne(mail);
				if (problem?.isServerAway) away = problem.text;
			}
		}
		return away === null;
	}

	async #carryOne(mail: WaitingMail): Promise<Problem | null> {
		try {
			await this.#transport.send(this.#options.write(mail));
		} catch (error) {
			const problem = problemOf(error);
			await this.#port.failed(mail.id, problem.text);
			return problem;
		}
		this.#unnoted.add(mail.id);
		await this.#note(mail.id);
		return null;
	}

	async #note(id: number) {
		await this.#port.sent(id);
		this.#unnoted.delete(id);
	}
}

interface Problem {
	/** Without addresses: it is kept, and shown to admins. */
	text: string;
	isServerAway: boolean;
}

/** What the system says of a server that is not there, and nodemailer of one that does not let us in. */
const AWAY =
	/^(ECONN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EDNS|ESOCKET|ETLS|EAUTH)/;

function problemOf(error: unknown): Problem {
	const { code = '', message } = error as NodeJS.ErrnoException;
	return {
		text: withoutAddresses(message).slice(0, 300),
		isServerAway: AWAY.test(code),
	};
}

/** Mail servers repeat the address in what they answer; it must not outlive the mail. */
function withoutAddresses(text: string): string {
	return text.replace(/[^\s<>"'()[\],;:]+@[^\s<>"'()[\],;:]+/g, '…@…');
}
