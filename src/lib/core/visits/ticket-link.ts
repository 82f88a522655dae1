/** What a link in a mail wants to do with a ticket, once its page was opened and the button pressed. */
export const TICKET_ACTS = ['confirm', 'accept', 'cancel'] as const;
export type TicketAct = (typeof TICKET_ACTS)[number];

/** 128 bits at least: ours are base64url, those that the server puts into mails are hexadecimal. */
const TOKEN = /^[A-Za-z0-9_-]{22,86}$/;

export interface TicketLink {
	token: string;
	act: TicketAct | null;
}

/**
 * The path of a ticket. Its token stands behind the `#`, which no browser sends: it is in no log, and
 * the machines that open links in mails to look for malice neither cancel nor accept anything.
 */
export function ticketPath(token: string, act: TicketAct | null = null): string {
	return `/tickets#${token}${act ? `+${act}` : ''}`;
}

/** Reads what stands behind the `#`; null where it is no ticket. */
export function readTicketHash(hash: string): TicketLink | null {
	const [token = '', act = null, more] = hash.replace(/^#/, '').split('+');
	if (!TOKEN.test(token) || more !== undefined) return null;
	const known = TICKET_ACTS.find((one) => one === act) ?? null;
	return act === known ? { token, act: known } : null;
}

/** A token out of 16 bytes of chance. */
export function makeToken(bytes: Uint8Array): string {
	if (bytes.length !== 16) throw new Error('A token is made of 16 bytes.');
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

export function isToken(text: string): boolean {
	return TOKEN.test(text);
}

/** A code as somebody typed or read it out: what Crockford's alphabet leaves out is what it looks like. */
export function tidyCode(typed: string): string {
	return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

const CODE = /^[0-9A-HJKMNP-TV-Z]{6}$/;

/** The code of a reservation as it was typed, or out of what a camera read; null where there is none. */
export function readScanned(text: string): string | null {
	const typed = tidyCode(text);
	if (CODE.test(typed)) return typed;
	const [, last = ''] = /[=/#\s]([0-9A-Za-z]{6})$/.exec(text.trim()) ?? [];
	return CODE.test(tidyCode(last)) ? tidyCode(last) : null;
}
