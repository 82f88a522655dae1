import { millWheel, slateHouse, timberHouse, barn } from '../buildings.ts';
import { C, INK, type Mood } from '../inks.ts';
import { country, fence, gouges, pathTo } from '../landscape.ts';
import { at, box, disc, each, flat, keyed, keyedDisc, keyedOval, line, n } from '../marks.ts';
import { broadleaf, bush, fruitTree, herb, spruce } from '../plants.ts';
import { type Random } from '../random.ts';
import { type Scene } from './scene.ts';

/** A wooden crate of round things. */
function crate(random: Random, x: number, y: number, inks: readonly string[]): string {
	return (
		each(9, (i) =>
			keyedDisc(
				x + 18 + (i % 5) * 30 + (i > 4 ? 14 : 0),
				y + (i > 4 ? -16 : 4),
				19,
				random.pick(inks),
				4,
			),
		) +
		keyed(box(x, y + 6, 156, 58), C.woodLight) +
		line(`M${x} ${y + 34}h156`, 5) +
		line(`M${x + 12} ${y + 6}v58M${x + 144} ${y + 6}v58`, 4, C.wood)
	);
}

const farmStall: Scene = {
	shows: {
		de: 'ein Hofladenstand mit gestreiftem Dach und Kisten voll Obst und Gemüse',
		en: 'a farm shop stall with a striped awning and crates of fruit and vegetables',
		nl: 'een kraam bij de boerderij met gestreept zeil en kisten vol fruit en groente',
	},
	draw(random, mood) {
		const stripe = random.pick([C.red, C.green, C.blue, '#B98A2E']);
		const goods = [
			['#B23A2C', '#D9843A'],
			['#D9843A', '#E3A13F'],
			['#B79B62', '#A58450'],
			['#7F9A5A', '#9DB066'],
			['#7B4B74', '#9A6390'],
		] as const;
		const first = random.whole(0, 4);
		return (
			country(random, mood, 366) +
			timberHouse({ x: 90, y: 270, width: 190, height: 120 }) +
			line('M270 260V500M700 260V500', 16, C.woodDark) +
			each(3, (i) => crate(random, 268 + i * 150, 400, goods[(first + i) % 5]!)) +
			keyed(box(240, 464, 490, 70), C.woodLight) +
			line(
				each(9, (i) => `M${290 + i * 50} 464v70`),
				3,
				C.wood,
			) +
			each(8, (i) =>
				keyed(`M${236 + i * 62.5} 246h62.5v48a31 26 0 0 1-62.5 0z`, i % 2 ? C.lime : stripe, 4),
			) +
			keyed('M260 190H710L736 248H236z', stripe) +
			each(3, (i) => flat(`M${318 + i * 120} 190h58l10 58h-64z`, C.lime)) +
			line('M260 190H710L736 248H236z') +
			at(
				800,
				540,
				keyedDisc(0, -40, 44, '#D9843A') +
					line('M-14-82q-18 42 0 82M14-82q18 42 0 82', 4, '#A9601F') +
					line('M0-84q0-14 12-18', 9, C.green),
			) +
			at(
				170,
				548,
				keyedDisc(0, -32, 34, '#E3A13F') +
					line('M0-64v64', 4, '#A9762A') +
					line('M0-66q0-12-10-16', 8, C.green),
			)
		);
	},
};

const orchard: Scene = {
	shows: {
		de: 'eine Streuobstwiese mit roten Äpfeln, Leiter und Korb',
		en: 'an orchard meadow with red apples, a ladder and a basket',
		nl: 'een boomgaard met rode appels, een ladder en een mand',
	},
	moods: ['day', 'morning', 'evening', 'autumn'],
	draw(random, mood) {
		const apple = random.pick(['#B23A2C', '#C8472F', '#D8A531']);
		const basket =
			keyed('M-60-56H60L44 0H-44z', C.woodLight) +
			line('M-54-36H54M-50-16H50M-30-56l6 56M0-56V0M30-56l-6 56', 3.5, C.wood) +
			each(5, (i) => keyedDisc(-44 + i * 22, -62 - (i % 2) * 8, 15, apple, 4)) +
			line('M-56-58C-50-130 50-130 56-58', 6);
		return (
			country(random, mood, 372) +
			each(5, (i) => fruitTree(random, 90 + i * 195, 420, 140, mood, apple)) +
			fruitTree(random, 430, 530, 400, mood, apple) +
			at(
				0,
				0,
				line('M560 540L486 240M606 536L526 232', 10, C.woodLight) +
					line(
						each(8, (i) => `M${554 - i * 9.4} ${506 - i * 36}l45-4`),
						7,
						C.woodLight,
					),
			) +
			at(720, 552, basket, 1.15) +
			disc(300, 560, 12, apple) +
			disc(348, 574, 12, apple) +
			disc(500, 566, 12, apple) +
			fruitTree(random, random.pick([70, 900]), 520, 260, mood, apple)
		);
	},
};

