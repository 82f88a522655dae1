/**
 * Works on the pack while no other tab does; null when one does. Where the browser has no locks nobody can tell; two tabs
 * at once are seldom.
 */
export async function alone(work: () => Promise<void>): Promise<null | true> {
	if (!('locks' in navigator)) {
		await work();
		return true;
	}
	return navigator.locks.request('region-pack', { ifAvailable: true }, async (lock) => {
		if (!lock) return null;
		await work();
		return true;
	});
}
