/** Words and addresses in the visitor's language. The only door to the compiled messages. */
export { deLocalizeHref, localizeHref } from './address.ts';
export { m } from './paraglide/messages.js';
export { getLocale, locales } from './paraglide/runtime.js';
export type { Locale } from './paraglide/runtime.js';
