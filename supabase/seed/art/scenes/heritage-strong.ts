import { arch, battlement, masonry, spire } from '../buildings.ts';
import { C, INK } from '../inks.ts';
import { fire } from '../interior.ts';
import { country, framingFirs, gouges, hills, pathTo, sky, water } from '../landscape.ts';
import { box, each, flat, keyed, keyedDisc, line, turned } from '../marks.ts';
import { broadleaf, bush, spruce } from '../plants.ts';
import { type Scene } from './scene.ts';

const slit = (x: number, y: number) => flat(box(x, y, 12, 34), INK);

const castle: Scene = {
	shows: {
		de: 'eine Höhenburg mit Türmen und Zinnen über bewaldeten Hängen',
		en: 'a hilltop castle with towers and battlements above wooded slopes',
		nl: 'een hoogteburcht met torens en kantelen boven beboste hellingen',
	},
	draw(random, mood) {
		const keepHigh = random.between(0, 40);
		const pointed = random.chance(0.5);
		const slope = each(26, (i) =>
			spruce(
				100 + i * 31 + random.between(-10, 10),
				520 + Math.abs(i - 13) * 7 + random.between(-12, 26),
				random.between(60, 130),
				i % 3 ? mood.fir : mood.firLight,
			),
		);
		return (
			sky(random, mood) +
			hills(random, mood, 290) +
			flat('M0 600C160 560 240 420 380 400H620C740 420 800 560 960 600V640H0z', mood.near) +
			battlement(560, 250, 110, 190, C.stone) +
			keyed(box(380, 300, 220, 140), C.stoneLight) +
			keyed('M366 304L400 240H580L614 304z', C.slate) +
			each(4, (i) => keyed(box(408 + i * 46, 336, 24, 36), C.glass, 4)) +
			battlement(420 + (pointed ? 30 : 0), 150 - keepHigh, 100, 160 + keepHigh, C.stone) +
			slit(480, 200) +
			slit(480, 260 - keepHigh / 2) +
			(pointed
				? spire(450, 156 - keepHigh, 100, 90)
				: line(`M470 ${150 - keepHigh}v-60`, 5) +
					flat(`M472 ${92 - keepHigh}l54 14-54 14z`, C.red)) +
			keyed(box(276, 330, 76, 116), C.stone) +
			spire(276, 332, 76, 90) +
			slit(308, 366) +
			battlement(300, 390, 380, 76, C.stoneLight) +
			masonry(310, 414, 350, 50, C.stone) +
			masonry(566, 280, 96, 100, C.stoneDark) +
			arch(458, 466, 64, 66) +
			slit(606, 300) +
			slit(606, 350) +
			keyed(box(640, 356, 84, 110), C.stone) +
			spire(640, 358, 84, 80) +
			slit(676, 390) +
			slope
		);
	},
};

const ruin: Scene = {
	shows: {
		de: 'die Ruine eines Schlosses mit Bögen und Mauerresten auf dem Berg',
		en: 'the ruin of a castle with arches and remains of walls on the hill',
		nl: 'de ruïne van een slot met bogen en muurresten op de berg',
	},
	draw(random, mood) {
		const hole = (x: number, y: number, w: number, h: number) => arch(x, y, w, h, mood.haze);
		return (
			country(random, mood, 400) +
			flat('M0 570C160 440 340 430 480 430S800 440 960 570V640H0z', mood.near) +
			keyed(
				'M260 470V250L290 236 300 262 340 240 350 300 400 310 410 350 560 356 570 320 620 330 626 220 650 196 676 214 690 260 720 270V470z',
				C.stoneLight,
			) +
			hole(300, 470, 76, 110) +
			hole(440, 470, 96, 90) +
			hole(600, 470, 60, 100) +
			hole(640, 330, 34, 70) +
			hole(290, 330, 40, 56) +
			masonry(270, 260, 110, 100, C.stone) +
			masonry(400, 366, 240, 30, C.stone) +
			masonry(636, 350, 80, 100, C.stone) +
			broadleaf(random, 800, 500, 260, mood) +
			bush(240, 490, 50, mood.leaf) +
			bush(560, 480, 34, mood.leaf) +
			bush(720, 486, 44, mood.leafLight) +
			pathTo(480, 480, mood)
		);
	},
};

