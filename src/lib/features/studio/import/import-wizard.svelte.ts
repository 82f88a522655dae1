import { rememberedColumns, type Columns } from '#core/imports/columns.ts';
import type { FieldGroup } from '#core/imports/field-groups.ts';
import type { Verdict } from '#core/imports/judge.ts';
import { BATCH, LARGEST_LIST } from '#core/imports/limits.ts';
import type { ListRefusal } from '#core/imports/list.ts';
import type { RowFix } from '#core/imports/place-from-row.ts';
import {
	countVerdicts,
	isSwapped,
	planRows,
	type Choice,
	type PlannedRow,
	type ReviewedRow,
} from '#core/imports/review.ts';
import type { Subkind } from '#core/places/kinds.ts';
import { SHARE_ALIKE } from '#core/places/licences.ts';
import { refuse, type Refusal } from '#core/result.ts';
import {
	ImportDesk,
	keptImports,
	publishImport,
	readImports,
	readKnownTo,
	readSentRows,
	sendBatch,
	undoImport,
	type HostFailure,
	type ImportRefusal,
	type KeptImport,
	type ListSummary,
	type OwnOrganisation,
	type PastImport,
	type SentRow,
	type Undone,
} from '#data/studio/index.ts';
import type { Studio } from '../studio.svelte.ts';
import { kindWording } from './words.ts';

export const STEPS = ['source', 'columns', 'review', 'transfer'] as const;
export type Step = (typeof STEPS)[number];

const OSM_ATTRIBUTION = '© OpenStreetMap contributors';

/** A list on its way to the places of an organisation. What was said and decided lies on the device all the time. */
export class ImportWizard {
	readonly organisation: OwnOrganisation;
	readonly #studio: Studio;
	readonly #desk = new ImportDesk();
	step = $state<Step>('source');
	/** What is being waited for. */
	busy = $state<'opening' | 'reading' | 'comparing' | 'sending' | 'publishing' | 'undoing' | null>(
		'opening',
	);
	/** How much of the list has been read, 0 to 1. */
	readShare = $state(0);
	list = $state.raw<ListSummary | null>(null);
	listRefusal = $state.raw<Refusal<ListRefusal> | null>(null);
	failure = $state.raw<HostFailure | ImportRefusal | null>(null);
	rows = $state.raw<ReviewedRow[]>([]);
	state = $state.raw<KeptImport>(emptyState());
	past = $state.raw<PastImport[] | null>(null);
	undone = $state.raw<Undone | null>(null);
	/** The columns mean what they meant in an earlier list. */
	isRemembered = $state(false);
	keepsNothing = $state(false);
	#isClosed = false;

	constructor(studio: Studio, organisation: OwnOrganisation) {
		this.#studio = studio;
		this.organisation = organisation;
	}

	counts = $derived<Record<Verdict['verdict'], number>>(countVerdicts(this.rows));
	plan = $derived<PlannedRow[]>(planRows(this.rows, this.state.choices));
	swapped = $derived(this.rows.filter(isSwapped));
	/** Duplicates that nobody has decided about. */
	undecided = $derived(
		this.rows.filter(
			({ number, verdict }) => verdict.verdict === 'duplicate' && !this.state.choices[number],
		).length,
	);
	sent = $derived(Object.values(this.state.sent));
	isAllSent = $derived(this.state.plan !== null && this.sent.length >= this.state.plan.length);
	/** This list among those that were taken over, as soon as something of it has arrived. */
	current = $derived(this.past?.find(({ id }) => id === this.state.id) ?? null);

	/** Goes on where somebody was; answers with the way to stop. */
	follow(): () => void {
		const again = () => void this.#goOn();
		addEventListener('online', again);
		void this.#resume();
		return () => {
			this.#isClosed = true;
			removeEventListener('online', again);
			this.#desk.close();
		};
	}

