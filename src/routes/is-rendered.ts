/** Whether the server has drawn this very page, and what it told under an address lies in it. */
export function isRendered(ending: string): boolean {
	return document.querySelector(`script[data-sveltekit-fetched][data-url*="${ending}"]`) !== null;
}
