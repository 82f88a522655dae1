import { accept, refuse, type Result } from '../result.ts';
import { slugify } from '../places/slug.ts';

/** What people register; the others are made by whoever runs the site. */
export const REGISTERED_KINDS = ['producer', 'nature_park', 'municipality', 'association'] as const;
export type RegisteredKind = (typeof REGISTERED_KINDS)[number];
export const ORGANISATION_KINDS = [...REGISTERED_KINDS, 'tourism', 'label_issuer'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ROLES = ['owner', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** What becomes of the places of an organisation that ends. */
export type PlacesFate = 'keep' | 'archive';

export interface Registration {
	id: string;
	name: string;
	kind: RegisteredKind;
	website: string | null;
	/** What the address is made of; the server puts a number behind it where it is taken. */
	slug: string;
}
export type RegistrationRefusal = 'name_too_short' | 'website_unfit';

/** Reads what somebody has typed in. `at` names the field. */
export function registration(
	id: string,
	typed: { name: string; kind: RegisteredKind; website: string },
): Result<Registration, RegistrationRefusal> {
	const name = typed.name.replace(/\s+/g, ' ').trim();
	if (name.length < 2) return refuse('name_too_short', { at: 'name' });
	const website = websiteOf(typed.website.trim());
	if (website === undefined) return refuse('website_unfit', { at: 'website' });
	const slug = slugify(name);
	// a name in letters we cannot spell gets an address all the same
	return accept({ id, name, kind: typed.kind, website, slug: slug.length < 2 ? 'verein' : slug });
}

/** People write `www.hof.de`; undefined where it is no address of a website. */
function websiteOf(text: string): string | null | undefined {
	if (text === '') return null;
	const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
	if (/\s/.test(address) || !URL.canParse(address)) return undefined;
	const { hostname, protocol } = new URL(address);
	const isWeb = /^https?:$/.test(protocol) && hostname.includes('.') && address.length <= 500;
	return isWeb ? address : undefined;
}
