import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '#i18n/paraglide/runtime.js';

/** `/en/places/x` and `/nl/places/x` are the page of `/places/x`, in another language. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
