/** Whether the matrix would notice: a policy that is missing, a policy too many. */
import { findBare, readPolicies, readRelations } from './catalog.ts';
import { findDeviations, probesOf, undone, type Transactions } from './play.ts';
import { ACTIONS, KEPT_OUT, type Action, type Table } from './words.ts';

export interface Mutation {
	table: string;
	action: Action;
	/** The policy that was dropped or made. */
	policy: string;
	/** What did not come as written; empty means that nobody would have noticed. */
	deviations: string[];
}

/** Drops every policy once, and plays what the matrix says of its table and action. */
export async function* dropEach(
	database: Transactions,
	matrix: Record<string, Table>,
): AsyncGenerator<Mutation> {
	const probes = probesOf(matrix, await readRelations(database));
	for (const { table, action, name } of await readPolicies(database)) {
		const concerned = probes.filter((probe) => probe.table === table && probe.action === action);
		const deviations = await undone(database, async (tx) => {
			await tx.script(`drop policy "${name.replaceAll('"', '""')}" on ${table}`);
			// a policy that lets nobody through changes nothing for anybody: it is missed by its name alone
			return [...(await findDeviations(tx, concerned)), ...(await findBare(tx))];
		});
		yield { table, action, policy: name, deviations };
	}
}

const OPEN = {
	select: 'using (true)',
	insert: 'with check (true)',
	update: 'using (true) with check (true)',
	delete: 'using (true)',
};

/** Opens every action on every table once to everybody, where it is not open already. */
export async function* openEach(
	database: Transactions,
	matrix: Record<string, Table>,
): AsyncGenerator<Mutation> {
	const relations = await readRelations(database);
	const probes = probesOf(matrix, relations);
	for (const { name: table } of relations.filter((relation) => !relation.isView))
		for (const action of ACTIONS) {
			const concerned = probes.filter((probe) => probe.table === table && probe.action === action);
			if (!concerned.some((probe) => probe.expected === KEPT_OUT)) continue;
			const deviations = await undone(database, async (tx) => {
				await tx.script(`create policy "open" on ${table} for ${action} ${OPEN[action]}`);
				return findDeviations(tx, concerned);
			});
			yield { table, action, policy: 'open to everybody', deviations };
		}
}
