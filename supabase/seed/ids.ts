import { createHash } from 'node:crypto';

const NAMESPACE = 'schatzkarte-suedwestfalen/demo';

/**
 * The id of a record of the demo region: a name-based UUID (version 5), the same on every machine.
 * So a second run finds what the first one wrote, and links need no look-up.
 */
export function idOf(noun: string, name: string): string {
	const bytes = createHash('sha1').update(`${NAMESPACE}/${noun}/${name}`).digest().subarray(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
