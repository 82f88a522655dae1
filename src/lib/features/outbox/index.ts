/** What a visitor sends: the report of a place, and the outbox where it waits. */
export { default as OutboxList } from './OutboxList.svelte';
export { default as ReportForm } from './ReportForm.svelte';
