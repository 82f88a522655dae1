import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Person, type Scene } from './people.ts';
import { openStage } from './stage.ts';
import { ORGANISATION } from './world.ts';

const { may, mayNot, play } = openStage();

const everybody: Person[] = ['anonymous', 'stranger', 'member', 'owner', 'moderator'];
const written = async ({ as }: Scene) =>
	(
		await as(
			'database',
			`select template || ' ' || lang || ' ' || to_address as mail from app.mail_outbox order by to_address, id`,
		)
	).rows.map(({ mail }) => mail);

describe('mails to people with an account', () => {
	for (const deed of [
		`select app.mail_member('invitation', 'x', 'a@b.de', 'de', '{}')`,
		`select app.mail_person('invitation', 'x', '${ACCOUNTS.member}', '{}')`,
		`select app.mail_members_of('invitation', 'x', '${ORGANISATION.hof}', '{}')`,
		`select mail_code('a@b.de', '123456', 'de')`,
	])
		mayNot(everybody, `write by themselves: ${deed}`, deed, '42501');
	may('service', 'write a code', `select mail_code('a@b.de', '123456', 'de')`);

	test('are written once for each key, and not to nobody', () =>
		play(async (scene) => {
			const mail = (key: string, address: string) =>
				scene.as(
					'database',
					`select app.mail_member('care_reminder', '${key}', ${address}, 'nl', '{}')`,
				);
			await mail('x', `'a@b.de'`);
			await mail('x', `'a@b.de'`);
			await mail('y', `'a@b.de'`);
			await mail('z', 'null');
			expect(await written(scene)).toEqual(['care_reminder nl a@b.de', 'care_reminder nl a@b.de']);
		}));

	test('reach everybody who belongs there, in their own language', () =>
		play(async (scene) => {
			await scene.as(
				'database',
				`update people set language = 'en' where id = '${ACCOUNTS.member}'`,
			);
			await scene.as(
				'database',
				`select app.mail_members_of('closed_reports', 'x', '${ORGANISATION.hof}', '{}')`,
			);
			expect(await written(scene)).toEqual([
				'closed_reports de commuter@example.org',
				'closed_reports en member@example.org',
				'closed_reports de owner@example.org',
			]);
		}));

	test('a code goes to known and unknown addresses alike', () =>
		play(async (scene) => {
			await scene.as('service', `select mail_code('Member@example.org', '123456', 'nl')`);
			await scene.as('service', `select mail_code('neu@example.org', '123456', 'nl')`);
			expect(await written(scene)).toEqual([
				'sign_in_code de Member@example.org',
				'sign_in_code nl neu@example.org',
			]);
		}));
});
