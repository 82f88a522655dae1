import * as v from 'valibot';
import { favourite, type Favourite } from '#core/saved/index.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import type { LocalDatabase } from '#data/local/local-database.ts';
import { OtherTabs } from '#data/local/other-tabs.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';

const NAME = 'saved';

/** The visitor's list of favourites. Lives on this device alone; tabs tell each other of changes. */
export class SavedPlaces {
	list = $state.raw<Favourite[]>([]);
	/** False where the browser keeps nothing: the list is lost with the page. */
	isLasting = $state(true);

	#tabs = new OtherTabs(NAME);

	/** Opens what the device has kept. */
	static async open(): Promise<SavedPlaces> {
		const saved = new SavedPlaces();
		try {
			await saved.#look();
		} catch (error) {
			if (!keepsNothing(error)) throw error;
			saved.isLasting = false;
		}
		return saved;
	}

	private constructor() {}

	/** Follows changes in other tabs; answers with the way to stop. */
	follow(): () => void {
		return this.#tabs.listen(() => void this.#look());
	}

	has(slug: string): boolean {
		return this.find(slug) !== undefined;
	}

	find(slug: string): Favourite | undefined {
		return this.list.find((one) => one.slug === slug);
	}

	/** Writes favourites, over those of the same place. */
	async keep(favourites: readonly Favourite[]): Promise<void> {
		const isWritten = ({ slug }: Favourite) => favourites.some((one) => one.slug === slug);
		this.list = [...this.list.filter((one) => !isWritten(one)), ...favourites];
		await this.#write(async (database) => {
			const transaction = database.transaction(NAME, 'readwrite');
			const puts = favourites.map((one) => transaction.store.put(one, one.slug));
			await Promise.all([...puts, transaction.done]);
		});
	}

	async remove(slug: string): Promise<void> {
		this.list = this.list.filter((one) => one.slug !== slug);
		await this.#write((database) => database.delete(NAME, slug));
	}

	async #write(work: (database: LocalDatabase) => Promise<void>): Promise<void> {
		if (!this.isLasting) return;
		try {
			await withLocalDatabase(work);
		} catch (error) {
			if (!keepsNothing(error)) throw error;
			this.isLasting = false;
		}
		this.#tabs.tell();
	}

	async #look(): Promise<void> {
		await withLocalDatabase(async (database) => {
			const transaction = database.transaction(NAME);
			const [slugs, values] = await Promise.all([
				transaction.store.getAllKeys(),
				transaction.store.getAll(),
			]);
			this.list = slugs.map((slug, index) => readFavourite(slug, values[index]));
		});
	}
}

/** What cannot be read still names its place. */
function readFavourite(slug: string, value: unknown): Favourite {
	const read = v.safeParse(favourite, value);
	return read.success ? read.output : { slug, name: slug, savedAt: 0, note: '' };
}
