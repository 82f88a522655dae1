/** `npm run icons`: draws the icons of the home screen again, into `static/icons`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { APP_ICONS, drawIcon, type AppIcon } from '#server/manifest/icons.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
	mkdirSync('static/icons', { recursive: true });
	for (const icon of APP_ICONS) await write(icon);
	console.log(`${APP_ICONS.length} icons lie in static/icons.`);
});

async function write(icon: AppIcon): Promise<void> {
	// drawn four times as large and taken down: the edges of the X are finer so
	const density = (72 * 4 * icon.size) / 40;
	await sharp(Buffer.from(drawIcon(icon)), { density })
		.resize(icon.size, icon.size)
		.png({ palette: true, compressionLevel: 9, effort: 10 })
		.toFile(path.join('static', icon.src));
}
