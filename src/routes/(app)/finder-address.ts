/** How long typing and panning must rest before the address follows, in milliseconds. */
const REST = 300;

/** Writes the finder's state into the address: a choice at once and as a step, typing and panning when they rest. */
export class FinderAddress {
	#go: (href: string, replace: boolean) => unknown;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(go: (href: string, replace: boolean) => unknown) {
		this.#go = go;
	}

	push(href: string): void {
		this.forget();
		this.#go(href, false);
	}

	/** The address is asked for late: what changed meanwhile belongs into it. */
	replaceSoon(href: () => string): void {
		this.forget();
		this.#timer = setTimeout(() => this.#go(href(), true), REST);
	}

	forget(): void {
		clearTimeout(this.#timer);
	}
}
