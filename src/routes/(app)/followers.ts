/** What belongs to the visitor, and what is new at each place: nobody waits for it to see the list. */
export { OutboxNotice } from '#features/outbox/parts.ts';
export { SaveButton } from '#features/saved/parts.ts';
export { NextVisit } from '#features/visits/parts.ts';
