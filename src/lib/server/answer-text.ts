import { createHash } from 'node:crypto';

/**
 * Answers with a text that nobody uses without asking again, or with 304 to who has it already. Its tag is weak,
 * because it travels compressed or not (RFC 9110 §8.8.1, §13.1.2).
 */
export function answerText(
	request: Request,
	body: string,
	more: Record<string, string> & { 'content-type': string },
): Response {
	const etag = `W/"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
	const headers = { 'cache-control': 'no-cache', ...more, etag };
	return request.headers.get('if-none-match')?.includes(etag)
		? new Response(null, { status: 304, headers })
		: new Response(body, { headers });
}
