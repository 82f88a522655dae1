/** The visitor's favourites, on the device. */
export { SavedPlaces } from './saved-places.svelte.ts';
