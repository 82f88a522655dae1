import type { Position } from '../geo/position.ts';
import type { Subkind } from '../places/kinds.ts';
import { slugFor } from '../places/slug.ts';
import type { Refusal, Result } from '../result.ts';
import type { Candidate, ImportedField, ImportedFields } from './candidate.ts';
import { changedFields, isSame } from './changes.ts';
import { likeness } from './likeness.ts';
import { NearbyPlaces } from './nearby-places.ts';

/** A place that is there already, as far as an import must know it. */
export interface KnownPlace extends Position {
	slug: string;
	name: string;
	subkind: Subkind;
	status: string;
	/** Invented for the demo: never the same as a real place. */
	example: boolean;
	hasMadeName: boolean;
	/** Where it came from the same source: what was imported last, and how it stands now. */
	origin: Origin | null;
}

export interface Origin {
	externalId: string;
	tags: Record<string, string>;
	last: Partial<ImportedFields>;
	ours: Partial<ImportedFields>;
}

export interface Known {
	places: readonly KnownPlace[];
	/** Whether an address was ever given: it is never given again. */
	isSlugTaken(slug: string): boolean;
}

/** A change may also be that the place is published now, or that only unshown tags differ. */
export type Changed = ImportedField | 'tags' | 'status';

export type DuplicateReason = 'same_object' | 'same_name' | 'same_spot';

export type Verdict =
	| { verdict: 'new'; slug: string }
	| { verdict: 'changed'; slug: string; fields: Changed[] }
	| { verdict: 'same'; slug: string }
	| { verdict: 'duplicate'; slug: string; why: DuplicateReason; metres: number }
	| ({ verdict: 'refused' } & Refusal);

/** How alike two names must be, near each other, to be taken for one place. */
const ALIKE = 0.8;
/** Metres within which two nameless things of one kind are the same, drawn twice. */
const SAME_SPOT_M = 5;

/**
 * Says for each feature what would become of it, in the order of the file. A feature may also be a
 * duplicate of one before it.
 */
export function judge<Code extends string>(
	features: readonly Result<Candidate, Code>[],
	known: Known,
	{ publish }: { publish: boolean },
): Verdict[] {
	const byId = new Map<string, KnownPlace>();
	const nearby = new NearbyPlaces<Standing>();
	for (const place of known.places) {
		if (place.origin) byId.set(place.origin.externalId, place);
		if (!place.example && place.status !== 'archived') nearby.add(place);
	}
	const slugOf = new Map<string, string>();
	const given = new Set<string>();

	return features.map((feature): Verdict => {
		if (!feature.ok) return { verdict: 'refused', ...feature.refusal };
		const { externalId, fields, hasMadeName } = feature.value;
		const before = slugOf.get(externalId);
		if (before) return { verdict: 'duplicate', slug: before, why: 'same_object', metres: 0 };
		const place = byId.get(externalId);
		if (place?.origin) {
			slugOf.set(externalId, place.slug);
			return compare(feature.value, place, place.origin, publish);
		}
		const standing = { ...fields, name: fields.name.de, hasMadeName, slug: '' };
		const twin = findTwin(standing, nearby);
		if (twin) {
			slugOf.set(externalId, twin.slug);
			return { verdict: 'duplicate', ...twin };
		}
		const slug = slugFor(
			fields.name.de,
			fields.locality,
			(wanted) => given.has(wanted) || known.isSlugTaken(wanted),
		);
		given.add(slug);
		slugOf.set(externalId, slug);
		nearby.add({ ...standing, slug });
		return { verdict: 'new', slug };
	});
}

function compare(
	{ fields, tags }: Candidate,
	{ slug, status }: KnownPlace,
	{ last, ours, tags: lastTags }: Origin,
	publish: boolean,
): Verdict {
	const changed: Changed[] = changedFields(last, fields, ours);
	if (changed.length === 0 && !isSame(tags, lastTags)) changed.push('tags');
	if (publish && status === 'draft') changed.push('status');
	return changed.length > 0
		? { verdict: 'changed', slug, fields: changed }
		: { verdict: 'same', slug };
}

/** What of a place counts when asking whether another is the same. */
export type Standing = Position & Pick<KnownPlace, 'slug' | 'name' | 'subkind' | 'hasMadeName'>;

type Twin = { slug: string; why: DuplicateReason; metres: number };

function findTwin(one: Standing, nearby: NearbyPlaces<Standing>): Twin | null {
	for (const { item, metres } of nearby.around(one)) {
		const why = whyTwins(one, item, metres);
		if (why) return { slug: item.slug, why, metres: Math.round(metres) };
	}
	return null;
}

/**
 * A machine beside the farm shop of the same farm is a place of its own: it is open when the shop is
 * not. And a name that we made of kind and village makes nobody the same.
 */
export function whyTwins(a: Standing, b: Standing, metres: number): DuplicateReason | null {
	if (isMachine(a) !== isMachine(b)) return null;
	if (a.hasMadeName || b.hasMadeName)
		return a.subkind === b.subkind && metres <= SAME_SPOT_M ? 'same_spot' : null;
	return likeness(a.name, b.name) >= ALIKE ? 'same_name' : null;
}

const isMachine = ({ subkind }: Standing) => subkind === 'vending' || subkind === 'milk_vending';
