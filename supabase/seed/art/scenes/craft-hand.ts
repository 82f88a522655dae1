import { C, INK } from '../inks.ts';
import { bench, room, shelf } from '../interior.ts';
import { country, gouges, sky, hills, framingFirs, meadow } from '../landscape.ts';
import {
	at,
	box,
	disc,
	each,
	flat,
	keyed,
	keyedDisc,
	keyedOval,
	line,
	n,
	oval,
	turned,
} from '../marks.ts';
import { spruce } from '../plants.ts';
import { type Scene } from './scene.ts';

const lathe: Scene = {
	shows: {
		de: 'eine Drechselbank mit einer Schale, Späne und fertige Schalen',
		en: 'a lathe with a bowl, shavings and finished bowls',
		nl: 'een draaibank met een kom, krullen en klare kommen',
	},
	draw(random, mood) {
		const tone = () => random.pick([C.woodPale, C.woodLight, '#C98B4E', '#E0C79A']);
		const bowl = (x: number, y: number, s: number) =>
			at(
				x,
				y,
				keyed('M-60-50H60C56-16 30 0 16 0H-16C-30 0-56-16-60-50z', tone(), 4) +
					line('M-50-30q50 12 100 0', 3, C.wood),
				s,
			);
		return (
			room(random, mood) +
			shelf(320, 214, 300) +
			bowl(384, 212, 0.9) +
			bowl(470, 212, 0.7) +
			bowl(554, 212, 0.9) +
			keyed(box(150, 456, 660, 34), C.iron) +
			keyed('M200 490h70l20 150H180zM690 490h70l20 150H670z', C.iron) +
			keyed(box(180, 310, 150, 146), C.green) +
			keyed(box(330, 362, 44, 40), C.steel) +
			disc(230, 350, 12, C.glow) +
			keyed('M374 290C440 270 520 300 540 380C520 464 440 492 374 476z', tone()) +
			line('M404 288q20 94 0 188M440 294q26 88 0 176M478 316q20 66 0 132', 4, C.wood) +
			keyedOval(374, 382, 22, 94, C.woodLight, 5) +
			keyed('M690 456V350L650 372V392L670 400V456z', C.iron) +
			keyed(box(560, 372, 96, 20), C.steel) +
			turned(
				-16,
				560,
				430,
				keyed(box(520, 424, 190, 18), C.woodPale, 4) +
					keyed('M520 424l-60 8 60 10z', C.steelLight, 4),
			) +
			line(
				each(
					9,
					() => `M${n(random.between(300, 620))} ${n(random.between(520, 610))}q20-30 34 0t-10 20`,
				),
				6,
				C.woodPale,
			)
		);
	},
};

/** A ball of yarn. */
const ball = (x: number, y: number, yarn: string) =>
	keyedDisc(x, y, 34, yarn, 4) +
	line(
		`M${x - 28} ${y - 8}q26-24 50-8M${x - 30} ${y + 6}q32-26 60-4M${x - 22} ${y + 20}q28-18 48-4`,
		3,
	);

const loom: Scene = {
	shows: {
		de: 'ein Webstuhl mit gespannten Fäden und gestreiftem Tuch',
		en: 'a loom with stretched threads and striped cloth',
		nl: 'een weefgetouw met gespannen draden en gestreepte stof',
	},
	draw(random, mood) {
		const yarns = ['#B5573C', '#6D8FA0', '#C9A04A', '#7F9A5A', '#7B4B74', '#F1E6CE'];
		const shift = random.whole(0, 5);
		const stripes = each(9, (i) =>
			flat(box(300, 392 + i * 14, 360, 14), yarns[(i * 2 + shift + (i % 3)) % 6]!),
		);
		return (
			room(random, mood) +
			keyed(box(246, 150, 40, 430), C.woodLight) +
			keyed(box(674, 150, 40, 430), C.woodLight) +
			keyed(box(220, 140, 520, 38), C.wood) +
			line(
				each(37, (i) => `M${302 + i * 9.9} 200V392`),
				3,
				'#B79B72',
			) +
			keyed(box(280, 184, 400, 24), C.woodPale) +
			keyed(box(286, 272, 388, 14), C.woodDark, 3) +
			keyed(box(276, 330, 408, 30), C.wood) +
			line(
				each(36, (i) => `M${306 + i * 10} 332v26`),
				2.5,
			) +
			stripes +
			line('M300 392V518M660 392V518') +
			keyed(box(230, 516, 500, 36), C.wood) +
			turned(
				-6,
				470,
				376,
				keyed('M400 376Q470 350 540 376Q470 402 400 376z', C.woodPale, 4) +
					keyedOval(470, 376, 34, 9, yarns[shift]!, 3),
			) +
			each(4, (i) =>
				ball(776 + (i % 2) * 66, 560 - Math.floor(i / 2) * 58, yarns[(i + shift + 1) % 6]!),
			) +
			keyed('M150 540h80l-12 90h-56z', C.woodLight) +
			disc(172, 536, 22, yarns[(shift + 3) % 6]!) +
			disc(206, 530, 22, yarns[(shift + 2) % 6]!)
		);
	},
};

