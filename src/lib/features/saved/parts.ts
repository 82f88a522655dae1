/** What other pages show of this, without its own pages. */
export { default as SaveButton } from './SaveButton.svelte';
