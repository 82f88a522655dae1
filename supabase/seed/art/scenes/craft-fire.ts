import { arch } from '../buildings.ts';
import { C, INK } from '../inks.ts';
import { bench, fire, room, shelf } from '../interior.ts';
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
import { type Random } from '../random.ts';
import { type Scene } from './scene.ts';

const sparks = (random: Random, x: number, y: number) =>
	line(
		each(8, () => {
			const dx = random.between(-130, 90);
			const dy = random.between(-120, -30);
			return `M${n(x + dx)} ${n(y + dy)}l${n(dx * 0.18)} ${n(dy * 0.18)}`;
		}),
		6,
		C.glow,
	);

const forge: Scene = {
	shows: {
		de: 'eine Schmiede mit loderndem Feuer, Amboss und Hammer',
		en: 'a forge with a blazing fire, anvil and hammer',
		nl: 'een smederij met laaiend vuur, aambeeld en hamer',
	},
	draw(random) {
		const tongs = each(random.whole(3, 5), (i) =>
			line(
				`M${640 + i * 56} 130v${90 + (i % 3) * 24}q-10 20 0 34M${652 + i * 56} 130v${90 + (i % 3) * 24}q10 20 0 34`,
				7,
				'#5A5048',
			),
		);
		return (
			flat('M0 0H960V640H0z', '#2B2320') +
			flat(box(0, 540, 960, 100), '#1E1917') +
			each(5, (i) =>
				line(
					`M${i * 200 + 20} ${100 + (i % 2) * 60}h90M${i * 190 - 40} ${230 + (i % 2) * 50}h80`,
					4,
					'#3B302B',
				),
			) +
			line('M610 128H930', 9, C.woodDark) +
			tongs +
			disc(230, 300, 250, '#4A2A1A') +
			disc(230, 320, 180, '#7A3F1C') +
			disc(230, 336, 118, '#B25A20') +
			keyed('M60 60H400L340 190H120z', '#3B302B') +
			fire(230, 420, 190 + random.between(-14, 14)) +
			keyed(box(40, 416, 380, 40), '#59524C') +
			keyed(box(64, 456, 332, 184), '#463F3A') +
			line(
				'M64 500H396M64 560H396M150 456v44M300 456v44M220 500v60M120 560v80M330 560v80',
				4,
				'#2B2320',
			) +
			keyed(
				'M440 372H760C820 372 856 358 884 330C882 410 830 456 740 462V516L800 560H480L540 516V462C470 452 446 420 440 372z',
				C.steel,
			) +
			flat(
				'M446 376H760C816 376 850 364 876 344L870 366C838 392 810 400 760 400H452z',
				C.steelLight,
			) +
			keyed(box(470, 560, 340, 80), C.wood) +
			line('M500 560v80M640 560v80M740 560v80', 4, C.woodDark) +
			turned(
				random.between(-34, -22),
				640,
				300,
				keyed(box(590, 282, 250, 24), C.woodLight, 4) + keyed(box(540, 240, 70, 110), C.iron),
			) +
			keyed('M500 356H640L650 372H496z', '#E0762A', 4) +
			sparks(random, 560, 350)
		);
	},
};

