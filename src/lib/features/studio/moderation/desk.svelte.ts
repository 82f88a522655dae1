import { likelyTwins, type Pair } from '#core/moderation/likely-twins.ts';
import {
	readDecisions,
	readKnownPlaces,
	readNames,
	readOpenReports,
	readSubmissions,
	readToldApart,
	readWaitingClaims,
	readWaitingOrganisations,
	undoDecision,
	type AccountAnswer,
	type KnownPlace,
	type LogEntry,
	type OpenReport,
	type Session,
	type Submission,
	type WaitingClaim,
	type WaitingOrganisation,
} from '#data/studio/index.ts';
import { Deed } from '../deed.svelte.ts';
import type { Studio } from '../studio.svelte.ts';

type Client = Session['client'];
/** A place as far as the desk compares it; its name in German. */
export type Placed = Omit<KnownPlace, 'name'> & { name: string };

/** All that waits for a moderator, and what was decided. */
export class Desk {
	submissions = $state.raw<Submission[]>([]);
	claims = $state.raw<WaitingClaim[]>([]);
	organisations = $state.raw<WaitingOrganisation[]>([]);
	reports = $state.raw<OpenReport[]>([]);
	log = $state.raw<LogEntry[]>([]);
	/** Of what the log is about. */
	names = $state.raw<Record<string, string>>({});
	isRead = $state(false);
	/** The last decision, as long as it can be taken back with one click. */
	decided = $state<number | null>(null);
	isUndone = $state(false);
	readonly reading = new Deed();
	readonly deciding = new Deed();
	#places = $state.raw<Placed[]>([]);
	#apart = $state.raw<[string, string][]>([]);
	#studio: Studio;

	/** Reckoned on the device: nobody but moderators needs it. */
	twins: Pair<Placed>[] = $derived.by(() => likelyTwins(this.#places, this.#apart));
	waiting = $derived.by(
		() =>
			this.submissions.length +
			this.claims.length +
			this.organisations.length +
			this.reports.length +
			this.twins.length,
	);
	/** Numbers of decisions that were taken back. */
	undone = $derived.by(() => this.log.map(({ undoes }) => undoes));

	constructor(studio: Studio) {
		this.#studio = studio;
	}

	placeOf(id: string): Placed | undefined {
		return this.#places.find((place) => place.id === id);
	}

	async load(): Promise<void> {
		const read = async <Value>(
			question: (client: Client) => AccountAnswer<Value>,
			show: (value: Value) => void,
		) => {
			if (this.reading.refusal) return;
			const answer = await this.reading.run(() => this.#studio.ask(question));
			if (answer.ok) show(answer.value);
		};
		this.reading.refusal = null;
		await read(readSubmissions, (found) => (this.submissions = found));
		await read(readWaitingClaims, (found) => (this.claims = found));
		await read(readWaitingOrganisations, (found) => (this.organisations = found));
		await read(readOpenReports, (found) => (this.reports = found));
		await read(readToldApart, (found) => (this.#apart = found));
		await read(
			readKnownPlaces,
			(found) => (this.#places = found.map((place) => ({ ...place, name: place.name.de }))),
		);
		await read(readDecisions, (found) => (this.log = found));
		const ids = this.log.flatMap((one) =>
			[one.placeId, one.organisationId, one.otherId].filter((id) => id !== null),
		);
		if (ids.length > 0)
			await read(
				(client) =>
					readNames(
						client,
						ids.filter((id, i) => ids.indexOf(id) === i),
					),
				(found) => (this.names = found),
			);
		this.isRead ||= this.reading.refusal === null;
	}

	/** Decides, and looks anew. True where it was decided. */
	async decide(decision: (client: Client) => AccountAnswer<number>): Promise<boolean> {
		this.decided = null;
		this.isUndone = false;
		const answer = await this.deciding.run(() => this.#studio.ask(decision));
		if (answer.ok) this.decided = answer.value;
		await this.load();
		return answer.ok;
	}

	async undo(entry: number): Promise<void> {
		this.isUndone = await this.decide((client) => undoDecision(client, entry));
		this.decided = null;
	}
}
