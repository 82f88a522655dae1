/** Favourites: the list of all. The heart is one of the parts. */
export { default as SavedPage } from './SavedPage.svelte';