const palace: Scene = {
	shows: {
		de: 'ein Schloss mit Mansarddach, Turm und geharktem Vorplatz',
		en: 'a palace with mansard roof, tower and raked forecourt',
		nl: 'een slot met mansardedak, toren en geharkt voorplein',
	},
	draw(random, mood) {
		const wall = random.pick([C.lime, '#EAD9B0', '#E3C9B0', '#E6E2D2']);
		const panes = (x: number, y: number, count: number, step: number) =>
			each(count, (i) => keyed(box(x + i * step, y, 26, 44), C.glass, 4));
		const dome = random.chance(0.5);
		return (
			country(random, mood, 400) +
			keyed(box(200, 300, 560, 150), wall) +
			keyed('M184 304L216 226H744L776 304z', C.slate) +
			line('M200 376H760', 4) +
			panes(226, 318, 4, 48) +
			panes(226, 392, 4, 48) +
			panes(566, 318, 4, 48) +
			panes(566, 392, 4, 48) +
			keyed(box(420, 262, 120, 188), wall) +
			keyed('M404 264L480 196 556 264z', C.slate) +
			arch(450, 450, 60, 84, C.green) +
			panes(438, 292, 2, 56) +
			(dome
				? keyed(box(448, 150, 64, 60), wall) +
					keyed('M436 152C436 110 460 110 468 80V60H492V80C500 110 524 110 524 152z', C.slate)
				: line('M480 196v-60', 5) + flat('M482 138l50 14-50 14z', C.red)) +
			each(6, (i) =>
				keyed(`M${232 + (i % 3) * 44 + (i > 2 ? 390 : 0)} 246l14-26 14 26z`, C.slateLight, 3),
			) +
			flat('M0 470H960V640H0z', mood.grass) +
			flat('M400 452H560L700 640H260z', mood.path) +
			gouges(random, { x: 0, y: 500, width: 960, height: 130 }, 16, mood.blade) +
			[170, 290, 670, 790]
				.map((x, i) =>
					keyed(
						`M${x - 34} ${530 + (i % 2) * 8}L${x} ${390}L${x + 34} ${530 + (i % 2) * 8}z`,
						mood.fir,
						4,
					),
				)
				.join('')
		);
	},
};

const townWall: Scene = {
	shows: {
		de: 'eine Stadtmauer mit rundem Turm, dahinter Dächer der Stadt',
		en: 'a town wall with a round tower, roofs of the town behind',
		nl: 'een stadsmuur met ronde toren, daarachter daken van de stad',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 260) +
			each(
				7,
				(i) =>
					keyed(
						`M${40 + i * 130} 400V${300 + (i % 2) * 20}l60-60 60 60V400z`,
						[C.lime, '#E6DFC4', '#DDD5BE'][i % 3]!,
						4,
					) +
					line(`M${32 + i * 130} ${306 + (i % 2) * 20}l68-68 68 68`, 14, [C.red, C.slate][i % 2]!),
			) +
			battlement(-20, 380, 420, 140, C.stoneLight) +
			battlement(560, 380, 420, 140, C.stoneLight) +
			masonry(0, 410, 380, 100, C.stone) +
			masonry(580, 410, 380, 100, C.stone) +
			keyed(box(390, 230, 180, 300), C.stone) +
			flat(box(510, 234, 57, 292), INK + '22') +
			masonry(396, 260, 160, 250, C.stoneDark) +
			spire(390, 234, 180, 130) +
			slit(474, 280) +
			slit(430, 350) +
			slit(520, 360) +
			arch(446, 530, 68, 92) +
			flat('M0 516H960V640H0z', mood.grass) +
			pathTo(480, 530, mood) +
			bush(160, 540, 56, mood.leaf) +
			broadleaf(random, random.pick([120, 840]), 560, 240, mood) +
			gouges(random, { x: 0, y: 550, width: 960, height: 80 }, 18, mood.blade)
		);
	},
};

