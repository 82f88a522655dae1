import { refuse, type Result } from '../../result.ts';
import type { EditorRefusal } from './read.ts';

export interface Token {
	type: 'always' | 'comment' | 'time' | 'number' | 'word' | 'sign' | 'end';
	text: string;
	/** Characters before it. */
	at: number;
}

const TOKEN =
	/(?<always>24\s*\/\s*7)|"(?<comment>[^"]*)"|(?<time>\d{1,2}:\d\d)(?!\d)|(?<number>\d+)|(?<word>\p{L}+)|(?<sign>\|\||[;,:+–-])/uy;

/** The words of a text in order, and its end. */
export function readTokens(text: string): Result<Token[], EditorRefusal> {
	const tokens: Token[] = [];
	const skipSpace = (at: number) => at + /^\s*/.exec(text.slice(at))![0].length;
	for (let at = skipSpace(0); at < text.length; at = skipSpace(TOKEN.lastIndex)) {
		TOKEN.lastIndex = at;
		const groups = TOKEN.exec(text)?.groups;
		if (!groups) return refuse('unknown_words', { at: String(at) });
		const [type, found] = Object.entries(groups).find(([, value]) => value !== undefined)!;
		tokens.push({ type: type as Token['type'], text: found === '–' ? '-' : found, at });
	}
	tokens.push({ type: 'end', text: '', at: text.length });
	return { ok: true, value: tokens };
}
