/**
 * Visits: what a slot is, whether it can be had, what a guest sends and keeps. The light door: who
 * writes calendars comes in by `calendar.ts`, who plans series by `series.ts`, with a library of 23 kB.
 */
export {
	bookable,
	hasSeats,
	largestParty,
	standing,
	type Bookable,
	type BookableCode,
} from './bookable.ts';
export { visitsToGeoJson, type VisitRecord } from './geojson.ts';
export {
	checkIn,
	doorList,
	guest,
	layCheckIns,
	mayCheckIn,
	saidAt,
	tallyGuests,
	type CheckIn,
	type DoorTally,
	type Guest,
} from './guest.ts';
export {
	EMAIL_MOST,
	HOST_REFUSALS,
	isComing,
	isEmail,
	isOpen,
	judgeReservation,
	NAME_MOST,
	NOTE_MOST,
	PHONE_MOST,
	reservation,
	reservationRequest,
	reservationStatus,
	RESERVE_REFUSALS,
	ticket,
	TICKET_REFUSALS,
	tidyRequest,
	type HostRefusal,
	type Reservation,
	type ReservationRequest,
	type ReservationStatus,
	type ReserveRefusal,
	type Ticket,
	type TicketRefusal,
} from './reservation.ts';
export {
	count,
	instant,
	MINUTES_LEAST,
	MINUTES_MOST,
	newSeries,
	newSlot,
	publication,
	SEATS_MOST,
	slot,
	SLOTS_MOST,
	texts,
	ticketSlot,
	visitSlot,
	type NewSeries,
	type NewSlot,
	type PricePer,
	type Publication,
	type Slot,
	type SlotDetails,
	type SlotStatus,
	type TicketSlot,
	type VisitSlot,
} from './slot.ts';
export { describeVisit, offsetText, type EventFrame } from './structured.ts';
export {
	isToken,
	makeToken,
	readScanned,
	readTicketHash,
	ticketPath,
	tidyCode,
	type TicketAct,
	type TicketLink,
} from './ticket-link.ts';
export {
	alternatives,
	groupByDay,
	nextSlot,
	nextSlots,
	upcoming,
	visitsThisWeek,
	type VisitDay,
} from './upcoming.ts';
export { wish, type Wish } from './wish.ts';
export { visitPath, type VisitPlace } from './visit-place.ts';
