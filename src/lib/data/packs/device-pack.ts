import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { isHalted, nextDownload, type DownloadEvent, type FailCode } from '#core/packs/download.ts';
import {
	missingBytes,
	planPack,
	type KeptParts,
	type Part,
	type PartName,
} from '#core/packs/plan.ts';
import { progressOf, sampled, secondsLeft, type Sample } from '#core/packs/progress.ts';
import type { PhotoChoice, RegionPack } from '#core/packs/region-pack.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { NetworkKind } from '../device/network.ts';
import type { Room } from '../device/storage.ts';
import type { Archives, Work } from './archives.ts';
import type { Fetch } from './fetch-bytes.ts';
import { gatherPack, takePack } from './hand-on.ts';
import { isFull } from './load-archive.ts';
import { readPackFile, writePackFile } from './pack-file.ts';
import { NO_RECORD, type PackRecord, type RecordKeeper } from './pack-record.ts';
import { UNKNOWN_PACK, type PackView, type TaskName, type Verdict } from './pack-view.ts';
import type { PhotoShelf } from './photo-shelf.ts';
import { fetchManifest, fetchPack, fetchPhotoList } from './site.ts';
import type { Stories } from './stories.ts';

/** Everything outside that a pack is made with. */
export interface PackPorts {
	archives: Archives;
	photos: PhotoShelf;
	stories: Stories;
	records: RecordKeeper;
	fetch: Fetch;
	network: () => NetworkKind;
	room: () => Promise<Room | null>;
	askPromise: () => Promise<boolean>;
	/** Keeps the screen on; answers with the way to let go. */
	stayAwake: () => () => void;
	/** Does something while no other tab does; null when one does. */
	alone: (work: () => Promise<void>) => Promise<null | true>;
	/** Milliseconds since 1970. */
	now: () => number;
	/** Public address of the photo bucket. */
	pictures: string;
}

type Outcome = Result<null, string>;
/** Why a download is brought to a halt from within. */
type Halt = 'paused' | 'lost_wifi' | 'cancelled';

/** What a device cannot keep is no fault of ours. */
const STORAGE_ERRORS = ['SecurityError', 'InvalidStateError', 'UnknownError', 'NotAllowedError'];

/**
 * The pack of the region on this device: loads it, checks it, hands it on, removes it. Lives as long as the
 * window, so that one can look at the map meanwhile. Whoever follows it is told of each change of `view`.
 */
export class DevicePack {
	view: PackView = UNKNOWN_PACK;
	readonly #ports: PackPorts;
	readonly #followers = new Set<(view: PackView) => void>();
	#stop: AbortController | null = null;
	#halt: Halt = 'paused';
	#running: Promise<unknown> = Promise.resolve();
	#samples: Sample[] = [];

	constructor(ports: PackPorts) {
		this.#ports = ports;
	}

	/** Tells the view now and at each change; answers with the way to stop. */
	follow(tell: (view: PackView) => void): () => void {
		this.#followers.add(tell);
		tell(this.view);
		return () => this.#followers.delete(tell);
	}

	/** Looks what there is, here and on the site. */
	async look(): Promise<void> {
		await this.#seeDevice();
		if (!this.view.storage) return;
		const { fetch } = this.#ports;
		const pack = await fetchPack(fetch, new AbortController().signal);
		this.#show({ offer: pack.ok ? pack.value : this.view.offer, offline: !pack.ok });
		this.#seeInterrupted();
	}

