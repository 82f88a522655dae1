/** Files as they come from phones, and as they come from people who mean harm; made here, so that none lies about. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Words that must not be found in anything that is served. */
export const SECRETS = ['Erika Beispiel', '<script', 'PK\x03\x04', 'http://ns.adobe.com', '8BIM'];

const scene = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#607848' } });

/** From a phone that was held upright: its sensor lies on its side. */
export const upright = () => scene(1600, 1200).withMetadata({ orientation: 6 }).jpeg().toBuffer();

/** A JPEG with all that a file may tell besides its pixels: GPS, names, an address of a profile, comments. */
export async function talkative(): Promise<Buffer> {
	const jpeg = await scene(1600, 1200)
		.withIccProfile('p3')
		.withExif({
			IFD0: { Artist: 'Erika Beispiel', Make: 'Phone' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '51/1 12/1 3/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '8/1 5/1 1/1',
			},
		})
		.jpeg()
		.toBuffer();
	const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">Erika Beispiel</x:xmpmeta>`;
	return insert(
		jpeg,
		segment(0xe1, xmp),
		segment(0xed, 'Photoshop 3.0\x008BIM Erika Beispiel'),
		segment(0xfe, 'Erika Beispiel'),
	);
}

const segment = (marker: number, text: string) => {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(text.length + 2, 2);
	return Buffer.concat([head, Buffer.from(text, 'latin1')]);
};
/** After the first two bytes of a JPEG. */
const insert = (jpeg: Buffer, ...segments: Buffer[]) =>
	Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A JPEG that is a page too, for whoever takes it for one. */
export const withHtml = async () => {
	const page = '<html><script>alert(1)</script></html>';
	return Buffer.concat([insert(await upright(), segment(0xfe, page)), Buffer.from(page)]);
};

/** A JPEG with an archive behind its end: a ZIP is read from there. */
export const withZip = async () =>
	Buffer.concat([await upright(), zip('index.html', '<script>alert(1)</script>')]);

function zip(name: string, content: string): Buffer {
	const packed = deflateRawSync(content);
	const facts = Buffer.alloc(22);
	facts.writeUInt16LE(8, 4);
	facts.writeUInt32LE(crc32(content), 10);
	facts.writeUInt32LE(packed.length, 14);
	facts.writeUInt32LE(content.length, 18);
	const size = Buffer.from([name.length, 0, 0, 0]);
	const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, size, Buffer.from(name), packed]);
	const central = Buffer.concat([
		Buffer.from('PK\x01\x02\x14\0'),
		facts,
		size,
		Buffer.alloc(14),
		Buffer.from(name),
	]);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(1, 4);
	end.writeUInt16LE(1, 6);
	end.writeUInt32LE(central.length, 8);
	end.writeUInt32LE(local.length, 12);
	return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}

/** Grey, one bit a pixel, all of it black: some kilobytes that are many megabytes when they are decoded. */
export function pngOf(
	width: number,
	height: number,
	content = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height)),
): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = 1;
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', content),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const typed = Buffer.concat([Buffer.from(type), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(typed));
	return Buffer.concat([length, typed, check]);
}

/** As iPhones begin theirs. */
export const heic = () =>
	Buffer.concat([
		Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1heicmiaf', 'latin1'),
		Buffer.alloc(400),
	]);

export const svg = () =>
	Buffer.from(
		'<?xml version="1.0"?>\n<!-- hello -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
	);

export const gif = () => scene(400, 400).gif().toBuffer();
export const png = () => scene(800, 600).png().toBuffer();
export const webp = () => scene(800, 600).webp().toBuffer();
export const avif = () => scene(800, 600).avif({ effort: 0 }).toBuffer();
export const thumbnail = () => scene(200, 150).jpeg().toBuffer();
export const banner = () => scene(3000, 400).jpeg().toBuffer();
/** Half of it arrived. */
export const torn = async () => {
	const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
	const whole = await sharp({
		create: { width: 800, height: 600, channels: 3, background: '#000', noise },
	})
		.jpeg()
		.toBuffer();
	return whole.subarray(0, whole.length / 2);
};
/** A PNG by its first bytes, nothing behind them. */
export const wrongMagic = () =>
	Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(4000, 'x')]);
