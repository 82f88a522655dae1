/** `npm run build`: makes everything that `npm start` serves. What is up to date stays. */
import { runCommand } from './command.ts';
import { makeAll } from './products.ts';

await runCommand(async () => {
	await makeAll(console.log);
	console.log('Everything is built.');
});
