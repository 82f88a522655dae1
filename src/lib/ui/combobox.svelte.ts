interface Doings {
	/** Ids of the options, in the order in which they are shown. */
	options: () => string[];
	/** The option was chosen. */
	pick: (id: string) => void;
	/** Delete was pressed on the option. */
	remove?: (id: string) => void;
	/** Escape was pressed while no list was shown; says whether there was anything to clear. */
	clear: () => boolean;
}

/**
 * An editable combobox with a list of suggestions (WAI-ARIA Authoring Practices): focus stays in the
 * text, the arrows move through the list.
 *
 *     ↓ ↑        next, previous; past the ends back to the text      Alt ↓ ↑   show, hide the list
 *     Enter      picks what is active; without, the form is sent     Delete    removes what is active
 *     Esc        hides the list; a second time clears the text       ← → Home End   back to the text
 */
export class Combobox {
	#doings: Doings;
	#wanted = $state(false);
	#chosen = $state<string | null>(null);

	constructor(doings: Doings) {
		this.#doings = doings;
	}

	isOpen = $derived.by(() => this.#wanted && this.#doings.options().length > 0);
	/** Id of the active option; none where it has left the list. */
	active = $derived.by(() =>
		this.isOpen && this.#doings.options().includes(this.#chosen ?? '') ? this.#chosen : null,
	);

	/** The text got focus or another content: offer suggestions, none of them active. */
	offer(): void {
		this.#wanted = true;
		this.#chosen = null;
	}

	close(): void {
		this.#wanted = false;
		this.#chosen = null;
	}

	pick(id: string): void {
		this.close();
		this.#doings.pick(id);
	}

	key(event: KeyboardEvent): void {
		// the key belongs to an input method that is composing a letter
		if (event.isComposing) return;
		if (!this.#handle(event)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	#handle({ key, altKey }: KeyboardEvent): boolean {
		const { remove, clear } = this.#doings;
		switch (key) {
			case 'ArrowDown':
			case 'ArrowUp':
				return this.#arrow(key === 'ArrowDown', altKey);
			case 'Enter':
				if (this.active === null) return false;
				this.pick(this.active);
				return true;
			case 'Delete':
				if (this.active === null || !remove) return false;
				remove(this.active);
				return true;
			case 'Escape':
				if (!this.isOpen) return clear();
				this.close();
				return true;
			case 'ArrowLeft':
			case 'ArrowRight':
			case 'Home':
			case 'End':
				this.#chosen = null;
				return false;
			default:
				return false;
		}
	}

	#arrow(isDown: boolean, alone: boolean): boolean {
		if (alone && !isDown) {
			this.close();
			return true;
		}
		this.#wanted = true;
		if (!alone) this.#step(isDown ? 1 : -1);
		return true;
	}

	#step(by: number): void {
		const ids = this.#doings.options();
		const stops = [null, ...ids];
		const at = stops.indexOf(this.active);
		this.#chosen = stops[(at + by + stops.length) % stops.length] ?? null;
	}
}
