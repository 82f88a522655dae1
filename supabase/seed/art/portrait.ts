import type { Texts } from '#core/places/texts.ts';
import { C, INK } from './inks.ts';
import { disc, each, flat, keyed, keyedDisc, line } from './marks.ts';
import { frame } from './picture.ts';
import { type Random, randomFrom } from './random.ts';

export const LOOKS = ['long', 'bob', 'bun', 'short', 'beard', 'cap', 'bald'] as const;
export type Look = (typeof LOOKS)[number];

/** An invented person: the name moves the chances, the look is chosen by hand. */
export interface Sitter {
	name: string;
	look: Look;
}

export const PORTRAIT_SIDE = 480;

const SKIN = [
	['#EDC4A0', '#DDAA84'],
	['#E8BE98', '#D9A982'],
	['#D9A37C', '#C48A62'],
	['#F0CDB0', '#E0B394'],
] as const;
const HAIR = ['#5A3A22', '#3A2A20', '#8A5A30', '#B98A4E', '#6D6A66', '#A9A59C', '#7A3E22'] as const;
const GROUND = ['#DCCFA6', '#C9D5D6', '#D3D9BC', '#E3CDB0', '#D5C9D0'] as const;
const CLOTH = ['#4F7A5B', '#33486F', '#8C3A2E', '#7A6A50', '#5A5A6E', '#B07A3A'] as const;

/** Draws an invented person: head and shoulders, 480 × 480, always the same for the same name. */
export function drawPortrait({ name, look }: Sitter): string {
	const random = randomFrom(name);
	const [skin, shade] = random.pick(SKIN);
	const hair = random.pick(HAIR);
	const cloth = random.pick(CLOTH);
	const drawing =
		flat('M0 0H480V480H0z', random.pick(GROUND)) +
		behind(look, hair) +
		keyed('M40 490C46 380 120 330 240 330S434 380 440 490z', cloth) +
		collar(random) +
		flat('M190 262H290V324C274 372 206 372 190 324z', shade) +
		line('M190 290v34C206 372 274 372 290 324v-34', 5) +
		keyed(
			'M140 170C134 172 128 190 134 206 138 220 148 222 152 218zM340 170C346 172 352 190 346 206 342 220 332 222 328 218z',
			skin,
			5,
		) +
		keyed('M148 180C148 96 186 70 240 70S332 96 332 180 292 308 240 308 148 264 148 180z', skin) +
		face(random, shade) +
		(look === 'beard' ? beard(hair) : '') +
		top(look, hair, cloth) +
		(random.chance(0.3) ? glasses() : '');
	const turned = random.chance(0.5);
	return frame(
		PORTRAIT_SIDE,
		PORTRAIT_SIDE,
		turned ? `<g transform="matrix(-1 0 0 1 ${PORTRAIT_SIDE} 0)">${drawing}</g>` : drawing,
	);
}

export function describePortrait({ name }: Sitter): Required<Texts> {
	return {
		de: `Gezeichnetes Porträt: ${name}, eine erfundene Person`,
		en: `Drawn portrait: ${name}, an invented person`,
		nl: `Getekend portret: ${name}, een verzonnen persoon`,
	};
}

function collar(random: Random): string {
	if (random.chance(0.5)) {
		// A shirt under work clothes.
		return (
			keyed('M176 338L240 410 304 338 290 322 240 372 190 322z', C.lime) + line('M240 410V480', 4)
		);
	}
	return (
		line('M176 336Q240 412 304 336', 14, INK) + line('M176 336Q240 412 304 336', 6, C.woodPale)
	);
}

function face(random: Random, shade: string): string {
	const smile = random.between(14, 24);
	return (
		line(`M206 ${random.whole(182, 186)}v10M274 184v10`, 11) +
		line('M188 164q16-12 34-4M258 160q18-8 34 4', 6) +
		line('M240 190l-10 36h18', 5) +
		line(`M210 254q30 ${smile} 60 0`, 6) +
		disc(186, 232, 15, `${shade}88`) +
		disc(294, 232, 15, `${shade}88`)
	);
}

/** Hair that falls behind the shoulders. */
function behind(look: Look, hair: string): string {
	if (look === 'long')
		return keyed('M138 180C110 60 190 36 240 36S370 60 342 180L366 380H114z', hair);
	if (look === 'bob')
		return keyed('M134 190C112 70 180 40 240 40S368 70 346 190L352 290H128z', hair);
	if (look === 'bun') return keyedDisc(240, 50, 36, hair);
	return '';
}

function top(look: Look, hair: string, cloth: string): string {
	const strands = line(
		each(4, (i) => `M${190 + i * 30} 74q-10 20-6 38`),
		3,
		`${INK}55`,
	);
	switch (look) {
		case 'long':
		case 'bob':
			return (
				keyed(
					'M140 200C128 90 190 48 240 48S352 90 340 200C330 150 316 122 282 110 250 136 190 140 168 132 152 150 146 176 140 200z',
					hair,
				) + strands
			);
		case 'bun':
			return (
				keyed(
					'M142 176C140 84 196 56 240 56S340 84 338 176C326 134 300 112 240 110S154 134 142 176z',
					hair,
				) + strands
			);
		case 'cap':
			return (
				keyed('M136 132C140 60 200 44 244 44S340 66 344 128C300 112 190 112 136 132z', cloth) +
				keyed('M130 136C190 104 300 106 372 136 330 142 200 134 130 136z', cloth) +
				line('M144 140v44M336 138v46', 9, hair)
			);
		case 'bald':
			return line('M146 170v40M334 170v40', 13, hair) + line('M206 92q34-14 68 0', 4, '#ffffff88');
		default:
			return (
				keyed(
					'M144 186C126 84 180 46 246 50 318 48 356 96 336 186 332 150 326 132 312 120 270 132 200 128 170 118 156 134 150 158 144 186z',
					hair,
				) + strands
			);
	}
}

const beard = (hair: string) =>
	keyed(
		'M146 206C150 300 196 340 240 340S330 300 334 206C322 226 306 236 290 236 268 228 212 228 190 236 174 236 158 226 146 206zM206 252q34 26 68 0-34-14-68 0z',
		hair,
	);

const glasses = () =>
	`<g fill="none" stroke="${INK}" stroke-width="5"><circle cx="206" cy="190" r="30"/><circle cx="274" cy="190" r="30"/><path d="M236 188q4-5 8 0M176 186l-30-8M304 186l30-8"/></g>`;
