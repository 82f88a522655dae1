/** The list of favourites: on the device alone, and how it travels to another one. */
export { favourite, NOTE_MOST, type Favourite } from './favourite.ts';
export { mergeFavourites, type Merged } from './merge.ts';
export { orderFavourites, ORDERS, type Order } from './order.ts';
export { readSavedFile, SAVED_FILE, writeSavedFile, type FileRefusal } from './saved-file.ts';
export { LINK_MOST, readSavedLink, writeSavedLink } from './saved-link.ts';
