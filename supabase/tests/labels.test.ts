import { describe } from 'vitest';
import type { Person } from './people.ts';
import { openStage } from './stage.ts';
import { AWARD, LABEL, ORGANISATION, PLACE } from './world.ts';

const { may, mayNot } = openStage();

const others: Person[] = ['anonymous', 'stranger', 'member', 'owner', 'neighbour', 'ranger'];
const everybody: Person[] = [...others, 'issuer', 'moderator', 'service'];

describe('labels', () => {
	may(
		everybody,
		'read the criteria of a label',
		`select from labels where criteria -> 0 ->> 'slug' = 'anteil'`,
	);
	const describeIt = `update labels set about = '{"de": "Neu."}' where id = '${LABEL.regional}'`;
	may(['issuer', 'moderator', 'service'], 'describe a label', describeIt);
	mayNot(others, 'describe a label', describeIt);
	for (const change of [
		`issuer_id = '${ORGANISATION.hof}'`,
		`slug = 'anders'`,
		`example = true`,
		`id = gen_random_uuid()`,
	])
		mayNot(
			['issuer', 'moderator'],
			`set ${change} of a label`,
			`update labels set ${change} where id = '${LABEL.regional}'`,
			'PT403 column_protected',
		);
	mayNot(
		[...others, 'issuer', 'moderator'],
		'invent a label',
		`insert into labels (slug, issuer_id, name, about, criteria, complain, validity_months)
		select 'neu', issuer_id, name, about, criteria, complain, 12 from labels limit 1`,
		'42501',
	);
	mayNot([...others, 'issuer', 'moderator'], 'delete a label', `delete from labels`);
});

describe('awards', () => {
	const see = (id: string) => `select from awards where id = '${id}'`;
	may(everybody, 'see an award on its last day', see(AWARD.valid));
	for (const state of ['expired', 'revoked', 'future'] as const) {
		mayNot(others, `see an award that is ${state}`, see(AWARD[state]));
		may(['issuer', 'moderator', 'service'], `see an award that is ${state}`, see(AWARD[state]));
		mayNot(
			everybody,
			`see an award that is ${state} among the current ones`,
			`select from current_awards where id = '${AWARD[state]}'`,
		);
	}
	may(
		everybody,
		'see a valid award among the current ones',
		`select from current_awards where id = '${AWARD.valid}'`,
	);
	may(
		['anonymous', 'moderator'],
		'see exactly the valid one in the catalogue',
		`select from catalogue_places where slug = 'burg' and jsonb_array_length(labels) = 1`,
	);
	mayNot(others, 'see an award of a draft', [
		`update places set status = 'draft' where id = '${PLACE.castle}'`,
		see(AWARD.valid),
	]);

	const award = (
		label: string,
		place: string,
	) => `insert into awards (label_id, place_id, valid_from, valid_until, evidence)
		values ('${label}', '${place}', app.today(), app.today() + 9, 'Besuch')`;
	may(['issuer', 'service'], 'award the own label', award(LABEL.regional, PLACE.shop));
	mayNot(
		[...others, 'moderator'],
		'award the label of others',
		award(LABEL.regional, PLACE.shop),
		'42501',
	);
	mayNot('issuer', 'award the label of others', award(LABEL.foreign, PLACE.shop), '42501');
	may('neighbour', 'award the label of the own organisation', award(LABEL.foreign, PLACE.forge));
	mayNot('issuer', 'learn of a draft by awarding it', award(LABEL.regional, PLACE.stable), '42501');
	mayNot(
		'issuer',
		'learn whether a place exists by awarding it',
		award(LABEL.regional, '00000000-0000-4000-8000-00000000ffff'),
		'42501',
	);

	const extend = `update awards set valid_until = app.today() + 30 where id = '${AWARD.valid}'`;
	may(['issuer', 'moderator', 'service'], 'extend an award', extend);
	mayNot(others, 'extend an award', extend);
	const revoke = `update awards set revoked_on = app.today() where id = '${AWARD.valid}'`;
	may(['issuer', 'moderator', 'service'], 'revoke an award', revoke);
	mayNot(others, 'revoke an award', revoke);
	const unrevoke = `update awards set revoked_on = null where id = '${AWARD.revoked}'`;
	mayNot(['issuer', 'moderator'], 'take a revocation back', unrevoke, 'PT403 award_revoked');
	mayNot(
		['issuer', 'moderator'],
		'move an award to another place',
		`update awards set place_id = '${PLACE.shop}' where id = '${AWARD.valid}'`,
		'PT403 column_protected',
	);
	mayNot(
		['issuer', 'moderator'],
		'make another label of an award',
		`update awards set label_id = '${LABEL.foreign}' where id = '${AWARD.valid}'`,
		'PT403 column_protected',
	);
	mayNot([...others, 'issuer', 'moderator'], 'delete an award', `delete from awards`);
	mayNot('owner', 'extend an award of the own place', [
		award(LABEL.regional, PLACE.shop),
		`update awards set valid_until = valid_until + 900 where place_id = '${PLACE.shop}'`,
	]);
});