const slate: Scene = {
	shows: {
		de: 'Schieferplatten auf einem Spaltbock, dahinter eine Wand aus Schuppenschiefer',
		en: 'slate slabs on a splitting block, behind them a wall of scale slates',
		nl: 'leiplaten op een kloofblok, daarachter een muur van schubleien',
	},
	draw(random) {
		const tones = ['#56636B', '#4C5961', '#606D75', '#5A6770'];
		const scales = each(9, (row) =>
			each(
				13,
				(i) =>
					flat(
						`M${i * 80 - 60 + (row % 2) * 40} ${row * 52 - 20}h80v40a40 34 0 0 1-80 0z`,
						random.pick(tones),
					) +
					line(`M${i * 80 - 60 + (row % 2) * 40} ${row * 52 + 20}a40 34 0 0 0 80 0`, 4, '#36434A'),
			),
		);
		const slab = (y: number, w: number, i: number) =>
			keyed(`M${480 - w} ${y}l14-16H${470 + w}l10 16-8 14H${490 - w}z`, tones[i % 4]!, 4) +
			line(`M${500 - w} ${y - 4}h${w * 0.8}`, 3, '#8A979E');
		return (
			scales +
			flat(box(0, 440, 960, 200), '#B9B3A4') +
			gouges(random, { x: 0, y: 470, width: 920, height: 150 }, 26, '#968F80') +
			keyed('M270 470H690L720 640H240z', C.wood) +
			line('M330 470L316 640M480 470V640M610 470L628 640', 4, C.woodDark) +
			each(random.whole(4, 6), (i) =>
				slab(462 - i * 24, 196 - i * 9 + random.between(-10, 10), i),
			) +
			turned(
				random.between(-6, 6),
				560,
				300,
				keyed('M548 310V220H572V310L564 350H556z', C.steelLight) +
					keyed(box(544, 170, 32, 60), C.woodPale, 4),
			) +
			turned(
				30,
				650,
				220,
				keyed(box(640, 200, 20, 180), C.woodPale, 4) + keyed(box(606, 150, 88, 60), C.woodLight),
			) +
			keyed('M760 600L790 420 900 430 880 610z', '#4C5961') +
			line('M800 450l-20 130M840 444l-14 150', 3, '#8A979E') +
			keyed('M60 610L90 500 200 496 220 612z', '#606D75')
		);
	},
};

const frame: Scene = {
	shows: {
		de: 'ein frisch gerichtetes Fachwerkgerüst mit Richtbaum',
		en: 'a newly raised timber frame with a topping-out tree',
		nl: 'een pas opgericht vakwerkgeraamte met pannenbier-boompje',
	},
	moods: ['day', 'morning', 'overcast', 'evening'],
	draw(random, mood) {
		const beam = (d: string, w = 26) => line(d, w, INK) + line(d, w - 9, C.woodPale);
		return (
			country(random, mood, 390) +
			beam('M330 470L480 170 760 170 620 470', 12) +
			beam('M300 480V310L480 150 660 310V480') +
			beam('M660 310L840 310M480 150L680 150L840 310V470', 18) +
			beam('M300 480H660M300 400H660M300 310H660') +
			beam('M390 480V310M480 480V310M570 480V310', 20) +
			beam('M300 480L390 400M660 480L570 400M300 310L390 400M660 310L570 400', 18) +
			beam('M480 310V150M390 310L480 236L570 310', 18) +
			beam('M750 480V310M840 480V310M660 480H840', 18) +
			spruce(480, 150, 76, C.darkGreen) +
			line('M470 116q-18 20-8 40M490 116q18 20 8 40', 5, C.red) +
			line('M480 96q-16 14-10 34', 5, C.glow) +
			line('M210 560L286 268M256 566L320 276', 9, C.wood) +
			line(
				each(8, (i) => `M${214 + i * 9.4} ${536 - i * 36}l46 4`),
				6,
				C.wood,
			) +
			keyed('M560 560H900L910 584H560zM580 536H880L890 560H580z', C.woodPale, 4) +
			disc(572, 572, 6, C.wood) +
			disc(592, 548, 6, C.wood)
		);
	},
};

