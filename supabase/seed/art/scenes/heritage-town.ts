import { arch, masonry, paving, slateHouse, spire, timberHouse } from '../buildings.ts';
import { C, INK, type Mood } from '../inks.ts';
import { country, framingFirs, hills, pathTo, sky } from '../landscape.ts';
import { at, box, disc, each, flat, keyed, keyedDisc, keyedOval, line, n } from '../marks.ts';
import { broadleaf, bush } from '../plants.ts';
import { type Random } from '../random.ts';
import { type Scene } from './scene.ts';

const WALLS = [C.lime, '#F1E6CE', '#EFE9DA'] as const;

/** A church tower with its helm, top of the wall at `y`. */
function tower(
	x: number,
	y: number,
	width: number,
	height: number,
	wall: string,
	helm: number,
): string {
	return (
		keyed(box(x, y, width, height), wall) +
		flat(box(x + width * 0.7, y + 3, width * 0.3 - 3, height - 6), INK + '1f') +
		spire(x, y + 2, width, helm) +
		line(`M${n(x + width / 2)} ${n(y - helm)}v-34m-11 12h22`, 5) +
		each(2, (i) => arch(x + width * (0.2 + i * 0.36), y + 74, width * 0.22, 52, INK, 3)) +
		keyedDisc(x + width / 2, y + 110, width * 0.15, C.lime, 4) +
		line(
			`M${n(x + width / 2)} ${n(y + 110)}v${n(-width * 0.1)}M${n(x + width / 2)} ${n(y + 110)}h${n(width * 0.07)}`,
			3,
		)
	);
}

const villageChurch: Scene = {
	shows: {
		de: 'eine romanische Kirche mit kräftigem Westturm und Linden',
		en: 'a Romanesque church with a strong west tower and lime trees',
		nl: 'een romaanse kerk met stevige westtoren en linden',
	},
	draw(random, mood) {
		const wall = random.pick([C.lime, C.sandstone, '#D9D2BE', '#E3D6B8']);
		return (
			country(random, mood, 392) +
			broadleaf(random, 150, 500, 300, mood) +
			keyed(box(430, 300, 320, 180), wall) +
			keyed('M416 304L470 212H720L764 304z', C.slate) +
			each(4, (i) => arch(476 + i * 66, 420, 34, 78, C.glass)) +
			keyed('M750 480V360q60 0 60 60v60z', wall) +
			keyed('M744 364q70 0 76 56z', C.slate, 4) +
			masonry(440, 320, 300, 40, INK + '44') +
			tower(310, 180 + random.between(-10, 24), 130, 320, wall, random.between(90, 150)) +
			arch(346, 486, 60, 90, C.woodDark) +
			flat('M0 482H960V640H0z', mood.grass) +
			pathTo(376, 486, mood) +
			bush(800, 500, 44, mood.leaf) +
			bush(260, 496, 34, mood.leafLight)
		);
	},
};

const twinTowers: Scene = {
	shows: {
		de: 'eine gotische Kirche mit zwei spitzen Türmen und hohen Fenstern',
		en: 'a Gothic church with two pointed towers and tall windows',
		nl: 'een gotische kerk met twee spitse torens en hoge ramen',
	},
	draw(random, mood) {
		const wall = C.sandstone;
		const gothic = (x: number, y: number, w: number, h: number) =>
			keyed(
				`M${x} ${y}v${-h + w}q0-${w * 0.5} ${w / 2} -${w}q${w / 2} ${w * 0.5} ${w / 2} ${w}v${h - w}z`,
				C.glass,
				4,
			);
		return (
			sky(random, mood) +
			hills(random, mood, 300) +
			framingFirs(random, mood, 430) +
			keyed(box(500, 300, 280, 190), wall) +
			keyed('M490 304L540 220H750L796 304z', C.slate) +
			each(4, (i) => gothic(530 + i * 62, 460, 34, 130)) +
			line('M520 304v186M582 304v186M644 304v186M706 304v186M768 304v186', 9, '#8C936F') +
			keyed(box(318, 260, 190, 230), wall) +
			keyed('M318 264l95-80 95 80z', wall) +
			each(
				2,
				(i) =>
					keyed(box(290 + i * 160, 210, 84, 280), wall) +
					flat(box(350 + i * 160, 214, 21, 272), INK + '1f') +
					spire(290 + i * 160, 214, 84, 150) +
					line(`M${332 + i * 160} 64v-26m-9 9h18`, 4) +
					gothic(318 + i * 160, 300, 28, 70) +
					gothic(318 + i * 160, 400, 28, 70),
			) +
			gothic(376, 490, 74, 120) +
			keyedDisc(413, 300, 34, C.glass, 5) +
			line('M413 268v64M381 300h64M391 278l44 44M435 278l-44 44', 3, C.lime) +
			paving(488)
		);
	},
};

