import { building } from '$app/environment';
import { handleApi, handleForms } from '#server/api.ts';
import { handleWrites } from '#server/catalogue/handle-writes.ts';
import { sharedCatalogue } from '#server/catalogue/shared-catalogue.ts';
import { handleCompression } from '#server/compress.ts';
import { handleHeaders } from '#server/headers.ts';
import { startPhotos } from '#server/media/shared-photos.ts';
import { closeSharedBackend, sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { startVisits } from '#server/visits/shared-visits.ts';
import { handleLanguage, handleTheme } from '#server/visitor.ts';
import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';

export const init: ServerInit = async () => {
	// Prerendering needs no database, and must not make a data folder.
	if (building) return;
	await sharedBackend();
	// Begun early, so that the first visitor need not wait; whoever needs it hears of a failure.
	sharedCatalogue().catch(() => {});
	await startVisits();
	await startPhotos();
};

// adapter-node's own server says so when it stops; `npm start` closes the backend itself.
process.on('sveltekit:shutdown', () => void closeSharedBackend());

/** Whom pages may load from besides this site: a hosted project's photos, a base map elsewhere. */
function otherOrigins(): string[] {
	const { backend, basemapUrl } = sharedConfig();
	const addresses = [backend.mode === 'hosted' ? backend.url : '', basemapUrl ?? ''];
	return addresses.filter((one) => URL.canParse(one)).map((one) => new URL(one).origin);
}

export const handle = sequence(
	handleCompression,
	handleHeaders(otherOrigins),
	handleWrites,
	handleApi,
	handleForms,
	handleTheme,
	handleLanguage,
);

/** What only we can mend: logged under a short reference that the visitor sees too, without the address's query. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const id = crypto.randomUUID().slice(0, 6);
	console.error(`[${id}] ${event.request.method} ${event.url.pathname}`, error);
	return { message, id };
};
