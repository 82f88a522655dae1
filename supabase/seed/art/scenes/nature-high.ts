import { arch, masonry } from '../buildings.ts';
import { C, INK, type Mood } from '../inks.ts';
import { framingFirs, gouges, hills, meadow, ridge, sky } from '../landscape.ts';
import { at, box, each, flat, keyed, line, n } from '../marks.ts';
import { birch, bush, flowers, herb, spruce } from '../plants.ts';
import { type Random } from '../random.ts';
import { type Scene } from './scene.ts';

const HEATHER = ['#9A6390', '#B07AA6', '#8B5A7C'] as const;

/** The open top of a hill with ridges all around. */
function summit(random: Random, mood: Mood): string {
	return (
		sky(random, mood) +
		hills(random, mood, 320) +
		flat('M0 560C200 470 340 440 480 438S780 470 960 560V640H0z', mood.grass) +
		gouges(random, { x: 120, y: 490, width: 700, height: 130 }, 24, mood.blade)
	);
}

const firEdge = (random: Random, mood: Mood) =>
	each(12, (i) =>
		spruce(
			i % 2 ? random.between(0, 200) : random.between(760, 960),
			590 + random.between(-30, 30),
			random.between(100, 190),
			i % 3 ? mood.fir : mood.firLight,
		),
	);

const woodenTower: Scene = {
	shows: {
		de: 'ein hölzerner Aussichtsturm aus gekreuzten Stämmen über dem Wald',
		en: 'a wooden lookout tower of crossed trunks above the forest',
		nl: 'een houten uitkijktoren van gekruiste stammen boven het bos',
	},
	draw(random, mood) {
		const cross = each(
			4,
			(i) =>
				`M${400 + i * 9} ${500 - i * 90}L${551 - i * 9} ${410 - i * 90}M${560 - i * 9} ${500 - i * 90}L${409 + i * 9} ${410 - i * 90}`,
		);
		return (
			summit(random, mood) +
			line(cross, 22) +
			line(cross, 12, C.woodLight) +
			line('M396 510L440 130M564 510L520 130M480 510V130', 20) +
			line('M396 510L440 130M564 510L520 130M480 510V130', 10, C.wood) +
			each(3, (i) => keyed(box(398 + i * 8, 396 - i * 92, 164 - i * 16, 14), C.woodPale, 4)) +
			keyed(box(412, 150, 136, 18), C.woodPale) +
			line('M416 112V150M448 112V150M480 112V150M512 112V150M544 112V150M412 112H548', 6) +
			keyed('M400 70L480 30 560 70z', C.slate) +
			line('M424 70v44M536 70v44', 7) +
			firEdge(random, mood)
		);
	},
};

const steelTower: Scene = {
	shows: {
		de: 'ein stählerner Aussichtsturm auf einer Bergkuppe',
		en: 'a steel lookout tower on a hilltop',
		nl: 'een stalen uitkijktoren op een heuveltop',
	},
	draw(random, mood) {
		const lattice = each(
			5,
			(i) =>
				`M${404 + i * 12} ${500 - i * 66}L${544 - i * 12} ${434 - i * 66}M${556 - i * 12} ${500 - i * 66}L${416 + i * 12} ${434 - i * 66}M${404 + i * 12} ${500 - i * 66}H${556 - i * 12}`,
		);
		return (
			summit(random, mood) +
			line(lattice, 6, C.iron) +
			line('M400 510L462 166M560 510L498 166', 12, INK) +
			line('M400 510L462 166M560 510L498 166', 5, C.slateLight) +
			keyed(box(424, 148, 112, 20), C.slateLight) +
			line('M428 112V148M456 112V148M480 112V148M504 112V148M532 112V148M424 112H536', 5) +
			line('M480 112V54', 6) +
			flat('M483 56l44 13-44 13z', C.red) +
			firEdge(random, mood)
		);
	},
};

