import { localeOf } from './address.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

// As Paraglide's own way, the address decides; but it asks URLPattern, which older browsers do not have.
if (typeof location !== 'undefined') overwriteGetLocale(() => localeOf(location.pathname));

/** Words and addresses in the visitor's language. The only door to the compiled messages. */
export { deLocalizeHref, localizeHref } from './address.ts';
export { m } from './paraglide/messages.js';
export { getLocale, locales } from './paraglide/runtime.js';
export type { Locale } from './paraglide/runtime.js';
