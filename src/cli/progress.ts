/** Megabytes as people count them. */
export function sayBytes(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
	return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

export function sayDuration(seconds: number): string {
	if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
	if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
	return `${(seconds / 3600).toFixed(1)} h`;
}

/** Where the lines go: a terminal, in which one line is written over and over, or a log. */
export interface Board {
	isTTY?: boolean;
	write(text: string): unknown;
}

/** On a terminal often enough to look alive, in a log only now and then; milliseconds. */
const EVERY = { terminal: 200, log: 10_000 };

/** Says how far a download has come: bytes, share, and time left by what this run has managed so far. */
export class Progress {
	readonly #board: Board;
	readonly #now: () => number;
	#total = 0;
	#before = 0;
	#arrived = 0;
	#began = 0;
	#said = 0;

	/** @param now milliseconds of a clock that never goes back */
	constructor(board: Board, now: () => number = () => performance.now()) {
		this.#board = board;
		this.#now = now;
	}

	/** @param before bytes that an earlier run has brought */
	begins = (total: number, before: number): void => {
		[this.#total, this.#before, this.#arrived] = [total, before, 0];
		this.#began = this.#said = this.#now();
	};

	arrived = (bytes: number): void => {
		this.#arrived += bytes;
		const now = this.#now();
		if (now - this.#said < (this.#board.isTTY ? EVERY.terminal : EVERY.log)) return;
		this.#said = now;
		this.#say(this.#line(now));
	};

	/** Leaves the terminal's line empty for what comes next. */
	ends = (): void => void (this.#board.isTTY && this.#say(''));

	#line(now: number): string {
		const done = Math.min(this.#total, this.#before + this.#arrived);
		const perSecond = this.#arrived / ((now - this.#began) / 1000);
		const share = Math.floor((done / this.#total) * 100);
		return (
			`${sayBytes(done)} of ${sayBytes(this.#total)} (${share} %), ${sayBytes(perSecond)}/s, ` +
			`about ${sayDuration((this.#total - done) / perSecond)} left`
		);
	}

	#say(line: string): void {
		this.#board.write(this.#board.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
	}
}
