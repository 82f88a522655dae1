/** Visits: what can be had at a place and in the region, reserving, and the visitor's tickets. */
export { default as PlaceVisits } from './PlaceVisits.svelte';
export { default as TicketsPage } from './TicketsPage.svelte';
export { default as VisitsPage } from './VisitsPage.svelte';
export { default as VisitsHead } from './VisitsHead.svelte';
