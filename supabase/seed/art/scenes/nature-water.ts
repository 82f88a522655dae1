import { duck } from '../animals.ts';
import { arch, timberHouse } from '../buildings.ts';
import { C, INK } from '../inks.ts';
import { country, framingFirs, gouges, hills, pathTo, sky, water } from '../landscape.ts';
import { box, disc, each, flat, keyed, keyedOval, line, n, oval } from '../marks.ts';
import { birch, bush, herb, reeds, spruce } from '../plants.ts';
import { type Scene } from './scene.ts';

const sail = (x: number, y: number, s: number) =>
	`<g transform="translate(${n(x)} ${n(y)}) scale(${s})">${keyed('M-60 0H60L40 26H-40z', C.lime)}${line('M0 0V-130', 6)}${keyed('M6-124L70-16H6z', C.lime)}${keyed('M-6-104L-44-16H-6z', C.red)}</g>`;

const lake: Scene = {
	shows: {
		de: 'ein See zwischen bewaldeten Bergen mit Segelboot und Steg',
		en: 'a lake between wooded hills with a sailing boat and a jetty',
		nl: 'een meer tussen beboste heuvels met zeilboot en steiger',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 240) +
			framingFirs(random, mood, 352) +
			water(random, mood, 350) +
			sail(random.between(440, 620), 420, 1.25) +
			sail(random.between(220, 320), 384, 0.5) +
			keyed('M240 520H620L660 560H200z', C.woodLight) +
			line('M320 520l-14 40M410 520l-6 40M500 520l6 40M570 520l20 40', 3, C.wood) +
			line('M230 560v46M420 560v46M620 560v46', 11, C.woodDark) +
			reeds(random, 760, 630, 9, mood) +
			bush(40, 620, 80, mood.leaf)
		);
	},
};

const promenade: Scene = {
	shows: {
		de: 'eine Uferpromenade mit Fußgängerbrücke über den See',
		en: 'a lakeside promenade with a footbridge across the lake',
		nl: 'een oeverpromenade met voetgangersbrug over het meer',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 240) +
			water(random, mood, 350) +
			keyed('M-20 380C240 330 720 330 980 380V400C720 350 240 350-20 400z', C.stoneLight) +
			line(
				each(16, (i) => `M${i * 64} ${376 - Math.sin((i / 15) * Math.PI) * 34}v-34`),
				5,
			) +
			line('M-20 344C240 294 720 294 980 344', 5) +
			each(5, (i) => keyed(box(130 + i * 170, 366, 22, 90), C.stone, 4)) +
			sail(random.between(380, 600), 470, 0.8) +
			flat('M0 560C300 530 700 540 960 570V640H0z', mood.path) +
			birch(random, 120, 600, 330, mood) +
			line('M600 520v50M760 520v50', 9, C.woodDark) +
			keyed(box(580, 510, 200, 14), C.woodLight, 4) +
			keyed(box(580, 476, 200, 14), C.woodLight, 4)
		);
	},
};

const earthDam: Scene = {
	shows: {
		de: 'ein begrünter Staudamm mit langer Treppe, dahinter der See',
		en: 'a grassed dam with a long flight of steps, the lake behind',
		nl: 'een begroeide stuwdam met een lange trap, daarachter het meer',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 230) +
			flat('M0 290H960V360H0z', mood.water) +
			line('M80 310h120M340 306h90M560 318h150M820 308h90', 5, mood.ripple) +
			keyed('M-20 340H980L960 366H0z', C.stoneLight) +
			line('M0 322H960' + each(13, (i) => `M${i * 80} 322v20`), 4) +
			flat('M0 362H960V640H0z', mood.meadow) +
			flat('M0 440H960V640H0z', mood.grass) +
			gouges(random, { x: 0, y: 376, width: 960, height: 240 }, 34, mood.blade) +
			keyed('M420 362H540L640 640H320z', C.stoneLight) +
			line(
				each(16, (i) => `M${420 - i * 6.2} ${378 + i * 17}H${540 + i * 6.2}`),
				4,
				C.stoneDark,
			) +
			line('M420 352L316 640M540 352L644 640', 9) +
			keyed(box(690, 290, 70, 60), C.lime) +
			keyed('M678 294l47-34 47 34z', C.slate) +
			framingFirs(random, mood, 520)
		);
	},
};

