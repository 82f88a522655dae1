import { packSchedules } from '../hours/pack.ts';
import type { Listing } from '../places/listing.ts';
import { toColumn } from './column.ts';
import { FORMAT, type CatalogueFile } from './file.ts';
import { alongCurve, gridAround, packSteps } from './positions.ts';
import { toPlanes } from './planes.ts';
import { numberSchedules } from './schedule-numbers.ts';
import { tellPhoto, tellSlug } from './slugs.ts';

/**
 * Listings as a file, in whatever order they come: the same places give the same file. Positions are
 * kept to 1e-5 degrees (`snap`), an empty name in another language is the same as none.
 */
export function encodeCatalogue(listings: readonly Listing[]): CatalogueFile {
	const grid = gridAround(listings);
	const stops = listings
		.map((listing) => ({ listing, distance: alongCurve(listing, grid) }))
		.sort((a, b) => a.distance - b.distance || (a.listing.slug < b.listing.slug ? -1 : 1));
	const sorted = stops.map(({ listing }) => listing);
	const column = <Value>(read: (listing: Listing) => Value) => toColumn(sorted.map(read));
	const { schedules, numbers } = numberSchedules(sorted);
	return {
		format: FORMAT,
		count: sorted.length,
		grid,
		steps: packSteps(stops.map(({ distance }) => distance)),
		names: sorted.map(({ name }) => name.de),
		namesEn: column(({ name }) => name.en ?? ''),
		namesNl: column(({ name }) => name.nl ?? ''),
		slugs: column(({ slug, name, locality }) => tellSlug(slug, name.de, locality)),
		localities: column(({ locality, municipality, kreis }) => [locality, municipality, kreis]),
		subkinds: column(({ subkind }) => subkind),
		hours: column(({ hours }) => hours),
		schedules: packSchedules(schedules),
		schedule: toPlanes(numbers),
		access: column(({ access }) => access),
		wheelchair: column(({ wheelchair }) => wheelchair),
		amenities: column(({ amenities }) => amenities),
		spoken: column(({ spoken }) => spoken),
		entryFree: column(({ entryFree }) => entryFree),
		categories: column(({ categories }) => categories),
		products: column(({ products }) => products),
		labels: column(({ labels }) => labels.map(({ slug }) => slug)),
		labelsUntil: toColumn(sorted.flatMap(({ labels }) => labels.map(({ until }) => until))),
		photos: column(({ photo, slug }) => tellPhoto(photo, slug)),
		examples: column(({ example }) => example),
		positionsConfirmed: column(({ positionConfirmed }) => positionConfirmed),
		licences: column(({ licence }) => licence),
	};
}
