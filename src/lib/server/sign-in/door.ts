import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { Attempts } from './attempts.ts';

/** So often an hour. A code has a million values and ten minutes; a password has as long as somebody keeps it. */
interface Limit {
	address: number;
	network: number;
}
const LIMITS = {
	code: { address: 6, network: 40 },
	verify: { address: 10, network: 100 },
	password: { address: 10, network: 100 },
} satisfies Record<string, Limit>;
type Act = keyof typeof LIMITS;

/** Fast enough for who waits, and longer than it takes to look at a password: the time tells nothing. */
const LEAST_MS = 400;

export interface DoorOptions {
	/** Milliseconds since 1970. */
	now: () => number;
	leastMs?: number;
}

/**
 * Stands before the sign-in of the embedded backend, which counts nothing and tells which addresses it knows. A hosted
 * project does this by itself.
 */
export class SignInDoor {
	#attempts: Attempts;
	#leastMs: number;

	constructor({ now, leastMs = LEAST_MS }: DoorOptions) {
		this.#attempts = new Attempts(now);
		this.#leastMs = leastMs;
	}

	/**
	 * Answers a request to `/auth/v1` with what `ask` says, or with why not.
	 *
	 * @param network where it comes from, as a hash; null where nobody knows
	 */
	async answer(
		request: Request,
		network: string | null,
		ask: (request: Request) => Promise<Response>,
	): Promise<Response> {
		const act = actOf(request);
		if (act === null) return ask(request);
		if (act === 'closed') return closed();
		const body = await request.text();
		if (act === 'change')
			return readBody(body)?.email === undefined ? ask(again(request, body)) : closed();
		const address = readBody(body)?.email?.trim().toLowerCase();
		// by its hash alone a code could be tried without anybody counting whose it is
		if (!address) return closed();
		const counted = `${act} ${address}`;
		const { [act]: most } = LIMITS;
		const seconds = this.#attempts.count([
			{ who: counted, most: most.address },
			...(network ? [{ who: `${act} ${network}`, most: most.network }] : []),
		]);
		if (seconds !== null) return tooOften(seconds);
		const [response] = await Promise.all([ask(again(request, body)), wait(this.#leastMs)]);
		if (act === 'code') return alike(response);
		if (response.ok) {
			this.#attempts.forget(counted);
			this.#attempts.takeBack(`${act} ${network}`);
		}
		return response;
	}
}

/** `closed`: what the studio does not use, and others could misuse; `change`: of what somebody's own account is. */
function actOf({ method, url }: Request): Act | 'closed' | 'change' | null {
	const { pathname, searchParams } = new URL(url);
	if (method === 'OPTIONS' || !pathname.startsWith('/auth/v1/')) return null;
	switch (pathname) {
		case '/auth/v1/otp':
		case '/auth/v1/magiclink':
		case '/auth/v1/recover':
			return method === 'POST' ? 'code' : null;
		case '/auth/v1/verify':
			return method === 'POST' ? 'verify' : 'closed';
		case '/auth/v1/token':
			return searchParams.get('grant_type') === 'password' ? 'password' : null;
		case '/auth/v1/user':
			return method === 'PUT' ? 'change' : null;
		// an account without proof of its address could be made for somebody else's
		case '/auth/v1/signup':
		case '/auth/v1/resend':
		case '/auth/v1/reauthenticate':
			return 'closed';
		default:
			// the API layer reads escaped letters, too; none of its addresses needs them
			return pathname.includes('%') ? 'closed' : null;
	}
}

const account = v.object({ email: v.optional(v.string()) });

/** Null where it is none: then the API layer says what is wrong. */
function readBody(body: string): v.InferOutput<typeof account> | null {
	try {
		const read = v.safeParse(account, JSON.parse(body));
		return read.success ? read.output : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

function again(request: Request, body: string): Request {
	const headers = new Headers(request.headers);
	headers.delete('content-length');
	return new Request(request.url, { method: request.method, headers, body });
}

/** Whether an address is known is said to nobody: no account for it looks like a code that is on its way. */
const alike = (response: Response): Response =>
	response.ok || response.status === 422 ? Response.json({}) : response;

function tooOften(seconds: number): Response {
	const response = refuse(429, 'over_request_rate_limit', 'Too many attempts for now.');
	response.headers.set('retry-after', String(seconds));
	return response;
}

const closed = () => refuse(422, 'signup_disabled', 'Sign in by a code that is sent by mail.');

/** In the words of Supabase Auth, which supabase-js understands. */
const refuse = (status: number, code: string, msg: string): Response =>
	Response.json({ code: status, error_code: code, msg }, { status });
