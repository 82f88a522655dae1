import { bee, cow, goat, hen, highlander, pony, sheep, trout } from '../animals.ts';
import { barn, slateHouse, timberHouse } from '../buildings.ts';
import { C, INK } from '../inks.ts';
import { country, fence, gouges, pathTo, sky, hills, framingFirs } from '../landscape.ts';
import { at, box, disc, each, flat, keyed, keyedOval, line, n } from '../marks.ts';
import { broadleaf, flowers, reeds } from '../plants.ts';
import { type Scene } from './scene.ts';

const BLOSSOM = ['#B06AA0', '#F3E6C2', '#F4C63D', '#FFFFFF'] as const;

const wheel = (x: number, y: number, r: number) =>
	keyed(`M${x - r} ${y}v${r * 0.42}a${r} ${r * 0.34} 0 0 0 ${2 * r} 0v${-r * 0.42}z`, '#D29B3A') +
	line(
		`M${x - r * 0.5} ${n(y + r * 0.55)}v${n(r * 0.16)}M${x + r * 0.3} ${n(y + r * 0.58)}v${n(r * 0.16)}`,
		4,
		'#A9762A',
	) +
	keyedOval(x, y, r, r * 0.34, C.cheese);

const cheese: Scene = {
	shows: {
		de: 'Käselaibe auf einem Brett, dahinter Kühe auf der Weide und ein Fachwerkhof',
		en: 'cheese wheels on a board, behind them cows at pasture and a half-timbered farm',
		nl: 'kazen op een plank, daarachter koeien in de wei en een vakwerkboerderij',
	},
	draw(random, mood) {
		const house = random.chance(0.5) ? timberHouse : slateHouse;
		return (
			country(random, mood, 350) +
			house({ x: 150, y: 270, width: 170, height: 108 }) +
			cow(600, 408, 1.9, random.chance(0.5)) +
			cow(400, 384, 1.1, random.chance(0.5)) +
			keyed('M60 470H900L930 520H30z', C.woodLight) +
			keyed(box(30, 520, 900, 34), C.wood) +
			line('M120 488H500M420 504H820', 3, C.wood) +
			wheel(380, 432, 130) +
			wheel(380 + random.between(-10, 10), 372, 122) +
			(random.chance(0.5) ? wheel(388, 316, 112) : '') +
			keyed('M560 500C556 470 566 452 590 440L730 470 724 512C660 520 600 516 560 500z', C.cream) +
			keyed('M560 500L590 440 600 478z', '#D29B3A') +
			disc(640, 484, 7, C.cheese) +
			disc(676, 494, 6, C.cheese) +
			disc(690, 478, 5, C.cheese) +
			disc(618, 496, 5, C.cheese)
		);
	},
};

const milkHut: Scene = {
	shows: {
		de: 'eine kleine Milchhütte mit offenem Fenster, davor eine Milchkanne und eine Kuh',
		en: 'a small milk hut with an open hatch, in front of it a milk churn and a cow',
		nl: 'een melkhuisje met open luik, ervoor een melkbus en een koe',
	},
	draw(random, mood) {
		const boards = each(11, (i) => `M${346 + i * 26} 262v216`);
		return (
			country(random, mood, 372) +
			pathTo(470, 470, mood) +
			keyed(box(330, 262, 300, 216), C.woodLight) +
			line(boards, 3, C.wood) +
			keyed('M300 268L480 170 660 268z', C.slate) +
			keyed(box(388, 306, 184, 112), INK) +
			flat(box(396, 314, 168, 96), C.glow) +
			keyed(box(376, 416, 208, 18), C.wood) +
			// Bottles on the sill.
			each(3, (i) => keyed(`M${420 + i * 50} 414v-44l8-10v-20h14v20l8 10v44z`, '#FBF9F0', 4)) +
			at(
				716,
				520,
				keyed('M-52 0V-110C-52-130-28-138-28-150V-172H28V-150C28-138 52-130 52-110V0z', C.steel) +
					line('M-52-96H52M-52-30H52', 5) +
					flat('M-40-110V-12h12V-120z', C.steelLight) +
					keyed(box(-36, -186, 72, 18), C.steelLight) +
					line('M-50-120q-20 6-18 40M50-120q20 6 18 40', 7),
				1,
			) +
			cow(random.pick([110, 130]), 500, 1.9) +
			flowers(random, { x: 0, y: 540, width: 960, height: 90 }, 18, BLOSSOM)
		);
	},
};

