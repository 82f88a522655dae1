/**
 * What there is to visit at the invented places. Not part of the prepared database, for that would grow old: each
 * start gives every place whose visits are over a new round of them.
 */
import {
	dayText,
	instantOf,
	wallTimeAt,
	weekdayOf,
	type WallTime,
} from '#core/hours/wall-clock.ts';
import type { SupabaseClient } from '@supabase/supabase-js';
import { idOf } from './ids.ts';
import { PLACES, VISITS, type VisitRecord } from './records.ts';
import { placeId } from './rows.ts';

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
/** In the order of core/hours. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** What `publish_series` takes. */
export interface VisitOrder {
	place_id: string;
	series: {
		id: string;
		rrule: string;
		starts_local: string;
		duration_minutes: number;
		exceptions: string[];
	} | null;
	slots: ({ id: string; starts_at: string; ends_at: string } & Record<string, unknown>)[];
}

/**
 * Publishes visits at the places of the demo region that have none ahead.
 *
 * @returns how many slots were written
 * @throws Error naming the place when the database refuses
 */
export async function seedVisits(service: SupabaseClient, now: Date): Promise<number> {
	const orders = VISITS.map((visit) => visitOrder(visit, now));
	const ids = orders.map((order) => order.place_id);
	const [places, ahead] = await Promise.all([
		service.from('places').select('id').in('id', ids).eq('status', 'published'),
		service.from('slots').select('place_id').in('place_id', ids).gt('starts_at', now.toISOString()),
	]);
	const error = places.error ?? ahead.error;
	if (error) throw new Error(`The demo region's visits were refused: ${error.message}`);
	const wanting = new Set(places.data!.map(({ id }) => id as string));
	for (const { place_id } of ahead.data!) wanting.delete(place_id as string);

	let written = 0;
	for (const order of orders.filter(({ place_id }) => wanting.has(place_id))) {
		const { error: refused } = await service.rpc('publish_series', { p: order });
		if (refused)
			throw new Error(
				`The demo region's visits were refused: ${refused.message} (${order.place_id})`,
			);
		written += order.slots.length;
	}
	return written;
}

/** The rows of a visit, the first of them after `now`. Pure. */
export function visitOrder(visit: VisitRecord, now: Date): VisitOrder {
	const days = daysOf(visit, now);
	const minute = minutesOf(visit.time);
	const first = dayText(days[0]!);
	return {
		place_id: placeId(visit.place),
		series: visit.rrule
			? {
					id: idOf('series', `${visit.slug}/${first}`),
					rrule: visit.rrule,
					starts_local: `${first}T${visit.time}:00`,
					duration_minutes: visit.duration_min,
					exceptions: [],
				}
			: null,
		slots: days.map((day) => {
			const startsAt = instantOf({ day, minute }, ZONE);
			const iso = (after: number) => new Date(startsAt + after * MINUTE).toISOString();
			return {
				id: idOf('slot', `${visit.slug}/${dayText(day)}`),
				starts_at: iso(0),
				ends_at: iso(visit.duration_min),
				book_until: iso(-60 * visit.book_until_hours),
				title: visit.title,
				about: visit.description,
				host: hostOf(visit.place),
				languages: visit.languages,
				capacity: visit.capacity,
				party_min: visit.party_min,
				party_max: visit.party_max,
				price_cents: visit.price_cents,
				price_per: visit.price_per,
			};
		}),
	};
}

/** The days of a rule as it stands in data/slots.json: weekly, or on the first and third Friday of a month. */
function daysOf({ weekday, weeks, time, rrule }: VisitRecord, now: Date): number[] {
	const today = wallTimeAt(now.getTime(), ZONE);
	const from = firstDay(today, weekday, minutesOf(time)) + 7 * weeks;
	const rule = new Map((rrule ?? '').split(';').map((part) => part.split('=') as [string, string]));
	const count = Number(rule.get('COUNT') ?? 1);
	if (rule.get('FREQ') !== 'MONTHLY') {
		const step = 7 * Number(rule.get('INTERVAL') ?? 1);
		return Array.from({ length: count }, (_, i) => from + i * step);
	}
	const wanted = new Set(rule.get('BYDAY')!.split(','));
	const days: number[] = [];
	for (let day = from; days.length < count; day += 7)
		if (wanted.has(`${Math.ceil(Number(dayText(day).slice(8)) / 7)}${weekday}`)) days.push(day);
	return days;
}

/** The next of these weekdays on which that minute is still to come. */
function firstDay(today: WallTime, weekday: string, minute: number): number {
	const ahead = (WEEKDAYS.indexOf(weekday) - weekdayOf(today.day) + 7) % 7;
	return ahead === 0 && today.minute >= minute ? today.day + 7 : today.day + ahead;
}

function minutesOf(time: string): number {
	const [hours, minutes] = time.split(':').map(Number);
	return hours! * 60 + minutes!;
}

/** Guests are told the first name of who receives them. */
function hostOf(slug: string): string | null {
	const place = PLACES.find((one) => one.slug === slug);
	return place?.story.person.name.split(' ')[0] ?? null;
}