/** A church over the roofs of its town; `finial` is what stands on its tower. */
function townChurch(random: Random, mood: Mood, finial: string): string {
	const wall = random.pick([C.lime, '#E6DFC4', C.stoneLight]);
	return (
		sky(random, mood) +
		hills(random, mood, 290) +
		keyed(box(350, 290, 300, 180), wall) +
		keyed('M336 294L390 200H620L664 294z', C.slate) +
		each(3, (i) => arch(400 + i * 84, 420, 40, 100, C.glass)) +
		keyed(box(430, 180, 100, 240), wall) +
		arch(462, 270, 36, 60, INK, 4) +
		keyed('M416 184C420 140 450 150 452 112H508C510 150 540 140 544 184z', C.slate) +
		keyed('M456 114L480 50 504 114z', C.slate) +
		keyedDisc(480, 44, 11, C.glow, 4) +
		finial +
		each(5, (i) =>
			timberHouse({
				x: 20 + i * 190,
				y: 390 + (i % 2) * 18,
				width: 160,
				height: 116,
				wall: random.pick(WALLS),
			}),
		) +
		paving(510)
	);
}

const hallChurch: Scene = {
	shows: {
		de: 'eine Stadtkirche mit schlankem Turm über Fachwerkdächern',
		en: 'a town church with a slender tower above half-timbered roofs',
		nl: 'een stadskerk met slanke toren boven vakwerkdaken',
	},
	draw: (random, mood) => townChurch(random, mood, line('M480 34v-22m-9 8h18', 4)),
};

const crownChurch: Scene = {
	shows: {
		de: 'eine Stadtkirche mit goldenem Krönchen auf dem Turm',
		en: 'a town church with a small golden crown on its tower',
		nl: 'een stadskerk met een gouden kroontje op de toren',
	},
	draw: (random, mood) =>
		townChurch(random, mood, keyed('M454 26l9 24h34l9-24-17 10-9-10-9 10z', C.glow, 4)),
};

const abbey: Scene = {
	shows: {
		de: 'ein früheres Kloster mit Kirche, langem Flügel und Garten',
		en: 'a former monastery with church, long wing and garden',
		nl: 'een voormalig klooster met kerk, lange vleugel en tuin',
	},
	draw(random, mood) {
		return (
			country(random, mood, 396) +
			keyed(box(420, 330, 400, 140), C.lime) +
			keyed('M404 334L440 262H800L836 334z', C.slate) +
			each(7, (i) => keyed(box(452 + i * 52, 350, 24, 36), C.glass, 4)) +
			each(7, (i) => arch(446 + i * 52, 470, 36, 56, INK, 3)) +
			keyed(box(600, 214, 30, 52), C.lime, 4) +
			spire(600, 216, 30, 40) +
			keyed(box(230, 290, 200, 180), C.lime) +
			keyed('M214 294l116-116 116 116z', C.slate) +
			keyedDisc(330, 300, 26, C.glass) +
			arch(296, 470, 68, 110, C.woodDark) +
			keyed(box(308, 120, 44, 76), C.lime) +
			keyed('M300 124C304 96 324 100 330 66 336 100 356 96 360 124z', C.slate) +
			line('M330 66v-26m-9 9h18', 4) +
			each(3, (i) => keyed(`M${200 + i * 230} 560l40-40h120l40 40z`, mood.fir, 4)) +
			pathTo(330, 472, mood)
		);
	},
};