/** A sledge with a cut fir tied on it. */
const sledge = (mood: Mood) =>
	at(
		480,
		505,
		line('M-190 0H150q56 0 50-56', 12, C.woodDark) +
			line('M-140 0v-44M100 0v-44', 12, C.woodDark) +
			keyed(box(-180, -62, 340, 20), C.woodLight) +
			line('M-220-96H-150', 20, C.woodDark) +
			`<path fill="${mood.fir}" stroke="${INK}" stroke-width="5" d="M-170-128L-60-176-66-152 40-158 34-138 210-98 34-66 42-52-66-50-58-34-170-66z"/>` +
			line('M-90-166q14 62 0 122M60-152q14 50 0 96', 8, C.glow),
	);

const christmasTrees: Scene = {
	shows: {
		de: 'Reihen junger Tannen am Hang, ein Schlitten mit geschlagenem Baum',
		en: 'rows of young firs on a slope, a sledge with a cut tree',
		nl: 'rijen jonge dennen op een helling, een slee met een gekapte boom',
	},
	moods: ['winter', 'winter', 'overcast', 'evening'],
	draw(random, mood) {
		const snow = mood.name === 'winter';
		const fir = (x: number, y: number, s: number, light: boolean) =>
			spruce(x, y, s, light ? mood.firLight : mood.fir) +
			(snow
				? flat(
						`M${n(x)} ${n(y - s)}l${n(s * 0.13)} ${n(s * 0.22)}q${n(-s * 0.08)} ${n(s * 0.06)} ${n(-s * 0.13)} 0t${n(-s * 0.13)} 0z`,
						'#fff',
					)
				: '');
		const rows = each(3, (row) =>
			each(8, (i) =>
				fir(
					20 + i * 130 + (row % 2) * 65 + random.between(-6, 6),
					380 + row * 52,
					64 + row * 22,
					(i + row) % 3 === 0,
				),
			),
		);
		return (
			country(random, mood, 330) +
			rows +
			sledge(mood) +
			fir(110, 600, 220, false) +
			fir(880, 606, 250, true)
		);
	},
};

const herbGarden: Scene = {
	shows: {
		de: 'ein Kräutergarten mit Beeten, Tontöpfen und blühendem Dost',
		en: 'a herb garden with beds, clay pots and flowering marjoram',
		nl: 'een kruidentuin met bedden, aarden potten en bloeiende marjolein',
	},
	moods: ['day', 'morning', 'evening'],
	draw(random, mood) {
		const blooms = ['#8D6FA8', '#B06AA0', '#E9D7E4', '#F4C63D', undefined];
		const pot = (x: number, y: number, s: number, bloom?: string) =>
			herb(random, x, y - 60 * s, 110 * s, mood.fir, bloom) +
			keyed(
				`M${n(x - 52 * s)} ${n(y - 76 * s)}h${n(104 * s)}l${n(-18 * s)} ${n(76 * s)}h${n(-68 * s)}z`,
				C.copper,
			) +
			keyed(box(x - 58 * s, y - 92 * s, 116 * s, 22 * s), C.copperLight);
		const bed = (y: number, h: number, bloom?: string) =>
			flat(`M0 ${y}C300 ${y - 10} 660 ${y - 10} 960 ${y}v26H0z`, C.soil) +
			each(15, (i) =>
				herb(
					random,
					20 + i * 66 + random.between(-10, 10),
					y + 10,
					h,
					i % 2 ? mood.fir : mood.firLight,
					bloom,
				),
			);
		return (
			country(random, mood, 350) +
			slateHouse({ x: random.pick([120, 660]), y: 262, width: 170, height: 106 }) +
			fence(0, 386, 960, C.lime) +
			bed(424, 44, random.pick(blooms)) +
			bed(560, 62, random.pick(blooms)) +
			pot(310, 530, 1.2, random.pick(blooms)) +
			pot(480, 546, 1.6, '#B06AA0') +
			pot(650, 530, 1.2, random.pick(blooms))
		);
	},
};

