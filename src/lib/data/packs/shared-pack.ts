import { followNetwork, networkKind } from '../device/network.ts';
import { askPromise, readRoom } from '../device/storage.ts';
import { stayAwake } from '../device/wake-lock.ts';
import { alone } from './alone.ts';
import { DevicePack } from './device-pack.ts';
import { recordInDatabase } from './pack-record.ts';
import { wait } from './patience.ts';
import { openPhotoCache, PhotoShelf } from './photo-shelf.ts';
import { StoriesOnDevice } from './stories.ts';
import { WorkerArchives } from './worker-archives.ts';

let shared: DevicePack | null = null;

/**
 * The pack of this window, made by the first who asks: loading goes on while one looks at other pages.
 *
 * @param pictures public address of the photo bucket
 */
export function sharedPack(pictures: string): DevicePack {
	if (shared) return shared;
	const ask = (address: string, init?: RequestInit) => fetch(address, init);
	const pack = new DevicePack({
		archives: new WorkerArchives(),
		photos: new PhotoShelf({ open: openPhotoCache, fetch: ask, wait, origin: location.origin }),
		stories: new StoriesOnDevice(ask, wait),
		records: recordInDatabase,
		fetch: ask,
		network: networkKind,
		room: readRoom,
		askPromise,
		stayAwake,
		alone,
		now: () => Date.now(),
		pictures,
	});
	followNetwork(() => void pack.networkChanged());
	return (shared = pack);
}
