/** The JSON of a body of at most so many bytes; null for what is longer or is none. */
export async function readSmallJson(request: Request, most: number): Promise<unknown> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return null;
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of request.body ?? []) {
		size += part.length;
		// leaving the loop cancels what is still to come
		if (size > most) return null;
		parts.push(part);
	}
	try {
		return JSON.parse(Buffer.concat(parts).toString('utf8'));
	} catch {
		return null;
	}
}
