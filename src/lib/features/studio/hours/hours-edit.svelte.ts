import { readForm, saveForm, type HoursForm } from '#core/hours/editor/index.ts';
import type { PreviewFault } from '#core/hours/preview.ts';
import type { Schedule } from '#core/hours/schedule.ts';
import { dayText, wallTimeAt } from '#core/hours/wall-clock.ts';
import type { EditRefusal } from '#core/places/edit/refusals.ts';
import type { Refusal, Result } from '#core/result.ts';
import {
	closePlace,
	editPlace,
	hoursEditOf,
	keptPlaceHours,
	keptTypedHours,
	openPlaceAgain,
	otherHours,
	previewHours,
	readPlaceHours,
	type HostFailure,
	type HostPlace,
	type OwnClosure,
	type PlaceHours,
} from '#data/studio/index.ts';
import { ZONE } from '#region';
import type { Studio } from '../studio.svelte.ts';

/** Steps that can be taken back before saving. */
const MOST_STEPS = 50;
/** Milliseconds of rest after which what was typed is looked at. */
const REST = 400;

/** What can be taken back for a moment: by what it is called, and how. */
export interface Undo {
	what: 'saved' | 'closed' | 'opened';
	run: () => Promise<void>;
}

interface Sent {
	base: string;
	text: string;
	/** `YYYY-MM-DD`, before and after. */
	wasChecked: string | null;
	isChecked: string | null;
}

/** The hours of one place while somebody edits them. The form and the text always say the same. */
export class HoursEdit {
	readonly place: HostPlace;
	known = $state.raw<PlaceHours | null>(null);
	/** What the server had when this began; saving compares with it. */
	base = $state('');
	text = $state('');
	form = $state.raw<ReturnType<typeof readForm>>(readForm(''));
	failure = $state.raw<Refusal<HostFailure | EditRefusal> | null>(null);
	isBusy = $state(false);
	/** Waits for the network. */
	isWanted = $state(false);
	/** Somebody else has changed the hours meanwhile: both texts, to choose from. */
	conflict = $state.raw<{ theirs: string; by: string | null } | null>(null);
	undo = $state.raw<Undo | null>(null);
	preview = $state.raw<Result<Schedule, PreviewFault | 'unreachable'> | null>(null);
	isChanged = $derived(this.text !== this.base);
	/** Where the text cannot be read, by who reads it for visitors. */
	fault = $derived.by(() => {
		const { preview } = this;
		return preview && !preview.ok && preview.refusal.code === 'syntax' ? preview.refusal : null;
	});
	steps = $state.raw<string[]>([]);
	#studio: Studio;

	constructor(studio: Studio, place: HostPlace) {
		this.#studio = studio;
		this.place = place;
	}

	get today(): number {
		return wallTimeAt(Date.parse(this.#studio.now), ZONE).day;
	}

	async load(): Promise<void> {
		this.failure = null;
		const answer = await this.#studio.ask((client) => readPlaceHours(client, this.place.id));
		const known = answer.ok ? answer.value : await keptPlaceHours.read(this.place.id);
		if (!answer.ok && !known) return void (this.failure = answer.refusal);
		if (answer.ok) await keptPlaceHours.keep(answer.value);
		const typed = await keptTypedHours.read(this.#person, this.place.id);
		this.known = known;
		const now = known!.opening_hours ?? '';
		this.base = typed?.base ?? now;
		this.#show(typed?.text ?? now);
		this.isWanted = typed?.isWanted ?? false;
		if (typed?.isContested && answer.ok) this.conflict = { theirs: now, by: null };
		this.look();
	}

	get #person(): string {
		return this.#studio.host!.id;
	}

	#show(text: string): void {
		this.text = text;
		this.form = readForm(text);
	}

	/** Takes a form that was changed; the very same as before is the very same text. */
	edit(form: HoursForm): void {
		this.#step();
		this.text = saveForm(form, this.base);
		this.form = { ok: true, value: form };
		this.#changed();
	}

	type(text: string): void {
		this.#show(text);
		this.#changed();
	}

	/** Notes how it was, before somebody writes in the text. */
	#step(): void {
		if (this.steps.at(-1) !== this.text) this.steps = [...this.steps, this.text].slice(-MOST_STEPS);
	}

	beginTyping(): void {
		this.#step();
	}

	stepBack(): void {
		const before = this.steps.at(-1);
		if (before === undefined) return;
		this.steps = this.steps.slice(0, -1);
		this.type(before);
	}

	/** Back to what the server has. */
	discard(): void {
		this.#step();
		this.type(this.base);
	}

