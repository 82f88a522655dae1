/** What nobody needs to see the first list: it comes when the page is there. */
export { default as ClusterSheet } from './ClusterSheet.svelte';
export { default as FilterChips } from './FilterChips.svelte';
export { default as FilterPanel } from './FilterPanel.svelte';
export { default as PlaceSheet } from './PlaceSheet.svelte';
export { default as VisitsWanted } from './VisitsWanted.svelte';
export * as finding from '#core/search/finding.ts';
export { nextSlots } from '#core/visits/upcoming.ts';
export { SearchDesk } from '#data/search/index.ts';
export { searchWording } from '#i18n/search-wording.ts';
