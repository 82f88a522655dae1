/**
 * Whether loading much costs somebody something: `free` over Wi-Fi or a cable, `costly` over a phone
 * network or where the device is told to save, `unknown` where the browser does not tell.
 */
export type NetworkKind = 'free' | 'costly' | 'unknown';

/** Network Information API; only some browsers have it, and fewer tell the type. */
interface Connection extends EventTarget {
	type?: string;
	saveData?: boolean;
}

const FREE = ['wifi', 'ethernet'];
const COSTLY = ['cellular', 'wimax', 'bluetooth'];

const connection = () =>
	(globalThis.navigator as (Navigator & { connection?: Connection }) | undefined)?.connection;

export function networkKind(known: Connection | undefined = connection()): NetworkKind {
	if (known?.saveData) return 'costly';
	if (known?.type && FREE.includes(known.type)) return 'free';
	return known?.type && COSTLY.includes(known.type) ? 'costly' : 'unknown';
}

/** Hears of another network; answers with the way to stop. */
export function followNetwork(hear: () => void): () => void {
	const known = connection();
	known?.addEventListener('change', hear);
	addEventListener('online', hear);
	return () => {
		known?.removeEventListener('change', hear);
		removeEventListener('online', hear);
	};
}
