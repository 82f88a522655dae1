/** `npm run places`: places from files into the database, and out again. */
import { existsSync } from 'node:fs';
import { readConfig, type Config } from '#server/config.ts';
import { openService, type Service } from '#server/open-service.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { EXPORT_OPTIONS, exportFrom, readExportOrder } from './places-export.ts';
import { IMPORT_OPTIONS, importInto, readImportOrder } from './places-import.ts';
import { seedSaying } from './seed.ts';

const HELP = `Places from files into the database, and out again.

  npm run places -- import FILE --source osm --licence ODbL-1.0
      --attribution "© OpenStreetMap contributors"
      [--organisation SLUG] [--publish] [--dry-run] [--json]

    Reads OpenStreetMap objects from a GeoJSON file and says for each whether it is new, changed,
    the same, a likely duplicate or refused. Run again it changes nothing.

    --organisation SLUG  the places belong to this organisation
    --publish            visible at once; without it they are drafts
    --dry-run            say what would happen, write nothing
    --json               one JSON document on the standard output

  npm run places -- export --format geojson [--licence LICENCE] [--out FILE]

    Writes the published places. What stands under ODbL-1.0 (OpenStreetMap) never mixes with the
    rest: without --licence you get everything else, and with --out a second file for it.

    --licence LICENCE    only the places under this licence
    --out FILE           write a file instead of the standard output

It works while the app runs (through its API), when it does not, and on a hosted project with
SUPABASE_URL and SUPABASE_SECRET_KEY. DATA_DIR and DATABASE_URL are read as by npm start.
With npm run --silent nothing but the answer stands on the standard output.`;

/** Everything but the answer goes to the other output, so that the answer can be piped. */
const say = (line: string) => console.error(line);

// `… | head` closes the pipe before we are done: no reason to fall over.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

await runCommand(async (onStop) => {
	const [verb, ...rest] = process.argv.slice(2);
	if (verb === undefined || ['help', '--help', '-h'].includes(verb)) return console.log(HELP);
	const work = prepare(verb, rest);
	if (!work) return console.log(HELP);
	const opened = await open();
	onStop(opened.close);
	try {
		await work(opened);
	} finally {
		await opened.close();
	}
});

type Work = (opened: Service & { config: Config }) => Promise<void>;

/** Judges the whole command line and the file before anything is opened; null when help is wanted. */
function prepare(verb: string, args: string[]): Work | null {
	if (verb === 'import') {
		const { values, positionals } = readArguments(args, IMPORT_OPTIONS, 'places');
		if (values.help) return null;
		const order = readImportOrder(positionals, values);
		return ({ service, config }) => importInto(service, order, config.now ?? new Date(), say);
	}
	if (verb === 'export') {
		const { values, positionals } = readArguments(args, EXPORT_OPTIONS, 'places');
		if (values.help) return null;
		const order = readExportOrder(positionals, values);
		return ({ service, config }) => exportFrom(service, order, config.origin, say);
	}
	throw new OwnerProblem(
		`"${verb}" is no command here: import or export. See npm run places -- help.`,
	);
}

async function open(): Promise<Service & { config: Config }> {
	if (existsSync('.env')) process.loadEnvFile('.env');
	// Pages need the publishable key, a command does not.
	const publishable = process.env.SUPABASE_URL ? 'not-needed' : undefined;
	const read = readConfig({ ...process.env, SUPABASE_PUBLISHABLE_KEY: publishable });
	if (!read.ok) throw new OwnerProblem(...read.problems);
	const opened = await openService(read.config, { say, seed: seedSaying(say) });
	const { through } = opened;
	if (through) say(`Going through the running app at ${through.url} (process ${through.pid}).`);
	return { ...opened, config: read.config };
}
