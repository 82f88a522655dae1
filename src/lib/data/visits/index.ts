/** Visits as this device knows them, and the visitor's own tickets. */
export { Tickets, type TicketDeed } from './tickets.svelte.ts';
export { Visits } from './visits.svelte.ts';
