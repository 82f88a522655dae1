import * as v from 'valibot';
import { MAX_HOURS_LENGTH } from '#core/hours/compiled.ts';
import { layClosures } from '#core/hours/lay-closures.ts';
import { previewRequest, type PreviewAnswer } from '#core/hours/preview.ts';
import type { HoursCompiler } from './hours-compiler.ts';

/** Days that are shown: four weeks, and the night after them. */
const DAYS = 29;
/** So many may wait; a text takes milliseconds, so more are not somebody who types. */
const MOST_WAITING = 8;
/** Bytes; a text and some closures. */
const MOST_BYTES = 20_000;

let waiting = 0;

/** Says what a text means in the coming four weeks, or why it means nothing. It is not remembered. */
export async function answerPreview(
	request: Request,
	compiler: HoursCompiler,
	today: number,
): Promise<Response> {
	const body = await request.text();
	if (body.length > MOST_BYTES) return say({ ok: false, code: 'too_long', at: null }, 413);
	const read = v.safeParse(previewRequest, readJson(body));
	if (!read.success) return say({ ok: false, code: 'unreadable', at: null }, 422);
	const { text, closures, lon, lat } = read.output;
	if (text.length > MAX_HOURS_LENGTH) return say({ ok: false, code: 'too_long', at: null }, 422);
	if (waiting >= MOST_WAITING) return say({ ok: false, code: 'busy', at: null }, 503);
	waiting++;
	try {
		const result = await compiler.compileOnce({ text, lon, lat }, today, DAYS);
		if (!result.ok) {
			const { code, at } = result.refusal;
			const where = at === undefined ? null : Number(at);
			// asked and answered: while somebody types, most texts are not whole
			return say({ ok: false, code, at: where }, code === 'interrupted' ? 503 : 200);
		}
		const { days, patterns } = layClosures(result.value, closures);
		return say({ ok: true, firstDay: today, days: [...days], patterns: [...patterns] }, 200);
	} finally {
		waiting--;
	}
}

function say(answer: PreviewAnswer, status: number): Response {
	return Response.json(answer, { status, headers: { 'cache-control': 'no-store' } });
}

function readJson(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
