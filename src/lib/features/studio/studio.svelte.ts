import { createContext } from 'svelte';
import { accept, refuse, type Result } from '#core/result.ts';
import type { CheckIn, Guest } from '#core/visits/index.ts';
import { presentInstant } from '#data/device/clock.ts';
import {
	askOrRemember,
	type AccountFailure,
	blankTyped,
	CheckInQueue,
	editPart,
	countUnsent,
	editPlace,
	forgetAll,
	forgetOld,
	keptPlaces,
	keptTypedHours,
	needsDecision,
	online,
	readAllTyped,
	readAnyPlace,
	readOwnName,
	readOwnPlaces,
	readOwnRoles,
	sayWhoCame,
	sendTyped,
	sendTypedHours,
	Session,
	TypedDraft,
	type Answer,
	type Host,
	type HostFailure,
	type HostPlace,
	type Known,
	type OwnPerson,
	type PasswordRefusal,
	type SignInRefusal,
	type Unsent,
	type WaitingCheckIn,
	writeOwnPerson,
} from '#data/studio/index.ts';
import { getLocale } from '#i18n';

type Client = Session['client'];

/** How often what waits is sent again while a page is open, in milliseconds. */
const AGAIN_EVERY = 30_000;

/** What was published last: it can be taken back for a moment. */
export interface Published {
	placeId: string;
	slotIds: string[];
}

/** Who has signed in, what they look after, and what they said at the door. One for all pages of the studio. */
export class Studio {
	/** `unreached`: neither server nor device can tell. */
	state = $state<'opening' | 'unreached' | 'out' | 'in'>('opening');
	host = $state.raw<Host | null>(null);
	/** The server no longer took the session. */
	ended = $state(false);
	places = $state.raw<HostPlace[] | null>(null);
	placesFailure = $state.raw<HostFailure | null>(null);
	/** Somebody who runs this site; only the server knows it, so never without network. */
	isAdmin = $state(false);
	/** Somebody who decides what is published; as above. */
	isModerator = $state(false);
	/** Whether the server was asked which of these somebody is. */
	isRoleAsked = $state(false);
	/** The place of others that a moderator has opened. */
	mended = $state.raw<HostPlace | null>(null);
	/** Somebody who has never said their name. */
	isNameless = $state(false);
	isOnline = $state(true);
	waiting = $state.raw<WaitingCheckIn[]>([]);
	published = $state.raw<Published | null>(null);
	#session: Session | null = null;
	#queue = new CheckInQueue();
	/** The instant at which the clock stands still, for demonstrations and tests. */
	#frozen: string | null;
	#hearers: ((guest: Guest) => void)[] = [];

	constructor(frozen: string | null) {
		this.#frozen = frozen;
	}

	/** The present instant, ISO 8601. */
	get now(): string {
		return this.#frozen ?? presentInstant();
	}