const reservoir: Scene = {
	shows: {
		de: 'eine stille Talsperre zwischen Fichten mit Uferweg und Entnahmeturm',
		en: 'a quiet reservoir between spruces with a shore path and intake tower',
		nl: 'een stil stuwmeer tussen sparren met oeverpad en inlaattoren',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 240) +
			water(random, mood, 360) +
			flat(
				'M0 350C80 330 200 340 300 372 200 384 80 390 0 400zM960 340C860 330 760 346 660 370 760 390 860 396 960 400z',
				mood.near,
			) +
			each(14, (i) =>
				spruce(
					i % 2 ? random.between(0, 250) : random.between(720, 960),
					372 + random.between(-10, 16),
					random.between(70, 140),
					i % 3 ? mood.fir : mood.firLight,
				),
			) +
			keyed(box(448, 270, 64, 150), C.stoneLight) +
			keyed('M436 274L480 224 524 274z', C.slate) +
			arch(464, 330, 32, 44, C.glass) +
			keyed('M512 318H700V332H512z', C.iron, 4) +
			line('M600 332v50M680 332v40', 7) +
			line('M420 424h120M440 440h80', 5, mood.ripple) +
			flat('M0 640V570C240 520 560 560 960 520V640z', mood.grass) +
			flat('M0 610C260 560 560 600 960 560V586C560 630 260 590 0 640z', mood.path) +
			birch(random, 190, 590, 240, mood) +
			bush(760, 560, 60, mood.leaf)
		);
	},
};

const ducks: Scene = {
	shows: {
		de: 'ein kleiner Stausee mit Schilf und Enten',
		en: 'a small reservoir with reeds and ducks',
		nl: 'een klein stuwmeer met riet en eenden',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 240) +
			framingFirs(random, mood, 356) +
			water(random, mood, 350) +
			duck(400, 470, 1.9, false) +
			duck(600, 430, 1.2, true) +
			duck(690, 500, 1.4, false) +
			keyedOval(470, 480, 130, 10, 'none', 3) +
			reeds(random, 60, 630, 16, mood) +
			reeds(random, 790, 630, 12, mood) +
			oval(300, 580, 50, 12, mood.firLight) +
			oval(400, 610, 60, 13, mood.firLight)
		);
	},
};

const spring: Scene = {
	shows: {
		de: 'eine gefasste Quelle im Bergwald, das Wasser läuft über Steine',
		en: 'a stone-set spring in the mountain forest, water running over stones',
		nl: 'een gevatte bron in het bergbos, het water loopt over stenen',
	},
	draw(random, mood) {
		const natural = random.chance(0.5);
		const trunks = each(8, (i) => {
			const x = 40 + i * 126 + random.between(-20, 20);
			return (
				flat(
					`M${n(x - 18)} 420L${n(x - 12)} 0h24L${n(x + 20)} 420z`,
					i % 2 ? C.woodDark : '#7A5A41',
				) + line(`M${n(x + 4)} 60v60M${n(x - 4)} 180v70`, 4, C.wood)
			);
		});
		const stones = (list: [number, number, number][]) =>
			list
				.map(([x, y, s]) =>
					keyed(
						`M${x - s} ${y}q${s * 0.1} ${-s * 0.8} ${s * 0.8} ${-s * 0.7}q${s * 1.1} ${-s * 0.2} ${s * 1.2} ${s * 0.7}z`,
						s % 2 ? C.stone : C.stoneLight,
						4,
					),
				)
				.join('');
		return (
			flat('M0 0H960V640H0z', mood.firLight) +
			flat('M0 0H960V200C640 260 320 260 0 200z', mood.haze) +
			each(14, (i) => spruce(i * 74, 400, random.between(160, 280), mood.near)) +
			trunks +
			flat('M0 400C240 360 720 360 960 400V640H0z', mood.grass) +
			gouges(random, { x: 0, y: 410, width: 960, height: 60 }, 20, mood.blade) +
			(natural
				? keyedOval(480, 440, 160, 44, mood.water) +
					stones([
						[330, 450, 46],
						[400, 408, 41],
						[560, 410, 48],
						[640, 452, 43],
					])
				: keyed('M360 450V330Q480 250 600 330V450z', C.stoneLight) +
					line(
						'M370 380H590M380 340H580M440 340v40M520 340v40M400 380v66M480 380v66M560 380v66',
						3,
						C.stone,
					) +
					arch(440, 450, 80, 90, INK) +
					keyed('M330 440H630V470H330z', C.stone)) +
			flat('M440 450C420 520 360 560 300 640H640C600 560 560 520 530 450z', mood.water) +
			line('M460 490q24 14 50 0M430 540q50 20 100 0M390 600q80 24 160 0', 5, mood.ripple) +
			stones([
				[360, 560, 45],
				[620, 560, 52],
				[300, 620, 50],
				[680, 626, 47],
				[520, 580, 30],
			]) +
			each(9, (i) =>
				herb(random, i % 2 ? 60 + i * 26 : 720 + i * 26, 560 + (i % 3) * 24, 70, mood.fir),
			)
		);
	},
};

