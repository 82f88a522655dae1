import type { Listing } from '#core/places/listing.ts';
import { SPOKEN } from '#core/places/attributes.ts';
import { KINDS, type Kind } from '#core/places/kinds.ts';
import { accept, type Result } from '#core/result.ts';
import { locales, type Locale } from '#i18n';
import type { FeedError } from '#server/feeds/feed-request.ts';

/** What a feed of visits is asked for; an empty list asks for all. */
export interface VisitsRequest {
	place: string | null;
	kinds: Kind[];
	/** Languages one of which the visit is held in. */
	spoken: string[];
	/** In which the feed is written. */
	language: Locale;
}

export type VisitsParameter = 'place' | 'kind' | 'spoken' | 'lang';

/** Reads a request; names every parameter that it cannot read, or does not know. */
export function readVisitsRequest(
	parameters: URLSearchParams,
	places: readonly Pick<Listing, 'slug'>[],
	known: readonly VisitsParameter[] = ['place', 'kind', 'spoken', 'lang'],
): Result<VisitsRequest, 'invalid_parameters'> & { errors?: FeedError[] } {
	const errors: FeedError[] = [];
	for (const [parameter, value] of parameters) {
		if (!known.some((name) => name === parameter))
			errors.push({ parameter, value, expected: `one of ${known.join(', ')}` });
	}
	const read = <Value>(
		parameter: VisitsParameter,
		expected: string,
		reader: (text: string) => Value | null,
	): Value | null => {
		const text = known.includes(parameter) ? parameters.get(parameter) : null;
		if (!text) return null;
		const value = reader(text);
		if (value === null) errors.push({ parameter, value: text, expected });
		return value;
	};
	const list =
		<Name extends string>(names: readonly Name[]) =>
		(text: string) => {
			const asked = text.split(',');
			const found = names.filter((name) => asked.includes(name));
			return found.length === new Set(asked).size ? found : null;
		};
	const request = {
		place: read('place', 'the slug of a published place', (text) =>
			places.some(({ slug }) => slug === text) ? text : null,
		),
		kinds: read('kind', KINDS.join(', '), list(KINDS)) ?? [],
		spoken: read('spoken', SPOKEN.join(', '), list(SPOKEN)) ?? [],
		language:
			read(
				'lang',
				`one of ${locales.join(', ')}`,
				(text) => locales.find((one) => one === text) ?? null,
			) ?? 'de',
	};
	return errors.length > 0
		? { ok: false, refusal: { code: 'invalid_parameters' }, errors }
		: accept(request);
}
