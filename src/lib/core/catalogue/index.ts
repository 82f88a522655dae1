export {
	applyChanges,
	type Catalogue,
	type CatalogueChanges,
	type CatalogueStamp,
} from './catalogue.ts';
export { decodeCatalogue } from './decode.ts';
export { encodeCatalogue } from './encode.ts';
export type { CatalogueFile } from './file.ts';
export { snap } from './positions.ts';
