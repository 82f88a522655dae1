import * as v from 'valibot';
import type { Result } from '#core/result.ts';
import { checkIn, type CheckIn, type Guest } from '#core/visits/index.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { OtherTabs } from '#data/local/other-tabs.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';
import type { HostFailure } from '#data/supabase/hosts.ts';

const NAME = 'studio:check-ins';

/** What was said at the door and has not arrived; `refused` where the server said no. */
const waitingCheckIn = v.object({ ...checkIn.entries, refused: v.nullable(v.string()) });
export type WaitingCheckIn = CheckIn & { refused: HostFailure | null };

/**
 * What was said at the door, until the server has it. One word for each reservation, the last: said twice is
 * said once, so it can be sent as often as the network breaks.
 */
export class CheckInQueue {
	#tabs = new OtherTabs(NAME);
	/** Where the browser keeps nothing it waits as long as the page lives. */
	#passing: WaitingCheckIn[] = [];

	/** Answers with the way to stop. */
	listen(changed: () => void): () => void {
		return this.#tabs.listen(changed);
	}

	read(): Promise<WaitingCheckIn[]> {
		return this.#update((all) => all);
	}

	put(said: CheckIn): Promise<WaitingCheckIn[]> {
		return this.#update((all) => [...without(all, said), { ...said, refused: null }]);
	}

	/** Lets go of what was refused. */
	discard(reservationId: string): Promise<WaitingCheckIn[]> {
		return this.#update((all) => without(all, { reservationId }));
	}

	/**
	 * Sends what waits, in order, until the network breaks. `arrived` hears what the server made of each.
	 * Answers with why it stopped, or null.
	 */
	async send(
		tell: (said: CheckIn) => Promise<Result<Guest, HostFailure>>,
		arrived: (guest: Guest) => void,
	): Promise<HostFailure | null> {
		const run = async () => {
			for (const said of await this.read()) {
				if (said.refused) continue;
				const answer = await tell(said);
				if (answer.ok) {
					arrived(answer.value);
					await this.#update((all) => all.filter((one) => !isSame(one, said)));
					continue;
				}
				const { code } = answer.refusal;
				if (code === 'unreachable' || code === 'signed_out') return code;
				await this.#update((all) =>
					all.map((one) => (isSame(one, said) ? { ...one, refused: code } : one)),
				);
			}
			return null;
		};
		// one tab sends at a time; where there are no locks the same word arrives twice, and counts once
		return 'locks' in navigator ? navigator.locks.request(NAME, run) : run();
	}

	/** Looks and writes in one transaction: two tabs do not lose each other's words. */
	async #update(change: (all: WaitingCheckIn[]) => WaitingCheckIn[]): Promise<WaitingCheckIn[]> {
		try {
			return await withLocalDatabase(async (database) => {
				const transaction = database.transaction('kept', 'readwrite', { durability: 'strict' });
				const before = readAll(await transaction.store.get(NAME));
				const after = change(before);
				if (after !== before) await transaction.store.put(after, NAME);
				await transaction.done;
				if (after !== before) this.#tabs.tell();
				return after;
			});
		} catch (error) {
			if (!keepsNothing(error)) throw error;
			return (this.#passing = change(this.#passing));
		}
	}
}

const readAll = (kept: unknown): WaitingCheckIn[] => {
	const all = v.safeParse(v.array(waitingCheckIn), kept);
	return all.success ? (all.output as WaitingCheckIn[]) : [];
};

const without = (all: WaitingCheckIn[], { reservationId }: Pick<CheckIn, 'reservationId'>) =>
	all.filter((one) => one.reservationId !== reservationId);

/** Said anew meanwhile is another word. */
const isSame = (one: CheckIn, other: CheckIn) =>
	one.reservationId === other.reservationId && one.at === other.at && one.came === other.came;
