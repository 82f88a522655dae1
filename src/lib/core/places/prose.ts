/**
 * Texts with a little Markdown: paragraphs, **strong**, *emphasis*, lists, a subheading, links. Everything else is
 * text as it stands: no HTML ever comes of it, and a link leads to http, https or nowhere.
 */
export type Inline =
	| { type: 'text'; text: string }
	| { type: 'strong' | 'emphasis'; text: string }
	| { type: 'link'; text: string; href: string };

export type Block =
	| { type: 'paragraph' | 'heading'; inlines: Inline[] }
	| { type: 'list'; isOrdered: boolean; items: Inline[][] };

const ITEM = /^(?:[-*•]|\d{1,3}[.)])\s+/;

/** Blocks of a text: parted by empty lines. Single line breaks are only layout of the source. */
export function readProse(text: string): Block[] {
	return text
		.split(/\n\s*\n/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.flatMap(readPart);
}

function readPart(part: string): Block[] {
	const lines = part.split('\n').map((line) => line.trim());
	const heading = /^#{1,6}\s+(.+)$/.exec(lines[0]!);
	if (heading) {
		const rest = lines.slice(1).join('\n').trim();
		const block: Block = { type: 'heading', inlines: readInlines(heading[1]!) };
		return rest === '' ? [block] : [block, ...readPart(rest)];
	}
	if (lines.every((line) => ITEM.test(line)) && (lines.length > 1 || /^[-*•]/.test(part)))
		return [
			{
				type: 'list',
				isOrdered: /^\d/.test(part),
				items: lines.map((line) => readInlines(line.replace(ITEM, ''))),
			},
		];
	return [{ type: 'paragraph', inlines: readInlines(part.replace(/\s+/g, ' ')) }];
}

/** A mark opens before a letter and closes after one: `3 * 4 * 5` is a sum. */
const MARKED =
	/\*\*(?=\S)(?<strong>[^*]+?)(?<=\S)\*\*|(?<![\p{L}\p{N}*])\*(?=\S)(?<emphasis>[^*]+?)(?<=\S)\*(?!\*)|\[(?<words>[^[\]]+)\]\((?<href>https?:\/\/[^\s()<>"]+)\)/gu;

function readInlines(text: string): Inline[] {
	const inlines: Inline[] = [];
	let at = 0;
	for (const found of text.matchAll(MARKED)) {
		if (found.index > at) inlines.push({ type: 'text', text: text.slice(at, found.index) });
		const { strong, emphasis, words, href } = found.groups!;
		if (strong) inlines.push({ type: 'strong', text: strong });
		else if (emphasis) inlines.push({ type: 'emphasis', text: emphasis });
		else inlines.push({ type: 'link', text: words!, href: href! });
		at = found.index + found[0].length;
	}
	if (at < text.length) inlines.push({ type: 'text', text: text.slice(at) });
	return inlines;
}
