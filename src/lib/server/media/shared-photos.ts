import { beforeBackendCloses, sharedBackend } from '#server/shared-backend.ts';
import type { PhotoDoor } from './answer-photo.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { PhotoRemovals } from './removals.ts';

interface Home {
	queue?: OneAtATime;
	removals?: Promise<PhotoRemovals>;
}

/** One per process: hot reload and the bundled server make this module more than once. */
const HOME = Symbol.for('schatzkarte.photos');
const home: Home = ((globalThis as { [HOME]?: Home })[HOME] ??= {});

/** Pictures that may wait for their turn: some hundred megabytes on the disk at most. */
const WAITING_MOST = 20;

/** Through which pictures come in, of this process. */
export async function photoDoor(): Promise<PhotoDoor> {
	const backend = await sharedBackend();
	return {
		asPerson: (token) => backend.asPerson(token),
		service: backend.service(),
		queue: (home.queue ??= new OneAtATime(WAITING_MOST)),
	};
}

/** Somebody wrote: perhaps files have to go. */
export function nudgePhotos(): void {
	void home.removals?.then(
		(removals) => removals.nudge(),
		() => {}, // whoever started it has heard of it
	);
}

/** Starts the removal of files in this process, if it does not run yet. It stops before the backend closes. */
export function startPhotos(): Promise<unknown> {
	home.removals ??= start().catch((error: unknown) => {
		delete home.removals;
		throw error;
	});
	return home.removals;
}

async function start(): Promise<PhotoRemovals> {
	const removals = new PhotoRemovals({ service: (await sharedBackend()).service() });
	removals.start();
	beforeBackendCloses(async () => {
		delete home.removals;
		await removals.stop();
	});
	return removals;
}