const springPond: Scene = {
	shows: {
		de: 'ein Quellteich neben einem Fachwerkhaus auf der Höhe',
		en: 'a spring pond beside a half-timbered house on the ridge',
		nl: 'een bronvijver naast een vakwerkhuis op de hoogte',
	},
	draw(random, mood) {
		return (
			country(random, mood, 380) +
			timberHouse({ x: 320, y: 290, width: 230, height: 140, door: true }) +
			keyedOval(520, 520, 300, 66, mood.water) +
			line('M330 510h120M560 540h150M480 500h90', 5, mood.ripple) +
			birch(random, 700, 470, 290, mood) +
			reeds(random, 240, 570, 7, mood) +
			[
				[300, 560],
				[420, 584],
				[640, 580],
				[760, 556],
			]
				.map(([x, y]) => keyed(`M${x! - 40} ${y}q10-34 44-28 34 0 36 28z`, C.stone, 4))
				.join('') +
			pathTo(760, 470, mood)
		);
	},
};

const cave: Scene = {
	shows: {
		de: 'eine Tropfsteinhöhle mit Stalaktiten und beleuchtetem Weg',
		en: 'a dripstone cave with stalactites and a lit path',
		nl: 'een druipsteengrot met stalactieten en een verlicht pad',
	},
	draw(random) {
		const warm = random.pick([
			['#3A2F2A', '#8C6A4A', '#C9A27A', '#E9CFA0'],
			['#2C3336', '#5D6C70', '#93A3A0', '#CFDAD2'],
			['#33302B', '#7A6A50', '#B0A078', '#E3D9B4'],
		] as const);
		const drip = (x: number, length: number, w: number, ink: string) =>
			flat(
				`M${n(x - w)} 0L${n(x - w * 0.3)} ${n(length * 0.7)}L${n(x)} ${n(length)}L${n(x + w * 0.3)} ${n(length * 0.7)}L${n(x + w)} 0z`,
				ink,
			);
		const rise = (x: number, height: number, w: number, ink: string) =>
			flat(
				`M${n(x - w)} 640L${n(x - w * 0.34)} ${n(640 - height * 0.7)}Q${n(x)} ${n(640 - height * 1.2)} ${n(x + w * 0.34)} ${n(640 - height * 0.7)}L${n(x + w)} 640z`,
				ink,
			);
		return (
			flat('M0 0H960V640H0z', warm[0]) +
			oval(480, 380, 400, 280, warm[1]) +
			oval(480, 410, 270, 200, warm[2]) +
			oval(480, 430, 150, 130, warm[3]) +
			each(18, (i) =>
				drip(
					20 + i * 54 + random.between(-14, 14),
					random.between(90, 190) + Math.abs(i - 9) * 12,
					random.between(20, 34),
					i % 2 ? warm[1] : warm[2],
				),
			) +
			each(9, (i) =>
				drip(
					60 + i * 108 + random.between(-20, 20),
					random.between(120, 220) + Math.abs(i - 4) * 34,
					random.between(26, 40),
					warm[0],
				),
			) +
			flat('M0 520C240 480 360 500 480 496S760 480 960 520V640H0z', warm[0]) +
			flat('M440 496H520L640 640H320z', warm[3]) +
			line('M420 500L280 640M540 500L680 640', 6, INK) +
			line('M400 478v44M360 514v50M560 478v44M600 514v50', 6, INK) +
			line('M408 478L300 574M552 478L660 574', 5, C.glow) +
			rise(200, 250, 60, warm[1]) +
			rise(290, 150, 40, warm[2]) +
			rise(760, 290, 66, warm[1]) +
			rise(680, 140, 40, warm[2]) +
			rise(90, 180, 60, warm[2]) +
			rise(880, 200, 60, warm[2])
		);
	},
};

