import type { Bounds } from '#core/geo/position.ts';
import type { Candidate } from '#core/imports/candidate.ts';
import type { Columns } from '#core/imports/columns.ts';
import type { ListFormat, ListRefusal, ListWarning } from '#core/imports/list.ts';
import type { RowRules } from '#core/imports/place-from-row.ts';
import type { Fixes, ReviewedRow, StoredPlace } from '#core/imports/review.ts';
import type { Refusal } from '#core/result.ts';

/** A list, as far as one must know it to say what its columns mean. */
export interface ListSummary {
	format: ListFormat;
	isOsm: boolean;
	count: number;
	/** Whether the file says by itself where its rows are. */
	isDrawn: boolean;
	warnings: ListWarning[];
	/** With the first things that stand in each. */
	headings: { heading: string; examples: string[] }[];
	guessed: Columns;
}

export type RulesOfList = RowRules & { fixes: Fixes };

/** What the page asks the worker, and what it gets. `call` pairs the two. */
export interface Questions {
	open: { asked: { bytes: ArrayBuffer }; told: ListSummary };
	read: { asked: RulesOfList; told: { bounds: Bounds | null } };
	review: { asked: { known: StoredPlace[]; organisation: string }; told: ReviewedRow[] };
	candidates: { asked: { numbers: number[] }; told: [number, Candidate][] };
}
export type Question = keyof Questions;

export type ImportRequest = {
	[Type in Question]: { type: Type; call: number } & Questions[Type]['asked'];
}[Question];

export type ImportAnswer =
	| { call: number; type: 'told'; value: unknown }
	| { call: number; type: 'progress'; share: number }
	| { call: number; type: 'refused'; refusal: Refusal<ListRefusal> };
