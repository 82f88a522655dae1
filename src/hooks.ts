import type { Reroute } from '@sveltejs/kit';
import { onSite } from '#base';
import { deLocalizeHref } from '#i18n/address.ts';

/** `/en/places/x` and `/nl/places/x` are the page of `/places/x`, in another language. */
export const reroute: Reroute = ({ url }) => onSite(deLocalizeHref(url.pathname));