const stoneTower: Scene = {
	shows: {
		de: 'ein gemauerter Aussichtsturm auf einem Berg im Wald',
		en: 'a stone lookout tower on a wooded hill',
		nl: 'een stenen uitkijktoren op een beboste berg',
	},
	draw(random, mood) {
		const slated = random.chance(0.4);
		const wall = slated ? '#56636B' : random.pick([C.stone, C.stoneLight]);
		return (
			summit(random, mood) +
			keyed('M404 510L416 190H544L556 510z', wall) +
			flat('M516 194H541L552 506H526z', INK + '22') +
			masonry(420, 210, 110, 290, slated ? '#6C7A82' : C.stoneDark) +
			keyed(box(394, 150, 172, 44), wall) +
			line('M394 172H566', 3) +
			(random.chance(0.5)
				? keyed('M384 152L480 74 576 152z', C.slate)
				: each(4, (i) => keyed(box(394 + i * 46, 126, 30, 26), wall, 4))) +
			each(3, (i) => arch(464, 290 + i * 74, 30, 46, C.glass)) +
			arch(456, 510, 48, 70, C.woodDark) +
			keyed(box(560, 440, 110, 70), C.lime) +
			keyed('M548 444L574 400H660L684 444z', C.slate) +
			keyed(box(590, 460, 24, 30), C.glass, 4) +
			keyed(box(630, 460, 24, 30), C.glass, 4) +
			firEdge(random, mood)
		);
	},
};

const peak: Scene = {
	shows: {
		de: 'ein Berggipfel mit Gipfelzeichen und Bank, Bergrücken bis zum Horizont',
		en: 'a summit with a marker and a bench, ridges to the horizon',
		nl: 'een bergtop met merkteken en bank, bergruggen tot de horizon',
	},
	draw(random, mood) {
		const cross = random.chance(0.4);
		const marker = cross
			? line('M440 440V250M390 300H490', 22) + line('M440 440V250M390 300H490', 12, C.woodLight)
			: keyed('M396 446L410 300Q440 270 472 300L486 446z', C.stone) +
				flat('M450 296Q466 296 472 304L482 440H454z', C.stoneDark) +
				keyed(box(418, 330, 44, 36), C.lime, 4) +
				line('M428 356l24-18M428 338l24 18', 5);
		return (
			summit(random, mood) +
			ridge(random, 440, 8, mood.near) +
			flat('M0 600C200 470 340 440 480 438S780 470 960 600V640H0z', mood.grass) +
			at(
				-132,
				-134,
				marker + keyed('M370 452q20-30 50-16 30-20 60 0 30-6 36 16z', C.stoneLight, 4),
				1.3,
			) +
			keyed(box(560, 420, 170, 14), C.woodLight, 4) +
			keyed(box(560, 384, 170, 14), C.woodLight, 4) +
			line('M580 384v84M710 384v84', 9, C.woodDark) +
			firEdge(random, mood) +
			flowers(random, { x: 220, y: 510, width: 520, height: 100 }, 26, HEATHER)
		);
	},
};

const mast: Scene = {
	shows: {
		de: 'ein langer bewaldeter Bergrücken mit Sendemast',
		en: 'a long wooded ridge with a transmission mast',
		nl: 'een lange beboste bergrug met zendmast',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 330) +
			line('M500 330V60', 9) +
			line('M500 330L480 380M500 330L520 380', 9) +
			line('M488 130h24M486 160h28M484 190h32M482 220h36', 8) +
			flat(box(494, 66, 12, 30), C.red) +
			flat('M0 480C200 330 400 300 520 306S820 380 960 470V640H0z', mood.near) +
			each(40, (i) =>
				spruce(
					i * 25 + random.between(-6, 6),
					372 + Math.abs(i - 20) * 6 + random.between(0, 60),
					random.between(60, 110),
					i % 3 ? mood.fir : mood.firLight,
				),
			) +
			meadow(random, mood, 500) +
			birch(random, 180, 590, 260, mood)
		);
	},
};

