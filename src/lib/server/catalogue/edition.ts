import { digestOf, encodeCatalogue, type Catalogue } from '#core/catalogue/index.ts';
import type { Listing } from '#core/places/listing.ts';
import { createHash } from 'node:crypto';
import { Packed } from './packed.ts';

/** A catalogue as it was published once: it never changes, and its name is the hash of its content. */
export interface Edition {
	catalogue: Catalogue;
	packed: Packed;
}

/** Builds an edition, or stamps one of those before anew where the content is the same. */
export function makeEdition(
	places: readonly Listing[],
	{ seq, builtAt }: { seq: number; builtAt: string },
	before: readonly Edition[] = [],
): Edition {
	const text = JSON.stringify(encodeCatalogue(places));
	const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
	const same = before.find(({ catalogue }) => catalogue.version === version);
	return {
		// the very same listings: whoever prepared them for searching need not do it again
		catalogue: {
			version,
			digest: same?.catalogue.digest ?? digestOf(places),
			seq,
			builtAt,
			places: same?.catalogue.places ?? places,
		},
		packed: same?.packed ?? new Packed(text),
	};
}
