/** What a file is, by how it begins; names and declared types are only what somebody says. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

/** So many bytes are enough to tell. */
export const HEAD_BYTES = 4096;

/** `heic` and `svg` are told from all else, because there is something to say about them; null is anything else. */
export function kindOf(head: Uint8Array): PictureKind | 'heic' | 'svg' | null {
	const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
	if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
	if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
	if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
	if (text.slice(4, 8) === 'ftyp') return kindOfBox(head, text);
	// as text in any encoding that a browser would take: without the zeros of UTF-16
	return /<svg[\s>:]/i.test(text.replaceAll('\0', '')) ? 'svg' : null;
}

/** ISO base media: the first box names the brands of the file, the main one first. */
function kindOfBox(head: Uint8Array, text: string): 'avif' | 'heic' | null {
	const size = new DataView(head.buffer, head.byteOffset).getUint32(0);
	const brands = text.slice(8, Math.min(size, 256)).match(/.{4}/gs) ?? [];
	if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
	return brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : null;
}