	/** Loads the pack with these photos, or goes on with it. */
	async load(choice: PhotoChoice = this.view.record.choice): Promise<void> {
		if (this.#stop) return;
		// who is told that the archive changed and loads again wants the new one
		const startsAnew = this.view.download.state === 'changed';
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		this.#halt = 'paused';
		this.#samples = [];
		this.#show({ verdict: null, secondsLeft: null });
		const running = this.#alone(async () => {
			const awake = this.#ports.stayAwake();
			try {
				await this.#remember({ choice });
				const outcome = await this.#loadAll(choice, startsAnew, signal);
				if (!outcome.ok) await this.#tellHalt(outcome.refusal.code);
				else {
					await this.#remember({ complete: true });
					this.#happen({ type: 'finished' });
				}
			} finally {
				awake();
			}
		}).then((wasAlone) => wasAlone || this.#happen({ type: 'failed', code: 'busy' }));
		this.#running = running;
		await running.finally(() => (this.#stop = null));
		if (this.view.storage) await this.#seeDevice();
	}

	pause(): void {
		this.#haltFor('paused');
	}

	/** The network changed: over one that costs something, somebody who wants Wi-Fi waits for it. */
	async networkChanged(): Promise<void> {
		const { download, record } = this.view;
		const kind = this.#ports.network();
		if (record.wifiOnly && kind === 'costly') this.#haltFor('lost_wifi');
		const mayLoad = kind === 'free' || (!record.wifiOnly && kind === 'unknown');
		const waits =
			download.state === 'waiting' ||
			(download.state === 'failed' && ['offline', 'unreachable'].includes(download.code));
		if (waits && mayLoad) await this.load();
	}

	/** Ends a download and removes what it brought. */
	async cancel(): Promise<void> {
		this.#haltFor('cancelled');
		await this.#running;
		await this.#alone(async () => {
			if (this.view.record.complete) await this.#ports.archives.discard();
			else await this.#removeAll();
		});
		this.#happen({ type: 'cancelled' });
		await this.#seeDevice();
	}

