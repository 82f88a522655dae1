/** How long typing and panning must rest, in milliseconds. */
const REST = 300;

/** Waits until nobody asks for some time, and does only what was asked last. */
export class Rest {
	#timer: ReturnType<typeof setTimeout> | undefined;

	after(run: () => void): void {
		this.forget();
		this.#timer = setTimeout(run, REST);
	}

	forget(): void {
		clearTimeout(this.#timer);
	}
}
