/** The page of one place: what a visitor reads, and what search engines and link previews get. */
export { default as PlacePage } from './PlacePage.svelte';
export { default as PlaceHead } from './PlaceHead.svelte';
export { default as PlaceAbsent } from './PlaceAbsent.svelte';
export { default as Prose } from './Prose.svelte';
