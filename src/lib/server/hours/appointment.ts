const ASKING = [
	// German
	'vereinbarung|vereinbaren|absprache|absprechen|(vor)?anmeldung|(vor)?anmelden|auf anfrage|anfragen?',
	'telefonisch\\w*|anruf|anrufen|anzurufen|reservierung|reservation|\\btermin\\b|terminvergabe',
	// English
	'appointments?|by arrangement|(on|upon|by) request|\\bcall\\b|by phone|prior notice|booking|registration',
	// French, Dutch
	'rendez[ -]?vous|\\brdv\\b|sur demande|appeler|sur réservation|afspraak|aanvraag|reservering|\\bbellen\\b',
].join('|');

const ASK_FIRST = new RegExp(ASKING, 'iu');
const NO_NEED = new RegExp(
	`\\b(ohne|keine?|nicht|no|without|sans|zonder|geen)\\s+(\\p{L}+e\\s+)?(${ASKING})`,
	'iu',
);

/**
 * Whether a comment asks visitors to agree on a time first: "nach Vereinbarung", "call us". Not where
 * it only says that they need not: "ohne Anmeldung".
 */
export function asksForAppointment(comment: string): boolean {
	return ASK_FIRST.test(comment) && !NO_NEED.test(comment);
}