	/** Opens it for as long as a page of the studio is looked at; answers with the way to stop. */
	follow(): () => void {
		const stops: (() => void)[] = [];
		let isStopped = false;
		const turn = () => {
			this.isOnline = navigator.onLine;
			if (!this.isOnline) return;
			if (this.state === 'unreached') void open();
			if (this.placesFailure) void this.loadPlaces();
			void this.send();
			void this.sendAllTyped();
		};
		const open = async () => {
			const session = await Session.open(getLocale());
			if (isStopped) return;
			this.#session = session;
			if (!session) return void (this.state = 'unreached');
			stops.push(session.follow(() => this.#out(true)));
			this.host = session.host;
			this.state = this.host ? 'in' : 'out';
			this.waiting = await this.#queue.read();
			await forgetOld(Date.parse(this.now));
			if (!this.host) return;
			await Promise.all([this.loadPlaces(), this.send(), this.sendAllTyped()]);
		};
		this.isOnline = navigator.onLine;
		addEventListener('online', turn);
		addEventListener('offline', turn);
		const timer = setInterval(() => void this.send(), AGAIN_EVERY);
		stops.push(
			this.#queue.listen(async () => (this.waiting = await this.#queue.read())),
			() => clearInterval(timer),
			() => removeEventListener('online', turn),
			() => removeEventListener('offline', turn),
		);
		void open();
		return () => {
			isStopped = true;
			stops.forEach((stop) => stop());
		};
	}

	async signIn(email: string, password: string): Promise<Result<null, SignInRefusal>> {
		return this.#in(await this.#session!.signIn(email, password));
	}

	sendCode(email: string): Promise<Result<null, SignInRefusal>> {
		return this.#session!.sendCode(email);
	}

	async enterCode(email: string, code: string): Promise<Result<null, SignInRefusal>> {
		return this.#in(await this.#session!.enterCode(email, code));
	}

	#in(answer: Result<Host, SignInRefusal>): Result<null, SignInRefusal> {
		if (!answer.ok) return answer;
		this.host = answer.value;
		this.ended = false;
		this.state = 'in';
		void this.loadPlaces();
		void this.send();
		void this.sendAllTyped();
		return accept(null);
	}

	/** Says who somebody is, for the first time or anew. */
	async introduce(person: OwnPerson): Promise<Result<null, AccountFailure>> {
		const answer = await this.ask((client) => writeOwnPerson(client, this.host!.id, person));
		if (!answer.ok) return answer;
		this.#session!.named(person.name);
		this.host = this.#session!.host;
		this.isNameless = false;
		return answer;
	}

	async setPassword(password: string): Promise<Result<null, PasswordRefusal>> {
		return this.#session!.setPassword(password);
	}

	/** What would be lost by going now, and how one would go; null as long as nobody wants to. */
	leaving = $state.raw<{ unsent: Unsent; go: () => void } | null>(null);

	/** Goes at once where nothing is lost by it; else asks first. */
	async leave(go: () => void): Promise<void> {
		const unsent = await this.countUnsent();
		const isLoss = Object.values(unsent).some((count) => count > 0);
		if (isLoss) this.leaving = { unsent, go };
		else go();
	}

	async countUnsent(): Promise<Unsent> {
		const checkIns = this.waiting.filter(({ refused }) => !refused).length;
		return { checkIns, ...(await countUnsent()) };
	}

	/** Signs out on all devices; false where the server was not reached. */
	async signOutEverywhere(): Promise<boolean> {
		if (!(await this.#session!.signOutEverywhere())) return false;
		await this.signOut();
		return true;
	}

	/** The account was deleted: nothing of it stays on the device. */
	async forget(): Promise<void> {
		this.#out(false);
		await this.#session?.forget();
		await forgetAll();
		this.waiting = [];
	}

	/** Signs out, and takes all guests' names off the device. */
	async signOut(): Promise<void> {
		// first of all nothing more is asked: while the session ends, a question would go out as a stranger's
		this.#out(false);
		await this.#session?.signOut();
		await forgetAll();
		this.waiting = [];
	}

	#out(ended: boolean): void {
		this.ended = ended;
		this.leaving = null;
		this.contestedHours = [];
		this.host = null;
		this.places = null;
		this.placesFailure = null;
		this.published = null;
		this.isAdmin = false;
		this.isModerator = false;
		this.isRoleAsked = false;
		this.mended = null;
		this.isNameless = false;
		this.state = 'out';
	}

	/** Asks the server as who has signed in; whom it no longer knows signs in again. */
	async ask<Value, More extends string = never>(
		question: (client: Client) => Answer<Value, More>,
	): Answer<Value, More> {
		if (!this.host) return refuse('signed_out');
		const answer = await online(() => question(this.#session!.client));
		if (!answer.ok && answer.refusal.code === 'signed_out') this.#out(true);
		return answer;
	}

	async loadPlaces(): Promise<void> {
		const { host } = this;
		if (!host) return;
		const show = ({ value }: Known<HostPlace[]>) => (this.places = value);
		const answer = await askOrRemember(
			() => this.ask((client) => readOwnPlaces(client, host.id)),
			keptPlaces,
			show,
		);
		this.placesFailure = answer.ok ? null : answer.refusal.code;
		if (!answer.ok) return;
		show(answer.value);
		const name = await this.ask((client) => readOwnName(client, host.id));
		if (!name.ok) return void (this.isRoleAsked = true);
		this.isNameless = name.value === null;
		this.#session!.named(name.value);
		this.host = this.#session!.host;
		const roles = await this.ask(readOwnRoles);
		this.isAdmin = roles.ok && roles.value.includes('admin');
		this.isModerator = roles.ok && roles.value.length > 0;
		this.isRoleAsked = true;
		if (this.mended) await this.openToMend(this.mended.slug);
	}

	/** Opens a place of others for a moderator. Answers with why not, or null. */
	async openToMend(slug: string): Promise<HostFailure | null> {
		const answer = await this.ask((client) => readAnyPlace(client, slug));
		if (!answer.ok) return answer.refusal.code;
		this.mended = answer.value;
		return answer.value ? null : 'place_not_found';
	}

	/** Says who came: noted on the device first, sent as soon as there is a network. */
	async say(said: CheckIn): Promise<void> {
		this.waiting = await this.#queue.put(said);
		await this.send();
	}

	#sending: Promise<unknown> | null = null;

	/** Sends what waits; whoever asks meanwhile is looked after by the next run. */
	async send(): Promise<void> {
		if (this.state !== 'in' || !this.waiting.some(({ refused }) => !refused)) return;
		await this.#sending;
		this.#sending = this.#queue.send(
			(said) => this.ask((client) => sayWhoCame(client, said)),
			(guest) => this.#hearers.forEach((hear) => hear(guest)),
		);
		await this.#sending;
		this.#sending = null;
		this.waiting = await this.#queue.read();
	}

	/** Places whose page looks after what was typed itself. */
	#held: string[] = [];

	/** Whoever edits a place sends what is typed there; answers with the way to let go. */
	holdTyped(placeId: string): () => void {
		this.#held.push(placeId);
		return () => void this.#held.splice(this.#held.indexOf(placeId), 1);
	}

	#heldHours: string[] = [];

	/** As above, of whoever edits the hours of a place. */
	holdHours(placeId: string): () => void {
		this.#heldHours.push(placeId);
		this.contestedHours = this.contestedHours.filter((one) => one !== placeId);
		return () => void this.#heldHours.splice(this.#heldHours.indexOf(placeId), 1);
	}

	/** Places whose hours two have changed: the texts wait for somebody to choose. */
	contestedHours = $state.raw<string[]>([]);

	#isSendingTyped = false;

	/** Sends what shall be saved about places, also where nobody looks at their page any more. */
	async sendAllTyped(): Promise<void> {
		if (this.state !== 'in' || !this.host || !this.isOnline || this.#isSendingTyped) return;
		this.#isSendingTyped = true;
		try {
			await this.#sendTyped(this.host.id);
		} finally {
			this.#isSendingTyped = false;
		}
	}

	async #sendTyped(person: string): Promise<void> {
		for (const typed of await readAllTyped(person)) {
			if (!typed.isWanted || this.#held.includes(typed.placeId)) continue;
			const draft = new TypedDraft(typed.person, typed.placeId);
			let left = (await draft.keep(blankTyped(typed.person, typed.placeId))).typed;
			const refused = await sendTyped({
				editPlace: (edit) => this.ask((client) => editPlace(client, edit)),
				editPart: (edit) => this.ask((client) => editPart(client, edit)),
				read: () => left,
				put: (now) => (left = now),
			});
			const code = refused?.refusal.code;
			const isCut = code === 'unreachable' || code === 'signed_out';
			// a page that was opened meanwhile, here or in another window, hears what has gone
			await draft.keep({ ...left, isWanted: isCut || needsDecision(left) });
		}
		this.contestedHours = await sendTypedHours({
			kept: keptTypedHours,
			person,
			isHeld: (placeId) => this.#heldHours.includes(placeId),
			editPlace: (edit) => this.ask((client) => editPlace(client, edit)),
		});
	}

	async discard(reservationId: string): Promise<void> {
		this.waiting = await this.#queue.discard(reservationId);
	}

	/** Hears what the server made of what was said; answers with the way to stop. */
	hear(arrived: (guest: Guest) => void): () => void {
		this.#hearers.push(arrived);
		return () => (this.#hearers = this.#hearers.filter((one) => one !== arrived));
	}
}

export const [useStudio, provideStudio] = createContext<Studio>();
