import {
	changedOf,
	choose,
	compare,
	shownOf,
	write,
	type Conflict,
	type Entries,
} from '#core/places/edit/entries.ts';
import {
	faultsOf,
	type Fault,
	type PlaceFields,
	type ProductFields,
	type StoryFields,
} from '#core/places/edit/fields.ts';
import { inOrder, nextPosition, positionsAfter } from '#core/places/edit/order.ts';
import { previewOf, type KnownOrigin } from '#core/places/edit/preview.ts';
import type { EditRefusal } from '#core/places/edit/refusals.ts';
import type { TextLanguage, Texts } from '#core/places/texts.ts';
import type { Refusal, Result } from '#core/result.ts';
import {
	askOrRemember,
	blankTyped,
	editPart,
	editPlace,
	isEmpty,
	isOnlyMoved,
	keptPlaceDrafts,
	mergeWindows,
	needsDecision,
	readHistory,
	readPlaceDraft,
	sendTyped,
	setPlaceStatus,
	TypedDraft,
	undoVersion,
	type HistoryStep,
	type HostFailure,
	type HostPlace,
	type PlaceDraft,
	type PlaceStatus,
	type TypedPart,
	type TypedPlace,
} from '#data/studio/index.ts';
import type { Studio } from '../studio.svelte.ts';

type Failure = HostFailure | EditRefusal;

/** A story or product as it is shown: what the server knows, with what was typed. */
export interface EditedPart<Fields> {
	id: string;
	/** Of a product, for its address. */
	slug: string;
	position: number;
	fields: Fields;
	entries: Entries;
	isNew: boolean;
	/** Somebody else has removed it while it was being changed. */
	isGone: boolean;
}

/** A fault, and of which story or product it is; null: of the place itself. */
export type PlacedFault = Fault & { partId: string | null };

const NOTHING: Entries = {};
/** What a story or product is before anything is written on it. */
const BLANK = {
	story: {
		...{ title: { de: '' }, body: { de: '' }, person_name: null, person_role: null },
		...{ person_consent_on: null, licence: 'CC-BY-4.0', attribution: '' },
	} satisfies Omit<StoryFields, 'position'>,
	product: {
		...{ name: { de: '' }, category: 'dairy', months: [], inputs: [] },
	} satisfies Omit<ProductFields, 'position'>,
};
/** How often what waits is sent again while the page is open, in milliseconds. */
const AGAIN_EVERY = 30_000;

/**
 * A place that somebody writes about. Every letter goes to the device at once; to the server it goes when it shall be
 * saved, or as soon after that as there is a network.
 */
export class Editor {
	seen = $state.raw<PlaceDraft | null>(null);
	/** Since when that is known, where it is not from just now (milliseconds since 1970). */
	asOf = $state.raw<number | null>(null);
	typed = $state.raw<TypedPlace>()!;
	/** Another window of this device has written as well: it stands here now. */
	isShared = $state(false);
	/** Why what is shown is old, or nothing is. */
	loadFailure = $state.raw<Refusal<Failure> | null>(null);
	/** Why saving stopped. */
	refusal = $state.raw<Refusal<Failure> | null>(null);
	isSending = $state(false);
	/** What was written has arrived just now. */
	isSaved = $state(false);
	/** Private windows keep nothing: what is typed lives as long as the page. */
	isKept = $state(true);
	/** Something somebody wanted to remove stays, for it was changed meanwhile. */
	isSpared = $state(false);
	history = $state.raw<HistoryStep[] | null>(null);
	/** There are older steps than those. */
	isMore = $state(false);
	#studio: Studio;
	#host: string;
	#place: HostPlace;
	#draft: TypedDraft;
	/** Places that inputs name since this page was opened. */
	#origins = $state.raw<Record<string, KnownOrigin>>({});

	constructor(studio: Studio, place: HostPlace) {
		this.#studio = studio;
		this.#place = place;
		this.#host = studio.host!.id;
		this.#draft = new TypedDraft(this.#host, place.id);
		this.typed = this.#blank();
	}

	#blank(): TypedPlace {
		return blankTyped(this.#host, this.#place.id);
	}