const wire: Scene = {
	shows: {
		de: 'eine Drahtziehbank mit Trommel, Zieheisen und Ringen aus Draht',
		en: 'a wire-drawing bench with drum, die and coils of wire',
		nl: 'een draadtrekbank met trommel, trekijzer en ringen draad',
	},
	draw(random, mood) {
		const coil = (x: number, y: number, r: number, ink: string) =>
			each(
				4,
				(i) =>
					`<ellipse cx="${x + i * 3}" cy="${y + i * 4}" rx="${r}" ry="${r}" fill="none" stroke="${i % 2 ? INK : ink}" stroke-width="${i % 2 ? 4 : 9}"/>`,
			);
		return (
			room(random, mood, random.pick(['#D5DBD8', '#DDE0D2'])) +
			line('M330 130H650', 10, C.woodDark) +
			each(3, (i) =>
				coil(
					390 + i * 96,
					190 + random.between(-4, 8),
					46,
					random.pick([C.copper, C.steel, C.copperLight]),
				),
			) +
			bench(452) +
			keyed(box(440, 330, 70, 122), C.iron) +
			each(4, (i) => disc(475, 350 + i * 26, 7, i === 1 ? C.glow : INK)) +
			line('M250 376H700', 6, C.copper) +
			keyedDisc(250, 370, 104, C.woodLight) +
			each(
				5,
				(i) =>
					`<circle cx="250" cy="370" r="${96 - i * 9}" fill="none" stroke="${i % 2 ? C.copperLight : C.copper}" stroke-width="7"/>`,
			) +
			keyedDisc(250, 370, 34, C.iron) +
			line('M250 370L306 300', 12, C.iron) +
			keyedDisc(306, 300, 16, C.wood) +
			keyedDisc(720, 376, 78, C.iron) +
			each(
				3,
				(i) =>
					`<circle cx="720" cy="376" r="${70 - i * 10}" fill="none" stroke="${C.copper}" stroke-width="6"/>`,
			) +
			keyedDisc(720, 376, 22, C.steel)
		);
	},
};

const pottery: Scene = {
	shows: {
		de: 'eine Töpferscheibe mit frischem Gefäß, Krüge und Schalen auf dem Regal',
		en: 'a potter’s wheel with a fresh vessel, jugs and bowls on the shelf',
		nl: 'een draaischijf met een verse pot, kannen en schalen op de plank',
	},
	draw(random, mood) {
		const glaze = () =>
			random.pick(['#6D8FA0', '#C9A04A', '#B8673A', '#7F9A5A', '#E9DEC3', '#47545C']);
		const jug = (x: number, y: number) =>
			at(
				x,
				y,
				keyed('M-20 0C-44-20-40-56-20-70V-92H20V-70C40-56 44-20 20 0z', glaze(), 4) +
					line('M22-80q30 6 14 44', 6),
			);
		const bowl = (x: number, y: number) =>
			at(x, y, keyed('M-46-44H46C44-14 24 0 14 0H-14C-24 0-44-14-46-44z', glaze(), 4));
		const pot = random.pick([
			'M-70 0C-130-60-110-130-60-150C-40-160-40-176-56-190H56C40-176 40-160 60-150C110-130 130-60 70 0z',
			'M-56 0C-110-40-120-110-110-176H110C120-110 110-40 56 0z',
			'M-50 0C-84-60-90-120-40-190C-30-206-40-214-48-220H48C40-214 30-206 40-190C90-120 84-60 50 0z',
		]);
		const clay = '#B98A6A';
		return (
			room(random, mood) +
			shelf(330, 210, 300) +
			jug(376, 208) +
			bowl(462, 208) +
			jug(546, 208) +
			bowl(600, 208) +
			keyed('M440 470L420 640H540L520 470z', C.woodDark) +
			keyedOval(480, 600, 190, 34, C.stone) +
			keyedOval(480, 470, 200, 42, C.woodLight) +
			oval(480, 462, 176, 32, C.woodPale) +
			at(
				480,
				462,
				keyed(pot, clay) +
					line('M-84-40q84 26 168 0M-92-80q92 26 184 0M-84-118q84 24 168 0', 4, '#8F6448'),
				1.08,
			) +
			keyed('M690 520h150l-14 100H704z', C.steel) +
			keyedOval(765, 520, 75, 16, mood.water) +
			keyedOval(190, 560, 80, 44, clay) +
			line('M140 546q50 30 100 0', 4, '#8F6448')
		);
	},
};

