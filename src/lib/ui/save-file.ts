/** How long the browser may take over a file, in milliseconds: a large one, on a slow device. */
const TAKEN_OVER = 60_000;

/** Gives a file that was made on the device to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), TAKEN_OVER);
}
