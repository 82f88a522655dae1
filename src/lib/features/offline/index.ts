export { default as OfflinePage } from './OfflinePage.svelte';