const oven: Scene = {
	shows: {
		de: 'ein gemauerter Holzbackofen mit Feuer, davor frische Brote',
		en: 'a brick wood-fired oven with a fire, fresh loaves in front',
		nl: 'een gemetselde houtoven met vuur, verse broden ervoor',
	},
	draw(random) {
		const bricks = each(
			11,
			(row) =>
				Array.from(
					{ length: 10 },
					(_, i) => `M${i * 104 + (row % 2) * 52 - 30} ${40 + row * 44}v44`,
				).join('') + `M0 ${40 + row * 44}H960`,
		);
		const loaf = (x: number, y: number, s: number) =>
			at(
				x,
				y,
				keyed(
					'M-96 0C-110-50-60-84 0-84S110-50 96 0z',
					random.pick(['#B5783A', '#A9682F', '#C48A48']),
				) + line('M-50-56q14 20 10 44M-6-70q14 26 10 58M38-60q12 20 8 44', 7, C.woodPale),
				s,
			);
		return (
			flat('M0 0H960V640H0z', '#B07A5A') +
			line(bricks, 4, '#8C5A40') +
			arch(250, 470, 460, 330, '#5A463A', 6) +
			each(9, (i) => turned(-80 + i * 20, 480, 370, keyed(box(456, 106, 48, 50), '#C98B6A', 4))) +
			arch(296, 470, 368, 280, '#1E1512') +
			disc(480, 440, 120, '#7A3F1C') +
			flat('M300 440H660V466H300z', '#1E1512') +
			fire(430, 462, 120 + random.between(-10, 10)) +
			fire(540, 462, 150 + random.between(-10, 10)) +
			keyed(box(180, 466, 600, 34), C.stoneLight) +
			keyed('M60 560H900L930 640H30z', C.woodLight) +
			line('M200 560L180 640M480 560V640M760 560L780 640', 4, C.wood) +
			loaf(300, 566, 1.05) +
			loaf(500, 576, 1.15) +
			loaf(700, 568, 1.05) +
			(random.chance(0.6) ? loaf(400, 520, 0.9) + loaf(602, 522, 0.9) : '')
		);
	},
};

const kettle: Scene = {
	shows: {
		de: 'ein kupferner Braukessel, davor ein Krug Bier und Hopfen',
		en: 'a copper brewing kettle, a mug of beer and hops in front',
		nl: 'een koperen brouwketel, een pul bier en hop ervoor',
	},
	draw(random, mood) {
		const hop = (x: number, y: number) =>
			keyed(`M${x} ${y}q-30 14-22 44 8 20 22 30 14-10 22-30 8-30-22-44z`, '#8FAF5A', 4) +
			line(`M${x - 16} ${y + 24}q16 14 32 0M${x - 18} ${y + 44}q18 14 36 0`, 3, C.green);
		return (
			room(random, mood) +
			keyed(box(440, 74, 60, 150), C.copper) +
			keyed('M300 370C300 250 380 214 470 210S640 250 640 370z', C.copperLight) +
			flat('M560 240C610 266 634 310 636 366H560z', C.copper) +
			line('M350 340C354 290 380 262 410 250', 9, '#F1C9A2') +
			keyed(box(278, 366, 384, 36), C.copper) +
			keyed('M290 402H650V470C650 520 600 540 470 540S290 520 290 470z', C.copperLight) +
			flat('M570 404H648V470C648 500 620 524 560 532z', C.copper) +
			each(7, (i) => disc(314 + i * 52, 384, 5, INK)) +
			keyedDisc(470, 306, 36, C.iron) +
			keyedDisc(470, 306, 24, '#5A463A', 3) +
			bench(540, 60, 840) +
			at(
				740,
				540,
				keyed('M-56-150H56L48 0H-48z', C.glow) +
					line('M-24-120V-20M0-120V-20M24-120V-20', 5, '#D8932A') +
					line('M54-120q62 0 50 60-6 30-58 30', 14) +
					line('M54-120q62 0 50 60-6 30-58 30', 5, C.lime) +
					keyed(
						'M-66-140C-80-180-40-190-24-178-10-200 30-196 32-178 60-184 74-156 62-140z',
						'#fff',
					),
				1.1,
			) +
			line('M130 540C120 470 200 470 190 410', 6, C.green) +
			hop(150, 470) +
			hop(196, 440) +
			hop(190, 370)
		);
	},
};

