import { digestOf, snap, type Catalogue } from '#core/catalogue/index.ts';
import { makeSchedule } from '#core/hours/make-schedule.ts';
import { dayNumber } from '#core/hours/wall-clock.ts';
import type { Listing } from '#core/places/listing.ts';
import { DeviceCatalogue } from '#data/catalogue/device-catalogue.ts';
import type { KeptStore } from '#data/catalogue/kept-catalogue.ts';
import { isDeepStrictEqual } from 'node:util';
import { Chance } from '../../../../../tests/bench/chance.ts';
import { syntheticRegion } from '../../../../../tests/bench/synthetic-region.ts';
import { ChangingServer } from './changing-server.ts';

const REGION = syntheticRegion(24);
/** Eight days tell as much as four hundred here. */
const SCHEDULES = [
	null,
	makeSchedule({ length: 8 }),
	makeSchedule({ length: 8, week: ['10:00-12:00'] }),
];
const TODAY = dayNumber('2026-11-24');
const STEPS = 24;
const TABS = 2;

/** The page was killed: nothing of it goes on. */
class Killed extends Error {}

/** One device: what it keeps outlives its pages. A page may be killed around each write. */
class DeviceStore {
	record: unknown;

	openFor(chance: Chance, share: number): KeptStore {
		return {
			read: async () => structuredClone(this.record),
			change: async (change) => {
				if (chance.happens(share)) throw new Killed('before the write');
				this.record = structuredClone(change(structuredClone(this.record)));
				if (chance.happens(share)) throw new Killed('after the write');
			},
		};
	}
}

/** A line that loses questions and answers, cuts them off, and gives back what was answered before. */
function badLine(server: ChangingServer, chance: Chance, share: number) {
	const before = new Map<string, string[]>();
	return async (address: string): Promise<Response> => {
		if (chance.happens(share)) throw new TypeError('lost on the way');
		const answer = server.answer(address);
		const text = await answer.text();
		if (chance.happens(share)) throw new TypeError('lost on the way back');
		if (chance.happens(share / 2)) return new Response(text.slice(0, text.length / 2));
		if (chance.happens(share / 2)) return new Response('{}', { status: 503 });
		const known = before.get(address) ?? [];
		if (answer.ok) before.set(address, [...known, text]);
		if (known.length > 0 && chance.happens(share)) return new Response(chance.one(known));
		return new Response(text, { status: answer.status });
	};
}

/** Changes a few places: other words, other hours, new ones, removals, and what comes back. */
function live(server: ChangingServer, chance: Chance): void {
	const present = new Set(server.slugs);
	const changed: Listing[] = chance.some(REGION, 0.12).map((listing) => ({
		...listing,
		hours: chance.one([null, '24/7', 'Mo-Fr 10:00-12:00']),
		schedule: chance.one(SCHEDULES),
		wheelchair: chance.one(['yes', 'no', 'unknown'] as const),
	}));
	const removed = chance
		.some([...present], 0.06)
		.filter((slug) => !changed.some((listing) => listing.slug === slug));
	server.change(changed, removed);
}

/** How the tabs of a device take what came; the naive one applies and keeps without looking. */
export type MakeTab = (store: KeptStore, fetch: (address: string) => Promise<Response>) => Tab;
type Tab = Pick<DeviceCatalogue, 'open' | 'refresh' | 'current'>;
const real: MakeTab = (store, fetch) => new DeviceCatalogue(store, fetch);

/**
 * Plays the schedule of a seed: places change, two tabs of a device ask over a bad line and are killed
 * in the middle. What the device keeps must at all times be nothing or a state the server once had, and
 * in the end, with the line mended, the server's own.
 *
 * @returns what was violated, one sentence each
 */
export async function simulateDeltas(seed: number, makeTab: MakeTab = real): Promise<string[]> {
	const chance = new Chance(seed);
	const server = new ChangingServer(chance.some(REGION, 0.8));
	const store = new DeviceStore();
	const share = chance.one([0.03, 0.1, 0.25]);
	const fetch = badLine(server, chance, share);
	const begin = () => makeTab(store.openFor(chance, share), fetch);
	const tabs = Array.from({ length: TABS }, begin);
	const violations: string[] = [];
	const look = (catalogue: Catalogue | null, where: string) => {
		if (!catalogue) return;
		const digest = digestOf(catalogue.places);
		if (server.published.get(catalogue.version) !== digest)
			violations.push(`${where}: ${catalogue.version} is not what the server had`);
	};

	for (let step = 0; step < STEPS; step++) {
		if (chance.happens(0.4)) live(server, chance);
		const number = chance.happens(0.7) ? 0 : 1;
		try {
			if (chance.happens(0.15)) await (tabs[number] = begin()).open();
			// both at once, now and then: their writes fall between each other's
			const asked = chance.happens(0.2) ? tabs : [tabs[number]!];
			const done = await Promise.allSettled(asked.map((tab) => tab.refresh(instant(step), TODAY)));
			for (const one of done) if (one.status === 'rejected') throw one.reason;
		} catch (error) {
			if (!(error instanceof Killed)) throw error;
			tabs.splice(0, TABS, ...Array.from({ length: TABS }, begin));
		}
		for (const tab of tabs) look(tab.current, `step ${step}, in a tab`);
		look(await makeTab(store.openFor(chance, 0), fetch).open(), `step ${step}, kept`);
	}

	const mended = async (address: string) => server.answer(address);
	const last = makeTab(store.openFor(chance, 0), mended);
	await last.open();
	await last.refresh(instant(STEPS), TODAY);
	look(last.current, 'in the end');
	if (!last.current || !isDeepStrictEqual(bySlug(last.current), bySlug(server.latest)))
		violations.push('in the end the device does not have what the server has');
	const kept = await makeTab(store.openFor(chance, 0), mended).open();
	if (kept && digestOf(kept.places) !== server.latest.digest)
		violations.push('in the end something else is kept');
	return violations;
}

const instant = (step: number) => new Date(Date.UTC(2026, 10, 24, 8, step)).toISOString();

/** As the file carries them: positions to a metre, the order of places and patterns of no account. */
function bySlug({ places }: Pick<Catalogue, 'places'>): Map<string, unknown> {
	return new Map(
		places.map(({ schedule, ...place }) => [
			place.slug,
			{
				...place,
				...snap(place),
				days: schedule && Array.from(schedule.days, (number) => schedule.patterns[number]),
			},
		]),
	);
}
