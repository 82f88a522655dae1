import { createContext } from 'svelte';
import type InstallHint from './InstallHint.svelte';

/** Chromium's offer to install (not in TypeScript's DOM library). It can be accepted once. */
interface Offer extends Event {
	prompt(): Promise<void>;
	userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * The hint that the app can lie on the home screen, and the browser's own offer to put it there. Made by the root layout:
 * the offer comes once, on any page, maybe long before a page shows the hint.
 */
export class Install {
	/** Null where nobody is to be asked; it is fetched only for those who are. */
	Hint = $state.raw<typeof InstallHint | null>(null);
	offer = $state.raw<Offer | null>(null);

	/** Notes the visit and waits for the offer; answers with the way to stop. */
	follow(day: number): () => void {
		const take = (event: Event) => {
			// else Chrome shows a bar of its own as well
			event.preventDefault();
			this.offer = event as Offer;
		};
		addEventListener('beforeinstallprompt', take);
		void this.#visit(day);
		return () => removeEventListener('beforeinstallprompt', take);
	}

	async #visit(day: number): Promise<void> {
		// nobody waits for it to see the first list
		const { InstallMemory, isInstalled } = await import('#data/device/install-memory.ts');
		const memory = new InstallMemory(() => localStorage);
		memory.visit(day);
		if (!memory.mayAsk() || isInstalled()) return;
		this.Hint = (await import('./InstallHint.svelte')).default;
	}
}

export const [useInstall, provideInstall] = createContext<Install>();
