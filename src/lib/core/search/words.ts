/** Searching by words, a door of its own: who only filters need not load it. */
export { TextIndex, type SearchedListing } from './text-index.ts';
export type { Town } from './town.ts';
export { TownIndex } from './town-index.ts';
export type { PeopleBySlug, Wording } from './wording.ts';
