/**
 * The studio's way to the server and to what the device keeps for it. Brings supabase-js along: only pages of the
 * studio come in here.
 */
import { accept, refuse, type Result } from '#core/result.ts';
import { presentInstant } from '#data/device/clock.ts';
import type { Answer, HostFailure } from '#data/supabase/hosts.ts';
import type { Known } from './kept.ts';

export { CheckInQueue, type WaitingCheckIn } from './check-ins.ts';
export {
	forgetAll,
	forgetOld,
	keptGuests,
	keptPlaceDrafts,
	keptPlaces,
	keptSlots,
	type Known,
} from './kept.ts';
export {
	blankTyped,
	isEmpty,
	readAllTyped,
	readTyped,
	TypedDraft,
	type TypedPart,
	type TypedPlace,
} from './typed-places.ts';
export { countUnsent, type Unsent } from './unsent.ts';
export { hoursEditOf, otherHours, sendTypedHours } from './send-hours.ts';
export { mergeWindows } from './merge-windows.ts';
export { isOnlyMoved, needsDecision, sendTyped, type Refused, type Sending } from './send-typed.ts';
export {
	addPlace,
	findPlaceBySlug,
	editPart,
	editPlace,
	readHistory,
	readPlaceDraft,
	setPlaceStatus,
	undoVersion,
	type FoundPlace,
	type HistoryStep,
	type NewPlace,
	type PartEdit,
	type PartEdited,
	type PlaceDraft,
	type PlaceEdit,
	type PlaceEdited,
	type PlaceStatus,
} from '#data/supabase/place-edits.ts';
export { Session, type Host, type PasswordRefusal, type SignInRefusal } from './session.ts';
export {
	awardLabel,
	editPlaces,
	readCaredPlace,
	readCaredPlaces,
	readOwnLabels,
	revokeAwards,
	setPlaceStatuses,
	type CaredPlace,
	type FieldEdit,
	type Outcome,
	type OwnLabel,
} from '#data/supabase/place-care.ts';
export { readOwnOrganisations, type OwnOrganisation } from '#data/supabase/organisations.ts';
export { ImportDesk, type ListSummary, type RulesOfList } from '#data/imports/index.ts';
export {
	IMPORT_REFUSALS,
	publishImport,
	readImports,
	readSentRows,
	sendBatch,
	undoImport,
	type ImportHead,
	type ImportRefusal,
	type PastImport,
	type SentRow,
	type Undone,
} from '#data/supabase/imports.ts';
export { readKnownTo } from '#data/supabase/known-places.ts';
export { keptImports, type KeptImport } from './kept-imports.ts';
export * from '#data/supabase/accounts.ts';
export * from '#data/supabase/moderation.ts';
export {
	closePlace,
	openPlaceAgain,
	readPlaceHours,
	type OwnClosure,
	type PlaceHours,
} from '#data/supabase/place-hours.ts';
export { previewHours } from './preview-hours.ts';
export { keptPlaceHours, keptTypedHours, type TypedHours } from './typed-hours.ts';
export {
	deletePhoto,
	describePhoto,
	orderPhotos,
	photosAddress,
	readOwnPhotos,
	withdrawConsent,
	type Saying,
} from '#data/supabase/photos.ts';
export { keptPhotos, keptPhotoWords, type KeptPhoto, type KeptWords } from './kept-photos.ts';
export { sendPhoto, type Sending as PhotoSending, type UploadRefusal } from './send-photo.ts';
export { readDeadMails, retryMails, type DeadMail } from '#data/supabase/dead-mails.ts';
export {
	addWalkIn,
	cancelSlots,
	changeSlots,
	makeFeed,
	messageGuests,
	publishSlots,
	readAnyPlace,
	readComingSlots,
	readDayList,
	readFeeds,
	readLatestSlots,
	readOwnName,
	readOwnPlaces,
	readOwnRoles,
	revokeFeed,
	sayWhoCame,
	type Answer,
	type DayList,
	type HostFailure,
	type HostPlace,
} from '#data/supabase/hosts.ts';

/** Asks only where there may be a network: what the device knows it does not try. */
export async function online<Value, More extends string = never>(
	ask: () => Answer<Value, More>,
): Answer<Value, More> {
	return navigator.onLine ? ask() : refuse('unreachable');
}

interface Shelf<Value> {
	read(): Promise<Known<Value> | null>;
	keep(value: Value, seenAt: number): Promise<void>;
}

/**
 * Asks the server, and keeps what it says; where it is not reached, what was kept. `early` hears at once what the
 * device knows.
 */
export async function askOrRemember<Value>(
	ask: () => Answer<Value>,
	shelf: Shelf<Value>,
	early: (known: Known<Value>) => void,
): Promise<Result<Known<Value>, HostFailure>> {
	let isAnswered = false;
	const remembering = shelf.read().then((known) => {
		if (known && !isAnswered) early(known);
		return known;
	});
	const answer = await online(ask);
	if (answer.ok) {
		isAnswered = true;
		const seenAt = Date.parse(presentInstant());
		await remembering;
		await shelf.keep(answer.value, seenAt);
		return accept({ value: answer.value, seenAt });
	}
	await remembering;
	return answer;
}
