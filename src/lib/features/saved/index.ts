/** Favourites: the heart at a place, and the list of all. */
export { default as SaveButton } from './SaveButton.svelte';
export { default as SavedPage } from './SavedPage.svelte';
