import { createContext } from 'svelte';
import { rememberCookie, THEME_COOKIE } from '#i18n/choices.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Light or dark: what was chosen, and what is therefore seen. */
export class Theme {
	chosen = $state<ThemeChoice>('auto');
	#deviceIsDark = $state(false);

	/** Known for sure in the browser only; the server takes a device that follows itself for light. */
	seen = $derived<'light' | 'dark'>(
		this.chosen === 'auto' ? (this.#deviceIsDark ? 'dark' : 'light') : this.chosen,
	);

	/** For which devices dark.css counts. */
	darkMedia = $derived(
		{ auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' }[this.chosen],
	);

	constructor(chosen: ThemeChoice) {
		this.chosen = chosen;
	}

	/** Follows the device's preference; answers with the way to stop. */
	follow(): () => void {
		const prefers = matchMedia('(prefers-color-scheme: dark)');
		const note = () => (this.#deviceIsDark = prefers.matches);
		note();
		prefers.addEventListener('change', note);
		return () => prefers.removeEventListener('change', note);
	}

	/** Chooses, and remembers it where the server sees it too. */
	choose(theme: ThemeChoice): void {
		this.chosen = theme;
		document.cookie = rememberCookie(THEME_COOKIE, theme);
		document.documentElement.dataset.theme = theme;
	}
}

export const [useTheme, provideTheme] = createContext<Theme>();
