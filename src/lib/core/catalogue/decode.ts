import * as v from 'valibot';
import { unpackSchedules } from '../hours/pack.ts';
import { kindOf } from '../places/kinds.ts';
import type { HeldLabel, Listing } from '../places/listing.ts';
import { accept, refuse, type Result } from '../result.ts';
import { fromColumn } from './column.ts';
import { catalogueFile, FORMAT, type CatalogueFile } from './file.ts';
import { unpackPositions } from './positions.ts';
import { fromPlanes } from './planes.ts';
import { scheduleOf } from './schedule-numbers.ts';
import { readPhoto, readSlug } from './slugs.ts';

/**
 * The listings of a file, in its order. Refuses `unknown_format` (written by a newer server: load the
 * app anew) and `unreadable` (cut off or damaged).
 */
export function decodeCatalogue(file: unknown): Result<Listing[], 'unknown_format' | 'unreadable'> {
	if (formatOf(file) !== FORMAT) return refuse('unknown_format');
	const checked = v.safeParse(catalogueFile, file);
	if (!checked.success) {
		return refuse('unreadable', { at: v.getDotPath(checked.issues[0]) ?? undefined });
	}
	try {
		return accept(toListings(checked.output));
	} catch (error) {
		// columns of different lengths: the file is not whole
		if (error instanceof RangeError) return refuse('unreadable');
		throw error;
	}
}

function formatOf(file: unknown): unknown {
	return typeof file === 'object' && file !== null && 'format' in file ? file.format : undefined;
}

function toListings(file: CatalogueFile): Listing[] {
	const { count } = file;
	if (file.names.length !== count) throw new RangeError('names');
	const positions = unpackPositions(file.steps, file.grid, count);
	const namesEn = fromColumn(file.namesEn, count);
	const namesNl = fromColumn(file.namesNl, count);
	const slugs = fromColumn(file.slugs, count);
	const localities = fromColumn(file.localities, count);
	const subkinds = fromColumn(file.subkinds, count);
	const hours = fromColumn(file.hours, count);
	const schedules = unpackSchedules(file.schedules);
	const schedule = fromPlanes(file.schedule, count);
	const access = fromColumn(file.access, count);
	const wheelchair = fromColumn(file.wheelchair, count);
	const amenities = fromColumn(file.amenities, count);
	const spoken = fromColumn(file.spoken, count);
	const entryFree = fromColumn(file.entryFree, count);
	const categories = fromColumn(file.categories, count);
	const products = fromColumn(file.products, count);
	const labels = readLabels(file);
	const photos = fromColumn(file.photos, count);
	const examples = fromColumn(file.examples, count);
	const positionsConfirmed = fromColumn(file.positionsConfirmed, count);
	const licences = fromColumn(file.licences, count);
	return file.names.map((de, i) => {
		const [locality, municipality, kreis] = localities[i]!;
		const slug = readSlug(slugs[i]!, de, locality);
		return {
			slug,
			name: {
				de,
				...(namesEn[i] ? { en: namesEn[i] } : {}),
				...(namesNl[i] ? { nl: namesNl[i] } : {}),
			},
			kind: kindOf(subkinds[i]!),
			subkind: subkinds[i]!,
			...positions[i]!,
			locality,
			municipality,
			kreis,
			hours: hours[i]!,
			schedule: scheduleOf(schedules, schedule[i]!),
			access: access[i]!,
			wheelchair: wheelchair[i]!,
			amenities: amenities[i]!,
			spoken: spoken[i]!,
			entryFree: entryFree[i]!,
			categories: categories[i]!,
			products: products[i]!,
			labels: labels[i]!,
			photo: readPhoto(photos[i]!, slug),
			example: examples[i]!,
			positionConfirmed: positionsConfirmed[i]!,
			licence: licences[i]!,
		};
	});
}

function readLabels({ labels, labelsUntil, count }: CatalogueFile): HeldLabel[][] {
	const held = fromColumn(labels, count);
	const total = held.reduce((sum, { length }) => sum + length, 0);
	const until = fromColumn(labelsUntil, total).values();
	return held.map((slugs) => slugs.map((slug) => ({ slug, until: until.next().value ?? null })));
}
