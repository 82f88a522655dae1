/** `doubt`: visitors found it closed; nobody knows whether the hours are right. */
export const CLOSURE_KINDS = ['holiday', 'closed', 'season', 'doubt'] as const;
export type ClosureKind = (typeof CLOSURE_KINDS)[number];
