/**
 * Colours of the map. Ground, ways and letters stand only here; kinds, markers and paper are the
 * tokens of ui/tokens.css and ui/dark.css once more, because a canvas cannot read those (a test
 * compares them).
 */
export type Theme = 'light' | 'dark';

const LIGHT = {
	land: '#F1F0E2',
	// The neighbourhood is a shade quieter than the region.
	outside: '#E6E7DC',
	forest: '#CFDDBB',
	forestEdge: '#B4C79B',
	water: '#A8CEDF',
	shore: '#6FA5BF',
	river: '#7FB2CA',
	builtUp: '#E0D8CB',
	road: '#FFFFFF',
	roadCase: '#B3AA98',
	major: '#F7E3B5',
	majorCase: '#A08A5A',
	trail: '#8C5A3C',
	rail: '#6F7274',
	border: '#7B5A73',
	label: '#2A3330',
	labelForest: '#3F5A33',
	labelWater: '#1E5A76',
	halo: '#F8F8F0',
	shade: 'rgb(82 68 40 / .028)',
	lit: 'rgb(255 255 246 / .055)',
	stroke: 'rgb(110 86 46 / .36)',
	motorwaySign: '#0B5572',
	onMotorwaySign: '#FFFFFF',
	paper: '#F4F5F0',
	surface: '#FFFFFF',
	ink: '#1A2125',
	timber: '#1A2125',
	link: '#0B5572',
	markerEdge: '#FFFFFF',
	markerHollow: '#FFFFFF',
	onKind: '#FFFFFF',
	farm: '#925E00',
	workshop: '#8E1F22',
	heritage: '#33486F',
	nature_site: '#12694B',
};

export type Palette = Record<keyof typeof LIGHT, string>;

const DARK: Palette = {
	land: '#242C2A',
	outside: '#1B2220',
	forest: '#1B3329',
	forestEdge: '#2A4838',
	water: '#123647',
	shore: '#2F6B85',
	river: '#2C6580',
	builtUp: '#39403D',
	road: '#56605D',
	roadCase: '#161C1B',
	major: '#8B7C4F',
	majorCase: '#161C1B',
	trail: '#B98362',
	rail: '#8A9190',
	border: '#A5819B',
	label: '#E3E7DF',
	labelForest: '#A5C696',
	labelWater: '#8FC9E2',
	halo: '#161D1C',
	shade: 'rgb(0 0 0 / .04)',
	lit: 'rgb(214 228 205 / .01)',
	stroke: 'rgb(176 158 112 / .26)',
	motorwaySign: '#86CBE6',
	onMotorwaySign: '#14191C',
	paper: '#12181B',
	surface: '#1B2327',
	ink: '#EEEFE8',
	timber: '#DADED6',
	link: '#86CBE6',
	markerEdge: '#12181B',
	markerHollow: '#1B2327',
	onKind: '#14191C',
	farm: '#F0C566',
	workshop: '#FF8F7A',
	heritage: '#A6BBE6',
	nature_site: '#5CC296',
};

export const PALETTES: Record<Theme, Palette> = { light: LIGHT, dark: DARK };