	#changed(): void {
		this.undo = null;
		this.isWanted = false;
		void this.#keep();
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => this.look(), REST);
	}
	#rest: ReturnType<typeof setTimeout> | undefined;

	#keep(): Promise<void> {
		const { base, text, isWanted } = this;
		const checked = { was: this.known?.hours_checked_on ?? null, is: dayText(this.today) };
		const typed = text === base ? null : { base, text, isWanted, ...(isWanted && { checked }) };
		return keptTypedHours.keep(this.#person, this.place.id, typed);
	}

	#look = 0;
	/** Asks what visitors will see. */
	look(): void {
		const { known, text } = this;
		const look = ++this.#look;
		if (!known || text.trim() === '') return void (this.preview = null);
		const closures = known.closures.slice(0, 50).map(({ kind, first_day, last_day }) => ({
			...{ kind, firstDay: first_day, lastDay: last_day, reason: null },
		}));
		void previewHours({ text, closures, lon: known.lon, lat: known.lat }).then((answer) => {
			if (look === this.#look) this.preview = answer;
		});
	}

	/** Saves what is written; without network as soon as there is one. */
	async save(): Promise<void> {
		const { known, base, text } = this;
		if (!known || this.isBusy || this.conflict) return;
		if (!this.#studio.isOnline) {
			this.isWanted = true;
			return this.#keep();
		}
		await this.#send({
			base,
			text,
			wasChecked: known.hours_checked_on,
			isChecked: dayText(this.today),
		});
	}

	/** They are still right, as they are. */
	confirm(): Promise<void> {
		return this.save();
	}

	async #send({ base, text, wasChecked, isChecked }: Sent): Promise<void> {
		this.isBusy = true;
		this.failure = null;
		const answer = await this.#studio.ask((client) =>
			editPlace(
				client,
				hoursEditOf(this.place.id, { base, text }, { was: wasChecked, is: isChecked }),
			),
		);
		this.isBusy = false;
		if (!answer.ok) {
			this.failure = answer.refusal;
			this.isWanted = answer.refusal.code === 'unreachable';
			return this.#keep();
		}
		const { place } = answer.value;
		const other = otherHours(answer.value);
		const checked = place.hours_checked_on as string | null;
		this.isWanted = false;
		this.known = { ...this.known!, hours_checked_on: checked };
		if (other) {
			this.conflict = other;
			return this.#keep();
		}
		this.known = { ...this.known, opening_hours: text || null };
		this.base = text;
		// typed on meanwhile: that is another change
		await Promise.all([this.#keep(), keptPlaceHours.keep(this.known)]);
		this.undo = {
			what: 'saved',
			run: async () => {
				await this.#send({ base: text, text: base, wasChecked: checked, isChecked: wasChecked });
				if (this.base !== base) return;
				this.#show(base);
				await this.#keep();
				this.undo = null;
				this.look();
			},
		};
	}

	/** Two have changed the hours: the other's stay, or these take their place. */
	async choose(whose: 'mine' | 'theirs'): Promise<void> {
		const { conflict } = this;
		if (!conflict) return;
		this.conflict = null;
		this.base = conflict.theirs;
		if (whose === 'theirs') {
			this.#step();
			this.#show(conflict.theirs);
			await this.#keep();
			return this.look();
		}
		await this.#keep();
		await this.save();
	}

	/** Shuts the place from one day to another (`YYYY-MM-DD`). */
	async close(kind: OwnClosure['kind'], first_day: string, last_day: string): Promise<void> {
		const closure = { id: crypto.randomUUID(), kind, first_day, last_day, reason: null };
		if (!(await this.#put(closure))) return;
		this.undo = { what: 'closed', run: () => this.reopen(closure) };
	}

	async reopen(closure: OwnClosure): Promise<void> {
		this.isBusy = true;
		const answer = await this.#studio.ask((client) => openPlaceAgain(client, closure.id));
		this.isBusy = false;
		this.failure = answer.ok ? null : answer.refusal;
		if (!answer.ok) return;
		this.#closures((all) => all.filter(({ id }) => id !== closure.id));
		this.undo = {
			what: 'opened',
			run: async () => {
				if (await this.#put(closure)) this.undo = null;
			},
		};
	}

	async #put(closure: OwnClosure): Promise<boolean> {
		this.isBusy = true;
		const answer = await this.#studio.ask((client) => closePlace(client, this.place.id, closure));
		this.isBusy = false;
		this.failure = answer.ok ? null : answer.refusal;
		if (answer.ok) this.#closures((all) => [...all.filter(({ id }) => id !== closure.id), closure]);
		return answer.ok;
	}

	#closures(change: (all: OwnClosure[]) => OwnClosure[]): void {
		const closures = change(this.known!.closures).toSorted((a, b) =>
			a.first_day.localeCompare(b.first_day),
		);
		this.known = { ...this.known!, closures };
		void keptPlaceHours.keep(this.known);
		this.look();
	}
}
