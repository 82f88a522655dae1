import type { Connection } from '@supabase/lite';
import { inspect } from 'node:util';

/** What PostgreSQL says about a refused statement, on both drivers. */
interface SqlError {
	code: string;
	message: string;
	detail?: string | null;
	hint?: string | null;
}

/**
 * The API layer answers SQLSTATEs it does not know (a raise, a check, an exclusion …) with a bare
 * `500 SUP`. PostgREST answers with the SQLSTATE, details and hint. The layer does understand
 * PostgREST's own `raise sqlstate 'PGRST'`, which carries a whole answer; so what it would lose is
 * dressed as one.
 */
export function answerLikePostgrest(connection: Connection): void {
	connection.normalizeDbError = (error: unknown) => {
		if (!isSqlError(error)) return error;
		// The layer prints every error it meets: one line is enough, refusals are ordinary life. What was sent is not
		// for logs: `invalid input syntax for type uuid: "…"`.
		Object.defineProperty(error, inspect.custom, {
			value: () => `refused by the database: ${error.code} ${error.message.replace(/: ".*$/s, '')}`,
			configurable: true,
		});
		const status = lostStatus(error.code);
		return status === null ? error : Object.assign(Object.create(error), carry(error, status));
	};
}

function isSqlError(error: unknown): error is SqlError {
	return error instanceof Error && /^[0-9A-Z]{5}$/.test((error as Partial<SqlError>).code ?? '');
}

function carry(error: SqlError, status: number): SqlError {
	const { code, message, detail, hint } = error;
	return {
		code: 'PGRST',
		message: JSON.stringify({ code, message, details: detail ?? null, hint: hint ?? null }),
		detail: JSON.stringify({ status, headers: { 'Proxy-Status': `PostgREST; error=${code}` } }),
	};
}

/**
 * PostgREST's status for the SQLSTATEs that would be lost, null for those the layer knows.
 * https://docs.postgrest.org/en/v13/references/errors.html#status-codes
 */
export function lostStatus(code: string): number | null {
	// Known to the API layer, and its storage part looks for some of them by name.
	if (code.startsWith('PT') || /^(PGRST|22|21|42|53|55)/.test(code)) return null;
	if (['23502', '23503', '23505', '25006'].includes(code)) return null;
	if (code.startsWith('23') || code === 'P0001') return 400;
	if (code.startsWith('08')) return 503;
	if (/^(09|2D|38|39|3B|40|54|57|58|F0|HV|P0|XX|0L|0P|28|25)/.test(code))
		return /^(0L|0P|28)/.test(code) ? 403 : 500;
	return 400;
}
