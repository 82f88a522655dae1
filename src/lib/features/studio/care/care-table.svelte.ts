import { SvelteSet } from 'svelte/reactivity';
import { monthsLater } from '#core/day.ts';
import { needsOf, type Need } from '#core/care/needs.ts';
import { dayText, wallTimeAt } from '#core/hours/wall-clock.ts';
import {
	awardLabel,
	editPlaces,
	readCaredPlaces,
	readOwnLabels,
	revokeAwards,
	setPlaceStatuses,
	type CaredPlace,
	type FieldEdit,
	type HostFailure,
	type Outcome,
	type OwnLabel,
	type OwnOrganisation,
} from '#data/studio/index.ts';
import { ZONE } from '#region';
import type { Studio } from '../studio.svelte.ts';

export interface CareRow {
	place: CaredPlace;
	needs: Need[];
}

export const FILTERS = ['all', 'needy', 'draft', 'submitted', 'published'] as const;
export type Filter = (typeof FILTERS)[number];

/** What was done to several places at once. */
export interface Done {
	/** How many it was done to. */
	count: number;
	/** What it was not done to, and why. */
	left: { place: CaredPlace; why: string }[];
	/** Null where there is nothing to take back. */
	undo: (() => Promise<void>) | null;
}

/** Changed by somebody else since the table was read. */
const CHANGED = 'changed_meanwhile';

/** All places of an organisation, what they need, and what is done to many of them at once. */
export class CareTable {
	places = $state.raw<CaredPlace[] | null>(null);
	labels = $state.raw<OwnLabel[]>([]);
	failure = $state.raw<HostFailure | null>(null);
	filter = $state<Filter>('all');
	query = $state('');
	/** Ids. What is filtered out stays chosen, and is counted. */
	readonly chosen = new SvelteSet<string>();
	isBusy = $state(false);
	done = $state.raw<Done | null>(null);
	readonly today: string;
	#studio: Studio;
	#organisation: OwnOrganisation;

	rows = $derived.by<CareRow[]>(() =>
		(this.places ?? []).map((place) => ({ place, needs: needsOf(place, this.today) })),
	);
	shown = $derived.by<CareRow[]>(() => {
		const wanted = this.query.trim().toLocaleLowerCase('de');
		return this.rows.filter(
			({ place, needs }) =>
				(this.filter === 'all' ||
					(this.filter === 'needy' ? needs.length > 0 : place.status === this.filter)) &&
				(wanted === '' ||
					`${place.name.de} ${place.municipality}`.toLocaleLowerCase('de').includes(wanted)),
		);
	});
	chosenPlaces = $derived((this.places ?? []).filter(({ id }) => this.chosen.has(id)));

	constructor(studio: Studio, organisation: OwnOrganisation) {
		this.#studio = studio;
		this.#organisation = organisation;
		this.today = dayText(wallTimeAt(Date.parse(studio.now), ZONE).day);
	}

	countOf(filter: Filter): number {
		if (filter === 'all') return this.rows.length;
		if (filter === 'needy') return this.rows.filter(({ needs }) => needs.length > 0).length;
		return this.rows.filter(({ place }) => place.status === filter).length;
	}

	async load(): Promise<void> {
		const { id } = this.#organisation;
		const answer = await this.#studio.ask((client) => readCaredPlaces(client, id));
		this.failure = answer.ok ? null : answer.refusal.code;
		if (answer.ok) this.places = answer.value;
	}

	async loadLabels(): Promise<void> {
		const person = this.#studio.host!.id;
		const answer = await this.#studio.ask((client) => readOwnLabels(client, person));
		if (answer.ok) this.labels = answer.value;
	}

	choose(id: string, isChosen: boolean): void {
		if (isChosen) this.chosen.add(id);
		else this.chosen.delete(id);
	}

	chooseShown(isChosen: boolean): void {
		for (const { place } of this.shown) this.choose(place.id, isChosen);
	}

