/** Words for visits: seats, prices, times, and what is refused. */
import type { Holiday } from '#core/hours/holidays.ts';
import { clockText, dayText, wallTimeAt } from '#core/hours/wall-clock.ts';
import type { Refusal } from '#core/result.ts';
import {
	NAME_MOST,
	NOTE_MOST,
	PHONE_MOST,
	type Bookable,
	type HostRefusal,
	type ReservationStatus,
	type ReserveRefusal,
	type TicketRefusal,
	type VisitSlot,
} from '#core/visits/index.ts';
import type { Repeat } from '#core/visits/rule.ts';
import type { SeriesRefusal, SlotWarning } from '#core/visits/series.ts';
import { ZONE } from '#region';
import { formatDay } from '#ui/dates.ts';
import { m } from './paraglide/messages.js';
import { getLocale, type Locale } from './paraglide/runtime.js';
import { HOLIDAY_WORDS } from './when.ts';
import type { Word } from './words.ts';

/** "3 Plätze frei", "letzter Platz", "voll · Warteliste", "ab 4 Personen" … */
export function seatsWords(answer: Bookable, locale: Locale = getLocale()): string {
	const inLocale = { locale };
	switch (answer.code) {
		case 'free':
		case 'few':
			return m.visit_seats_left({ count: answer.seatsLeft }, inLocale);
		case 'waiting_list':
			// Some seats are left, but not enough for the party: say how many.
			return answer.seatsLeft > 0
				? m.visit_seats_left({ count: answer.seatsLeft }, inLocale)
				: m.visit_full({}, inLocale);
		case 'slot_cancelled':
			return m.visit_cancelled({}, inLocale);
		case 'slot_past':
			return m.visit_past({}, inLocale);
		case 'booking_closed':
			return m.visit_closed({}, inLocale);
		case 'party_too_small':
			return m.visit_party_least({ party: partyWords(answer.least, locale) }, inLocale);
		case 'party_too_large':
			return m.visit_party_most({ party: partyWords(answer.most, locale) }, inLocale);
	}
}

/** "1 Person", "4 Personen". */
export function partyWords(party: number, locale: Locale = getLocale()): string {
	return m.visit_party({ count: party }, { locale });
}

/** "2 bis 6 Personen", or one number where there is no choice. */
export function partyRangeWords(least: number, most: number, locale: Locale = getLocale()): string {
	return least === most
		? partyWords(most, locale)
		: m.visit_party_range({ least, most }, { locale });
}

/** "9 €", "9,50 €" */
export function euros(cents: number, locale: Locale = getLocale()): string {
	return (cents / 100).toLocaleString(locale, {
		style: 'currency',
		currency: 'EUR',
		minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
	});
}

/** "frei", "9 € je Person", "40 € je Gruppe"; where nobody told, to ask. */
export function priceWords(
	{ priceCents, pricePer }: Pick<VisitSlot, 'priceCents' | 'pricePer'>,
	locale: Locale = getLocale(),
): string {
	if (priceCents === null) return m.visit_price_untold({}, { locale });
	if (priceCents === 0) return m.visit_price_free({}, { locale });
	const price = euros(priceCents, locale);
	const per = pricePer === 'person' ? m.visit_price_person : m.visit_price_party;
	return per({ price }, { locale });
}

/** "45 Minuten", "1 Stunde", "1,5 Stunden", "2 Std. 20 Min." */
export function durationWords(
	{ startsAt, endsAt }: Pick<VisitSlot, 'startsAt' | 'endsAt'>,
	locale: Locale = getLocale(),
): string {
	const all = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
	const [hours, minutes] = [Math.floor(all / 60), all % 60];
	if (hours === 0) return m.visit_minutes({ count: all }, { locale });
	if (minutes === 0) return m.visit_hours({ count: hours }, { locale });
	if (minutes === 30)
		return m.visit_hours_part({ hours: (all / 60).toLocaleString(locale) }, { locale });
	return m.visit_hours_minutes({ hours, minutes }, { locale });
}

