import {
	clockText,
	dayNumber,
	dayText,
	readWallTime,
	wallTimeAt,
	writeWallTime,
} from '#core/hours/wall-clock.ts';
import type { Schedule } from '#core/hours/schedule.ts';
import { accept, refuse, type Refusal, type Result } from '#core/result.ts';
import { slotDraft } from '#core/visits/draft.ts';
import { writeRule, type Repeat } from '#core/visits/rule.ts';
import {
	isInTheWay,
	previewSeries,
	toPublication,
	type PreviewedSlot,
	type SeriesPreview,
	type SeriesRefusal,
	type SlotDraft,
} from '#core/visits/series.ts';
import type { NewSlot, Slot, SlotDetails } from '#core/visits/index.ts';
import { publishSlots, type HostFailure, type HostPlace } from '#data/studio/index.ts';
import { m } from '#i18n';
import { ZONE } from '#region';
import type { Studio } from './studio.svelte.ts';
import { LastingIds, templatesOf, unique } from './templates.ts';

/** Days that are one tap away, from today on. */
const NEAR_DAYS = 7;
/** Times that are one tap away where nobody had a slot yet. */
const USUAL_TIMES = ['09:00', '10:00', '14:00', '16:00'];
const USUAL_SEATS = [4, 6, 8, 10, 12, 20];
/** How often, until somebody says otherwise. */
const TIMES = 6;

export interface PublishGround {
	place: HostPlace;
	/** The slots made last, the newest first. */
	latest: Slot[];
	/** What is planned. */
	coming: Slot[];
	/** Hours of the place; null where nothing is known of them. */
	schedule: () => Schedule | null;
}

/** A row of the preview: what would be written, and whether it will be. */
export interface PreviewRow extends PreviewedSlot {
	isChosen: boolean;
	/** The server would refuse it. */
	isInTheWay: boolean;
}

/** What a host fills in to publish: five taps, or fewer where it is as the last time. */
export class Publishing {
	day = $state('');
	time = $state('');
	durationMinutes = $state(90);
	repeat = $state<Repeat | null>(null);
	/** Until when it is repeated: so many times, or to this day. */
	until = $state<'times' | 'lastDay'>('times');
	times = $state(TIMES);
	lastDay = $state('');
	closesBefore = $state(60);
	details = $state() as SlotDetails;
	/** Days of the preview that are left out by hand. */
	leftOut = $state.raw<string[]>([]);
	isBusy = $state(false);
	refusal = $state.raw<Refusal<HostFailure> | null>(null);
	/** One for each thing that this host offers, the newest first. */
	templates: NewSlot[];
	#template = $state.raw<NewSlot | null>(null);
	#studio: Studio;
	#ground: PublishGround;
	#ids = new LastingIds();

	constructor(studio: Studio, ground: PublishGround) {
		this.#studio = studio;
		this.#ground = ground;
		this.templates = templatesOf(ground.latest);
		this.begin(this.templates[0] ?? null);
	}

	get template(): NewSlot | null {
		return this.#template;
	}