	/** Removes all of it. */
	async remove(): Promise<void> {
		await this.#perform('remove', async () => {
			await this.#removeAll();
			this.#happen({ type: 'cancelled' });
			return { code: 'removed' };
		});
	}

	/** Reads every chunk of the archive again. */
	async check(): Promise<void> {
		await this.#perform('check', async (work) => {
			const chunks = await this.#ports.archives.check(work);
			return chunks.length > 0 ? { code: 'damaged', chunks } : { code: 'whole' };
		});
	}

	/** Loads the chunks that the last check found damaged. */
	async repair(): Promise<void> {
		const { verdict } = this.view;
		if (verdict?.code !== 'damaged') return;
		await this.#perform('repair', async (work) => {
			const repaired = await this.#ports.archives.repair(verdict.chunks, work);
			return repaired.ok
				? { code: 'repaired' }
				: { code: 'refused', task: 'repair', why: repaired.refusal.code };
		});
	}

	/** The pack as one file; null when there is none, or it could not be read. */
	async export(): Promise<{ name: string; file: Blob } | null> {
		let exported: { name: string; file: Blob } | null = null;
		await this.#perform('export', async (_, progress) => {
			const contents = await gatherPack(this.#ports, this.view.record);
			const version = contents.archive?.manifest.version ?? contents.storiesVersion ?? 'ohne-karte';
			const file = await writePackFile(contents, progress);
			exported = { name: `schatzkarte-suedwestfalen-${version}.zip`, file };
			return { code: 'exported' };
		});
		return exported;
	}

	/** Takes a pack from a file. Nothing replaces what is there before all of it has been checked. */
	async import(file: Blob): Promise<void> {
		await this.#perform('import', async (work, progress) => {
			const read = await readPackFile(file);
			const taken = read.ok
				? await takePack(read.value, this.#ports, {
						...work,
						keptMap: this.view.kept.map?.version ?? null,
						tell: progress,
						remember: (more) => this.#remember(more),
					})
				: read;
			return taken.ok
				? { code: 'imported' }
				: { code: 'refused', task: 'import', why: taken.refusal.code };
		});
	}

	async chooseWifi(wifiOnly: boolean): Promise<void> {
		await this.#remember({ wifiOnly });
		await this.networkChanged();
	}

	async choosePhotos(choice: PhotoChoice): Promise<void> {
		await this.#remember({ choice });
	}

	/** Asks the browser to promise that it deletes nothing by itself. */
	async askPromise(): Promise<void> {
		await this.#ports.askPromise();
		this.#show({ room: await this.#ports.room() });
	}

	async #loadAll(choice: PhotoChoice, anew: boolean, signal: AbortSignal): Promise<Outcome> {
		const { archives, fetch, network, room, askPromise } = this.#ports;
		const pack = await fetchPack(fetch, signal);
		if (!pack.ok) return pack;
		this.#show({ offer: pack.value, offline: false });
		const manifest = pack.value.archive ? await fetchManifest(fetch, signal) : accept(null);
		if (!manifest.ok) return manifest;
		const { begun } = await archives.look();
		const parts = planPack(pack.value, choice, this.view.kept);
		this.#happen({ type: 'started', parts });

		const isAnother = begun && begun.done > 0 && begun.manifest.version !== manifest.value?.version;
		if (isAnother && !anew) return refuse('changed');
		if (this.view.record.wifiOnly && network() === 'costly') {
			this.#halt = 'lost_wifi';
			return refuse('stopped');
		}
		const known = await room();
		if (known && known.free < missingBytes(parts)) return refuse('no_space');
		if (known?.promised === false) await askPromise();

		const map = manifest.value
			? await this.#loadMap(manifest.value, this.#work('map', signal))
			: accept(null);
		if (!map.ok) return map;
		const stories = await this.#loadStories(pack.value, this.#work('stories', signal));
		if (!stories.ok) return stories;
		return this.#loadPhotos(choice, this.#work('photos', signal));
	}

	async #loadMap(manifest: ArchiveManifest, work: Work): Promise<Outcome> {
		const { archives, fetch } = this.#ports;
		if (this.view.kept.map?.version === manifest.version) return accept(null);
		const loaded = await archives.load(manifest, null, work);
		if (loaded.ok) {
			await this.#remember({ archive: manifest.version });
			await this.#seeDevice();
			return loaded;
		}
		if (!['damaged', 'unreachable'].includes(loaded.refusal.code)) return loaded;
		// perhaps it is no longer there because another one is
		const latest = await fetchManifest(fetch, work.signal);
		const isOther = latest.ok
			? latest.value.version !== manifest.version
			: latest.refusal.values?.status === 404;
		return isOther ? refuse('changed') : loaded;
	}

	async #loadStories({ stories: offered }: RegionPack, work: Work): Promise<Outcome> {
		const { stories, now } = this.#ports;
		const { kept } = this.view;
		if (offered.version === null || kept.stories?.version === offered.version) return accept(null);
		const loaded = await stories.load(work);
		if (!loaded.ok) return loaded;
		await this.#remember({ stories: { ...loaded.value, keptAt: instant(now()) } });
		return accept(null);
	}

	async #loadPhotos(choice: PhotoChoice, work: Work): Promise<Outcome> {
		const { photos, fetch, now } = this.#ports;
		const list = await fetchPhotoList(choice, fetch, work.signal);
		if (!list.ok) return list;
		const loaded = await photos.load(list.value, work);
		if (!loaded.ok) return loaded;
		const { count, bytes } = loaded.value;
		const kept = count > 0 ? { choice, count, bytes, keptAt: instant(now()) } : null;
		await this.#remember({ photos: kept });
		return accept(null);
	}

	#work(part: PartName, signal: AbortSignal): Work {
		return {
			signal,
			progress: (done) => {
				this.#happen({ type: 'progressed', part, done });
				const { download } = this.view;
				if (!('parts' in download)) return;
				const all = progressOf(download.parts);
				this.#samples = sampled(this.#samples, { at: this.#ports.now(), done: all.done });
				this.#show({ secondsLeft: secondsLeft(this.#samples, all.bytes - all.done) });
			},
		};
	}

	/** A refusal of one of the steps, as what happens to the download. */
	async #tellHalt(code: string): Promise<void> {
		if (code === 'stopped') {
			if (this.#halt !== 'cancelled') this.#happen({ type: this.#halt });
			return;
		}
		if (code === 'changed') return this.#happen({ type: 'changed' });
		if (code !== 'no_space') return this.#happen({ type: 'failed', code: code as FailCode });
		const { download } = this.view;
		const rest = 'parts' in download ? missingBytes(download.parts) : 0;
		const free = (await this.#ports.room())?.free ?? 0;
		// what the browser says is free is a hint: it may have refused all the same
		this.#happen({ type: 'lacked_space', missing: rest > free ? rest - free : rest });
	}

	async #removeAll(): Promise<void> {
		const { archives, photos, stories } = this.#ports;
		await archives.remove();
		await photos.clear();
		await stories.clear();
		const { choice, wifiOnly } = this.view.record;
		await this.#remember({ ...NO_RECORD, choice, wifiOnly });
	}

	/** Reads what the device keeps. */
	async #seeDevice(): Promise<void> {
		try {
			const record = await this.#ports.records.read();
			const { kept: archive, begun } = await this.#ports.archives.look();
			const kept: KeptParts = {
				map: archive && sizeOf(archive.manifest),
				stories: record.stories,
				photos: record.photos,
				begun: begun && { ...sizeOf(begun.manifest), done: begun.done },
			};
			const isLost = record.archive !== null && !archive;
			this.#show({
				known: true,
				storage: true,
				record,
				kept,
				mapKeptAt: archive?.keptAt ?? null,
				room: await this.#ports.room(),
				...(isLost ? { verdict: { code: 'lost' } } : {}),
			});
		} catch (error) {
			// a browser that keeps nothing says so in many ways
			if (!(error instanceof DOMException)) throw error;
			this.#show({ known: true, storage: false });
		}
	}

	/** What was begun and not brought to its end, perhaps before the browser was closed. */
	#seeInterrupted(): void {
		const { download, kept, record, offer } = this.view;
		if (this.#stop || isHalted(download)) return;
		const hasSome = kept.map !== null || record.stories !== null || record.photos !== null;
		if (!kept.begun && (record.complete || !hasSome)) return;
		const parts = offer ? planPack(offer, record.choice, kept) : begunParts(kept);
		this.#happen({ type: 'started', parts });
		const isAnother = kept.begun && offer && kept.begun.version !== offer.archive?.version;
		this.#happen({ type: isAnother ? 'changed' : 'paused' });
	}

	async #perform(
		name: TaskName,
		work: (work: Work, progress: (share: number) => void) => Promise<Verdict>,
	): Promise<void> {
		if (this.#stop || this.view.task) return;
		const stop = new AbortController();
		const bytes = this.view.kept.map?.bytes ?? 0;
		const progress = (share: number) => this.#show({ task: { name, share } });
		const tell = (done: number) => progress(bytes > 0 ? done / bytes : 1);
		this.#show({ task: { name, share: null }, verdict: null });
		let verdict: Verdict | null = null;
		const wasAlone = await this.#alone(async () => {
			verdict = await work({ signal: stop.signal, progress: tell }, progress);
		}).finally(() => this.#show({ task: null }));
		verdict ??= { code: 'refused', task: name, why: wasAlone ? 'storage' : 'busy' };
		await this.#seeDevice();
		this.#show({ verdict });
	}

	/** As the only tab; false when another one is at it. What the device cannot keep is said, not thrown. */
	async #alone(work: () => Promise<void>): Promise<boolean> {
		const done = await this.#ports.alone(async () => {
			try {
				await work();
			} catch (error) {
				if (isFull(error)) return this.#tellHalt('no_space');
				if (!(error instanceof DOMException) || !STORAGE_ERRORS.includes(error.name)) throw error;
				this.#happen({ type: 'failed', code: 'storage' });
			}
		});
		return done !== null;
	}

	#haltFor(reason: Halt): void {
		this.#halt = reason;
		this.#stop?.abort();
	}

	async #remember(more: Partial<PackRecord>): Promise<void> {
		const record = { ...this.view.record, ...more };
		this.#show({ record });
		try {
			await this.#ports.records.write(record);
		} catch (error) {
			// a full device forgets what was noted last; what it means is asked of the pack itself
			if (!isFull(error)) throw error;
		}
	}

	#happen(event: DownloadEvent): void {
		this.#show({ download: nextDownload(this.view.download, event) });
	}

	#show(more: Partial<PackView>): void {
		this.view = { ...this.view, ...more };
		for (const tell of this.#followers) tell(this.view);
	}
}

const instant = (now: number) => new Date(now).toISOString();
const sizeOf = ({ version, bytes }: ArchiveManifest) => ({ version, bytes });

/** Without the site nobody knows more than this. */
function begunParts({ begun }: KeptParts): Part[] {
	return begun ? [{ name: 'map', bytes: begun.bytes, done: begun.done }] : [];
}
