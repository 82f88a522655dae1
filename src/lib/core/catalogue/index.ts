export { applyChanges, type Catalogue, type CatalogueChanges } from './catalogue.ts';
export { compact } from './compact.ts';
export { decodeCatalogue } from './decode.ts';
export { encodeCatalogue } from './encode.ts';
export type { CatalogueFile } from './file.ts';
export {
	catalogueChanges,
	latestCatalogue,
	type CatalogueChangesMessage,
	type LatestCatalogue,
} from './messages.ts';
export { snap } from './positions.ts';
