import { layClosures } from '#core/hours/lay-closures.ts';
import type { Schedule } from '#core/hours/schedule.ts';
import type { Closure } from '#core/places/place.ts';
import type { Listing } from '#core/places/listing.ts';
import type { HoursCompiler } from '#server/hours/hours-compiler.ts';

/** A listing with the closures that are laid over its hours. */
export interface ListingWithClosures {
	listing: Listing;
	closures: Closure[];
}

/** Open ground without hours of its own is always open, until a closure says otherwise. */
const ALWAYS = '24/7';

/**
 * Gives listings their schedules. Places with the same hours and the same closures share one object, so
 * that it travels and is asked once.
 */
export class Schedules {
	#compiler: Pick<HoursCompiler, 'compile'>;
	/** Schedules with closures over them, by the plain schedule and the closures. */
	#laid = new WeakMap<Schedule, Map<string, Schedule>>();

	constructor(compiler: Pick<HoursCompiler, 'compile'>) {
		this.#compiler = compiler;
	}

	/**
	 * The listings with their schedules of the days from `firstDay` on (days since 1970-01-01); null where
	 * nothing is known, or the text cannot be read.
	 */
	async attach(places: readonly ListingWithClosures[], firstDay: number): Promise<Listing[]> {
		const texts = places.map(({ listing: { hours, access } }) =>
			hours === null && access === 'open_air_always' ? ALWAYS : hours,
		);
		const requests = places.flatMap(({ listing: { lon, lat } }, i) =>
			texts[i] === null ? [] : [{ text: texts[i]!, lon, lat }],
		);
		const results = (await this.#compiler.compile(requests, firstDay)).values();
		return places.map(({ listing, closures }, i) => {
			const result = texts[i] === null ? null : results.next().value;
			const schedule = result?.ok ? this.#lay(result.value, closures) : null;
			return { ...listing, schedule };
		});
	}

	#lay(schedule: Schedule, closures: Closure[]): Schedule {
		if (closures.length === 0) return schedule;
		const known = this.#laid.get(schedule) ?? new Map<string, Schedule>();
		this.#laid.set(schedule, known);
		const key = JSON.stringify(closures);
		const laid = known.get(key) ?? layClosures(schedule, closures);
		known.set(key, laid);
		return laid;
	}
}
