export { default as ClusterSheet } from './ClusterSheet.svelte';
export { default as FinderForm } from './FinderForm.svelte';
export { default as PlaceList } from './PlaceList.svelte';
export { default as PlaceSheet } from './PlaceSheet.svelte';
export { Finder } from './finder.svelte.ts';
