/** What a mail says, before anybody decides how it looks. */
export interface Letter {
	language: string;
	subject: string;
	greeting: string;
	/** Paragraphs; line breaks inside them stay. */
	paragraphs: string[];
	/** Name of the thing and what is said of it. */
	facts: { label: string; text: string }[];
	/** The first one is what the mail is for. */
	links: { label: string; url: string }[];
	goodbye: string;
	/** Who writes. */
	signature: string;
	footer: string;
}

/** For reading without colours and pictures. */
export function letterAsText(letter: Letter): string {
	const facts = letter.facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
	const links = letter.links.map(({ label, url }) => `${label}:\n${url}`).join('\n\n');
	return [
		letter.greeting,
		...letter.paragraphs,
		facts,
		links,
		`${letter.goodbye}\n${letter.signature}`,
		`-- \n${letter.footer}`,
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

const INK = '#1a2125';
const QUIET = '#465258';
const GINSTER = '#f4c63d';

/** For reading with them: one bar of the accent, no picture, nothing fetched from anywhere. */
export function letterAsHtml(letter: Letter): string {
	const paragraphs = letter.paragraphs
		.map((text) => `<p style="margin:0 0 16px">${lines(text)}</p>`)
		.join('\n');
	const facts = letter.facts
		.map(
			({ label, text }) =>
				`<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;vertical-align:top;font-weight:normal;color:${QUIET}">${escape(label)}</th><td style="padding:4px 0;font-weight:bold">${lines(text)}</td></tr>`,
		)
		.join('\n');
	const links = letter.links
		.map(
			({ label, url }, i) =>
				`<p style="margin:0 0 16px"><a href="${escape(url)}" style="${i === 0 ? `display:inline-block;padding:12px 20px;border:2px solid ${INK};border-radius:6px;font-weight:bold;text-decoration:none;` : ''}color:${INK}">${escape(label)}</a></p>`,
		)
		.join('\n');
	return `<!doctype html>
<html lang="${escape(letter.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(letter.subject)}</title></head>
<body style="margin:0;background:#ffffff;color:${INK};font:16px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto;padding:0 20px 32px">
<div style="height:6px;margin:0 0 24px;background:${GINSTER}"></div>
<p style="margin:0 0 16px">${escape(letter.greeting)}</p>
${paragraphs}
${facts && `<table style="border-collapse:collapse;margin:0 0 24px">\n${facts}\n</table>`}
${links}
<p style="margin:0 0 24px">${escape(letter.goodbye)}<br>${escape(letter.signature)}</p>
<p style="margin:0;font-size:14px;color:${QUIET}">${escape(letter.footer)}</p>
</div>
</body>
</html>
`;
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

const lines = (text: string) => escape(text).replace(/\r?\n/g, '<br>');