const hives: Scene = {
	shows: {
		de: 'bunte Bienenkästen in einer Blumenwiese, Bienen in der Luft',
		en: 'coloured beehives in a flower meadow, bees in the air',
		nl: 'gekleurde bijenkasten in een bloemenweide, bijen in de lucht',
	},
	moods: ['day', 'morning', 'evening'],
	draw(random, mood) {
		const inks = ['#C9A04A', '#6D8FA0', '#B5573C', '#7F9A5A'];
		const shift = random.whole(0, 3);
		const hive = (x: number, storeys: number, ink: string) => {
			const top = 494 - storeys * 76;
			return (
				each(storeys, (i) => keyed(box(x, top + i * 76, 136, 70), ink)) +
				each(
					storeys,
					(i) =>
						flat(box(x + 104, top + 4 + i * 76, 29, 62), INK + '2a') +
						line(`M${x + 46} ${top + 26 + i * 76}h40`, 8),
				) +
				keyed(box(x - 14, top - 24, 164, 26), C.slate) +
				flat(box(x + 36, 474, 64, 12), INK) +
				keyed(box(x - 6, 492, 148, 14), C.woodDark, 4) +
				line(`M${x + 16} 506v30M${x + 120} 506v30`, 12, C.woodDark)
			);
		};
		const count = random.whole(3, 4);
		const step = count === 3 ? 210 : 184;
		const left = 480 - ((count - 1) * step + 136) / 2;
		return (
			country(random, mood, 370) +
			broadleaf(random, random.pick([130, 830]), 440, 260, mood) +
			each(count, (i) => hive(left + i * step, random.whole(2, 3), inks[(i + shift) % 4]!)) +
			flowers(random, { x: 0, y: 524, width: 960, height: 110 }, 70, BLOSSOM) +
			each(7, () =>
				bee(random.between(200, 760), random.between(180, 300), random.between(0.8, 1.2)),
			)
		);
	},
};

const flock: Scene = {
	shows: {
		de: 'eine Schafherde auf einer Bergwiese, dahinter Wald',
		en: 'a flock of sheep on a hill meadow, forest behind',
		nl: 'een kudde schapen op een bergweide, daarachter bos',
	},
	draw(random, mood) {
		const faces = [INK, INK, '#6B5A4A'];
		const small = Array.from({ length: 7 }, (_, i) =>
			sheep(
				120 + i * 108 + random.between(-20, 20),
				400 + random.between(-6, 14),
				0.62,
				random.chance(0.5),
				'#F4EFDF',
				random.pick(faces),
			),
		);
		return (
			country(random, mood, 360) +
			broadleaf(random, random.pick([150, 800]), 400, 240, mood) +
			small.join('') +
			sheep(150, 500, 1.7, false, '#EDE5CF', random.pick(faces)) +
			sheep(810, 496, 1.8, true, '#F4EFDF', random.pick(faces)) +
			sheep(350, 526, 2.6, random.chance(0.3), '#F7F3E6', random.pick(faces)) +
			gouges(random, { x: 0, y: 560, width: 960, height: 60 }, 14, mood.blade)
		);
	},
};

const goats: Scene = {
	shows: {
		de: 'Ziegen auf einem Felsen über dem Tal',
		en: 'goats on a rock above the valley',
		nl: 'geiten op een rots boven het dal',
	},
	draw(random, mood) {
		return (
			country(random, mood, 390) +
			keyed('M210 520L260 410 340 380 420 388 520 366 610 388 690 430 770 520z', C.stone) +
			flat('M520 366L610 388 690 430 770 520H620L560 430z', C.stoneDark) +
			line('M330 440l40 24M430 420l-20 50M480 470l60 10', 4, C.stoneDark) +
			goat(310, 386, 2.3, false, random.pick(['#F1E6CE', '#E5D2AE', '#D8D3C6'])) +
			goat(760, 470, 1.5, true, random.pick(['#8A6A4A', '#B79B72'])) +
			goat(180, 520, 1.2, false, '#F1E6CE') +
			gouges(random, { x: 60, y: 530, width: 840, height: 80 }, 22, mood.blade)
		);
	},
};

const ponds: Scene = {
	shows: {
		de: 'ein Fischteich mit Steg, eine Forelle springt',
		en: 'a fish pond with a jetty, a trout leaping',
		nl: 'een visvijver met steiger, een forel springt',
	},
	moods: ['day', 'morning', 'overcast', 'autumn'],
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 230) +
			framingFirs(random, mood, 372) +
			flat('M0 330C240 318 700 322 960 330V640H0z', mood.meadow) +
			gouges(random, { x: 0, y: 336, width: 960, height: 24 }, 10, mood.blade) +
			flat('M-20 420C60 366 260 358 480 360S900 366 990 420V640H-20z', mood.grass) +
			keyed(
				'M20 470C60 396 260 380 480 380S900 396 940 470C960 560 760 610 480 610S0 560 20 470z',
				mood.water,
				6,
			) +
			line(
				'M120 440h130M620 420h160M160 560h120M560 570h220M700 480h120M300 406h90',
				5,
				mood.ripple,
			) +
			keyed('M90 520L330 478 350 500 110 546z', C.woodLight) +
			line('M150 534v44M290 508v44', 9, C.woodDark) +
			line('M150 510l16 24M210 500l16 24M270 489l16 24', 3, C.wood) +
			keyedOval(540, 500, 96, 20, 'none', 4) +
			keyedOval(540, 500, 56, 11, 'none', 4) +
			`<g transform="rotate(${random.whole(34, 48)} 500 400)">${trout(500, 400, 2.5)}</g>` +
			disc(590, 466, 6, mood.ripple) +
			disc(460, 470, 7, mood.ripple) +
			disc(628, 440, 4, mood.ripple) +
			reeds(random, 780, 610, 10, mood)
		);
	},
};

