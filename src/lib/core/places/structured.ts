import type { Schedule } from '../hours/schedule.ts';
import { accessFacts } from './access-facts.ts';
import { licenceOf } from './licences.ts';
import { openingHoursSpecifications } from './opening-hours-specification.ts';
import type { Photo, Place, Story } from './place.ts';
import { schemaTypes } from './schema-types.ts';
import { textIn, type TextLanguage, type Texts } from './texts.ts';

/** What the description of a place for search engines needs to know beside the place. */
export interface PageFrame {
	language: TextLanguage;
	/** Canonical address of this page in this language, absolute. */
	url: string;
	/** The place's own address, the same in every language: its identity for others. */
	id: string;
	/** Where the public files of the bucket `photos` stand, absolute, without trailing slash. */
	pictures: string;
	siteName: string;
	siteUrl: string;
	kreisName: string;
	/** From the front page to this place. */
	breadcrumbs: { name: string; url: string }[];
	/** Says in words that an example is invented. */
	exampleNote: string;
	/** Compiled hours; null where nothing is known. */
	schedule: Schedule | null;
	/** Days since 1970-01-01. */
	today: number;
}

export type JsonLd = Record<string, unknown>;

/**
 * The place as schema.org JSON-LD: page, place, breadcrumbs. Nothing is in it that is not on the page;
 * hours only where they are certain, persons only where they agreed.
 */
export function describePlace(place: Place, frame: PageFrame): JsonLd {
	return {
		'@context': 'https://schema.org',
		'@graph': [pageNode(place, frame), placeNode(place, frame), breadcrumbNode(frame)],
	};
}

/** JSON-LD for a `<script>` element: no text in it can end the element or open a comment. */
export function serializeJsonLd(data: JsonLd): string {
	return JSON.stringify(data)
		.replaceAll('<', '\\u003c')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');
}

/** The record about the place: who made it, under which licence, from when. */
function pageNode(place: Place, frame: PageFrame): JsonLd {
	const licence = licenceOf(place.licence).url ?? undefined;
	return tidy({
		'@type': 'WebPage',
		'@id': `${frame.url}#page`,
		url: frame.url,
		name: textIn(place.name, frame.language).text,
		inLanguage: frame.language,
		dateModified: place.changedAt,
		license: licence,
		sdLicense: licence,
		sdDatePublished: place.changedAt.slice(0, 10),
		sdPublisher: { '@type': 'Organization', name: frame.siteName, url: frame.siteUrl },
		creditText: place.attribution,
		isPartOf: { '@type': 'WebSite', name: frame.siteName, url: frame.siteUrl },
		mainEntity: { '@id': frame.id },
		breadcrumb: { '@id': `${frame.url}#breadcrumbs` },
		isBasedOn: place.sources.map((source) => source.url).filter(Boolean),
	});
}

function placeNode(place: Place, frame: PageFrame): JsonLd {
	const say = (texts: Texts | null) => texts && textIn(texts, frame.language).text;
	const types = schemaTypes(place.subkind);
	return tidy({
		'@type': types,
		'@id': frame.id,
		url: frame.url,
		name: say(place.name),
		description: say(place.summary),
		disambiguatingDescription: place.example ? frame.exampleNote : undefined,
		additionalType: place.subkind,
		identifier: [
			{ '@type': 'PropertyValue', propertyID: 'schatzkarte', value: place.slug },
			...place.sources.map(({ source, externalId }) => ({
				'@type': 'PropertyValue',
				propertyID: source,
				value: externalId,
			})),
		],
		geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
		address: tidy({
			'@type': 'PostalAddress',
			streetAddress: place.street,
			postalCode: place.postcode,
			addressLocality: place.municipality,
			addressRegion: 'NRW',
			addressCountry: 'DE',
		}),
		containedInPlace: { '@type': 'AdministrativeArea', name: frame.kreisName },
		telephone: place.phone,
		sameAs: [place.website, ...place.sources.map((source) => source.url)].filter(Boolean),
		image: place.photos.map((photo) => pictureNode(photo, frame)),
		isAccessibleForFree: place.entryFree,
		publicAccess: place.access === 'open_air_always' ? true : undefined,
		...(frame.schedule && openingHoursSpecifications(frame.schedule, frame.today)),
		amenityFeature: amenities(place),
		hasCertification: place.labels.map((label) =>
			tidy({
				'@type': 'Certification',
				name: say(label.name),
				description: say(label.about),
				issuedBy: label.issuer && { '@type': 'Organization', name: label.issuer },
				validFrom: label.from,
				expires: label.until,
			}),
		),
		subjectOf: place.stories.map((story) => storyNode(story, frame)),
		// These belong to organisations: a castle or a spring has none of them.
		...(types.includes('LocalBusiness')
			? {
					email: place.email,
					knowsLanguage: place.spoken,
					makesOffer: place.products.map((product) => ({
						'@type': 'Offer',
						itemOffered: tidy({
							'@type': 'Product',
							name: say(product.name),
							category: product.category,
							material: product.inputs.map((input) => say(input.name)),
						}),
					})),
				}
			: {}),
	});
}

function amenities(place: Place): JsonLd[] {
	const facts = accessFacts(place)
		.filter(({ about, answer }) => about === 'wheelchair' && answer !== 'unknown')
		.map(({ about, answer }) =>
			feature(about, answer === 'limited' ? 'limited' : answer === 'yes'),
		);
	return [...facts, ...place.amenities.map((amenity) => feature(amenity, true))];
}

function feature(name: string, value: boolean | string): JsonLd {
	return { '@type': 'LocationFeatureSpecification', name, value };
}

function pictureNode(photo: Photo, { pictures, language }: PageFrame): JsonLd {
	const widest = photo.widths.at(-1) ?? photo.width;
	return tidy({
		'@type': 'ImageObject',
		contentUrl: `${pictures}/${photo.path}-${widest}.webp`,
		width: widest,
		height: Math.round((widest * photo.height) / photo.width),
		encodingFormat: 'image/webp',
		caption: textIn(photo.alt, language).text,
		creditText: photo.credit,
		copyrightNotice: photo.credit,
		creator: { '@type': 'Organization', name: photo.credit },
		license: licenceOf(photo.licence).url,
	});
}

function storyNode(story: Story, { language }: PageFrame): JsonLd {
	const { text, lang } = textIn(story.title, language);
	return tidy({
		'@type': 'Article',
		headline: text,
		inLanguage: lang,
		license: licenceOf(story.licence).url,
		creditText: story.attribution,
		mentions:
			story.person &&
			tidy({
				'@type': 'Person',
				name: story.person.name,
				jobTitle: story.person.role && textIn(story.person.role, language).text,
			}),
	});
}

function breadcrumbNode({ url, breadcrumbs }: PageFrame): JsonLd {
	return {
		'@type': 'BreadcrumbList',
		'@id': `${url}#breadcrumbs`,
		itemListElement: breadcrumbs.map((crumb, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: crumb.name,
			item: crumb.url,
		})),
	};
}

/** Leaves out what is not known: nothing is published as null, empty text or empty list. */
export function tidy(node: JsonLd): JsonLd {
	const said = ([, value]: [string, unknown]) =>
		value !== undefined &&
		value !== null &&
		value !== '' &&
		!(Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(node).filter(said));
}
