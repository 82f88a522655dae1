import { describe } from 'vitest';
import { ACCOUNTS, type Person } from './people.ts';
import { openStage } from './stage.ts';
import { ORGANISATION } from './world.ts';

const { may, mayNot } = openStage();
const { hof, werk } = ORGANISATION;

const outsiders: Person[] = ['anonymous', 'stranger', 'neighbour', 'ranger', 'issuer'];
const everybody: Person[] = [...outsiders, 'member', 'owner', 'moderator', 'service'];

describe('people', () => {
	const see = (who: keyof typeof ACCOUNTS) => `select from people where id = '${ACCOUNTS[who]}'`;
	may(
		['member', 'owner', 'commuter', 'moderator', 'service'],
		'see who works at Hof',
		see('member'),
	);
	mayNot(outsiders, 'see who works at Hof', see('member'));
	may('stranger', 'see themselves', see('stranger'));
	may(
		'stranger',
		'rename themselves',
		`update people set display_name = 'Neu' where id = '${ACCOUNTS.stranger}'`,
	);
	mayNot(
		['anonymous', 'stranger', 'owner', 'moderator'],
		'rename a member',
		`update people set display_name = 'Neu' where id = '${ACCOUNTS.member}'`,
	);
	mayNot(
		'stranger',
		'become somebody else',
		`update people set id = gen_random_uuid() where id = '${ACCOUNTS.stranger}'`,
		'42501',
	);
	mayNot(
		['stranger', 'owner', 'moderator'],
		'remove people',
		`delete from people where id = '${ACCOUNTS.stranger}'`,
	);

	const introduce = `insert into people (id, display_name) values ('${ACCOUNTS.stranger}', 'Neu')`;
	const removed = `delete from people where id = '${ACCOUNTS.stranger}'`;
	may('stranger', 'introduce themselves', [removed, introduce]);
	mayNot(
		['anonymous', 'neighbour', 'moderator'],
		'introduce somebody else',
		[removed, introduce],
		'42501',
	);
});

describe('organisations', () => {
	may(everybody, 'see organisations', `select from organisations where id = '${hof}'`);
	const describeIt = `update organisations set about = '{"de": "Ein Hof."}' where id = '${hof}'`;
	may(['owner', 'moderator', 'service'], 'describe Hof', describeIt);
	mayNot([...outsiders, 'member', 'commuter'], 'describe Hof', describeIt);
	for (const change of [
		`trusted = true`,
		`kind = 'nature_park'`,
		`slug = 'anders'`,
		`example = true`,
		`id = gen_random_uuid()`,
	]) {
		mayNot(
			'owner',
			`set ${change} of the own organisation`,
			`update organisations set ${change} where id = '${hof}'`,
			'PT403 organisation_protected',
		);
	}
	may(
		['moderator', 'service'],
		'trust an organisation',
		`update organisations set trusted = true where id = '${hof}'`,
	);
	mayNot(
		['anonymous', 'stranger', 'owner', 'moderator'],
		'found an organisation',
		`insert into organisations (slug, name, kind, trusted) values ('neu', 'Neu', 'producer', true)`,
		'42501',
	);
	mayNot(
		['anonymous', 'stranger', 'owner', 'moderator'],
		'dissolve an organisation',
		`delete from organisations where id = '${hof}'`,
	);
});

describe('contacts', () => {
	const see = `select from organisation_contacts where organisation_id = '${hof}'`;
	may(['member', 'owner', 'commuter', 'moderator', 'service'], 'see how to reach Hof', see);
	mayNot(outsiders, 'see how to reach Hof', see);
	const change = `update organisation_contacts set phone = '0271 1' where organisation_id = '${hof}'`;
	may(['owner', 'service'], 'change how to reach Hof', change);
	mayNot([...outsiders, 'member', 'commuter', 'moderator'], 'change how to reach Hof', change);
	const add = `insert into organisation_contacts (organisation_id, phone) values ('${hof}', '0271 1')`;
	const without = `delete from organisation_contacts where organisation_id = '${hof}'`;
	may('owner', 'say how to reach Hof', [without, add]);
	mayNot([...outsiders, 'member', 'moderator'], 'say how to reach Hof', [without, add], '42501');
	mayNot(['anonymous', 'stranger', 'owner', 'moderator'], 'remove contacts', without);
	mayNot(
		'owner',
		'give the contacts to somebody else',
		[
			`update memberships set role = 'owner' where person_id = '${ACCOUNTS.commuter}';`,
			`update organisation_contacts set organisation_id = '${ORGANISATION.park}' where organisation_id = '${hof}'`,
		],
		'PT403 column_protected',
	);
});

describe('memberships', () => {
	const see = `select from memberships where organisation_id = '${hof}'`;
	may(['member', 'owner', 'commuter', 'moderator', 'service'], 'see who belongs to Hof', see);
	mayNot(outsiders, 'see who belongs to Hof', see);

	const join = (person: Person, organisation: string) =>
		`insert into memberships (organisation_id, person_id, role) values ('${organisation}', '${ACCOUNTS[person as 'member']}', 'owner')`;
	mayNot('stranger', 'join by themselves', join('stranger', hof), '42501');
	mayNot(['member', 'owner'], 'join another organisation', join('member', werk), '42501');
	mayNot(['owner', 'moderator'], 'let somebody in by hand', join('stranger', hof), '42501');
	mayNot(
		'member',
		'make themselves owner',
		`update memberships set role = 'owner' where person_id = '${ACCOUNTS.member}'`,
	);
	mayNot('owner', 'move a membership', `update memberships set organisation_id = '${werk}'`);
	mayNot(['member', 'owner', 'moderator'], 'throw somebody out by hand', `delete from memberships`);
});

describe('roles', () => {
	may('moderator', 'see the own role', `select from app.user_roles`);
	mayNot(
		['anonymous', 'stranger', 'member', 'owner'],
		'see the roles of others',
		`select from app.user_roles`,
	);
	const become = `insert into app.user_roles (user_id, role) values ('${ACCOUNTS.stranger}', 'moderator')`;
	mayNot(['anonymous', 'stranger', 'moderator'], 'appoint a moderator', become, '42501');
	mayNot('moderator', 'become admin', `update app.user_roles set role = 'admin'`);
	mayNot('moderator', 'dismiss anybody', `delete from app.user_roles`);
	may('stranger', 'moderate once appointed', [become, `select where app.has_role('moderator')`]);
	mayNot('moderator', 'moderate once dismissed', [
		`delete from app.user_roles`,
		`select where app.has_role('moderator', 'admin')`,
	]);
	mayNot('anonymous', 'have a role', `select where app.has_role('moderator', 'admin')`);
	for (const [what, call] of [
		['take numbers of the change sequence', 'app.next_change()'],
		['stop every writer', 'app.take_turn()'],
		['give a role', `public.grant_role('${ACCOUNTS.stranger}', 'admin')`],
		['learn who has an account', `public.account_of('member@example.org')`],
		['import places', `public.import_places('{"rows": []}')`],
	]) {
		mayNot(['anonymous', 'stranger', 'owner', 'moderator'], what!, `select ${call}`, '42501');
		may('service', what!, `select ${call}`);
	}
});
