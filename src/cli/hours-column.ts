/**
 * The values of a file: the column `opening_hours` of a CSV file (RFC 4180), or without such a header
 * one value per line as it stands.
 */
export function readColumn(content: string): string[] {
	const text = content.replace(/^\uFEFF/, '');
	const [head = '', ...lines] = text.split(/\r?\n/);
	const names = readRecords(head)[0] ?? [];
	const column = names.findIndex((name) => name.trim() === 'opening_hours');
	const values = lines.filter((line) => line.trim() !== '');
	if (column < 0) return head.trim() === '' ? values : [head, ...values];
	// A column alone needs no quotes, and whoever writes none has commas and quotes inside of values.
	if (names.length === 1 && !values.every((line) => ONE_FIELD.test(line))) return values;
	return readRecords(text)
		.slice(1)
		.map((record) => record[column] ?? '');
}

/** The values of a file with how often each is there, by its columns `count` and `opening_hours`. */
export function readCounted(content: string): { text: string; count: number }[] {
	const [names = [], ...records] = readRecords(content.replace(/^\uFEFF/, ''));
	const [count, text] = ['count', 'opening_hours'].map((name) => names.indexOf(name));
	return records.map((record) => ({
		text: record[text!] ?? '',
		count: Number(record[count!] ?? 1) || 1,
	}));
}

const ONE_FIELD = /^(?:"(?:[^"]|"")*"|[^",]*)$/;

/** Records of fields, empty lines left out. A quote that never closes ends with the text. */
function readRecords(text: string): string[][] {
	const records: string[][] = [];
	let record: string[] = [];
	const endRecord = () => {
		if (record.length > 1 || record[0] !== '') records.push(record);
		record = [];
	};
	const FIELD = /(?:"((?:[^"]|"")*)"?([^",\r\n]*)|([^,\r\n]*))(,|\r?\n|\r|$)/gy;
	for (let end = ''; FIELD.lastIndex < text.length || end === ',';) {
		const [, quoted, rest = '', plain = '', separator = ''] = FIELD.exec(text) ?? [];
		record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest);
		end = separator;
		if (end !== ',') endRecord();
	}
	if (record.length > 0) endRecord();
	return records;
}