const petting: Scene = {
	shows: {
		de: 'ein Pony am Zaun, davor Hühner, dahinter der Stall',
		en: 'a pony by the fence, hens in front, the stable behind',
		nl: 'een pony bij het hek, kippen ervoor, de stal erachter',
	},
	draw(random, mood) {
		const hide = random.pick([
			['#A9774A', C.woodDark],
			['#E9DEC3', '#B79B72'],
			['#6B5A4A', INK],
			['#C98B4E', '#F1E6CE'],
		] as const);
		return (
			country(random, mood, 370) +
			barn(560, 300, 260, 104) +
			fence(40, 440, 880) +
			pony(230, 524, 3, false, hide[0], hide[1]) +
			hen(620, 540, 1.2, false, '#B5652F') +
			hen(860, 556, 1, true, '#F4EFDF') +
			gouges(random, { x: 0, y: 560, width: 960, height: 60 }, 16, mood.blade)
		);
	},
};

const highlandCattle: Scene = {
	shows: {
		de: 'ein zottiges Hochlandrind mit weiten Hörnern vor Bergwiesen',
		en: 'a shaggy highland cow with wide horns in front of hill meadows',
		nl: 'een ruige hooglander met wijde hoorns voor bergweiden',
	},
	draw(random, mood) {
		const coat = random.pick([
			['#B5652F', '#8C4A22'],
			['#C98B4E', '#9A6430'],
		] as const);
		return (
			country(random, mood, 360) +
			cow(760, 420, 1, true, coat[0], null) +
			highlander(random, 470 + random.between(-30, 30), 340, 1.45, coat[0], coat[1]) +
			flowers(random, { x: 0, y: 560, width: 960, height: 70 }, 20, BLOSSOM)
		);
	},
};

const pasture: Scene = {
	shows: {
		de: 'ein Fachwerkhof am Hang mit Kühen auf der Weide',
		en: 'a half-timbered farm on a slope with cows at pasture',
		nl: 'een vakwerkboerderij op een helling met koeien in de wei',
	},
	draw(random, mood) {
		const house = random.chance(0.6) ? timberHouse : slateHouse;
		return (
			country(random, mood, 372) +
			barn(500, 336, 250, 84) +
			house({ x: 300, y: 278, width: 220, height: 142 }) +
			pathTo(430, 420, mood) +
			cow(130, 500, 1.7, random.chance(0.5)) +
			cow(800, 512, 2, random.chance(0.5)) +
			fence(0, 580, 330)
		);
	},
};

const eggHut: Scene = {
	shows: {
		de: 'ein Selbstbedienungsschrank mit Eiern und Gläsern am Wegrand, davor Hühner',
		en: 'a self-service cupboard with eggs and jars by the lane, hens in front',
		nl: 'een zelfbedieningskast met eieren en potten langs de weg, kippen ervoor',
	},
	draw(random, mood) {
		const row = (y: number, inks: readonly string[]) =>
			each(5, (i) =>
				keyed(`M${404 + i * 34} ${y}v-30q0-10 12-10t12 10v30z`, random.pick(inks), 3.5),
			);
		return (
			country(random, mood, 372) +
			keyed('M350 250L480 180 610 250z', C.slate) +
			keyed(box(370, 250, 220, 246), C.wood) +
			flat(box(388, 268, 184, 210), C.cream) +
			line('M388 336H572M388 406H572', 6) +
			row(334, ['#B5573C', '#C9A04A', '#7F9A5A']) +
			each(5, (i) =>
				keyedOval(410 + i * 34, 388, 13, 17, random.pick(['#F6EBCB', '#D9A97A']), 3.5),
			) +
			row(474, ['#E9BE5A', '#9A3626', '#F4F1E6']) +
			keyed(box(604, 330, 60, 84), C.slateLight) +
			flat(box(618, 352, 32, 7), INK) +
			line('M396 496v40M564 496v40', 14, C.woodDark) +
			hen(210, 540, 1.4) +
			hen(780, 560, 1.2, true, '#F4EFDF')
		);
	},
};

export const FARM_ANIMALS = {
	cheese,
	milkHut,
	hives,
	flock,
	goats,
	ponds,
	petting,
	highlandCattle,
	pasture,
	eggHut,
} satisfies Record<string, Scene>;
