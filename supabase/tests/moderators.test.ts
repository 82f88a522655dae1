import { describe } from 'vitest';
import { ACCOUNTS, type Person } from './people.ts';
import { openStage } from './stage.ts';

const { may, mayNot } = openStage();

const people: Person[] = ['stranger', 'member', 'owner', 'moderator'];

describe('making moderators', () => {
	const grant = (person: Person) =>
		`select public.grant_role('${ACCOUNTS[person as keyof typeof ACCOUNTS]}', 'moderator')`;
	may('service', 'make somebody a moderator, twice', [grant('stranger'), grant('stranger')]);
	mayNot(['anonymous', ...people], 'make anybody a moderator', grant('member'), '42501');
	mayNot(
		'service',
		'give a role that does not exist',
		`select public.grant_role('${ACCOUNTS.member}', 'emperor')`,
		'23514',
	);
});

describe('finding accounts', () => {
	const find = `select public.account_of('somebody@example.org')`;
	may('service', 'find the account behind an address', find);
	mayNot(['anonymous', ...people], 'learn whether an address has an account', find, '42501');
});
