import { parseArgs, type ParseArgsConfig } from 'node:util';
import { OwnerProblem } from '#server/owner-problem.ts';

/**
 * Reads the arguments of a command.
 *
 * @param command as it is called, for the sentence that tells where its help is
 * @throws OwnerProblem naming the argument that is wrong
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
	args: string[],
	options: Options,
	command: string,
) {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		// parseArgs throws for nothing else, and its message names the argument
		const [what] = (error as Error).message.split(/\. |\n/);
		throw new OwnerProblem(`${what}. See npm run ${command} -- help.`);
	}
}
