import { BYTES_MOST, type OwnPhoto } from '#core/photos/photo.ts';
import type { Refusal } from '#core/result.ts';
import {
	keptPhotos,
	sendPhoto,
	type HostFailure,
	type KeptPhoto,
	type PhotoSending,
	type UploadRefusal,
} from '#data/studio/index.ts';
import type { Studio } from '../studio.svelte.ts';

/** How often what waits for the network is tried again, in milliseconds. */
const AGAIN_EVERY = 20_000;

/** A picture on its way to the server. */
export class Upload {
	readonly photo: KeptPhoto;
	/** Of the picture as it lies on the device. */
	readonly preview: string;
	state = $state<'waiting' | 'sending' | 'refused'>('waiting');
	/** 0 to 1; 1 is when the server works on it. */
	share = $state(0);
	refusal = $state.raw<Refusal<UploadRefusal | HostFailure> | null>(null);
	/** Whether it outlives this tab. */
	isKept = $state(true);

	constructor(photo: KeptPhoto) {
		this.photo = photo;
		this.preview = URL.createObjectURL(photo.file);
	}
}

/**
 * The pictures of a place that are on their way: kept on the device first, then sent one after the other. What the
 * network breaks goes on by itself; what the server refuses waits for a word of the owner.
 */
export class Uploads {
	all = $state.raw<Upload[]>([]);
	readonly #studio: Studio;
	readonly #placeId: string;
	readonly #arrived: (photo: OwnPhoto) => void;
	#sending: { upload: Upload; sending: PhotoSending } | null = null;
	#isOver = false;

	constructor(studio: Studio, placeId: string, arrived: (photo: OwnPhoto) => void) {
		this.#studio = studio;
		this.#placeId = placeId;
		this.#arrived = arrived;
	}

	/** Goes on where it was left, for as long as the page is looked at; answers with the way to stop. */
	follow(): () => void {
		const again = () => void this.#send();
		void keptPhotos.read(this.#placeId).then((kept) => {
			const known = this.all.map(({ photo }) => photo.id);
			const more = kept.filter(({ id }) => !known.includes(id)).map((photo) => new Upload(photo));
			this.all = [...more, ...this.all];
			again();
		});
		addEventListener('online', again);
		const timer = setInterval(again, AGAIN_EVERY);
		return () => {
			this.#isOver = true;
			removeEventListener('online', again);
			clearInterval(timer);
			this.#sending?.sending.stop();
			for (const { preview } of this.all) URL.revokeObjectURL(preview);
		};
	}

	async add(files: Iterable<File>): Promise<void> {
		const news = [...files].map(
			(file, index) =>
				new Upload({
					id: crypto.randomUUID(),
					placeId: this.#placeId,
					name: file.name,
					addedAt: Date.parse(this.#studio.now) + index,
					file,
				}),
		);
		// said before it has travelled for minutes
		for (const upload of news)
			if (upload.photo.file.size > BYTES_MOST) refuseUpload(upload, { code: 'picture_too_heavy' });
		this.all = [...this.all, ...news];
		for (const upload of news)
			if (upload.state === 'waiting') upload.isKept = await keptPhotos.keep(upload.photo);
		await this.#send();
	}

	async retry(upload: Upload): Promise<void> {
		upload.state = 'waiting';
		upload.refusal = null;
		await this.#send();
	}

	async cancel(upload: Upload): Promise<void> {
		this.all = this.all.filter((one) => one !== upload);
		if (this.#sending?.upload === upload) this.#sending.sending.stop();
		URL.revokeObjectURL(upload.preview);
		await keptPhotos.remove(upload.photo);
	}

	async #send(): Promise<void> {
		if (this.#sending) return;
		for (;;) {
			const upload = this.all.find(({ state }) => state === 'waiting');
			if (!upload || !this.#studio.isOnline || this.#isOver) return;
			upload.state = 'sending';
			upload.share = 0;
			const answer = await this.#studio.ask((client) => {
				const sending = sendPhoto(client, upload.photo, (share) => (upload.share = share));
				this.#sending = { upload, sending };
				return sending.answer;
			});
			this.#sending = null;
			// cancelled meanwhile
			if (!this.all.includes(upload)) continue;
			if (answer.ok) {
				this.#arrived(answer.value);
				await this.cancel(upload);
				continue;
			}
			const { refusal } = answer;
			if (MENDS_ITSELF.includes(refusal.code)) {
				upload.state = 'waiting';
				upload.refusal = refusal;
				return;
			}
			refuseUpload(upload, refusal);
		}
	}
}

/** Nothing is wrong with the picture: it is tried again. */
const MENDS_ITSELF: string[] = ['unreachable', 'signed_out', 'upload_busy', 'upload_broken_off'];

function refuseUpload(upload: Upload, refusal: Refusal<UploadRefusal | HostFailure>): void {
	upload.state = 'refused';
	upload.refusal = refusal;
}
