import { describe, expect, it } from 'vitest';
import { registration } from './organisation.ts';

const read = (name: string, website = '') => registration('1', { name, kind: 'producer', website });

describe('an organisation that is registered', () => {
	it.each([
		['Imkerei  Müller ', 'Imkerei Müller', 'imkerei-mueller'],
		['Železnička', 'Železnička', 'zeleznicka'],
		['農場', '農場', 'verein'],
	])('%s is called %s and stands at %s', (typed, name, slug) =>
		expect(read(typed)).toMatchObject({ ok: true, value: { name, slug } }),
	);
	it.each([
		['', null],
		['www.hof.de', 'https://www.hof.de'],
		['http://hof.de/a?b=c', 'http://hof.de/a?b=c'],
	])('takes "%s" for the website %s', (typed, website) =>
		expect(read('Hof', typed)).toMatchObject({ ok: true, value: { website } }),
	);
	it.each(['javascript:alert(1)', 'hof', 'https://', 'a b.de', 'ftp://hof.de'])(
		'does not take "%s" for a website',
		(typed) => expect(read('Hof', typed)).toMatchObject({ refusal: { at: 'website' } }),
	);
	it('has a name', () => expect(read(' x ')).toMatchObject({ refusal: { at: 'name' } }));
});