const timberRow: Scene = {
	shows: {
		de: 'eine Reihe Fachwerkhäuser an einer gepflasterten Gasse',
		en: 'a row of half-timbered houses on a paved lane',
		nl: 'een rij vakwerkhuizen aan een geplaveide steeg',
	},
	draw(random, mood) {
		const houses = Array.from({ length: 4 }, (_, i) => ({
			x: -40 + i * 262 + random.between(-10, 10),
			y: 250 + random.between(-30, 30),
			width: random.between(220, 250),
			slate: random.chance(0.2),
		}));
		return (
			sky(random, mood) +
			hills(random, mood, 230) +
			each(4, (i) =>
				timberHouse({ x: 70 + i * 230, y: 240, width: 170, height: 130, wall: '#E6DFC4' }),
			) +
			houses
				.map((h) =>
					(h.slate ? slateHouse : timberHouse)({
						x: h.x,
						y: h.y,
						width: h.width,
						height: 500 - h.y,
						pitch: 0.6,
						wall: random.pick(WALLS),
						door: true,
					}),
				)
				.join('') +
			paving(498) +
			each(3, (i) => {
				const x = random.between(180, 300) + i * 230;
				return (
					keyed(`M${n(x - 24)} 520h48l-8 34h-32z`, C.copper, 4) +
					bush(x - 4, 520, 26, mood.leaf) +
					disc(x - 12, 504, 6, C.red) +
					disc(x + 8, 498, 6, C.red)
				);
			})
		);
	},
};

const townOnHill: Scene = {
	shows: {
		de: 'eine Altstadt am Hang: gestaffelte Fachwerkgiebel, darüber ein Kirchturm',
		en: 'an old town on a slope: stacked half-timbered gables, a church tower above',
		nl: 'een oude stad op een helling: gestapelde vakwerkgevels, erboven een kerktoren',
	},
	draw(random, mood) {
		const row = (y: number, count: number, size: number, shift: number) =>
			each(count, (i) =>
				timberHouse({
					x: shift + i * size * 1.16,
					y: y + random.between(-8, 8),
					width: size,
					height: size * 0.62,
					wall: random.pick(WALLS),
				}),
			);
		return (
			sky(random, mood) +
			hills(random, mood, 240) +
			framingFirs(random, mood, 420) +
			flat('M0 480C200 300 360 250 480 250S760 300 960 480V640H0z', mood.near) +
			tower(446, 170, 68, 170, C.lime, 100) +
			row(300, 4, 104, 246) +
			row(372, 5, 122, 132) +
			row(462, 6, 140, 8) +
			each(7, (i) => bush(40 + i * 150, 572, 44, i % 2 ? mood.leaf : mood.leafLight)) +
			flat('M0 566H960V640H0z', mood.grass)
		);
	},
};

const marketSquare: Scene = {
	shows: {
		de: 'ein Marktplatz mit Brunnen, Rathaus mit Stufengiebel und Fachwerkhäusern',
		en: 'a market square with a fountain, a stepped-gable town hall and half-timbered houses',
		nl: 'een marktplein met fontein, raadhuis met trapgevel en vakwerkhuizen',
	},
	draw(random, mood) {
		const steps = 'M340 450V250h28v-34h28v-34h28v-34h28v-30h56v30h28v34h28v34h28v34h28V450z';
		const fountain = at(
			480,
			560,
			keyed('M-130-30H130L110 10H-110z', C.stoneLight) +
				keyedOval(0, -30, 130, 24, mood.water) +
				keyed(box(-14, -130, 28, 100), C.stone) +
				keyed('M-50-130H50L30-104H-30z', C.stoneLight) +
				keyedDisc(0, -150, 18, C.stone) +
				line('M-40-124q-36 20-40 84M40-124q36 20 40 84', 5, mood.ripple),
			1,
		);
		return (
			sky(random, mood) +
			hills(random, mood, 270) +
			timberHouse({ x: 20, y: 296, width: 140, height: 170 }) +
			timberHouse({ x: 172, y: 280, width: 150, height: 186 }) +
			timberHouse({ x: 660, y: 284, width: 150, height: 182 }) +
			slateHouse({ x: 826, y: 300, width: 140, height: 166 }) +
			keyed(steps, random.pick([C.lime, C.sandstone, '#E3C9B0'])) +
			each(4, (i) => keyed(box(372 + i * 60, 280, 34, 50), C.glass, 4)) +
			each(2, (i) => keyed(box(440 + i * 50, 196, 30, 44), C.glass, 4)) +
			each(4, (i) => arch(364 + i * 62, 450, 44, 84, INK)) +
			paving(452) +
			fountain
		);
	},
};

function stepsTo(x: number, y: number): string {
	return each(3, (i) => keyed(box(x - 70 - i * 18, y + i * 14, 140 + i * 36, 16), C.stoneLight, 4));
}

