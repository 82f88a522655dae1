import { openLocalDatabase, type LocalDatabase } from './local-database.ts';

/** Opens the database for one piece of work: no tab stands in the way of a newer version for long. */
export async function withLocalDatabase<Answer>(
	work: (database: LocalDatabase) => Promise<Answer>,
): Promise<Answer> {
	const database = await openLocalDatabase();
	try {
		return await work(database);
	} finally {
		database.close();
	}
}
