/** What the browser says of the room it gives; bytes. */
export interface Room {
	usage: number;
	/** What it would still take; a hint, no promise. */
	free: number;
	/** Whether it has promised to delete nothing by itself; null where it cannot promise. */
	promised: boolean | null;
}

/** Null where the browser does not tell. */
export async function readRoom(): Promise<Room | null> {
	const { storage } = navigator;
	if (!storage?.estimate) return null;
	const { usage = 0, quota = 0 } = await storage.estimate();
	const promised = storage.persisted ? await storage.persisted() : null;
	return { usage, free: Math.max(0, quota - usage), promised };
}

/** Asks the browser to promise that it deletes nothing by itself; it may ask the visitor, or say no. */
export async function askPromise(): Promise<boolean> {
	return (await navigator.storage?.persist?.()) ?? false;
}