const rocks: Scene = {
	shows: {
		de: 'große Felsen ragen aus dem Bergwald',
		en: 'great rocks rising out of the mountain forest',
		nl: 'grote rotsen rijzen op uit het bergbos',
	},
	draw(random, mood) {
		const rock = (x: number, y: number, w: number, h: number) => {
			const top = y - h;
			return (
				keyed(
					`M${n(x - w / 2)} ${y}L${n(x - w * 0.44)} ${n(top + h * 0.4)}L${n(x - w * 0.28)} ${n(top + h * 0.12)}L${n(x - w * 0.06)} ${n(top)}L${n(x + w * 0.2)} ${n(top + h * 0.08)}L${n(x + w * 0.36)} ${n(top + h * 0.34)}L${n(x + w / 2)} ${y}z`,
					C.stone,
				) +
				flat(
					`M${n(x - w * 0.02)} ${n(top + 6)}L${n(x + w * 0.19)} ${n(top + h * 0.1)}L${n(x + w * 0.34)} ${n(top + h * 0.35)}L${n(x + w * 0.47)} ${y - 3}H${n(x + w * 0.1)}L${n(x + w * 0.16)} ${n(top + h * 0.5)}z`,
					C.stoneDark,
				) +
				line(
					`M${n(x - w * 0.3)} ${n(top + h * 0.3)}l${n(w * 0.08)} ${n(h * 0.24)}l${n(-w * 0.06)} ${n(h * 0.2)}M${n(x - w * 0.1)} ${n(top + h * 0.2)}l${n(w * 0.04)} ${n(h * 0.3)}M${n(x - w * 0.16)} ${n(top + h * 0.6)}l${n(w * 0.1)} ${n(h * 0.2)}`,
					4,
					C.stoneDark,
				)
			);
		};
		const wood = (y: number, low: number, high: number) =>
			each(22, (i) =>
				spruce(
					i * 46 + random.between(-14, 14),
					y + random.between(-16, 20),
					random.between(low, high),
					i % 3 ? mood.fir : mood.firLight,
				),
			);
		return (
			sky(random, mood) +
			hills(random, mood, 300) +
			flat('M0 470C240 380 700 380 960 470V640H0z', mood.near) +
			wood(440, 60, 100) +
			rock(270, 480, 170, random.between(180, 240)) +
			rock(690, 490, 180, random.between(170, 260)) +
			rock(480, 510, 240, random.between(300, 360)) +
			wood(540, 90, 140) +
			flat('M0 560C300 540 660 540 960 560V640H0z', mood.grass) +
			gouges(random, { x: 0, y: 576, width: 960, height: 50 }, 12, mood.blade)
		);
	},
};

const heath: Scene = {
	shows: {
		de: 'blühende Hochheide mit Birken und einem Pfad',
		en: 'flowering upland heath with birches and a path',
		nl: 'bloeiende hoogheide met berken en een pad',
	},
	moods: ['day', 'morning', 'evening', 'overcast'],
	draw(random, mood) {
		const tufts = each(46, (i) =>
			herb(
				random,
				random.between(0, 960),
				440 + i * 4.2,
				random.between(22, 40),
				'#6E5A4A',
				HEATHER[i % 3],
			),
		);
		return (
			sky(random, mood) +
			hills(random, mood, 270) +
			ridge(random, 380, 14, '#A98BA0') +
			ridge(random, 430, 12, '#8B5A7C') +
			bush(220, 430, 40, mood.fir) +
			bush(760, 424, 46, mood.fir) +
			flat(
				'M470 400C500 440 400 480 460 520S430 600 360 640H620C600 560 520 540 540 500S540 430 484 400z',
				mood.path,
			) +
			tufts +
			birch(random, 650, 500, 330, mood) +
			birch(random, 716, 520, 250, mood) +
			birch(random, 180, 520, 280, mood)
		);
	},
};

const plateau: Scene = {
	shows: {
		de: 'eine offene Hochfläche mit einzelnen Bäumen und Wanderweg',
		en: 'an open plateau with single trees and a footpath',
		nl: 'een open hoogvlakte met losse bomen en een wandelpad',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 290) +
			meadow(random, mood, 390) +
			flat(
				'M560 400C520 440 700 470 560 520S360 580 340 640H500C520 590 660 560 700 520S600 430 574 400z',
				mood.path,
			) +
			framingFirs(random, mood, 440) +
			birch(random, 340, 510, 320, mood) +
			bush(400, 508, 40, mood.leaf) +
			flowers(random, { x: 100, y: 520, width: 760, height: 100 }, 40, [
				'#F4C63D',
				'#FFFFFF',
				'#B06AA0',
			])
		);
	},
};