	fields = $derived.by(
		() => shownOf(this.typed.entries, this.seen?.fields ?? {}) as unknown as PlaceFields,
	);
	stories = $derived.by(() => this.#partsOf<StoryFields>('story', this.seen?.stories ?? []));
	products = $derived.by(() => this.#partsOf<ProductFields>('product', this.seen?.products ?? []));
	isTyped = $derived.by(() => !isEmpty(this.typed));
	/** Two have changed the same, and somebody has to say which it shall be. */
	hasToChoose = $derived.by(() => needsDecision(this.typed));
	origins = $derived.by(() => ({ ...this.seen?.origins, ...this.#origins }));

	/** What the server would refuse of what was typed. */
	faults = $derived.by((): PlacedFault[] => {
		const { entries, parts } = this.typed;
		const mine = (all: Entries) => shownOf(all, {});
		const typed = mine(entries);
		// kind and sub-kind are one rule
		const together =
			'kind' in typed || 'subkind' in typed
				? { kind: this.fields.kind, subkind: this.fields.subkind }
				: {};
		return [
			...faultsOf('place', { ...typed, ...together }).map((fault) => ({ ...fault, partId: null })),
			...parts
				.filter(({ isRemoved }) => !isRemoved)
				.flatMap(({ noun, id, isNew, entries }) =>
					faultsOf(noun, mine(entries), isNew).map((fault) => ({ ...fault, partId: id })),
				),
		];
	});

	/** How many texts are missing in each language. */
	missing = $derived.by((): Record<TextLanguage, number> => {
		const { name, summary, easy, house_rules } = this.fields;
		const all: (Texts | null | undefined)[] = [
			...[name, summary, easy, house_rules],
			...this.stories.flatMap(({ fields: { title, body } }) => [title, body]),
			...this.products.flatMap(({ fields: { name, inputs } }) => [
				...[name, ...inputs.map((input) => input.name)],
				...inputs.map((input) => input.from_text),
			]),
		];
		const count = (of: TextLanguage) =>
			all.filter((texts) => texts?.de.trim() && !texts[of]?.trim()).length;
		return { de: 0, en: count('en'), nl: count('nl') };
	});

	/** What belongs to a field of the place. */
	about(field: keyof PlaceFields) {
		return {
			field,
			entry: this.typed.entries[field],
			faults: this.faults.filter((fault) => fault.partId === null && fault.field === field),
			choose: (whose: 'mine' | 'theirs') => this.choose(field, whose),
		};
	}

	/** As visitors will see it. */
	preview(today: string) {
		if (!this.seen) return null;
		const edited = {
			fields: this.fields,
			stories: this.stories.map(({ fields }) => fields),
			products: this.products.map(({ slug, fields }) => ({ ...fields, slug })),
			origins: this.origins,
		};
		return previewOf(this.seen.place, edited, today);
	}

	/** Those of a sort that have a place among each other. */
	#standing(noun: TypedPart['noun']): EditedPart<unknown>[] {
		const all = noun === 'story' ? this.stories : this.products;
		return all.filter(({ isGone }) => !isGone);
	}

	#partsOf<Fields>(
		noun: TypedPart['noun'],
		known: { id: string; slug?: string; fields: object }[],
	): EditedPart<Fields>[] {
		const mine = (id: string) => this.typed.parts.find((part) => part.id === id);
		const old = known
			.filter(({ id }) => !mine(id)?.isRemoved)
			.map(({ id, slug = '', fields }) => this.#shown<Fields>(id, slug, fields, mine(id)));
		const added = this.typed.parts
			.filter((part) => part.noun === noun && !part.isRemoved)
			.filter(({ id }) => !known.some((one) => one.id === id))
			.map((part) => this.#shown<Fields>(part.id, part.id, BLANK[noun], part));
		return inOrder([...old, ...added]);
	}

	#shown<Fields>(id: string, slug: string, fields: object, part?: TypedPart): EditedPart<Fields> {
		const entries = part?.entries ?? NOTHING;
		const shown = shownOf(entries, fields as Record<string, unknown>);
		return {
			...{ id, slug, entries, isNew: part?.isNew ?? false, isGone: part?.isGone ?? false },
			// what somebody else removed has lost its place, and waits behind the others
			position: (shown.position as number | undefined) ?? Infinity,
			fields: shown as Fields,
		};
	}

	/** Opens what is typed and what the server says; answers with the way to stop. */
	follow(): () => void {
		const free = this.#studio.holdTyped(this.#place.id);
		const turn = () => {
			if (this.loadFailure) void this.load();
			else void this.#sendWanted();
		};
		const hear = () => this.#hear();
		addEventListener('online', turn);
		// a window that slept hears nothing
		document.addEventListener('visibilitychange', hear);
		const stop = this.#draft.listen(hear);
		const timer = setInterval(turn, AGAIN_EVERY);
		void this.#keep(this.typed).then(() => {
			this.isShared = false;
			return this.load();
		});
		return () => {
			clearInterval(timer);
			removeEventListener('online', turn);
			document.removeEventListener('visibilitychange', hear);
			stop();
			free();
		};
	}

	async load(): Promise<void> {
		const { id } = this.#place;
		const show = ({ value, seenAt }: { value: PlaceDraft; seenAt: number }) => {
			this.seen = value;
			this.asOf = seenAt;
		};
		let refusal: Refusal<Failure> | null = null;
		const answer = await askOrRemember(
			async () => {
				const told = await this.#studio.ask((client) => readPlaceDraft(client, id));
				if (!told.ok) refusal = told.refusal;
				return told as Result<PlaceDraft, HostFailure>;
			},
			{ read: () => keptPlaceDrafts.read(id), keep: keptPlaceDrafts.keep },
			show,
		);
		this.loadFailure = answer.ok ? null : (refusal ?? answer.refusal);
		if (!answer.ok) return;
		const before = this.seen;
		show(answer.value);
		this.asOf = null;
		this.#put({ ...this.typed, ...this.#compared(answer.value.value, before) });
		await this.#sendWanted();
	}

	/**
	 * What was typed and is there already goes. Of a story or product that somebody else has removed all words stay,
	 * those they saw `before` as well: it can be made anew.
	 */
	#compared(seen: PlaceDraft, before: PlaceDraft | null): Pick<TypedPlace, 'entries' | 'parts'> {
		const fieldsIn = (draft: PlaceDraft | null, id: string) =>
			[...(draft?.stories ?? []), ...(draft?.products ?? [])].find((one) => one.id === id)
				?.fields as Record<string, unknown> | undefined;
		return {
			entries: compare(this.typed.entries, seen.fields),
			parts: this.typed.parts.flatMap((part) => {
				const fields = fieldsIn(seen, part.id);
				if (part.isRemoved) return fields || part.isGone ? part : [];
				if (!fields) {
					if (part.isNew) return part;
					if (isOnlyMoved(part) && !part.isGone) return [];
					const entries = { ...wholeOf(fieldsIn(before, part.id) ?? {}), ...part.entries };
					return { ...part, isGone: true, entries };
				}
				const entries = compare(part.entries, fields);
				return Object.keys(entries).length > 0 ? { ...part, isNew: false, entries } : [];
			}),
		};
	}

	#writing = Promise.resolve();

	/** Takes what is typed: shows it, and keeps it on the device. */
	#put(typed: TypedPlace): void {
		this.typed = typed;
		// one after the other: an older state never lies over a newer one
		this.#writing = this.#writing.then(async () => {
			if (this.typed === typed) await this.#keep(typed);
		});
	}

	/** Keeps what is typed, and takes over what another window has written since. */
	async #keep(mine: TypedPlace): Promise<void> {
		const { typed, isKept } = await this.#draft.keep(mine);
		this.isKept = isKept;
		if (typed === mine) return;
		if (this.typed === mine) this.typed = typed;
		// typed on meanwhile
		else this.#put(mergeWindows(mine, typed, this.typed));
		this.isSaved = false;
		this.isShared = this.isTyped;
		// what the other has sent is no longer typed: the server knows it
		const hasGone =
			Object.keys(mine.entries).some((field) => !Object.hasOwn(typed.entries, field)) ||
			mine.parts.some(({ id }) => !typed.parts.some((part) => part.id === id));
		if (hasGone) void this.load();
	}

	/** Looks what another window has written. */
	#hear(): void {
		this.#writing = this.#writing.then(() => this.#keep(this.typed));
	}

	#type(change: Partial<TypedPlace>): void {
		this.isSaved = false;
		this.refusal = null;
		this.isShared = false;
		this.#put({ ...this.typed, ...change, typedAt: Date.parse(this.#studio.now) });
	}

	/** Writes fields of the place. */
	write(fields: Partial<PlaceFields>): void {
		let { entries } = this.typed;
		for (const [field, value] of Object.entries(fields))
			entries = write(entries, this.seen?.fields ?? {}, field, value);
		this.#type({ entries });
	}

	#knownPart(id: string): Record<string, unknown> {
		const all = [...(this.seen?.stories ?? []), ...(this.seen?.products ?? [])];
		return { ...all.find((one) => one.id === id)?.fields };
	}

	/** Writes fields of a story or product. */
	writePart(noun: TypedPart['noun'], id: string, fields: object): void {
		const { parts } = this.typed;
		const part: TypedPart = parts.find((one) => one.id === id) ?? {
			...{ noun, id, isNew: false, isRemoved: false, isGone: false, entries: {} },
		};
		let { entries } = part;
		for (const [field, value] of Object.entries(fields))
			entries = write(entries, this.#knownPart(id), field, value);
		const next = { ...part, entries };
		const isLeft = part.isNew || part.isGone || Object.keys(entries).length > 0;
		const others = parts.filter((one) => one.id !== id);
		const at = parts.findIndex((one) => one.id === id);
		if (isLeft) others.splice(at < 0 ? others.length : at, 0, next);
		this.#type({ parts: others });
	}

	addStory(attribution: string): void {
		this.#add('story', {
			...{ ...BLANK.story, position: nextPosition(this.#standing('story')), attribution },
		});
	}

	addProduct(): void {
		this.#add('product', {
			...{ ...BLANK.product, position: nextPosition(this.#standing('product')) },
		});
	}

	#add(noun: TypedPart['noun'], fields: Record<string, unknown>): void {
		const entries = Object.fromEntries(
			Object.entries(fields).map(([field, mine]) => [field, { base: null, mine }]),
		);
		const part = { noun, id: crypto.randomUUID(), isNew: true, entries };
		this.#type({ parts: [...this.typed.parts, { ...part, isRemoved: false, isGone: false }] });
	}

	/** Moves a story or product up (-1) or down (1) among its like. Answers with where it stands now, from 1. */
	move(noun: TypedPart['noun'], id: string, steps: number): { number: number; count: number } {
		for (const { id: moved, position } of positionsAfter(this.#standing(noun), id, steps))
			this.writePart(noun, moved, { position });
		const all = this.#standing(noun);
		return { number: all.findIndex((part) => part.id === id) + 1, count: all.length };
	}

	/** Removes a story or product with the next saving; one that nobody has saved is gone at once. */
	remove(noun: TypedPart['noun'], id: string): void {
		const part = this.typed.parts.find((one) => one.id === id);
		const others = this.typed.parts.filter((one) => one.id !== id);
		if (part?.isNew || part?.isGone) return this.#type({ parts: others });
		const known = this.#knownPart(id);
		// what was typed on it stays, for it may be taken back
		const entries = wholeOf(known, shownOf(part?.entries ?? NOTHING, known));
		const removed = { noun, id, isNew: false, isRemoved: true, isGone: false, entries };
		this.#type({ parts: [...others, removed] });
	}

	/** How many stories and products go with the next saving. */
	removed = $derived.by(() => this.typed.parts.filter(({ isRemoved }) => isRemoved));

	/** Takes a removal back, as long as it has not been saved. */
	restore(id: string): void {
		this.#type({
			parts: this.typed.parts.flatMap((part) => {
				if (part.id !== id) return part;
				const entries = changedOf(part.entries);
				return Object.keys(entries).length > 0 ? { ...part, isRemoved: false, entries } : [];
			}),
		});
	}

	/** Makes anew what somebody else has removed. */
	revive(id: string): void {
		this.#type({
			parts: this.typed.parts.map((part) => {
				if (part.id !== id) return part;
				const all = {
					...shownOf(part.entries, BLANK[part.noun]),
					position: nextPosition(this.#standing(part.noun)),
				};
				const entries = Object.fromEntries(
					Object.entries(all).map(([field, mine]) => [field, { base: null, mine }]),
				);
				return { ...part, isGone: false, isNew: true, entries };
			}),
		});
		this.#goOn();
	}

	/** Decides about a field that two have changed. */
	choose(field: string, whose: 'mine' | 'theirs', partId: string | null = null): void {
		if (partId === null) this.#type({ entries: choose(this.typed.entries, field, whose) });
		else
			this.#type({
				parts: this.typed.parts.flatMap((part) => {
					if (part.id !== partId) return part;
					const entries = choose(part.entries, field, whose);
					return Object.keys(entries).length > 0 ? { ...part, entries } : [];
				}),
			});
		this.#goOn();
	}

	/** Saving waited for decisions alone: once all are made it goes on by itself. */
	#goOn(): void {
		if (!this.hasToChoose && this.typed.isWanted) void this.#sendWanted();
	}

	know(id: string, origin: KnownOrigin): void {
		this.#origins = { ...this.#origins, [id]: origin };
	}

	/** Lets go of all that was typed. */
	discard(): void {
		this.refusal = null;
		this.#put(this.#blank());
	}

	/** Saves what was typed: now, or as soon as there is a network. Nothing is sent that the server would refuse. */
	async save(): Promise<void> {
		if (this.faults.length > 0) return;
		this.#put({ ...this.typed, isWanted: true });
		await this.#sendWanted();
	}

	async #sendWanted(): Promise<void> {
		if (!this.typed.isWanted || this.isSending || this.faults.length > 0) return;
		if (!this.isTyped) return void this.#put(this.#blank());
		this.isSending = true;
		this.refusal = null;
		const refused = await sendTyped({
			editPlace: (edit) => this.#studio.ask((client) => editPlace(client, edit)),
			editPart: (edit) => this.#studio.ask((client) => editPart(client, edit)),
			read: () => this.typed,
			put: (typed) => this.#put(typed),
		});
		this.isSending = false;
		if (refused) {
			this.refusal = refused.refusal;
			// what waits for the network alone goes on by itself
			const goesOn = ['unreachable', 'signed_out'].includes(refused.refusal.code);
			if (!goesOn) this.#put({ ...this.typed, isWanted: false });
			return;
		}
		this.#dropSpared();
		const { isWanted } = this.typed;
		this.#put({ ...this.typed, isWanted: isWanted && this.hasToChoose });
		this.isSaved = !this.isTyped;
		// the name of a place stands in the studio's lists
		await this.#studio.loadPlaces();
		await this.load();
		if (this.history) await this.loadHistory();
	}

	#dropSpared(): void {
		const isIdle = (part: TypedPart) =>
			!part.isNew && !part.isRemoved && !part.isGone && Object.keys(part.entries).length === 0;
		this.isSpared = this.typed.parts.some(isIdle);
		if (this.isSpared)
			this.#put({ ...this.typed, parts: this.typed.parts.filter((part) => !isIdle(part)) });
	}

	/** Moves the place to another status. Answers with why not, or null. */
	async setStatus(status: PlaceStatus): Promise<Refusal<Failure> | null> {
		const { id } = this.#place;
		const answer = await this.#studio.ask((client) => setPlaceStatus(client, id, status));
		if (!answer.ok) return answer.refusal;
		await Promise.all([this.#studio.loadPlaces(), this.load()]);
		if (this.history) await this.loadHistory();
		return null;
	}

	/** Steps from the newest on; `more` brings those before the last known. */
	async loadHistory(more = false): Promise<Refusal<Failure> | null> {
		const known = more ? (this.history ?? []) : [];
		const before = known.at(-1)?.id ?? null;
		const { id } = this.#place;
		const answer = await this.#studio.ask((client) => readHistory(client, id, before));
		if (!answer.ok) return answer.refusal;
		this.history = [...known, ...answer.value];
		this.isMore = answer.value.length === STEPS;
		return null;
	}

	/** Takes back what a step changed. Answers with what was changed again since. */
	async undo(step: HistoryStep): Promise<Result<Conflict[], Failure>> {
		const answer = await this.#studio.ask((client) => undoVersion(client, step.id));
		if (answer.ok) await Promise.all([this.load(), this.loadHistory()]);
		return answer;
	}
}

/** All fields as somebody saw them, and as they are shown. */
const wholeOf = (known: Record<string, unknown>, shown = known): Entries =>
	Object.fromEntries(
		Object.entries(known).map(([field, base]) => [field, { base, mine: shown[field] }]),
	);

/** So many steps the server tells at once. */
const STEPS = 30;
