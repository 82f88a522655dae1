import { onSite } from '#base';
import type { PreviewAnswer, PreviewFault, PreviewRequest } from '#core/hours/preview.ts';
import type { Schedule } from '#core/hours/schedule.ts';
import { accept, refuse, type Result } from '#core/result.ts';

/** What hours mean in the coming four weeks; only the server can tell. */
export async function previewHours(
	request: PreviewRequest,
): Promise<Result<Schedule, PreviewFault | 'unreachable'>> {
	if (!navigator.onLine) return refuse('unreachable');
	try {
		const response = await fetch(onSite('/studio/hours.json'), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(request),
		});
		const answer = (await response.json()) as PreviewAnswer;
		if (!answer.ok) return refuse(answer.code, answer.at === null ? {} : { at: String(answer.at) });
		const { firstDay, days, patterns } = answer;
		return accept({ firstDay, days: Uint16Array.from(days), patterns });
	} catch (error) {
		// no network; or a hotel's page instead of ours
		if (error instanceof TypeError || error instanceof SyntaxError) return refuse('unreachable');
		throw error;
	}
}