const museum: Scene = {
	shows: {
		de: 'ein Museum in einem alten Stadthaus mit Freitreppe und Bannern',
		en: 'a museum in an old town house with steps and banners',
		nl: 'een museum in een oud stadshuis met trap en banieren',
	},
	draw(random, mood) {
		const wall = random.pick(['#EAD9B0', C.lime, '#D9C6B0', '#DDE0D2']);
		const banner = random.pick([C.red, C.blue, C.green]);
		return (
			country(random, mood, 400) +
			broadleaf(random, 110, 520, 320, mood) +
			keyed(box(230, 260, 500, 220), wall) +
			keyed('M210 264L270 170H690L750 264z', C.slate) +
			keyed('M410 264L480 196 550 264z', wall) +
			keyedDisc(480, 242, 15, C.glass, 4) +
			line('M232 366H728', 4) +
			each(6, (i) =>
				i === 2 || i === 3
					? ''
					: keyed(box(262 + i * 78, 290, 40, 58), C.glass, 4) +
						keyed(box(262 + i * 78, 390, 40, 58), C.glass, 4),
			) +
			each(2, (i) => keyed(box(430 + i * 60, 290, 40, 58), C.glass, 4)) +
			keyed('M392 284h26v104l-13 14-13-14zM542 284h26v104l-13 14-13-14z', banner, 4) +
			arch(446, 480, 68, 98, C.woodDark) +
			flat('M0 480H960V640H0z', mood.grass) +
			flat('M420 480H540L640 640H320z', mood.path) +
			stepsTo(480, 478) +
			bush(250, 498, 36, mood.leaf) +
			bush(700, 498, 36, mood.leaf)
		);
	},
};

const wireMuseum: Scene = {
	shows: {
		de: 'ein Museum in der Werkhalle: Giebelhaus mit großer Drahtrolle davor',
		en: 'a museum in a former workshop: gabled hall with a large coil of wire in front',
		nl: 'een museum in een werkhal: gevelgebouw met een grote rol draad ervoor',
	},
	draw(random, mood) {
		return (
			country(random, mood, 400) +
			keyed(box(200, 280, 420, 200), '#B07A5A') +
			line(
				each(7, (i) => `M200 ${306 + i * 25}H620`),
				2.5,
				'#8C5A40',
			) +
			each(3, (i) => keyed(`M${200 + i * 140} 284l0-70 140 70z`, C.slate)) +
			each(3, (i) => arch(230 + i * 140, 420, 76, 100, C.glass)) +
			flat('M0 480H960V640H0z', '#B9B3A4') +
			keyedDisc(680, 440, 110, C.copper) +
			each(
				6,
				(i) =>
					`<circle cx="680" cy="440" r="${102 - i * 10}" fill="none" stroke="${i % 2 ? INK : C.copperLight}" stroke-width="${i % 2 ? 3 : 8}"/>`,
			) +
			keyedDisc(680, 440, 36, mood.haze) +
			keyed(box(570, 540, 220, 24), C.stone)
		);
	},
};

const timberManor: Scene = {
	shows: {
		de: 'ein großes Fachwerkhaus mit Linde und Bank davor',
		en: 'a large half-timbered house with a lime tree and bench',
		nl: 'een groot vakwerkhuis met linde en bank ervoor',
	},
	draw(random, mood) {
		return (
			country(random, mood, 396) +
			timberHouse({ x: 480, y: 310, width: 260, height: 160 }) +
			timberHouse({
				x: 250,
				y: 268,
				width: 320,
				height: 210,
				pitch: 0.6,
				door: true,
				wall: random.pick(WALLS),
			}) +
			flat('M0 476H960V640H0z', mood.grass) +
			pathTo(400, 480, mood) +
			broadleaf(random, random.pick([150, 830]), 540, 360, mood) +
			keyed(box(620, 500, 150, 14), C.woodLight, 4) +
			keyed(box(620, 466, 150, 14), C.woodLight, 4) +
			line('M636 466v70M754 466v70', 9, C.woodDark)
		);
	},
};

export const HERITAGE_TOWN = {
	villageChurch,
	twinTowers,
	hallChurch,
	crownChurch,
	abbey,
	timberRow,
	townOnHill,
	marketSquare,
	museum,
	wireMuseum,
	timberManor,
} satisfies Record<string, Scene>;
