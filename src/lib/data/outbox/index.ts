/** What the visitor sends, on the device until the server has it. */
export { Outbox } from './outbox.svelte.ts';