const waterMill: Scene = {
	shows: {
		de: 'eine Fachwerkmühle mit Wasserrad am Bach',
		en: 'a half-timbered mill with a water wheel by the stream',
		nl: 'een vakwerkmolen met waterrad aan de beek',
	},
	draw(random, mood) {
		return (
			country(random, mood, 372) +
			timberHouse({ x: 250, y: 256, width: 310, height: 210, pitch: 0.62, door: true }) +
			flat('M500 470C640 452 800 452 960 462V640H300C380 580 420 500 500 470z', mood.water) +
			line('M600 520h150M520 570h180M760 560h120M800 500h90', 5, mood.ripple) +
			keyed('M590 318H860V344H590z', C.wood) +
			line('M720 344V470M820 344V470', 12, C.woodDark) +
			flat('M590 322H860v10H590z', mood.ripple) +
			millWheel(640, 400, 108) +
			flat('M548 330q-16 60 4 150l24 0q-20-80-10-150z', mood.ripple) +
			pathTo(330, 466, mood) +
			bush(890, 480, 50, mood.leaf) +
			bush(140, 480, 60, mood.leaf)
		);
	},
};

const cafeTable: Scene = {
	shows: {
		de: 'ein gedeckter Tisch mit Kuchen und Kaffeekanne unter einem Baum',
		en: 'a laid table with cake and a coffee pot under a tree',
		nl: 'een gedekte tafel met taart en koffiekan onder een boom',
	},
	moods: ['day', 'morning', 'evening', 'autumn'],
	draw(random, mood) {
		const cloth = random.pick([C.red, C.blue, C.green]);
		const topping = random.pick(['#8C2F3F', '#C98B4E', '#7B4B74']);
		return (
			country(random, mood, 366) +
			timberHouse({ x: 620, y: 264, width: 210, height: 132, door: true }) +
			broadleaf(random, 190, 470, 420, mood) +
			line('M300 470L270 620M660 470L690 620', 16, C.woodDark) +
			keyed('M200 440H760L790 540H170z', C.lime) +
			line(
				each(9, (i) => `M${250 + i * 58} 440l${(i - 4) * 7} 100`),
				8,
				cloth,
			) +
			line('M190 474H770M180 508H780', 8, cloth) +
			line('M200 440H760L790 540H170z') +
			keyedOval(400, 440, 120, 22, '#fff') +
			keyed('M304 366V430a96 20 0 0 0 192 0V366z', C.cream) +
			flat('M306 394v14a94 20 0 0 0 188 0v-14a94 20 0 0 1-188 0z', topping) +
			keyedOval(400, 366, 96, 22, topping) +
			each(6, (i) => keyedDisc(334 + i * 26, 352 + (i % 2) * 12, 9, C.lime, 3)) +
			at(
				610,
				440,
				keyed('M-44 0C-60-70-40-110-30-120H30C40-110 60-70 44 0z', '#E9EEE6') +
					keyed('M-34-120q34-30 68 0z', cloth) +
					disc(0, -140, 9, INK) +
					line('M44-96q46 4 28 56', 9) +
					keyed('M-50-60l-46-46 14-6 42 26z', '#E9EEE6', 4),
			) +
			at(
				520,
				452,
				keyed('M-26-40H26C26-14 16 0 0 0S-26-14-26-40z', '#fff', 4) + line('M26-34q18 2 2 22', 5),
			)
		);
	},
};

const mushroomLogs: Scene = {
	shows: {
		de: 'Pilze wachsen auf aufgestapelten Stämmen, dahinter die Pilzscheune',
		en: 'mushrooms growing on stacked logs, the mushroom barn behind',
		nl: 'paddenstoelen op gestapelde stammen, daarachter de paddenstoelenschuur',
	},
	moods: ['overcast', 'autumn', 'morning'],
	draw(random, mood) {
		const cap = random.pick(['#A9774A', '#C9A27A', '#8C6A5A']);
		const log = (x: number, y: number) =>
			keyedDisc(x, y, 62, C.woodDark) +
			keyedDisc(x, y, 50, C.woodPale, 3) +
			`<g fill="none" stroke="${C.woodLight}" stroke-width="4"><circle cx="${x}" cy="${y}" r="34"/><circle cx="${x}" cy="${y}" r="18"/></g>`;
		const mushroom = (x: number, y: number, s: number) =>
			at(
				x,
				y,
				keyed('M-16 0C-10-30-12-50-14-60H14C12-50 10-30 16 0z', C.cream, 4) +
					keyed('M-58-54C-56-100-26-118 0-118S56-100 58-54C30-44-30-44-58-54z', cap, 4) +
					disc(-20, -84, 7, C.woodPale) +
					disc(18, -92, 5, C.woodPale),
				s,
			);
		return (
			country(random, mood, 360) +
			barn(520, 306, 300, 110) +
			mushroom(250, 520, 0.8) +
			log(330, 500) +
			log(456, 500) +
			log(582, 500) +
			log(393, 392) +
			log(519, 392) +
			mushroom(330, 446, 0.9) +
			mushroom(456, 336, 1.5) +
			mushroom(560, 342, 0.9) +
			mushroom(640, 452, 1.1) +
			mushroom(392, 344, 0.7) +
			mushroom(730, 574, 1.1) +
			mushroom(690, 566, 0.7)
		);
	},
};

