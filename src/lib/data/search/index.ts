export type { Town } from '#core/search/index.ts';
export { SearchDesk, type WordsFound } from './search-desk.ts';
