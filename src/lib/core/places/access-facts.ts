import type { Place } from './place.ts';

/** One fact about getting in: what about, the answer, and the measure behind it where there is one. */
export interface AccessFact {
	about: 'wheelchair' | 'step' | 'door' | 'toilet' | 'parking';
	answer: 'yes' | 'limited' | 'no' | 'unknown';
	cm?: number;
}

// DIN 18040-1: doors of 90 cm; 80 cm is what most wheelchairs need at the least.
const DOOR_WIDE_ENOUGH_CM = 80;

/** What is known about getting in, one fact per subject; what nobody told is `unknown`, never "no". */
export function accessFacts(place: Place): AccessFact[] {
	const { stepCm, doorCm } = place.accessibility;
	return [
		{ about: 'wheelchair', answer: place.wheelchair },
		stepCm === null
			? { about: 'step', answer: 'unknown' }
			: { about: 'step', answer: stepCm === 0 ? 'yes' : 'no', cm: stepCm },
		doorCm === null
			? { about: 'door', answer: 'unknown' }
			: { about: 'door', answer: doorCm >= DOOR_WIDE_ENOUGH_CM ? 'yes' : 'no', cm: doorCm },
		{ about: 'toilet', answer: toiletAnswer(place) },
		{ about: 'parking', answer: place.amenities.includes('parking') ? 'yes' : 'unknown' },
	];
}

/** A toilet that a wheelchair does not fit into is a limited answer, no toilet at all is a "no". */
function toiletAnswer({ accessibility, amenities }: Place): AccessFact['answer'] {
	if (accessibility.toilet === 'wheelchair') return 'yes';
	if (accessibility.toilet === 'yes' || amenities.includes('toilet')) return 'limited';
	return accessibility.toilet === 'no' ? 'no' : 'unknown';
}
