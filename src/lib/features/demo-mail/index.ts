export { default as DemoMailPage } from './DemoMailPage.svelte';
