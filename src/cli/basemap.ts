/** `npm run basemap`: a real base map for the region, cut out of a larger archive, and a look at one. */
import { readArguments } from './arguments.ts';
import { CHECK_OPTIONS, checkFor, readCheckOrder } from './basemap-check.ts';
import { EXTRACT_OPTIONS, extractFor, readExtractOrder } from './basemap-extract.ts';
import { runCommand } from './command.ts';
import { OwnerProblem } from '#server/owner-problem.ts';

const HELP = `A base map with every road and path, instead of the built-in overview.

  npm run basemap -- extract [SOURCE] [--region | --bbox WEST,SOUTH,EAST,NORTH] [--maxzoom 14]
      [--out FILE] [--upload] [--restart]

    Cuts the region out of a PMTiles archive and writes it into DATA_DIR/basemap, where the app finds
    it. SOURCE is a file or an http(s) address that answers Range requests; without it the newest
    Protomaps build of the planet (OpenStreetMap), of which only the region is read. Interrupted, the
    same command goes on where it was.

    --region         the five Kreise and a little around them (default)
    --bbox …         another box, in degrees
    --maxzoom N      the largest scale, 0 to 15; 14 shows every path
    --out FILE       write FILE.pmtiles there, and its manifest beside it
    --upload         put both into the bucket "basemap" of the Storage as well
    --restart        throw an unfinished extract away

  npm run basemap -- check FILE [--region | --bbox WEST,SOUTH,EAST,NORTH]

    Looks whether an archive is whole and fits the map: header, directories, every tile (above 2 GB only
    those of the region), vector layers, attribution, the manifest beside it. Ends with 1 when it is not.

Both work while the app runs. DATA_DIR is read as by npm start.`;

await runCommand(async (onStop) => {
	const [verb, ...rest] = process.argv.slice(2);
	if (verb === undefined || ['help', '--help', '-h'].includes(verb)) return console.log(HELP);
	if (verb === 'extract') {
		const { values, positionals } = readArguments(rest, EXTRACT_OPTIONS, 'basemap');
		if (values.help) return console.log(HELP);
		return extractFor(readExtractOrder(positionals, values), onStop);
	}
	if (verb === 'check') {
		const { values, positionals } = readArguments(rest, CHECK_OPTIONS, 'basemap');
		if (values.help) return console.log(HELP);
		return checkFor(readCheckOrder(positionals, values));
	}
	throw new OwnerProblem(
		`"${verb}" is no command here: extract or check. See npm run basemap -- help.`,
	);
});