const weave = (x: number, y: number, w: number, h: number, ink: string, dark: string) => {
	let d = '';
	for (let row = 0; row * 18 < h - 8; row++)
		for (let i = 0; i * 36 < w - 16; i++)
			d += `M${n(x + 8 + i * 36 + (row % 2) * 18)} ${n(y + 10 + row * 18)}q9-8 18 0`;
	return keyed(`M${x} ${y}h${w}l${-w * 0.09} ${h}h${-w * 0.82}z`, ink) + line(d, 5, dark);
};

const baskets: Scene = {
	shows: {
		de: 'geflochtene Körbe, einer noch im Werden, und Weidenruten',
		en: 'woven baskets, one still in the making, and willow rods',
		nl: 'gevlochten manden, één nog in wording, en wilgentenen',
	},
	draw(random, mood) {
		const inks = [
			['#C9A063', '#8A5F3A'],
			['#A9774A', '#5B3E26'],
			['#D9BE8C', '#A9774A'],
		] as const;
		const a = random.whole(0, 2);
		const [ink, dark] = inks[a]!;
		const [ink2, dark2] = inks[(a + 1) % 3]!;
		return (
			room(random, mood) +
			bench(500, 60, 840) +
			each(13, (i) =>
				line(
					`M${340 + i * 23} 340Q${310 + i * 28} 230 ${250 + i * 38} ${130 + Math.abs(i - 6) * 14}`,
					6,
					C.woodLight,
				),
			) +
			weave(320, 330, 320, 170, ink, dark) +
			line('M676 420C690 290 850 290 862 420', 16, INK) +
			line('M676 420C690 290 850 290 862 420', 7, ink2) +
			weave(660, 410, 220, 92, ink2, dark2) +
			line('M110 404C120 330 230 330 240 404', 14, INK) +
			line('M110 404C120 330 230 330 240 404', 6, ink) +
			weave(90, 400, 170, 100, ink, dark) +
			each(9, (i) =>
				line(
					`M${200 + i * 8} 586Q480 ${560 + i * 5} 760 ${574 + i * 6}`,
					5,
					i % 2 ? C.green : C.woodLight,
				),
			) +
			line('M470 556v70', 10, C.woodDark)
		);
	},
};

const VIOLIN =
	'M0-190C34-190 62-170 62-134C62-112 48-100 44-84C42-66 46-54 58-40C72-24 84-4 84 26C84 74 46 100 0 100S-84 74-84 26C-84-4-72-24-58-40C-46-54-42-66-44-84C-48-100-62-112-62-134C-62-170-34-190 0-190z';
const violinAt = (x: number, y: number, s: number, ink: string, lean = 0) =>
	at(
		x,
		y,
		turned(
			lean,
			0,
			0,
			keyed(box(-11, -360, 22, 210), INK, 3) +
				line('M-24-340h14M10-340h14M-24-322h14M10-322h14', 7) +
				keyed('M-11-360q-4-24 11-24t11 24z', ink, 4) +
				keyed(VIOLIN, ink) +
				flat('M-13-196H13L10-20H-10z', INK) +
				line('M-34-44q-12 22 0 40t-4 24M34-44q12 22 0 40t4 24', 5) +
				keyed('M-26-14h52l-6 12h-40z', C.woodPale, 3) +
				flat('M-12 40h24l-6 54h-12z', INK) +
				line('M-5-330V40M5-330V40', 1.6, C.lime),
		),
		s,
	);

const violins: Scene = {
	shows: {
		de: 'Geigen in der Werkstatt, eine an der Wand, eine auf der Bank',
		en: 'violins in the workshop, one on the wall, one on the bench',
		nl: 'violen in de werkplaats, één aan de muur, één op de bank',
	},
	draw(random, mood) {
		const ink = () => random.pick(['#A9542A', '#C47A34', '#8C4A22', '#D9A45A']);
		return (
			room(random, mood, random.pick(['#DDE0D2', '#D5DBD8', '#E8DCC0'])) +
			bench(490, 60, 840) +
			line('M330 120H640', 8, C.woodDark) +
			violinAt(410, 360, 0.66, ink()) +
			violinAt(560, 372, 0.7, '#E0C79A') +
			violinAt(620, 470, 0.9, ink(), 78) +
			keyed(box(170, 440, 120, 50), C.woodLight) +
			line('M190 440v-70M214 440v-90M240 440v-76M264 440v-60', 9, C.wood) +
			line('M190 384v-20M214 360v-20M240 376v-20M264 392v-20', 9, C.steel) +
			line(
				each(6, () => `M${n(random.between(300, 460))} ${n(random.between(470, 486))}q14-20 24 0`),
				5,
				C.woodPale,
			)
		);
	},
};