/** "Samstag, 28. November", of a day's number. */
export function visitDay(day: number, locale: Locale = getLocale()): string {
	return formatDay(dayText(day), locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

type Times = Pick<VisitSlot, 'startsAt' | 'endsAt'>;

/** "10:00–11:30 Uhr"; past midnight with the day on which it ends. */
export function visitTime({ startsAt, endsAt }: Times, locale: Locale = getLocale()): string {
	const [start, end] = [wallAt(startsAt), wallAt(endsAt)];
	const [from, to] = [clockText(start.minute), clockText(end.minute)];
	if (start.day === end.day) return m.visit_time({ from, to }, { locale });
	return m.visit_time_over({ from, to, day: visitDay(end.day, locale) }, { locale });
}

/** "Samstag, 28. November, 10:00–11:30 Uhr". */
export function visitWhen(times: Times, locale: Locale = getLocale()): string {
	const day = visitDay(wallAt(times.startsAt).day, locale);
	return m.visit_day_time({ day, time: visitTime(times, locale) }, { locale });
}

/** "Samstag, 28. November, 10:00 Uhr": until when an offer stands, or a booking is possible. */
export function momentWords(instant: string, locale: Locale = getLocale()): string {
	const { day, minute } = wallAt(instant);
	return m.visit_until({ day: visitDay(day, locale), time: clockText(minute) }, { locale });
}

const wallAt = (instant: string) => wallTimeAt(Date.parse(instant), ZONE);

export const RESERVATION_WORDS: Record<ReservationStatus, Word> = {
	confirmed: m.visit_status_confirmed,
	waiting: m.visit_status_waiting,
	offered: m.visit_status_offered,
	unconfirmed: m.visit_status_unconfirmed,
	cancelled: m.visit_status_cancelled,
	expired: m.visit_status_expired,
	attended: m.visit_status_attended,
	missed: m.visit_status_missed,
};

export type VisitRefusal = ReserveRefusal | TicketRefusal | HostRefusal | SeriesRefusal;

const within =
	(word: (values: { most: number }, options: object) => string, limit: number): Say =>
	({ most = limit }, options) =>
		word({ most: Number(most) }, options);
type Say = (values: Record<string, string | number>, options: { locale: Locale }) => string;
const plain =
	(word: Word): Say =>
	(_, options) =>
		word({}, options);

const REFUSED: Record<VisitRefusal, Say> = {
	slot_not_found: plain(m.visit_refused_slot_not_found),
	slot_cancelled: plain(m.visit_refused_slot_cancelled),
	booking_closed: plain(m.visit_refused_booking_closed),
	party_too_small: ({ least = 1 }, options) => m.visit_refused_party_too_small({ least }, options),
	party_too_large: ({ most = 1 }, options) => m.visit_refused_party_too_large({ most }, options),
	name_missing: within(m.visit_refused_name_missing, NAME_MOST),
	email_unfit: plain(m.visit_refused_email_unfit),
	phone_unfit: within(m.visit_refused_phone_unfit, PHONE_MOST),
	note_too_long: within(m.visit_refused_note_too_long, NOTE_MOST),
	token_unfit: plain(m.visit_refused_token_unfit),
	id_taken: plain(m.visit_refused_id_taken),
	too_many_attempts: plain(m.visit_refused_too_many_attempts),
	reservation_not_found: plain(m.visit_refused_reservation_not_found),
	reservation_over: plain(m.visit_refused_reservation_over),
	slot_full: plain(m.visit_refused_slot_full),
	no_offer: plain(m.visit_refused_no_offer),
	offer_expired: plain(m.visit_refused_offer_expired),
	confirmation_expired: plain(m.visit_refused_confirmation_expired),
	confirm_by_mail: plain(m.visit_refused_confirm_by_mail),
	place_not_found: plain(m.visit_refused_place_not_found),
	place_not_yours: plain(m.visit_refused_place_not_yours),
	admins_only: plain(m.visit_refused_admins_only),
	slot_over: plain(m.visit_refused_slot_over),
	slot_overlaps: plain(m.visit_refused_slot_overlaps),
	slot_in_past: plain(m.visit_refused_slot_in_past),
	slot_too_long: plain(m.visit_refused_slot_too_long),
	slot_too_short: plain(m.visit_refused_slot_too_short),
	no_slots: plain(m.visit_refused_no_slots),
	too_many_slots: plain(m.visit_refused_too_many_slots),
	slots_reserved: plain(m.visit_refused_slots_reserved),
	capacity_below_taken: plain(m.visit_refused_capacity_below_taken),
	slot_unfit: plain(m.visit_refused_slot_unfit),
	change_unknown: plain(m.visit_refused_change_unknown),
	came_unfit: plain(m.visit_refused_came_unfit),
	reason_unfit: plain(m.visit_refused_reason_unfit),
	message_unfit: plain(m.visit_refused_message_unfit),
	feed_not_found: plain(m.visit_refused_feed_not_found),
	too_many_feeds: plain(m.visit_refused_too_many_feeds),
	start_unreadable: plain(m.visit_refused_start_unreadable),
	rule_unreadable: plain(m.visit_refused_rule_unreadable),
	rule_unsupported: plain(m.visit_refused_rule_unsupported),
	rule_endless: plain(m.visit_refused_rule_endless),
	start_off_rule: plain(m.visit_refused_start_off_rule),
};

/** A refusal as a sentence that names the field it is about and says what now. */
export function refusalWords(
	{ code, values = {} }: Refusal<VisitRefusal>,
	locale: Locale = getLocale(),
): string {
	return REFUSED[code](values, { locale });
}

/** What a host should know of a slot before publishing it. */
export function warningWords(
	warning: SlotWarning,
	{ startsAt, endsAt }: Times,
	locale: Locale = getLocale(),
): string {
	const inLocale = { locale };
	switch (warning.code) {
		case 'outside_hours':
			return m.visit_warning_outside_hours({}, inLocale);
		case 'closure':
			return m.visit_warning_closure({}, inLocale);
		case 'holiday':
			return m.visit_warning_holiday({ holiday: holidayWord(warning.holiday, locale) }, inLocale);
		case 'clock_skips':
			return m.visit_warning_clock_skips({ time: clockText(wallAt(startsAt).minute) }, inLocale);
		case 'clock_repeats':
			return m.visit_warning_clock_repeats({}, inLocale);
		case 'clock_changes':
			return m.visit_warning_clock_changes({ time: clockText(wallAt(endsAt).minute) }, inLocale);
		case 'overlaps':
			return m.visit_warning_overlaps({ count: warning.slotIds.length }, inLocale);
		case 'slot_in_past':
			return m.visit_warning_slot_in_past({}, inLocale);
	}
}

const holidayWord = (holiday: Holiday, locale: Locale) => HOLIDAY_WORDS[holiday]({}, { locale });

export const REPEAT_WORDS: Record<Repeat, Word> = {
	daily: m.visit_repeat_daily,
	weekly: m.visit_repeat_weekly,
	fortnightly: m.visit_repeat_fortnightly,
	monthly: m.visit_repeat_monthly,
};
