/** The dark key line that holds every picture together. */
export const INK = '#20292C';

/** Inks that do not change with the light. */
export const C = {
	lime: '#F4F1E6',
	slate: '#47545C',
	slateLight: '#6C7A82',
	wood: '#8A5F3A',
	woodLight: '#B98A58',
	woodPale: '#D9B987',
	woodDark: '#5B3E26',
	glow: '#F4B23D',
	flame: '#FFE9A8',
	red: '#9A3626',
	copper: '#B8673A',
	copperLight: '#DD9A66',
	stone: '#9A9C92',
	stoneLight: '#BDBDB1',
	stoneDark: '#6F746D',
	sandstone: '#A9AE8C',
	iron: '#4B5459',
	steel: '#9AA4A8',
	steelLight: '#C9D0D2',
	glass: '#5E7B86',
	cream: '#F6EBCB',
	cheese: '#E9BE5A',
	blue: '#33486F',
	green: '#4F7A5B',
	darkGreen: '#264A39',
	pink: '#D8A292',
	soil: '#7A5A41',
} as const;

export type MoodName = 'morning' | 'day' | 'evening' | 'overcast' | 'autumn' | 'winter';

/** One light over one season: every outdoor ink comes from here. */
export interface Mood {
	name: MoodName;
	sky: string;
	/** A lighter band above the horizon. */
	haze: string;
	sun: string;
	/** Ridges from far to near. */
	far: string;
	mid: string;
	near: string;
	fir: string;
	firLight: string;
	leaf: string;
	leafLight: string;
	meadow: string;
	/** The meadow in front. */
	grass: string;
	/** Carved highlights on grass. */
	blade: string;
	water: string;
	ripple: string;
	path: string;
}

export const MOODS: Record<MoodName, Mood> = {
	day: {
		name: 'day',
		sky: '#DCE6E4',
		haze: '#E9EEE6',
		sun: '#FBF3D8',
		far: '#B3C5BA',
		mid: '#8FAD97',
		near: '#6E9A6B',
		fir: '#2F5A45',
		firLight: '#4F7A5B',
		leaf: '#5E8A4C',
		leafLight: '#82A85C',
		meadow: '#BFCB86',
		grass: '#9DB066',
		blade: '#C9D38F',
		water: '#86B5C9',
		ripple: '#D9EAF0',
		path: '#E6DDBB',
	},
	morning: {
		name: 'morning',
		sky: '#F3E6C2',
		haze: '#FAF1D6',
		sun: '#FFFBEA',
		far: '#BDC9B4',
		mid: '#96B196',
		near: '#719C6F',
		fir: '#315D47',
		firLight: '#557F5C',
		leaf: '#6B9350',
		leafLight: '#93B263',
		meadow: '#C8CF86',
		grass: '#A7B667',
		blade: '#D6DA98',
		water: '#8FB9C4',
		ripple: '#F3EBD0',
		path: '#EFE3BE',
	},
	evening: {
		name: 'evening',
		sky: '#E9C9A0',
		haze: '#F4DDB4',
		sun: '#FBEBC4',
		far: '#B9A892',
		mid: '#8F9A80',
		near: '#66805F',
		fir: '#2A4A3D',
		firLight: '#48684F',
		leaf: '#5C743F',
		leafLight: '#8A9150',
		meadow: '#B9B073',
		grass: '#8F9557',
		blade: '#C8B97B',
		water: '#8FA6AE',
		ripple: '#F4DDB4',
		path: '#E9D3A6',
	},
	overcast: {
		name: 'overcast',
		sky: '#CBD5D2',
		haze: '#DCE2DC',
		sun: '#E9ECE4',
		far: '#AAB8B0',
		mid: '#88A091',
		near: '#64876C',
		fir: '#2B5142',
		firLight: '#4A7058',
		leaf: '#567B4A',
		leafLight: '#789857',
		meadow: '#AEBB80',
		grass: '#8DA163',
		blade: '#BCC78C',
		water: '#84A5B2',
		ripple: '#CFDDE0',
		path: '#D9D2B6',
	},
	autumn: {
		name: 'autumn',
		sky: '#DDE2DA',
		haze: '#EDE7D2',
		sun: '#F8EBC4',
		far: '#B4BBA8',
		mid: '#A09E78',
		near: '#8C8A55',
		fir: '#34553F',
		firLight: '#5A7350',
		leaf: '#B5652F',
		leafLight: '#D69443',
		meadow: '#C4BC78',
		grass: '#A39F58',
		blade: '#D6CB8B',
		water: '#83A9B5',
		ripple: '#DDE6E2',
		path: '#E3D3AA',
	},
	winter: {
		name: 'winter',
		sky: '#D3DDE2',
		haze: '#E6EAEA',
		sun: '#F7F1DF',
		far: '#BCCACE',
		mid: '#A3B8B8',
		near: '#8AA5A0',
		fir: '#2E5148',
		firLight: '#567A6C',
		leaf: '#7B6B57',
		leafLight: '#978570',
		meadow: '#EDF0EC',
		grass: '#DDE4E4',
		blade: '#FFFFFF',
		water: '#93B4C2',
		ripple: '#E3EEF1',
		path: '#C7D0D0',
	},
};
