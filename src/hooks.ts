import type { Reroute } from '@sveltejs/kit';
import { deLocalizeHref } from '#i18n/address.ts';

/** `/en/places/x` and `/nl/places/x` are the page of `/places/x`, in another language. */
export const reroute: Reroute = ({ url }) => deLocalizeHref(url.pathname);
