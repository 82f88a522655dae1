/** Words and addresses in the visitor's language. The only door to the compiled messages. */
export { m } from './paraglide/messages.js';
export { deLocalizeHref, getLocale, locales, localizeHref } from './paraglide/runtime.js';
export type { Locale } from './paraglide/runtime.js';
