/**
 * Whether an error says that the device keeps nothing (any more): private windows and full disks refuse the
 * database in words of their own, and some browsers have none at all.
 */
export function keepsNothing(error: unknown): boolean {
	return error instanceof DOMException || !('indexedDB' in globalThis);
}
