/** The studio lives in the browser: who has signed in is known there alone, and it works without network. */
export const ssr = false;