	/** Begins with what one of them was; null: with something new. */
	begin(template: NewSlot | null): void {
		const { place } = this.#ground;
		const { host } = this.#studio;
		const title = {
			de: m.studio_first_title({}, { locale: 'de' }),
			en: m.studio_first_title({}, { locale: 'en' }),
			nl: m.studio_first_title({}, { locale: 'nl' }),
		};
		const ground = {
			placeId: place.id,
			title,
			host: host?.name?.split(' ')[0] ?? null,
			languages: place.spoken,
		};
		const draft = slotDraft(template, ground, Date.parse(this.#studio.now), ZONE);
		this.#template = template;
		[this.day, this.time] = draft.startsLocal.split('T') as [string, string];
		this.durationMinutes = draft.durationMinutes;
		this.closesBefore = draft.closesBefore;
		const { capacity, partyMax } = draft.details;
		// the database writes down as the largest party what it was not told
		const most = partyMax !== null && partyMax >= capacity ? null : partyMax;
		this.details = { ...structuredClone(draft.details), partyMax: most };
		this.leftOut = [];
	}

	nearDays = $derived.by(() => {
		const today = wallTimeAt(Date.parse(this.#studio.now), ZONE).day;
		const days = Array.from({ length: NEAR_DAYS }, (_, ahead) => today + ahead);
		const chosen = dayNumber(this.day);
		return Number.isNaN(chosen) || days.includes(chosen) ? days : [...days, chosen];
	});

	nearTimes = $derived.by(() => {
		const had = this.templates.map(({ startsAt }) =>
			clockText(wallTimeAt(Date.parse(startsAt), ZONE).minute),
		);
		const all = [...had, ...USUAL_TIMES, ...(this.time ? [this.time] : [])];
		return unique(all).sort();
	});

	nearSeats = $derived(unique([...USUAL_SEATS, this.details.capacity || 1]).sort((a, b) => a - b));

	#draft: SlotDraft = $derived.by(() => {
		const end =
			this.until === 'times'
				? { times: Math.max(1, Math.floor(this.times || 1)) }
				: { lastDay: this.lastDay };
		const start = readWallTime(`${this.day}T${this.time}`);
		const canRepeat = start && (this.until === 'times' || !Number.isNaN(dayNumber(this.lastDay)));
		return {
			placeId: this.#ground.place.id,
			startsLocal: start ? writeWallTime(start) : '',
			durationMinutes: this.durationMinutes,
			rule: this.repeat && canRepeat ? writeRule(this.repeat, this.day, end, ZONE) : null,
			exceptions: [],
			closesBefore: Math.max(0, this.closesBefore || 0),
			details: $state.snapshot(this.details),
		};
	});

	#plan = $derived.by((): Result<{ all: SeriesPreview; out: string[] }, SeriesRefusal> => {
		if (this.repeat && this.until === 'lastDay' && !this.lastDay) return refuse('rule_endless');
		const all = previewSeries(this.#draft, this.#frame);
		if (!all.ok) return all;
		const stuck = all.value.rows.filter(isStuck).map(({ wall }) => dayText(wall.day));
		return accept({ all: all.value, out: unique([...this.leftOut, ...stuck]) });
	});

	get #frame() {
		return {
			zone: ZONE,
			now: Date.parse(this.#studio.now),
			schedule: this.#ground.schedule(),
			others: this.#ground.coming,
			newId: () => crypto.randomUUID(),
		};
	}

	/** Exactly the rows that will be written, and beside them those that are left out. */
	rows = $derived.by((): Result<PreviewRow[], SeriesRefusal> => {
		const plan = this.#plan;
		if (!plan.ok) return plan;
		const { all, out } = plan.value;
		return accept(
			all.rows.map((row) => ({
				...row,
				isChosen: !out.includes(dayText(row.wall.day)),
				isInTheWay: isStuck(row),
			})),
		);
	});

	chosen = $derived(this.rows.ok ? this.rows.value.filter(({ isChosen }) => isChosen) : []);

	toggle({ wall }: PreviewRow): void {
		const day = dayText(wall.day);
		this.leftOut = this.leftOut.includes(day)
			? this.leftOut.filter((one) => one !== day)
			: [...this.leftOut, day];
	}

	/** One call writes all rows, or none. */
	async publish(): Promise<boolean> {
		const plan = this.#plan;
		if (!plan.ok || this.isBusy) return false;
		const { placeId } = this.#draft;
		const preview = previewSeries({ ...this.#draft, exceptions: plan.value.out }, this.#frame);
		if (!preview.ok) return false;
		this.isBusy = true;
		const publication = toPublication(placeId, this.#ids.lend(preview.value));
		const answer = await this.#studio.ask((client) => publishSlots(client, publication));
		this.isBusy = false;
		this.refusal = answer.ok ? null : answer.refusal;
		if (!answer.ok) return false;
		this.#studio.published = { placeId, slotIds: publication.slots.map(({ id }) => id) };
		return true;
	}
}

const isStuck = ({ slot, warnings }: PreviewedSlot) =>
	warnings.some((warning) => isInTheWay(warning, slot));
