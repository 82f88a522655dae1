/** What an import takes at most. Everything beyond is refused by name, before it costs anything. */

/** Bytes of a file. */
export const LARGEST_FILE = 50 * 1024 * 1024 - 1;
export const MOST_FEATURES = 20_000;
/** Corners of one feature's geometry. */
export const MOST_VERTICES = 20_000;
export const MOST_TAGS = 300;
/** Characters of one tag's value that is kept as it came; OpenStreetMap itself allows 255. */
export const LONGEST_TAG = 2_000;
/** Bytes of a list that somebody opens in the browser. */
export const LARGEST_LIST = 20 * 1024 * 1024;
/** Columns of a table. */
export const MOST_COLUMNS = 300;
/** Rows that are sent at once. */
export const BATCH = 50;
