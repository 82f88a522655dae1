import { randomBytes } from 'node:crypto';
import type { Statements } from './database.ts';

interface Wanted {
	email?: string;
	password?: string;
	user_metadata?: Record<string, unknown>;
}

/**
 * `auth.admin.createUser`, which the API layer lacks: a person made by the app itself, for the demo
 * region and for invitations, is confirmed at once and nobody is signed in by it.
 *
 * @param ask the API layer
 * @returns null when the request is for something else, or comes without the secret key
 */
export async function answerCreateAccount(
	request: Request,
	secretKey: string,
	database: Statements,
	ask: (request: Request) => Promise<Response>,
): Promise<Response | null> {
	const url = new URL(request.url);
	if (request.method !== 'POST' || url.pathname !== '/auth/v1/admin/users') return null;
	if (request.headers.get('apikey') !== secretKey) return null;

	const { email, password, user_metadata: data } = (await request.json()) as Wanted;
	const answer = await ask(
		new Request(new URL('/auth/v1/signup', url), {
			method: 'POST',
			headers: { apikey: secretKey, 'content-type': 'application/json' },
			body: JSON.stringify({ email, password: password ?? unguessable(), data }),
		}),
	);
	if (!answer.ok) return answer;
	const { user } = (await answer.json()) as { user: { id: string } };
	await database.query('delete from auth.sessions where user_id = $1', [user.id]);
	return Response.json(user);
}

const unguessable = () => randomBytes(24).toString('base64url');
