import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { FileSource, PMTiles } from 'pmtiles';
import { placeLayers, placeSources } from '../../src/lib/data/map/place-layers.ts';
import { mapStyle } from '../../src/lib/data/tiles/map-style.ts';
import { PALETTES } from '../../src/lib/data/tiles/palette.ts';
import { recogniseScheme } from '../../src/lib/data/tiles/schemes.ts';
import { inNewBrowser, median, PATIENCE, slowDown } from './in-browser.ts';

const RUNS = 3;
/** The browser compiles what it has loaded a few times, and keeps that. */
const VISITS_BEFORE = 2;

const OVERVIEW = 'static/basemap/overview.pmtiles';
const FILES: Record<string, [file: string, type: string]> = {
	'/library.js': ['node_modules/maplibre-gl/dist/maplibre-gl.mjs', 'text/javascript'],
	'/worker.js': ['node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs', 'text/javascript'],
	'/pmtiles.js': ['node_modules/pmtiles/dist/esm/index.js', 'text/javascript'],
	'/fflate.js': ['node_modules/fflate/esm/browser.js', 'text/javascript'],
	'/overview.pmtiles': [OVERVIEW, 'application/octet-stream'],
};

/**
 * How long the map library takes to draw our base map, without a place on it, in a page that has nothing else: what an
 * app that is built on it can hope for on the same machine.
 *
 * @param slower how many times slower the processor is made
 * @returns milliseconds from opening the page until the map is at rest, in a new browser process
 */
export async function measureMapAlone(launch: LaunchOptions, slower: number): Promise<number> {
	const page = await writePage();
	const server = createServer(({ url = '/' }, answer) => void serve(url, page, answer));
	const profile = await mkdtemp(path.join(tmpdir(), 'schatzkarte-profile-'));
	try {
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
		const taken: number[] = [];
		for (let run = -VISITS_BEFORE; run < RUNS; run++) {
			const one = await open(address, profile, launch, slower);
			if (run >= 0) taken.push(one);
		}
		return median(taken);
	} finally {
		server.close();
		await rm(profile, { recursive: true, force: true });
	}
}

async function open(
	address: string,
	profile: string,
	launch: LaunchOptions,
	slower: number,
): Promise<number> {
	return inNewBrowser(profile, launch, async (page) => {
		await slowDown(page, slower);
		await page.goto(address, { timeout: PATIENCE });
		const idle = await page.waitForFunction(
			() => (window as unknown as { idle?: number }).idle,
			null,
			{ timeout: PATIENCE, polling: 500 },
		);
		return (await idle.jsonValue())!;
	});
}

/** The page; the style is our own, in the view that a phone opens with. */
async function writePage(): Promise<string> {
	const file = new File([await readFile(OVERVIEW)], 'overview');
	const { vector_layers } = (await new PMTiles(new FileSource(file)).getMetadata()) as {
		vector_layers: { id: string }[];
	};
	const layers = vector_layers.map(({ id }) => id);
	const ground = mapStyle({
		source: 'pmtiles://overview',
		scheme: recogniseScheme(layers)!,
		layers,
		theme: 'light',
		lang: 'de',
	});
	const style = {
		...ground,
		sources: { ...ground.sources, ...placeSources({}) },
		layers: [...ground.layers, ...placeLayers(PALETTES.light)],
	};
	return `<!doctype html>
<script type="importmap">{ "imports": { "fflate": "/fflate.js" } }</script>
<body style="margin: 0"><div id="map" style="height: 100vh"></div></body>
<script type="module">
import { addProtocol, Map, setWorkerUrl } from '/library.js';
import { FileSource, PMTiles, Protocol } from '/pmtiles.js';
setWorkerUrl('/worker.js');
const archives = new Protocol({ metadata: true });
archives.add(new PMTiles(new FileSource(new File([await (await fetch('/overview.pmtiles')).blob()], 'overview'))));
addProtocol('pmtiles', archives.tile);
const map = new Map({
	container: 'map', style: ${JSON.stringify(style)}, center: [8, 51.2], zoom: 7.6, pixelRatio: 2, attributionControl: false, validateStyle: false,
});
map.once('idle', () => (window.idle = performance.now()));
</script>`;
}

async function serve(url: string, page: string, answer: ServerResponse): Promise<void> {
	const [file, type] = FILES[url] ?? [];
	if (!file) {
		answer.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' });
		answer.end(url === '/' ? page : '');
		return;
	}
	answer.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' });
	answer.end(await readFile(file));
}
