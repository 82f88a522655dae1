export { default as FinderForm } from './FinderForm.svelte';
export { default as PlaceList } from './PlaceList.svelte';
export { default as TimeControl } from './TimeControl.svelte';
export { default as Waiting } from './Waiting.svelte';
export { Finder } from './finder.svelte.ts';
export { groupTitles, noneOpenWords, timeTitle } from './titles.ts';
export { WordSearch } from './word-search.svelte.ts';

/** Filters, sheets and the search for words: fetched as soon as the page is there, before the network goes. */
export const bringLater = () => import('./later.ts');
export type Later = Awaited<ReturnType<typeof bringLater>>;
