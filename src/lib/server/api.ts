import type { Handle, RequestEvent } from '@sveltejs/kit';
import { withinSite } from '#base';
import { sharedBackend } from './shared-backend.ts';
import { SignInDoor } from './sign-in/door.ts';
import { networkOf } from './visits/network.ts';

const door = new SignInDoor({ now: Date.now });

/** Answers /rest/v1, /auth/v1 and /storage/v1 with the embedded backend; lets all else pass. */
export const handleApi: Handle = async ({ event, resolve }) => {
	const backend = await sharedBackend();
	const { pathname, search } = event.url;
	const path = withinSite(pathname);
	if (!backend.owns(path)) return resolve(event);
	// the backend knows nothing of the folder the app lives in
	const request = new Request(new URL(path + search, event.url), event.request);
	const headers = fromNetwork(event);
	return door.answer(new Request(request, { headers }), headers.get('x-forwarded-for'), (passed) =>
		backend.answer(passed),
	);
};

/** Where somebody comes from the database hears from nobody but us, and so that it cannot be read. */
function fromNetwork({ request, getClientAddress }: RequestEvent): Headers {
	const headers = new Headers(request.headers);
	headers.delete('cf-connecting-ip');
	headers.delete('x-forwarded-for');
	try {
		headers.set('x-forwarded-for', networkOf(getClientAddress()));
	} catch {
		// ADDRESS_HEADER is set, and this request did not come through the proxy that writes it
	}
	return headers;
}

const FORM =
	/^(multipart\/form-data|application\/x-(www-form-urlencoded|sveltekit-formdata)|text\/plain)\b/i;

/**
 * Refuses forms from other sites, as Kit would by itself. Kit looks before any hook and would
 * refuse supabase-js's uploads from a command too, which have no Origin; the API needs no such
 * guard, since it knows no cookies. So `csrf.trustedOrigins` is `*` and the guard stands here.
 */
export const handleForms: Handle = async ({ event, resolve }) => {
	const { request, url } = event;
	const mayChange = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
	// A body without a type counts as a form: browsers can send that across sites, too.
	const isForm = FORM.test(request.headers.get('content-type') ?? 'text/plain');
	if (mayChange && isForm && !isOwn(request.headers, url))
		return new Response('Forms from other sites are not accepted.', { status: 403 });
	return resolve(event);
};

/** The configured origin, or the very host that was asked (`127.0.0.1` for `localhost`). */
function isOwn(headers: Headers, url: URL): boolean {
	const origin = headers.get('origin') ?? '';
	if (origin === url.origin) return true;
	return URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
