import { describe, expect, it } from 'vitest';
import {
	digestOf,
	encodeCatalogue,
	toChangesMessage,
	type CatalogueChanges,
} from '#core/catalogue/index.ts';
import { FORMAT } from '#core/catalogue/file.ts';
import { makeSchedule } from '#core/hours/make-schedule.ts';
import { patternOn } from '#core/hours/schedule.ts';
import { dayNumber } from '#core/hours/wall-clock.ts';
import type { Listing } from '#core/places/listing.ts';
import { syntheticRegion } from '../../../../tests/bench/synthetic-region.ts';
import { DeviceCatalogue } from './device-catalogue.ts';
import type { KeptStore } from './kept-catalogue.ts';

const [a, b] = syntheticRegion(2) as [Listing, Listing];
const NOW = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-24T11:00:00.000Z';
const TODAY = dayNumber('2026-11-24');
const stamp = (digit: string, seq: number, places: Listing[]) => ({
	version: digit.repeat(16),
	digest: digestOf(places),
	seq,
	builtAt: `2026-11-24T0${seq}:00:00.000Z`,
});
const V1 = stamp('1', 7, [a]);
const V2 = stamp('2', 9, [b]);
const changes = (some: Partial<CatalogueChanges>) =>
	toChangesMessage({ ...V2, changed: [], removed: [], ...some });

/** A server that answers each path with a body, a status, or a broken line. */
function server(answers: Record<string, unknown>) {
	const asked: string[] = [];
	const fetch = async (address: string) => {
		asked.push(address);
		const answer = answers[address];
		if (answer instanceof Error) throw answer;
		if (answer === undefined) return new Response('{}', { status: 404 });
		if (typeof answer === 'number') return new Response('{}', { status: answer });
		return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
	};
	return { fetch, asked };
}

/** A device's memory of one record. */
function memory(record?: unknown): KeptStore & { record: unknown } {
	return {
		record,
		async read() {
			return structuredClone(this.record);
		},
		async change(change) {
			this.record = structuredClone(change(structuredClone(this.record)));
		},
	};
}

const latest = (of: typeof V1, url: string) => ({ ...of, url, horizon: null, places: 1 });
const whole1 = { '/catalogue/latest': latest(V1, '/1.json'), '/1.json': encodeCatalogue([a]) };
const whole2 = { '/catalogue/latest': latest(V2, '/2.json'), '/2.json': encodeCatalogue([b]) };
const step = { '/catalogue/changes?since=7': changes({ changed: [b], removed: [a.slug] }) };
const broken = new TypeError('fetch failed');

/** A device that has taken the first catalogue. */
async function device(answers: Record<string, unknown>, store = memory(), places = [a]) {
	const of = stamp('1', 7, places);
	const first = {
		'/catalogue/latest': latest(of, '/1.json'),
		'/1.json': encodeCatalogue(places),
	};
	const net = { ...first } as Record<string, unknown>;
	const { fetch, asked } = server(net);
	const catalogue = new DeviceCatalogue(store, fetch);
	await catalogue.refresh(NOW, TODAY);
	for (const path of Object.keys(net)) delete net[path];
	Object.assign(net, answers);
	asked.length = 0;
	return { catalogue, asked, store };
}

describe('a device that knows nothing', () => {
	it('takes the whole, keeps it, and answers from it without any network', async () => {
		const { catalogue, store } = await device({});
		expect(catalogue.current).toEqual({ ...V1, places: [a] });
		const later = new DeviceCatalogue(store, server({}).fetch);
		expect(await later.open()).toEqual({ ...V1, places: [a] });
		expect(later.checkedAt).toBe(NOW);
	});

	it.each<[string, Record<string, unknown>]>([
		['unreachable', { '/catalogue/latest': broken }],
		['unreachable', { '/catalogue/latest': 500 }],
		['unreachable', { '/catalogue/latest': latest(V2, '/2.json') }],
		['unreadable', { '/catalogue/latest': '<html>' }],
		['unreadable', { '/catalogue/latest': { ...latest(V2, '/2.json'), version: '../x' } }],
		['unreadable', { ...whole2, '/2.json': '{"format":2' }],
		['unreadable', { ...whole2, '/2.json': { format: FORMAT } }],
		['unknown_format', { ...whole2, '/2.json': { format: 99 } }],
	])('refuses as %s, keeping nothing: %j', async (code, answers) => {
		const store = memory();
		const answer = await new DeviceCatalogue(store, server(answers).fetch).refresh(NOW, TODAY);
		expect(answer).toMatchObject({ ok: false, refusal: { code } });
		expect(store.record).toBeUndefined();
	});
});

