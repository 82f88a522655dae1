export { default as MapStage } from './MapStage.svelte';
