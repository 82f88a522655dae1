import { getRequest, setResponse } from '@sveltejs/kit/node';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compress } from '../../compress.ts';
import type { EmbeddedBackend } from '../embedded-backend.ts';

/**
 * The backend behind a port of its own, with the pieces that also stand between Kit and the network.
 *
 * @param wanted the port; 0 for any that is free
 */
export async function serve(
	backend: EmbeddedBackend,
	wanted = 0,
): Promise<{ server: Server; base: string }> {
	const server = createServer(async (incoming, outgoing) => {
		const request = await getRequest({ request: incoming, base: 'http://localhost' });
		await setResponse(outgoing, await compress(request, await backend.fetch(request)));
	});
	await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { server, base: `http://127.0.0.1:${port}` };
}
