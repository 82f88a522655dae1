import { describe, expect, it } from 'vitest';
import { SignInDoor } from './door.ts';

const HOUR = 3_600_000;

/** A door, what came through it, and a clock that is set by hand. */
function open(answer: (path: string) => Response = () => Response.json({ done: true })) {
	const through: string[] = [];
	const clock = { now: 0 };
	const door = new SignInDoor({ now: () => clock.now, leastMs: 0 });
	const knock = async (path: string, body: object | string, from = 'net', method = 'POST') => {
		const response = await door.answer(
			new Request(`http://localhost/auth/v1/${path}`, {
				method,
				...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
			}),
			from,
			async (request) => {
				through.push(`${path} ${await request.text()}`);
				return answer(path);
			},
		);
		return `${response.status} ${JSON.stringify(await response.json())}`;
	};
	const status = async (...how: Parameters<typeof knock>) =>
		Number((await knock(...how)).slice(0, 3));
	return { clock, through, knock, status };
}
const anna = { email: 'anna@example.org' };

describe('codes', () => {
	it('are sent so often for one address, however it is written, and again an hour later', async () => {
		const { clock, status, through } = open();
		for (let i = 0; i < 6; i++) expect(await status('otp', anna, `net ${i}`)).toBe(200);
		expect(await status('otp', { email: ' Anna@Example.org' }, 'elsewhere')).toBe(429);
		expect(await status('recover', anna, 'elsewhere')).toBe(429);
		expect(await status('otp', { email: 'bert@example.org' })).toBe(200);
		clock.now = HOUR + 1;
		expect(await status('otp', anna)).toBe(200);
		expect(through).toHaveLength(8);
	});

	it('are sent so often from one network, whoever they are for', async () => {
		const { status } = open();
		for (let i = 0; i < 40; i++) expect(await status('otp', { email: `${i}@b.de` })).toBe(200);
		expect(await status('otp', { email: 'x@b.de' })).toBe(429);
		expect(await status('otp', { email: 'x@b.de' }, 'other')).toBe(200);
	});

	it('are answered alike whether or not there is an account', async () => {
		const known = open(() => Response.json({}));
		const unknown = open(() => Response.json({ error_code: 'otp_disabled' }, { status: 422 }));
		expect(await unknown.knock('otp', anna)).toBe(await known.knock('otp', anna));
	});

	it('are tried so often, and never by their hash', async () => {
		const wrong = open(() => Response.json({ error_code: 'otp_expired' }, { status: 403 }));
		const guess = { ...anna, type: 'email', token: '000000' };
		for (let i = 0; i < 10; i++) expect(await wrong.status('verify', guess, `net ${i}`)).toBe(403);
		expect(await wrong.status('verify', guess, 'elsewhere')).toBe(429);
		expect(await wrong.status('verify', { token_hash: 'a', type: 'email' })).toBe(422);
		expect(await wrong.status('verify?token=a&type=magiclink', {}, 'net', 'GET')).toBe(422);
		expect(await wrong.status('v%65rify', { token_hash: 'a', type: 'email' })).toBe(422);
		expect(wrong.through).toHaveLength(10);
	});
});

describe('passwords', () => {
	const login = { ...anna, password: 'falsch' };
	it('are tried so often', async () => {
		const { status } = open(() => Response.json({}, { status: 400 }));
		for (let i = 0; i < 10; i++)
			expect(await status('token?grant_type=password', login, `net ${i}`)).toBe(400);
		expect(await status('token?grant_type=password', login, 'elsewhere')).toBe(429);
	});

	it('that are right begin anew, and sessions go on unhindered', async () => {
		const { status } = open();
		for (let i = 0; i < 120; i++) {
			expect(await status('token?grant_type=password', login)).toBe(200);
			expect(await status('token?grant_type=refresh_token', { refresh_token: 'a' })).toBe(200);
		}
	});

	it('are changed, addresses are not', async () => {
		const { status } = open();
		expect(await status('user', { password: 'neues-passwort' }, 'net', 'PUT')).toBe(200);
		expect(await status('user', { email: 'bert@example.org' }, 'net', 'PUT')).toBe(422);
	});
});

it('makes no account for whoever does not read its mail', async () => {
	const { status, through } = open();
	expect(await status('signup', { ...anna, password: 'lang-genug' })).toBe(422);
	expect(await status('resend', { ...anna, type: 'signup' })).toBe(422);
	expect(through).toEqual([]);
});
