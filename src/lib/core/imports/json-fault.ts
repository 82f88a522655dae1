const TOKEN =
	/[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/** What may come next: `first` also lets an empty object or list end. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma or end';

/**
 * Where a text stops being JSON, counted in characters from 0; the text's length where it only broke
 * off. For a text that `JSON.parse` has refused: engines tell the place in some of their messages only.
 */
export function findJsonFault(text: string): number {
	const open: ('{' | '[')[] = [];
	let expected: Expected = 'value';
	let position = 0;
	for (;;) {
		TOKEN.lastIndex = position;
		const token = TOKEN.exec(text);
		if (!token) return brokenOff(text, position);
		const next = step(token, expected, open);
		if (!next) return token.index + token[0].search(/[^ \t\n\r]/);
		position = TOKEN.lastIndex;
		expected = next;
		// everything is closed: whatever follows is too much
		if (open.length === 0) return skipBlanks(text, position);
	}
}

/** What is expected after this token; null where it may not stand here. Keeps count of what is open. */
function step(token: RegExpExecArray, expected: Expected, open: ('{' | '[')[]): Expected | null {
	const [, mark, string, literal] = token;
	const mayHoldValue = expected === 'value' || expected === 'first value';
	if (mark === '{' || mark === '[') {
		if (!mayHoldValue) return null;
		open.push(mark);
		return mark === '{' ? 'first key' : 'first value';
	}
	if (mark === '}' || mark === ']') {
		const isEmpty = expected === (mark === '}' ? 'first key' : 'first value');
		if (!isEmpty && expected !== 'comma or end') return null;
		return open.pop() === (mark === '}' ? '{' : '[') ? 'comma or end' : null;
	}
	if (mark === ',') {
		if (expected !== 'comma or end') return null;
		return open.at(-1) === '{' ? 'key' : 'value';
	}
	if (mark === ':') return expected === 'colon' ? 'value' : null;
	if (string && (expected === 'key' || expected === 'first key')) return 'colon';
	return (string ?? literal) && mayHoldValue ? 'comma or end' : null;
}

/** Inside a text or a word that has no end, the whole rest belongs to it. */
function brokenOff(text: string, position: number): number {
	const start = skipBlanks(text, position);
	const rest = text.slice(start, start + 400);
	const isCutText = text[start] === '"' && !/[^\\]"|[\n\r]/.test(text.slice(start, start + 10_000));
	const isCutWord = start + rest.length === text.length && /^(-?\d*\.?\d*|[a-z]{1,4})$/.test(rest);
	return isCutText || isCutWord ? text.length : start;
}

function skipBlanks(text: string, position: number): number {
	let at = position;
	while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
	return at;
}