	/** Gives all chosen places these hours; null only says that theirs are still right. */
	async setHours(hours: string | null): Promise<void> {
		const edits = this.chosenPlaces.map((place) => {
			const base = { opening_hours: place.hours, hours_checked_on: place.hoursCheckedOn };
			const change = { opening_hours: hours ?? place.hours, hours_checked_on: this.today };
			return { id: place.id, base, change };
		});
		const back = edits.map(({ id, base, change }) => ({ id, base: change, change: base }));
		await this.#doTo(
			this.chosenPlaces,
			() => this.#edit(edits),
			(ids) => this.#edit(back.filter(({ id }) => ids.includes(id))),
		);
	}

	/** Publishes what is chosen, hands it in or takes it back to a draft. */
	async setStatus(status: 'published' | 'submitted' | 'draft'): Promise<void> {
		const before = this.chosenPlaces.map(({ id, status }) => ({ id, status }));
		const moved = before.filter((one) => one.status !== status);
		await this.#doTo(
			this.chosenPlaces.filter((place) => place.status !== status),
			() => this.#move(moved.map(({ id }) => ({ id, status }))),
			// what was published has no way to "handed in" but by being a draft again
			async (ids) => {
				const wanted = moved.filter(({ id }) => ids.includes(id));
				if (status === 'published' && wanted.some((one) => one.status === 'submitted'))
					await this.#move(
						wanted
							.filter((one) => one.status === 'submitted')
							.map(({ id }) => ({ id, status: 'draft' as const })),
					);
				return this.#move(wanted);
			},
		);
	}

	/** Gives a label to all chosen places, from today on, for as long as it lasts. */
	async award(label: OwnLabel, evidence: string): Promise<void> {
		const { places, today } = { places: this.chosenPlaces, today: this.today };
		const awards = places.map(({ id }) => ({
			...{ label_id: label.id, place_id: id, valid_from: today, evidence },
			valid_until: monthsLater(today, label.validity_months),
		}));
		let given: string[] = [];
		const all = (refused: string | null): Outcome[] =>
			places.map(() => ({ refused, conflicts: [] }));
		await this.#doTo(
			places,
			async () => {
				const answer = await this.#studio.ask((client) => awardLabel(client, awards));
				if (!answer.ok) return answer;
				given = answer.value;
				return { ok: true, value: all(null) };
			},
			async () => {
				const answer = await this.#studio.ask((client) =>
					revokeAwards(client, given, today, 'Irrtümlich vergeben'),
				);
				return answer.ok ? { ok: true, value: all(null) } : answer;
			},
		);
	}

	#edit(edits: readonly FieldEdit[]) {
		return this.#studio.ask((client) => editPlaces(client, edits));
	}

	#move(wanted: readonly { id: string; status: CaredPlace['status'] }[]) {
		return this.#studio.ask((client) => setPlaceStatuses(client, wanted));
	}

	async #doTo(
		places: readonly CaredPlace[],
		act: () => ReturnType<typeof editPlaces>,
		takeBack: (ids: readonly string[]) => ReturnType<typeof editPlaces>,
	): Promise<void> {
		this.isBusy = true;
		this.done = null;
		const answer = await act();
		this.failure = answer.ok ? null : answer.refusal.code;
		if (answer.ok) {
			const why = answer.value.map(
				({ refused, conflicts }) => refused ?? (conflicts.length > 0 ? CHANGED : null),
			);
			const left = places.flatMap((place, i) => (why[i] ? [{ place, why: why[i] }] : []));
			const ids = places.filter((_, i) => why[i] === null).map(({ id }) => id);
			const undo = async () => {
				this.isBusy = true;
				const undone = await takeBack(ids);
				this.failure = undone.ok ? null : undone.refusal.code;
				await this.load();
				if (undone.ok) this.done = null;
				this.isBusy = false;
			};
			this.done = { count: ids.length, left, undo: ids.length > 0 ? undo : null };
		}
		// what was done is seen; what could not be reached keeps its words
		if (answer.ok) await this.load();
		this.isBusy = false;
	}
}
