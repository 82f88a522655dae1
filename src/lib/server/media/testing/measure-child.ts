/** Renders one file in a process of its own and tells how much memory that took: `node measure-child.ts <file> <kind>`. */
import type { PictureKind } from '../picture-kind.ts';
import { render } from '../render.ts';

const [file, kind] = process.argv.slice(2) as [string, PictureKind];
const answer = await render(file, kind);
const { maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ said: answer.ok ? 'rendered' : answer.refusal.code, maxRSS }));
