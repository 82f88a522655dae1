import { answerText } from './answer-text.ts';

/** Answers with JSON that nobody uses without asking again, or with 304 to who has it already. */
export function answerJson(
	request: Request,
	value: unknown,
	more: Record<string, string> = {},
): Response {
	const headers = { 'content-type': 'application/json', ...more };
	return answerText(request, JSON.stringify(value), headers);
}
