/** What other pages show of this, without its own pages. */
export { default as NextVisit } from './NextVisit.svelte';
