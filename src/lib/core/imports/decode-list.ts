/**
 * The text of a file. Spreadsheets write Windows-1252 in Germany, everything else UTF-8 or UTF-16 with its mark: what
 * is no UTF-8 is taken for the former, in which every byte is a character.
 */
export function decodeList(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
