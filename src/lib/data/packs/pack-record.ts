import * as v from 'valibot';
import { PHOTO_CHOICES } from '#core/packs/region-pack.ts';
import { withLocalDatabase } from '../local/with-local-database.ts';

const KEY = 'pack';
const bytes = v.pipe(v.number(), v.integer(), v.minValue(0));
const keptAt = v.string();

const packRecord = v.object({
	/** What was chosen last. */
	choice: v.picklist(PHOTO_CHOICES),
	/** Load over Wi-Fi alone; null as long as nobody has said. */
	wifiOnly: v.nullable(v.boolean()),
	/** Whether a pack was ever loaded to its end, since the last one was removed. */
	complete: v.boolean(),
	/** Version of the archive that was kept last: where it is missing, the browser took it away. */
	archive: v.nullable(v.string()),
	stories: v.nullable(v.object({ bytes, version: v.nullable(v.string()), keptAt })),
	photos: v.nullable(
		v.object({ choice: v.picklist(PHOTO_CHOICES), count: v.number(), bytes, keptAt }),
	),
});

/** What the device remembers of its pack besides the pack itself. Instants are ISO 8601. */
export type PackRecord = v.InferOutput<typeof packRecord>;

export const NO_RECORD: PackRecord = {
	choice: 'thumbnails',
	wifiOnly: null,
	complete: false,
	archive: null,
	stories: null,
	photos: null,
};

/** Where the record is kept. Both reject where the browser keeps nothing. */
export interface RecordKeeper {
	read(): Promise<PackRecord>;
	write(record: PackRecord): Promise<void>;
}

/** In the device's own database. */
export const recordInDatabase: RecordKeeper = {
	async read() {
		const kept = await withLocalDatabase((database) => database.get('kept', KEY));
		const read = v.safeParse(packRecord, kept);
		return read.success ? read.output : NO_RECORD;
	},
	async write(record) {
		await withLocalDatabase((database) => database.put('kept', record, KEY));
	},
};
