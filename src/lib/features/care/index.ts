/** What owners answer to the yearly letter. */
export { default as ConfirmPage } from './ConfirmPage.svelte';