const saddle: Scene = {
	shows: {
		de: 'ein Ledersattel auf dem Bock, Zaumzeug an der Wand',
		en: 'a leather saddle on its stand, bridles on the wall',
		nl: 'een leren zadel op de bok, hoofdstellen aan de muur',
	},
	draw(random, mood) {
		const [leather, shade] = random.pick([
			['#A9652F', '#7A4520'],
			['#7A4A2C', '#4F2F1C'],
			['#C48A48', '#93602A'],
		] as const);
		return (
			room(random, mood) +
			each(
				3,
				(i) =>
					disc(390 + i * 90, 130, 9, C.iron) +
					line(
						`M${390 + i * 90} 132q-34 50-14 96q14 20 28 0q20-46-14-96M${372 + i * 90} 190h36`,
						8,
						i % 2 ? leather : shade,
					),
			) +
			keyed('M250 500L230 640M710 500L730 640', 'none', 22) +
			line('M250 500L230 640M710 500L730 640', 12, C.woodLight) +
			keyed('M230 440H730L750 510H210z', C.woodLight) +
			keyed(
				'M300 340C330 300 380 320 440 336C520 350 600 330 640 290C660 276 684 290 676 320C664 372 640 400 620 410H340C306 400 286 370 300 340z',
				leather,
			) +
			keyed(
				'M360 376C350 450 370 520 420 548C500 560 560 520 570 440C574 412 572 392 566 372C500 392 430 392 360 376z',
				shade,
			) +
			line('M384 400C380 460 396 512 430 528C490 536 540 500 546 440', 3.5, C.woodPale) +
			line('M330 356C420 384 560 372 640 316', 4, C.woodPale) +
			line('M470 520V590', 12, shade) +
			`<path fill="none" stroke="${C.steel}" stroke-width="9" d="M440 630q0-40 30-40t30 40z"/>` +
			line('M440 634q0-44 30-44t30 44z', 3) +
			keyed('M770 560q60-40 110 0v60H770z', leather, 4) +
			keyed('M90 560q50-30 110 0v60H90z', C.woodPale, 4)
		);
	},
};

const paper: Scene = {
	shows: {
		de: 'handgeschöpfte Papierbögen auf der Leine, davor die Bütte mit Sieb',
		en: 'handmade sheets on the line, in front the vat with its mould',
		nl: 'handgeschept papier aan de lijn, ervoor de kuip met schepraam',
	},
	draw(random, mood) {
		const tints = ['#F7F2E2', '#EFE3C6', '#E3E6DA', '#E9D8CC', '#DDE6E8'];
		return (
			room(random, mood, random.pick(['#D5DBD8', '#E3CDB0'])) +
			line('M0 150Q480 190 960 150', 6, C.woodDark) +
			each(6, (i) =>
				turned(
					random.between(-3, 3),
					150 + i * 132,
					170,
					keyed(
						box(98 + i * 132, 168 + (i > 1 && i < 4 ? 8 : 0), 104, 136),
						random.pick(tints),
						4,
					) +
						flat(box(130 + i * 132, 158 + (i > 1 && i < 4 ? 8 : 0), 12, 24), C.woodDark) +
						flat(box(162 + i * 132, 158 + (i > 1 && i < 4 ? 8 : 0), 12, 24), C.woodDark),
				),
			) +
			keyed('M220 420H740L710 600H250z', C.wood) +
			line('M320 420l10 180M440 420l4 180M560 420l-6 180M660 420l-14 180', 4, C.woodDark) +
			keyed('M204 470H756L752 494H208zM224 560H736L732 582H228z', C.iron, 3) +
			keyedOval(480, 420, 260, 50, '#DCE6E4') +
			line('M320 430q60 14 120 0M540 412q60 14 120 0', 5, '#fff') +
			turned(
				random.between(-12, -6),
				480,
				392,
				keyed('M340 350H620V430H340z', C.woodPale) +
					keyed(box(362, 366, 236, 48), '#F7F2E2', 4) +
					line(
						each(11, (i) => `M${382 + i * 20} 368v44`),
						2,
						C.stone,
					),
			) +
			each(5, (i) => flat(`M${390 + i * 46} ${438 + (i % 2) * 6}q-6 16 0 22 6-6 0-22z`, '#86B5C9'))
		);
	},
};

