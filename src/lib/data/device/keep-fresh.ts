/**
 * Loads at once, then again and again while somebody looks at the page, and as soon as they look again or the network
 * is back; answers with the way to stop.
 *
 * @param every milliseconds
 */
export function keepFresh(load: () => Promise<void>, every: number): () => void {
	const look = () => {
		if (document.visibilityState === 'visible') void load();
	};
	look();
	const timer = setInterval(look, every);
	document.addEventListener('visibilitychange', look);
	addEventListener('online', look);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', look);
		removeEventListener('online', look);
	};
}
