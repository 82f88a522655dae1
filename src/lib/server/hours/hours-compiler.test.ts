import { afterAll, describe, expect, it } from 'vitest';
import { HORIZON_DAYS, MAX_HOURS_LENGTH } from '#core/hours/compiled.ts';
import { patternOn } from '#core/hours/schedule.ts';
import { dayNumber } from '#core/hours/wall-clock.ts';
import { HoursCompiler } from './hours-compiler.ts';

const TODAY = dayNumber('2026-11-17');
const HERE = { lon: 8.5347, lat: 51.1946 };
const ask = (...texts: string[]) => texts.map((text) => ({ text, ...HERE }));

/** Its limit is short, so that texts that never end cost little time. */
const compiler = new HoursCompiler(400);
afterAll(() => compiler.close());

const codes = (results: Awaited<ReturnType<HoursCompiler['compile']>>) =>
	results.map((result) => (result.ok ? 'read' : result.refusal.code));

it('compiles 400 days from the first one on', async () => {
	const [result] = await compiler.compile(ask('Sa 10:00-12:00'), TODAY);
	expect(result).toMatchObject({ ok: true, value: { firstDay: TODAY } });
	const schedule = result!.ok ? result!.value : null!;
	expect(schedule.days).toHaveLength(HORIZON_DAYS);
	expect(patternOn(schedule, dayNumber('2026-11-21'))).toEqual([
		{ from: 600, to: 720, kind: 'open', note: null },
	]);
	expect(patternOn(schedule, dayNumber('2026-11-22'))).toEqual([]);
});

describe('the same text', () => {
	it('gives the very same schedule, to everybody and wherever they are', async () => {
		const elsewhere = { text: 'Fr 10:00-12:00', lon: 7.5, lat: 51.7 };
		const [[one], [two, three]] = await Promise.all([
			compiler.compile(ask('Fr 10:00-12:00'), TODAY),
			compiler.compile([elsewhere, elsewhere], TODAY),
		]);
		expect(two).toBe(one);
		expect(three).toBe(one);
		expect((await compiler.compile(ask('Fr 10:00-12:00'), TODAY))[0]).toBe(one);
	});

	it('is compiled anew on another day', async () => {
		const [today] = await compiler.compile(ask('Fr 10:00-12:00'), TODAY);
		const [tomorrow] = await compiler.compile(ask('Fr 10:00-12:00'), TODAY + 1);
		expect(tomorrow).toMatchObject({ ok: true, value: { firstDay: TODAY + 1 } });
		expect(today).toMatchObject({ ok: true, value: { firstDay: TODAY } });
	});

	it('knows the sun of its quarter of a degree', async () => {
		const at = (lon: number, lat: number) => ({ text: 'sunrise-sunset', lon, lat });
		const [here, near, far] = await compiler.compile(
			[at(8.53, 51.19), at(8.6, 51.1), at(7.4, 51.19)],
			TODAY,
		);
		expect(near).toBe(here);
		const rise = (result: typeof here) => result!.ok && patternOn(result!.value, TODAY)![0]!.from;
		expect(Number(rise(far)) - Number(rise(here))).toBeGreaterThanOrEqual(4);
		expect(Number(rise(far)) - Number(rise(here))).toBeLessThanOrEqual(6);
	});
});

describe('hostile texts', () => {
	/** Its spaces can be parted in more ways than there are atoms, and all of them are tried. */
	const ENDLESS = `${' '.repeat(60)}x`;

	it('never hang, and name their reason; the others of the batch are answered', async () => {
		const results = await compiler.compile(
			ask(
				'Mo-Fr 10:00-12:00',
				ENDLESS,
				'Mo-Su,PH 00:00-24:00',
				'Mo 10:00-12:00;'.repeat(5000),
				'"'.repeat(MAX_HOURS_LENGTH),
				'('.repeat(MAX_HOURS_LENGTH),
				'\u0000\uFFFF',
				'Sa 10:00-14:00',
			),
			TODAY,
		);
		expect(codes(results)).toEqual([
			'read',
			'too_complex',
			'read',
			'too_long',
			// long strings of comments: a busy machine may give up on them first
			expect.stringMatching(/^(read|too_complex)$/),
			'syntax',
			'syntax',
			'read',
		]);
	});

	it('do not cost a second time', async () => {
		const before = await compiler.compile(ask(ENDLESS), TODAY);
		expect((await compiler.compile(ask(ENDLESS), TODAY))[0]).toBe(before[0]);
	});

	it('are read where they are only long', async () => {
		const rules = 'Mo 10:00-11:00;'.repeat(Math.floor(MAX_HOURS_LENGTH / 15));
		const patient = new HoursCompiler(20_000);
		try {
			const [result] = await patient.compile(ask(rules), TODAY);
			expect(codes([result!])).toEqual(['read']);
		} finally {
			patient.close();
		}
	});

	it('let two who ask at once have their answers', async () => {
		const [first, second] = await Promise.all([
			compiler.compile(ask(`${ENDLESS}y`, 'Mo 09:00-10:00'), TODAY),
			compiler.compile(ask('Tu 09:00-10:00', `${ENDLESS}z`, 'We 09:00-10:00'), TODAY),
		]);
		expect(codes(first)).toEqual(['too_complex', 'read']);
		expect(codes(second)).toEqual(['read', 'too_complex', 'read']);
	});
});

it('refuses what is still waiting when it is closed, and what comes later', async () => {
	const closing = new HoursCompiler();
	const waiting = closing.compile(ask('Mo 10:00-12:00', 'Tu 10:00-12:00'), TODAY);
	closing.close();
	expect(codes(await waiting)).toEqual(['interrupted', 'interrupted']);
	expect(codes(await closing.compile(ask('We 10:00-12:00'), TODAY))).toEqual(['interrupted']);
});
