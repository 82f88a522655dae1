/** What ordinary life may refuse: a code and what else the refusal wants to say. No sentences. */
export interface Refusal<Code extends string = string> {
	code: Code;
	/** Field, row or position the refusal is about, where there is one. */
	at?: string;
	/** Values for the sentence that is made of it. */
	values?: Record<string, string | number>;
}

export type Result<Value, Code extends string = string> =
	{ ok: true; value: Value } | { ok: false; refusal: Refusal<Code> };

export function accept<Value>(value: Value): { ok: true; value: Value } {
	return { ok: true, value };
}

export function refuse<Code extends string>(
	code: Code,
	more: Omit<Refusal<Code>, 'code'> = {},
): { ok: false; refusal: Refusal<Code> } {
	return { ok: false, refusal: { code, ...more } };
}
