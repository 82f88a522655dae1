import { readForm, saveForm, writeForm } from '#core/hours/editor/index.ts';
import { patternOn, type Schedule, type Stretch } from '#core/hours/schedule.ts';
import { writeWallTime } from '#core/hours/wall-clock.ts';
import { HoursCompiler } from './hours-compiler.ts';

/** A value that was opened in the hours editor, saved as it was, and written anew. */
export interface RoundTrip {
	text: string;
	/** How many places say so. */
	count: number;
	/** Saved unchanged, it is the very same. */
	isUntouched: boolean;
	/** Why it has no form: then only its text is offered. */
	kept: string | null;
	probes: number;
	/** What went wrong, in words for who mends it. */
	failure: string | null;
}

/** A year of hours. */
const PROBES = 8_760;
const HERE = { lon: 8.5347, lat: 51.1946 };

/** Takes values through the form and back, and compares what the old and the new text say in each hour of a year. */
export async function roundTrips(
	values: readonly { text: string; count: number }[],
	firstDay: number,
): Promise<RoundTrip[]> {
	const compiler = new HoursCompiler();
	try {
		const trips: RoundTrip[] = [];
		for (const value of values)
			trips.push({ ...value, ...(await roundTrip(value.text, compiler, firstDay)) });
		return trips;
	} finally {
		compiler.close();
	}
}

async function roundTrip(
	text: string,
	compiler: HoursCompiler,
	firstDay: number,
): Promise<Omit<RoundTrip, 'text' | 'count'>> {
	const form = readForm(text);
	// what has no form is kept by not being touched
	if (!form.ok) return { isUntouched: true, kept: form.refusal.code, probes: 0, failure: null };
	const isUntouched = saveForm(form.value, text) === text;
	const trip = { isUntouched, kept: null, probes: 0 };
	if (!isUntouched) return { ...trip, failure: 'saved unchanged, it is another text' };
	const written = writeForm(form.value);
	const requests = [text, written].map((one) => ({ text: one, ...HERE }));
	const [before, after] = await compiler.compile(requests, firstDay);
	if (!before!.ok && !after!.ok && before!.refusal.code === after!.refusal.code)
		return { ...trip, failure: null };
	if (!before!.ok)
		return {
			...trip,
			failure: `the form reads it, the compiler does not: ${before!.refusal.code}`,
		};
	if (!after!.ok) return { ...trip, failure: `written as "${written}": ${after!.refusal.code}` };
	const again = readForm(written);
	if (!again.ok) return { ...trip, failure: `written as "${written}", which has no form` };
	return {
		...trip,
		probes: PROBES,
		failure: differ(before!.value, after!.value, written, firstDay),
	};
}

function differ(
	before: Schedule,
	after: Schedule,
	written: string,
	firstDay: number,
): string | null {
	for (let hour = 0; hour < PROBES; hour++) {
		const at = {
			day: firstDay + Math.floor(hour / 24),
			minute: (hour % 24) * 60 + MINUTES[Math.floor(hour / 24) % MINUTES.length]!,
		};
		const [was, is] = [before, after].map((schedule) => said(schedule, at.day, at.minute));
		if (was !== is) return `written as "${written}": ${is} at ${writeWallTime(at)}, it was ${was}`;
	}
	return null;
}

/** Each hour at one of these minutes. */
const MINUTES = [0, 30, 59, 1];

function said(schedule: Schedule, day: number, minute: number): string {
	const stretch = patternOn(schedule, day)?.find(({ from, to }) => from <= minute && minute < to);
	return stretch ? words(stretch) : 'closed';
}

const words = ({ kind, note }: Stretch) => (note ? `${kind} ${JSON.stringify(note)}` : kind);
