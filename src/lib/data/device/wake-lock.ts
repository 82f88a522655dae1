/**
 * Keeps the screen on until told otherwise; answers with the way to let go. Where the browser cannot, or the
 * battery is low, nothing happens: loading goes on, and can be resumed.
 */
export function stayAwake(): () => void {
	let isOver = false;
	let lock: WakeLockSentinel | null = null;
	const ask = async () => {
		if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (isOver) await lock.release();
		} catch {
			// refused (NotAllowedError): the system saves power
		}
	};
	void ask();
	// the browser lets go by itself when the page is hidden
	const again = () => void ask();
	document.addEventListener('visibilitychange', again);
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', again);
		void lock?.release();
	};
}