const townGate: Scene = {
	shows: {
		de: 'ein altes Stadttor aus grünem Sandstein mit Ecktürmchen',
		en: 'an old town gate of green sandstone with corner turrets',
		nl: 'een oude stadspoort van groene zandsteen met hoektorentjes',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 300) +
			broadleaf(random, 140, 480, 260, mood) +
			broadleaf(random, 830, 480, 240, mood) +
			keyed(box(120, 380, 720, 110), C.sandstone) +
			masonry(130, 390, 700, 90, '#8C936F') +
			keyed(box(330, 230, 300, 260), C.sandstone) +
			masonry(340, 250, 280, 230, '#8C936F') +
			keyed('M312 234L390 130H570L648 234z', C.slate) +
			keyed('M440 200l40-70 40 70z', C.sandstone, 4) +
			keyed(box(306, 200, 50, 100), C.sandstone) +
			spire(306, 204, 50, 76) +
			keyed(box(604, 200, 50, 100), C.sandstone) +
			spire(604, 204, 50, 76) +
			each(3, (i) => arch(390 + i * 70, 310, 36, 50, C.glass)) +
			arch(412, 490, 136, 150, INK) +
			arch(428, 490, 104, 128, mood.haze) +
			flat('M0 486H960V640H0z', '#B9B3A4') +
			line(
				'M0 530H960M0 580H960M200 530v50M420 530v50M640 530v50M310 580v60M560 580v60M800 580v60M100 490v40M300 490v40M540 490v40M760 490v40',
				3,
				'#968F80',
			)
		);
	},
};

const mine: Scene = {
	shows: {
		de: 'ein Stollenmundloch mit Schienen, Lore und gekreuztem Gezähe',
		en: 'a mine entrance with rails, a wagon and crossed miners’ tools',
		nl: 'een mijningang met rails, een lorrie en gekruist mijnwerkersgereedschap',
	},
	draw(random, mood) {
		const hammer = (lean: number) =>
			turned(
				lean,
				480,
				140,
				keyed(box(472, 96, 16, 110), C.woodPale, 4) +
					keyed('M446 84h68l10 16-10 16h-68z', C.iron, 4),
			);
		return (
			sky(random, mood) +
			hills(random, mood, 220) +
			flat('M0 420C120 300 300 210 480 206S840 300 960 420V640H0z', mood.near) +
			each(12, (i) =>
				spruce(
					40 + i * 80 + random.between(-20, 20),
					330 + Math.abs(i - 5.5) * 16 - 60,
					random.between(70, 130),
					i % 2 ? mood.fir : mood.firLight,
				),
			) +
			keyed('M180 560C190 380 290 250 480 250S770 380 780 560z', C.stone) +
			masonry(240, 330, 480, 220, C.stoneDark) +
			each(11, (i) =>
				turned(-80 + i * 16, 480, 440, keyed(box(454, 262, 52, 60), C.stoneLight, 4)),
			) +
			arch(344, 560, 272, 250, '#15171A', 6) +
			keyed(box(330, 330, 18, 230), C.wood, 4) +
			keyed(box(612, 330, 18, 230), C.wood, 4) +
			keyed(box(316, 312, 328, 26), C.wood) +
			flat('M0 552H960V640H0z', '#8E8578') +
			gouges(random, { x: 0, y: 570, width: 960, height: 60 }, 16, '#A59C8C') +
			line('M430 470L340 640M530 470L620 640', 9, C.steel) +
			line('M420 500h120M404 540h152M384 590h192', 10, C.woodDark) +
			keyed('M376 400H584L560 500H400z', random.pick(['#8C4A2C', C.iron, '#6F5A3A'])) +
			line('M384 430H576', 5) +
			flat('M384 400q24-40 54-14 20-34 50-8 26-26 50-4 30-6 40 26z', '#3C4347') +
			keyedDisc(420, 510, 24, C.iron) +
			keyedDisc(540, 510, 24, C.iron) +
			hammer(-42) +
			hammer(42)
		);
	},
};