describe('a device that knows a catalogue', () => {
	it('asks since its own sequence, applies what came and keeps it', async () => {
		const { catalogue, asked, store } = await device(step);
		const answer = await catalogue.refresh(LATER, TODAY);
		expect(answer).toEqual({
			ok: true,
			value: { catalogue: { ...V2, places: [b] }, touched: [b.slug, a.slug] },
		});
		expect(asked).toEqual(['/catalogue/changes?since=7']);
		const later = new DeviceCatalogue(store, server({}).fetch);
		expect(await later.open()).toEqual({ ...V2, places: [b] });
		expect(later.checkedAt).toBe(LATER);
	});

	it('has the very same catalogue when nothing changed, and knows when it looked', async () => {
		const { catalogue } = await device({ '/catalogue/changes?since=7': changes(V1) });
		const before = catalogue.current;
		const answer = await catalogue.refresh(LATER, TODAY);
		expect(answer).toMatchObject({ ok: true, value: { touched: [] } });
		expect(catalogue.current).toBe(before);
		expect(catalogue.checkedAt).toBe(LATER);
	});

	it.each<[string, unknown]>([
		['are no longer known', 410],
		['do not lead to what the server has', changes({ changed: [b] })],
	])('takes the whole where the changes %s', async (_, answer) => {
		const { catalogue } = await device({ ...whole2, '/catalogue/changes?since=7': answer });
		await catalogue.refresh(LATER, TODAY);
		expect(catalogue.current).toEqual({ ...V2, places: [b] });
	});

	it('brings the schedules of what changed', async () => {
		const changed = [{ ...a, schedule: makeSchedule({ week: ['10:00-12:00'] }) }, b];
		const message = changes({ ...stamp('2', 9, [a, b]), changed });
		const { catalogue } = await device({ '/catalogue/changes?since=7': message });
		await catalogue.refresh(LATER, TODAY);
		const { places } = catalogue.current!;
		expect(patternOn(places[0]!.schedule!, dayNumber('2026-11-30'))).toMatchObject([{ from: 600 }]);
		expect(places[1]!.schedule).toBeNull();
	});

	it.each([
		['2026-12-01', '/catalogue/changes?since=7'],
		['2026-12-02', '/catalogue/latest'],
	])('a fortnight after its first day it is brought anew: on %s it asks %s', async (day, path) => {
		const schedule = makeSchedule({ firstDay: '2026-11-17' });
		const { catalogue, asked } = await device({}, memory(), [{ ...a, schedule }]);
		await catalogue.refresh(LATER, dayNumber(day));
		expect(asked[0]).toBe(path);
	});

	it.each<[string, unknown]>([
		['unreachable', broken],
		['unreachable', 503],
		['unreadable', { ...changes({}), changed: [{ slug: 'half' }] }],
		[
			'unreadable',
			{
				...changes({ changed: [{ ...a, schedule: makeSchedule({}) }] }),
				schedules: changes({}).schedules,
			},
		],
	])('refuses as %s, not asking for the whole, and goes on with it: %j', async (code, answer) => {
		const { catalogue, asked } = await device({ ...whole2, '/catalogue/changes?since=7': answer });
		expect(await catalogue.refresh(LATER, TODAY)).toMatchObject({ ok: false, refusal: { code } });
		expect(asked).toHaveLength(1);
		expect(catalogue.current).toEqual({ ...V1, places: [a] });
		expect(catalogue.checkedAt).toBe(NOW);
	});

	it('takes the whole next time where its record was thrown away meanwhile', async () => {
		const store = memory();
		const { catalogue, asked } = await device({ ...whole2, ...step }, store);
		store.record = undefined;
		await catalogue.refresh(LATER, TODAY);
		expect(catalogue.current).toEqual({ ...V2, places: [b] });
		await catalogue.refresh(LATER, TODAY);
		expect(asked).toEqual(['/catalogue/changes?since=7', '/catalogue/latest', '/2.json']);
		expect(await new DeviceCatalogue(store, server({}).fetch).open()).toEqual(catalogue.current);
	});

	it('leaves alone what another tab has kept meanwhile', async () => {
		const store = memory();
		const { catalogue } = await device(step, store);
		await new DeviceCatalogue(store, server(whole2).fetch).refresh(LATER, TODAY);
		const kept = structuredClone(store.record);
		await catalogue.refresh(LATER, TODAY);
		expect(store.record).toEqual(kept);
	});

	it.each<[string, (record: never) => unknown]>([
		['of another shape', () => ({ format: FORMAT })],
		['with a head its changes do not lead to', (record: object) => ({ ...record, head: 'x' })],
		[
			'with changes that follow something else',
			(record: object) => ({
				...record,
				deltas: [changes({ changed: [b] })],
				head: V2.version,
			}),
		],
		[
			'with a damaged file',
			(record: { base: object }) => ({
				...record,
				base: { ...record.base, file: { format: FORMAT } },
			}),
		],
	])('does not read a record %s', async (_, damage) => {
		const store = memory();
		await device({}, store);
		store.record = damage(store.record as never);
		expect(await new DeviceCatalogue(store, server(whole1).fetch).open()).toBeNull();
	});
});
