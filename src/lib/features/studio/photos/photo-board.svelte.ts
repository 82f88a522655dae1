import { moved, type OwnPhoto, type PhotoRefusal } from '#core/photos/photo.ts';
import type { Refusal } from '#core/result.ts';
import {
	deletePhoto,
	describePhoto,
	orderPhotos,
	photosAddress,
	readOwnPhotos,
	withdrawConsent,
	type HostFailure,
	type Saying,
} from '#data/studio/index.ts';
import type { Studio } from '../studio.svelte.ts';

export type BoardRefusal = Refusal<HostFailure | PhotoRefusal>;

/** The pictures of a place as the server has them, and what their owner does with them. */
export class PhotoBoard {
	/** Null until they are known. */
	all = $state.raw<OwnPhoto[] | null>(null);
	refusal = $state.raw<BoardRefusal | null>(null);
	/** Where the files of the bucket stand. */
	pictures = $state('');
	/** Taken off the page, and gone in a moment: it can still be taken back. */
	leaving = $state.raw<OwnPhoto | null>(null);
	readonly #studio: Studio;
	readonly #placeId: string;

	/** Those that everybody sees, in order. */
	readonly shown = $derived(this.#listed().filter(({ position }) => position !== null));
	/** Those of which something still has to be said. */
	readonly waiting = $derived(this.#listed().filter(({ position }) => position === null));

	constructor(studio: Studio, placeId: string) {
		this.#studio = studio;
		this.#placeId = placeId;
	}

	#listed(): OwnPhoto[] {
		return (this.all ?? []).filter(({ id }) => id !== this.leaving?.id);
	}

	async load(): Promise<void> {
		const answer = await this.#studio.ask((client) => {
			this.pictures = photosAddress(client);
			return readOwnPhotos(client, this.#placeId);
		});
		this.refusal = answer.ok ? null : answer.refusal;
		if (answer.ok) this.all = answer.value;
	}

	/** A picture has arrived. */
	add(photo: OwnPhoto): void {
		this.all = [...(this.all ?? []).filter(({ id }) => id !== photo.id), photo];
	}

	/** Says something of a picture; null when it was taken. */
	async say(saying: Saying): Promise<BoardRefusal | null> {
		const answer = await this.#studio.ask((client) => describePhoto(client, saying));
		if (!answer.ok) return answer.refusal;
		const told = answer.value;
		const others = (this.all ?? []).filter(({ id }) => id !== told.id);
		const at = (this.all ?? []).findIndex(({ id }) => id === told.id);
		const stays = this.all?.[at]?.position === told.position;
		// what is shown from now on comes last
		this.all = stays
			? [...others.slice(0, at), told, ...others.slice(at)]
			: [...others.filter(isShown), told, ...others.filter((photo) => !isShown(photo))];
		return null;
	}

	/** One or more steps to the front (negative) or back; shown at once, taken back where the server does not take it. */
	async move(id: string, steps: number): Promise<void> {
		await this.arrange(
			moved(
				this.shown.map((photo) => photo.id),
				id,
				steps,
			),
		);
	}

	/** @param before what is shown again where the server does not take it */
	async arrange(ids: string[], before = this.all): Promise<void> {
		this.preview(ids);
		const answer = await this.#studio.ask((client) => orderPhotos(client, this.#placeId, ids));
		this.refusal = answer.ok ? null : answer.refusal;
		if (!answer.ok) this.all = before;
	}

	/** Shows an order that is not settled yet. */
	preview(ids: string[]): void {
		const shown = (this.all ?? []).filter(isShown);
		this.all = [
			...shown.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
			...(this.all ?? []).filter((photo) => !isShown(photo)),
		];
	}

	/** Takes a picture off the page; `deleteNow` makes it true. */
	async leave(photo: OwnPhoto): Promise<void> {
		await this.deleteNow();
		this.leaving = photo;
	}

	takeBack(): void {
		this.leaving = null;
	}

	async deleteNow(): Promise<void> {
		const photo = this.leaving;
		if (!photo) return;
		const answer = await this.#studio.ask((client) => deletePhoto(client, photo.id));
		const isGone = answer.ok || answer.refusal.code === 'photo_not_found';
		if (isGone) this.all = (this.all ?? []).filter(({ id }) => id !== photo.id);
		else this.refusal = answer.refusal;
		if (this.leaving === photo) this.leaving = null;
	}

	/** Null when it is gone, everywhere. */
	async withdraw({ id }: OwnPhoto): Promise<BoardRefusal | null> {
		const answer = await this.#studio.ask((client) => withdrawConsent(client, id));
		if (!answer.ok) return answer.refusal;
		this.all = (this.all ?? []).filter((photo) => photo.id !== id);
		return null;
	}
}

const isShown = ({ position }: OwnPhoto) => position !== null;
