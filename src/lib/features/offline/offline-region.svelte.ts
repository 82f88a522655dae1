import { missingBytes, packBytes, planPack, updateBytes } from '#core/packs/plan.ts';
import { progressOf, quarterOf } from '#core/packs/progress.ts';
import type { PhotoChoice } from '#core/packs/region-pack.ts';
import { networkKind } from '#data/device/network.ts';
import { measureLocal } from '#data/local/measure.ts';
import type { DevicePack } from '#data/packs/device-pack.ts';
import { UNKNOWN_PACK } from '#data/packs/pack-view.ts';
import { saveFile } from '#ui/save-file.ts';

/** What the page about going offline knows and does; the work itself is done by the pack of this window. */
export class OfflineRegion {
	view = $state.raw(UNKNOWN_PACK);
	/** What else lies on the device. */
	local = $state.raw<Awaited<ReturnType<typeof measureLocal>> | null>(null);
	/** The question whether one is on Wi-Fi stands open. */
	asksWifi = $state(false);
	/** The promise was asked for, and refused. */
	promiseRefused = $state(false);
	#pack: DevicePack | null = null;

	/** Bytes that loading would bring; null as long as nobody knows. */
	missing = $derived.by(() => {
		const { offer, record, kept } = this.view;
		return offer && missingBytes(planPack(offer, record.choice, kept));
	});
	update = $derived.by(() => {
		const { offer, kept, record } = this.view;
		return offer && record.complete ? updateBytes(offer, kept) : null;
	});
	/** Another choice of photos than what is kept waits to be loaded, or removed. */
	choiceDiffers = $derived.by(() => {
		const { record } = this.view;
		return record.complete && (record.photos?.choice ?? 'none') !== record.choice;
	});
	progress = $derived.by(() => {
		const { download } = this.view;
		return 'parts' in download ? progressOf(download.parts) : null;
	});
	quarter = $derived(this.progress && quarterOf(this.progress.share));
	/** Whether there is anything of the pack to be looked after. */
	hasSome = $derived.by(() => {
		const { map, stories, photos } = this.view.kept;
		return map !== null || stories !== null || photos !== null;
	});
	/** The switch as it stands; on by itself where the browser tells what network it is. */
	wifiOnly = $derived(this.view.record.wifiOnly ?? false);

	/** Begins to look, and to follow; answers with the way to stop. */
	open(pictures: string): () => void {
		let isOver = false;
		let stop = () => {};
		void import('#data/packs/shared-pack.ts').then(({ sharedPack }) => {
			if (isOver) return;
			this.#pack = sharedPack(pictures);
			stop = this.#pack.follow((view) => (this.view = view));
			void this.look();
		});
		return () => {
			isOver = true;
			stop();
		};
	}

	async look(): Promise<void> {
		await this.#pack?.look();
		this.local = await measureLocal();
	}

	/** Size of the whole pack with these photos; null as long as nobody knows. */
	sizeWith(choice: PhotoChoice): number | null {
		return this.view.offer && packBytes(this.view.offer, choice);
	}

	async load(): Promise<void> {
		if (this.wifiOnly && networkKind() === 'unknown') this.asksWifi = true;
		else await this.#pack?.load();
	}

	async answerWifi(isOnWifi: boolean): Promise<void> {
		this.asksWifi = false;
		if (isOnWifi) await this.#pack?.load();
	}

	pause = () => this.#pack?.pause();
	cancel = () => void this.#pack?.cancel();
	check = () => void this.#pack?.check();
	repair = () => void this.#pack?.repair();
	remove = () => void this.#pack?.remove();
	import = (file: File) => void this.#pack?.import(file);
	chooseWifi = (wifiOnly: boolean) => void this.#pack?.chooseWifi(wifiOnly);
	choosePhotos = (choice: PhotoChoice) => void this.#pack?.choosePhotos(choice);

	async keep(): Promise<void> {
		await this.#pack?.askPromise();
		this.promiseRefused = this.view.room?.promised !== true;
	}

	/** Writes the pack into a file and gives it to the browser's downloads. */
	async export(): Promise<void> {
		const exported = await this.#pack?.export();
		if (exported) saveFile(exported.file, exported.name);
	}
}