const still: Scene = {
	shows: {
		de: 'eine kupferne Brennblase mit Schwanenhals, Flaschen und Früchte',
		en: 'a copper pot still with swan neck, bottles and fruit',
		nl: 'een koperen distilleerketel met zwanenhals, flessen en vruchten',
	},
	draw(random, mood) {
		const fruit = random.pick(['#C8472F', '#5B4A7A', '#D8A531']);
		const bottle = (x: number, ink: string) =>
			at(
				x,
				470,
				keyed('M-28 0V-96C-28-116-12-120-12-136V-172H12V-136C12-120 28-116 28-96V0z', ink) +
					keyed(box(-28, -76, 56, 44), C.lime, 3.5) +
					keyed(box(-13, -188, 26, 22), C.woodPale, 3.5),
			);
		return (
			room(random, mood) +
			bench(470) +
			keyed(
				'M372 220C376 150 420 120 470 128C560 140 640 190 660 250L640 262C600 210 540 176 470 170C440 170 426 190 428 220z',
				C.copperLight,
			) +
			keyed(
				'M270 470C230 420 240 330 300 290C340 264 350 250 360 220H440C450 250 460 264 500 290C560 330 570 420 530 470z',
				C.copperLight,
			) +
			flat(
				'M452 266C520 300 560 340 552 400 548 430 540 450 526 466H450C500 420 500 330 452 266z',
				C.copper,
			) +
			line('M290 400C280 360 300 330 322 316', 9, '#F1C9A2') +
			line('M256 370H544M352 222H448', 6) +
			keyed(box(610, 256, 90, 214), C.steel) +
			line('M610 290H700M610 440H700', 5) +
			line('M630 310h50M630 340h50M630 370h50M630 400h50', 6, C.copper) +
			bottle(770, '#C9D6C0') +
			bottle(190, '#E6DFC4') +
			(random.chance(0.6) ? bottle(830, '#D9C79A') : '') +
			each(6, (i) => keyedDisc(700 + i * 21, 458 - (i % 2) * 14, 12, fruit, 3.5)) +
			line('M700 440q60-50 130-20', 5, C.green)
		);
	},
};

const chocolate: Scene = {
	shows: {
		de: 'Schokoladentafeln, Pralinen und ein Topf mit flüssiger Schokolade',
		en: 'chocolate bars, pralines and a pot of melted chocolate',
		nl: 'repen chocolade, bonbons en een pan met gesmolten chocolade',
	},
	draw(random, mood) {
		const dark = '#5B3424',
			milk = '#8A5636';
		const bar = (x: number, y: number, ink: string, lean: number) =>
			turned(
				lean,
				x,
				y,
				keyed(box(x - 76, y - 56, 152, 112), ink) +
					line(
						`M${x - 38} ${y - 56}v112M${x} ${y - 56}v112M${x + 38} ${y - 56}v112M${x - 76} ${y - 18}h152M${x - 76} ${y + 18}h152`,
						4,
						INK,
					),
			);
		const praline = (x: number, y: number, i: number) =>
			keyed(
				`M${x - 34} ${y}C${x - 36} ${y - 50} ${x + 36} ${y - 50} ${x + 34} ${y}z`,
				[dark, milk, C.cream][i % 3]!,
				4,
			) + line(`M${x - 18} ${y - 20}q10-16 18 0t18 0`, 4, i % 3 === 2 ? milk : C.cream);
		return (
			room(random, mood, random.pick(['#E3CDB0', '#DDE0D2', '#E8DCC0'])) +
			bench(480, 60, 840, C.stoneLight) +
			keyed('M300 300H560L536 480H324z', C.copperLight) +
			flat('M480 304H556L534 476H480z', C.copper) +
			keyedOval(430, 300, 132, 32, dark) +
			line('M556 330q70-4 66 40-4 30-54 34', 14) +
			line('M380 296q50 18 100-4', 5, milk) +
			turned(18, 470, 240, keyed(box(456, 110, 26, 190), C.woodPale)) +
			flat('M560 318q14 60-4 90-14-20-6-88z', dark) +
			bar(720, 410, dark, random.between(-14, 10)) +
			bar(190, 414, milk, random.between(-8, 14)) +
			each(4, (i) => praline(600 + i * 76, 556, i + random.whole(0, 2))) +
			each(4, (i) => praline(150 + i * 76, 560, i + random.whole(0, 2))) +
			keyed('M560 558H900L880 586H580z', C.lime, 4) +
			keyed('M110 562H450L430 590H130z', C.lime, 4)
		);
	},
};

export const CRAFT_FIRE = { forge, wire, pottery, oven, kettle, still, chocolate } satisfies Record<
	string,
	Scene
>;
