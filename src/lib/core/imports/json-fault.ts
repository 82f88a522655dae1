const BLANK = /[ \t\n\r]*/y;
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next; `first` also lets an empty object or list end. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma or end';

/**
 * Where a text stops being JSON, counted in characters from 0; the text's length where it only broke
 * off. For a text that `JSON.parse` has refused: engines tell the place in some of their messages only.
 */
export function findJsonFault(text: string): number {
	const open: string[] = [];
	let expected: Expected = 'value';
	let position = skip(BLANK, text, 0);
	do {
		const end = endOfToken(text, position);
		if (typeof end !== 'number') return end.fault;
		const next = step(text[position]!, expected, open);
		if (!next) return position;
		expected = next;
		position = skip(BLANK, text, end);
	} while (open.length > 0);
	return position;
}

/** What is expected after a token that begins so; null where it may not stand here. Keeps `open`. */
function step(mark: string, expected: Expected, open: string[]): Expected | null {
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
	if (mark === '"' && (expected === 'key' || expected === 'first key')) return 'colon';
	return mayHoldValue ? 'comma or end' : null;
}

function endOfToken(text: string, start: number): number | { fault: number } {
	if (start >= text.length) return { fault: text.length };
	if ('[]{},:'.includes(text[start]!)) return start + 1;
	if (text[start] === '"') return endOfString(text, start);
	const end = skip(WORD, text, start);
	if (end > start) return end;
	const isCut = /^(-?[\d.eE+-]*|t(ru?)?|f(a(ls?)?)?|n(ul?)?)$/.test(text.slice(start, start + 40));
	return { fault: isCut && text.length - start <= 40 ? text.length : start };
}

/** By hand: an expression would need a stack as deep as the text is long. */
function endOfString(text: string, start: number): number | { fault: number } {
	let at = start + 1;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (code === 0x22) return at + 1;
		if (code < 0x20) return { fault: at };
		if (code !== 0x5c) at++;
		else {
			const end = skip(ESCAPE, text, at);
			if (end === at) return { fault: text.length - at < 6 ? text.length : at };
			at = end;
		}
	}
	return { fault: text.length };
}

/** The position after what fits here; the same position where nothing does. */
function skip(expression: RegExp, text: string, position: number): number {
	expression.lastIndex = position;
	return expression.test(text) ? expression.lastIndex : position;
}