function vegetableRows(mood: Mood): string {
	return each(9, (i) =>
		flat(
			`M${420 + i * 15} 372L${-260 + i * 164} 640h90L${428 + i * 15} 372z`,
			i % 2 ? C.soil : mood.grass,
		),
	);
}

const vegetables: Scene = {
	shows: {
		de: 'Gemüsereihen bis zum Horizont, vorn Kohl, Möhren und Kürbisse',
		en: 'rows of vegetables to the horizon, cabbage, carrots and pumpkins in front',
		nl: 'rijen groente tot de horizon, vooraan kool, wortels en pompoenen',
	},
	moods: ['day', 'morning', 'evening', 'autumn'],
	draw(random, mood) {
		const cabbage = at(
			0,
			0,
			keyedDisc(0, -70, 78, '#7F9A5A') +
				keyed(
					'M-78-66C-100-30-70 0-30-2-60-30-50-70-30-84-56-96-76-84-78-66zM78-66C100-30 70 0 30-2 60-30 50-70 30-84 56-96 76-84 78-66z',
					'#9DB066',
					4,
				) +
				line('M0-10V-110M0-50l-30-26M0-60l32-26M0-90l-16-18', 4, '#CFDDA5'),
		);
		const carrot = (x: number, lean: number) =>
			`<g transform="translate(${x} 520) rotate(${lean})">${herb(random, 0, -110, 70, C.green)}${keyed('M-24-112C-28-60-6-10 0 14 6-10 28-60 24-112 10-122-10-122-24-112z', '#D9843A', 4)}${line('M-14-84h14M4-60h12M-6-36h8', 3, '#A9601F')}</g>`;
		const pumpkin =
			keyedOval(0, -58, 96, 62, '#D9843A') +
			line('M-40-112q-40 54 0 108M40-112q40 54 0 108M0-120V2', 5, '#A9601F') +
			line('M0-118q0-18 14-24', 12, C.green);
		return (
			country(random, mood, 362) +
			vegetableRows(mood) +
			barn(random.pick([90, 660]), 318, 210, 70, false) +
			at(330, 524, cabbage, 1.1) +
			carrot(480, -8) +
			carrot(540, 6) +
			carrot(592, 20) +
			at(720, 528, pumpkin, 1) +
			at(190, 546, cabbage, 0.7) +
			gouges(random, { x: 0, y: 590, width: 960, height: 40 }, 10, mood.blade)
		);
	},
};

const marketStalls: Scene = {
	shows: {
		de: 'Marktstände mit bunten Dächern vor Fachwerkhäusern',
		en: 'market stalls with coloured awnings in front of half-timbered houses',
		nl: 'marktkramen met gekleurde daken voor vakwerkhuizen',
	},
	draw(random, mood) {
		const stall = (x: number, ink: string) =>
			line(`M${x + 10} 360V520M${x + 210} 360V520`, 10, C.woodDark) +
			crate(random, x + 30, 430, ['#B23A2C', '#D9843A', '#7F9A5A']) +
			keyed(box(x, 490, 220, 54), C.woodLight) +
			keyed(`M${x + 20} 300h180l34 70h-248z`, ink);
		return (
			country(random, mood, 372) +
			each(4, (i) =>
				timberHouse({ x: 60 + i * 215, y: 260 + random.between(-20, 14), width: 190, height: 150 }),
			) +
			flat(box(0, 410, 960, 230), '#C9C2AF') +
			stall(140, C.red) +
			stall(380, C.glow) +
			stall(620, C.green)
		);
	},
};

export const FARM_FIELDS = {
	farmStall,
	orchard,
	christmasTrees,
	herbGarden,
	waterMill,
	cafeTable,
	mushroomLogs,
	vegetables,
	marketStalls,
} satisfies Record<string, Scene>;
