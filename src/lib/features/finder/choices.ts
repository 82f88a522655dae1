/** One of several things that can be chosen; `value` is what the address says. */
export interface Choice<Value extends string> {
	value: Value;
	word: string;
}

/** The choices with `name` switched, in the order of `all`. */
export function toggled<Name extends string>(
	all: readonly Name[],
	some: readonly Name[],
	name: Name,
): Name[] {
	return all.filter((one) => (one === name ? !some.includes(one) : some.includes(one)));
}
