export {
	applyChanges,
	horizonOf,
	type Catalogue,
	type CatalogueChanges,
	type CatalogueStamp,
	type Horizon,
} from './catalogue.ts';
export { digestOf } from './digest.ts';
export { decodeCatalogue } from './decode.ts';
export { encodeCatalogue } from './encode.ts';
export type { CatalogueFile } from './file.ts';
export {
	catalogueChanges,
	catalogueStamp,
	latestCatalogue,
	portrayedPeople,
	toChangesMessage,
	type CatalogueChangesMessage,
	type LatestCatalogue,
} from './messages.ts';
export { snap } from './positions.ts';
