import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash over names and contents of files: equal when nothing that goes into a product has changed.
 *
 * @param sources files and folders; missing ones count as absent
 * @param leaveOut paths that do not matter to the product
 */
export function fingerprint(sources: readonly string[], leaveOut = /(?!)/): string {
	const hash = createHash('sha256').update(process.versions.node);
	for (const source of sources)
		for (const file of filesOf(source))
			if (!leaveOut.test(file)) hash.update(`\0${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

function filesOf(source: string): string[] {
	if (!existsSync(source)) return [];
	if (statSync(source).isFile()) return [source];
	return readdirSync(source, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.posix.join(entry.parentPath.replaceAll(path.sep, '/'), entry.name))
		.sort();
}

const stampFile = (product: string) => path.join('build', 'stamps', product);

/** Whether the product was last made of exactly this. */
export function isStamped(product: string, print: string): boolean {
	const file = stampFile(product);
	return existsSync(file) && readFileSync(file, 'utf8') === print;
}

/** Remembers what the product was made of, once it stands. */
export function stamp(product: string, print: string): void {
	mkdirSync(path.dirname(stampFile(product)), { recursive: true });
	writeFileSync(stampFile(product), print);
}
