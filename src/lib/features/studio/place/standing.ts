import type { PlacedFault } from './editor.svelte.ts';

/** What can be done with a story or product. */
interface Deeds {
	write: (fields: object) => void;
	choose: (field: string, whose: 'mine' | 'theirs') => void;
	/** Up (-1) or down (1). */
	move: (steps: -1 | 1) => void;
	remove: () => void;
	/** Makes anew what somebody else has removed. */
	revive: () => void;
}

/** How a story or product stands among its like. */
export interface Standing {
	deeds: Deeds;
	faults: readonly PlacedFault[];
	/** Which it is of how many, from 1. */
	number: number;
	count: number;
}
