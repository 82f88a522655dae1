/** Words of several parts that cards, sheet and tickets share. */
import {
	RESERVE_REFUSALS,
	TICKET_REFUSALS,
	type ReserveRefusal,
	type TicketRefusal,
	type VisitSlot,
} from '#core/visits/index.ts';
import type { Refusal } from '#core/result.ts';
import { wallTimeAt } from '#core/hours/wall-clock.ts';
import { getLocale, m } from '#i18n';
import { euros, refusalWords } from '#i18n/visits.ts';
import { timeWords } from '#i18n/when.ts';
import { ZONE } from '#region';

export { say } from '#i18n/say.ts';

const KNOWN: readonly string[] = [...RESERVE_REFUSALS, ...TICKET_REFUSALS];

/** Why something was not done. The server may be newer than this app, or not have answered at all. */
export function whyNot(refusal: Refusal): string {
	if (!KNOWN.includes(refusal.code)) return m.ticket_unanswered();
	return refusalWords(refusal as Refusal<ReserveRefusal | TicketRefusal>);
}

/** The dot keeps it apart from a ticket's key, which may stand behind the `#` as well. */
export const ticketAnchor = (id: string) => `ticket.${id}`;
export const ticketAddress = (id: string) => `/tickets#${ticketAnchor(id)}`;

/** What a party pays on site: "2 × 9 €" and "18 €"; null where it is free, or nobody told. */
export function price(
	{ priceCents, pricePer }: Pick<VisitSlot, 'priceCents' | 'pricePer'>,
	party: number,
): { parts: string; sum: string } | null {
	if (!priceCents) return null;
	const count = pricePer === 'person' ? party : 1;
	const parts = m.reserve_price({ count, price: euros(priceCents) });
	return { parts: `${parts}, ${m.reserve_on_site()}`, sum: euros(priceCents * count) };
}

/** "12:30", or with its day where that is not today. `at`: milliseconds since 1970. */
export function whenWords(at: number, today: number): string {
	return timeWords(wallTimeAt(at, ZONE), { spoken: today, today, locale: getLocale() });
}
