export { ImportDesk } from './import-desk.ts';
export type { ListSummary, RulesOfList } from './import-messages.ts';
