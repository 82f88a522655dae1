/** Tells the other tabs of this device that something has changed, and hears it from them. */
export class OtherTabs {
	#channel: BroadcastChannel | null;

	/** Where the browser has no channels, tabs learn of changes when they are loaded anew. */
	constructor(name: string) {
		this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
	}

	tell(): void {
		this.#channel?.postMessage(null);
	}

	/** Answers with the way to stop. */
	listen(changed: () => void): () => void {
		this.#channel?.addEventListener('message', changed);
		return () => this.#channel?.removeEventListener('message', changed);
	}
}