const stoneDam: Scene = {
	shows: {
		de: 'eine Staumauer aus Bruchstein mit Türmen, dahinter der See',
		en: 'a rubble-stone dam with towers, the lake behind',
		nl: 'een stuwmuur van breuksteen met torens, daarachter het meer',
	},
	moods: ['day', 'morning', 'overcast', 'evening', 'autumn'],
	draw(random, mood) {
		const tower = (x: number) =>
			keyed(box(x, 236, 76, 120), C.stoneLight) +
			keyed(`M${x - 12} 240l50-46 50 46z`, C.slate) +
			each(2, (i) => arch(x + 14 + i * 28, 306, 20, 40, C.glass, 3));
		const blocks = each(
			7,
			(row) =>
				Array.from(
					{ length: 12 },
					(_, i) => `M${40 + i * 80 + (row % 2) * 40} ${372 + row * 30}v30`,
				).join('') + `M0 ${372 + row * 30}H960`,
		);
		const spill = random.chance(0.5);
		return (
			sky(random, mood) +
			hills(random, mood, 240) +
			flat('M0 306H960V400H0z', mood.water) +
			line('M60 330h120M300 322h90M640 334h140M820 320h90', 5, mood.ripple) +
			framingFirs(random, mood, 350) +
			tower(240) +
			tower(644) +
			keyed('M-20 352H980V560H-20z', C.stone) +
			line(blocks, 3, C.stoneDark) +
			keyed('M-20 346H980V374H-20z', C.stoneLight) +
			each(15, (i) => arch(8 + i * 64, 402, 32, 24, C.stoneDark, 3)) +
			(spill
				? each(4, (i) => flat(`M${350 + i * 74} 424h34l10 140h-54z`, mood.ripple))
				: each(4, (i) => arch(350 + i * 74, 560, 40, 60, '#3C4347'))) +
			flat('M0 556C300 540 660 548 960 556V640H0z', mood.water) +
			line('M120 590h150M420 600h200M700 582h140', 5, mood.ripple) +
			each(10, (i) =>
				spruce(
					(i % 2 ? 0 : 880) + random.between(0, 90),
					580 + random.between(0, 30),
					random.between(90, 170),
					i % 3 ? mood.fir : mood.firLight,
				),
			)
		);
	},
};

const furnace: Scene = {
	shows: {
		de: 'ein altes Hüttenwerk mit Schornstein und Wasserrad am Bach',
		en: 'an old ironworks with chimney and water wheel by the stream',
		nl: 'een oude ijzerhut met schoorsteen en waterrad aan de beek',
	},
	draw(random, mood) {
		return (
			country(random, mood, 390) +
			keyed(box(600, 130, 60, 340), '#A9674A') +
			line('M600 170h60M600 230h60M600 290h60', 4, '#7A4632') +
			keyed(box(300, 300, 330, 180), C.stoneLight) +
			masonry(310, 310, 310, 160, C.stone) +
			keyed('M280 304L340 216H590L650 304z', C.slate) +
			arch(420, 480, 110, 120, INK) +
			fire(475, 476, 76) +
			each(2, (i) => arch(330 + i * 240, 400, 40, 60, C.glass)) +
			water(random, mood, 560) +
			bush(220, 500, 60, mood.leaf)
		);
	},
};

export const HERITAGE_STRONG = {
	castle,
	ruin,
	palace,
	townWall,
	townGate,
	mine,
	stoneDam,
	furnace,
} satisfies Record<string, Scene>;
