export { findPlace, type PlaceFound } from './find-place.ts';
export { keepPlace } from './kept-places.ts';
