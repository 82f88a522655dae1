/** The empty page that the service worker answers with where there is no network: the address says the rest. */
export const ssr = false;