const signpost: Scene = {
	shows: {
		de: 'ein Wegweiser mit Wanderzeichen am Beginn eines Höhenwegs',
		en: 'a signpost with trail marks at the start of a ridge path',
		nl: 'een wegwijzer met routetekens aan het begin van een bergpad',
	},
	draw(random, mood) {
		const arm = (y: number, length: number, left: boolean) =>
			keyed(
				left
					? `M500 ${y}h${-length}l-34 30 34 30h${length}z`
					: `M460 ${y}h${length}l34 30-34 30h${-length}z`,
				C.lime,
			) +
			line(
				left
					? `M${488 - length} ${y + 22}h${length - 90}M${488 - length} ${y + 38}h${length - 140}`
					: `M540 ${y + 22}h${length - 110}M540 ${y + 38}h${length - 150}`,
				6,
				C.slateLight,
			) +
			keyed(box(left ? 440 : 476, y + 8, 44, 44), INK, 3) +
			line(
				left
					? `M450 ${y + 18}l24 24M474 ${y + 18}l-24 24`
					: `M486 ${y + 18}l24 24M510 ${y + 18}l-24 24`,
				6,
				'#fff',
			);
		return (
			sky(random, mood) +
			hills(random, mood, 290) +
			meadow(random, mood, 400) +
			flat(
				'M520 410C470 450 640 480 540 540S360 600 300 640H560C640 580 720 540 660 500S540 440 534 410z',
				mood.path,
			) +
			framingFirs(random, mood, 440) +
			keyed(box(466, 150, 28, 400), C.wood) +
			keyed('M456 154L480 126 504 154z', C.slate) +
			arm(182, random.between(200, 240), random.chance(0.5)) +
			arm(262, random.between(170, 230), random.chance(0.5)) +
			arm(342, random.between(150, 200), random.chance(0.5)) +
			keyed(box(700, 400, 130, 96), C.woodLight) +
			flat(box(714, 414, 102, 68), '#E9EEE0') +
			line('M722 470q20-40 44-24t44-26', 4, C.green) +
			line('M716 496v60M814 496v60', 12, C.woodDark) +
			keyed('M420 560q20-30 60-20 40-14 66 20z', C.stone, 4)
		);
	},
};

const gorge: Scene = {
	shows: {
		de: 'ein enges Tal zwischen hohen Kalkfelsen mit Fluss',
		en: 'a narrow valley between high limestone cliffs with a river',
		nl: 'een smal dal tussen hoge kalkrotsen met een rivier',
	},
	draw(random, mood) {
		const cave = (x: number, y: number) => keyed(`M${x - 30} ${y}q-6-56 30-60t34 60z`, INK, 4);
		return (
			sky(random, mood) +
			hills(random, mood, 300) +
			keyed(
				'M-20 640V120L80 90 150 150 230 140 270 230 340 270 350 380 400 460 390 640z',
				C.stoneLight,
			) +
			flat('M230 140L270 230 340 270 350 380 400 460 390 560 310 470 290 330 220 260z', C.stone) +
			keyed('M980 640V90L880 120 800 100 740 190 660 220 640 340 570 440 580 640z', C.stoneLight) +
			flat('M740 190L660 220 640 340 570 440 580 540 660 450 690 330 760 280z', C.stone) +
			line(
				'M60 180l30 90M140 240l-20 110M880 190l-30 100M800 260l30 110M940 320l-20 90',
				5,
				C.stoneDark,
			) +
			cave(170, 420) +
			cave(790, 400) +
			each(12, (i) =>
				spruce(
					i % 2 ? 20 + i * 20 : 940 - i * 20,
					130 + ((i * 17) % 50),
					random.between(60, 100),
					i % 3 ? mood.fir : mood.firLight,
				),
			) +
			flat('M470 420C430 480 560 520 470 640H640C660 560 520 500 504 420z', mood.water) +
			line('M500 500h50M520 560h70M540 600h60', 5, mood.ripple) +
			bush(390, 570, 56, mood.leaf) +
			bush(650, 580, 50, mood.leafLight) +
			bush(440, 470, 26, mood.leaf)
		);
	},
};

export const NATURE_HIGH = {
	woodenTower,
	steelTower,
	stoneTower,
	peak,
	mast,
	rocks,
	heath,
	plateau,
	signpost,
	gorge,
} satisfies Record<string, Scene>;