const brushes: Scene = {
	shows: {
		de: 'Bürsten und Besen an der Wand, auf der Bank Hölzer und Borsten',
		en: 'brushes and brooms on the wall, wood and bristles on the bench',
		nl: 'borstels en bezems aan de muur, hout en haren op de bank',
	},
	draw(random, mood) {
		const hair = () => random.pick([INK, '#6B5A4A', '#C9A063', '#F1E6CE', '#8A5F3A']);
		const wood = () => random.pick([C.woodPale, C.woodLight, '#C98B4E', C.wood]);
		const bristles = (x: number, y: number, w: number, h: number) => {
			const ink = hair();
			return (
				keyed(`M${x} ${y}h${w}l${w * 0.08} ${h}h${-w * 1.16}z`, ink, 4) +
				line(
					each(Math.floor(w / 14), (i) => `M${n(x + 7 + i * 14)} ${y + 6}v${h - 8}`),
					2,
					ink === INK ? '#5A5048' : INK + '88',
				)
			);
		};
		const hand = (x: number, y: number) =>
			bristles(x - 56, y + 26, 112, 44) +
			keyed(`M${x - 64} ${y}h128q14 14 0 28h-128q-14-14 0-28z`, wood(), 4);
		const round = (x: number, y: number) =>
			keyed(box(x - 8, y - 96, 16, 100), wood(), 4) +
			bristles(x - 26, y + 24, 52, 60) +
			keyed(`M${x - 30} ${y}h60v26h-60z`, C.steel, 4);
		return (
			room(random, mood) +
			line('M330 130H650', 9, C.woodDark) +
			round(380, 240) +
			hand(486, 190) +
			round(596, 240) +
			hand(486, 300) +
			bench(480, 60, 840) +
			turned(
				-90,
				400,
				440,
				keyed(box(390, 150, 20, 200), C.woodPale, 4) +
					keyed('M340 350h120l10 34H330z', wood()) +
					bristles(334, 384, 132, 90),
			) +
			at(
				700,
				410,
				bristles(-110, 34, 220, 36) +
					keyed('M-120 0H120Q146 18 120 36H-120Q-146 18-120 0z', wood()) +
					each(7, (i) => disc(-90 + i * 30, 18, 4, INK)),
			) +
			at(
				820,
				480,
				keyed('M-30 0L-44-130H44L30 0z', hair()) + keyed(box(-34, -60, 68, 16), C.red, 4),
			)
		);
	},
};

const sawmill: Scene = {
	shows: {
		de: 'ein Sägewerk mit Stammholz und gestapelten Brettern',
		en: 'a sawmill with logs and stacked boards',
		nl: 'een zagerij met stammen en gestapelde planken',
	},
	draw(random, mood) {
		const log = (x: number, y: number) =>
			keyedDisc(x, y, 46, C.woodDark) +
			keyedDisc(x, y, 37, C.woodPale, 3) +
			disc(x, y, 12, C.woodLight);
		return (
			sky(random, mood) +
			hills(random, mood, 262) +
			framingFirs(random, mood) +
			meadow(random, mood, 380) +
			keyed(box(300, 250, 400, 210), C.wood) +
			line(
				each(21, (i) => `M${310 + i * 19} 250v210`),
				3,
				C.woodDark,
			) +
			keyed('M270 256L500 150 730 256z', C.slate) +
			keyed(box(380, 300, 240, 160), INK) +
			keyedDisc(500, 420, 84, C.steel) +
			disc(500, 420, 14, INK) +
			log(150, 520) +
			log(242, 520) +
			log(334, 520) +
			log(196, 444) +
			log(288, 444) +
			each(5, (i) =>
				keyed(box(580 + (i % 2) * 10, 540 - i * 24, 290, 20), i % 2 ? C.woodPale : C.woodLight, 4),
			) +
			oval(500, 600, 10, 3, C.woodPale)
		);
	},
};

export const CRAFT_HAND = {
	lathe,
	loom,
	slate,
	frame,
	baskets,
	violins,
	saddle,
	paper,
	brushes,
	sawmill,
} satisfies Record<string, Scene>;
