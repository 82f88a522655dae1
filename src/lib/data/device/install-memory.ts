/** Days of the region's calendar on which the app was opened; after the second nobody counts on. */
interface Kept {
	days: number;
	/** The latest of them. */
	last: number;
	/** The hint was put away, or is not needed any more. */
	settled: boolean;
}

const KEY = 'install-hint';
const NOTHING: Kept = { days: 0, last: -1, settled: false };

/**
 * What this device remembers of the hint to install: whether it was opened on a second day, and whether the hint was put
 * away. It is never sent anywhere; where the browser keeps nothing, every visit is the first.
 */
export class InstallMemory {
	#storage: () => Pick<Storage, 'getItem' | 'setItem'>;

	/** A function, because a browser that forbids storage throws when it is only looked at. */
	constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
		this.#storage = storage;
	}

	/** Notes that the app is open on this day. */
	visit(day: number): void {
		const kept = this.#read();
		if (kept.days < 2 && kept.last !== day)
			this.#write({ ...kept, days: kept.days + 1, last: day });
	}

	/** It is not the first visit, and nobody has put the hint away. */
	mayAsk(): boolean {
		const { days, settled } = this.#read();
		return days > 1 && !settled;
	}

	settle(): void {
		this.#write({ ...this.#read(), settled: true });
	}

	#read(): Kept {
		try {
			const kept: unknown = JSON.parse(this.#storage().getItem(KEY) ?? 'null');
			return { ...NOTHING, ...(kept as Partial<Kept> | null) };
		} catch {
			// storage is forbidden (SecurityError), or something else wrote there (SyntaxError)
			return NOTHING;
		}
	}

	#write(kept: Kept): void {
		try {
			this.#storage().setItem(KEY, JSON.stringify(kept));
		} catch {
			// storage is forbidden or full: nobody is asked
		}
	}
}

/** This page was opened from the home screen; `standalone` is Safari's own word for it. */
export function isInstalled(): boolean {
	return (
		!matchMedia('(display-mode: browser)').matches ||
		(navigator as { standalone?: boolean }).standalone === true
	);
}