const openCave: Scene = {
	shows: {
		de: 'der weite Mund einer Höhle in einer Felswand, davor ein Weg',
		en: 'the wide mouth of a cave in a rock face, a path in front',
		nl: 'de wijde mond van een grot in een rotswand, ervoor een pad',
	},
	draw(random, mood) {
		return (
			sky(random, mood) +
			keyed(
				'M-20 640V240L60 150 170 110 260 60 400 80 520 40 660 90 780 80 880 160 980 200V640z',
				C.stoneLight,
			) +
			flat('M660 90L780 80 880 160 980 200V640H840L800 420 720 260z', C.stone) +
			line(
				'M120 200l40 90M260 120l-30 80M840 260l30 110M600 90l30 70M420 110l-20 50',
				5,
				C.stoneDark,
			) +
			keyed('M220 560C200 380 300 220 480 210S760 380 740 560z', '#2B2F30', 6) +
			flat('M300 560C290 420 370 300 480 296S670 420 660 560z', '#3F4544') +
			flat('M390 560C390 470 430 400 480 398S570 470 570 560z', '#6F6A5A') +
			each(16, (i) =>
				spruce(
					i * 64 + random.between(-10, 10),
					140 - Math.abs(i - 8) * -10 - 20,
					random.between(50, 90),
					i % 3 ? mood.fir : mood.firLight,
				),
			) +
			flat('M0 556C300 540 660 540 960 556V640H0z', mood.grass) +
			flat('M420 556H540L640 640H330z', mood.path) +
			bush(200, 570, 54, mood.leaf) +
			bush(760, 570, 60, mood.leafLight) +
			gouges(random, { x: 0, y: 576, width: 960, height: 50 }, 10, mood.blade)
		);
	},
};

const beeches: Scene = {
	shows: {
		de: 'ein lichter Buchenwald mit Weg',
		en: 'an open beech wood with a path',
		nl: 'een licht beukenbos met een pad',
	},
	moods: ['day', 'morning', 'autumn', 'evening'],
	draw(random, mood) {
		const stem = (x: number, w: number, foot: number, ink: string) =>
			flat(
				`M${n(x - w)} ${foot}Q${n(x - w * 0.5)} ${foot - 60} ${n(x - w * 0.5)} ${foot - 160}V0H${n(x + w * 0.5)}V${foot - 160}Q${n(x + w * 0.5)} ${foot - 60} ${n(x + w)} ${foot}z`,
				ink,
			);
		return (
			flat('M0 0H960V640H0z', mood.haze) +
			disc(480, 260, 90, mood.sun) +
			each(9, (i) => stem(40 + i * 112 + random.between(-16, 16), 12, 430, mood.far)) +
			flat('M0 410C300 390 660 390 960 410V640H0z', mood.meadow) +
			each(7, (i) => stem(60 + i * 142 + random.between(-24, 24), 24, 470, '#8C8A7A')) +
			flat('M0 470C300 450 660 450 960 470V640H0z', mood.grass) +
			flat(
				'M470 420C520 470 420 500 470 560S420 620 400 640H620C600 580 540 540 540 500S540 450 486 420z',
				mood.path,
			) +
			stem(140, 40, 560, '#6F6D60') +
			stem(800, 44, 580, '#6F6D60') +
			flat(
				'M0 0H960V90q-60 60-120 10-50 60-120 10-60 66-130 6-60 56-130 4-60 60-130 4-60 56-130 0-60 60-130 4-40 40-70 20z',
				mood.leaf,
			) +
			gouges(random, { x: 0, y: 10, width: 940, height: 90 }, 34, mood.leafLight) +
			gouges(random, { x: 0, y: 500, width: 960, height: 120 }, 20, mood.blade)
		);
	},
};

const moor: Scene = {
	shows: {
		de: 'ein Moor mit Birken, Wollgras und Bohlenweg',
		en: 'a moor with birches, cotton grass and a boardwalk',
		nl: 'een veen met berken, wollegras en een vlonderpad',
	},
	moods: ['overcast', 'morning', 'autumn', 'day'],
	draw(random, mood) {
		return (
			sky(random, mood) +
			hills(random, mood, 270) +
			flat('M0 400C240 380 700 380 960 396V640H0z', '#A9805F') +
			flat('M0 480C200 450 400 490 600 470S860 460 960 470V640H0z', '#8B6A5C') +
			oval(300, 470, 170, 30, mood.water) +
			oval(720, 540, 150, 32, mood.water) +
			birch(random, 170, 480, 330, mood) +
			birch(random, 780, 470, 300, mood) +
			birch(random, 850, 500, 250, mood) +
			keyed('M440 400H500L640 640H340z', C.woodLight) +
			line(
				each(10, (i) => `M${436 - i * 9} ${420 + i * 23}H${506 + i * 13}`),
				4,
				C.wood,
			) +
			each(26, () => {
				const x = random.between(0, 960),
					y = random.between(500, 620);
				return line(`M${n(x)} ${n(y)}v-34`, 3, mood.fir) + disc(x, y - 36, 8, '#FBF9F0');
			})
		);
	},
};

export const NATURE_WATER = {
	lake,
	promenade,
	earthDam,
	reservoir,
	ducks,
	spring,
	springPond,
	cave,
	openCave,
	beeches,
	moor,
} satisfies Record<string, Scene>;
