import { onSite } from '#base';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { VisitAnswer } from '#core/hours/answer.ts';
import type { WallTime } from '#core/hours/wall-clock.ts';
import { writeWallTime } from '#core/hours/wall-clock.ts';
import { zonedText } from '#core/hours/zoned-text.ts';
import { textIn } from '#core/places/texts.ts';
import { find, hits } from '#core/search/finding.ts';
import type { Hit } from '#core/search/index.ts';
import { localizeHref } from '#i18n';
import { sayAnswer } from '#i18n/answers.ts';
import { ZONE } from '#region';
import type { Searchable } from '#server/search/searchable.ts';
import type { Credits } from './credits.ts';
import type { FeedRequest } from './feed-request.ts';

export interface FeedFrame {
	now: WallTime;
	/** Scheme and host of the site, without a slash at the end. */
	origin: string;
	credits: Credits;
	/** Which listings have a visit to be had; null where it is not asked. */
	visits: Uint8Array | null;
}

/** The places asked for, in the order in which the page lists them, as GeoJSON (RFC 7946). */
export function placesFeed(
	region: Searchable,
	request: FeedRequest,
	frame: FeedFrame,
): FeatureCollection<Point> {
	const { query } = request;
	const sight = { here: null, now: frame.now };
	const beside = { matches: region.matches(query.text), visits: frame.visits };
	const found = find(region.index, query, { ...sight, ...beside });
	const features = hits(region.index, found, query, sight).map((hit) =>
		toFeature(hit, request, frame),
	);
	const distinct = (property: string) =>
		[...new Set(features.map(({ properties }) => properties?.[property] as string))].sort();
	const members = {
		type: 'FeatureCollection' as const,
		at: writeWallTime(query.at ?? frame.now),
		count: features.length,
		licences: distinct('licence'),
		attributions: distinct('attribution'),
		features,
	};
	return members;
}

function toFeature(
	{ listing, km, answer }: Hit,
	{ query, language }: FeedRequest,
	{ now, origin, credits }: FeedFrame,
): Feature<Point> {
	const path = `/places/${listing.slug}`;
	const outdoors = listing.access === 'open_air_always';
	const said = sayAnswer(answer, { now, asked: query.at ?? now, outdoors, locale: language });
	const { until, opens } = timesOf(answer);
	const credit = credits.get(listing.slug);
	return {
		type: 'Feature',
		id: origin + onSite(path),
		geometry: { type: 'Point', coordinates: [listing.lon, listing.lat] },
		properties: {
			slug: listing.slug,
			name: textIn(listing.name, language).text,
			kind: listing.kind,
			subkind: listing.subkind,
			locality: listing.locality,
			municipality: listing.municipality,
			kreis: listing.kreis,
			answer: answer.code,
			says: [said.text, said.detail].filter(Boolean).join(' · '),
			...(until && { until: zonedText(until, ZONE) }),
			...(opens && { opens_at: zonedText(opens, ZONE) }),
			...(km !== null && { distance_km: Math.round(km * 10) / 10 }),
			...(listing.hours !== null && { hours: listing.hours }),
			wheelchair: listing.wheelchair,
			amenities: listing.amenities,
			labels: listing.labels.map(({ slug }) => slug),
			...(listing.example && { example: true }),
			source: credit?.sources ?? [],
			attribution: credit?.attribution ?? '',
			licence: listing.licence,
			url: origin + localizeHref(path, { locale: language }),
		},
	};
}

/** Until when the answer holds, and when the place opens next, where the answer knows it. */
function timesOf(answer: VisitAnswer): { until: WallTime | null; opens: WallTime | null } {
	return {
		until: 'until' in answer ? answer.until : null,
		opens: 'opens' in answer ? answer.opens : 'at' in answer ? answer.at : null,
	};
}
