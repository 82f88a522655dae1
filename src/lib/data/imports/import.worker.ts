/** Reads lists and compares them off the main thread: 20 MB of them take more than a few frames. */
import { guessColumns } from '#core/imports/columns.ts';
import { decodeList } from '#core/imports/decode-list.ts';
import type { List } from '#core/imports/list.ts';
import type { RowFix } from '#core/imports/place-from-row.ts';
import { readList } from '#core/imports/read-list.ts';
import { boundsOf, readRow, reviewRows, type ReadRow } from '#core/imports/review.ts';
import type { ImportAnswer, ImportRequest, ListSummary, RulesOfList } from './import-messages.ts';

let list: List | null = null;
let rows: ReadRow[] = [];
/** By what the rows were read last: what did not change is not read again. */
let readBy = { rules: '', fixes: {} as Readonly<Record<number, RowFix>> };

/** Rows after which the page hears how far it is. */
const STRIDE = 200;
const EXAMPLES = 3;

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
	const { call } = data;
	if (data.type === 'open') {
		const read = readList(decodeList(new Uint8Array(data.bytes)));
		list = read.ok ? read.value : null;
		[rows, readBy] = [[], { rules: '', fixes: {} }];
		if (read.ok) tell({ call, type: 'told', value: summaryOf(read.value) });
		else tell({ call, type: 'refused', refusal: read.refusal });
	} else if (data.type === 'read') {
		readAll(data, (share) => tell({ call, type: 'progress', share }));
		tell({ call, type: 'told', value: { bounds: boundsOf(rows) } });
	} else if (data.type === 'review') {
		tell({ call, type: 'told', value: reviewRows(rows, data.known, data.organisation) });
	} else {
		const wanted = new Set(data.numbers);
		const found = rows.flatMap(({ number, candidate }) =>
			wanted.has(number) && candidate.ok ? [[number, candidate.value] as const] : [],
		);
		tell({ call, type: 'told', value: found });
	}
});

const tell = (answer: ImportAnswer) => postMessage(answer);

function readAll(
	{ columns, subkind, wording, fixes }: RulesOfList,
	progress: (share: number) => void,
) {
	const rules = { columns, subkind, wording };
	const isSame = readBy.rules === JSON.stringify(rules);
	const all = list?.rows ?? [];
	rows = all.map((row, i) => {
		if (i % STRIDE === 0) progress(i / all.length);
		const [before, now] = [readBy.fixes[row.number], fixes[row.number]];
		const isRead = isSame && rows[i] && JSON.stringify(before) === JSON.stringify(now);
		return isRead ? rows[i]! : readRow(row, rules, now);
	});
	readBy = { rules: JSON.stringify(rules), fixes };
}

function summaryOf({ format, isOsm, headings, rows, warnings }: List): ListSummary {
	return {
		...{ format, isOsm, warnings, count: rows.length },
		isDrawn: rows.some(({ geometry }) => geometry !== null && geometry !== undefined),
		headings: headings.map((heading) => ({
			heading,
			examples: rows
				.slice(0, 100)
				.flatMap(({ values }) => values.get(heading) ?? [])
				.slice(0, EXAMPLES),
		})),
		guessed: guessColumns(headings, rows),
	};
}
