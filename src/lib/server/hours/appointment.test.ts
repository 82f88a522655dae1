import { describe, expect, it } from 'vitest';
import { asksForAppointment } from './appointment.ts';

describe('comments that ask to agree on a time', () => {
	it.each([
		'nach Vereinbarung',
		'nach telefonischer Vereinbarung',
		'nur nach Anmeldung',
		'oder jederzeit auch nach telefonischer Voranmeldung',
		'nach Absprache / Aushang',
		'auf Anfrage',
		'Bitte vorher telefonisch kontaktieren.',
		'vorher anrufen',
		'nur mit Termin',
		'by appointment',
		'call us',
		'alternative times only after reservation by phone',
		'Sur rendez-vous',
		'veuillez appeler',
		'op afspraak',
	])('%s', (comment) => expect(asksForAppointment(comment)).toBe(true));
});

describe('comments that do not', () => {
	it.each([
		'saisonal',
		'bei gutem Wetter',
		'in der Erdbeersaison',
		'Selbstbedienung',
		'ohne Anmeldung',
		'keine Voranmeldung nötig',
		'ohne vorherige Anmeldung',
		'no appointment needed',
		'sans rendez-vous',
		'Termine auf der Website',
		'locally grown',
	])('%s', (comment) => expect(asksForAppointment(comment)).toBe(false));
});
