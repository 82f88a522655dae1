import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Postman, type MailPort, type WaitingMail } from './postman.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

const write = ({ id, to }: WaitingMail) => {
	if (to === null) throw new Error('Not as the template needs it: to');
	return { key: String(id), to } as OutgoingMail;
};

/** An outbox with so many mails; what it is told is written down. */
class Outbox implements MailPort {
	waiting: WaitingMail[];
	told: string[] = [];
	isAway = false;
	constructor(many: number) {
		this.waiting = Array.from({ length: many }, (_, i) => ({
			...{ id: i + 1, template: 'reserved', lang: 'de', to: `guest${i + 1}@example.org`, data: {} },
		}));
	}
	async take(limit: number) {
		this.#answer();
		return this.waiting.splice(0, limit);
	}
	async sent(id: number) {
		this.#answer();
		this.told.push(`${id} sent`);
		this.waiting = this.waiting.filter((mail) => mail.id !== id);
	}
	async failed(id: number, error: string) {
		this.#answer();
		this.told.push(`${id} failed: ${error}`);
	}
	#answer() {
		if (this.isAway) throw new Error('no database');
	}
}

/** A transport that notes whom it wrote to; `refuse` may throw. */
function transport(refuse: (mail: OutgoingMail) => void | Promise<void> = () => {}) {
	const keys: string[] = [];
	const send = async (mail: OutgoingMail) => {
		await refuse(mail);
		keys.push(mail.key);
	};
	return { keys, send, close() {} } satisfies MailTransport & { keys: string[] };
}
const problem = (code: string, message: string) => Object.assign(new Error(message), { code });

it('carries all that is due, in order', async () => {
	const outbox = new Outbox(12);
	const carrier = transport();
	expect(await new Postman(outbox, carrier, { write }).deliver()).toBe(true);
	expect(carrier.keys).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
	expect(outbox.told).toHaveLength(12);
});

it('goes on after a mail that is not taken, and keeps no address of what was said', async () => {
	const outbox = new Outbox(2);
	const carrier = transport(({ key, to }) => {
		if (key === '1') throw problem('EENVELOPE', `550 5.1.1 <${to}>: unknown (${to})`);
	});
	expect(await new Postman(outbox, carrier, { write }).deliver()).toBe(true);
	expect(outbox.told).toEqual(['1 failed: 550 5.1.1 <…@…>: unknown (…@…)', '2 sent']);
});

it('goes on after a mail that cannot be written', async () => {
	const outbox = new Outbox(2);
	outbox.waiting[0]!.to = null;
	expect(await new Postman(outbox, transport(), { write }).deliver()).toBe(true);
	expect(outbox.told).toEqual(['1 failed: Not as the template needs it: to', '2 sent']);
});

it('does not try the rest where the mail server is away', async () => {
	const outbox = new Outbox(12);
	let tries = 0;
	const carrier = transport(() => {
		tries++;
		throw problem('ECONNREFUSED', 'connect ECONNREFUSED');
	});
	expect(await new Postman(outbox, carrier, { write }).deliver()).toBe(false);
	expect(tries).toBe(1);
	expect(outbox.told).toHaveLength(5);
	expect(outbox.waiting).toHaveLength(7);
});

it('does not send again what it could not note as sent', async () => {
	const outbox = new Outbox(1);
	const [mail] = outbox.waiting;
	const carrier = transport(() => void (outbox.isAway = true));
	const postman = new Postman(outbox, carrier, { write });
	expect(await postman.deliver()).toBe(false);
	expect(outbox.told).toEqual([]);

	outbox.isAway = false;
	outbox.waiting.push(mail!); // its ten minutes are over
	expect(await postman.deliver()).toBe(true);
	expect(carrier.keys).toEqual(['1']);
	expect(outbox.told[0]).toBe('1 sent');
});

it('walks one round at a time', async () => {
	const outbox = new Outbox(3);
	const carrier = transport(() => new Promise((done) => setTimeout(done, 5)));
	const postman = new Postman(outbox, carrier, { write });
	await Promise.all([postman.deliver(), postman.deliver(), postman.deliver()]);
	expect(carrier.keys).toEqual(['1', '2', '3']);
});

describe('on duty', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());
	const onDuty = (outbox: Outbox, carrier = transport()) => {
		const postman = new Postman(outbox, carrier, { write, pause: 60_000, jitter: () => 0 });
		postman.start();
		return postman;
	};

	it('looks now and then, and at once when nudged', async () => {
		const outbox = new Outbox(0);
		const postman = onDuty(outbox);
		await vi.advanceTimersByTimeAsync(1);
		outbox.waiting = new Outbox(1).waiting;
		await vi.advanceTimersByTimeAsync(59_000);
		expect(outbox.told).toEqual([]);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(outbox.told).toEqual(['1 sent']);

		outbox.waiting = new Outbox(1).waiting;
		postman.nudge();
		await vi.advanceTimersByTimeAsync(1);
		expect(outbox.told).toEqual(['1 sent', '1 sent']);
		await postman.stop();
	});

	it('looks once more when nudged on its round', async () => {
		const outbox = new Outbox(1);
		const postman = onDuty(
			outbox,
			transport(async () => {
				outbox.waiting = [];
				await new Promise((done) => setTimeout(done, 10));
			}),
		);
		vi.spyOn(outbox, 'take');
		await vi.advanceTimersByTimeAsync(5);
		postman.nudge();
		expect(outbox.take).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(10);
		expect(outbox.take).toHaveBeenCalledTimes(2);
		await postman.stop();
	});

	it('asks less and less often where nobody answers', async () => {
		const outbox = new Outbox(0);
		outbox.isAway = true;
		const asked: number[] = [];
		const began = Date.now();
		vi.spyOn(outbox, 'take').mockImplementation(async () => {
			asked.push(Date.now() - began);
			throw new Error('no database');
		});
		const postman = onDuty(outbox);
		await vi.advanceTimersByTimeAsync(20_000);
		expect(asked).toEqual([0, 1_000, 3_000, 7_000, 15_000].map(near));
		await postman.stop();
	});

	it('is silent once it has stopped', async () => {
		const outbox = new Outbox(1);
		const postman = onDuty(outbox);
		await postman.stop();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(outbox.told).toEqual([]);
	});
});

/** Timers may come a few milliseconds late. */
const near = (ms: number) => expect.closeTo(ms, -2);