	async #resume(): Promise<void> {
		const kept = await keptImports.read(this.organisation.id);
		await this.loadPast();
		if (kept) {
			const opened = await this.#desk.open(kept.bytes);
			if (opened.ok) {
				this.list = opened.value;
				this.state = kept.state;
				if (kept.state.plan) {
					this.step = 'transfer';
					await this.#read();
					await this.send();
				} else if (kept.state.isRead) await this.review();
				else this.step = kept.state.licence && kept.state.attribution ? 'columns' : 'source';
			}
		} else this.#change({ attribution: this.#usualAttribution() });
		if (this.busy === 'opening') this.busy = null;
	}

	/** The network is back. */
	async #goOn(): Promise<void> {
		if (this.busy) return;
		if (!this.past) await this.loadPast();
		if (this.step === 'transfer' && this.state.plan && !this.isAllSent) await this.send();
		else if (this.step === 'review' && this.failure) await this.review();
	}

	async loadPast(): Promise<void> {
		const answer = await this.#studio.ask((client) => readImports(client, this.organisation.id));
		if (answer.ok) this.past = answer.value;
	}

	#usualAttribution(): string {
		return this.past?.[0]?.attribution ?? this.organisation.name;
	}

	/** Opens a file, or a text that was pasted. */
	async open(name: string, bytes: ArrayBuffer): Promise<void> {
		this.listRefusal = null;
		if (bytes.byteLength > LARGEST_LIST) {
			this.listRefusal = refuse('file_too_large' as const).refusal;
			return;
		}
		this.busy = 'reading';
		const opened = await this.#desk.open(bytes);
		this.busy = null;
		if (!opened.ok) {
			this.listRefusal = opened.refusal;
			return;
		}
		const { isOsm, headings, guessed } = opened.value;
		const names = headings.map(({ heading }) => heading);
		const earlier = rememberedColumns(names, this.past?.map(({ columns }) => columns) ?? []);
		this.list = opened.value;
		this.isRemembered = earlier !== null && !isOsm;
		this.undone = null;
		this.rows = [];
		const { licence, attribution } = this.state;
		this.state = {
			...emptyState(),
			id: crypto.randomUUID(),
			fileName: name.slice(0, 200) || 'Liste',
			licence: isOsm ? SHARE_ALIKE : licence,
			attribution: isOsm ? OSM_ATTRIBUTION : attribution || this.#usualAttribution(),
			columns: isOsm ? {} : (earlier ?? guessed),
			subkind: this.organisation.kind === 'nature_park' && !isOsm ? 'nature_site' : null,
		};
		await this.#keep(bytes);
	}

	saySource(licence: string, attribution: string): void {
		this.#change({ licence, attribution: attribution.trim() });
		this.step = 'columns';
	}

	/** Says what the columns mean, and compares the rows with what is there. */
	async sayColumns(columns: Columns, subkind: Subkind | null): Promise<void> {
		this.#change({ columns, subkind, isRead: true });
		await this.review();
	}

	async #read() {
		this.busy = 'reading';
		this.readShare = 0;
		const { columns, subkind, fixes } = this.state;
		const rules = { columns, subkind, wording: kindWording(), fixes };
		return this.#desk.read(rules, (share) => (this.readShare = share));
	}

	async review(): Promise<void> {
		this.step = 'review';
		this.failure = null;
		const { bounds } = await this.#read();
		this.busy = 'comparing';
		const { id } = this.organisation;
		const known = await this.#studio.ask((client) => readKnownTo(client, id, bounds));
		if (known.ok) this.rows = await this.#desk.review({ known: known.value, organisation: id });
		else this.failure = known.refusal.code;
		this.busy = null;
	}

	/** Mends rows, and looks at all of them again: what one becomes may change another. */
	async mend(fixes: Record<number, RowFix | null>): Promise<void> {
		const all = { ...this.state.fixes };
		for (const [number, fix] of Object.entries(fixes)) {
			if (fix) all[number] = fix;
			else delete all[number];
		}
		this.#change({ fixes: all });
		await this.review();
	}

	/** A row with latitude and longitude the other way round. */
	turned({ number, position }: ReviewedRow): RowFix {
		return { ...this.state.fixes[number], lon: position!.lat, lat: position!.lon };
	}

	choose(number: number, choice: Choice | null): void {
		const choices = { ...this.state.choices };
		if (choice) choices[number] = choice as KeptImport['choices'][string];
		else delete choices[number];
		this.#change({ choices });
	}

	take(number: number, groups: FieldGroup[]): void {
		this.choose(number, { do: 'take', groups });
	}

	/** Settles what is sent, and sends it. */
	async transfer(): Promise<void> {
		this.#change({ plan: this.plan, sent: {} });
		this.step = 'transfer';
		await this.send();
	}

	/** Sends what has not arrived, 50 rows at a time, until the network breaks. */
	async send(): Promise<void> {
		const { plan } = this.state;
		if (!plan) return;
		this.busy = 'sending';
		this.failure = null;
		const failure =
			(await this.#askWhatArrived()) ?? (await this.#sendPending(plan as PlannedRow[]));
		if (this.#isClosed) return;
		this.failure = failure;
		await this.loadPast();
		this.busy = null;
	}

	/** An answer that got lost: the rows are there all the same. */
	async #askWhatArrived(): Promise<HostFailure | null> {
		const { id } = this.state;
		const arrived = await this.#studio.ask((client) => readSentRows(client, id));
		if (!arrived.ok) return arrived.refusal.code;
		this.#arrived(arrived.value);
		return null;
	}

	async #sendPending(plan: PlannedRow[]): Promise<HostFailure | ImportRefusal | null> {
		const { id, fileName, licence, attribution, columns } = this.state;
		const head = { id, fileName, licence, attribution, columns, planned: plan.length };
		for (;;) {
			const batch = plan.filter(({ number }) => !this.state.sent[number]).slice(0, BATCH);
			if (batch.length === 0) return null;
			const found = await this.#desk.candidates(batch.map(({ number }) => number));
			const rows = batch.flatMap((row) => {
				const candidate = found.get(row.number);
				return candidate ? [{ plan: row, candidate }] : [];
			});
			// a plan that no longer fits its file would send nothing for ever
			if (rows.length < batch.length) throw new Error('Planned rows are not in the list');
			const answer = await this.#studio.ask((client) =>
				sendBatch(client, { ...head, organisationId: this.organisation.id }, rows),
			);
			if (this.#isClosed) return null;
			if (!answer.ok) return answer.refusal.code;
			this.#arrived(answer.value);
		}
	}

	#arrived(rows: readonly SentRow[]): void {
		if (rows.length === 0) return;
		const sent = { ...this.state.sent };
		for (const row of rows) sent[row.row] = row;
		this.#change({ sent });
	}

	async publish(id = this.state.id): Promise<void> {
		this.busy = 'publishing';
		const answer = await this.#studio.ask((client) => publishImport(client, id));
		this.failure = answer.ok ? null : answer.refusal.code;
		await this.loadPast();
		this.busy = null;
	}

	async undo(id: string): Promise<void> {
		this.busy = 'undoing';
		const answer = await this.#studio.ask((client) => undoImport(client, id));
		this.failure = answer.ok ? null : answer.refusal.code;
		this.undone = answer.ok ? answer.value : null;
		await this.loadPast();
		this.busy = null;
		if (answer.ok && id === this.state.id) await this.restart();
	}

	/** Back to the source, as long as nothing has arrived: what was settled may be settled anew. */
	reconsider(): void {
		this.failure = null;
		this.#change({ plan: null });
		this.step = 'source';
	}

	/** Lets go of this list. What arrived stays. */
	async restart(): Promise<void> {
		await keptImports.forget(this.organisation.id);
		this.list = null;
		this.rows = [];
		this.failure = null;
		this.state = { ...emptyState(), attribution: this.#usualAttribution() };
		this.step = 'source';
	}

	#change(more: Partial<KeptImport>): void {
		this.state = { ...this.state, ...more };
		if (this.list) void this.#keep();
	}

	async #keep(bytes?: ArrayBuffer): Promise<void> {
		this.keepsNothing = !(await keptImports.keep(this.organisation.id, this.state, bytes));
	}
}

function emptyState(): KeptImport {
	return {
		...{ id: '', fileName: '', licence: '', attribution: '', columns: {}, isRead: false },
		...{ subkind: null, fixes: {}, choices: {}, plan: null, sent: {} },
	};
}
