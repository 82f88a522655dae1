import type { SupabaseClient } from '@supabase/supabase-js';
import { organisationId } from './rows.ts';
import { writeMissing } from './write.ts';

export interface DemoAccount {
	email: string;
	password: string;
	/** An invented person. */
	name: string;
	role: 'owner' | 'editor' | 'moderator';
	/** Slug of the organisation; a moderator belongs to none. */
	organisation?: string;
}

const PASSWORD = 'schatzkarte-demo';

/** The accounts of the demo region. They are told on the terminal: never seed them where it is not a demo. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
	{
		email: 'kaeserei@example.org',
		password: PASSWORD,
		name: 'Mechthild Wennebrink',
		role: 'owner',
		organisation: 'hof-wennebrink-beispiel',
	},
	{
		email: 'muehle@example.org',
		password: PASSWORD,
		name: 'Theo Kolk',
		role: 'owner',
		organisation: 'haar-hellweg-beispiel',
	},
	{
		email: 'gemuese@example.org',
		password: PASSWORD,
		name: 'Lena Hellmann',
		role: 'editor',
		organisation: 'haar-hellweg-beispiel',
	},
	{
		email: 'naturpark@example.org',
		password: PASSWORD,
		name: 'Silke Brandt',
		role: 'owner',
		organisation: 'naturpark-arnsberger-wald',
	},
	{
		email: 'siegel@example.org',
		password: PASSWORD,
		name: 'Jörg Ebbinghaus',
		role: 'owner',
		organisation: 'beispielverein-regionalkorb-suedwestfalen',
	},
	{
		email: 'moderation@example.org',
		password: PASSWORD,
		name: 'Britta Selbach',
		role: 'moderator',
	},
];

/**
 * Makes the accounts that are missing, with their people, memberships and roles.
 *
 * @returns how many accounts were made
 */
export async function makeAccounts(service: SupabaseClient): Promise<number> {
	let made = 0;
	for (const account of DEMO_ACCOUNTS) {
		const known = await ask<string | null>(service, 'account_of', { address: account.email });
		const id = known ?? (await makeAccount(service, account));
		if (!known) made++;
		await writeMissing(service, 'people', [{ id, display_name: account.name }]);
		if (account.organisation) {
			const membership = {
				organisation_id: organisationId(account.organisation),
				person_id: id,
				role: account.role,
			};
			await writeMissing(service, 'memberships', [membership], 'organisation_id,person_id');
		} else {
			await ask(service, 'grant_role', { person: id, new_role: account.role });
		}
	}
	return made;
}

async function makeAccount(
	service: SupabaseClient,
	{ email, password, name }: DemoAccount,
): Promise<string> {
	const { data, error } = await service.auth.admin.createUser({
		email,
		password,
		email_confirm: true,
		user_metadata: { display_name: name },
	});
	if (error) throw new Error(`The account ${email} could not be made: ${error.message}`);
	return data.user.id;
}

async function ask<Answer>(
	service: SupabaseClient,
	name: string,
	parameters: Record<string, string>,
): Promise<Answer> {
	const { data, error } = await service.rpc(name, parameters);
	if (error) throw new Error(`The demo accounts: ${name} was refused: ${error.message}`);
	return data as Answer;
}
