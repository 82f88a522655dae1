export { default as UpdateNotice } from './UpdateNotice.svelte';
